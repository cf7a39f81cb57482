#include "domain/strategy/objective.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact {
namespace {

constexpr std::size_t shortest_title = 5;
constexpr std::size_t longest_title = 120;
constexpr std::size_t shortest_reason = 5;
constexpr std::size_t longest_reason = 500;

std::unexpected<ObjectiveRefusal> refused(ObjectiveProblem code, std::string field, std::string message) {
  return std::unexpected(ObjectiveRefusal{code, std::move(field), std::move(message)});
}

bool leads_to(ObjectiveState from, ObjectiveState to) {
  switch (from) {
    case ObjectiveState::draft: return to == ObjectiveState::active;
    case ObjectiveState::active: return is_over(to);
    case ObjectiveState::achieved:
    case ObjectiveState::dropped: return to == ObjectiveState::active;
  }
  return false;
}

std::string reachable_from(ObjectiveState state) {
  switch (state) {
    case ObjectiveState::draft: return "a draft becomes active";
    case ObjectiveState::active: return "an active objective becomes achieved or dropped";
    case ObjectiveState::achieved: return "an achieved objective can only be reopened: it becomes active";
    case ObjectiveState::dropped: return "a dropped objective can only be reopened: it becomes active";
  }
  return {};
}

std::optional<ObjectiveRefusal> unfit_reason(std::string_view reason, bool needed) {
  if (reason.empty() && !needed) return std::nullopt;
  if (is_clean_prose(reason, longest_reason) && code_points(reason) >= shortest_reason) return std::nullopt;
  return ObjectiveRefusal{ObjectiveProblem::reason_missing, "reason", "say why, in 5 to 500 characters"};
}

}  // namespace

std::vector<ObjectiveRefusal> problems_of(const Objective& objective) {
  std::vector<ObjectiveRefusal> problems;
  const std::string_view title = objective.title;
  if (!is_clean_line(title) || code_points(title) < shortest_title || code_points(title) > longest_title) {
    problems.push_back({ObjectiveProblem::title_length, "title", "a title is one line of 5 to 120 characters"});
  }
  if (!is_clean_prose(objective.statement, longest_strategy_text)) {
    problems.push_back({ObjectiveProblem::statement_length, "statement",
                        "a statement has up to 1,000 characters, none of them a control character"});
  }
  const DateRange& horizon = objective.horizon;
  if (horizon.end < horizon.start || horizon.days() > longest_horizon_days) {
    problems.push_back({ObjectiveProblem::horizon_invalid, "end",
                        fmt::format("the last day is {} or up to 30 years later", horizon.start.iso())});
  }
  return problems;
}

std::optional<ObjectiveRefusal> unfit_parent(const Objective& parent, ObjectiveState state) {
  if (is_over(state)) return std::nullopt;
  if (is_over(parent.state)) {
    return ObjectiveRefusal{ObjectiveProblem::parent_is_over, "parent",
                            fmt::format("\"{}\" is {}; reopen it, or choose a draft or an active one", parent.title,
                                        text_of(parent.state))};
  }
  if (state != ObjectiveState::draft && parent.state == ObjectiveState::draft) {
    return ObjectiveRefusal{ObjectiveProblem::parent_is_draft, "parent",
                            fmt::format("\"{}\" is a draft; activate it first, or choose an active one", parent.title)};
  }
  return std::nullopt;
}

std::expected<Objective, ObjectiveRefusal> change_state(const Objective& objective, ObjectiveState to,
                                                        std::string_view reason, const Objective* parent, Date today) {
  const ObjectiveState from = objective.state;
  if (!leads_to(from, to)) return refused(ObjectiveProblem::state_unreachable, "state", reachable_from(from));
  const bool reopens = is_over(from);
  if (auto unfit = unfit_reason(reason, reopens || to == ObjectiveState::dropped)) return std::unexpected(*unfit);
  if (to == ObjectiveState::active) {
    if (parent != nullptr) {
      if (auto unfit = unfit_parent(*parent, to)) return std::unexpected(*unfit);
    }
    if (!reopens && objective.horizon.end < today) {
      return refused(ObjectiveProblem::horizon_over, "end",
                     fmt::format("its last day was {}; choose {} or later", objective.horizon.end.iso(), today.iso()));
    }
  }
  Objective next = objective;
  next.state = to;
  next.state_since = today;
  next.reason = reason;
  return next;
}

}  // namespace salespact
