#include "app/import/rows.hpp"

#include "base/check.hpp"

#include <array>

namespace salespact {

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

std::string_view role_text(ImportedRole role) {
  switch (role) {
    case ImportedRole::rep: return "rep";
    case ImportedRole::manager: return "manager";
    case ImportedRole::exec: return "exec";
    case ImportedRole::ops: return "ops";
    case ImportedRole::viewer: return "viewer";
  }
  report_bug("every imported role has a name", std::source_location::current());
}

}  // namespace salespact
