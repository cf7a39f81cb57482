#include "app/sales_pact/take_sales_formula.hpp"

#include "app/sales_formula/read_sales_formula.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "base/decimal.hpp"

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

std::string written_out(const SalesFormula& formula) {
  const std::string currency(formula.currency.code());
  std::string text = fmt::format("{}, as of {}\n{} {} − {} reached − {} expected from open deals = {} still to win\n",
                                 formula.period.label, formula.as_of.iso(), formula.target.value_or("0"), currency,
                                 formula.actual, formula.expected_from_open, formula.to_win.value_or("0"));
  text += fmt::format("÷ {} a deal", formula.deal_size.value.value_or("?"));
  for (const FormulaStageView& stage : formula.stages) {
    if (!stage.needed) continue;
    text += fmt::format("\n{}: {}", stage.name, *stage.needed);
    if (stage.rate && stage.rate->value) text += fmt::format(" (rate into it {})", *stage.rate->value);
    if (stage.per_week) text += fmt::format(", {}{}", *stage.per_week, weekly);
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
      if (stage.per_week && stage.key != deals) take(stage);
    }
  }

 private:
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
                                          std::optional<GoalId> goal) {
  return with_sales_pact(desk, id, revision, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
    Act& act = open.act;
    const PersonId rep = open.kept.pact.rep;
    const SalesFormulaQuestion question{.person = rep,
                                        .as_of = AsOf::live(act.today()),
                                        .today = act.today(),
                                        .goal = goal ? goal : goal_of(desk, open.kept.draft)};
    const auto formula = read_sales_formula(act.tx, desk.board, act.viewer, question);
    if (!formula) return nothing_to_take(formula.error().message);
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
