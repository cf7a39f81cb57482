#pragma once

#include "app/access/organisation_today.hpp"
#include "app/access/principal.hpp"

#include <memory>

namespace salespact::app {

// How somebody stands to a person or a unit today (DOMAIN 6). Several may hold at once; rights are their union.
struct Relation {
  bool self = false;     // the person; of a unit: nobody
  bool peer = false;     // a place in the same unit; of a unit: a place in it or anywhere below it
  bool manager = false;  // manager of the unit of the primary place; of a unit: its manager
  bool upline = false;   // manager of a unit above that
  bool coach = false;    // manager of, or above, a place that is not the primary one (E28): sees goals, no more
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
  void hand_down();

  PersonId person_;
  std::shared_ptr<const OrganisationToday> organisation_;
  std::vector<Standing> standing_;  // a unit each, by index
  bool belongs_ = false;
};

}  // namespace salespact::app
