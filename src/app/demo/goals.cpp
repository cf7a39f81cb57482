#include "app/demo/goals.hpp"

#include "app/demo/calendars.hpp"
#include "app/demo/goal_maker.hpp"
#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"
#include "domain/goal/goal_title.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t thousand = 100'000;       // of a currency with two decimals, in minor units
constexpr std::int64_t street_permille = 900;    // of the sellers' quotas that their team has to reach
constexpr std::int64_t vacancy_permille = 1150;  // Western carries a seat that nobody fills: a coverage gap
constexpr std::int64_t company_permille = 970;   // of the regions' targets
constexpr std::int32_t grace_days = 7;           // five working days of late data

}  // namespace

GoalMaker::GoalMaker(const GoalContext& context, IdSource& ids)
    : context_(context), ids_(ids), tally_(context.cast, context.deals, context.activities, context.today) {}

std::string GoalMaker::name_of(const Owner& owner) const {
  if (const auto* person = std::get_if<PersonId>(&owner)) {
    return std::ranges::find(context_.cast.rows.people, *person, &Person::id)->display_name;
  }
  return std::ranges::find(context_.cast.rows.units, std::get<OrgUnitId>(owner), &OrgUnit::id)->name;
}

// One accountable person always named: the owner, or who leads the unit.
std::optional<PersonId> GoalMaker::accountable(const Owner& owner, const FiscalPeriod& period) const {
  if (const auto* person = std::get_if<PersonId>(&owner)) return *person;
  const Cast& cast = context_.cast;
  const Date day = std::min(period.range.end, context_.today);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    if (owner != team(i)) continue;
    const auto lead = cast.lead_of(i, day);
    return lead ? std::optional(cast.person_id(*lead)) : std::nullopt;
  }
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (owner == region(i)) return cast.person_id(cast.region_leads[i]);
  }
  return cast.person_id(cast.chief);
}

GoalState GoalMaker::state_of(const FiscalPeriod& period) const {
  if (period.range.start > context_.today) return GoalState::agreed;
  if (period.range.end >= context_.today) return GoalState::active;
  return period.range.end + grace_days >= context_.today ? GoalState::closing : GoalState::closed;
}

Goal& GoalMaker::add(std::string_view metric, const FiscalPeriod& period, const Owner& owner, std::int64_t target) {
  const Metric& measured_by = metric_named(context_.metrics, metric);
  Goal goal;
  goal.id = ids_.make<GoalId>();
  goal.title = title_by_default(measured_by, period);
  goal.owner = owner;
  goal.accountable = accountable(owner, period);
  goal.metric = measured_by.id;
  goal.period = period;
  goal.target = target;
  goal.state = state_of(period);
  goals_.push_back(std::move(goal));
  return goals_.back();
}

void GoalMaker::quota(const FiscalPeriod& period, const Owner& owner, std::int64_t target, Currency currency) {
  Goal& goal = add("revenue", period, owner, target);
  goal.currency = currency;
  goal.assigned = true;
  const auto& profiles = context_.calendars.seasonality_profiles;
  if (period.kind == PeriodKind::quarter) goal.seasonality = profiles[quarter_shape].id;
  if (period.kind == PeriodKind::year) goal.seasonality = profiles[year_shape].id;
}

GoalMaker::TeamTargets GoalMaker::team_targets(const DateRange& quarter) const {
  TeamTargets targets{};
  for (const Seller& seller : context_.cast.sellers) {
    if (const auto team_index = quota_team(seller, quarter)) {
      targets.at(*team_index) += seller_quota(seller, quarter, context_.today);
    }
  }
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const std::int64_t share = i == western_team ? vacancy_permille : street_permille;
    targets.at(i) = rounded_to(targets.at(i) * share / 1000, thousand);
  }
  return targets;
}

GoalMaker::RegionTargets GoalMaker::region_targets(const TeamTargets& of_teams, Date day) const {
  RegionTargets targets{};
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const std::size_t above = context_.cast.region_of(i, day);
    targets.at(above) += converted(of_teams.at(i), team_currency(i), currency_named(regions.at(above).currency), day);
  }
  for (std::size_t i = 0; i < regions.size(); ++i) {
    targets.at(i) = rounded_to(targets.at(i) * 1000 / (1000 + regions.at(i).over_assignment), 5 * thousand);
  }
  return targets;
}

std::int64_t GoalMaker::company_target(const RegionTargets& of_regions, Date day) const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    sum += converted(of_regions.at(i), currency_named(regions.at(i).currency), currency_named("USD"), day);
  }
  return rounded_to(sum * company_permille / 1000, 10 * thousand);
}

void GoalMaker::assign_above(const FiscalPeriod& period, const RegionTargets& of_regions) {
  for (std::size_t i = 0; i < regions.size(); ++i) {
    quota(period, region(i), of_regions.at(i), currency_named(regions.at(i).currency));
  }
  quota(period, company(), company_target(of_regions, period.range.start), currency_named("USD"));
}

void GoalMaker::assign_quarter(int quarters_later) {
  const FiscalPeriod period = quarter_of(context_.today, quarters_later);
  for (const Seller& seller : context_.cast.sellers) {
    const std::int64_t target = seller_quota(seller, period.range, context_.today);
    if (target == 0) continue;
    const auto in_team = quota_team(seller, period.range);
    quota(period, context_.cast.person_id(seller.person), target, team_currency(*in_team));
  }
  const TeamTargets of_teams = team_targets(period.range);
  for (std::size_t i = 0; i < teams.size(); ++i) quota(period, team(i), of_teams.at(i), team_currency(i));
  assign_above(period, region_targets(of_teams, period.range.start));
}

void GoalMaker::assign_months() {
  const FiscalPeriod quarter = quarter_of(context_.today);
  const TeamTargets of_quarter = team_targets(quarter.range);
  std::int64_t strength = 0;
  for (int i = 0; i < 3; ++i) strength += month_strength(month_of(quarter.range.start, i).range.start.month());
  for (int i = 0; i < 3; ++i) {
    const FiscalPeriod month = month_of(quarter.range.start, i);
    TeamTargets of_month{};
    for (std::size_t t = 0; t < teams.size(); ++t) {
      const std::int64_t share = month_strength(month.range.start.month());
      of_month.at(t) = rounded_to(of_quarter.at(t) * share / strength, thousand);
      quota(month, team(t), of_month.at(t), team_currency(t));
    }
    assign_above(month, region_targets(of_month, month.range.start));
  }
}

void GoalMaker::assign_years() {
  const FiscalPeriod year = year_of(context_.today);
  RegionTargets of_year{};
  for (Date start = year.range.start; start <= year.range.end; start = first_of_month(start, 3)) {
    const RegionTargets of_quarter = region_targets(team_targets(quarter_of(start).range), start);
    for (std::size_t i = 0; i < regions.size(); ++i) of_year.at(i) += of_quarter.at(i);
  }
  assign_above(year, of_year);
  Goal& of_company = goals_.back();
  of_company.framework = Framework::hard;
  of_company.stretch = of_company.target / 10 * 11;
}

std::vector<Goal> make_goals(const GoalContext& context, IdSource& ids) {
  GoalMaker maker(context, ids);
  for (int quarter = -past_quarters; quarter <= 1; ++quarter) maker.assign_quarter(quarter);
  maker.assign_months();
  maker.assign_years();
  maker.set_activity_goals();
  maker.set_rates();
  maker.set_pipeline();
  maker.set_customer_goals();
  maker.run_campaigns();
  maker.start_campaign();
  maker.await_data();
  return maker.take();
}

}  // namespace salespact::app::demo
