#include "domain/goal/alignment_rules.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

Date day(const char* iso) { return *Date::parse_iso(iso); }

DateRange year() { return {day("2027-01-01"), day("2027-12-31")}; }
DateRange quarter() { return {day("2027-04-01"), day("2027-06-30")}; }

Metric metric(const std::string& key, MetricUnit unit = MetricUnit::money) {
  Metric out;
  out.key = key;
  out.unit = unit;
  return out;
}

Goal goal(std::int64_t id, const DateRange& range = year()) {
  Goal out;
  out.id = GoalId{id};
  out.owner = PersonId{id};
  out.currency = Currency::parse("USD");
  out.period = {PeriodKind::custom, "", range};
  return out;
}

GoalAlignment alignment(AlignmentKind kind = AlignmentKind::sum, std::int64_t parent = 2) {
  GoalAlignment out;
  out.child = GoalId{1};
  out.parent = GoalId{parent};
  out.kind = kind;
  out.tenure = {day("2027-01-01"), {}};
  return out;
}

std::string codes(const std::vector<AlignmentRefusal>& refusals) {
  std::string text;
  for (const AlignmentRefusal& one : refusals) {
    text += (text.empty() ? "" : " ") + std::string(text_of(one.code)) + "/" + one.field;
    CHECK_FALSE(one.message.empty());
  }
  return text;
}

struct Pair {
  Goal child = goal(1, quarter());
  Goal parent = goal(2);
  Metric own = metric("revenue");
  Metric other = metric("revenue");
  bool convertible = false;

  std::string judged(const GoalAlignment& how) const {
    return codes(problems_between(how, {child, own}, {parent, other}, convertible));
  }
};

}  // namespace

TEST_CASE("a share is above 0 and up to 1, of sums alone; a weight from 0 to 1, of drivers alone") {
  GoalAlignment one = alignment();
  CHECK(problems_of(one).empty());
  one.share = 1;
  CHECK(problems_of(one).empty());
  one.share = 0;
  CHECK(codes(problems_of(one)) == "SHARE_INVALID/share");
  one.share = full_share + 1;
  CHECK(codes(problems_of(one)) == "SHARE_INVALID/share");
  one = alignment(AlignmentKind::supports);
  one.share = 500'000;
  CHECK(codes(problems_of(one)) == "SHARE_WITHOUT_SUM/share");
  one.share = full_share;
  one.weight = 0;
  CHECK(codes(problems_of(one)) == "WEIGHT_WITHOUT_DRIVER/weight");
  one.kind = AlignmentKind::driver;
  CHECK(problems_of(one).empty());
  one.weight = full_share;
  CHECK(problems_of(one).empty());
  one.weight = -1;
  CHECK(codes(problems_of(one)) == "WEIGHT_INVALID/weight");
  one.weight = full_share + 1;
  CHECK(codes(problems_of(one)) == "WEIGHT_INVALID/weight");
}

TEST_CASE("an alignment ends after it began") {
  GoalAlignment one = alignment();
  one.tenure.to = one.tenure.from;
  CHECK(codes(problems_of(one)) == "DATES_INVALID/to");
  one.tenure.to = one.tenure.from + 1;
  CHECK(problems_of(one).empty());
}

TEST_CASE("a sum takes goals of one unit, kind and direction") {
  Pair pair;
  CHECK(pair.judged(alignment()).empty());
  pair.other = metric("calls", MetricUnit::count);
  CHECK(pair.judged(alignment()) == "SUM_UNIT/kind");
  CHECK(pair.judged(alignment(AlignmentKind::driver)).empty());
  CHECK(pair.judged(alignment(AlignmentKind::supports)).empty());
  CHECK(pair.judged(alignment(AlignmentKind::guard)).empty());
  pair.other = metric("pipeline");
  pair.other.kind = MetricKind::level;
  CHECK(pair.judged(alignment()) == "SUM_KIND/kind");
  pair.other = metric("discount");
  pair.other.direction = MetricDirection::decrease;
  CHECK(pair.judged(alignment()) == "SUM_DIRECTION/kind");
}

TEST_CASE("R-ROLL 3: ratios are never added up") {
  Pair pair;
  pair.own.kind = pair.other.kind = MetricKind::ratio;
  CHECK(pair.judged(alignment()) == "SUM_KIND/kind");
  CHECK(pair.judged(alignment(AlignmentKind::driver)).empty());
}

TEST_CASE("C5: money of another currency adds up where a plan rate leads to the parent's") {
  Pair pair;
  pair.child.currency = Currency::parse("EUR");
  CHECK(pair.judged(alignment()) == "SUM_CURRENCY/kind");
  pair.convertible = true;
  CHECK(pair.judged(alignment()).empty());
}

TEST_CASE("a goal does not serve itself, nor anything that is over") {
  Pair pair;
  CHECK(codes(problems_between(alignment(AlignmentKind::sum, 1), {pair.child, pair.own}, {pair.child, pair.own},
                               true)) == "ALIGNMENT_SELF/parent");
  for (const GoalState state : {GoalState::closed, GoalState::cancelled}) {
    pair.parent.state = state;
    CHECK(pair.judged(alignment()) == "PARENT_OVER/parent");
  }
  pair.parent.state = GoalState::closing;
  CHECK(pair.judged(alignment()).empty());
  pair.child.state = GoalState::closed;
  CHECK(pair.judged(alignment()) == "GOAL_OVER/goal");
}

