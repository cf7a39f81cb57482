#pragma once

#include "base/rational.hpp"
#include "domain/attainment/snapshot.hpp"
#include "domain/attainment/weight_calendar.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

namespace salespact::attainment {

// One sum that a goal is made of. A ratio goal has numerator and denominator legs (ΣN/ΣD, R-ROLL 3); a goal over
// several owners or series of one currency has several numerator legs.
struct Leg {
  enum class Measure : std::uint8_t { amount, count };
  enum class Part : std::uint8_t { numerator, denominator };
  Owner owner;
  Series series = 0;
  DateRange range;
  Measure measure = Measure::amount;
  Part part = Part::numerator;
};

struct Goal {
  std::vector<Leg> legs;
  // The target is target / target_divisor: minor units over 1, or 27 over 100 for a rate of 27 %.
  std::int64_t target = 0;
  std::int64_t target_divisor = 1;
  DateRange period;
  std::size_t calendar = 0;  // which weights say what is expected by a day
};

enum class GoalRefusal : std::uint8_t {
  no_legs,
  divisor_not_positive,
  period_empty,
  unknown_calendar,
  calendar_too_short
};

struct RefusedGoal {
  GoalRefusal why;
  std::size_t index = 0;
};

// Exact, not reduced; absent when the denominator is 0.
struct Fraction {
  Int128 numerator = 0;
  Int128 denominator = 0;

  [[nodiscard]] bool exists() const { return denominator != 0; }
  [[nodiscard]] Rational rational() const { return Rational::of(numerator, denominator); }
  friend bool operator==(const Fraction&, const Fraction&) = default;
};

// The day that is being asked about. Facts of today are inside the actual, but today has not elapsed (DOMAIN 0).
struct Moment {
  Date elapsed_until;
  Date facts_until;
};

struct GoalFigures {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;     // 1 for goals without denominator legs; 0 means there is no value
  std::int64_t elapsed_weight = 0;  // expected share E = elapsed / total (R-PACE 2)
  std::int64_t total_weight = 0;    // 0: nothing is expected of any day
  std::int64_t expected = 0;        // target × E in the target's unit, rounded half away from zero; 0 without E
  Fraction attainment;              // actual / target (R-ATT quota); absent for target 0 or denominator 0

  [[nodiscard]] Fraction actual() const { return {numerator, denominator}; }
  [[nodiscard]] Fraction expected_share() const { return {elapsed_weight, total_weight}; }
  friend bool operator==(const GoalFigures&, const GoalFigures&) = default;
};

// Many goals compiled for one sweep over the sums. Immutable; any number of threads may use it at once.
class GoalBook {
 public:
  static std::expected<GoalBook, RefusedGoal> of(std::vector<WeightCalendar> calendars, std::span<const Goal> goals);

  [[nodiscard]] std::size_t size() const { return terms_.size(); }

  // All goals, in the order they were given; throws Overflow when the sums of several legs leave 64 bits, and
  // BugFound when a leg's owner or series is not in the snapshot.
  [[nodiscard]] std::vector<GoalFigures> evaluate(const Snapshot& snapshot, const Moment& moment) const;
  void evaluate(const Snapshot& snapshot, const Moment& moment, std::span<GoalFigures> out) const;
  // The sum of every leg, in the order the legs were given goal by goal: for goals whose legs need conversion.
  [[nodiscard]] std::vector<std::int64_t> evaluate_legs(const Snapshot& snapshot, Date facts_until) const;

  // Legs in the order of evaluation: by owner, then series.
  struct CompiledLeg {
    std::int32_t first_day;
    std::int32_t last_day;
    std::uint32_t owner;
    Series series;
    std::uint32_t goal;
    std::uint32_t position;  // among all legs as given
    Owner::Kind kind;
    Leg::Measure measure;
    Leg::Part part;
  };
  [[nodiscard]] std::span<const CompiledLeg> legs() const { return legs_; }
  [[nodiscard]] std::span<const CompiledLeg> legs_of(Owner owner, Series series) const;

  // Fetches the owner's legs, which are about to be asked for.
  void foresee(Owner owner) const {
    const auto& first = owner.kind == Owner::Kind::person ? person_first_ : unit_first_;
    if (owner.index + 1 >= first.size()) return;
    const auto* legs = reinterpret_cast<const std::byte*>(legs_.data() + first[owner.index]);
    const std::size_t bytes = (first[owner.index + 1] - first[owner.index]) * sizeof(CompiledLeg);
    for (std::size_t at = 0; at < std::min<std::size_t>(bytes, 512); at += 64) __builtin_prefetch(legs + at);
  }

  // Figures of one goal whose sums are already known.
  [[nodiscard]] GoalFigures figures(std::size_t goal, std::int64_t numerator, std::int64_t denominator,
                                    Date elapsed_until) const;
  [[nodiscard]] bool has_denominator(std::size_t goal) const { return terms_[goal].has_denominator; }

 private:
  struct Terms {
    std::int64_t target;
    std::int64_t target_divisor;
    std::int64_t weight_before;  // up to the day before the period
    std::int64_t weight_total;
    std::int32_t first_day;
    std::int32_t last_day;
    std::uint32_t calendar;
    std::uint32_t first_leg;  // among all legs as given
    bool has_denominator;
  };

  GoalBook() = default;
  void compile_legs(std::span<const Goal> goals);
  void list_owners();

  std::vector<WeightCalendar> calendars_;
  std::vector<Terms> terms_;
  std::vector<CompiledLeg> legs_;
  std::vector<Leg::Part> parts_;             // of all legs as given
  std::vector<std::uint32_t> person_first_;  // into legs_, one more than owners
  std::vector<std::uint32_t> unit_first_;
};

}  // namespace salespact::attainment
