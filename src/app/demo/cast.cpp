#include "app/demo/cast.hpp"

#include "app/demo/cast_maker.hpp"

#include <algorithm>

namespace salespact::app::demo {

const Stint* Seller::at(Date day) const {
  const auto found = std::ranges::find_if(stints, [&](const Stint& stint) { return stint.tenure.contains(day); });
  return found == stints.end() ? nullptr : &*found;
}

std::optional<std::size_t> Cast::lead_of(std::size_t team, Date day) const {
  for (const Lead& lead : team_leads.at(team)) {
    if (lead.tenure.contains(day)) return lead.person;
  }
  return std::nullopt;
}

std::size_t Cast::region_of(std::size_t team, Date day) const {
  const TeamPlan& plan = teams.at(team);
  return static_cast<std::size_t>(day < reorganised_on ? plan.home : plan.now);
}

bool Cast::is_absent(std::size_t person, Date day) const {
  const auto found = absent.find(person);
  if (found == absent.end()) return false;
  return std::ranges::any_of(found->second, [&](const DateRange& dates) { return dates.contains(day); });
}

Cast make_cast(const Random& random, Date today, const CalendarRows& calendars, IdSource& ids) {
  CastMaker maker(random, today, calendars, ids);
  maker.make_units();
  maker.make_office();
  maker.make_team_leads();
  maker.make_sellers();
  maker.make_specialists();
  maker.make_absences();
  return maker.take();
}

}  // namespace salespact::app::demo
