#include "domain/org/organisation_tree.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

namespace salespact {
namespace {

std::int32_t first_day(const Tenure& tenure) { return tenure.from.days(); }
std::int32_t day_after(const Tenure& tenure) {
  return tenure.to ? tenure.to->days() : std::numeric_limits<std::int32_t>::max();
}

std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '/' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// The folded names of a path; an escaped separator belongs to its name.
std::vector<std::string> names_of(std::string_view path) {
  std::vector<std::string> names(1);
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '/') {
      names.emplace_back();
      continue;
    }
    if (path[i] == '\\' && i + 1 < path.size()) ++i;
    names.back() += path[i];
  }
  for (auto& name : names) name = folded(name);
  return names;
}

}  // namespace

std::expected<OrganisationTree, TreeRefusals> OrganisationTree::of(OrganisationChart chart) {
  OrganisationTree tree;
  tree.chart_ = std::move(chart);
  TreeRefusals refusals;
  tree.index_units(refusals);
  if (refusals.empty()) tree.hang_units(refusals);
  if (refusals.empty()) tree.find_cycles(refusals);
  tree.place_people(refusals);
  if (!refusals.empty()) return std::unexpected(std::move(refusals));
  return tree;
}

OrganisationTree::Shelf OrganisationTree::shelved(std::vector<Loose> rows, std::size_t owners) {
  std::ranges::sort(rows, {}, [](const Loose& row) { return std::tuple(row.owner, row.span.from); });
  Shelf shelf;
  shelf.starts.assign(owners + 1, 0);
  for (const Loose& row : rows) {
    ++shelf.starts[row.owner + 1];
    shelf.spans.push_back(row.span);
  }
  for (std::size_t i = 1; i < shelf.starts.size(); ++i) shelf.starts[i] += shelf.starts[i - 1];
  return shelf;
}

void OrganisationTree::index_units(TreeRefusals& refusals) {
  for (Index i = 0; i < chart_.units.size(); ++i) unit_index_.emplace(chart_.units[i].id, i);
  std::vector<bool> hung(chart_.units.size(), false);
  for (const UnitParent& row : chart_.parents) {
    const auto unit = unit_index_.find(row.unit);
    if (unit == unit_index_.end() || !unit_index_.contains(row.parent)) {
      refusals.push_back({TreeProblem::unknown_unit, "parent", "a unit hangs below a unit that exists"});
    } else {
      hung[unit->second] = true;
    }
  }
  const auto roots = std::ranges::count(hung, false);
  if (roots == 0) {
    refusals.push_back({TreeProblem::no_root, "parent", "one unit, the company, hangs below no other"});
  } else if (roots > 1) {
    refusals.push_back({TreeProblem::several_roots, "parent",
                        fmt::format("{} units hang below no other; only one, the company, does", roots)});
  } else {
    root_ = static_cast<Index>(std::ranges::find(hung, false) - hung.begin());
  }
}

void OrganisationTree::hang_units(TreeRefusals& refusals) {
  std::vector<Loose> up;
  std::vector<Loose> down;
  for (const UnitParent& row : chart_.parents) {
    const Index unit = unit_index_.at(row.unit);
    const Index parent = unit_index_.at(row.parent);
    if (day_after(row.tenure) <= first_day(row.tenure)) {
      refusals.push_back(
          {TreeProblem::empty_tenure, "parent",
           fmt::format("{} hangs below {} from one day to a later one", unit_name(unit), unit_name(parent))});
    }
    up.push_back({unit, {first_day(row.tenure), day_after(row.tenure), parent}});
    down.push_back({parent, {first_day(row.tenure), day_after(row.tenure), unit}});
  }
  parents_ = shelved(std::move(up), chart_.units.size());
  children_ = shelved(std::move(down), chart_.units.size());
  for (Index unit = 0; unit < chart_.units.size(); ++unit) {
    const auto rows = parents_.of(unit);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].from >= rows[i - 1].to) continue;
      refusals.push_back(
          {TreeProblem::overlapping_parents, "parent",
           fmt::format("{} hangs below {} and {} at once on {}; one parent a day is accepted", unit_name(unit),
                       unit_name(rows[i - 1].other), unit_name(rows[i].other), Date::from_days(rows[i].from).iso())});
    }
  }
}

// A cycle of some day is there on the day on which the last of its rows begins.
void OrganisationTree::find_cycles(TreeRefusals& refusals) const {
  for (Index unit = 0; unit < chart_.units.size(); ++unit) {
    for (const Span& row : parents_.of(unit)) {
      Index above = row.other;
      for (std::size_t steps = 0; above != root_ && above != unit && steps < chart_.units.size(); ++steps) {
        above = parent_index(above, row.from);
      }
      if (above != unit) continue;
      refusals.push_back(
          {TreeProblem::cycle, "parent",
           fmt::format("{} would hang below itself on {}", unit_name(unit), Date::from_days(row.from).iso())});
    }
  }
}

