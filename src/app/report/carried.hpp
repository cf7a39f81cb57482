#pragma once

#include "app/report/people_standing.hpp"
#include "domain/goal/coverage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// How far the targets below carry a unit's own (R-ALN, DOMAIN 3.7), in the money of the unit's goal. Amounts are in the
// metric's precision, fractions have six decimals.
//
// Carriers of a unit are the goals of the same metric and period nearest below it: of its child units, through units
// without a goal to those below them, and of people in between. The tree of units stands for the alignment, each child
// with its whole target.

struct CarrierView {
  OwnerView owner;
  std::string goal;
  std::string target;  // in its own currency
  std::optional<Currency> currency;
  std::string carried;    // in the unit's
  std::string effective;  // of people, what ramp, leave, joining and leaving make of it (R-EFF)
};

// One step from the target to the street; who has nobody below stands for itself in the steps that follow.
struct CarriedLevelView {
  std::string carried;
  std::string effective;
  std::int64_t units = 0;
  std::int64_t people = 0;
  std::string coverage;   // of the level above
  std::string of_target;  // of the unit's own target
  std::string band;       // gap, thin, buffered, heavy, excessive: by `coverage`
};

struct CoverageView {
  std::optional<Currency> currency;
  std::string target;
  std::string carried;
  std::string effective;
  std::string gap;   // of the target, what nobody below carries
  std::string over;  // coverage above the whole, as a fraction
  std::string coverage;
  std::string effective_coverage;
  std::string band;
  std::int64_t units = 0;
  std::int64_t people = 0;
  std::int64_t unconverted = 0;  // carriers left out because no rate leads to the currency
};

struct CoverageChainView {
  CoverageView direct;
  std::string expected_coverage;      // each carrier by what it reached in the four periods before
  std::vector<CarrierView> carriers;  // units, and people whom the asker may look into; the largest first
  std::vector<CarriedLevelView> levels;
  bool withheld = false;  // levels are left out to protect small groups, or goals that the asker may not read
};

class CarriedTargets {
 public:
  CarriedTargets(const ReportFrame& frame, const GoalsOfPeriod& goals, const ShownGroups& groups);

  // Nullopt: no target to carry or none below, targets that don't add up (a ratio), or not to be shown.
  [[nodiscard]] std::optional<CoverageView> coverage(attainment::UnitIndex unit) const;
  [[nodiscard]] std::optional<CoverageChainView> chain(attainment::UnitIndex unit) const;

 private:
  struct Carried {
    const CompiledGoal* goal = nullptr;
    std::optional<Rational> target;  // nullopt: no rate
    Rational effective;
  };
  struct Level {
    std::vector<Carried> carriers;
    Rational carried;
    Rational effective;
    std::int64_t units = 0;
    std::int64_t people = 0;
    std::int64_t unconverted = 0;
    std::size_t shielded = 0;
  };

  [[nodiscard]] const CompiledGoal* carried_goal(attainment::UnitIndex unit) const;
  void collect(attainment::UnitIndex unit, const MoneyView& money, std::vector<Carried>& out) const;
  [[nodiscard]] Carried carry(const CompiledGoal& goal, const MoneyView& money) const;
  [[nodiscard]] Level level_of(std::vector<Carried> carriers) const;
  [[nodiscard]] std::optional<Level> next(const Level& level, const MoneyView& money) const;
  [[nodiscard]] bool may_show(attainment::UnitIndex top, const std::vector<const Level*>& so_far, bool last) const;
  [[nodiscard]] CoverageView view(const CompiledGoal& goal, const Level& level) const;
  [[nodiscard]] CarrierView view(const Carried& carried, const std::optional<Currency>& currency) const;
  [[nodiscard]] Rational expected_coverage(const CompiledGoal& goal, const Level& level) const;

  const ReportFrame& frame_;
  const GoalsOfPeriod& goals_;
  const ShownGroups& groups_;
  ExchangeRates rates_;
};

}  // namespace salespact::app
