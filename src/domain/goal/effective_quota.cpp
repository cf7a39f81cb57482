#include "domain/goal/effective_quota.hpp"

#include <algorithm>

namespace salespact {
namespace {

constexpr std::int64_t hundred = 100;
constexpr int months_of_year = 12;

DateRange overlap(const DateRange& a, const DateRange& b) {
  return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

DateRange days_of(const Tenure& tenure, const DateRange& within) {
  return overlap(within, {tenure.from, tenure.to ? *tenure.to - 1 : within.end});
}

int month_number(Date day) { return day.year() * months_of_year + static_cast<int>(day.month()); }

// Thousandths of a working day, or calendar days where the slice has no working days at all (E24).
std::int64_t weigh(const WorkCalendar& work, const DateRange& slice, const DateRange& part) {
  if (part.end < part.start) return 0;
  return work.weight(slice) == 0 ? part.days() * WorkCalendar::whole_day : work.weight(part);
}

bool is_long(const Absence& absence, const WorkCalendar& work) {
  return work.weight(absence.dates) * absence.percent > absorbed_working_days * WorkCalendar::whole_day * hundred;
}

Rational available_part(const WorkCalendar& work, const DateRange& slice, const QuotaHolder& holder) {
  std::int64_t present = 0;  // hundredths of thousandths
  for (const Tenure& tenure : holder.tenures) {
    const DateRange member = days_of(tenure, slice);
    present += weigh(work, slice, member) * hundred;
    for (const Absence& absence : holder.absences) {
      if (is_long(absence, work)) present -= weigh(work, slice, overlap(absence.dates, member)) * absence.percent;
    }
  }
  const Rational part = Rational::of(std::max<std::int64_t>(present, 0), Int128{weigh(work, slice, slice)} * hundred);
  return std::min(part, Rational(1));
}

}  // namespace

Rational effective_quota(std::int64_t target, std::span<const QuotaSlice> slices) {
  Rational carried;
  for (const QuotaSlice& slice : slices) {
    carried = carried + slice.share * Rational::of(slice.ramp, hundred) * slice.available;
  }
  return Rational(target) * carried;
}

std::vector<QuotaSlice> quota_slices(const PaceWeights& weights, const WorkCalendar& work, const FiscalCalendar& fiscal,
                                     const QuotaHolder& holder) {
  std::vector<QuotaSlice> slices;
  Rational before;
  for (const FiscalPeriod& month : sub_periods(fiscal, weights.period(), PeriodKind::month)) {
    QuotaSlice slice;
    const Rational until = weights.elapsed_share(month.range.end);
    slice.share = until - before;
    before = until;
    if (holder.ramp != nullptr && holder.hired_on) {
      slice.ramp = ramp_percent(*holder.ramp, month_number(month.range.start) - month_number(*holder.hired_on));
    }
    slice.available = available_part(work, month.range, holder);
    slices.push_back(slice);
  }
  return slices;
}

}  // namespace salespact
