#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact {

// R-SF (DOMAIN 3.9): from the amount that is missing back to what has to be done each week. Money is in minor units,
// rates are fractions of 0 to 1, lags and days are working days.

struct ChainStage {
  std::string key;
  std::optional<Rational> rate;  // from the stage before into this one; not of the first
  Rational lag;                  // from here to the close
  std::int64_t minutes = 0;      // that one takes, where somebody said so
};

// Open deals of one stage of the pipeline.
struct OpenStage {
  std::string name;
  std::int64_t amount = 0;
  Rational win_rate;
};

struct FormulaInput {
  std::vector<ChainStage> chain;  // 1..most_stages, the last one being deals won
  std::optional<Rational> deal_size;
  std::int64_t target = 0;
  std::int64_t actual = 0;
  std::vector<OpenStage> open;
  Rational days_left;
  Rational days_per_week = 5;  // above 0
};

inline constexpr std::size_t most_stages = 8;
inline constexpr std::int64_t most_needed = 1'000'000'000'000;

// Why there is no number of a stage.
enum class NoNeed {
  size_missing,  // nobody knows how large a deal is
  size_zero,     // or deals bring nothing
  rate_missing,  // of this stage's way to a deal
  rate_zero,
  too_large,  // beyond most_needed, or a chance below one in 10^9 (E38)
};

template <>
inline constexpr auto words<NoNeed> = std::to_array<Word<NoNeed>>({
    {NoNeed::size_missing, "size_missing"},
    {NoNeed::size_zero, "size_zero"},
    {NoNeed::rate_missing, "rate_missing"},
    {NoNeed::rate_zero, "rate_zero"},
    {NoNeed::too_large, "too_large"},
});

struct StageNeed {
  std::optional<std::int64_t> count;
  std::optional<NoNeed> reason;      // where there is no count
  Rational weeks;                    // in which it still helps this period
  std::optional<Rational> per_week;  // absent: no count, or no week is left for it
  bool too_late = false;             // something is needed that can't influence this period any more
};

// What it would save to be a tenth better at one thing.
struct Lever {
  std::optional<std::size_t> stage;  // the rate into that one; absent: the deal size
  Rational from;
  Rational to;             // a rate never above 1
  std::int64_t first = 0;  // what would be needed of the first stage
  std::int64_t saved = 0;  // of it
  Rational saved_minutes;  // of the whole chain's work
};

struct FormulaAnswer {
  std::int64_t expected_from_open = 0;  // each stage of the pipeline rounded to the minor unit
  std::int64_t to_win = 0;              // R
  std::vector<StageNeed> needs;         // as FormulaInput::chain
  std::vector<Lever> levers;            // the strongest first; none without a need of the first stage
};

// Throws Overflow where sums of money leave 64 bits.
[[nodiscard]] FormulaAnswer solve(const FormulaInput& input);

// Money a day, in minor units; nullopt without a cycle.
[[nodiscard]] std::optional<Rational> sales_velocity(std::int64_t deals, const Rational& deal_size,
                                                     const Rational& win_rate, const Rational& cycle_days);

struct PipelineCoverage {
  std::optional<Rational> coverage;  // open over what is left to the target; absent when nothing is left
  std::optional<Rational> required;  // 1 over the win rate; absent when nothing is ever won
  std::optional<Rational> expected;  // of what is left, what the open deals should bring
};
[[nodiscard]] PipelineCoverage pipeline_coverage(std::int64_t open, std::int64_t remaining, const Rational& win_rate);

}  // namespace salespact
