#pragma once

#include "app/ports/organisation_repository.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace salespact::app {

// The organisation of one date as the access rules need it: immutable, shared by all requests of that date until the
// organisation changes (access_directory.hpp). 10,000 people are laid out in milliseconds.
class OrganisationToday {
 public:
  struct Place {
    std::uint32_t unit = 0;  // index of the unit
    bool primary = true;
    bool current = true;  // false: where somebody without a place today was last, so that those above keep the history
  };
  struct Member {
    PersonId id;
    PersonStatus status = PersonStatus::active;
    std::vector<Place> places;
    std::vector<std::pair<Role, std::uint32_t>> roles;
  };
  struct Unit {
    OrgUnitId id;
    std::uint32_t parent = none;
    std::string name;
  };
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  struct Deputy {
    PersonId manager;
    PersonId deputy;
    std::set<DelegatedRight> rights;
  };

  OrganisationToday(const OrganisationRows& rows, Date date);

  [[nodiscard]] Date date() const { return date_; }
  // Every unit after its parent.
  [[nodiscard]] std::span<const Unit> units() const { return units_; }
  [[nodiscard]] std::span<const Member> members() const { return members_; }
  [[nodiscard]] const Member* find(PersonId person) const;
  [[nodiscard]] std::uint32_t index_of(OrgUnitId unit) const;                   // none: there is no such unit
  [[nodiscard]] std::span<const Deputy> deputies() const { return deputies_; }  // of this date
  // Nullopt while nobody has made one.
  [[nodiscard]] std::optional<OrgUnitId> root() const;

 private:
  void lay_out_units(const OrganisationRows& rows);
  void place_people(const OrganisationRows& rows);
  void keep_last_places(const OrganisationRows& rows);
  void name_deputies(const OrganisationRows& rows);

  Date date_;
  std::vector<Unit> units_;
  std::vector<Member> members_;
  std::vector<Deputy> deputies_;
  std::unordered_map<OrgUnitId, std::uint32_t> unit_index_;
  std::unordered_map<PersonId, std::uint32_t> member_index_;
};

}  // namespace salespact::app
