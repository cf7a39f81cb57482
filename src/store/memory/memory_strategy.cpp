#include "store/memory/memory_strategy.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::store {

std::vector<Objective> MemoryStrategy::objectives() {
  auto rows = rows_of(session_.state().objectives);
  std::ranges::sort(rows, {}, [](const Objective& one) { return std::tuple(one.position, one.id); });
  return rows;
}

void MemoryStrategy::require_sound(const Objective& objective) {
  const MemoryState& state = session_.state();
  session_.require_text({objective.title, objective.statement, objective.reason});
  session_.require_known(state.people, objective.owner, "person");
  if (objective.parent) session_.require_known(state.objectives, *objective.parent, "objective");
  session_.require(objective.parent != objective.id, "an objective is no part of itself");
  session_.require(objective.horizon.start <= objective.horizon.end, "a horizon ends after it began");
}

void MemoryStrategy::insert(const Objective& objective) {
  require_sound(objective);
  session_.insert(session_.change().objectives, objective.id, objective, "the objective");
}

bool MemoryStrategy::update(const Objective& objective) {
  require_sound(objective);
  const auto stored = find_objective(objective.id);
  Objective next = objective;
  if (stored) next.position = stored->position;
  return session_.compare_and_swap(session_.change().objectives, next);
}

void MemoryStrategy::place(ObjectiveId id, std::int64_t position) {
  auto& table = session_.change().objectives;
  if (table->contains(id)) table.edit()[id].position = position;
}

void MemoryStrategy::remove(ObjectiveId id) {
  auto& table = session_.change().objectives;
  const bool named = std::ranges::any_of(*table, [id](const auto& item) { return item.second.parent == id; });
  session_.require(!named, "an objective that has parts stays");
  const bool served = std::ranges::any_of(*session_.state().alignments,
                                          [id](const auto& item) { return item.second.parent == AlignedTo(id); });
  session_.require(!served, "an objective that a goal serves stays");
  table.edit().erase(id);
}

std::vector<StrategyText> MemoryStrategy::texts(StrategyTextKind kind) {
  std::vector<StrategyText> found;
  for (const auto& [key, text] : *session_.state().strategy_texts) {
    if (text.kind == kind) found.push_back(text);
  }
  std::ranges::reverse(found);
  return found;
}

std::vector<StrategyText> MemoryStrategy::newest_texts() {
  std::vector<StrategyText> found;
  for (const StrategyTextKind kind : {StrategyTextKind::mission, StrategyTextKind::vision}) {
    const auto all = texts(kind);
    if (!all.empty()) found.push_back(all.front());
  }
  return found;
}

void MemoryStrategy::append(const StrategyText& text) {
  session_.require_text({text.text});
  session_.require_known(session_.state().people, text.written_by, "person");
  session_.require(text.version > 0, "versions count from 1");
  session_.insert(session_.change().strategy_texts, std::pair(text.kind, text.version), text, "the version");
}

}  // namespace salespact::store
