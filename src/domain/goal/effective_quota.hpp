#pragma once

#include "domain/calendar/pace_weights.hpp"

#include <optional>
#include <span>
#include <vector>

namespace salespact {

// R-EFF (DOMAIN 3.12): what a quota comes to after ramp, long absences and the time before joining or after leaving.

// One month (sub-period) of the quota's period.
struct QuotaSlice {
  Rational share;           // of the whole quota; all slices total 1
  std::int64_t ramp = 100;  // percent
  Rational available = 1;   // part of its working days for which the person was a member and not on a long leave
};
[[nodiscard]] Rational effective_quota(std::int64_t target, std::span<const QuotaSlice> slices);

// Absences longer than this many working days count, each from its first day; shorter ones are absorbed.
inline constexpr std::int64_t absorbed_working_days = 10;

struct QuotaHolder {
  std::vector<Tenure> tenures;  // memberships that carry the quota, apart from one another
  std::vector<Absence> absences;
  std::optional<Date> hired_on;  // start of the ramp; without it there is none
  const RampProfile* ramp = nullptr;
};

// The slices of a period: its fiscal months, each with its share of the season or of the working days. The calendar is
// the one that `weights` was made with. Month 0 of the ramp is the calendar month of hire.
[[nodiscard]] std::vector<QuotaSlice> quota_slices(const PaceWeights& weights, const WorkCalendar& work,
                                                   const FiscalCalendar& fiscal, const QuotaHolder& holder);

}  // namespace salespact
