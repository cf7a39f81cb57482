#pragma once

#include "app/ports/organisation_repository.hpp"
#include "domain/attainment/organisation.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace salespact::app {

// Who is who, for the numbers: people and units under the dense indexes of the attainment engine. Immutable. Indexes
// stay the same from one directory to the next, so that sums need not be built again when somebody joins or moves.
class Directory {
 public:
  // `former` gives the indexes that are in use already.
  Directory(OrganisationRows rows, Date today, std::string company, const Directory* former = nullptr);

  [[nodiscard]] std::size_t people() const { return people_.size(); }
  [[nodiscard]] std::size_t units() const { return units_.size(); }
  [[nodiscard]] const Person& person(attainment::PersonIndex index) const { return people_.at(index); }
  [[nodiscard]] const OrgUnit& unit(attainment::UnitIndex index) const { return units_.at(index); }
  // Where the unit hangs today, from below the company: "Central/Dustin Brinkmann"; the company itself is "".
  [[nodiscard]] const std::string& path(attainment::UnitIndex index) const { return paths_.at(index); }
  [[nodiscard]] const std::string& company() const { return company_; }

  [[nodiscard]] std::optional<attainment::Owner> find(const Owner& owner) const;
  [[nodiscard]] attainment::Owner owner(const Owner& owner) const;  // BugFound when there is no such owner
  [[nodiscard]] std::optional<attainment::UnitIndex> parent_on(attainment::UnitIndex unit, Date day) const;
  [[nodiscard]] std::optional<attainment::UnitIndex> unit_on(attainment::PersonIndex person, Date day) const;

  [[nodiscard]] const std::shared_ptr<const attainment::Organisation>& tree() const { return tree_; }
  [[nodiscard]] const OrganisationRows& rows() const { return rows_; }

 private:
  void take_people(const Directory* former);
  void take_units(const Directory* former);
  void plant_tree();
  void name_paths(Date today);

  OrganisationRows rows_;
  std::string company_;
  std::vector<Person> people_;
  std::vector<OrgUnit> units_;
  std::unordered_map<PersonId, attainment::PersonIndex> person_index_;
  std::unordered_map<OrgUnitId, attainment::UnitIndex> unit_index_;
  std::vector<std::string> paths_;
  std::shared_ptr<const attainment::Organisation> tree_;
};

}  // namespace salespact::app
