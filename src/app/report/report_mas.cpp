#include "app/report/figures.hpp"
#include "app/report/pact_reports.hpp"
#include "app/report/unit_figures.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

std::unexpected<ReportRefusal> refuse_period(std::string message) {
  return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", std::move(message)});
}

std::expected<FiscalPeriod, ReportRefusal> months_asked_for(const FiscalCalendar& calendar, const std::string& text,
                                                            Date today) {
  const FiscalPeriod running = period_containing(calendar, PeriodKind::month, today);
  if (text.empty()) return previous_period(calendar, running);
  const auto period = parse_period(calendar, text);
  if (!period) return refuse_period(period.error().message);
  const auto parts = sub_periods(calendar, period->range, PeriodKind::month);
  const bool whole = std::ranges::all_of(parts, [](const FiscalPeriod& one) { return one.kind == PeriodKind::month; });
  if (!whole) return refuse_period("a fiscal month, or a quarter, half or year of them");
  if (period->range.end >= today) {
    return refuse_period(
        fmt::format("a period that is over; the last one ended on {}", (running.range.start - 1).iso()));
  }
  return *period;
}

// What ended in one month, by person.
struct MonthOfWindows {
  std::vector<std::optional<MasTally>> of;
  std::vector<bool> shielded;
};

class Windows {
 public:
  Windows(const PactReportBooks& books, const FiscalPeriod& period)
      : books_(books),
        directory_(*books.board.numbers.directory),
        months_(sub_periods(books.board.numbers.fiscal_calendar(), period.range, PeriodKind::month)) {
    const std::size_t people = directory_.people();
    by_month_.resize(months_.size(), {std::vector<std::optional<MasTally>>(people), std::vector<bool>(people)});
    books.store.read(books.workspace, [&](Transaction& tx) { take_all(tx); });
  }

  // The first day on which all of them are judged, where that is still to come.
  [[nodiscard]] const std::optional<Date>& judged_from() const { return judged_from_; }
  [[nodiscard]] const std::vector<FiscalPeriod>& months() const { return months_; }
  [[nodiscard]] const std::vector<MonthOfWindows>& by_month() const { return by_month_; }

 private:
  void take_all(Transaction& tx) {
    const DateRange range{months_.front().range.start, months_.back().range.end};
    for (const Person& person : directory_.rows().people) {
      const auto rep = directory_.find(Owner(person.id));
      for (const KeptSalesPact& kept : tx.sales_pacts().of_person(person.id)) {
        if (!rep || kept.pact.rep != person.id || !kept.pact.effective.overlaps(range)) continue;
        const PactLife life = life_of({tx, books_.board, books_.clock, books_.today}, kept.pact);
        for (const PactWindow& window : life.windows) take(window, rep->index, is_own_pact(books_.viewer, kept.pact));
      }
    }
  }

  void take(const PactWindow& window, PersonIndex person, bool own) {
    const auto month =
        std::ranges::find_if(months_, [&](const FiscalPeriod& one) { return one.range.contains(window.range.end); });
    if (month == months_.end()) return;
    if (window.verdict == MasVerdict::pending) {
      judged_from_ = std::max(judged_from_.value_or(window.judged_on), window.judged_on);
      return;
    }
    MonthOfWindows& into = by_month_[static_cast<std::size_t>(month - months_.begin())];
    auto& kept = into.of[person];
    if (!kept) kept.emplace();
    const MasTally one = tally(std::span(&window, 1));
    kept->met += one.met;
    kept->missed += one.missed;
    kept->excused += one.excused;
    if (!own) into.shielded[person] = true;
  }

  const PactReportBooks& books_;
  const Directory& directory_;
  std::vector<FiscalPeriod> months_;
  std::vector<MonthOfWindows> by_month_;
  std::optional<Date> judged_from_;
};

// The sum of a unit's months, where each of them may be shown.
class MonthSums {
 public:
  MonthSums(const Directory& directory, const Windows& windows) : windows_(windows) {
    for (std::size_t i = 0; i < windows.months().size(); ++i) {
      units_.emplace_back(directory, windows.months()[i].range.end, windows.by_month()[i].shielded);
    }
  }

  [[nodiscard]] MasRow row(UnitIndex unit) const {
    MasRow row;
    row.withheld = !std::ranges::all_of(units_, [&](const UnitsOfDay& month) { return month.shown(unit); });
    if (row.withheld) return row;
    MasTally sum;
    std::set<PersonIndex> people;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      for (const PersonIndex person : units_[i].people(unit)) {
        const auto& one = windows_.by_month()[i].of[person];
        if (!one) continue;
        people.insert(person);
        sum.met += one->met;
        sum.missed += one->missed;
        sum.excused += one->excused;
      }
    }
    row.people = std::ssize(people);
    row.met = sum.met;
    row.missed = sum.missed;
    row.excused = sum.excused;
    row.compliance = fraction_text(sum.compliance());
    return row;
  }

 private:
  const Windows& windows_;
  std::vector<UnitsOfDay> units_;
};

}  // namespace

std::expected<std::vector<MasRow>, ReportRefusal> report_mas(const PactReportBooks& books, const std::string& text) {
  const auto period = months_asked_for(books.board.numbers.fiscal_calendar(), text, books.today);
  if (!period) return std::unexpected(period.error());
  const Windows windows(books, *period);
  if (windows.judged_from()) {
    return refuse_period(
        fmt::format("a period in which every window is judged; this one is from {} on", windows.judged_from()->iso()));
  }
  const Directory& directory = *books.board.numbers.directory;
  const MonthSums sums(directory, windows);
  std::vector<MasRow> rows;
  for (const UnitIndex unit : aggregate_units(directory, books.viewer, period->range.end)) {
    MasRow row = sums.row(unit);
    row.unit = view_of(directory, attainment::Owner::unit(unit), period->range.end);
    row.period = view_of(*period);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace salespact::app
