#pragma once

#include "domain/org/organisation_tree.hpp"

namespace salespact {

// What a move does to the rows. A move holds from its day until the next one that is already written down; what was
// before that day never changes (E3).
template <class Row>
struct RowChange {
  std::vector<Row> ended;    // known rows with their new end
  std::vector<Row> removed;  // known rows that would have no day left
  std::vector<Row> added;    // new rows, without id
};

enum class MoveProblem { unknown_unit, root_stays, below_itself, already_there };

template <>
inline constexpr auto words<MoveProblem> = std::to_array<Word<MoveProblem>>({
    {MoveProblem::unknown_unit, "UNIT_UNKNOWN"},
    {MoveProblem::root_stays, "ROOT_STAYS"},
    {MoveProblem::below_itself, "UNIT_CYCLE"},
    {MoveProblem::already_there, "ALREADY_THERE"},
});

using UnitMove = RowChange<UnitParent>;
using PersonMove = RowChange<Membership>;

[[nodiscard]] std::expected<UnitMove, Refusal<MoveProblem>> move_unit(const OrganisationTree& tree, OrgUnitId unit,
                                                                      OrgUnitId new_parent, Date from);

// Moves the primary membership; somebody without one on the day joins.
[[nodiscard]] std::expected<PersonMove, Refusal<MoveProblem>> move_person(const OrganisationTree& tree, PersonId person,
                                                                          OrgUnitId new_unit, Date from,
                                                                          std::int64_t fte_percent = 100);

// Every primary membership ends: `from` is the first day that no longer counts.
[[nodiscard]] PersonMove take_out(const OrganisationTree& tree, PersonId person, Date from);

}  // namespace salespact
