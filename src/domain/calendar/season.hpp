#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/profiles.hpp"

#include <expected>
#include <vector>

namespace salespact {

inline constexpr std::int64_t whole_season = 10'000;  // hundredths of a percent

enum class ProfileProblem {
  no_shares,
  share_negative,
  shares_not_whole,
  shares_do_not_fit,
  no_months,
  percent_invalid,
  never_full
};

template <>
inline constexpr auto words<ProfileProblem> = std::to_array<Word<ProfileProblem>>({
    {ProfileProblem::no_shares, "SEASON_NO_SHARES"},
    {ProfileProblem::share_negative, "SEASON_SHARE_NEGATIVE"},
    {ProfileProblem::shares_not_whole, "SEASON_SHARES_NOT_WHOLE"},
    {ProfileProblem::shares_do_not_fit, "SEASON_SHARES_DO_NOT_FIT"},
    {ProfileProblem::no_months, "RAMP_NO_MONTHS"},
    {ProfileProblem::percent_invalid, "RAMP_PERCENT_INVALID"},
    {ProfileProblem::never_full, "RAMP_NEVER_FULL"},
});

using ProfileRefusals = std::vector<Refusal<ProfileProblem>>;

[[nodiscard]] ProfileRefusals problems_of(const SeasonalityProfile& profile);  // total exactly 100.00 %
[[nodiscard]] ProfileRefusals problems_of(const RampProfile& profile);

// Percent of the quota in a month of tenure, 0 = the month of hire; after the last entry the last one stays.
[[nodiscard]] std::int64_t ramp_percent(const RampProfile& profile, int month_of_tenure);

// A part of a period with its share of the whole, in hundredths of a percent.
struct SeasonPart {
  DateRange range;
  std::int64_t share = 0;
  friend bool operator==(const SeasonPart&, const SeasonPart&) = default;
};

// The shares laid on the halves, quarters, months or weeks of the period, whichever there are as many of as shares.
[[nodiscard]] std::expected<std::vector<SeasonPart>, Refusal<ProfileProblem>> season_parts(
    const SeasonalityProfile& profile, const FiscalCalendar& calendar, const DateRange& period);

}  // namespace salespact
