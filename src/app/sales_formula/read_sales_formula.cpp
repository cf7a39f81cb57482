#include "app/sales_formula/read_sales_formula.hpp"

#include "app/access/rules.hpp"
#include "app/sales_formula/formula_writer.hpp"
#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

using Refused = std::optional<SalesFormulaRefusal>;

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

Refused refuse_stages(const ChainEvidence& evidence, const std::vector<std::string>& asked) {
  const std::vector<std::string> possible = evidence.possible_stages();
  const std::set<std::string> once(asked.begin(), asked.end());
  const bool known = std::ranges::all_of(
      asked, [&](const std::string& key) { return std::ranges::find(possible, key) != possible.end(); });
  if (known && once.size() == asked.size() && asked.size() < most_stages) return std::nullopt;
  return SalesFormulaRefusal{SalesFormulaProblem::stages_unknown, "stages",
                             fmt::format("must be 1 to {} different ones of {}; deals_won follows by itself",
                                         most_stages - 1, joined(possible))};
}

template <class Value>
Refused refuse_assumed(const std::map<std::string, Value>& assumed, std::string field,
                       const std::vector<std::string>& accepted) {
  for (const auto& [key, value] : assumed) {
    if (std::ranges::find(accepted, key) != accepted.end()) continue;
    return SalesFormulaRefusal{
        SalesFormulaProblem::assumption_unknown, std::move(field),
        fmt::format("\"{}\" is not in the chain: a value may be given for {}", key, joined(accepted))};
  }
  return std::nullopt;
}

Refused refuse_amounts(const FormulaAssumptions& assumed, const Currency& currency) {
  const Rational minor = power_of_ten_int64(currency.decimals());
  for (const auto& [field, amount] : {std::pair("deal_size", assumed.deal_size), std::pair("target", assumed.target)}) {
    if (!amount) continue;
    if ((*amount * minor).denominator() == 1 && *amount * minor <= Rational(largest_amount_minor)) continue;
    return SalesFormulaRefusal{
        SalesFormulaProblem::amount_too_precise, field,
        fmt::format("must have at most {} decimals, as {} has, and be at most {}", currency.decimals(), currency.code(),
                    scaled_to_text(largest_amount_minor, currency.decimals()))};
  }
  return std::nullopt;
}

// Keys that a value may be given for: of rates all but the first, of lags all but the last.
Refused refuse_question(const ChainEvidence& evidence, const SalesFormulaQuestion& question,
                        std::vector<std::string> keys, const Currency& currency) {
  if (!question.stages.empty()) {
    if (auto refused = refuse_stages(evidence, question.stages)) return refused;
  }
  if (auto refused = refuse_assumed(question.assumptions.lags, "lags", keys)) return refused;
  keys.emplace_back("deals_won");
  keys.erase(keys.begin());
  if (auto refused = refuse_assumed(question.assumptions.rates, "rates", keys)) return refused;
  return refuse_amounts(question.assumptions, currency);
}

void collect(FormulaCase& formula, const std::vector<std::string>& keys, RecordRepository& records) {
  const Date elapsed = formula.question.as_of.elapsed_until;
  formula.deal_sizes = formula.evidence.deal_size();
  formula.deal_size = estimate_size(formula.deal_sizes);
  formula.win_rates = formula.evidence.win_rate();
  formula.win_rate = estimate_rate(formula.win_rates);
  formula.cycles = formula.evidence.cycle();
  formula.cycle = estimate_size(formula.cycles);
  formula.stages = formula.evidence.chain(keys, formula.cycle, formula.aim.days_per_week);
  for (const StageEvidence& stage : formula.stages) formula.rates.push_back(estimate_rate(stage.rate));
  formula.open = open_deals_of(records, formula.numbers,
                               {.person = formula.owners.own,
                                .money = formula.aim.money,
                                .facts_until = formula.question.as_of.facts_until,
                                .today = formula.question.today,
                                .period_end = formula.aim.period.range.end,
                                .evidence_from = year_until(elapsed).start});
}

}  // namespace

std::expected<SalesFormula, SalesFormulaRefusal> read_sales_formula(Transaction& tx, const Board& board,
                                                                    const Viewpoint& viewer,
                                                                    const SalesFormulaQuestion& question) {
  const Numbers& numbers = board.numbers;
  const auto person = numbers.directory->find(question.person);
  if (!person || fact_access(viewer, question.person) != FactAccess::detail) {
    return std::unexpected(SalesFormulaRefusal{SalesFormulaProblem::not_found, "",
                                               "there is no such person, or you may not see their sales formula"});
  }
  if (numbers.metrics->find("deals_won") == nullptr) {
    return std::unexpected(SalesFormulaRefusal{
        SalesFormulaProblem::metric_missing, "",
        "the formula ends with the metric deals_won, which is retired: sales operations can take it up again"});
  }
  const Measurer measurer(numbers);
  auto aim = aim_of(board, measurer, viewer, *person, question);
  if (!aim) return std::unexpected(std::move(aim.error()));
  const EvidenceOwners owners = evidence_owners(*numbers.directory, person->index, question.as_of.facts_until);
  FormulaCase formula{.numbers = numbers,
                      .question = question,
                      .aim = *aim,
                      .owners = owners,
                      .evidence = {numbers, measurer, owners, aim->money, question.as_of.elapsed_until}};
  const auto keys = question.stages.empty() ? formula.evidence.usual_stages() : question.stages;
  if (auto refused = refuse_question(formula.evidence, question, keys, aim->money.currency)) {
    return std::unexpected(std::move(*refused));
  }
  collect(formula, keys, tx.records());
  return written(formula);
}

}  // namespace salespact::app
