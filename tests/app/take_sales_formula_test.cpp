#include "app/sales_pact/take_sales_formula.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Ana won a tenth of her calls as meetings, half of these as proposals, and four of five deals; a revenue quota runs.
struct FormulaTable : PactTable {
  void records() {
    quotas("owner,metric,period,target,currency\nAna,revenue,2027-Q2,180000,USD\n");
    import(app::ImportKind::activities,
           "id,owner,type,occurred_on,count\n1,Ana,call,2027-01-04,400\n2,Ana,meeting,2027-01-11,40\n"
           "3,Ana,proposal,2027-01-18,20\n");
    std::string rows;
    for (int i = 0; i < 10; ++i) rows += fmt::format("W{},Ana,12000,USD,won,,,2027-02-01,,\n", i);
    deals(rows);
  }
  void quotas(const std::string& csv) { import(app::ImportKind::quotas, csv); }
  std::string take(const std::string& who, const app::FormulaAssumptions& assumed = {}) {
    return at_desk(
        who, [&](const auto& desk) { return app::take_sales_formula(desk, pact, revision, {.assumptions = assumed}); });
  }
  void opened() {
    REQUIRE(open("Mo") == "");
    const SalesPactTerms bare{.effective = terms().effective};
    REQUIRE(write("Mo", bare) == "");
  }
  std::optional<MasTerms> floor_of(const std::string& metric) {
    for (const MasTerms& one : stored().draft.targets.floors) {
      if (one.metric == metric) return one;
    }
    return std::nullopt;
  }
};

}  // namespace

TEST_CASE("R-SF the formula is written into the draft: activities, standards, and the numbers it was filled in with") {
  FormulaTable table;
  table.records();
  table.opened();
  REQUIRE(table.take("Ana") == "");
  const SalesPactTerms draft = table.stored().draft;
  REQUIRE(draft.role.activities.size() >= 2);
  CHECK(draft.role.activities.front().stage == "Calls");
  CHECK(draft.role.formula.find("180,000.00 USD") != std::string::npos);
  CHECK(draft.role.formula.find("Meetings: ") != std::string::npos);
  const auto calls = table.floor_of("calls");
  REQUIRE(calls.has_value());
  CHECK(calls->cadence == Cadence::week);
  CHECK(calls->comparator == MasComparator::min);
  const Decimal asked = draft.role.activities.front().per_week;
  CHECK(calls->threshold == Decimal{asked.scaled / power_of_ten_int64(asked.scale), 0});
  // Taken again it is the same, and no second line.
  const std::int64_t revision = table.revision;
  REQUIRE(table.take("Mo") == "");
  CHECK(table.revision == revision);
}

TEST_CASE("R-SF what the two have written stays: their standard on a metric, and everything beside the formula") {
  FormulaTable table;
  table.records();
  table.opened();
  SalesPactTerms wanted{.effective = table.terms().effective};
  wanted.targets.floors = {{.metric = "calls", .threshold = {3, 0}}};
  wanted.expectations.indicators = {"Win rate"};
  wanted.role.role = "Account executive";
  REQUIRE(table.write("Mo", wanted) == "");
  REQUIRE(table.take("Ana") == "");
  CHECK(table.floor_of("calls")->threshold == Decimal{3, 0});
  CHECK(table.stored().draft.role.role == "Account executive");
  CHECK(table.stored().draft.expectations.indicators.front() == "Win rate");
}

TEST_CASE(
    "MAS_ABOVE_TARGET a standard of the formula is never above what the linked goal asks for, and lowered to it") {
  FormulaTable table;
  table.records();
  table.quotas("owner,metric,period,target,currency\nAna,meetings,2027-Q2,65,\n");
  table.opened();
  table.numbers.follow(table.today);
  SalesPactTerms wanted{.effective = table.terms().effective};
  for (const Goal& goal : *table.numbers.current()->numbers.goals) wanted.targets.goals.push_back({goal.id, {}});
  REQUIRE(table.write("Mo", wanted) == "");
  REQUIRE(table.take("Ana") == "");
  // 65 meetings in 65 working days: five a week; the formula asks for more.
  const SalesPactTerms draft = table.stored().draft;
  const auto meetings = std::ranges::find(draft.role.activities, "Meetings", &ActivityLine::stage);
  REQUIRE(meetings != draft.role.activities.end());
  CHECK(Rational::of(meetings->per_week.scaled, power_of_ten_int64(meetings->per_week.scale)) > Rational(5));
  CHECK(table.floor_of("meetings")->threshold == Decimal{5, 0});
}

TEST_CASE("R-SF what the two assume is taken with the rest, and written down as assumed beside what the records say") {
  FormulaTable table;
  table.records();
  table.opened();
  REQUIRE(table.take("Ana") == "");
  const Decimal before = table.stored().draft.role.activities.front().per_week;
  REQUIRE(table.take("Mo", {.rates = {{"meetings", Rational::of(1, 4)}}, .deal_size = Rational(24'000)}) == "");
  const SalesPactTerms draft = table.stored().draft;
  const Decimal after = draft.role.activities.front().per_week;
  CHECK(Rational::of(after.scaled, power_of_ten_int64(after.scale)) <
        Rational::of(before.scaled, power_of_ten_int64(before.scale)));
  CHECK(draft.role.formula.find("÷ 24,000.00 USD, assumed; the records say 12,000.00 USD a deal") != std::string::npos);
  CHECK(draft.role.formula.find("(rate into it 25.0%, assumed; the records say 10.") != std::string::npos);

  CHECK(table.take("Mo", {.rates = {{"meetings", Rational(2)}}}) == "ASSUMPTION_INVALID rates");
  CHECK(table.take("Mo", {.rates = {{"nonsense", Rational::of(1, 2)}}}) == "ASSUMPTION_INVALID rates");
  CHECK(table.take("Mo", {.deal_size = Rational(0)}) == "ASSUMPTION_INVALID deal_size");
  CHECK(table.take("Mo", {.deal_size = Rational::of(1, 1000)}) == "ASSUMPTION_INVALID deal_size");
  CHECK(table.take("Mo", {.win_rate = Rational(-1)}) == "ASSUMPTION_INVALID win_rate");
  CHECK(table.take("Mo", {.win_rate = Rational::of(1, 10'000'000)}) == "ASSUMPTION_INVALID win_rate");
  CHECK(table.take("Mo", {.win_rate = Rational::of(1, 1'000'000)}) == "");
  CHECK(table.take("Mo", {.win_rate = Rational(1)}) == "");
  CHECK(table.take("Mo", {.target = Rational(-1)}) == "ASSUMPTION_INVALID target");
}

TEST_CASE("R-SF what is not asked for at all is no line of the pact") {
  FormulaTable table;
  table.records();
  table.opened();
  REQUIRE(table.take("Mo", {.target = Rational(0)}) == "");
  const SalesPactTerms draft = table.stored().draft;
  CHECK(draft.role.activities.empty());
  CHECK(draft.targets.floors.empty());
  CHECK(draft.expectations.indicators.empty());
}

TEST_CASE("without a target on revenue there is no formula to take; and only the parties take it, while they write") {
  FormulaTable table;
  table.opened();
  CHECK(table.take("Ana") == "FORMULA_MISSING goal");
  table.records();
  CHECK(table.take("Uma") == "not allowed");
  CHECK(table.take("Ben") == "not found");
  CHECK(table.take("Ana") == "");
}
