#include "app/demo_support.hpp"
#include "domain/metric/credit_split.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

std::vector<PersonId> people_of(const Deal& deal) {
  std::vector<PersonId> people;
  for (const Credit& credit : deal.credits) people.push_back(credit.person);
  if (const auto* owner = std::get_if<PersonId>(&deal.owner)) people.push_back(*owner);
  return people;
}

std::int64_t won_between(const DemoCompany& company, Date start, Date end) {
  return std::ranges::count_if(company.deals, [&](const Deal& deal) {
    return deal.status == DealStatus::won && start <= *deal.closed_on && *deal.closed_on <= end;
  });
}

bool is_absent(const DemoCompany& company, PersonId person, Date day) {
  return std::ranges::any_of(company.organisation.absences, [&](const Absence& absence) {
    return absence.person == person && absence.dates.contains(day);
  });
}

}  // namespace

TEST_SUITE("demo records") {
  TEST_CASE("there is as much as a company of this size has") {
    for_each_demo([](const DemoCompany& company, Date) {
      CHECK(company.deals.size() > 4'500);
      CHECK(company.deals.size() < 9'000);
      CHECK(company.activities.size() > 25'000);
      CHECK(company.activities.size() < 60'000);
      CHECK(company.measurements.size() > 400);
      const auto won = std::ranges::count(company.deals, DealStatus::won, &Deal::status);
      const auto lost = std::ranges::count(company.deals, DealStatus::lost, &Deal::status);
      const auto open = std::ranges::count(company.deals, DealStatus::open, &Deal::status);
      CHECK(won * 100 > (won + lost) * 24);
      CHECK(won * 100 < (won + lost) * 38);
      CHECK(open > 150);
      CHECK(open < 900);
    });
  }

  TEST_CASE("no record is dated after today and all eighteen months are filled") {
    for_each_demo([](const DemoCompany& company, Date today) {
      for (const Deal& deal : company.deals) {
        REQUIRE(*deal.created_on <= today);
        REQUIRE((deal.status == DealStatus::open) == !deal.closed_on.has_value());
        if (deal.closed_on) REQUIRE((*deal.created_on <= *deal.closed_on && *deal.closed_on <= today));
      }
      for (const Activity& activity : company.activities) REQUIRE(activity.occurred_on <= today);
      for (const Measurement& measurement : company.measurements) REQUIRE(measurement.occurred_on <= today);
      for (std::int32_t days = 30; days <= 18 * 30; days += 30) {
        CHECK(won_between(company, today - days, today - (days - 30)) > 15);
      }
    });
  }

  TEST_CASE("records belong to people who were there, on the day that counts") {
    for_each_demo([](const DemoCompany& company, Date today) {
      std::map<PersonId, const Person*> people;
      for (const Person& person : company.organisation.people) people.emplace(person.id, &person);
      for (const Deal& deal : company.deals) {
        for (const PersonId person : people_of(deal)) {
          REQUIRE(is_employed(*people.at(person), deal.closed_on.value_or(today)));
        }
      }
      for (const Activity& activity : company.activities) {
        REQUIRE(is_employed(*people.at(std::get<PersonId>(activity.owner)), activity.occurred_on));
      }
    });
  }

  TEST_CASE("nobody works while absent") {
    const DemoCompany& company = demo_company(1, demo_days().front());
    for (const Activity& activity : company.activities) {
      REQUIRE_FALSE(is_absent(company, std::get<PersonId>(activity.owner), activity.occurred_on));
    }
  }

  TEST_CASE("shares are complete, and some deals are shared, assisted or nobody's own") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::int64_t shared = 0;
      std::int64_t assisted = 0;
      std::int64_t house = 0;
      for (const Deal& deal : company.deals) {
        REQUIRE(is_complete_split(deal.credits));
        if (!deal.credits.empty()) REQUIRE(Owner{deal.credits.front().person} == deal.owner);
        const auto overlays = std::ranges::count(deal.credits, SplitKind::overlay, &Credit::kind);
        assisted += overlays > 0 ? 1 : 0;
        shared += std::ssize(deal.credits) - overlays > 1 ? 1 : 0;
        house += std::holds_alternative<OrgUnitId>(deal.owner) ? 1 : 0;
        REQUIRE(deal.dimensions.size() <= 8);
      }
      CHECK(shared > 200);
      CHECK(assisted > 300);
      CHECK(house > 10);
      CHECK(house < 60);
    });
  }

  TEST_CASE("a refund is a later negative deal that names its original (E7)") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::map<std::string, const Deal*> by_id;
      for (const Deal& deal : company.deals) CHECK(by_id.emplace(deal.external_id, &deal).second);
      std::int64_t refunds = 0;
      for (const Deal& deal : company.deals) {
        const auto link = deal.dimensions.find("refund_of");
        REQUIRE((deal.amount_minor < 0) == (link != deal.dimensions.end()));
        if (link == deal.dimensions.end()) continue;
        ++refunds;
        const Deal& original = *by_id.at(link->second);
        CHECK(*original.closed_on < *deal.closed_on);
        CHECK(original.amount_minor >= -deal.amount_minor);
        CHECK(original.currency == deal.currency);
        CHECK(original.owner == deal.owner);
      }
      CHECK(refunds >= 5);
      CHECK(refunds < 60);
    });
  }

  TEST_CASE("six currencies are paid in, one of them by a single deal without a rate (E11)") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::map<std::string, int> currencies;
      for (const Deal& deal : company.deals) ++currencies[std::string(deal.currency.code())];
      CHECK(currencies.size() == 6);
      CHECK(currencies.at("NOK") == 1);
      for (const char* code : {"USD", "EUR", "GBP", "CHF", "SEK"}) CHECK(currencies.at(code) > 20);
    });
  }

  TEST_CASE("business comes at month ends and quarter ends, and rests in summer") {
    const DemoCompany& company = demo_company(1, on("2027-01-01"));
    CHECK(won_between(company, on("2026-06-24"), on("2026-06-30")) >
          2 * won_between(company, on("2026-06-03"), on("2026-06-09")));
    CHECK(won_between(company, on("2026-09-01"), on("2026-09-30")) >
          won_between(company, on("2026-08-01"), on("2026-08-31")));
    CHECK(won_between(company, on("2026-06-01"), on("2026-06-30")) >
          won_between(company, on("2026-07-01"), on("2026-07-31")));
  }

  TEST_CASE("sizes of deals are skewed: the mean is well above the median") {
    const DemoCompany& company = demo_company(1, demo_days().front());
    std::vector<std::int64_t> sizes;
    std::int64_t sum = 0;
    for (const Deal& deal : company.deals) {
      if (deal.status != DealStatus::won || deal.amount_minor < 0 || deal.currency.code() != "USD") continue;
      sizes.push_back(deal.amount_minor);
      sum += deal.amount_minor;
    }
    std::ranges::sort(sizes);
    CHECK(sum / std::ssize(sizes) * 10 > sizes[sizes.size() / 2] * 13);
  }

  TEST_CASE("open deals are spread over all stages") {
    for_each_demo([](const DemoCompany& company, Date) {
      std::map<std::string, int> stages;
      for (const Deal& deal : company.deals) {
        if (deal.status == DealStatus::open) ++stages[deal.stage];
      }
      CHECK(stages.size() == 5);
    });
  }
}
