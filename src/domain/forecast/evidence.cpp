#include "domain/forecast/evidence.hpp"

#include <algorithm>
#include <utility>

namespace salespact {
namespace {

constexpr Int128 largest_denominator = 1'000'000'000'000;

std::optional<Rational> mean_of(const CaseTotal& count) {
  if (count.cases <= 0) return std::nullopt;
  return Rational::of(count.total, count.cases);
}

Rational simple(const Rational& value) { return simple_near(value, largest_denominator); }

// What the team would be taken for if it were alone in the company.
std::optional<Rational> prior_of(const Evidence<CaseTotal>& evidence) {
  const auto company = mean_of(evidence.company);
  const auto team = mean_of(evidence.team);
  if (!team) return company ? std::optional(simple(*company)) : std::nullopt;
  return simple(company ? shrunk(evidence.team, simple(*company), company_weight) : *team);
}

// All the cases that there are, in the team and in the company, are the person's own.
bool is_alone(const Evidence<CaseTotal>& evidence) {
  return std::max(evidence.team.cases, evidence.company.cases) <= evidence.own.cases;
}

Estimate estimate(const Evidence<CaseTotal>& evidence, std::int64_t team_weight) {
  Estimate out;
  out.cases = evidence.own.cases;
  out.little_evidence = out.cases < enough_cases;
  out.prior = prior_of(evidence);
  const auto own = mean_of(evidence.own);
  if (own) out.own = simple(*own);
  if (own && is_alone(evidence)) {
    out.prior.reset();
    out.value = out.own;
    out.basis = EvidenceBasis::own;
  } else if (own && out.prior) {
    out.value = simple(shrunk(evidence.own, *out.prior, team_weight));
    out.basis = EvidenceBasis::shrunk;
  } else if (out.prior) {
    out.basis = evidence.team.cases > 0 ? EvidenceBasis::team : EvidenceBasis::company;
    out.value = out.prior;
  }
  return out;
}

CaseTotal as_cases(const ConversionCount& count) {
  return {std::max<std::int64_t>(count.trials, 0),
          std::clamp<std::int64_t>(count.successes, 0, std::max<std::int64_t>(count.trials, 0))};
}

bool overflows(const ConversionCount& count) { return count.successes > count.trials; }

}  // namespace

Rational shrunk(const CaseTotal& own, const Rational& prior, std::int64_t weight) {
  return (Rational(own.total) + Rational(weight) * prior) / Rational(checked_add(own.cases, weight));
}

Estimate estimate_rate(const RateEvidence& evidence) {
  Estimate out =
      estimate({as_cases(evidence.own), as_cases(evidence.team), as_cases(evidence.company)}, team_weight_in_rates);
  out.more_than_trials = overflows(evidence.own) || overflows(evidence.team) || overflows(evidence.company);
  return out;
}

Estimate estimate_size(const SizeEvidence& evidence) { return estimate(evidence, team_weight_in_sizes); }

// Convergents of the continued fraction; between the last two that fit, the better one. A denominator above `largest`
// is met before the fraction ends.
Rational simple_near(const Rational& value, Int128 largest) {
  if (value.denominator() <= largest) return value;
  Int128 rest = value.numerator();
  Int128 divisor = value.denominator();
  Int128 top_before = 0;
  Int128 bottom_before = 1;
  Int128 top = 1;
  Int128 bottom = 0;
  while (true) {
    const Int128 whole = rest / divisor - (rest % divisor < 0 ? 1 : 0);
    if (bottom != 0 && whole > (largest - bottom_before) / bottom) {
      const Int128 steps = (largest - bottom_before) / bottom;
      if (steps > whole - steps) return Rational::of(steps * top + top_before, steps * bottom + bottom_before);
      return Rational::of(top, bottom);
    }
    top_before = std::exchange(top, whole * top + top_before);
    bottom_before = std::exchange(bottom, whole * bottom + bottom_before);
    rest = std::exchange(divisor, rest - whole * divisor);
  }
}

}  // namespace salespact
