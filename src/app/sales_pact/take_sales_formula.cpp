#include "app/sales_pact/take_sales_formula.hpp"

#include "app/sales_formula/read_sales_formula.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "base/decimal.hpp"
#include "base/rational_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr const char* deals = "deals_won";
constexpr std::string_view weekly = " a week";

std::unexpected<Refused> nothing_to_take(std::string message) {
  return refuse(
      FieldRefusals{{std::string(text_of(FormulaTakingProblem::formula_missing)), "goal", std::move(message)}});
}

std::unexpected<Refused> not_assumed(std::string field, std::string accepted) {
  return refuse(FieldRefusals{
      {std::string(text_of(FormulaTakingProblem::assumption_invalid)), std::move(field), std::move(accepted)}});
}

bool is_rate(const Rational& rate) {
  constexpr int finest = 6;  // decimals
  const bool fine = (rate * Rational(power_of_ten_int64(finest))).denominator() == 1;
  return fine && rate >= Rational(0) && rate <= Rational(1);
}

std::optional<std::unexpected<Refused>> refuse_ranges(const FormulaAssumptions& assumed) {
  constexpr const char* rate = "a rate from 0 to 1 with at most 6 decimals";
  if (!std::ranges::all_of(assumed.rates, is_rate, &std::pair<const std::string, Rational>::second)) {
    return not_assumed("rates", rate);
  }
  if (assumed.win_rate && !is_rate(*assumed.win_rate)) return not_assumed("win_rate", rate);
  if (assumed.deal_size && *assumed.deal_size <= Rational(0)) return not_assumed("deal_size", "an amount above 0");
  if (assumed.target && *assumed.target < Rational(0)) return not_assumed("target", "an amount of 0 or more");
  return std::nullopt;
}

std::unexpected<Refused> not_taken(const SalesFormulaRefusal& refusal) {
  using enum SalesFormulaProblem;
  if (refusal.code != assumption_unknown && refusal.code != amount_too_precise) return nothing_to_take(refusal.message);
  return not_assumed(refusal.field, refusal.message);
}

// The linked goal on revenue, where none was named.
std::optional<GoalId> goal_of(const SalesPactDesk& desk, const SalesPactTerms& draft) {
  const Numbers& numbers = desk.board.numbers;
  for (const PactGoal& linked : draft.targets.goals) {
    const auto goal = std::ranges::find(*numbers.goals, linked.goal, &Goal::id);
    if (goal == numbers.goals->end() || !goal->scope.empty()) continue;
    const CompiledMetric* metric = numbers.metrics->find(goal->metric);
    if (metric != nullptr && metric->metric.key == "revenue") return goal->id;
  }
  return std::nullopt;
}

// 259000.00 -> "259,000.00", as the pages show it.
std::string grouped(std::string_view amount) {
  constexpr std::size_t group = 3;
  const std::size_t first = amount.starts_with('-') ? 1 : 0;
  std::string out(amount);
  for (std::size_t at = std::min(amount.find('.'), amount.size()); at > first + group;) {
    at -= group;
    out.insert(at, 1, ',');
  }
  return out;
}

// 0.105000 -> "10.5%".
std::string percent(const std::string& rate) {
  const auto fraction = parse_fraction(rate);
  return fraction ? to_decimal_text(*fraction * Rational(100), 1) + "%" : rate;
}

// "25.0%", or "25.0%, assumed; the records say 10.5%".
template <class Show>
std::string estimate(const FormulaEstimate& one, const Show& show) {
  std::string text = one.value ? show(*one.value) : "?";
  if (!one.assumed) return text;
  return text + (one.known ? fmt::format(", assumed; the records say {}", show(*one.known)) : ", assumed");
}

std::string written_out(const SalesFormula& formula) {
  const std::string currency(formula.currency.code());
  const auto money = [&](const std::string& amount) { return fmt::format("{} {}", grouped(amount), currency); };
  std::string text = fmt::format("{}, as of {}\n{}{} − {} reached − {} expected from open deals = {} still to win",
                                 formula.period.label, formula.as_of.iso(), money(formula.target.value_or("0")),
                                 formula.target_assumed ? " (assumed)" : "", money(formula.actual),
                                 money(formula.expected_from_open), money(formula.to_win.value_or("0")));
  if (formula.win_rate.assumed) text += fmt::format("\nOpen deals are won at {}", estimate(formula.win_rate, percent));
  text += fmt::format("\n÷ {} a deal", estimate(formula.deal_size, money));
  for (const FormulaStageView& stage : formula.stages) {
    if (!stage.needed) continue;
    text += fmt::format("\n{}: {}", stage.name, grouped(std::to_string(*stage.needed)));
    if (stage.per_week) text += fmt::format(", {}{}", *stage.per_week, weekly);
    if (stage.rate && stage.rate->value) text += fmt::format(" (rate into it {})", estimate(*stage.rate, percent));
  }
  return text;
}

