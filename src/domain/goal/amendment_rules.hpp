#pragma once

#include "base/date.hpp"
#include "base/rational.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/metric/metric.hpp"

#include <expected>
#include <string>

namespace salespact {

// R-AMD (DOMAIN 3.14): when a target may change while its goal runs, and from which day.

enum class AmendmentReason { market, error, scope, capacity, strategy };

template <>
inline constexpr auto words<AmendmentReason> = std::to_array<Word<AmendmentReason>>({
    {AmendmentReason::market, "market"},
    {AmendmentReason::error, "error"},
    {AmendmentReason::scope, "scope"},
    {AmendmentReason::capacity, "capacity"},
    {AmendmentReason::strategy, "strategy"},
});

enum class AmendmentKind { easing, tightening, none };

// Of what is to fall, a higher target is easier. A metric that is to be kept is made neither.
[[nodiscard]] AmendmentKind amendment_kind(MetricDirection direction, std::int64_t old_target, std::int64_t new_target);

enum class AmendmentProblem { nothing_changes, too_soon, too_late, outside_period };

template <>
inline constexpr auto words<AmendmentProblem> = std::to_array<Word<AmendmentProblem>>({
    {AmendmentProblem::nothing_changes, "NOTHING_CHANGES"},
    {AmendmentProblem::too_soon, "TOO_SOON"},
    {AmendmentProblem::too_late, "TOO_LATE"},
    {AmendmentProblem::outside_period, "OUTSIDE_PERIOD"},
});

struct AmendmentAsked {
  AmendmentReason reason = AmendmentReason::market;
  AmendmentKind kind = AmendmentKind::easing;
  Date agreed_on;   // when the last of both has said yes
  Date valid_from;  // the first day on which the new target is expected
  DateRange period;
  Rational expected_at_change;  // E on the day before valid_from, 0..1
};

inline constexpr std::int32_t easing_notice_days = 7;  // the usual; a company may set its own

// Nothing where the amendment holds, else why not. Making it easier waits for the notice, except for an error or a
// change of capacity (leave, loss of a territory); in the last tenth of what is expected only an error is amended.
[[nodiscard]] std::expected<void, Refusal<AmendmentProblem>> judge_amendment(
    const AmendmentAsked& asked, std::int32_t notice_days = easing_notice_days);

// The first day from which an amendment of this kind and reason can hold.
[[nodiscard]] Date earliest_day(AmendmentKind kind, AmendmentReason reason, Date agreed_on,
                                std::int32_t notice_days = easing_notice_days);

// More easings than this in a goal and year are shown at its review.
inline constexpr int easings_before_review = 2;

}  // namespace salespact
