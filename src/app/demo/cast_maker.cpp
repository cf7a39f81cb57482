#include "app/demo/cast_maker.hpp"

#include "app/demo/calendars.hpp"
#include "app/demo/periods.hpp"
#include "base/check.hpp"

#include <algorithm>

namespace salespact::app::demo {
namespace {

enum Part : std::uint64_t { names_part, tenure_part, seller_part };

std::optional<int> months_of(std::size_t team, std::size_t seat, Twist twist) {
  for (const SeatTwist& each : twists) {
    if (each.team == team && each.seat == seat && each.twist == twist) return each.months_ago;
  }
  return std::nullopt;
}

}  // namespace

CastMaker::CastMaker(const Random& random, Date today, const CalendarRows& calendars, IdSource& ids)
    : random_(random), today_(today), calendars_(calendars), ids_(ids), names_(random.fork(names_part)) {
  cast_.reorganised_on = first_of_month(today, -months_since_reorganisation);
}

const WorkCalendar& CastMaker::calendar(Region market) const {
  return calendars_.work_calendars[static_cast<std::size_t>(market)];
}

Date CastMaker::month_start(int months_ago, Region market) const {
  return worked_from(calendar(market), first_of_month(today_, -months_ago));
}

Date CastMaker::long_ago(Random& random, Region market) const {
  return month_start(static_cast<int>(random.between(21, 34)), market) - 364 * static_cast<int>(random.between(0, 5));
}

std::size_t CastMaker::add_person(const Employment& employment) {
  PersonName name = names_.person(employment.market);
  Person person;
  person.id = ids_.make<PersonId>();
  person.display_name = std::move(name.display);
  person.email = std::move(name.email);
  person.status = employment.departed ? PersonStatus::departed : PersonStatus::active;
  person.hired_on = employment.hired;
  person.departed_on = employment.departed;
  cast_.rows.people.push_back(std::move(person));
  return cast_.rows.people.size() - 1;
}

void CastMaker::place(std::size_t person, OrgUnitId unit, Role role, Tenure tenure, std::int64_t fte_percent) {
  const PersonId id = cast_.person_id(person);
  cast_.rows.memberships.push_back({ids_.make<MembershipId>(), id, unit, tenure, fte_percent, true});
  cast_.rows.roles.push_back({ids_.make<RoleAssignmentId>(), id, role, unit, tenure});
}

void CastMaker::hang(OrgUnitId unit, OrgUnitId parent, Tenure tenure) {
  cast_.rows.parents.push_back({ids_.make<UnitParentId>(), unit, parent, tenure});
}

OrgUnitId CastMaker::add_unit(const char* name, UnitKind kind, std::optional<std::size_t> calendar_index) {
  OrgUnit unit;
  unit.id = ids_.make<OrgUnitId>();
  unit.name = name;
  unit.kind = kind;
  if (calendar_index) unit.work_calendar = calendars_.work_calendars[*calendar_index].id;
  cast_.rows.units.push_back(std::move(unit));
  return cast_.rows.units.back().id;
}

void CastMaker::make_units() {
  cast_.company = add_unit(company_name, UnitKind::company, americas_calendar);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    cast_.region_units[i] = add_unit(regions[i].name, UnitKind::region, i);
    hang(cast_.region_units[i], cast_.company, {earliest_date, std::nullopt});
  }
  for (std::size_t i = 0; i < teams.size(); ++i) {
    const TeamPlan& plan = teams[i];
    const OrgUnitId unit = add_unit(plan.name, UnitKind::team, std::nullopt);
    cast_.team_units[i] = unit;
    const OrgUnitId before = cast_.region_units[static_cast<std::size_t>(plan.home)];
    const OrgUnitId after = cast_.region_units[static_cast<std::size_t>(plan.now)];
    if (before == after) {
      hang(unit, before, {earliest_date, std::nullopt});
    } else {
      hang(unit, before, {earliest_date, cast_.reorganised_on});
      hang(unit, after, {cast_.reorganised_on, std::nullopt});
    }
  }
  cast_.specialist_unit = add_unit(specialist_team, UnitKind::team, std::nullopt);
  hang(cast_.specialist_unit, cast_.company, {earliest_date, std::nullopt});
}

void CastMaker::make_office() {
  Random random = random_.fork(tenure_part, 1000);
  const auto join = [&](Region market, OrgUnitId unit, Role role) {
    const Date hired = long_ago(random, market);
    const std::size_t person = add_person({market, hired, std::nullopt});
    place(person, unit, role, {hired, std::nullopt});
    return person;
  };
  cast_.chief = join(Region::americas, cast_.company, Role::exec);
  join(Region::europe, cast_.company, Role::exec);
  join(Region::americas, cast_.company, Role::ops);
  join(Region::british_isles, cast_.company, Role::ops);
  join(Region::americas, cast_.company, Role::viewer);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    cast_.region_leads[i] = join(static_cast<Region>(i), cast_.region_units[i], Role::manager);
  }
}

