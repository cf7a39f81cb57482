#include "app/sample/sample_data.hpp"

#include "app/administration/change_fiscal_calendar.hpp"
#include "app/sample/sample_team.hpp"
#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace salespact::app {
namespace {

constexpr std::uint64_t sample_seed = 8;

OrgUnitId root_of(const Act& act) {
  const auto root = OrganisationToday(act.rows, act.today()).root();
  check(root.has_value(), "a company has its root unit");
  return *root;
}

void put(OrganisationRepository& organisation, const OrganisationRows& rows) {
  for (const OrgUnit& row : rows.units) organisation.insert(row);
  for (const UnitParent& row : rows.parents) organisation.put(row);
  for (const Person& row : rows.people) organisation.insert(row);
  for (const Membership& row : rows.memberships) organisation.put(row);
  for (const RoleAssignment& row : rows.roles) organisation.put(row);
  for (const Absence& row : rows.absences) organisation.put(row);
}

SampleObjects objects_of(const sample::SampleTeam& team) {
  SampleObjects objects;
  for (const Person& row : team.organisation.people) objects.people.push_back(row.id);
  for (const OrgUnit& row : team.organisation.units) objects.units.push_back(row.id);
  for (const Goal& row : team.goals) objects.goals.push_back(row.id);
  return objects;
}

std::string told(const SampleCounts& counts) {
  return fmt::format("{} people, {} units, {} goals, {} deals, {} activities, {} measurements", counts.people,
                     counts.units, counts.goals, counts.deals, counts.activities, counts.measurements);
}

// What stays: what the company's own data refer to, the units where kept people were, and the units above those.
struct Kept {
  std::set<PersonId> people;
  std::set<OrgUnitId> units;
  std::set<GoalId> goals;
};

// Goals that somebody has agreed on or written about stay, and with them whose they are.
SampleObjects used_of(SampleRepository& samples) {
  SampleObjects used = samples.in_use();
  if (used.goals.empty()) return used;
  samples.unmark({.people = {}, .units = {}, .goals = used.goals});
  std::vector<GoalId> goals = std::move(used.goals);
  used = samples.in_use();
  used.goals = std::move(goals);
  return used;
}

// Their words name them, in no column of their own.
void keep_members(const Act& act, const std::set<PersonId>& sample_people, Kept& kept) {
  for (const TeamPact& pact : act.tx.team_pacts().all()) {
    std::set<PersonId> named = named_members(pact, act.today());
    named.insert(pact.shown.lead);
    named.insert(pact.shown.members.begin(), pact.shown.members.end());
    for (const auto& [person, on] : pact.left) named.insert(person);
    std::ranges::set_intersection(named, sample_people, std::inserter(kept.people, kept.people.end()));
  }
}

Kept kept_of(const Act& act, const SampleObjects& marked, const SampleObjects& used) {
  Kept kept{{used.people.begin(), used.people.end()},
            {used.units.begin(), used.units.end()},
            {used.goals.begin(), used.goals.end()}};
  keep_members(act, {marked.people.begin(), marked.people.end()}, kept);
  const std::set<OrgUnitId> sample_units(marked.units.begin(), marked.units.end());
  for (const Membership& row : act.rows.memberships) {
    if (kept.people.contains(row.person)) kept.units.insert(row.unit);
  }
  for (const RoleAssignment& row : act.rows.roles) {
    if (kept.people.contains(row.person)) kept.units.insert(row.unit);
  }
  for (bool grown = true; grown;) {
    grown = false;
    for (const UnitParent& row : act.rows.parents) {
      if (kept.units.contains(row.unit)) grown = kept.units.insert(row.parent).second || grown;
    }
  }
  std::erase_if(kept.units, [&](OrgUnitId id) { return !sample_units.contains(id); });
  return kept;
}

std::vector<std::string> names_of(const Act& act, const Kept& kept) {
  std::vector<std::string> names;
  names.reserve(kept.people.size() + kept.units.size() + kept.goals.size());
  for (const PersonId id : kept.people) names.push_back(act.person(id)->display_name);
  for (const OrgUnitId id : kept.units) names.push_back(act.unit(id)->name);
  for (const GoalId id : kept.goals) names.push_back(act.tx.goals().find(id).value().title);
  return names;
}

}  // namespace

SampleState read_sample_state(Store& store, WorkspaceId workspace) {
  SampleState state;
  store.read(workspace, [&](Transaction& tx) {
    const SampleObjects marked = tx.samples().marked();
    state = {!marked.empty(), {}};
    state.counts.people = static_cast<std::int64_t>(marked.people.size());
    state.counts.units = static_cast<std::int64_t>(marked.units.size());
    state.counts.goals = static_cast<std::int64_t>(marked.goals.size());
  });
  return state;
}

Decided<SampleCounts> load_sample_data(const AdministrationPorts& ports, const By& by) {
  return administer<SampleCounts>(ports, by, [&](Act& act) -> Decided<SampleCounts> {
    if (!act.tx.samples().marked().empty()) {
      return refuse(AdministrationProblem::sample_loaded, "", "the sample data is there already");
    }
    const sample::Surroundings company{.currency = act.tx.load_workspace().base_currency,
                                       .fiscal_year = read_fiscal_calendar(act.tx),
                                       .company = root_of(act),
                                       .metrics = act.tx.metrics().all()};
    const sample::SampleTeam team = sample::make_sample_team(sample_seed, act.today(), company, act.ids);
    put(act.tx.organisation(), team.organisation);
    act.tx.records().insert(team.deals);
    act.tx.records().insert(team.activities);
    act.tx.goals().insert(team.goals);
    const SampleObjects objects = objects_of(team);
    act.tx.samples().mark(objects);
    const SampleCounts counts{.people = static_cast<std::int64_t>(objects.people.size()),
                              .units = static_cast<std::int64_t>(objects.units.size()),
                              .goals = static_cast<std::int64_t>(objects.goals.size()),
                              .deals = static_cast<std::int64_t>(team.deals.size()),
                              .activities = static_cast<std::int64_t>(team.activities.size())};
    act.note(ChangeKind::bulk, "sample_data.loaded", audit_object("workspace", ports.workspace),
             {.after = told(counts)});
    return counts;
  });
}

Decided<SampleRemoved> remove_sample_data(const AdministrationPorts& ports, const By& by) {
  return administer<SampleRemoved>(ports, by, [&](Act& act) -> Decided<SampleRemoved> {
    SampleRepository& samples = act.tx.samples();
    const SampleObjects marked = samples.marked();
    if (marked.empty()) return refuse(AdministrationProblem::sample_missing, "", "there is no sample data");
    const Kept kept = kept_of(act, marked, used_of(samples));
    samples.unmark({.people = {kept.people.begin(), kept.people.end()},
                    .units = {kept.units.begin(), kept.units.end()},
                    .goals = {kept.goals.begin(), kept.goals.end()}});
    SampleRemoved removed{samples.remove(), names_of(act, kept)};
    act.note(ChangeKind::bulk, "sample_data.removed", audit_object("workspace", ports.workspace),
             {.before = told(removed.counts), .after = fmt::format("{} kept", removed.kept.size())});
    return removed;
  });
}

}  // namespace salespact::app
