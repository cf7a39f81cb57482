#pragma once

#include "app/ports/import_repository.hpp"
#include "wire/import_preview_views.hpp"

namespace salespact::wire {

struct ImportMappingView {
  std::string id;
  std::string kind;
  std::string name;
  Instant kept_at;
  app::MappingJson mapping;
};
BOOST_DESCRIBE_STRUCT(ImportMappingView, (), (id, kind, name, kept_at, mapping))

struct ImportMappingListView {
  std::vector<ImportMappingView> items;
};
BOOST_DESCRIBE_STRUCT(ImportMappingListView, (), (items))

[[nodiscard]] inline ImportMappingView view_of(const app::ImportMapping& mapping, app::MappingJson json) {
  return {mapping.id.text(), std::string(app::kind_text(mapping.kind)), mapping.name, mapping.kept_at, std::move(json)};
}

}  // namespace salespact::wire
