#include "app/strategy/read_strategy.hpp"

#include "base/search_text.hpp"
#include "domain/strategy/objective_tree.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// Somebody whom this directory does not know yet has no name in it.
const Person* person_of(const Directory& directory, PersonId id) {
  const auto found = directory.find(Owner{id});
  return found ? &directory.person(found->index) : nullptr;
}

ObjectiveOwner owner_of(const Directory& directory, const OrganisationToday& organisation, PersonId id) {
  ObjectiveOwner owner{.id = id, .name = {}, .departed = false, .leads = may_own_objective(organisation, id)};
  if (const Person* person = person_of(directory, id)) {
    owner.name = person->display_name;
    owner.departed = person->status == PersonStatus::departed;
  }
  return owner;
}

StrategyVersion version_of(const Directory& directory, const StrategyText& text) {
  StrategyVersion version{.version = text.version, .text = text.text, .written_at = text.written_at, .written_by = {}};
  if (const Person* person = person_of(directory, text.written_by)) version.written_by = person->display_name;
  return version;
}

std::vector<ObjectiveOwner> possible_owners(const Directory& directory, const OrganisationToday& organisation) {
  std::vector<ObjectiveOwner> owners;
  for (const auto& member : organisation.members()) {
    if (!may_own_objective(organisation, member.id)) continue;
    owners.push_back(owner_of(directory, organisation, member.id));
  }
  std::ranges::stable_sort(owners, {}, [](const ObjectiveOwner& owner) { return search_folded(owner.name); });
  return owners;
}

std::vector<ObjectiveLine> lines_of(std::vector<Objective> objectives, const Viewpoint& viewer,
                                    const Directory& directory) {
  const ObjectiveTree tree(std::move(objectives));
  std::vector<ObjectiveLine> lines;
  for (const auto& line : tree.lines([&](const Objective& one) { return may_read_objective(viewer, one); })) {
    const Objective& one = *line.objective;
    lines.push_back({.id = one.id,
                     .title = one.title,
                     .statement = one.statement,
                     .start = one.horizon.start,
                     .end = one.horizon.end,
                     .owner = owner_of(directory, viewer.organisation(), one.owner),
                     .parent = line.parent,
                     .level = line.level,
                     .rank = line.rank,
                     .state = one.state,
                     .state_since = one.state_since,
                     .reason = one.reason,
                     .may_edit = may_edit_objective(viewer, one),
                     .revision = one.revision});
  }
  return lines;
}

}  // namespace

StrategyReading read_strategy(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                              const Directory& directory) {
  std::vector<Objective> objectives;
  std::vector<StrategyText> texts;
  store.read(workspace, [&](Transaction& tx) {
    objectives = tx.strategy().objectives();
    texts = tx.strategy().newest_texts();
  });
  StrategyReading reading;
  for (const StrategyText& text : texts) {
    (text.kind == StrategyTextKind::vision ? reading.vision : reading.mission) = version_of(directory, text);
  }
  reading.objectives = lines_of(std::move(objectives), viewer, directory);
  reading.may_write = may_write_strategy(viewer);
  if (reading.may_write) reading.owners = possible_owners(directory, viewer.organisation());
  return reading;
}

std::optional<ObjectiveLine> read_objective(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                            const Directory& directory, ObjectiveId id) {
  std::vector<Objective> objectives;
  store.read(workspace, [&](Transaction& tx) { objectives = tx.strategy().objectives(); });
  auto lines = lines_of(std::move(objectives), viewer, directory);
  const auto at = std::ranges::find(lines, id, &ObjectiveLine::id);
  if (at == lines.end()) return std::nullopt;
  return std::move(*at);
}

std::vector<StrategyVersion> read_strategy_text(Store& store, WorkspaceId workspace, const Directory& directory,
                                                StrategyTextKind kind) {
  std::vector<StrategyText> texts;
  store.read(workspace, [&](Transaction& tx) { texts = tx.strategy().texts(kind); });
  std::vector<StrategyVersion> versions;
  versions.reserve(texts.size());
  for (const StrategyText& text : texts) versions.push_back(version_of(directory, text));
  return versions;
}

}  // namespace salespact::app
