#include "app/goal/target_history.hpp"

#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/pace_weights.hpp"

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

constexpr int most_steps_back = 40;  // over periods that still run or lie ahead

FiscalPeriod one_before(const FiscalCalendar& calendar, const FiscalPeriod& period) {
  if (period.kind != PeriodKind::custom) return previous_period(calendar, period);
  const Date end = period.range.start - 1;
  return custom_period({end - (period.range.end - period.range.start), end});
}

bool can_step_back(const FiscalPeriod& period) { return period.range.start.year() > first_fiscal_year + 1; }

class History {
 public:
  History(const Numbers& numbers, const TargetHistoryQuestion& question)
      : numbers_(numbers), question_(question), measurer_(numbers) {}

  TargetHistory run() {
    TargetHistory out;
    out.working_days = working_days(question_.owner, question_.period.range);
    const std::vector<FiscalPeriod> periods = closed_periods();
    out.own = reached_by(question_.owner, periods);
    if (out.own.size() < least_evidence && question_.owner.kind == attainment::Owner::Kind::person) {
      out.team = reached_by_colleagues(periods);
    }
    return out;
  }

 private:
  // The latest first.
  [[nodiscard]] std::vector<FiscalPeriod> closed_periods() const {
    std::vector<FiscalPeriod> out;
    FiscalPeriod period = question_.period;
    for (int step = 0; step < most_steps_back && out.size() < periods_of_evidence && can_step_back(period); ++step) {
      period = one_before(numbers_.fiscal_calendar(), period);
      if (period.range.end < question_.today) out.push_back(period);
    }
    return out;
  }

  [[nodiscard]] Rational working_days(attainment::Owner owner, const DateRange& range) const {
    return PaceWeights(numbers_.work_calendar(owner, range.start), range).working_days();
  }

  // The first day of somebody in the company; units were always there.
  [[nodiscard]] std::optional<Date> there_since(attainment::Owner owner) const {
    if (owner.kind != attainment::Owner::Kind::person) return std::nullopt;
    const PersonId person = numbers_.directory->person(owner.index).id;
    std::optional<Date> since;
    for (const Membership& row : numbers_.directory->rows().memberships) {
      if (row.person == person && (!since || row.tenure.from < *since)) since = row.tenure.from;
    }
    return since;
  }

  [[nodiscard]] std::vector<ReachedPeriod> reached_by(attainment::Owner owner,
                                                      const std::vector<FiscalPeriod>& latest_first) const {
    const auto since = there_since(owner);
    std::vector<ReachedPeriod> out;
    std::size_t with_numbers = 0;  // the oldest of these is the first that counts
    for (const FiscalPeriod& period : latest_first) {
      if (since && *since > period.range.start) break;
      const Measured measured = measurer_.measure(*question_.metric, owner, period.range, question_.money);
      if (!measured.value) continue;
      out.push_back({period, {*measured.value, working_days(owner, period.range)}});
      if (measured.basis > 0) with_numbers = out.size();
    }
    if (with_numbers < out.size() && !has_numbers_before(owner, out.back().period.range.start)) {
      out.resize(with_numbers);
    }
    std::ranges::reverse(out);
    return out;
  }

  [[nodiscard]] bool has_numbers_before(attainment::Owner owner, Date day) const {
    const DateRange before{Date::of(first_fiscal_year, 1, 1).value(), day - 1};
    return measurer_.measure(*question_.metric, owner, before, question_.money).basis > 0;
  }

  [[nodiscard]] std::set<Role> roles_of(PersonId person) const {
    std::set<Role> out;
    for (const RoleAssignment& row : numbers_.directory->rows().roles) {
      if (row.person == person && row.tenure.contains(question_.today)) out.insert(row.role);
    }
    return out;
  }

  [[nodiscard]] std::vector<PastPeriod> reached_by_colleagues(const std::vector<FiscalPeriod>& latest_first) const {
    const Directory& directory = *numbers_.directory;
    const auto unit = directory.unit_on(question_.owner.index, question_.today);
    if (!unit) return {};
    const std::set<Role> roles = roles_of(directory.person(question_.owner.index).id);
    std::vector<std::vector<ReachedPeriod>> colleagues;
    for (attainment::PersonIndex other = 0; other < directory.people(); ++other) {
      if (other == question_.owner.index || directory.unit_on(other, question_.today) != unit) continue;
      if (roles_of(directory.person(other).id) != roles) continue;
      colleagues.push_back(reached_by(attainment::Owner::person(other), latest_first));
    }
    // Everybody's latest period first, then the one before, so that no single colleague is the evidence.
    std::vector<PastPeriod> out;
    for (std::size_t back = 1; back <= periods_of_evidence; ++back) {
      for (const auto& colleague : colleagues) {
        if (out.size() == periods_of_evidence) break;
        if (colleague.size() >= back) out.push_back(colleague[colleague.size() - back].past);
      }
    }
    std::ranges::reverse(out);
    return out;
  }

  const Numbers& numbers_;
  const TargetHistoryQuestion& question_;
  Measurer measurer_;
};

}  // namespace

TargetHistory target_history(const Numbers& numbers, const TargetHistoryQuestion& question) {
  return History(numbers, question).run();
}

}  // namespace salespact::app
