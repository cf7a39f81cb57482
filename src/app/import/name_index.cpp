#include "app/import/name_index.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

OrgUnitId root_of(const OrganisationRows& rows) {
  std::set<OrgUnitId> hung;
  for (const UnitParent& row : rows.parents) hung.insert(row.unit);
  const auto root = std::ranges::find_if(rows.units, [&](const OrgUnit& unit) { return !hung.contains(unit.id); });
  return root == rows.units.end() ? OrgUnitId{} : root->id;
}

}  // namespace

std::vector<std::string> path_parts(std::string_view path) {
  std::vector<std::string> parts;
  std::string part;
  const auto finish = [&] {
    if (const std::string_view name = trimmed(part); !name.empty()) parts.emplace_back(name);
    part.clear();
  };
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] == '\\' && i + 1 < path.size() && (path[i + 1] == '/' || path[i + 1] == '\\')) {
      part.push_back(path[++i]);
    } else if (path[i] == '/') {
      finish();
    } else {
      part.push_back(path[i]);
    }
  }
  finish();
  return parts;
}

NameIndex::NameIndex(const OrganisationRows& rows, Date today) : root_(root_of(rows)) {
  for (const Person& person : rows.people) add_person(person);
  std::unordered_map<OrgUnitId, std::string_view> names;
  for (const OrgUnit& unit : rows.units) names.emplace(unit.id, unit.name);
  if (root_.exists()) company_name_ = folded(names.at(root_));
  for (const UnitParent& row : rows.parents) {
    if (row.tenure.contains(today)) add_unit(row.parent, row.unit, names.at(row.unit));
  }
}

void NameIndex::add_person(const Person& person) {
  auto& same_name = people_by_name_[folded(person.display_name)];
  if (std::ranges::find(same_name, person.id) == same_name.end()) same_name.push_back(person.id);
  if (person.email) people_by_email_.insert_or_assign(folded(*person.email), person.id);
}

void NameIndex::add_unit(OrgUnitId parent, OrgUnitId unit, std::string_view name) {
  units_.insert_or_assign({parent, folded(name)}, unit);
}

std::optional<OrgUnitId> NameIndex::child(OrgUnitId parent, std::string_view name) const {
  const auto found = units_.find({parent, folded(name)});
  if (found == units_.end()) return std::nullopt;
  return found->second;
}

std::expected<PersonId, NotResolved> NameIndex::person(std::string_view name_or_email) const {
  const std::string key = folded(name_or_email);
  if (const auto by_email = people_by_email_.find(key); by_email != people_by_email_.end()) return by_email->second;
  const auto by_name = people_by_name_.find(key);
  if (by_name == people_by_name_.end()) {
    return std::unexpected(NotResolved{
        ImportCode::owner_unknown,
        fmt::format("nobody is called \"{}\": use the name or e-mail of a person who was imported", name_or_email)});
  }
  if (by_name->second.size() > 1) {
    return std::unexpected(
        NotResolved{ImportCode::owner_ambiguous,
                    fmt::format("{} people are called \"{}\": use the e-mail", by_name->second.size(), name_or_email)});
  }
  return by_name->second.front();
}

std::vector<std::string> NameIndex::parts_below_company(std::string_view path) const {
  std::vector<std::string> parts = path_parts(path);
  const bool company_first = !parts.empty() && folded(parts.front()) == company_name_ && !child(root_, parts.front());
  if (company_first) parts.erase(parts.begin());
  return parts;
}

std::expected<OrgUnitId, NotResolved> NameIndex::unit(std::string_view path) const {
  OrgUnitId at = root_;
  for (const std::string& part : parts_below_company(path)) {
    const auto below = child(at, part);
    if (!below) {
      return std::unexpected(NotResolved{ImportCode::unit_unknown,
                                         fmt::format("there is no unit \"{}\" in \"{}\": use the path of a unit, such "
                                                     "as Central/Team 1",
                                                     part, path)});
    }
    at = *below;
  }
  return at;
}

std::expected<Owner, NotResolved> NameIndex::owner(std::string_view text) const {
  if (const auto known = known_owners_.find(text); known != known_owners_.end()) return known->second;
  const auto as_person = person(text);
  if (as_person) return known_owners_.emplace(text, *as_person).first->second;
  if (as_person.error().code == ImportCode::owner_ambiguous) return std::unexpected(as_person.error());
  if (const auto as_unit = unit(text); as_unit && !text.empty()) {
    return known_owners_.emplace(text, *as_unit).first->second;
  }
  return std::unexpected(NotResolved{
      ImportCode::owner_unknown,
      fmt::format("\"{}\" is neither a person (name or e-mail) nor a unit's path: import people first", text)});
}

}  // namespace salespact::app
