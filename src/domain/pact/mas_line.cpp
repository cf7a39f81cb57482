#include "domain/pact/mas_line.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace salespact {
namespace {

constexpr std::int64_t whole_percent = 100;
const Rational near_miss_share = Rational::of(9, 10);

Rational scaled_threshold(const MasLine& line, int precision) {
  return Rational::of(line.threshold.scaled, power_of_ten_int64(line.threshold.scale)) *
         Rational(power_of_ten_int64(precision));
}

// How many decimals the threshold really has: 8.50 has one.
int decimals_of(Decimal value) {
  constexpr std::int64_t ten = 10;
  while (value.scale > 0 && value.scaled % ten == 0) {
    value.scaled /= ten;
    --value.scale;
  }
  return value.scale;
}

bool usually_worked(const WorkCalendar& calendar, Date day) {
  return calendar.weekdays.test(static_cast<std::size_t>(day.iso_weekday() - 1));
}

std::int64_t absent_percent(std::span<const Absence> absences, Date day) {
  std::int64_t percent = 0;
  for (const Absence& absence : absences) {
    if (absence.dates.contains(day)) percent += std::clamp<std::int64_t>(absence.percent, 0, whole_percent);
  }
  return std::min(percent, whole_percent);
}

std::optional<MasReason> excuse(const MasLine& line, const MasWindowFacts& facts,
                                const std::optional<std::int64_t>& required) {
  if (facts.waiver) return MasReason::waived;
  if (facts.suspended) return MasReason::suspended;
  if (!required) return MasReason::no_working_days;
  if (line.source == MasSource::self_reported) return std::nullopt;
  if (facts.source_outage) return MasReason::source_outage;
  if (!facts.value) return MasReason::nothing_to_measure;
  return std::nullopt;
}

bool keeps(MasComparator comparator, const Rational& value, const Rational& required) {
  return comparator == MasComparator::min ? value >= required : value <= required;
}

// 90 % of a floor is near; so is a ceiling passed by no more than a tenth of it.
bool nearly_keeps(MasComparator comparator, const Rational& value, const Rational& required) {
  if (comparator == MasComparator::min) return value >= required * near_miss_share;
  return value <= required * (Rational(2) - near_miss_share);
}

void take_verdict(MasWindow& window, const MasLine& line, const MasWindowFacts& facts) {
  if (const auto reason = excuse(line, facts, window.required)) {
    window.verdict = MasVerdict::excused;
    window.reason = *reason;
    return;
  }
  if (!facts.value) {
    window.verdict = MasVerdict::missed;
    window.reason = MasReason::not_reported;
    return;
  }
  const Rational required(*window.required);
  const bool kept = keeps(line.comparator, *facts.value, required);
  window.verdict = kept ? MasVerdict::met : MasVerdict::missed;
  window.reason = kept ? MasReason::kept : MasReason::short_of;
  window.near_miss = !kept && nearly_keeps(line.comparator, *facts.value, required);
}

}  // namespace

std::vector<Refusal<MasProblem>> problems_of(const MasLine& line, const Metric& metric, int precision, int week_start) {
  std::vector<Refusal<MasProblem>> problems;
  const auto refuse = [&](MasProblem code, std::string field, std::string message) {
    problems.push_back({code, std::move(field), std::move(message)});
  };
  const bool floor = line.comparator == MasComparator::min;
  if (line.threshold.scaled < 0 || (floor && line.threshold.scaled == 0)) {
    refuse(MasProblem::threshold_invalid, "threshold", "a floor is above 0, a ceiling 0 or more");
  }
  if (decimals_of(line.threshold) > precision) {
    refuse(MasProblem::threshold_too_precise, "threshold",
           fmt::format("this metric is counted with {} decimals at most", precision));
  }
  const int widened = std::max(line.threshold.scale, precision);
  if (!rescale(line.threshold, widened)) {
    refuse(MasProblem::threshold_too_large, "threshold", "a number that fits the metric's scale");
  }
  if (line.cadence == Cadence::two_weeks || line.cadence == Cadence::quarter) {
    refuse(MasProblem::cadence_not_judged, "cadence", "day, week or month");
  }
  if (line.prorate && metric.kind != MetricKind::additive) {
    refuse(MasProblem::prorate_needs_sums, "prorate",
           "only what adds up over the days is asked for in parts; a rate or level is asked for whole");
  }
  if (line.grace_wd < 0 || line.grace_wd > most_grace_working_days) {
    refuse(MasProblem::grace_out_of_range, "grace_wd", fmt::format("0 to {} working days", most_grace_working_days));
  }
  if (line.tolerated_misses < 0 || line.tolerated_misses > most_tolerated_misses) {
    refuse(MasProblem::tolerance_out_of_range, "tolerated_misses",
           fmt::format("0 to {} of any {} windows", most_tolerated_misses, tolerance_windows));
  }
  if (line.effective.end < line.effective.start) {
    refuse(MasProblem::dates_invalid, "to", "the last day is not before the first");
  } else if (full_windows(line.cadence, line.effective, week_start).empty()) {
    refuse(MasProblem::no_full_window, "to",
           fmt::format("at least one whole {} between the first and the last day", text_of(line.cadence)));
  }
  return problems;
}

