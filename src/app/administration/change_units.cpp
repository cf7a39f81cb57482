#include "app/administration/change_units.hpp"

#include "base/text.hpp"
#include "domain/org/organisation_move.hpp"
#include "domain/org/organisation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

// Of units that hang below `parent` on the day.
void check_name_free(FieldRefusals& problems, const OrganisationTree& tree, OrgUnitId parent, std::string_view name,
                     Date day, std::optional<OrgUnitId> except = {}) {
  const std::string wanted = folded(name);
  for (const OrgUnitId sibling : tree.children(parent, day)) {
    const OrgUnit& unit = *tree.find(sibling);
    if (sibling == except || folded(unit.name) != wanted) continue;
    say(problems, AdministrationProblem::name_taken, "name",
        fmt::format("{} has a unit named {} already on {}; choose another name", tree.find(parent)->name, unit.name,
                    day.iso()));
    return;
  }
}

void check_kind(FieldRefusals& problems, UnitKind kind, bool is_root) {
  if ((kind == UnitKind::company) == is_root) return;
  say(problems, AdministrationProblem::unit_kind_invalid, "kind",
      "the company is the one unit above all; others are a region, team, territory or segment");
}

void store_move(Act& act, const UnitMove& move) {
  for (const UnitParent& row : move.ended) act.tx.organisation().put(row);
  for (const UnitParent& row : move.removed) act.tx.organisation().remove(row.id);
  for (UnitParent row : move.added) {
    row.id = act.ids.make<UnitParentId>();
    act.tx.organisation().put(row);
  }
}

OrgUnit store_unit(Act& act, OrgUnit unit) {
  expect_unchanged(act.tx.organisation().update(unit));
  ++unit.revision;
  return unit;
}

}  // namespace

Decided<OrgUnit> create_unit(const AdministrationPorts& ports, const By& by, const NewUnit& wanted) {
  return administer<OrgUnit>(ports, by, [&](Act& act) -> Decided<OrgUnit> {
    FieldRefusals problems;
    check_title(problems, "name", wanted.name);
    check_kind(problems, wanted.kind, false);
    const OrganisationTree tree = act.tree();
    if (tree.find(wanted.parent) == nullptr) {
      say(problems, AdministrationProblem::unit_unknown, "parent", "a unit is made below a unit that exists");
    } else if (problems.empty()) {
      check_name_free(problems, tree, wanted.parent, wanted.name, wanted.from);
    }
    if (!problems.empty()) return refuse(std::move(problems));
    OrgUnit unit;
    unit.id = act.ids.make<OrgUnitId>();
    unit.name = composed(trimmed(wanted.name));
    unit.kind = wanted.kind;
    act.tx.organisation().insert(unit);
    act.tx.organisation().put(
        UnitParent{act.ids.make<UnitParentId>(), unit.id, wanted.parent, {wanted.from, std::nullopt}});
    act.note(ChangeKind::organisation, "unit.created", audit_object("unit", unit.id),
             {.after = fmt::format("{} below {} from {}", unit.name, wanted.parent.text(), wanted.from.iso())});
    return unit;
  });
}

Decided<OrgUnit> change_unit(const AdministrationPorts& ports, const By& by, OrgUnitId id, std::int64_t revision,
                             const UnitChange& change) {
  return administer<OrgUnit>(ports, by, [&](Act& act) -> Decided<OrgUnit> {
    const OrgUnit* known = act.unit(id);
    if (known == nullptr) return refuse(Refused::Reason::not_found);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    const OrganisationTree tree = act.tree();
    const bool is_root = tree.root() == id;
    FieldRefusals problems;
    OrgUnit unit = *known;
    if (change.name) {
      check_title(problems, "name", *change.name);
      const auto parent = tree.parent(id, act.today());
      if (problems.empty() && parent) check_name_free(problems, tree, *parent, *change.name, act.today(), id);
      unit.name = composed(trimmed(*change.name));
    }
    if (change.kind) check_kind(problems, *change.kind, is_root);
    unit.kind = change.kind.value_or(unit.kind);
    if (!problems.empty()) return refuse(std::move(problems));
    act.note(ChangeKind::organisation, "unit.changed", audit_object("unit", id),
             {.before = fmt::format("{}, {}", known->name, text_of(known->kind)),
              .after = fmt::format("{}, {}", unit.name, text_of(unit.kind))});
    return store_unit(act, std::move(unit));
  });
}

Decided<OrgUnit> move_unit_below(const AdministrationPorts& ports, const By& by, OrgUnitId id, std::int64_t revision,
                                 OrgUnitId parent, Date from) {
  return administer<OrgUnit>(ports, by, [&](Act& act) -> Decided<OrgUnit> {
    const OrgUnit* known = act.unit(id);
    if (known == nullptr) return refuse(Refused::Reason::not_found);
    if (known->revision != revision) return refuse(Refused::Reason::stale);
    const OrganisationTree tree = act.tree();
    const auto move = move_unit(tree, id, parent, from);
    FieldRefusals problems;
    if (!move) {
      say(problems, move.error());
    } else {
      check_name_free(problems, tree, parent, known->name, from, id);
    }
    if (!problems.empty()) return refuse(std::move(problems));
    store_move(act, *move);
    act.note(ChangeKind::organisation, "unit.moved", audit_object("unit", id),
             {.before = fmt::format("below {}", tree.parent(id, from).value_or(id).text()),
              .after = fmt::format("below {} from {}", parent.text(), from.iso())});
    return store_unit(act, *known);
  });
}

}  // namespace salespact::app
