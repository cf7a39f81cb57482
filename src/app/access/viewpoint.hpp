#pragma once

#include "app/access/organisation_today.hpp"
#include "app/access/principal.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace salespact::app {

// How somebody stands to a person or a unit today (DOMAIN 6). Several may hold at once; rights are their union.
struct Relation {
  bool self = false;     // the person; of a unit: nobody
  bool peer = false;     // a place in the same unit; of a unit: a place in it or anywhere below it
  bool manager = false;  // manager of the unit of the primary place; of a unit: its manager
  bool upline = false;   // manager of a unit above that
  // Manager of, or above, a place that is not the primary one (E28), or deputy of the manager: sees goals, no more.
  bool coach = false;
  bool ops = false;
  bool exec = false;
  bool viewer = false;
  friend bool operator==(const Relation&, const Relation&) = default;
};

// One person's rights over the organisation of today, worked out once a request (microseconds for 1,500 units) and then
// asked for each object in constant time.
class Viewpoint {
 public:
  Viewpoint(const Principal& principal, std::shared_ptr<const OrganisationToday> organisation);

  [[nodiscard]] Relation to(PersonId person) const;
  [[nodiscard]] Relation to(OrgUnitId unit) const;
  [[nodiscard]] Relation to(const Owner& owner) const;

  // Acts for that manager today, in that.
  [[nodiscard]] bool is_deputy_of(PersonId manager, DelegatedRight right) const;
  // The managers for whom they act in anything, each once.
  [[nodiscard]] const std::vector<OrganisationToday::Deputy>& acts_for() const { return acts_for_; }
  // The manager of exactly this person's unit for whom they act in that; never for themselves.
  [[nodiscard]] std::optional<PersonId> acts_for_manager_of(PersonId person, DelegatedRight right) const;

  [[nodiscard]] PersonId person() const { return person_; }
  // A place or a role today; people without either have no business here (TRUST D3).
  [[nodiscard]] bool belongs() const { return belongs_; }
  // Holds `role` for the whole company.
  [[nodiscard]] bool holds_at_root(Role role) const;
  [[nodiscard]] const OrganisationToday& organisation() const { return *organisation_; }

 private:
  struct Standing {
    bool belongs_below = false;  // a place in this unit or below it
    bool place = false;          // a place in exactly this unit
    bool manages = false;
    bool manages_above = false;
    bool ops = false;
    bool exec = false;
    bool viewer = false;
  };
  void take_own(const OrganisationToday::Member& me);
  void take_deputyship();
  void hand_down();

  PersonId person_;
  std::shared_ptr<const OrganisationToday> organisation_;
  std::vector<Standing> standing_;  // a unit each, by index
  std::vector<OrganisationToday::Deputy> acts_for_;
  bool belongs_ = false;
};

}  // namespace salespact::app
