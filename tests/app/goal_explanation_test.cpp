#include "app/report/goal_explanation.hpp"
#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/numbers/numbers_keeper.hpp"
#include "app/report/attainment.hpp"
#include "app/report/goal_pace.hpp"
#include "base/decimal.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <charconv>
#include <map>
#include <set>

using namespace salespact;
using namespace salespact::test;

namespace {

Int128 read_whole(std::string_view text) {
  Int128 value = 0;
  for (const char c : text) {
    if (c != '-') value = value * 10 + (c - '0');
  }
  return text.starts_with('-') ? -value : value;
}

Rational read_exact(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return Rational::of(read_whole(text), 1);
  return Rational::of(read_whole(text.substr(0, slash)), read_whole(text.substr(slash + 1)));
}

// A reader's way through a formula: nothing but the terms and DOMAIN 3.2-3.4.
class Reader {
 public:
  explicit Reader(const app::ExplainedFigure& figure) : figure_(figure) {
    for (const app::FormulaTerm& term : figure.inputs) {
      REQUIRE(term.exact.has_value());
      terms_[term.name] = read_exact(*term.exact);
    }
  }

  std::optional<Rational> work_out() {
    const std::string& f = figure_.formula;
    if (f == "none") return std::nullopt;
    if (f == "ratio") return of("numerator") / of("denominator") * of("factor");
    if (f == "working_days") return of("elapsed_days") / of("days");
    if (f == "season") return of("full_share") + of("share") * of("elapsed_days") / of("days");
    if (f == "actual_over_target") return of("actual") / of("target");
    if (f == "way_over_whole_way") return (of("actual") - of("baseline")) / (of("target") - of("baseline"));
    if (f == "cap_kept" || f == "nothing_spent") return Rational(1);
    if (f == "cap_exceeded") return std::max(Rational(0), Rational(2) - of("actual") / of("target"));
    if (f == "cap_of_nothing" || f == "nothing_left") return Rational(0);
    if (f == "windows") return of("met") / of("closed");
    if (f == "yes_or_no") return Rational(of("actual").is_zero() ? 0 : 1);
    if (f == "target_times_share") return of("target") * of("elapsed_share");
    if (f == "amended_line") {
      return of("expected_before") + (of("target") - of("expected_before")) *
                                         (of("elapsed_share") - of("share_before")) /
                                         (Rational(1) - of("share_before"));
    }
    if (f == "baseline_plus_way") return of("baseline") + (of("target") - of("baseline")) * of("elapsed_share");
    if (f == "target_all_along") return of("target");
    if (f == "actual_over_expected") return of("actual") / of("expected");
    if (f == "way_over_expected_way") return (of("actual") - of("baseline")) / (of("expected") - of("baseline"));
    if (f == "expected_over_actual") return of("expected") / of("actual");
    if (f == "attainment_itself") return of("attainment");
    if (f == "actual_over_share") return of("actual") / of("elapsed_share");
    if (f == "baseline_plus_run_rate") return of("baseline") + (of("actual") - of("baseline")) / of("elapsed_share");
    if (f == "actual_itself") return of("actual");
    if (f == "rest_over_days") return (of("target") - of("actual")) / of("days_remaining");
    if (f == "elapsed_minus_planned") return of("elapsed_days") - of("planned_days");
    if (f == "planned_minus_elapsed") return of("planned_days") - of("elapsed_days");
    FAIL("a formula that nobody knows: " << f);
    return std::nullopt;
  }

 private:
  Rational of(const std::string& name) {
    REQUIRE_MESSAGE(terms_.contains(name), figure_.formula << " needs " << name);
    return terms_.at(name);
  }

  const app::ExplainedFigure& figure_;
  std::map<std::string, Rational> terms_;
};

struct Demo {
  std::unique_ptr<app::Store> store = store::make_memory_store();
  std::shared_ptr<const app::Board> board;
  Date today;

  explicit Demo(Date day) : today(day) {
    const auto& company = demo_company(1, day);
    app::demo::store_company(*store, company, Instant{});
    app::NumbersKeeper keeper(*store, company.workspace.id);
    keeper.load(day);
    board = keeper.current();
  }

  template <class Visit>
  void each_goal(const Visit& visit) const {
    const app::Measurer measurer(board->numbers);
    for (const app::CompiledGoal& goal : board->sheet->goals()) {
      for (const app::AsOf as_of : {app::AsOf::live(today), app::AsOf::end_of(goal.goal.period.range.start + 20),
                                    app::AsOf::end_of(goal.goal.period.range.end)}) {
        CAPTURE(goal.goal.title);
        CAPTURE(as_of.elapsed_until.iso());
        visit(measurer, goal, as_of);
      }
    }
  }
};

// The number of the goal's row that a figure explains.
std::optional<std::string> row_value(const app::GoalRow& row, const std::string& figure) {
  if (figure == "actual") return row.actual;
  if (figure == "attainment") return row.attainment;
  if (figure == "elapsed_share") return row.elapsed_share;
  if (figure == "expected") return row.expected;
  if (figure == "pace_index") return row.pace_index;
  if (figure == "projection") return row.projection;
  REQUIRE(figure == "required_per_working_day");
  return row.required_per_working_day;
}

}  // namespace

