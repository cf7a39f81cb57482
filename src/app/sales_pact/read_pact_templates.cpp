#include "app/sales_pact/pact_templates.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

PactTemplateLine line_of(const PactTemplate& content) {
  PactTemplateLine line;
  line.name = content.name;
  line.for_role = content.for_role;
  line.about = content.about;
  line.words = words_of(content.words);
  return line;
}

PactTemplateLine line_of(const LibraryPactTemplate& one) {
  PactTemplateLine line = line_of(one.content);
  line.id = one.key;
  return line;
}

PactTemplateLine line_of(const PactTemplateVersion& version, const PactNames& names) {
  PactTemplateLine line = line_of(version.content);
  line.id = version.id.text();
  line.origin = PactTemplateOrigin::own;
  line.version = version.version;
  line.written_at = version.written_at;
  line.written_by = names.of(version.written_by).name;
  return line;
}

PactTemplateLine line_of(const KeptPactTemplate& kept, const PactNames& names, bool may_edit) {
  PactTemplateLine line = line_of(kept.newest, names);
  line.retired = kept.retired;
  line.may_edit = may_edit;
  line.revision = kept.revision;
  return line;
}

}  // namespace

PactTemplateListing read_pact_templates(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                        bool with_retired) {
  PactTemplateListing listing;
  listing.may_write = may_administer(viewer);
  store.read(workspace, [&](Transaction& tx) {
    listing.templates.clear();
    const PactNames names(tx);
    for (const KeptPactTemplate& kept : tx.pact_templates().all()) {
      if (!kept.retired || with_retired) listing.templates.push_back(line_of(kept, names, listing.may_write));
    }
  });
  std::ranges::stable_sort(listing.templates, {}, [](const PactTemplateLine& one) { return folded(one.name); });
  for (const LibraryPactTemplate& one : pact_template_library()) listing.templates.push_back(line_of(one));
  return listing;
}

std::optional<PactTemplateLine> read_pact_template(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                   std::string_view id) {
  if (const auto* one = library_pact_template(id)) return line_of(*one);
  const auto own = PactTemplateId::parse(id);
  if (!own) return std::nullopt;
  std::optional<PactTemplateLine> line;
  store.read(workspace, [&](Transaction& tx) {
    line.reset();
    if (const auto kept = tx.pact_templates().find(*own)) line = line_of(*kept, PactNames(tx), may_administer(viewer));
  });
  return line;
}

std::vector<PactTemplateLine> read_pact_template_versions(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                          std::string_view id) {
  std::vector<PactTemplateLine> lines;
  const auto own = PactTemplateId::parse(id);
  if (!own) {
    if (auto only = read_pact_template(store, workspace, viewer, id)) lines.push_back(std::move(*only));
    return lines;
  }
  store.read(workspace, [&](Transaction& tx) {
    lines.clear();
    const PactNames names(tx);
    for (const PactTemplateVersion& one : tx.pact_templates().versions(*own)) lines.push_back(line_of(one, names));
  });
  return lines;
}

std::optional<PactTemplate> offered_pact_template(Transaction& tx, std::string_view id) {
  if (const auto* one = library_pact_template(id)) return one->content;
  const auto own = PactTemplateId::parse(id);
  const auto kept = own ? tx.pact_templates().find(*own) : std::nullopt;
  return kept && !kept->retired ? std::optional(kept->newest.content) : std::nullopt;
}

}  // namespace salespact::app
