#include "app/numbers/directory.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <utility>

namespace salespact::app {
namespace {

// A slash inside a name is written "\/", as in import files.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '/' || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

// Rows of `now` with those that `before` had first, in its order.
template <class Row, class IdOf>
std::vector<Row> in_stable_order(const std::vector<Row>& before, const std::vector<Row>& now, IdOf id_of) {
  std::unordered_map<std::int64_t, const Row*> left;
  for (const Row& row : now) left.emplace(id_of(row), &row);
  std::vector<Row> ordered;
  ordered.reserve(now.size());
  for (const Row& row : before) {
    const auto found = left.find(id_of(row));
    check(found != left.end(), "people and units are never deleted");
    ordered.push_back(*found->second);
    left.erase(found);
  }
  for (const Row& row : now) {
    if (left.contains(id_of(row))) ordered.push_back(row);
  }
  return ordered;
}

}  // namespace

Directory::Directory(OrganisationRows rows, Date today, std::string company, const Directory* former)
    : rows_(std::move(rows)), company_(std::move(company)) {
  take_people(former);
  take_units(former);
  plant_tree();
  name_paths(today);
}

void Directory::take_people(const Directory* former) {
  people_ = in_stable_order(former == nullptr ? std::vector<Person>{} : former->people_, rows_.people,
                            [](const Person& person) { return person.id.value; });
  for (attainment::PersonIndex i = 0; i < people_.size(); ++i) person_index_.emplace(people_[i].id, i);
}

void Directory::take_units(const Directory* former) {
  units_ = in_stable_order(former == nullptr ? std::vector<OrgUnit>{} : former->units_, rows_.units,
                           [](const OrgUnit& unit) { return unit.id.value; });
  for (attainment::UnitIndex i = 0; i < units_.size(); ++i) unit_index_.emplace(units_[i].id, i);
}

void Directory::plant_tree() {
  attainment::OrganisationRows tree;
  tree.people = static_cast<std::uint32_t>(people_.size());
  tree.units = static_cast<std::uint32_t>(units_.size());
  std::vector<bool> hung(units_.size(), false);
  for (const salespact::UnitParent& row : rows_.parents) {
    const attainment::UnitIndex unit = unit_index_.at(row.unit);
    hung[unit] = true;
    tree.parents.push_back({unit, unit_index_.at(row.parent), row.tenure});
  }
  for (attainment::UnitIndex i = 0; i < hung.size(); ++i) {
    if (!hung[i]) tree.root = i;
  }
  for (const Membership& row : rows_.memberships) {
    if (!row.primary) continue;
    tree.memberships.push_back({person_index_.at(row.person), unit_index_.at(row.unit), row.tenure});
  }
  auto planted = attainment::Organisation::of(std::move(tree));
  check(planted.has_value(), "the stored organisation is a tree without overlaps");
  tree_ = std::make_shared<const attainment::Organisation>(std::move(*planted));
}

void Directory::name_paths(Date today) {
  paths_.resize(units_.size());
  for (attainment::UnitIndex i = 0; i < units_.size(); ++i) {
    std::string path;
    for (auto at = std::optional(i); at && *at != tree_->root(); at = parent_on(*at, today)) {
      path = path.empty() ? escaped(units_[*at].name) : fmt::format("{}/{}", escaped(units_[*at].name), path);
    }
    paths_[i] = std::move(path);
  }
}

std::optional<attainment::Owner> Directory::find(const Owner& owner) const {
  if (const auto* person = std::get_if<PersonId>(&owner)) {
    const auto found = person_index_.find(*person);
    if (found == person_index_.end()) return std::nullopt;
    return attainment::Owner::person(found->second);
  }
  const auto found = unit_index_.find(std::get<OrgUnitId>(owner));
  if (found == unit_index_.end()) return std::nullopt;
  return attainment::Owner::unit(found->second);
}

attainment::Owner Directory::owner(const Owner& owner) const {
  const auto found = find(owner);
  check(found.has_value(), "owners of stored rows are in the organisation");
  return *found;
}

std::optional<attainment::UnitIndex> Directory::parent_on(attainment::UnitIndex unit, Date day) const {
  const auto path = tree_->path_of_node(attainment::Organisation::node_of(unit), day);
  if (path.size() < 2) return std::nullopt;
  return path[1] - 1;
}

std::optional<attainment::UnitIndex> Directory::unit_on(attainment::PersonIndex person, Date day) const {
  const auto node = tree_->node_of_person(person, day);
  if (node == attainment::Organisation::nowhere) return std::nullopt;
  return node - 1;
}

}  // namespace salespact::app