class Taking {
 public:
  Taking(const SalesPactDesk& desk, const SalesFormula& formula, SalesPactTerms& draft)
      : numbers_(desk.board.numbers), formula_(formula), draft_(draft) {}

  void write() {
    draft_.role.formula = written_out(formula_);
    draft_.role.activities.clear();
    draft_.waived.erase(PactSection::role);
    std::erase_if(draft_.expectations.indicators, [&](const std::string& one) { return is_of_formula(one); });
    for (const FormulaStageView& stage : formula_.stages) {
      if (stage.per_week && stage.key != deals && !is_nothing(*stage.per_week)) take(stage);
    }
  }

 private:
  // What is not asked for is no promise.
  static bool is_nothing(const std::string& per_week) {
    const auto count = parse_decimal(per_week);
    return count && count->scaled == 0;
  }

  [[nodiscard]] bool is_of_formula(const std::string& indicator) const {
    return indicator.ends_with(weekly) && std::ranges::any_of(formula_.stages, [&](const FormulaStageView& stage) {
             return indicator.starts_with(stage.name + ": ");
           });
  }

  void take(const FormulaStageView& stage) {
    const auto per_week = parse_decimal(*stage.per_week);
    if (!per_week) return;
    draft_.role.activities.push_back({stage.name, *per_week});
    const CompiledMetric* metric = numbers_.metrics->find(stage.key);
    if (metric != nullptr && metric->metric.metric_class == MetricClass::activity) {
      add_floor(stage.key, *per_week);
    } else if (draft_.expectations.indicators.size() < most_pact_items) {
      draft_.expectations.indicators.push_back(fmt::format("{}: {}{}", stage.name, *stage.per_week, weekly));
      draft_.waived.erase(PactSection::expectations);
    }
  }

  // Whole ones, rounded in the rep's favour; what the two have agreed on stays.
  void add_floor(const std::string& metric, const Decimal& per_week) {
    const bool there =
        std::ranges::any_of(draft_.targets.floors, [&](const MasTerms& one) { return one.metric == metric; });
    const auto whole = per_week.scaled / power_of_ten_int64(per_week.scale);
    if (there || whole < 1 || draft_.targets.floors.size() >= most_pact_items) return;
    draft_.targets.floors.push_back({.metric = metric, .threshold = {whole, 0}, .cadence = Cadence::week});
    draft_.waived.erase(PactSection::targets);
  }

  const Numbers& numbers_;
  const SalesFormula& formula_;
  SalesPactTerms& draft_;
};

}  // namespace

Decided<KeptSalesPact> take_sales_formula(const SalesPactDesk& desk, SalesPactId id, std::int64_t revision,
                                          const FormulaTaking& taking) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    if (auto refused = refuse_ranges(taking.assumptions)) return *refused;
    Act& act = open.act;
    const PersonId rep = open.kept.pact.rep;
    const SalesFormulaQuestion question{.person = rep,
                                        .as_of = AsOf::live(act.today()),
                                        .today = act.today(),
                                        .goal = taking.goal ? taking.goal : goal_of(desk, open.kept.draft),
                                        .assumptions = taking.assumptions};
    const auto formula = read_sales_formula(act.tx, desk.board, act.viewer, question);
    if (!formula) return not_taken(formula.error());
    if (!formula->to_win || formula->too_large) {
      return nothing_to_take("a target on all of the rep's revenue, agreed or running");
    }
    SalesPactTerms draft = open.kept.draft;
    const std::size_t floors = draft.targets.floors.size();
    Taking(desk, *formula, draft).write();
    lower_to_targets(act, desk, rep, draft, floors);
    auto checked = checked_terms(act, desk, rep, std::move(draft));
    if (!checked) return std::unexpected(std::move(checked.error()));
    const auto written = rewrite(open.kept.pact, checked->effective);
    if (written && open.kept.draft == *checked) return open.kept;
    open.kept.draft = std::move(*checked);
    return open.take(written, {.kind = SalesPactEventKind::written});
  });
}

}  // namespace salespact::app
