#pragma once

#include "app/administration/administration.hpp"
#include "domain/strategy/objective.hpp"
#include "domain/strategy/strategy_text.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// What strategy itself refuses, beside the domain's ObjectiveProblem.
enum class StrategyProblem { text_length, owner_departed, owner_leads_nothing, has_goals };

// A new version of vision or mission, written by somebody who read version `read` (0: there was none). An empty text
// withdraws; what is in force already makes no version.
[[nodiscard]] Decided<StrategyText> write_strategy_text(const AdministrationPorts& ports, const By& by,
                                                        StrategyTextKind kind, std::int64_t read,
                                                        std::string_view text);

struct ObjectiveTerms {
  std::string title;
  std::string statement{};
  DateRange horizon;
  PersonId owner;
  std::optional<ObjectiveId> parent{};
};
// A draft, last among the parts of its parent.
[[nodiscard]] Decided<Objective> create_objective(const AdministrationPorts& ports, const By& by,
                                                  const ObjectiveTerms& terms);

struct ObjectiveChange {
  std::optional<std::string> title{};
  std::optional<std::string> statement{};
  std::optional<Date> start{};
  std::optional<Date> end{};
  std::optional<PersonId> owner{};
};
[[nodiscard]] Decided<Objective> change_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                                  std::int64_t revision, const ObjectiveChange& change);

[[nodiscard]] Decided<Objective> change_objective_state(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                                        std::int64_t revision, ObjectiveState to,
                                                        std::string_view reason);

// Where it stands: below `parent`, or at the top; before the part `before` of it, or last.
struct ObjectivePlace {
  std::optional<ObjectiveId> parent{};
  std::optional<ObjectiveId> before{};
};
[[nodiscard]] Decided<Objective> move_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                                std::int64_t revision, const ObjectivePlace& place);

// A draft without parts is deleted: nobody has relied on it.
[[nodiscard]] Decided<Objective> discard_objective(const AdministrationPorts& ports, const By& by, ObjectiveId id,
                                                   std::int64_t revision);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::StrategyProblem> = std::to_array<Word<app::StrategyProblem>>({
    {app::StrategyProblem::text_length, "TEXT_LENGTH"},
    {app::StrategyProblem::owner_departed, "OWNER_DEPARTED"},
    {app::StrategyProblem::owner_leads_nothing, "OWNER_LEADS_NOTHING"},
    {app::StrategyProblem::has_goals, "HAS_GOALS"},
});

}  // namespace salespact
