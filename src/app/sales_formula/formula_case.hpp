#pragma once

#include "app/sales_formula/chain_evidence.hpp"
#include "app/sales_formula/formula_goal.hpp"
#include "app/sales_formula/open_deals.hpp"
#include "domain/forecast/sales_formula.hpp"

#include <vector>

namespace salespact::app {

// Everything that one formula is made of. Keeps references to the board and the question.
struct FormulaCase {
  const Numbers& numbers;
  const SalesFormulaQuestion& question;
  FormulaAim aim;
  EvidenceOwners owners;
  ChainEvidence evidence;
  std::vector<StageEvidence> stages{};
  std::vector<Estimate> rates{};  // into each stage
  Estimate deal_size{};           // minor units
  SizeEvidence deal_sizes{};
  Estimate win_rate{};
  RateEvidence win_rates{};
  Estimate cycle{};  // calendar days
  SizeEvidence cycles{};
  OpenDeals open{};

  // What is reckoned with: what somebody said, else what the records say.
  [[nodiscard]] std::optional<Rational> reckoned_rate(std::size_t stage) const;
  [[nodiscard]] std::int64_t reckoned_lag(std::size_t stage) const;
  [[nodiscard]] std::optional<Rational> reckoned_deal_size() const;  // minor units
  [[nodiscard]] std::optional<Rational> reckoned_win_rate() const;
  [[nodiscard]] std::optional<std::int64_t> reckoned_target() const;
  // Of deals that went through the stage before, drawn to the rate of all the person's deals.
  [[nodiscard]] std::optional<Rational> reckoned_win_rate(const OpenDealsOfStage& stage) const;

  [[nodiscard]] FormulaInput input() const;
};

}  // namespace salespact::app
