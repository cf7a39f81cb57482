#include "app/import/keep_mapping.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

// Nothing that a number follows: no entry in the change log.
void note(Act& act, std::string_view action, const ImportMapping& mapping) {
  record(act.tx, act.by.moment.now, Actor::of(act.by.who), action, audit_object("import_mapping", mapping.id),
         {.after = fmt::format("{} {}", kind_text(mapping.kind), mapping.name)});
}

}  // namespace

Decided<ImportMapping> keep_mapping(const AdministrationPorts& ports, const By& by, ImportKind kind,
                                    std::string_view name, std::string_view toml) {
  return administer<ImportMapping>(ports, by, [&](Act& act) -> Decided<ImportMapping> {
    FieldRefusals problems;
    check_title(problems, "name", name);
    if (!problems.empty()) return refuse(std::move(problems));
    const auto kept = act.tx.imports().mappings();
    const std::string wanted = composed(trimmed(name));
    const auto same = std::ranges::find_if(kept, [&](const ImportMapping& mapping) {
      return mapping.kind == kind && folded(mapping.name) == folded(wanted);
    });
    if (same == kept.end() && kept.size() >= most_kept_mappings) {
      return refuse(AdministrationProblem::too_many, "name",
                    fmt::format("at most {} mappings are kept; forget one first", most_kept_mappings));
    }
    ImportMapping mapping{.id = same == kept.end() ? act.ids.make<ImportMappingId>() : same->id,
                          .kind = kind,
                          .name = wanted,
                          .toml = std::string(toml),
                          .kept_at = act.by.moment.now};
    act.tx.imports().put(mapping);
    note(act, "import_mapping.kept", mapping);
    return mapping;
  });
}

Decided<ImportMapping> remove_mapping(const AdministrationPorts& ports, const By& by, ImportMappingId id) {
  return administer<ImportMapping>(ports, by, [&](Act& act) -> Decided<ImportMapping> {
    for (const ImportMapping& mapping : act.tx.imports().mappings()) {
      if (mapping.id != id) continue;
      act.tx.imports().remove(id);
      note(act, "import_mapping.removed", mapping);
      return mapping;
    }
    return refuse(Refused::Reason::not_found);
  });
}

}  // namespace salespact::app
