#pragma once

#include "app/numbers/directory.hpp"
#include "app/ports/store.hpp"
#include "app/strategy/strategy_rules.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

struct ObjectiveOwner {
  PersonId id;
  std::string name;
  bool departed = false;
  bool leads = true;  // exec, ops or manager today; without it the objective asks for another owner
};

struct ObjectiveLine {
  ObjectiveId id;
  std::string title;
  std::string statement;
  Date start;
  Date end;  // the last day
  ObjectiveOwner owner;
  std::optional<ObjectiveId> parent;
  int level = 0;  // 0 at the top
  int rank = 1;   // 1, 2, 3 … among those of the same parent that the reader sees
  ObjectiveState state = ObjectiveState::draft;
  Date state_since;
  std::string reason;     // of the last change of state
  bool may_edit = false;  // words and horizon
  std::int64_t revision = 0;
};

// A version of vision or mission. Version 0: nobody has written one; an empty text of a later one: withdrawn.
struct StrategyVersion {
  std::int64_t version = 0;
  std::string text;
  std::optional<Instant> written_at;
  std::string written_by;
};

struct StrategyReading {
  StrategyVersion vision;
  StrategyVersion mission;
  std::vector<ObjectiveLine> objectives;  // every parent before its parts, in their order
  bool may_write = false;
  std::vector<ObjectiveOwner> owners;  // whom an objective may be given to, by name; only where may_write
};

// What the viewer sees of it. `directory` gives the names.
[[nodiscard]] StrategyReading read_strategy(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                            const Directory& directory);
// Nullopt: there is none, or the viewer may not see it.
[[nodiscard]] std::optional<ObjectiveLine> read_objective(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                          const Directory& directory, ObjectiveId id);
// Every version, the newest first.
[[nodiscard]] std::vector<StrategyVersion> read_strategy_text(Store& store, WorkspaceId workspace,
                                                              const Directory& directory, StrategyTextKind kind);

}  // namespace salespact::app
