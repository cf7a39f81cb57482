#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace salespact {

enum class TreeProblem {
  no_root,
  several_roots,
  unknown_unit,
  empty_tenure,
  overlapping_parents,
  cycle,
  overlapping_memberships,
  fte_invalid,
};

template <>
inline constexpr auto words<TreeProblem> = std::to_array<Word<TreeProblem>>({
    {TreeProblem::no_root, "UNIT_NO_ROOT"},
    {TreeProblem::several_roots, "UNIT_SEVERAL_ROOTS"},
    {TreeProblem::unknown_unit, "UNIT_UNKNOWN"},
    {TreeProblem::empty_tenure, "TENURE_EMPTY"},
    {TreeProblem::overlapping_parents, "UNIT_PARENTS_OVERLAP"},
    {TreeProblem::cycle, "UNIT_CYCLE"},
    {TreeProblem::overlapping_memberships, "MEMBERSHIPS_OVERLAP"},
    {TreeProblem::fte_invalid, "FTE_INVALID"},
});

using TreeRefusals = std::vector<Refusal<TreeProblem>>;

struct OrganisationChart {
  std::vector<OrgUnit> units;
  std::vector<UnitParent> parents;
  std::vector<Membership> memberships;
};

// The effective-dated tree of units and the people in it (DOMAIN 2.1, E3). Immutable; every question names its day.
// A unit that has rows, but none for the day, hangs below the root.
class OrganisationTree {
 public:
  enum class Reach { direct, subtree };

  // Exactly one unit without rows (the root), no unit its own ancestor on any day, no two parents of a unit and no two
  // primary memberships of a person on one day. All refusals at once.
  static std::expected<OrganisationTree, TreeRefusals> of(OrganisationChart chart);

  [[nodiscard]] OrgUnitId root() const { return chart_.units[root_].id; }
  [[nodiscard]] std::span<const OrgUnit> units() const { return chart_.units; }
  [[nodiscard]] const OrgUnit* find(OrgUnitId unit) const;  // nullptr: there is no such unit
  [[nodiscard]] const OrganisationChart& chart() const { return chart_; }

  // Of the questions below, those about an unknown unit are bugs of the caller.
  [[nodiscard]] std::optional<OrgUnitId> parent(OrgUnitId unit, Date day) const;   // nullopt: the root
  [[nodiscard]] std::vector<OrgUnitId> ancestors(OrgUnitId unit, Date day) const;  // parent first, root last
  [[nodiscard]] std::vector<OrgUnitId> children(OrgUnitId unit, Date day) const;
  [[nodiscard]] std::vector<OrgUnitId> subtree(OrgUnitId unit,
                                               Date day) const;  // itself first, parents before children
  [[nodiscard]] bool is_below(OrgUnitId unit, OrgUnitId above, Date day) const;  // not below itself

  [[nodiscard]] std::optional<OrgUnitId> unit_of(PersonId person, Date day) const;  // primary membership
  [[nodiscard]] std::vector<PersonId> members(OrgUnitId unit, Date day, Reach reach) const;

  // "Central/Dustin Brinkmann": names below the root, which is "". A / or \ in a name has a \ before it.
  [[nodiscard]] std::string path(OrgUnitId unit, Date day) const;
  // The unit with that path, names compared folded.
  [[nodiscard]] std::optional<OrgUnitId> unit_at(std::string_view path, Date day) const;

 private:
  using Index = std::uint32_t;
  struct Span {  // of a row, days since 1970, `to` excluded
    std::int32_t from;
    std::int32_t to;
    Index other;
  };
  // Rows of many owners behind one another: those of owner i are [starts[i], starts[i + 1]).
  struct Shelf {
    std::vector<std::uint32_t> starts;
    std::vector<Span> spans;
    [[nodiscard]] std::span<const Span> of(Index owner) const {
      return std::span(spans).subspan(starts[owner], starts[owner + 1] - starts[owner]);
    }
  };
  struct Loose {
    Index owner;
    Span span;
  };

  OrganisationTree() = default;
  [[nodiscard]] Index index_of(OrgUnitId unit) const;
  [[nodiscard]] Index parent_index(Index unit, std::int32_t day) const;
  void append_children(Index unit, std::int32_t day, std::vector<Index>& out) const;
  [[nodiscard]] std::vector<Index> subtree_of(Index unit, std::int32_t day) const;
  [[nodiscard]] std::vector<OrgUnitId> ids(std::span<const Index> units) const;
  [[nodiscard]] std::string unit_name(Index unit) const { return chart_.units[unit].name; }

  static Shelf shelved(std::vector<Loose> rows, std::size_t owners);
  void index_units(TreeRefusals& refusals);
  void hang_units(TreeRefusals& refusals);
  void find_cycles(TreeRefusals& refusals) const;
  void place_people(TreeRefusals& refusals);

  OrganisationChart chart_;
  Index root_ = 0;
  std::unordered_map<OrgUnitId, Index> unit_index_;
  std::unordered_map<PersonId, Index> person_index_;
  std::vector<PersonId> people_;
  Shelf parents_;      // of a unit
  Shelf children_;     // of a unit: rows of other units that name it
  Shelf memberships_;  // of a person: primary ones
  Shelf members_;      // of a unit
};

}  // namespace salespact
