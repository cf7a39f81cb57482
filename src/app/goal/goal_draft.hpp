#pragma once

#include "base/decimal.hpp"
#include "domain/goal/goal.hpp"
#include "domain/goal/goal_terms.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// A goal as somebody writes it. What is absent is not written yet.
struct GoalDraft : GoalTerms {
  std::optional<GoalId> kept_as{};  // the goal that it is already, with its alignments
  std::string title{};              // "": metric and period
  Framework framework = Framework::smart;
  std::optional<Owner> owner{};
  std::optional<PersonId> accountable{};  // of a unit's goal; a person's own goal is answered for by them
  std::string metric{};                   // key
  std::string scope{};                    // conditions on its records; "" for all of the owner's
  std::optional<Currency> currency{};     // of money; the owner's usual one without it
  std::optional<TargetMode> mode{};       // the value is in the metric's unit; percent for relative modes
  std::optional<GoalId> plan{};           // relative_plan: the goal that the value is a percentage of
  std::optional<Decimal> baseline{};
  std::optional<Decimal> stretch{};
  std::optional<Decimal> band_lower{};
  std::optional<Decimal> band_upper{};
  std::optional<Scoring> scoring{};
  std::optional<SeasonalityProfileId> seasonality{};
  RateKind rate_kind = RateKind::plan;  // of money in other currencies
  std::string period{};                 // label or range; "" for none
  bool assigned = false;                // to be acknowledged, not agreed to
  Visibility visibility = Visibility::unit;
};

}  // namespace salespact::app