void OrganisationTree::place_people(TreeRefusals& refusals) {
  std::vector<Loose> of_person;
  std::vector<Loose> of_unit;
  for (const Membership& row : chart_.memberships) {
    const auto unit = unit_index_.find(row.unit);
    if (unit == unit_index_.end()) {
      refusals.push_back({TreeProblem::unknown_unit, "unit", "a person belongs to a unit that exists"});
      continue;
    }
    if (day_after(row.tenure) <= first_day(row.tenure)) {
      refusals.push_back({TreeProblem::empty_tenure, "to", "a membership ends after the day on which it begins"});
    }
    if (row.fte_percent < 1 || row.fte_percent > 100) {
      refusals.push_back({TreeProblem::fte_invalid, "fte", "a membership takes 1 to 100 % of a person's time"});
    }
    if (!row.primary) continue;
    const auto [person, is_new] = person_index_.emplace(row.person, static_cast<Index>(people_.size()));
    if (is_new) people_.push_back(row.person);
    of_person.push_back({person->second, {first_day(row.tenure), day_after(row.tenure), unit->second}});
    of_unit.push_back({unit->second, {first_day(row.tenure), day_after(row.tenure), person->second}});
  }
  memberships_ = shelved(std::move(of_person), people_.size());
  members_ = shelved(std::move(of_unit), chart_.units.size());
  for (Index person = 0; person < people_.size(); ++person) {
    const auto rows = memberships_.of(person);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].from >= rows[i - 1].to) continue;
      refusals.push_back(
          {TreeProblem::overlapping_memberships, "unit",
           fmt::format("a person belongs to {} and {} at once on {}; one primary membership a day is "
                       "accepted",
                       unit_name(rows[i - 1].other), unit_name(rows[i].other), Date::from_days(rows[i].from).iso())});
    }
  }
}

const OrgUnit* OrganisationTree::find(OrgUnitId unit) const {
  const auto found = unit_index_.find(unit);
  return found == unit_index_.end() ? nullptr : &chart_.units[found->second];
}

OrganisationTree::Index OrganisationTree::index_of(OrgUnitId unit) const {
  const auto found = unit_index_.find(unit);
  check(found != unit_index_.end(), "the unit exists");
  return found->second;
}

OrganisationTree::Index OrganisationTree::parent_index(Index unit, std::int32_t day) const {
  for (const Span& row : parents_.of(unit)) {
    if (row.from <= day && day < row.to) return row.other;
  }
  return root_;
}

std::vector<OrgUnitId> OrganisationTree::ids(std::span<const Index> units) const {
  std::vector<OrgUnitId> out;
  out.reserve(units.size());
  for (const Index unit : units) out.push_back(chart_.units[unit].id);
  return out;
}

std::optional<OrgUnitId> OrganisationTree::parent(OrgUnitId unit, Date day) const {
  const Index index = index_of(unit);
  if (index == root_) return std::nullopt;
  return chart_.units[parent_index(index, day.days())].id;
}

std::vector<OrgUnitId> OrganisationTree::ancestors(OrgUnitId unit, Date day) const {
  std::vector<Index> above;
  for (Index at = index_of(unit); at != root_;) above.push_back(at = parent_index(at, day.days()));
  return ids(above);
}

void OrganisationTree::append_children(Index unit, std::int32_t day, std::vector<Index>& out) const {
  for (const Span& row : children_.of(unit)) {
    if (row.from <= day && day < row.to) out.push_back(row.other);
  }
  if (unit != root_) return;
  for (Index other = 0; other < chart_.units.size(); ++other) {
    const auto rows = parents_.of(other);
    const bool hangs = std::ranges::any_of(rows, [&](const Span& row) { return row.from <= day && day < row.to; });
    if (other != root_ && !hangs) out.push_back(other);
  }
}

std::vector<OrganisationTree::Index> OrganisationTree::subtree_of(Index unit, std::int32_t day) const {
  std::vector<Index> found{unit};
  for (std::size_t i = 0; i < found.size(); ++i) append_children(found[i], day, found);
  return found;
}

std::vector<OrgUnitId> OrganisationTree::children(OrgUnitId unit, Date day) const {
  std::vector<Index> found;
  append_children(index_of(unit), day.days(), found);
  return ids(found);
}

std::vector<OrgUnitId> OrganisationTree::subtree(OrgUnitId unit, Date day) const {
  return ids(subtree_of(index_of(unit), day.days()));
}

bool OrganisationTree::is_below(OrgUnitId unit, OrgUnitId above, Date day) const {
  const Index wanted = index_of(above);
  for (Index at = index_of(unit); at != root_;) {
    at = parent_index(at, day.days());
    if (at == wanted) return true;
  }
  return false;
}

std::optional<OrgUnitId> OrganisationTree::unit_of(PersonId person, Date day) const {
  const auto found = person_index_.find(person);
  if (found == person_index_.end()) return std::nullopt;
  for (const Span& row : memberships_.of(found->second)) {
    if (row.from <= day.days() && day.days() < row.to) return chart_.units[row.other].id;
  }
  return std::nullopt;
}

std::vector<PersonId> OrganisationTree::members(OrgUnitId unit, Date day, Reach reach) const {
  std::vector<Index> units{index_of(unit)};
  if (reach == Reach::subtree) units = subtree_of(units.front(), day.days());
  std::vector<PersonId> people;
  for (const Index at : units) {
    for (const Span& row : members_.of(at)) {
      if (row.from <= day.days() && day.days() < row.to) people.push_back(people_[row.other]);
    }
  }
  return people;
}

std::string OrganisationTree::path(OrgUnitId unit, Date day) const {
  std::string text;
  for (Index at = index_of(unit); at != root_; at = parent_index(at, day.days())) {
    const std::string name = escaped(chart_.units[at].name);
    text.insert(0, text.empty() ? name : name + '/');
  }
  return text;
}

std::optional<OrgUnitId> OrganisationTree::unit_at(std::string_view path, Date day) const {
  Index at = root_;
  if (trimmed(path).empty()) return root();
  for (const std::string& name : names_of(path)) {
    std::vector<Index> below;
    append_children(at, day.days(), below);
    const auto found = std::ranges::find_if(below, [&](Index unit) { return folded(chart_.units[unit].name) == name; });
    if (found == below.end()) return std::nullopt;
    at = *found;
  }
  return chart_.units[at].id;
}

}  // namespace salespact