std::vector<DateRange> windows_of(const MasLine& line, const WorkCalendar& calendar, int week_start) {
  if (line.effective.end < line.effective.start) return {};
  auto windows = full_windows(line.cadence, line.effective, week_start);
  if (line.cadence == Cadence::day) {
    std::erase_if(windows, [&](const DateRange& day) { return !usually_worked(calendar, day.start); });
  }
  return windows;
}

WindowDays days_of(const DateRange& window, const WorkCalendar& calendar, std::span<const Absence> absences) {
  std::int64_t whole = 0;
  std::int64_t available = 0;
  for (Date day = window.start; day <= window.end; day = day + 1) {
    if (!usually_worked(calendar, day)) continue;
    whole += WorkCalendar::whole_day * whole_percent;
    available += calendar.weight(day) * (whole_percent - absent_percent(absences, day));
  }
  const std::int64_t scale = WorkCalendar::whole_day * whole_percent;
  return {.whole = Rational::of(whole, scale), .available = Rational::of(available, scale)};
}

std::optional<std::int64_t> required_in(const MasLine& line, int precision, const WindowDays& days) {
  if (days.available.is_zero()) return std::nullopt;
  Rational required = scaled_threshold(line, precision);
  if (line.prorate) required = required * days.available / days.whole;
  return line.comparator == MasComparator::min ? floor_of(required) : ceil_of(required);
}

MasWindow judge(const MasLine& line, int precision, const DateRange& window, const WorkCalendar& calendar,
                std::span<const Absence> absences, const MasWindowFacts& facts, Date today) {
  MasWindow judged{.range = window,
                   .judged_on = day_after_grace(calendar, window.end, line.grace_wd),
                   .required = required_in(line, precision, days_of(window, calendar, absences)),
                   .value = facts.value};
  if (today < judged.judged_on) {
    judged.reason = today <= window.end ? MasReason::running : MasReason::grace;
  } else {
    take_verdict(judged, line, facts);
  }
  return judged;
}

std::expected<void, Refusal<MasProblem>> check_against_target(const MasLine& line, int precision,
                                                              const MasTarget& target, const WorkCalendar& calendar,
                                                              int week_start) {
  if (line.comparator == MasComparator::max) return {};
  const Rational threshold = scaled_threshold(line, precision);
  Rational asked_windows;
  Rational worked_days;
  for (const DateRange& window : windows_of(line, calendar, week_start)) {
    const WindowDays days = days_of(window, calendar, {});
    if (days.available.is_zero()) continue;
    asked_windows = asked_windows + (line.prorate ? days.available / days.whole : Rational(1));
    worked_days = worked_days + days.available;
  }
  if (asked_windows.is_zero()) return {};
  const Rational most = target.a_working_day ? target.required * worked_days / asked_windows : target.required;
  if (threshold <= most) return {};
  const std::int64_t accepted = std::max<std::int64_t>(floor_of(most), 0);
  return std::unexpected(
      Refusal<MasProblem>{MasProblem::above_target, "threshold",
                          fmt::format("a floor lies below the target: the target asks for {} a {}, so at most {}",
                                      to_decimal_text(most / Rational(power_of_ten_int64(precision)), precision + 2),
                                      text_of(line.cadence), scaled_to_text(accepted, precision))});
}

}  // namespace salespact
