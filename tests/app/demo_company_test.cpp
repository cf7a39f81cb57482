#include "app/demo_support.hpp"
#include "base/text.hpp"
#include "domain/metric/metric_definition.hpp"
#include "domain/metric/record_rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

std::int64_t count_of(const DemoCompany& company, PersonStatus status) {
  return std::ranges::count(company.organisation.people, status, &Person::status);
}

std::int64_t sum_of_amounts(const DemoCompany& company) {
  std::int64_t sum = 0;
  for (const Deal& deal : company.deals) sum += deal.amount_minor;
  return sum;
}

template <class Row>
bool overlap_for_one(const std::vector<Row>& rows, auto key) {
  for (std::size_t a = 0; a < rows.size(); ++a) {
    for (std::size_t b = a + 1; b < rows.size(); ++b) {
      if (key(rows[a]) == key(rows[b]) && rows[a].tenure.overlaps(rows[b].tenure)) return true;
    }
  }
  return false;
}

}  // namespace

TEST_SUITE("demo company") {
  TEST_CASE("the same seed and day make the same company") {
    CountingIds ids;
    const DemoCompany again = app::demo::make_demo_company(7, demo_days().front(), ids);
    const DemoCompany& first = demo_company(7, demo_days().front());
    REQUIRE(again.deals.size() == first.deals.size());
    for (std::size_t i = 0; i < again.deals.size(); ++i) {
      REQUIRE(again.deals[i].fingerprint == first.deals[i].fingerprint);
      REQUIRE(again.deals[i].id == first.deals[i].id);
    }
    CHECK(std::ranges::equal(again.activities, first.activities, {}, &Activity::fingerprint, &Activity::fingerprint));
    CHECK(std::ranges::equal(again.goals, first.goals, {}, &Goal::target, &Goal::target));
    CHECK(std::ranges::equal(again.organisation.people, first.organisation.people, {}, &Person::display_name,
                             &Person::display_name));
  }

  TEST_CASE(
      "the company says what it wants: a vision in two versions, a mission, objectives in every state but dropped") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CHECK(company.strategy_texts.size() == 3);
      for (const StrategyText& text : company.strategy_texts) {
        CHECK(is_clean_prose(text.text, longest_strategy_text));
        CHECK(person_of(company, text.written_by).status != PersonStatus::departed);
      }
      CHECK(company.objectives.size() == 6);
      CHECK(std::ranges::count(company.objectives, ObjectiveState::draft, &Objective::state) == 1);
      CHECK(std::ranges::count(company.objectives, ObjectiveState::achieved, &Objective::state) == 1);
      for (const Objective& one : company.objectives) {
        CHECK(problems_of(one).empty());
        CHECK(one.state_since <= today);
        CHECK(person_of(company, one.owner).status != PersonStatus::departed);
        if (one.state == ObjectiveState::active) CHECK(one.horizon.contains(today));
      }
    });
  }

  TEST_CASE("another seed makes another company of the same shape") {
    const DemoCompany& one = demo_company(1, demo_days().front());
    const DemoCompany& other = demo_company(7, demo_days().front());
    CHECK(sum_of_amounts(one) != sum_of_amounts(other));
    CHECK(one.organisation.people.front().display_name != other.organisation.people.front().display_name);
    CHECK(one.organisation.people.size() == other.organisation.people.size());
  }

  TEST_CASE("a day later the past is still the same") {
    const DemoCompany& today = demo_company(1, on("2026-11-21"));
    CountingIds ids;
    const DemoCompany tomorrow = app::demo::make_demo_company(1, on("2026-11-22"), ids);
    const auto won_in_spring = [](const DemoCompany& company) {
      return std::ranges::count_if(company.deals, [](const Deal& deal) {
        return deal.status == DealStatus::won && *deal.closed_on < on("2026-07-01") && deal.amount_minor > 0;
      });
    };
    CHECK(won_in_spring(today) == won_in_spring(tomorrow));
  }

  TEST_CASE("about sixty people of every role work in a company of three regions and nine teams") {
    for_each_demo([](const DemoCompany& company, Date) {
      CHECK(company.organisation.people.size() >= 55);
      CHECK(company.organisation.people.size() <= 65);
      CHECK(std::ranges::count(company.organisation.units, UnitKind::region, &OrgUnit::kind) == 3);
      CHECK(std::ranges::count(company.organisation.units, UnitKind::team, &OrgUnit::kind) == 10);  // and specialists
      for (const Role role : {Role::rep, Role::manager, Role::exec, Role::ops, Role::viewer}) {
        CHECK(std::ranges::count(company.organisation.roles, role, &RoleAssignment::role) > 0);
      }
      CHECK(count_of(company, PersonStatus::departed) >= 5);
      CHECK(count_of(company, PersonStatus::on_leave) == 1);
    });
  }

  TEST_CASE("names, addresses and ids are each given once") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::set<std::string> names;
      std::set<std::string> emails;
      for (const Person& person : company.organisation.people) {
        CHECK(is_clean_line(person.display_name));
        CHECK(person.email->ends_with("@kelvane.example"));
        names.insert(folded(person.display_name));
        emails.insert(folded(*person.email));
      }
      CHECK(names.size() == company.organisation.people.size());
      CHECK(emails.size() == company.organisation.people.size());
      std::set<std::int64_t> ids;
      for (const Deal& deal : company.deals) ids.insert(deal.id.value);
      for (const Activity& activity : company.activities) ids.insert(activity.id.value);
      for (const Goal& goal : company.goals) ids.insert(goal.id.value);
      CHECK(ids.size() == company.deals.size() + company.activities.size() + company.goals.size());
    });
  }

  TEST_CASE("nobody is in two places at once, and every place lies within the employment") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CHECK_FALSE(overlap_for_one(company.organisation.memberships, [](const Membership& row) { return row.person; }));
      CHECK_FALSE(overlap_for_one(company.organisation.parents, [](const UnitParent& row) { return row.unit; }));
      for (const Membership& row : company.organisation.memberships) {
        const Person& person = person_of(company, row.person);
        CHECK(*person.hired_on <= row.tenure.from);
        CHECK(row.tenure.from <= today);
        if (person.departed_on) CHECK((row.tenure.to && *row.tenure.to <= *person.departed_on));
      }
      CHECK(company.organisation.memberships.size() == company.organisation.roles.size());
    });
  }

  TEST_CASE("a team has moved, somebody changed team and somebody was promoted") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CHECK(std::ranges::any_of(company.organisation.parents, [&](const UnitParent& row) {
        return row.tenure.to && today - *row.tenure.to >= 230 && today - *row.tenure.to <= 280;
      }));
      std::map<PersonId, std::set<std::pair<OrgUnitId, Role>>> places;
      for (const RoleAssignment& row : company.organisation.roles) places[row.person].insert({row.unit, row.role});
      const auto moved = std::ranges::count_if(places, [](const auto& each) { return each.second.size() == 2; });
      CHECK(moved == 2);
    });
  }

  TEST_CASE("one person's absences don't overlap and begin by today at the latest") {
    for_each_demo([](const DemoCompany& company, Date today) {
      CHECK(company.organisation.absences.size() > 60);
      const auto& rows = company.organisation.absences;
      for (std::size_t a = 0; a < rows.size(); ++a) {
        CHECK(rows[a].dates.start <= today);
        CHECK(rows[a].dates.start <= rows[a].dates.end);
        for (std::size_t b = a + 1; b < rows.size(); ++b) {
          CHECK_FALSE((rows[a].person == rows[b].person && rows[a].dates.overlaps(rows[b].dates)));
        }
      }
      CHECK(std::ranges::any_of(
          rows, [&](const Absence& row) { return row.kind == AbsenceKind::parental && row.dates.contains(today); }));
    });
  }

  TEST_CASE("every pair of the company's currencies has plan and dated rates for today and the first day") {
    for_each_demo([](const DemoCompany& company, Date today) {
      for (const RateKind kind : {RateKind::plan, RateKind::dated}) {
        std::set<std::pair<Currency, Currency>> pairs;
        for (const ExchangeRate& rate : company.calendars.exchange_rates) {
          CHECK(rate.rate_millionths > 0);
          CHECK(rate.valid_from <= today);
          if (rate.kind == kind && rate.valid_from <= today - 600) pairs.insert({rate.from, rate.to});
        }
        CHECK(pairs.size() == 20);  // five currencies
      }
    });
  }

  TEST_CASE("profiles and calendars are whole: shares total 100 %, ramps end at 100 %, half days are there") {
    for_each_demo([](const DemoCompany& company, Date today) {
      for (const SeasonalityProfile& profile : company.calendars.seasonality_profiles) {
        std::int64_t total = 0;
        for (const std::int64_t share : profile.shares) total += share;
        CHECK(total == 10'000);
      }
      CHECK(company.calendars.ramp_profiles.front().percent_by_month.back() == 100);
      for (const WorkCalendar& calendar : company.calendars.work_calendars) {
        CHECK(std::ranges::count(calendar.days_off, 500, [](const auto& day) { return day.second; }) > 4);
        // A full year has about 248 to 256 working days.
        const std::int64_t year = calendar.weight({today - 364, today});
        CHECK(year > 245'000);
        CHECK(year < 258'000);
      }
    });
  }

  TEST_CASE("its own metrics are as well made as those of the library") {
    const DemoCompany& company = demo_company(1, demo_days().front());
    std::set<std::string> keys;
    for (const Metric& metric : company.metrics) {
      CHECK(metric.id.exists());
      keys.insert(metric.key);
      if (metric.kind != MetricKind::ratio) CHECK(parse_rule(metric.rule).has_value());
    }
    CHECK(keys.size() == company.metrics.size());
  }
}
