#include "app/goal/target_history.hpp"
#include "app/report_desk.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

using Company = Desk<contract::MemoryEngine>;

struct Asked {
  Company office;

  app::TargetHistory of_person(const char* name, const char* period = "2027-Q2", const char* metric = "revenue") {
    office.look();
    return of(office.person(name), period, metric);
  }
  app::TargetHistory of_unit(const char* path) {
    office.look();
    return of(office.unit(path), "2027-Q2", "revenue");
  }

 private:
  app::TargetHistory of(const Owner& owner, const char* period, const char* metric) const {
    const app::Numbers& numbers = office.kept->numbers;
    return app::target_history(numbers, {.metric = numbers.metrics->find(metric),
                                         .owner = numbers.directory->owner(owner),
                                         .period = parse_period(numbers.fiscal_calendar(), period).value(),
                                         .money = {numbers.workspace.base_currency},
                                         .today = office.today});
  }
};

std::string deal(const char* id, const std::string& owner, int amount, const char* closed_on) {
  return fmt::format("{},{},{},USD,won,,,{},,\n", id, owner, amount, closed_on);
}

std::string told(const std::vector<app::ReachedPeriod>& periods) {
  std::string out;
  for (const auto& each : periods) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", each.period.label,
                       to_decimal_text(each.past.actual / Rational(100), 0));
  }
  return out;
}

std::string told(const std::vector<PastPeriod>& periods) {
  std::string out;
  for (const PastPeriod& each : periods) {
    out += (out.empty() ? "" : " ") + to_decimal_text(each.actual / Rational(100), 0);
  }
  return out;
}

}  // namespace

TEST_CASE("R-REAL the evidence is what was reached in the closed periods of the same kind, oldest first") {
  Asked asked;
  asked.office.people("Ana,,Team,rep,,\n");
  asked.office.deals(deal("1", "Ana", 100, "2026-05-04") + deal("2", "Ana", 300, "2026-11-02") +
                     deal("3", "Ana", 50, "2026-12-31") + deal("4", "Ana", 70, "2027-04-01"));
  // Nothing in the third quarter is a quarter with nothing; before the first deal there is no evidence, and the running
  // quarter is none either. In the first quarter nothing was sold: it is over, but the newest numbers lie behind it.
  const app::TargetHistory history = asked.of_person("Ana");
  CHECK(told(history.own) == "2026-Q2 100, 2026-Q3 0, 2026-Q4 350, 2027-Q1 0");
  CHECK(history.working_days == Rational(65));
  CHECK(history.own.front().past.working_days == Rational(65));
  CHECK(history.team.empty());
  CHECK(told(asked.of_person("Ana", "2028").own) == "2026 450");
  CHECK(told(asked.of_unit("Team").own) == "2026-Q2 100, 2026-Q3 0, 2026-Q4 350, 2027-Q1 0");
}

TEST_CASE("R-REAL at most eight periods count, the latest") {
  Asked asked;
  asked.office.people("Ana,,Team,rep,,\n");
  asked.office.deals(deal("1", "Ana", 100, "2023-02-01") + deal("2", "Ana", 200, "2027-02-01"));
  const app::TargetHistory history = asked.of_person("Ana");
  CHECK(history.own.size() == 8);
  CHECK(history.own.front().period.label == "2025-Q2");
}

TEST_CASE("R-REAL a quarter that somebody joined in is none of theirs") {
  Asked asked;
  asked.office.people("Ana,,Team,rep,2026-10-02,\nBen,,Team,rep,2026-10-01,\n");
  asked.office.deals(deal("1", "Ana", 100, "2026-12-01") + deal("2", "Ana", 200, "2027-02-01") +
                     deal("3", "Ben", 300, "2026-12-01") + deal("4", "Ben", 400, "2027-02-01"));
  CHECK(told(asked.of_person("Ana").own) == "2027-Q1 200");
  CHECK(told(asked.of_person("Ben").own) == "2026-Q4 300, 2027-Q1 400");
}

TEST_CASE("R-REAL whoever has fewer than three periods is held against colleagues of the same role") {
  Asked asked;
  asked.office.people(
      "Ana,,Team,rep,2027-01-01,\nBen,,Team,rep,,\nCy,,Team,rep,,\nDee,,Team,manager,,\nEd,,Other,rep,,\n");
  asked.office.deals(deal("1", "Ben", 100, "2026-12-01") + deal("2", "Ben", 200, "2027-02-01") +
                     deal("3", "Cy", 300, "2027-02-01") + deal("4", "Dee", 999, "2027-02-01") +
                     deal("5", "Ed", 999, "2027-02-01"));
  const app::TargetHistory history = asked.of_person("Ana");
  CHECK(history.own.empty());
  CHECK(told(history.team) == "100 300 200");  // everybody's latest last
  CHECK(asked.of_unit("Team").team.empty());
}

TEST_CASE("R-REAL a ratio without a denominator is no evidence, and a range looks at ranges before it") {
  Asked asked;
  asked.office.people("Ana,,Team,rep,,\n");
  asked.office.deals(deal("1", "Ana", 100, "2026-11-02") + "2,Ana,5,USD,lost,,,2026-11-03,,\n" +
                     deal("3", "Ana", 100, "2027-02-02"));
  const app::TargetHistory rates = asked.of_person("Ana", "2027-Q2", "win_rate");
  CHECK(rates.own.size() == 2);
  CHECK(rates.own.front().past.actual == Rational(5000));  // 50 % with two decimals
  const app::TargetHistory range = asked.of_person("Ana", "2027-04-01..2027-04-30");
  REQUIRE_FALSE(range.own.empty());
  CHECK(range.own.back().period.range.end == day("2027-03-31"));
  CHECK(range.own.back().period.range.days() == 30);
}
