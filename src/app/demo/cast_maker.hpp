#pragma once

#include "app/demo/cast.hpp"
#include "app/demo/names.hpp"

namespace salespact::app::demo {

// Writes the rows of the organisation one by one while make_cast decides who there is.
class CastMaker {
 public:
  CastMaker(const Random& random, Date today, const CalendarRows& calendars, IdSource& ids);

  void make_units();
  void make_office();  // executives, operations, viewer, region managers
  void make_team_leads();
  void make_sellers();
  void make_specialists();
  void make_absences();
  Cast take() { return std::move(cast_); }

 private:
  struct Employment {
    Region market = Region::americas;
    Date hired;
    std::optional<Date> departed;
  };
  std::size_t add_person(const Employment& employment);
  void place(std::size_t person, OrgUnitId unit, Role role, Tenure tenure, std::int64_t fte_percent = 100);
  void hang(OrgUnitId unit, OrgUnitId parent, Tenure tenure);
  OrgUnitId add_unit(const char* name, UnitKind kind, std::optional<std::size_t> calendar);
  void add_absence(std::size_t person, DateRange dates, AbsenceKind kind);
  void add_vacations(const Seller& seller, Random& random);
  void add_seller(std::size_t team, std::size_t seat);
  void leave_team(Seller& seller, std::size_t team);

  // The first working day of the month that many months ago.
  [[nodiscard]] Date month_start(int months_ago, Region market) const;
  [[nodiscard]] Date long_ago(Random& random, Region market) const;
  [[nodiscard]] const WorkCalendar& calendar(Region market) const;

  Random random_;
  Date today_;
  const CalendarRows& calendars_;
  IdSource& ids_;
  NameGiver names_;
  Cast cast_;
};

}  // namespace salespact::app::demo
