#include "app/demo/goal_maker.hpp"
#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int32_t campaign_days = 12 * 7;

// Pace (permille of plan) that the target of a team's campaign is set for.
struct Campaign {
  const char* metric;
  std::string_view type;
  std::int64_t pace;
};
constexpr std::int64_t already_reached = 0;
constexpr std::array<Campaign, teams.size()> campaigns = {{
    {"meetings", "meeting", 1150},
    {"demos", "demo", 1000},
    {"meetings", "meeting", 875},
    {"meetings", "meeting", 610},
    {"site_surveys", site_survey, 1000},
    {"proposals", "proposal", already_reached},
    {"meetings", "meeting", 1140},
    {"meetings", "meeting", 875},
    {"demos", "demo", 1000},
}};

}  // namespace

// Twelve weeks with half of them behind, whatever the day: short campaigns do not wait for a quarter to begin.
void GoalMaker::run_campaigns() {
  const Date today = context_.today;
  const Date start = today - 42 - (today.iso_weekday() - 1);
  const FiscalPeriod period = custom_period({start, start + (campaign_days - 1)});
  for (std::size_t i = 0; i < campaigns.size(); ++i) {
    const auto& [metric, type, pace] = campaigns[i];
    const std::int64_t actual = std::max<std::int64_t>(1, tally_.activities(i, std::string(type), {start, today}));
    const auto& calendar = context_.calendars.work_calendars[context_.cast.region_of(i, today)];
    const std::int64_t elapsed = calendar.weight({start, today - 1});
    const std::int64_t whole = calendar.weight(period.range);
    // T = A / (pace * E)
    const std::int64_t target =
        pace == already_reached ? actual * 9 / 10 : (actual * 1000 * whole + pace * elapsed / 2) / (pace * elapsed);
    const std::string& metric_name = metric_named(context_.metrics, metric).name;
    Goal& goal = add(metric, period, team(i), std::max<std::int64_t>(1, target));
    goal.title = "Vaccine season campaign, " + metric_name + ": " + name_of(team(i));
    goal.framework = Framework::smart;
  }
}

// Began on the last working day before today, so nobody can tell yet.
void GoalMaker::start_campaign() {
  const auto& calendar = context_.calendars.work_calendars.front();
  const Date start = worked_until(calendar, context_.today - 1);
  const FiscalPeriod period = custom_period({start, start + (campaign_days - 1)});
  Goal& goal = add("calls", period, company(), 14'000);
  goal.title = "Winter outreach, calls: " + name_of(company());
  goal.framework = Framework::smart;
}

// Nobody reports referrals so far.
void GoalMaker::await_data() {
  const FiscalPeriod quarter = quarter_of(context_.today);
  add("referrals", quarter, company(), 40);
}

}  // namespace salespact::app::demo
