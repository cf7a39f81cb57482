#include "app/office.hpp"
#include "app/report/compare.hpp"

#include <map>
#include <random>

using namespace salespact;
using namespace salespact::test;

namespace {

const std::string team =
    "Ana,ana@acme.example,Central/North,rep,,\nBen,ben@acme.example,Central,rep,,\nCy,cy@acme.example,West,rep,,\n";

template <class Engine>
app::CompareReport compare(Office<Engine>& office, const app::CompareQuestion& question, const char* until) {
  auto report = app::compare_periods(office.board()->numbers, question, day(until));
  if (!report) FAIL(report.error().message);
  return std::move(*report);
}

app::CompareQuestion of_revenue(const std::string& after = "", const std::string& before = "") {
  app::CompareQuestion question;
  question.metrics = {"revenue"};
  question.after = after;
  question.before = before;
  return question;
}

// "Ana 100.00 -> 150.00 (+50.00, 0.500000, better)".
std::string told(const app::CompareRow& row) {
  return row.owner.name + " " + row.before.value_or("-") + " -> " + row.after.value_or("-") + " (" +
         row.change.value_or("-") + ", " + row.change_share.value_or("-") + ", " + row.verdict.value_or("-") + ")";
}

}  // namespace

TEST_CASE("a quarter that still runs is compared with as many working days of the one before") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  // Until 2027-04-14 ten working days of the second quarter have passed; the tenth of the first is 2027-01-14.
  office.deals(
      "1,Ana,100,USD,won,,2026-12-01,2027-01-14,,\n2,Ana,900,USD,won,,2026-12-01,2027-01-15,,\n"
      "3,Ana,150,USD,won,,2026-12-01,2027-04-14,,\n4,Ana,7,USD,won,,2026-12-01,2027-04-15,,\n"
      "5,Ben,40,USD,won,,2026-12-01,2027-01-04,,\n6,Cy,30,USD,won,,2026-12-01,2027-04-01,,\n");
  const app::CompareReport report = compare(office, of_revenue(), "2027-04-14");
  CHECK(report.before.label == "2027-Q1");
  CHECK(report.after.label == "2027-Q2");
  CHECK(report.like_for_like);
  REQUIRE(report.rows.size() == 3);
  CHECK(told(report.rows[0]) == "Ana 100.00 -> 150.00 (50.00, 0.500000, better)");
  CHECK(told(report.rows[1]) == "Ben 40.00 -> 0.00 (-40.00, -1.000000, worse)");
  CHECK(told(report.rows[2]) == "Cy 0.00 -> 30.00 (30.00, -, better)");  // a part of nothing says nothing (E13)
  CHECK(report.rows[0].before_until == day("2027-01-14"));
  CHECK(report.rows[0].after_until == day("2027-04-14"));

  auto whole = of_revenue();
  whole.like_for_like = false;
  const app::CompareReport unlike = compare(office, whole, "2027-04-14");
  CHECK_FALSE(unlike.like_for_like);
  CHECK(told(unlike.rows[0]) == "Ana 1000.00 -> 150.00 (-850.00, -0.850000, worse)");
}

TEST_CASE("two periods that are over are compared whole; the year before is the same part of it") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals("1,Ana,100,USD,won,,2025-12-01,2026-03-31,,\n2,Ana,80,USD,won,,2026-12-01,2027-03-31,,\n");
  const app::CompareReport report = compare(office, of_revenue("2027-Q1", "year_before"), "2027-04-14");
  CHECK(report.before.label == "2026-Q1");
  CHECK_FALSE(report.like_for_like);
  CHECK(told(report.rows[0]) == "Ana 100.00 -> 80.00 (-20.00, -0.200000, worse)");
  CHECK(compare(office, of_revenue("2027", "year_before"), "2027-04-14").before.label == "2026");
  CHECK(compare(office, of_revenue("2027-03", "year_before"), "2027-04-14").before.label == "2026-03");
  CHECK(compare(office, of_revenue("2027-02-01..2027-02-10"), "2027-04-14").before.start == day("2027-01-22"));
}

TEST_CASE("before a period has begun there is nothing to compare") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals("1,Ana,100,USD,won,,2026-12-01,2027-01-14,,\n");
  const app::CompareReport report = compare(office, of_revenue("2027-Q3", "2027-Q1"), "2027-04-14");
  CHECK(told(report.rows[0]) == "Ana - -> - (-, -, -)");  // nothing has elapsed, so nothing of the other is its like
  CHECK_FALSE(report.rows[0].after_until);
  CHECK_FALSE(report.rows[0].before_until);
  // On the first day of a quarter nothing of it has elapsed yet.
  CHECK(compare(office, of_revenue(), "2027-03-31").after.label == "2027-Q2");
}

TEST_CASE("rates change in points, and less is better where the metric says so") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals(
      "1,Ana,1,USD,won,,2026-12-01,2027-01-14,,\n2,Ana,1,USD,lost,,2026-12-01,2027-01-15,,\n"
      "3,Ana,1,USD,won,,2026-12-01,2027-04-05,,\n4,Ben,1,USD,lost,,2026-12-01,2027-04-05,,\n");
  office.measurements("n1,complaints,Central,2027-01-05,4,\nn2,complaints,Central,2027-04-05,2,\n");
  app::CompareQuestion question;
  question.metrics = {"win_rate", "complaints"};
  question.by = app::OwnerKind::unit;
  question.after = "2027-04-01..2027-04-13";
  question.before = "2027-Q1";
  const app::CompareReport report = compare(office, question, "2027-04-14");
  REQUIRE(report.rows.size() == 8);
  CHECK(told(report.rows[1]) == "Central 50.00 -> 50.00 (0.00, -, same)");
  CHECK(told(report.rows[2]) == "North 50.00 -> 100.00 (50.00, -, better)");
  CHECK(report.rows[2].before_basis == 2);
  CHECK(told(report.rows[3]) == "West - -> - (-, -, -)");  // nothing was decided there
  CHECK(told(report.rows[5]) == "Central 4 -> 2 (-2, -0.500000, better)");
}

