#include "app/demo/cast_maker.hpp"
#include "app/demo/periods.hpp"

namespace salespact::app::demo {
namespace {

constexpr std::uint64_t vacation_part = 77;
constexpr std::int32_t leave_days = 118;

bool has_twist(const Seller& seller, std::size_t seat, Twist twist) {
  for (const SeatTwist& each : twists) {
    if (each.team == seller.stints.front().team && each.seat == seat && each.twist == twist) return true;
  }
  return false;
}

}  // namespace

void CastMaker::add_absence(std::size_t person, DateRange dates, AbsenceKind kind) {
  for (const DateRange& taken : cast_.absent[person]) {
    if (taken.overlaps(dates)) return;
  }
  cast_.absent[person].push_back(dates);
  cast_.rows.absences.push_back({ids_.make<AbsenceId>(), cast_.person_id(person), dates, 100, kind});
}

// One or two weeks in most summers, days around Christmas for some, now and then a few days ill or in training. A
// running vacation may end after today; none starts later.
void CastMaker::add_vacations(const Seller& seller, Random& random) {
  const auto add_if_employed = [&](Date start, std::int32_t days, AbsenceKind kind) {
    const DateRange dates{start, start + (days - 1)};
    if (start > today_ || seller.at(dates.start) == nullptr || seller.at(dates.end) == nullptr) return;
    add_absence(seller.person, dates, kind);
  };
  const auto monday = [](Date day) { return day + (8 - day.iso_weekday()) % 7; };
  for (int year = today_.year() - 1; year <= today_.year(); ++year) {
    const Date july = *Date::of(year, 7, 1);
    if (random.chance(850)) {
      add_if_employed(monday(july + static_cast<std::int32_t>(random.between(0, 55))), random.chance(500) ? 12 : 5,
                      AbsenceKind::vacation);
    }
    if (random.chance(500)) {
      add_if_employed(monday(*Date::of(year, 2, 1) + static_cast<std::int32_t>(random.between(0, 90))), 5,
                      AbsenceKind::vacation);
    }
    if (random.chance(450)) add_if_employed(*Date::of(year, 12, 27), 5, AbsenceKind::vacation);
    if (random.chance(400)) {
      add_if_employed(monday(july - static_cast<std::int32_t>(random.between(0, 170))) + 1,
                      static_cast<std::int32_t>(random.between(1, 4)), AbsenceKind::sickness);
    }
    if (random.chance(300)) add_if_employed(monday(*Date::of(year, 9, 20)) + 2, 3, AbsenceKind::training);
  }
}

void CastMaker::make_absences() {
  std::size_t team = teams.size();
  std::size_t seat = 0;
  for (const Seller& seller : cast_.sellers) {
    seat = seller.stints.front().team == team ? seat + 1 : 0;
    team = seller.stints.front().team;
    if (has_twist(seller, seat, Twist::leave_over)) {
      const Date start = month_start(11, seller.market);
      add_absence(seller.person, {start, start + leave_days}, AbsenceKind::parental);
    }
    if (has_twist(seller, seat, Twist::leave_now)) {
      const Date start = worked_from(calendar(seller.market), today_ - 47);
      add_absence(seller.person, {start, start + leave_days}, AbsenceKind::parental);
      cast_.rows.people[seller.person].status = PersonStatus::on_leave;
    }
    Random random = random_.fork(vacation_part, seller.person);
    add_vacations(seller, random);
  }
}

}  // namespace salespact::app::demo