TEST_CASE("both ends and the alignment share a day at least") {
  Pair pair;
  pair.parent.period.range = {day("2027-06-30"), day("2027-12-31")};
  CHECK(pair.judged(alignment()).empty());
  pair.parent.period.range.start = day("2027-07-01");
  CHECK(pair.judged(alignment()) == "PERIODS_APART/parent");
  pair.parent = goal(2);
  GoalAlignment one = alignment();
  one.tenure.to = day("2027-04-02");
  CHECK(pair.judged(one).empty());
  one.tenure.to = day("2027-04-01");
  CHECK(pair.judged(one) == "PERIODS_APART/parent");
  one.tenure = {day("2027-06-30"), {}};
  CHECK(pair.judged(one).empty());
  one.tenure.from = day("2027-07-01");
  CHECK(pair.judged(one) == "PERIODS_APART/parent");
}

TEST_CASE("a part of a ratio is of its numerator or its denominator") {
  Pair pair;
  pair.other = metric("win_rate", MetricUnit::percent);
  pair.other.kind = MetricKind::ratio;
  pair.other.numerator = "deals_won";
  pair.other.denominator = "deals_decided";
  pair.own = metric("deals_won", MetricUnit::count);
  CHECK(pair.judged(alignment(AlignmentKind::ratio_part)).empty());
  pair.own.key = "deals_decided";
  CHECK(pair.judged(alignment(AlignmentKind::ratio_part)).empty());
  pair.own.key = "calls";
  CHECK(pair.judged(alignment(AlignmentKind::ratio_part)) == "NOT_A_RATIO_PART/kind");
  pair.other = metric("revenue");
  CHECK(pair.judged(alignment(AlignmentKind::ratio_part)) == "NOT_A_RATIO_PART/kind");
}

TEST_CASE("an objective takes drivers and support within its horizon, until it is over") {
  Objective objective;
  objective.horizon = {day("2027-06-30"), day("2029-12-31")};
  objective.state = ObjectiveState::active;
  const Goal child = goal(1, quarter());
  const auto judged = [&](AlignmentKind kind) { return codes(problems_between(alignment(kind), child, objective)); };
  CHECK(judged(AlignmentKind::driver).empty());
  CHECK(judged(AlignmentKind::supports).empty());
  for (const AlignmentKind kind : {AlignmentKind::sum, AlignmentKind::ratio_part, AlignmentKind::guard}) {
    CHECK(judged(kind) == "KIND_NEEDS_GOAL/kind");
  }
  objective.state = ObjectiveState::draft;
  CHECK(judged(AlignmentKind::driver).empty());
  objective.state = ObjectiveState::achieved;
  CHECK(judged(AlignmentKind::driver) == "PARENT_OVER/parent");
  objective.state = ObjectiveState::active;
  objective.horizon.start = day("2027-07-01");
  CHECK(judged(AlignmentKind::driver) == "PERIODS_APART/parent");
}

TEST_CASE("a goal serves the same parent once on any day") {
  GoalAlignment before = alignment(AlignmentKind::driver);
  before.tenure = {day("2027-01-01"), day("2027-05-01")};
  GoalAlignment one = alignment();
  one.tenure = {day("2027-05-01"), {}};
  CHECK_FALSE(aligned_already(one, std::vector{before}));
  one.tenure.from = day("2027-04-30");
  CHECK(aligned_already(one, std::vector{before})->code == AlignmentProblem::aligned_already);
  before.parent = GoalId{3};
  CHECK_FALSE(aligned_already(one, std::vector{before}));
}

TEST_CASE("R-DUP: the shares of one child total at most 100 % on any day") {
  const auto part = [](std::int64_t share, const char* from, const char* to = nullptr) {
    GoalAlignment one = alignment();
    one.share = share;
    one.tenure = {day(from), to == nullptr ? std::nullopt : std::optional(day(to))};
    return one;
  };
  const std::vector others{part(333'333, "2027-01-01"), part(333'333, "2027-01-01")};
  CHECK_FALSE(shares_exceed(part(333'334, "2027-01-01"), others));
  const auto refused = shares_exceed(part(333'335, "2027-01-01"), others);
  REQUIRE(refused);
  CHECK(refused->code == AlignmentProblem::shares_exceed);
  CHECK(refused->message == "66.6666 % of the goal are counted in this tree already; at most 33.3334 % are left");
  // One after the other they never meet, and what begins later counts from its first day.
  const std::vector in_turn{part(600'000, "2027-01-01", "2027-04-01"), part(600'000, "2027-04-01")};
  CHECK_FALSE(shares_exceed(part(400'000, "2027-01-01"), in_turn));
  CHECK(shares_exceed(part(400'001, "2027-01-01"), in_turn));
  CHECK_FALSE(shares_exceed(part(full_share, "2027-01-01", "2027-04-01"), std::vector{part(1, "2027-04-01")}));
  CHECK(shares_exceed(part(full_share, "2027-01-01", "2027-04-02"), std::vector{part(1, "2027-04-01")}));
}
