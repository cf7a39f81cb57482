#include "app/report/figures.hpp"
#include "app/report/pact_reports.hpp"
#include "app/report/whole_months.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

// Of one month, by person.
using Tallies = std::vector<std::optional<MasTally>>;

class Windows {
 public:
  Windows(const PactReportBooks& books, const FiscalPeriod& period)
      : books_(books), directory_(*books.board.numbers.directory) {
    for (const FiscalPeriod& month :
         sub_periods(books.board.numbers.fiscal_calendar(), period.range, PeriodKind::month)) {
      months_.push_back({month, std::vector<bool>(directory_.people())});
      tallies_.emplace_back(directory_.people());
    }
    books.store.read(books.workspace, [&](Transaction& tx) { take_all(tx); });
  }

  // The first day on which all of them are judged, where that is still to come.
  [[nodiscard]] const std::optional<Date>& judged_from() const { return judged_from_; }
  [[nodiscard]] const std::vector<MonthOfPeople>& months() const { return months_; }
  [[nodiscard]] const std::optional<MasTally>& of(std::size_t month, PersonIndex person) const {
    return tallies_[month][person];
  }

 private:
  void take_all(Transaction& tx) {
    const DateRange range{months_.front().month.range.start, months_.back().month.range.end};
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
    const auto month = std::ranges::find_if(
        months_, [&](const MonthOfPeople& one) { return one.month.range.contains(window.range.end); });
    if (month == months_.end()) return;
    if (window.verdict == MasVerdict::pending) {
      judged_from_ = std::max(judged_from_.value_or(window.judged_on), window.judged_on);
      return;
    }
    auto& kept = tallies_[static_cast<std::size_t>(month - months_.begin())][person];
    if (!kept) kept.emplace();
    const MasTally one = tally(std::span(&window, 1));
    kept->met += one.met;
    kept->missed += one.missed;
    kept->excused += one.excused;
    if (!own) month->shielded[person] = true;
  }

  const PactReportBooks& books_;
  const Directory& directory_;
  std::vector<MonthOfPeople> months_;
  std::vector<Tallies> tallies_;
  std::optional<Date> judged_from_;
};

MasRow row_of(const Windows& windows, const UnitsOfMonths& units, UnitIndex unit) {
  MasRow row;
  row.withheld = !units.shown(unit);
  if (row.withheld) return row;
  MasTally sum;
  std::set<PersonIndex> people;
  units.visit(unit, [&](std::size_t month, PersonIndex person) {
    const auto& one = windows.of(month, person);
    if (!one) return;
    people.insert(person);
    sum.met += one->met;
    sum.missed += one->missed;
    sum.excused += one->excused;
  });
  row.people = std::ssize(people);
  row.met = sum.met;
  row.missed = sum.missed;
  row.excused = sum.excused;
  row.compliance = fraction_text(sum.compliance());
  return row;
}

}  // namespace

std::expected<std::vector<MasRow>, ReportRefusal> report_mas(const PactReportBooks& books, const std::string& text) {
  const auto period = whole_months(books.board.numbers.fiscal_calendar(), text, books.today);
  if (!period) return std::unexpected(period.error());
  const Windows windows(books, *period);
  if (windows.judged_from()) {
    return std::unexpected(ReportRefusal{
        ReportProblem::period_unreadable, "period",
        fmt::format("a period in which every window is judged; this one is from {} on", windows.judged_from()->iso())});
  }
  const Directory& directory = *books.board.numbers.directory;
  const UnitsOfMonths units(directory, windows.months());
  std::vector<MasRow> rows;
  const auto seen = [](const Relation& to) { return to.ops || to.exec || to.manager || to.upline; };
  for (const UnitIndex unit : units_seen(directory, books.viewer, period->range.end, seen)) {
    MasRow row = row_of(windows, units, unit);
    row.unit = view_of(directory, attainment::Owner::unit(unit), period->range.end);
    row.period = view_of(*period);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace salespact::app