void CastMaker::make_team_leads() {
  Random random = random_.fork(tenure_part, 2000);
  for (std::size_t team = 0; team < teams.size(); ++team) {
    const Region market = teams[team].market;
    Employment employment{market, long_ago(random, market), std::nullopt};
    // Whoever is promoted from the first seat follows a manager who left that day.
    if (const auto months = months_of(team, 0, Twist::promoted)) employment.departed = month_start(*months, market);
    const std::size_t person = add_person(employment);
    const Tenure tenure{employment.hired, employment.departed};
    place(person, cast_.team_units[team], Role::manager, tenure);
    cast_.team_leads[team].push_back({person, tenure});
  }
}

void CastMaker::make_sellers() {
  for (std::size_t team = 0; team < teams.size(); ++team) {
    for (std::size_t seat = 0; seat < teams[team].seats; ++seat) add_seller(team, seat);
  }
}

void CastMaker::add_seller(std::size_t team, std::size_t seat) {
  Random random = random_.fork(seller_part, team, seat);
  const Region market = teams[team].market;
  Employment employment{market, long_ago(random, market), std::nullopt};
  Seller seller;
  seller.market = market;
  if (const auto months = months_of(team, seat, Twist::hired)) {
    employment.hired = month_start(*months, market);
    seller.ramping_since = employment.hired;
  }
  // Mid-month, so that a quarter is cut.
  if (const auto months = months_of(team, seat, Twist::departed))
    employment.departed = month_start(*months, market) + 14;
  seller.skill = std::clamp<std::int64_t>(1060 + random.normal() * 19 / 100, 560, 1520);
  seller.diligence = std::clamp<std::int64_t>(1000 + random.normal() * 15 / 100, 650, 1400);
  seller.win_rate = std::clamp<std::int64_t>(290 + random.normal() * 4 / 100, 190, 400);
  if (months_of(team, seat, Twist::part_time)) seller.fte_percent = 80;
  seller.person = add_person(employment);
  Person& person = cast_.rows.people[seller.person];
  if (seller.fte_percent < 100) {
    person.weekly_hours = 32;
    person.selling_hours_per_week = 13;
  }
  if (seller.ramping_since) person.ramp_profile = calendars_.ramp_profiles.front().id;
  seller.stints.push_back({team, {employment.hired, employment.departed}});
  if (months_of(team, seat, Twist::promoted) || months_of(team, seat, Twist::moved_to_western)) {
    leave_team(seller, team);
  }
  for (const Stint& stint : seller.stints) {
    place(seller.person, cast_.team_units[stint.team], Role::rep, stint.tenure, seller.fte_percent);
  }
  cast_.sellers.push_back(std::move(seller));
}

// Promoted to lead the own team, or moved to another one.
void CastMaker::leave_team(Seller& seller, std::size_t team) {
  const Region market = teams[team].market;
  if (const auto months = months_of(team, 0, Twist::promoted)) {
    const Date promoted = month_start(*months, market);
    seller.stints.front().tenure.to = promoted;
    seller.skill = 1250;
    place(seller.person, cast_.team_units[team], Role::manager, {promoted, std::nullopt});
    cast_.team_leads[team].push_back({seller.person, {promoted, std::nullopt}});
    return;
  }
  const auto months = months_of(team, 2, Twist::moved_to_western);
  check(months.has_value(), "who leaves a team is promoted or moves to Western");
  const Date moved = first_of_month(today_, -*months);
  seller.stints.front().tenure.to = moved;
  seller.stints.push_back({western_team, {moved, std::nullopt}});
}

void CastMaker::make_specialists() {
  Random random = random_.fork(tenure_part, 3000);
  const auto join = [&](Region market, Role role) {
    const Date hired = long_ago(random, market);
    const std::size_t person = add_person({market, hired, std::nullopt});
    place(person, cast_.specialist_unit, role, {hired, std::nullopt});
    return Seller{.person = person, .stints = {{0, {hired, std::nullopt}}}, .ramping_since = {}, .market = market};
  };
  join(Region::americas, Role::manager);
  for (std::size_t i = 0; i < specialist_seats; ++i) {
    cast_.specialists.push_back(join(static_cast<Region>(i % regions.size()), Role::rep));
  }
}

}  // namespace salespact::app::demo
