#include "app/demo_support.hpp"
#include "domain/goal/goal_title.hpp"
#include "domain/goal/status.hpp"
#include "domain/metric/fact_rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

const Metric& metric_of(const DemoCompany& company, const Goal& goal) {
  return *std::ranges::find(company.metrics, goal.metric, &Metric::id);
}

std::optional<OrgUnitId> parent_of(const DemoCompany& company, OrgUnitId unit, Date day) {
  for (const UnitParent& row : company.organisation.parents) {
    if (row.unit == unit && row.tenure.contains(day)) return row.parent;
  }
  return std::nullopt;
}

bool is_inside(const DemoCompany& company, std::optional<OrgUnitId> unit, OrgUnitId above, Date day) {
  while (unit && *unit != above) unit = parent_of(company, *unit, day);
  return unit.has_value();
}

std::optional<OrgUnitId> unit_of(const DemoCompany& company, PersonId person, Date day) {
  for (const Membership& row : company.organisation.memberships) {
    if (row.person == person && row.tenure.contains(day)) return row.unit;
  }
  return std::nullopt;
}

// The goals that no calendar quarter decides, of units, about activities: by hand and slowly.
struct Slowly {
  const DemoCompany& company;
  Date today;

  std::int64_t actual(const Goal& goal) const {
    const Metric& metric = metric_of(company, goal);
    const FactRule rule(*parse_rule(metric.rule), metric.crediting);
    std::vector<Fact> facts;
    for (const Activity& activity : company.activities) {
      if (activity.occurred_on >= goal.period.range.start) rule.facts_of(activity, facts);
    }
    std::int64_t sum = 0;
    for (const Fact& fact : facts) {
      const auto unit = unit_of(company, std::get<PersonId>(fact.owner), fact.day);
      if (is_inside(company, unit, std::get<OrgUnitId>(goal.owner), fact.day)) sum += fact.count + fact.amount;
    }
    return sum;
  }

  const WorkCalendar& calendar(OrgUnitId at) const {
    for (std::optional<OrgUnitId> unit = at;; unit = parent_of(company, *unit, today)) {
      const OrgUnit& row = *std::ranges::find(company.organisation.units, *unit, &OrgUnit::id);
      if (!row.work_calendar) continue;
      return *std::ranges::find(company.calendars.work_calendars, *row.work_calendar, &WorkCalendar::id);
    }
  }

  // R-STAT with E of the last completed day; without a profile.
  GoalStatus status(const Goal& goal) const {
    const std::int64_t done = actual(goal);
    if (done == 0) return GoalStatus::no_data;
    if (done >= goal.target) return GoalStatus::reached;
    const WorkCalendar& days = calendar(std::get<OrgUnitId>(goal.owner));
    const Rational elapsed = Rational::of(days.weight({goal.period.range.start, today - 1}), 1000);
    const Rational expected = elapsed / Rational::of(days.weight(goal.period.range), 1000);
    if (expected < Rational::of(1, 10) || elapsed < Rational(3)) return GoalStatus::too_early;
    const Rational pace = Rational::of(done, goal.target) / expected;
    if (pace >= Rational::of(105, 100)) return GoalStatus::ahead;
    if (pace >= Rational::of(95, 100)) return GoalStatus::on_track;
    return pace >= Rational::of(80, 100) ? GoalStatus::at_risk : GoalStatus::off_track;
  }
};

std::int64_t count_goals(const DemoCompany& company, auto test) { return std::ranges::count_if(company.goals, test); }

}  // namespace

