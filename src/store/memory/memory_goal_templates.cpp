#include "store/memory/memory_goal_templates.hpp"

#include <algorithm>

namespace salespact::store {

std::vector<GoalTemplateVersion> MemoryGoalTemplates::versions(GoalTemplateId id) {
  const auto& table = session_.state().goal_template_versions;
  std::vector<GoalTemplateVersion> found;
  for (auto at = table->lower_bound({id, 0}); at != table->end() && at->first.first == id; ++at) {
    found.push_back(at->second);
  }
  std::ranges::reverse(found);
  return found;
}

std::optional<app::KeptTemplate> MemoryGoalTemplates::find(GoalTemplateId id) {
  const auto row = find_in(session_.state().goal_templates, id);
  if (!row) return std::nullopt;
  return app::KeptTemplate{versions(id).at(0), row->retired, row->revision};
}

std::vector<app::KeptTemplate> MemoryGoalTemplates::all() {
  std::vector<app::KeptTemplate> found;
  for (const auto& [id, row] : *session_.state().goal_templates) found.push_back(*find(id));
  return found;
}

void MemoryGoalTemplates::insert(const app::KeptTemplate& made) {
  session_.insert(session_.change().goal_templates, made.newest.id,
                  GoalTemplateRow{made.newest.id, made.retired, made.revision}, "the template");
  append(made.newest);
}

bool MemoryGoalTemplates::update(GoalTemplateId id, bool retired, std::int64_t revision) {
  return session_.compare_and_swap(session_.change().goal_templates, GoalTemplateRow{id, retired, revision});
}

void MemoryGoalTemplates::append(const GoalTemplateVersion& version) {
  const MemoryState& state = session_.state();
  const GoalTemplate& one = version.content;
  session_.require_known(state.goal_templates, version.id, "template");
  session_.require_known(state.people, version.written_by, "person");
  session_.require(version.version > 0, "versions count from 1");
  const auto percent = one.review_after_percent.value_or(1);
  session_.require(percent >= 1 && percent <= 100, "a review is within the period");
  session_.require_text({one.name, one.for_role, one.about, one.metric, one.statement, one.how, one.why,
                         one.feedback_giver, one.reward, one.collaboration, one.amendment_route});
  for (const auto& each : one.resources) session_.require_text({each.text, each.provider});
  for (const auto& each : one.milestones) session_.require_text({each.title});
  session_.insert(session_.change().goal_template_versions, std::pair(version.id, version.version), version,
                  "the version");
}

}  // namespace salespact::store
