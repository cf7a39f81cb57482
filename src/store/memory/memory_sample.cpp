#include "store/memory/memory_sample.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

// What something outside the sample names.
class UseCensus {
 public:
  explicit UseCensus(const MemoryState& state) : state_(state) {
    visit_records(*state.deals);
    visit_records(*state.former_deals);
    visit_records(*state.activities);
    visit_records(*state.former_activities);
    visit_records(*state.measurements);
    visit_goals();
    visit_strategy();
    visit_organisation();
    visit_accounts();
    visit_pacts();
  }

  std::set<PersonId> people;
  std::set<OrgUnitId> units;
  std::set<GoalId> goals;

 private:
  void visit(const Owner& owner) {
    if (const auto* person = std::get_if<PersonId>(&owner)) people.insert(*person);
    if (const auto* unit = std::get_if<OrgUnitId>(&owner)) units.insert(*unit);
  }
  void visit_records(const auto& table) {
    for (const auto& [key, record] : table) {
      if (record.source == app::sample_source) continue;
      visit(record.owner);
      if constexpr (requires { record.credits; }) {
        for (const Credit& credit : record.credits) people.insert(credit.person);
      }
    }
  }
  void visit_goals() {
    for (const auto& [id, goal] : *state_.goals) {
      if (state_.sample_goals->contains(id)) continue;
      visit(goal.owner);
      if (goal.accountable) people.insert(*goal.accountable);
    }
  }
  void visit_strategy() {
    for (const auto& [id, row] : *state_.objectives) people.insert(row.owner);
    for (const auto& [key, row] : *state_.strategy_texts) people.insert(row.written_by);
    for (const auto& [key, row] : *state_.goal_template_versions) people.insert(row.written_by);
  }
  void visit_organisation() {
    for (const auto& [id, row] : *state_.memberships) {
      if (!state_.sample_people->contains(row.person)) units.insert(row.unit);
    }
    for (const auto& [id, row] : *state_.roles) {
      if (!state_.sample_people->contains(row.person)) units.insert(row.unit);
    }
    for (const auto& [id, row] : *state_.unit_parents) {
      if (!state_.sample_units->contains(row.unit)) units.insert(row.parent);
    }
  }
  void visit_accounts() {
    for (const auto& [id, row] : *state_.imports) {
      if (row.started_by) people.insert(*row.started_by);
    }
    for (const auto& [person, row] : *state_.credentials) people.insert(person);
    for (const auto& [id, row] : *state_.sessions) people.insert(row.person);
    for (const auto& [id, row] : *state_.tokens) people.insert(row.person);
    for (const auto& [hash, row] : *state_.invitations) {
      if (row.person) people.insert(*row.person);
    }
    for (const auto& [key, row] : *state_.answers) people.insert(row.person);
    for (const auto& entry : *state_.audit) {
      if (entry.actor) people.insert(*entry.actor);
    }
  }

  void visit_pacts() {
    for (const auto& [id, row] : *state_.sales_pacts) people.insert({row.pact.rep, row.pact.manager});
    for (const auto& [id, row] : *state_.team_pacts) units.insert(row.pact.unit);
    for (const auto& [id, row] : *state_.agreements) goals.insert(id);
    for (const auto& [id, row] : *state_.journal_entries) {
      people.insert(row.about);
      if (const auto* need = std::get_if<SupportNeed>(&row.content)) people.insert(need->from);
      if (const auto* said = std::get_if<Feedback>(&row.content); said != nullptr && said->to) people.insert(*said->to);
      if (const auto* goal = std::get_if<GoalId>(&row.subject)) goals.insert(*goal);
    }
  }

  const MemoryState& state_;
};

template <class Table, class Doomed>
std::int64_t erase(Shared<Table>& table, const Doomed& doomed) {
  return static_cast<std::int64_t>(std::erase_if(table.edit(), [&](const auto& item) { return doomed(item.second); }));
}

}  // namespace

void MemorySample::mark(const app::SampleObjects& objects) {
  MemoryState& state = session_.change();
  for (const PersonId id : objects.people) {
    if (!state.sample_people.edit().insert(id).second) session_.fail_unique("the person is marked already");
  }
  for (const OrgUnitId id : objects.units) state.sample_units.edit().insert(id);
  for (const GoalId id : objects.goals) state.sample_goals.edit().insert(id);
}