TEST_SUITE("demo goals") {
  TEST_CASE("whatever day it is, every status occurs") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CAPTURE(today.iso());
      const Slowly slowly{company, today};
      std::set<GoalStatus> seen;
      for (const Goal& goal : company.goals) {
        const Metric& metric = metric_of(company, goal);
        const bool campaign = goal.period.kind == PeriodKind::custom;
        if (campaign || metric.key == "referrals") seen.insert(slowly.status(goal));
      }
      for (const GoalStatus status :
           {GoalStatus::no_data, GoalStatus::reached, GoalStatus::too_early, GoalStatus::ahead, GoalStatus::on_track,
            GoalStatus::at_risk, GoalStatus::off_track}) {
        CAPTURE(static_cast<int>(status));
        CHECK(seen.contains(status));
      }
    });
  }

  TEST_CASE("today lies in a quarter with quotas from the sellers up to the company") {
    for_each_demo([](const DemoCompany& company, Date today) {
      const auto in_quarter = [&](const Goal& goal) {
        return goal.assigned && goal.period.kind == PeriodKind::quarter && goal.period.range.contains(today);
      };
      const auto of_people = count_goals(
          company, [&](const Goal& goal) { return in_quarter(goal) && std::holds_alternative<PersonId>(goal.owner); });
      const auto of_units = count_goals(
          company, [&](const Goal& goal) { return in_quarter(goal) && std::holds_alternative<OrgUnitId>(goal.owner); });
      CHECK(of_people >= 30);
      CHECK(of_people <= 40);
      CHECK(of_units == 9 + 3 + 1);
    });
  }

  TEST_CASE("goals are whole: somebody answers for each, targets are positive, money has its currency") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CHECK(company.goals.size() > 400);
      for (const Goal& goal : company.goals) {
        const Metric& metric = metric_of(company, goal);
        CAPTURE(goal.title);
        REQUIRE(goal.accountable.has_value());
        REQUIRE(goal.target > 0);
        REQUIRE(goal.currency.has_value() == (metric.unit == MetricUnit::money));
        const bool campaign = goal.title.find("campaign") != std::string::npos || goal.title.starts_with("Winter");
        REQUIRE((goal.title == title_by_default(metric, goal.period)) != campaign);
        REQUIRE(goal.title.size() <= 120);
        REQUIRE((goal.scoring == Scoring::gap) == goal.baseline.has_value());
        if (goal.baseline && metric.direction == MetricDirection::increase) REQUIRE(*goal.baseline < goal.target);
        if (goal.baseline && metric.direction == MetricDirection::decrease) REQUIRE(goal.target < *goal.baseline);
        if (goal.stretch) REQUIRE(goal.target < *goal.stretch);
        REQUIRE((goal.state == GoalState::agreed) == (goal.period.range.start > today));
        REQUIRE((goal.state == GoalState::active) == goal.period.range.contains(today));
      }
    });
  }

  TEST_CASE("nobody has two goals for one metric and period (C1)") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::set<std::tuple<Owner, MetricId, DateRange>> seen;
      for (const Goal& goal : company.goals) CHECK(seen.emplace(goal.owner, goal.metric, goal.period.range).second);
    });
  }

  TEST_CASE("street quotas exceed most teams' targets, and one team has a gap (R-ALN)") {
    for_each_demo([](const DemoCompany& company, Date today) {
      std::map<OrgUnitId, std::int64_t> targets;
      std::map<OrgUnitId, std::int64_t> street;
      for (const Goal& goal : company.goals) {
        if (!goal.assigned || goal.period.kind != PeriodKind::quarter || !goal.period.range.contains(today)) continue;
        if (const auto* unit = std::get_if<OrgUnitId>(&goal.owner)) targets[*unit] += goal.target;
        if (const auto* person = std::get_if<PersonId>(&goal.owner)) {
          const Date day = std::max(goal.period.range.start, *person_of(company, *person).hired_on);
          street[*unit_of(company, *person, day)] += goal.target;
        }
      }
      int gaps = 0;
      for (const auto& [unit, quotas] : street) gaps += quotas < targets.at(unit) ? 1 : 0;
      CHECK(street.size() == 9);
      CHECK(gaps == 1);
    });
  }

  TEST_CASE("of the quarters that are over, some quotas were easily met and some missed by far") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::int64_t easily = 0;
      std::int64_t met = 0;
      std::int64_t missed = 0;
      std::int64_t all = 0;
      const Metric& revenue = *std::ranges::find(company.metrics, "revenue", &Metric::key);
      const FactRule rule(*parse_rule(revenue.rule), revenue.crediting);
      std::vector<Fact> facts;
      for (const Deal& deal : company.deals) rule.facts_of(deal, facts);
      for (const Goal& goal : company.goals) {
        const bool counts = goal.state == GoalState::closed && goal.assigned && goal.metric == revenue.id;
        if (!counts || !std::holds_alternative<PersonId>(goal.owner)) continue;
        std::int64_t sum = 0;
        for (const Fact& fact : facts) {
          if (fact.owner == goal.owner && fact.currency == goal.currency && goal.period.range.contains(fact.day)) {
            sum += fact.amount;
          }
        }
        ++all;
        met += sum >= goal.target ? 1 : 0;
        easily += sum * 100 >= goal.target * 120 ? 1 : 0;
        missed += sum * 100 < goal.target * 70 ? 1 : 0;
      }
      CHECK(all > 150);
      CHECK(met * 100 > all * 25);
      CHECK(met * 100 < all * 70);
      CHECK(easily * 100 > all * 5);
      CHECK(missed * 100 > all * 5);
    });
  }
}

TEST_CASE("whatever day it is, the demo's people argue over goals in every way") {
  for (const Date today : demo_days()) {
    CAPTURE(today.iso());
    const DemoCompany& company = demo_company(1, today);
    const auto& talks = company.agreements;
    CHECK(talks.agreements.size() == talks.goals.size());
    CHECK(talks.amendments.size() == 1);
    std::set<GoalState> states;
    for (const Goal& goal : talks.goals) {
      states.insert(goal.state);
      CHECK(goal.target >= 1);
      CHECK(std::ranges::count(talks.agreements, goal.id, &GoalAgreement::goal) == 1);
      std::int64_t number = 0;
      Instant last{};
      for (const GoalEvent& event : talks.events) {
        if (event.goal != goal.id) continue;
        CHECK(event.number == ++number);
        CHECK(event.at >= last);
        last = event.at;
      }
      CHECK(number >= 2);
    }
    CHECK(states == std::set{GoalState::draft, GoalState::proposed, GoalState::active});
    for (const GoalAgreement& one : talks.agreements) CHECK(problems_of(one.terms).empty());
  }
}
