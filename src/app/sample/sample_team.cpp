#include "app/sample/sample_team.hpp"

#include "app/demo/activities.hpp"
#include "app/demo/calendars.hpp"
#include "app/demo/cast.hpp"
#include "app/demo/plan.hpp"
#include "app/demo/sales.hpp"
#include "app/import/record_fingerprint.hpp"
#include "app/ports/sample_repository.hpp"
#include "app/sample/sample_goals.hpp"
#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace salespact::app::sample {
namespace {

enum Part : std::uint64_t { cast_part, sales_part, activities_part };

constexpr std::array<std::size_t, 2> teams = {demo::central_team, demo::western_team};
constexpr std::size_t people_a_team = 4;
constexpr std::int32_t days_of_records = 366;

// Who of a team is taken: its lead of today, then sellers who are there today.
std::vector<std::size_t> people_of(const demo::Cast& cast, std::size_t team, Date today) {
  std::vector<std::size_t> people;
  if (const auto lead = cast.lead_of(team, today)) people.push_back(*lead);
  for (const demo::Seller& seller : cast.sellers) {
    const demo::Stint* stint = seller.at(today);
    if (people.size() == people_a_team) break;
    if (stint != nullptr && stint->team == team) people.push_back(seller.person);
  }
  return people;
}

class TeamCutter {
 public:
  TeamCutter(const demo::Cast& cast, Date today, const Surroundings& company, IdSource& ids)
      : cast_(cast), today_(today), company_(company), ids_(ids) {}

  void cut_organisation() {
    top_ = add_unit("Sample sales", UnitKind::region, company_.company);
    for (const std::size_t team : teams) {
      const OrgUnitId unit = add_unit(demo::teams.at(team).name, UnitKind::team, top_);
      units_.emplace(cast_.team_units.at(team), unit);
      for (const std::size_t person : people_of(cast_, team, today_)) add_person(person, unit);
    }
  }

  // Stays with whoever is here; a share of somebody who is not falls to the owner.
  void take(Deal deal) {
    const auto* owner = std::get_if<PersonId>(&deal.owner);
    if (owner == nullptr || !people_.contains(*owner) || day_of(deal) < today_ - days_of_records) return;
    const auto outside = [&](const Credit& credit) { return !people_.contains(credit.person); };
    if (std::ranges::any_of(deal.credits, outside)) deal.credits.clear();
    deal.id = ids_.make<DealId>();
    deal.source = sample_source;
    deal.external_id = fmt::format("S-{}", out_.deals.size() + 1);
    deal.amount_minor = in_currency(deal.amount_minor);
    deal.currency = company_.currency;
    deal.dimensions.erase("former_owner");
    deal.fingerprint = fingerprint_of(deal, scratch_);
    out_.deals.push_back(std::move(deal));
  }

  void take(Activity activity) {
    const auto* owner = std::get_if<PersonId>(&activity.owner);
    if (owner == nullptr || !people_.contains(*owner) || activity.occurred_on < today_ - days_of_records) return;
    activity.id = ids_.make<ActivityId>();
    activity.source = sample_source;
    activity.external_id = fmt::format("SA-{}", out_.activities.size() + 1);
    activity.fingerprint = fingerprint_of(activity, scratch_);
    out_.activities.push_back(std::move(activity));
  }

  SampleTeam finish() {
    out_.goals = make_sample_goals({today_, company_, out_.organisation, top_}, ids_);
    return std::move(out_);
  }

 private:
  static Date day_of(const Deal& deal) {
    return deal.status == DealStatus::open ? deal.created_on.value_or(earliest_date) : *deal.closed_on;
  }

  // The same figures in the company's currency: cents, or whole yen where there are no cents.
  [[nodiscard]] std::int64_t in_currency(std::int64_t cents) const {
    std::int64_t minor = cents;
    for (int decimals = company_.currency.decimals(); decimals > 2; --decimals) minor *= 10;
    return minor;
  }

  OrgUnitId add_unit(std::string name, UnitKind kind, OrgUnitId parent) {
    OrgUnit unit;
    unit.id = ids_.make<OrgUnitId>();
    unit.name = std::move(name);
    unit.kind = kind;
    out_.organisation.units.push_back(unit);
    out_.organisation.parents.push_back({ids_.make<UnitParentId>(), unit.id, parent, {earliest_date, std::nullopt}});
    return unit.id;
  }

  void add_person(std::size_t index, OrgUnitId unit) {
    Person person = cast_.rows.people.at(index);
    person.ramp_profile.reset();
    people_.insert(person.id);
    // Of a former team only the time in this one is shown: the other team is not part of the sample.
    for (const Membership& row : cast_.rows.memberships) {
      if (row.person != person.id) continue;
      out_.organisation.memberships.push_back(row);
      out_.organisation.memberships.back().id = ids_.make<MembershipId>();
      out_.organisation.memberships.back().unit = unit;
    }
    for (const RoleAssignment& row : cast_.rows.roles) {
      if (row.person != person.id) continue;
      out_.organisation.roles.push_back(row);
      out_.organisation.roles.back().id = ids_.make<RoleAssignmentId>();
      out_.organisation.roles.back().unit = unit;
    }
    for (const Absence& row : cast_.rows.absences) {
      if (row.person == person.id) out_.organisation.absences.push_back(row);
    }
    out_.organisation.people.push_back(std::move(person));
  }

  const demo::Cast& cast_;
  Date today_;
  const Surroundings& company_;
  IdSource& ids_;
  OrgUnitId top_;
  std::map<OrgUnitId, OrgUnitId> units_;  // of the demo's teams
  std::set<PersonId> people_;
  std::string scratch_;
  SampleTeam out_;
};

}  // namespace

SampleTeam make_sample_team(std::uint64_t seed, Date today, const Surroundings& company, IdSource& ids) {
  const demo::Random random(seed);
  const CalendarRows calendars = demo::make_calendars(today, ids);
  const demo::Cast cast = demo::make_cast(random.fork(cast_part), today, calendars, ids);
  TeamCutter cutter(cast, today, company, ids);
  cutter.cut_organisation();
  for (Deal& deal : demo::make_deals(random.fork(sales_part), today, cast, calendars, ids))
    cutter.take(std::move(deal));
  for (Activity& each : demo::make_activities(random.fork(activities_part), today, cast, calendars, ids)) {
    cutter.take(std::move(each));
  }
  return cutter.finish();
}

}  // namespace salespact::app::sample
