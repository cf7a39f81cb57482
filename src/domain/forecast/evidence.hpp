#pragma once

#include "base/rational.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <optional>

namespace salespact {

// R-SF 1: what somebody's own records say, held against those of many. Few cases of one's own move an estimate little,
// many move it nearly all the way.

// `successes` of `trials` went on to the next stage.
struct ConversionCount {
  std::int64_t trials = 0;
  std::int64_t successes = 0;
  friend bool operator==(const ConversionCount&, const ConversionCount&) = default;
};

// `total` over `cases`, such as the minor units of so many deals.
struct CaseTotal {
  std::int64_t cases = 0;
  std::int64_t total = 0;
  friend bool operator==(const CaseTotal&, const CaseTotal&) = default;
};

template <class Count>
struct Evidence {
  Count own;
  Count team;  // the person's own records among them
  Count company;
};
using RateEvidence = Evidence<ConversionCount>;
using SizeEvidence = Evidence<CaseTotal>;

enum class EvidenceBasis {
  own,      // nobody else has any
  shrunk,   // the person's own, shrunk to the prior
  team,     // none of the person's own
  company,  // none of the team's either
  none,     // no records anywhere: somebody has to say
};

template <>
inline constexpr auto words<EvidenceBasis> = std::to_array<Word<EvidenceBasis>>({
    {EvidenceBasis::own, "own"},
    {EvidenceBasis::shrunk, "shrunk"},
    {EvidenceBasis::team, "team"},
    {EvidenceBasis::company, "company"},
    {EvidenceBasis::none, "none"},
});

struct Estimate {
  std::optional<Rational> value;
  std::optional<Rational> own;    // what the own records alone would say
  std::optional<Rational> prior;  // what they were shrunk to
  EvidenceBasis basis = EvidenceBasis::none;
  std::int64_t cases = 0;         // the person's own
  bool little_evidence = true;    // of the person's own
  bool more_than_trials = false;  // more went on than there were: not all trials are written down. Taken as 1.
};

inline constexpr std::int64_t team_weight_in_rates = 20;  // trials (a beta prior, F23)
inline constexpr std::int64_t team_weight_in_sizes = 5;   // deals
inline constexpr std::int64_t company_weight = 50;        // trials or deals, in the team's own estimate
inline constexpr std::int64_t enough_cases = 10;

// (total + weight * prior) / (cases + weight); exact. Weight above 0.
[[nodiscard]] Rational shrunk(const CaseTotal& own, const Rational& prior, std::int64_t weight);

// Fractions whose denominator is above 10^12 are replaced by a simpler one beside them, so that chains of them can be
// multiplied exactly; one in three stays one in three. Counts are 0 or more.
[[nodiscard]] Estimate estimate_rate(const RateEvidence& evidence);
[[nodiscard]] Estimate estimate_size(const SizeEvidence& evidence);

// A fraction with a denominator of at most `largest` (> 0), less than 1 / largest away: its own where that is simple.
[[nodiscard]] Rational simple_near(const Rational& value, Int128 largest);

}  // namespace salespact
