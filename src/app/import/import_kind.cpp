#include "app/import/import_kind.hpp"

#include "base/check.hpp"

#include <array>

namespace salespact::app {

std::string_view kind_text(ImportKind kind) {
  switch (kind) {
    case ImportKind::people: return "people";
    case ImportKind::deals: return "deals";
    case ImportKind::activities: return "activities";
    case ImportKind::measurements: return "measurements";
    case ImportKind::quotas: return "quotas";
  }
  report_bug("every import kind has a name", std::source_location::current());
}

std::optional<ImportKind> parse_import_kind(std::string_view text) {
  static constexpr std::array kinds = {ImportKind::people, ImportKind::deals, ImportKind::activities,
                                       ImportKind::measurements, ImportKind::quotas};
  for (const ImportKind kind : kinds) {
    if (kind_text(kind) == text) return kind;
  }
  return std::nullopt;
}

}  // namespace salespact::app
