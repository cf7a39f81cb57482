#include "app/quota/quota_book.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/check.hpp"

#include <algorithm>

namespace salespact::app {

QuotaBook::QuotaBook(Act& act, Metric metric)
    : act_(act),
      metric_(std::move(metric)),
      tree_(act.tree()),
      workspace_(act.tx.load_workspace()),
      of_sample_(act.tx.samples().marked().goals) {
  const auto calendars = act.tx.calendars().load().fiscal_calendars;
  const auto at = std::ranges::find(calendars, workspace_.fiscal_calendar, &FiscalCalendar::id);
  check(at != calendars.end(), "the calendar that the workspace names is stored");
  calendar_ = *at;
  for (Goal& goal : act.tx.goals().all()) {
    if (!is_quota(goal) || goal.metric != metric_.id) continue;
    if (goal.currency) {
      const std::pair latest(goal.period.range.start, *goal.currency);
      const auto known = currencies_.try_emplace(goal.owner, latest).first;
      known->second = std::max(known->second, latest);
    }
    // The company's own goes before one of the invented team.
    const bool of_sample = std::ranges::binary_search(of_sample_, goal.id);
    QuotaKey key = key_of(goal);
    if (of_sample) {
      quotas_.try_emplace(std::move(key), std::move(goal));
    } else {
      quotas_.insert_or_assign(std::move(key), std::move(goal));
    }
  }
  for (const Membership& membership : act.rows.memberships) {
    if (membership.primary) places_[membership.person].push_back(&membership);
  }
}

const Goal* QuotaBook::find(const Owner& owner, const DateRange& range) const {
  const auto at = quotas_.find({owner, metric_.id, range});
  return at == quotas_.end() ? nullptr : &at->second;
}

std::optional<Currency> QuotaBook::usual_currency(const Owner& owner) const {
  if (metric_.unit != MetricUnit::money) return std::nullopt;
  const auto at = currencies_.find(owner);
  return at == currencies_.end() ? workspace_.base_currency : at->second.second;
}

std::optional<OrgUnitId> QuotaBook::place(PersonId person, const DateRange& range) const {
  const auto rows = places_.find(person);
  if (rows == places_.end()) return std::nullopt;
  const Membership* first = nullptr;
  for (const Membership* row : rows->second) {
    if (row->tenure.contains(range.start)) return row->unit;
    const bool begins_inside = row->tenure.from > range.start && row->tenure.from <= range.end;
    if (begins_inside && (first == nullptr || row->tenure.from < first->tenure.from)) first = row;
  }
  return first == nullptr ? std::nullopt : std::optional(first->unit);
}

std::optional<QuotaLock> QuotaBook::lock(const Owner& owner, const DateRange& range) const {
  if (!may_set_target(act_.viewer, owner)) return QuotaLock::own;
  if (const Goal* known = find(owner, range)) {
    if (known->state == GoalState::closed) return QuotaLock::closed;
    if (std::ranges::binary_search(of_sample_, known->id)) return QuotaLock::sample;
    return std::nullopt;
  }
  const auto* person = std::get_if<PersonId>(&owner);
  return person != nullptr && !place(*person, range) ? std::optional(QuotaLock::not_there) : std::nullopt;
}

std::string told_target(const Metric& metric, const Goal& quota) {
  const std::string number = scaled_to_text(quota.target, scale_of(metric, quota.currency));
  if (quota.currency) return number + " " + std::string(quota.currency->code());
  return metric.unit == MetricUnit::percent ? number + " %" : number;
}

}  // namespace salespact::app
