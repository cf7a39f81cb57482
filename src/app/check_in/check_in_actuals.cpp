#include "app/check_in/follow_check_ins.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "base/rational_text.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int value_decimals = 2;

// As of the window's last day, or of today while it runs.
AsOf as_of(const DateRange& window, Date today) {
  return window.end >= today ? AsOf::live(today) : AsOf::end_of(window.end);
}

ActualLine line_of_goal(const Numbers& numbers, const CompiledGoal& goal, AsOf when) {
  const GoalNumbers found = numbers_of(numbers, Measurer(numbers), goal, when);
  const Metric& metric = goal.metric->metric;
  const int scale = scale_of(metric, goal.goal.currency);
  ActualLine line{.goal = goal.goal.id, .label = goal.goal.title, .metric = metric.key};
  if (metric.unit == MetricUnit::money && goal.goal.currency) line.currency = goal.goal.currency->code();
  if (found.measured.value) line.actual = rounded_scaled_text(*found.measured.value, scale);
  line.target = scaled_to_text(target_of(goal, when), scale);
  if (found.standing.expected) line.expected = rounded_scaled_text(*found.standing.expected, scale);
  line.status = text_of(found.standing.status);
  return line;
}

// The newest window of each standard in force that had begun by the end of the check-in's.
void add_standards(const JournalBooks& books, const SalesPact& pact, const DateRange& window,
                   std::vector<ActualLine>& out) {
  const PactLife life = life_of({books.tx, books.board, books.clock, std::min(books.today, window.end)}, pact);
  for (const JudgedStandard& standard : life.standards) {
    if (!standard.judged.line.effective.overlaps(window) || standard.judged.windows.empty()) continue;
    const MasWindow& last = standard.judged.windows.back();
    ActualLine line{.label = standard.terms.metric, .metric = standard.terms.metric};
    if (standard.metric != nullptr) {
      line.label = standard.metric->metric.name;
      if (standard.metric->metric.unit == MetricUnit::money) {
        line.currency = books.board.numbers.workspace.base_currency.code();
      }
    }
    if (last.value) line.actual = rounded_scaled_text(*last.value, standard.precision);
    if (last.required) line.target = scaled_to_text(*last.required, standard.precision);
    out.push_back(std::move(line));
  }
}

void add_linked_goals(const JournalBooks& books, const SalesPact& pact, AsOf when, std::vector<ActualLine>& out) {
  const auto number = text_in_force(pact);
  const auto terms = number ? books.tx.sales_pacts().terms(pact.id, *number) : std::nullopt;
  if (!terms) return;
  for (const PactGoal& one : terms->targets.goals) {
    if (const CompiledGoal* goal = books.board.sheet->find(one.goal)) {
      out.push_back(line_of_goal(books.board.numbers, *goal, when));
    }
  }
}

void add_commitments(const JournalBooks& books, const CheckInSubject& subject, PersonId author, const DateRange& window,
                     std::vector<ActualLine>& out) {
  if (!subject.words) return;
  const auto all = occurrences_of(books.board, books.tx.team_pacts(), *subject.team, books.today);
  for (const Occurrence& one : all) {
    if (one.support || one.member != author || !one.window.overlaps(window)) continue;
    const auto& commitments = subject.words->commitments;
    const auto words = std::ranges::find(commitments, one.key, &ActionCommitment::key);
    if (words == commitments.end()) continue;
    ActualLine line{.label = words->what, .metric = words->metric, .status = std::string(text_of(one.verdict))};
    if (one.value) line.actual = to_decimal_text(*one.value, value_decimals);
    if (words->quantity) line.target = scaled_to_text(words->quantity->scaled, words->quantity->scale);
    out.push_back(std::move(line));
  }
}

}  // namespace

std::vector<ActualLine> shared_actuals_of(const JournalBooks& books, const CheckInSubject& subject,
                                          const DateRange& window) {
  std::vector<ActualLine> out;
  const AsOf when = as_of(window, books.today);
  if (subject.goal != nullptr) out.push_back(line_of_goal(books.board.numbers, *subject.goal, when));
  if (subject.sales) {
    add_linked_goals(books, *subject.sales, when, out);
    add_standards(books, *subject.sales, window, out);
  }
  return out;
}

std::vector<ActualLine> actuals_of(const JournalBooks& books, const CheckInSubject& subject, PersonId author,
                                   const DateRange& window) {
  std::vector<ActualLine> out = shared_actuals_of(books, subject, window);
  if (subject.team) add_commitments(books, subject, author, window, out);
  return out;
}

}  // namespace salespact::app
