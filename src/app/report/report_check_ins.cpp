#include "app/check_in/check_in_subject.hpp"
#include "app/report/pact_reports.hpp"
#include "app/report/whole_months.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

using attainment::PersonIndex;
using attainment::UnitIndex;

constexpr int confidence_decimals = 2;

// What the viewer reads of everybody's check-ins, by the rules of access_to.
class Reading {
 public:
  Reading(Transaction& tx, const PactReportBooks& books) : books_(books) {
    if (books.viewer == nullptr) return;
    for (KeptSalesPact& kept : tx.sales_pacts().of_person(books.viewer->person())) {
      subjects_[kept.pact.id].sales = std::move(kept.pact);
    }
    for (const OrganisationToday::Deputy& one : books.viewer->acts_for()) {
      for (KeptSalesPact& kept : tx.sales_pacts().of_person(one.manager)) {
        subjects_[kept.pact.id].sales = std::move(kept.pact);
      }
    }
    for (TeamPact& pact : tx.team_pacts().all()) subjects_[pact.id].team = std::move(pact);
  }

  [[nodiscard]] bool is_whole(const JournalEntry& entry) {
    if (books_.viewer == nullptr) return false;
    if (const auto* goal = std::get_if<GoalId>(&entry.subject)) {
      subjects_[entry.subject].goal = books_.board.sheet->find(*goal);
    }
    const CheckInSubject& subject = subjects_[entry.subject];
    // Somebody else's sales pact, or a goal that is gone.
    if (!subject.sales && !subject.team && subject.goal == nullptr) return false;
    return access_to(*books_.viewer, subject, entry.about, books_.today) == CheckInAccess::whole;
  }

 private:
  const PactReportBooks& books_;
  std::map<JournalSubject, CheckInSubject> subjects_;
};

struct Said {
  std::int64_t check_ins = 0;
  std::int64_t confidence = 0;  // their sum
  ObstacleCounts obstacles;
};

void count(ObstacleCounts& into, ObstacleKind kind) {
  switch (kind) {
    case ObstacleKind::market: ++into.market; return;
    case ObstacleKind::product: ++into.product; return;
    case ObstacleKind::process: ++into.process; return;
    case ObstacleKind::skill: ++into.skill; return;
    case ObstacleKind::capacity: ++into.capacity; return;
    case ObstacleKind::data: ++into.data; return;
  }
}

void add(Said& into, const CheckIn& words) {
  ++into.check_ins;
  into.confidence += words.confidence;
  for (const Obstacle& obstacle : words.obstacles) count(into.obstacles, obstacle.kind);
}

void add(Said& into, const Said& more) {
  into.check_ins += more.check_ins;
  into.confidence += more.confidence;
  into.obstacles.market += more.obstacles.market;
  into.obstacles.product += more.obstacles.product;
  into.obstacles.process += more.obstacles.process;
  into.obstacles.skill += more.obstacles.skill;
  into.obstacles.capacity += more.obstacles.capacity;
  into.obstacles.data += more.obstacles.data;
}

// What was written in the months, by month and person.
class Written {
 public:
  Written(const PactReportBooks& books, const FiscalPeriod& period) : directory_(*books.board.numbers.directory) {
    for (const FiscalPeriod& month :
         sub_periods(books.board.numbers.fiscal_calendar(), period.range, PeriodKind::month)) {
      months_.push_back({month, std::vector<bool>(directory_.people())});
      said_.emplace_back(directory_.people());
    }
    books.store.read(books.workspace, [&](Transaction& tx) {
      Reading reading(tx, books);
      for (std::size_t month = 0; month < months_.size(); ++month) take(tx, month, reading);
    });
  }

  [[nodiscard]] const std::vector<MonthOfPeople>& months() const { return months_; }
  [[nodiscard]] const Said& of(std::size_t month, PersonIndex person) const { return said_[month][person]; }

 private:
  void take(Transaction& tx, std::size_t month, Reading& reading) {
    const std::vector<JournalEntry> entries = tx.journal().check_ins(months_[month].month.range);
    // Of one window of one author the last word of the month, which what is written in the next does not change.
    std::map<std::tuple<JournalSubject, PersonId, Date>, const JournalEntry*> last;
    for (const JournalEntry& entry : entries) {
      if (entry.window) last[{entry.subject, entry.about, entry.window->start}] = &entry;
    }
    for (const auto& [key, entry] : last) {
      const auto author = directory_.find(Owner(entry->about));
      if (!author) continue;
      add(said_[month][author->index], std::get<CheckIn>(entry->content));
      if (!reading.is_whole(*entry)) months_[month].shielded[author->index] = true;
    }
  }

  const Directory& directory_;
  std::vector<MonthOfPeople> months_;
  std::vector<std::vector<Said>> said_;
};

CheckInsRow row_of(const Written& written, const UnitsOfMonths& units, UnitIndex unit, bool with_obstacles) {
  CheckInsRow row;
  row.withheld = !units.shown(unit);
  if (row.withheld) return row;
  Said sum;
  std::set<PersonIndex> people;
  units.visit(unit, [&](std::size_t month, PersonIndex person) {
    const Said& one = written.of(month, person);
    if (one.check_ins == 0) return;
    people.insert(person);
    add(sum, one);
  });
  row.people = std::ssize(people);
  if (sum.check_ins > 0) {
    row.confidence = to_decimal_text(Rational(sum.confidence) / Rational(sum.check_ins), confidence_decimals);
  }
  if (with_obstacles) row.obstacles = sum.obstacles;
  return row;
}

}  // namespace

std::expected<std::vector<CheckInsRow>, ReportRefusal> report_check_ins(const PactReportBooks& books,
                                                                        const std::string& text) {
  const auto period = whole_months(books.board.numbers.fiscal_calendar(), text, books.today);
  if (!period) return std::unexpected(period.error());
  const Written written(books, *period);
  const Directory& directory = *books.board.numbers.directory;
  const UnitsOfMonths units(directory, written.months());
  std::vector<CheckInsRow> rows;
  const auto seen = [](const Relation& to) { return to.exec || to.manager || to.upline; };
  for (const UnitIndex unit : units_seen(directory, books.viewer, period->range.end, seen)) {
    const bool exec = books.viewer == nullptr || books.viewer->to(directory.unit(unit).id).exec;
    CheckInsRow row = row_of(written, units, unit, exec);
    row.unit = view_of(directory, attainment::Owner::unit(unit), period->range.end);
    row.period = view_of(*period);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace salespact::app
