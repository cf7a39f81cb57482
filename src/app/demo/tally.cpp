#include "app/demo/tally.hpp"

#include "app/demo/calendars.hpp"
#include "app/demo/plan.hpp"

#include <algorithm>

namespace salespact::app::demo {

Tally::Tally(const Cast& cast, std::span<const Deal> deals, std::span<const Activity> activities, Date today)
    : cast_(cast), deals_(deals), today_(today) {
  for (std::size_t i = 0; i < cast.sellers.size(); ++i) {
    sellers_.emplace(cast.person_id(cast.sellers[i].person), i);
  }
  for (std::size_t team = 0; team < teams.size(); ++team) {
    for (const Lead& lead : cast.team_leads[team]) leads_.emplace(cast.person_id(lead.person), team);
  }
  for (const Activity& activity : activities) {
    const auto team = team_of(activity.owner, activity.occurred_on);
    if (team) activities_[*team][activity.type][activity.occurred_on] += activity.count;
  }
}

std::optional<std::size_t> Tally::team_of(const Owner& owner, Date day) const {
  const auto* person = std::get_if<PersonId>(&owner);
  if (person == nullptr) return std::nullopt;
  if (const auto seller = sellers_.find(*person); seller != sellers_.end()) {
    if (const Stint* stint = cast_.sellers[seller->second].at(day)) return stint->team;
  }
  const auto lead = leads_.find(*person);
  return lead == leads_.end() ? std::nullopt : std::optional(lead->second);
}

std::int64_t Tally::activities(std::size_t team, const std::string& type, const DateRange& range) const {
  const auto days = activities_.at(team).find(type);
  if (days == activities_.at(team).end()) return 0;
  std::int64_t sum = 0;
  for (auto at = days->second.lower_bound(range.start); at != days->second.end() && at->first <= range.end; ++at) {
    sum += at->second;
  }
  return sum;
}

std::int64_t Tally::won(std::size_t team, const DateRange& range) const {
  return std::ranges::count_if(deals_, [&](const Deal& deal) {
    return deal.status == DealStatus::won && range.contains(*deal.closed_on) &&
           team_of(deal.owner, *deal.closed_on) == team;
  });
}

std::int64_t Tally::decided(std::size_t team, const DateRange& range) const {
  return std::ranges::count_if(deals_, [&](const Deal& deal) {
    return deal.status != DealStatus::open && range.contains(*deal.closed_on) &&
           team_of(deal.owner, *deal.closed_on) == team;
  });
}

std::int64_t Tally::pipeline(std::size_t team, Date day) const {
  std::int64_t sum = 0;
  for (const Deal& deal : deals_) {
    const bool open = *deal.created_on <= day && (!deal.closed_on || day < *deal.closed_on);
    if (!open || deal.currency.code() == "NOK" || team_of(deal.owner, day) != team) continue;
    sum += converted(deal.amount_minor, deal.currency, team_currency(team), today_);
  }
  return sum;
}

}  // namespace salespact::app::demo
