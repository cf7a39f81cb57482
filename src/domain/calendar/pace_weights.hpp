#pragma once

#include "base/rational.hpp"
#include "domain/calendar/season.hpp"
#include "domain/calendar/work_calendar.hpp"

#include <span>
#include <vector>

namespace salespact {

// R-PACE 1 and 2: how much of a period is over. Made once for a period, calendar and profile; answers in well under a
// microsecond. Keeps a reference to the calendar.
//
// Paused days have no weight. A part without working days is spread by calendar days (E24), and then its calendar days
// take the place of working days everywhere.
class PaceWeights {
 public:
  PaceWeights(const WorkCalendar& calendar, const DateRange& period, std::span<const SeasonPart> season = {},
              std::span<const DateRange> paused = {});
  PaceWeights(WorkCalendar&&, const DateRange&, std::span<const SeasonPart> = {},
              std::span<const DateRange> = {}) = delete;

  // E: 0 before the period, 1 at its end and after.
  [[nodiscard]] Rational elapsed_share(Date as_of) const;
  [[nodiscard]] Rational working_days() const;
  [[nodiscard]] Rational working_days_elapsed(Date as_of) const;
  [[nodiscard]] Rational working_days_remaining(Date as_of) const;
  // Working days of any range inside the period.
  [[nodiscard]] Rational working_days_in(const DateRange& range) const;

  // One weight a day of the period: E(day) is the sum up to the day over the sum of all, exactly. Only where the exact
  // weights would not fit (a season over parts whose working days have a huge common multiple) they are rounded to
  // 10^-12 of the whole.
  [[nodiscard]] std::vector<std::int64_t> day_weights() const;

  [[nodiscard]] const DateRange& period() const { return period_; }
  [[nodiscard]] bool seasonal() const { return parts_.size() > 1; }

  // How E comes about: full_share + share * elapsed_days / days. `full_share` is that of the parts that are over, the
  // others are of the part that runs.
  struct Elapsed {
    Rational full_share;
    DateRange part;
    Rational share;
    Rational elapsed_days;
    Rational days;
    bool by_calendar_days = false;
  };
  [[nodiscard]] Elapsed elapsed(Date as_of) const;

 private:
  struct Part {
    DateRange range;
    std::int64_t share = 0;
    std::int64_t weight = 0;  // thousandths of a day
    bool by_calendar_days = false;
  };

  [[nodiscard]] std::int64_t worked(const DateRange& range) const;
  [[nodiscard]] std::int64_t weight_in(const Part& part, const DateRange& range) const;
  [[nodiscard]] std::int64_t weight_of(const DateRange& range) const;
  [[nodiscard]] std::vector<std::int64_t> rounded_day_weights() const;

  const WorkCalendar* calendar_;
  DateRange period_;
  std::vector<DateRange> paused_;  // inside the period, in order, apart from one another
  std::vector<Part> parts_;
  std::int64_t shares_ = 1;  // total of the parts' shares
};

}  // namespace salespact
