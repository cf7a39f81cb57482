#include "domain/org/organisation_move.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

// Cuts the row of the day and fills the rest of its tenure (or the gap up to the next row) with `fresh`.
template <class Row>
RowChange<Row> cut_in(const std::vector<Row>& rows, Row fresh, Date from) {
  RowChange<Row> change;
  std::optional<Date> until;
  for (const Row& row : rows) {
    if (row.tenure.contains(from)) {
      until = row.tenure.to;
      if (row.tenure.from == from) {
        change.removed.push_back(row);
      } else {
        change.ended.push_back(row);
        change.ended.back().tenure.to = from;
      }
      break;
    }
    if (row.tenure.from > from && (!until || row.tenure.from < *until)) until = row.tenure.from;
  }
  fresh.tenure = {from, until};
  change.added.push_back(fresh);
  return change;
}

std::vector<Membership> primary_rows(const OrganisationTree& tree, PersonId person) {
  std::vector<Membership> rows;
  std::ranges::copy_if(tree.chart().memberships, std::back_inserter(rows),
                       [&](const Membership& row) { return row.primary && row.person == person; });
  return rows;
}

template <class Row>
void apply_change(std::vector<Row>& rows, const RowChange<Row>& change) {
  std::erase_if(rows, [&](const Row& row) {
    const auto same = [&](const Row& other) { return other.id == row.id; };
    return std::ranges::any_of(change.removed, same) || std::ranges::any_of(change.ended, same);
  });
  rows.insert(rows.end(), change.ended.begin(), change.ended.end());
  rows.insert(rows.end(), change.added.begin(), change.added.end());
}

}  // namespace

std::expected<UnitMove, Refusal<MoveProblem>> move_unit(const OrganisationTree& tree, OrgUnitId unit,
                                                        OrgUnitId new_parent, Date from) {
  const OrgUnit* moved = tree.find(unit);
  const OrgUnit* above = tree.find(new_parent);
  const auto refuse = [](MoveProblem code, std::string message) {
    return std::unexpected(Refusal<MoveProblem>{code, "parent", std::move(message)});
  };
  if (moved == nullptr || above == nullptr)
    return refuse(MoveProblem::unknown_unit, "a unit moves below a unit that exists");
  if (unit == tree.root()) return refuse(MoveProblem::root_stays, "the company itself hangs below no other unit");
  if (tree.parent(unit, from) == new_parent) {
    return refuse(MoveProblem::already_there,
                  fmt::format("{} hangs below {} already on {}", moved->name, above->name, from.iso()));
  }
  std::vector<UnitParent> rows;
  std::ranges::copy_if(tree.chart().parents, std::back_inserter(rows),
                       [&](const UnitParent& row) { return row.unit == unit; });
  UnitMove change = cut_in(rows, UnitParent{{}, unit, new_parent, {}}, from);
  OrganisationChart after = tree.chart();
  after.memberships.clear();
  apply_change(after.parents, change);
  if (!OrganisationTree::of(std::move(after))) {
    return refuse(
        MoveProblem::below_itself,
        fmt::format("{} can't move below {}: on some day it would hang below itself; move it below a unit that "
                    "is not part of it",
                    moved->name, above->name));
  }
  return change;
}

std::expected<PersonMove, Refusal<MoveProblem>> move_person(const OrganisationTree& tree, PersonId person,
                                                            OrgUnitId new_unit, Date from, std::int64_t fte_percent) {
  if (tree.find(new_unit) == nullptr) {
    return std::unexpected(
        Refusal<MoveProblem>{MoveProblem::unknown_unit, "unit", "a person joins a unit that exists"});
  }
  if (tree.unit_of(person, from) == new_unit) {
    return std::unexpected(Refusal<MoveProblem>{
        MoveProblem::already_there, "unit",
        fmt::format("the person belongs to {} already on {}", tree.find(new_unit)->name, from.iso())});
  }
  return cut_in(primary_rows(tree, person), Membership{{}, person, new_unit, {}, fte_percent, true}, from);
}

PersonMove take_out(const OrganisationTree& tree, PersonId person, Date from) {
  PersonMove change;
  for (const Membership& row : primary_rows(tree, person)) {
    if (row.tenure.to && *row.tenure.to <= from) continue;
    if (row.tenure.from >= from) {
      change.removed.push_back(row);
    } else {
      change.ended.push_back(row);
      change.ended.back().tenure.to = from;
    }
  }
  return change;
}

}  // namespace salespact