TEST_CASE("only those below a unit, only one person, only whom the asker may see") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto board = office.board();
  const auto& rows = board->numbers.directory->rows();
  const auto owners = [&](const app::CompareQuestion& question, const app::OwnerFilter& may_see = {}) {
    std::string text;
    const auto report = app::compare_periods(board->numbers, question, day("2027-04-14"), may_see);
    for (const auto& row : report.value().rows) text += row.owner.name + ";";
    return text;
  };
  app::CompareQuestion question = of_revenue();
  question.unit = std::ranges::find(rows.units, "Central", &OrgUnit::name)->id;
  CHECK(owners(question) == "Ana;Ben;");
  question.by = app::OwnerKind::unit;
  CHECK(owners(question) == "Central;North;");
  question.person = std::ranges::find(rows.people, "Cy", &Person::display_name)->id;
  CHECK(owners(question) == "Cy;");
  CHECK(owners(question, [](const Owner&) { return false; }).empty());
}

TEST_CASE("a question that can't be answered says which part, and what would be accepted") {
  Office<contract::MemoryEngine> office;
  const auto board = office.board();
  const auto field = [&](const app::CompareQuestion& question) {
    return app::compare_periods(board->numbers, question, day("2027-04-14")).error().field;
  };
  CHECK(field(of_revenue("soon")) == "after");
  CHECK(field(of_revenue("", "2027-13")) == "before");
  CHECK(field(of_revenue("2027-01-01..2027-01-10", "year_before")) == "before");
  app::CompareQuestion joy = of_revenue();
  joy.metrics.emplace_back("joy");
  CHECK(field(joy) == "metric");
}

TEST_CASE_TEMPLATE("random periods of random sales equal sums added up one by one", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  std::mt19937 random(20270422);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  struct Sale {
    std::string owner;
    Date on;
    std::int64_t cents;
  };
  std::vector<Sale> sales;
  std::string rows;
  for (int i = 0; i < 300; ++i) {
    const std::array<const char*, 3> names{"Ana", "Ben", "Cy"};
    sales.push_back(
        {names.at(static_cast<std::size_t>(below(3))), day("2026-01-01") + below(480), 100 + below(90'000)});
    const Sale& sale = sales.back();
    rows += std::to_string(i) + "," + sale.owner + "," + std::to_string(sale.cents / 100) + "." +
            std::to_string(sale.cents % 100 / 10) + std::to_string(sale.cents % 10) + ",USD,won,,2025-12-01," +
            sale.on.iso() + ",,\n";
  }
  office.deals(rows);
  const auto board = office.board();
  const auto sum = [&](const std::string& owner, Date from, Date to) {
    std::int64_t cents = 0;
    for (const Sale& sale : sales) {
      if (sale.owner == owner && from <= sale.on && sale.on <= to) cents += sale.cents;
    }
    return cents;
  };
  const auto is_worked = [](Date on) { return on.iso_weekday() <= 5; };
  const std::vector<std::string> labels{"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1",
                                        "2026-05", "2027-02", "2026-H2", "2027",    "2026-W30"};
  for (int round = 0; round < 200; ++round) {
    const Date until = day("2026-02-01") + below(440);
    auto question =
        of_revenue(labels.at(static_cast<std::size_t>(below(10))), labels.at(static_cast<std::size_t>(below(10))));
    const auto report = app::compare_periods(board->numbers, question, until);
    REQUIRE(report.has_value());
    Date before_end = std::min(report->before.end, until);
    Date after_end = std::min(report->after.end, until);
    if ((report->before.end > until) != (report->after.end > until)) {
      // The one that is over is walked through until as many working days and days off behind them have passed.
      const bool after_runs = report->after.end > until;
      const auto& running = after_runs ? report->after : report->before;
      const auto& over = after_runs ? report->before : report->after;
      int worked = 0;
      int off = 0;
      for (Date on = running.start; on <= until; on = on + 1) {
        worked += is_worked(on) ? 1 : 0;
        off = is_worked(on) ? 0 : off + 1;
      }
      Date at = over.start - 1;
      while (at < over.end && worked > 0) {
        at = at + 1;
        worked -= is_worked(at) ? 1 : 0;
      }
      while (at < over.end && off-- > 0 && !is_worked(at + 1)) at = at + 1;
      (after_runs ? before_end : after_end) = at;
    }
    REQUIRE(report->rows.size() == 3);
    for (const app::CompareRow& row : report->rows) {
      CAPTURE(told(row));
      const std::int64_t before = sum(row.owner.name, report->before.start, before_end);
      const std::int64_t after = sum(row.owner.name, report->after.start, after_end);
      const bool both = before_end >= report->before.start && after_end >= report->after.start;
      REQUIRE(row.before.has_value() == (before_end >= report->before.start));
      if (row.before) REQUIRE(row.before == scaled_to_text(before, 2));
      if (row.after) REQUIRE(row.after == scaled_to_text(after, 2));
      REQUIRE(row.change.has_value() == both);
      if (both) REQUIRE(row.change == scaled_to_text(after - before, 2));
      REQUIRE(row.change_share.has_value() == (both && before > 0));
    }
  }
}
