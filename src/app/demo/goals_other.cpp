#include "app/demo/calendars.hpp"
#include "app/demo/goal_maker.hpp"
#include "app/demo/metrics.hpp"
#include "app/demo/periods.hpp"
#include "app/demo/plan.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

constexpr std::int64_t ten_thousand = 1'000'000;  // of a currency, in minor units
constexpr std::size_t inside_sales_team = 7;      // UK Commercial sells by telephone

// Hundredths of a percent; nullopt without a denominator.
std::optional<std::int64_t> rate(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return part * 10'000 / whole;
}

}  // namespace

Goal& GoalMaker::add_gap(std::string_view metric, const FiscalPeriod& period, const Owner& owner, std::int64_t baseline,
                         std::int64_t target) {
  Goal& goal = add(metric, period, owner, target);
  goal.scoring = Scoring::gap;
  goal.framework = Framework::smart;
  goal.baseline = baseline;
  return goal;
}

void GoalMaker::set_activity_goals() {
  for (int month = -1; month <= 0; ++month) {
    const FiscalPeriod period = month_of(context_.today, month);
    for (const Seller& seller : context_.cast.sellers) {
      const Stint* stint = seller.at(std::min(period.range.end, context_.today));
      if (stint == nullptr) continue;
      const Owner owner = context_.cast.person_id(seller.person);
      const bool ramping = seller.ramping_since && context_.today - *seller.ramping_since < 100;
      const std::int64_t meetings = (ramping ? 10 : 16) * seller.fte_percent / 100;
      add("meetings", period, owner, meetings);
      if (stint->team != inside_sales_team) continue;
      add("calls", period, owner, 150);
    }
  }
}

// A quarter against the one before: two and a half points more.
void GoalMaker::set_rates() {
  constexpr std::int64_t step = 250;
  const FiscalPeriod quarter = quarter_of(context_.today);
  const DateRange before = quarter_of(context_.today, -1).range;
  std::int64_t won = 0;
  std::int64_t decided = 0;
  for (std::size_t i = 0; i < teams.size(); ++i) {
    won += tally_.won(i, before);
    decided += tally_.decided(i, before);
    const auto baseline = rate(tally_.won(i, before), tally_.decided(i, before));
    if (baseline) add_gap("win_rate", quarter, team(i), *baseline, *baseline + step);
  }
  if (const auto baseline = rate(won, decided)) add_gap("win_rate", quarter, company(), *baseline, *baseline + step);
}

void GoalMaker::set_pipeline() {
  const FiscalPeriod quarter = quarter_of(context_.today);
  const Date eve = quarter.range.start - 1;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const std::int64_t baseline = tally_.pipeline(i, eve);
    total += converted(baseline, team_currency(i), currency_named("USD"), context_.today);
    const std::int64_t target = rounded_to(baseline * 115 / 100, ten_thousand) + ten_thousand;
    add_gap("pipeline", quarter, team(i), baseline, target).currency = team_currency(i);
  }
  const std::int64_t target = rounded_to(total * 115 / 100, 10 * ten_thousand) + 10 * ten_thousand;
  add_gap("pipeline", quarter, company(), total, target).currency = currency_named("USD");
}

// Scores in tenths, rates in hundredths, as the metrics' precision says.
void GoalMaker::set_customer_goals() {
  const FiscalPeriod year = year_of(context_.today);
  const FiscalPeriod quarter = quarter_of(context_.today);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    add_gap("nps", year, region(i), 330, 400);
    add_gap("retention_rate", year, region(i), 88'00, 91'50);
    Goal& calm = add("complaints", quarter, region(i), 32);
    calm.scoring = Scoring::cap;
    Goal& satisfied = add("csat", year, region(i), 890);
    satisfied.scoring = Scoring::maintain;
    satisfied.target_mode = TargetMode::band;
    satisfied.band_lower = 865;
    satisfied.band_upper = 915;
  }
  add_gap("nps", year, company(), 330, 400).stretch = 430;
  add_gap("churn_rate", year, company(), 11'00, 8'50);
  add_gap("market_share", year, company(), 11'00, 12'50);
}

}  // namespace salespact::app::demo