TEST_SUITE("goal explanation") {
  TEST_CASE("every explained number follows from its own terms and is the number of the goal") {
    std::set<std::string> met;
    for (const Date today : {on("2026-11-21"), on("2027-03-31"), on("2027-01-01")}) {
      const Demo demo(today);
      demo.each_goal([&](const app::Measurer& measurer, const app::CompiledGoal& goal, app::AsOf as_of) {
        const app::GoalExplanation told = app::explain(demo.board->numbers, measurer, goal, as_of);
        const app::GoalRow row = app::row_of(demo.board->numbers, measurer, goal, as_of);
        CHECK(told.status.status == row.status);
        CHECK(told.status.stale == row.stale);
        for (const app::ExplainedFigure& figure : told.figures) {
          CAPTURE(figure.name);
          CAPTURE(figure.formula);
          met.insert(figure.formula);
          if (figure.name != "buffer") CHECK(figure.result.value == row_value(row, figure.name));
          CHECK((figure.formula == "none") == figure.reason.has_value());
          const bool sum = figure.formula == "sum" || figure.formula == "count" || figure.formula == "level";
          if (sum) continue;  // of records: goal_records_test.cpp
          const auto result = Reader(figure).work_out();
          REQUIRE(result.has_value() == figure.result.exact.has_value());
          if (result) CHECK(*result == read_exact(*figure.result.exact));
        }
      });
    }
    for (const char* formula : {"sum",
                                "count",
                                "level",
                                "ratio",
                                "working_days",
                                "season",
                                "actual_over_target",
                                "way_over_whole_way",
                                "cap_kept",
                                "windows",
                                "target_times_share",
                                "baseline_plus_way",
                                "actual_over_expected",
                                "way_over_expected_way",
                                "expected_over_actual",
                                "actual_over_share",
                                "baseline_plus_run_rate",
                                "rest_over_days",
                                "nothing_left",
                                "planned_minus_elapsed",
                                "elapsed_minus_planned",
                                "none"}) {
      CAPTURE(formula);
      CHECK(met.contains(formula));
    }
  }

  TEST_CASE("the status names what was compared with which threshold, and the comparison holds") {
    std::set<std::string> rules;
    const Demo demo(on("2026-11-21"));
    demo.each_goal([&](const app::Measurer& measurer, const app::CompiledGoal& goal, app::AsOf as_of) {
      const app::GoalExplanation told = app::explain(demo.board->numbers, measurer, goal, as_of);
      const app::ExplainedStatus& status = told.status;
      rules.insert(status.rule);
      if (!status.figure || *status.figure == "elapsed_days") return;
      const auto figure = std::ranges::find(told.figures, *status.figure, &app::ExplainedFigure::name);
      REQUIRE(figure != told.figures.end());
      const Rational compared = read_exact(figure->result.exact.value());
      const auto limit = [](const std::string& text) {
        const Decimal decimal = parse_decimal(text).value();
        return Rational::of(decimal.scaled, power_of_ten_int64(decimal.scale));
      };
      if (status.at_least) CHECK(compared >= limit(*status.at_least));
      if (status.below) CHECK(compared < limit(*status.below));
    });
    for (const char* rule : {"pace", "reached", "too_early", "source_silent"}) CHECK(rules.contains(rule));
  }

  TEST_CASE("the course ends in the numbers of the goal: actual today, expected by now, projection at the end") {
    const Demo demo(on("2026-11-21"));
    demo.each_goal([&](const app::Measurer& measurer, const app::CompiledGoal& goal, app::AsOf as_of) {
      const DateRange& period = goal.goal.period.range;
      const app::GoalPace pace = app::pace_of(demo.board->numbers, measurer, goal, as_of);
      const app::GoalRow row = app::row_of(demo.board->numbers, measurer, goal, as_of);
      REQUIRE(pace.days.size() == static_cast<std::size_t>(period.days()));
      Rational worked = 0;
      for (const app::PacePoint& point : pace.days) {
        const Decimal share = parse_decimal(point.working_day).value();
        worked = worked + Rational::of(share.scaled, power_of_ten_int64(share.scale));
        CHECK(point.actual.has_value() <= (point.day <= as_of.facts_until));
        if (point.day == std::min(as_of.facts_until, period.end)) CHECK(point.actual == row.actual);
        if (point.day == as_of.elapsed_until) CHECK(point.expected == row.expected);
        if (point.day < std::min(as_of.facts_until, period.end)) CHECK_FALSE(point.projection.has_value());
      }
      CHECK(worked == goal.weights->working_days());
      const app::PacePoint& last = pace.days.back();
      const bool ended_early = as_of.facts_until >= period.end;
      if (row.projection && !ended_early) CHECK(last.projection == row.projection);
      if (goal.goal.scoring == Scoring::quota && row.expected) CHECK(parse_decimal(*last.expected)->scaled > 0);
    });
  }
}