void MemorySample::unmark(const app::SampleObjects& objects) {
  MemoryState& state = session_.change();
  for (const PersonId id : objects.people) state.sample_people.edit().erase(id);
  for (const OrgUnitId id : objects.units) state.sample_units.edit().erase(id);
  for (const GoalId id : objects.goals) state.sample_goals.edit().erase(id);
}

app::SampleObjects MemorySample::marked() {
  const MemoryState& state = session_.state();
  return {{state.sample_people->begin(), state.sample_people->end()},
          {state.sample_units->begin(), state.sample_units->end()},
          {state.sample_goals->begin(), state.sample_goals->end()}};
}

app::SampleObjects MemorySample::in_use() {
  const MemoryState& state = session_.state();
  const UseCensus census(state);
  app::SampleObjects used;
  for (const PersonId id : *state.sample_people) {
    if (census.people.contains(id)) used.people.push_back(id);
  }
  for (const OrgUnitId id : *state.sample_units) {
    if (census.units.contains(id)) used.units.push_back(id);
  }
  for (const GoalId id : *state.sample_goals) {
    if (census.goals.contains(id)) used.goals.push_back(id);
  }
  return used;
}

app::SampleCounts MemorySample::records() {
  const auto count = [](const auto& table) {
    return std::ranges::count_if(*table, [](const auto& item) {
      return item.second.source == app::sample_source && item.second.state == RecordState::posted;
    });
  };
  app::SampleCounts counts;
  counts.deals = count(session_.state().deals);
  counts.activities = count(session_.state().activities);
  return counts;
}

app::SampleCounts MemorySample::remove() {
  MemoryState& state = session_.change();
  const UseCensus census(state);
  for (const PersonId id : *state.sample_people) session_.require(!census.people.contains(id), "a person is in use");
  for (const OrgUnitId id : *state.sample_units) session_.require(!census.units.contains(id), "a unit is in use");
  for (const GoalId id : *state.sample_goals) session_.require(!census.goals.contains(id), "a goal is in use");
  const auto of_source = [](const auto& record) { return record.source == app::sample_source; };
  const auto of_people = [&](const auto& row) { return state.sample_people->contains(row.person); };
  const auto by_name = [](const auto& item) { return item.first.first == app::sample_source; };
  app::SampleCounts counts;
  counts.deals = erase(state.deals, of_source);
  counts.activities = erase(state.activities, of_source);
  counts.measurements = erase(state.measurements, of_source);
  erase(state.former_deals, of_source);
  erase(state.former_activities, of_source);
  std::erase_if(state.deal_names.edit(), by_name);
  std::erase_if(state.activity_names.edit(),
                [](const auto& item) { return item.first.first.first == app::sample_source; });
  std::erase_if(state.current_measurements.edit(),
                [](const auto& item) { return std::get<0>(item.first) == app::sample_source; });
  erase(state.alignments, [&](const GoalAlignment& row) {
    const auto* above = std::get_if<GoalId>(&row.parent);
    return state.sample_goals->contains(row.child) || (above != nullptr && state.sample_goals->contains(*above));
  });
  counts.goals = erase(state.goals, [&](const Goal& goal) { return state.sample_goals->contains(goal.id); });
  erase(state.roles, of_people);
  erase(state.memberships, of_people);
  erase(state.absences, of_people);
  erase(state.delegations, [&](const Delegation& row) {
    const auto is_sample = [&](PersonId person) { return state.sample_people->contains(person); };
    return is_sample(row.manager) || is_sample(row.deputy) || is_sample(row.made_by) ||
           (row.ended_by && is_sample(*row.ended_by));
  });
  counts.people = erase(state.people, [&](const Person& person) { return state.sample_people->contains(person.id); });
  erase(state.unit_parents, [&](const UnitParent& row) { return state.sample_units->contains(row.unit); });
  counts.units = erase(state.units, [&](const OrgUnit& unit) { return state.sample_units->contains(unit.id); });
  state.sample_people.edit().clear();
  state.sample_units.edit().clear();
  state.sample_goals.edit().clear();
  return counts;
}

}  // namespace salespact::store
