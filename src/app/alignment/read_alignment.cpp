#include "app/alignment/read_alignment.hpp"

#include "app/alignment/alignment_flags.hpp"
#include "app/alignment/alignment_map.hpp"

#include <algorithm>
#include <charconv>

namespace salespact::app {
namespace {

// A page of a level that is listed whole: objectives, then goals, then the group of those that are aligned to nothing.
class LevelPage {
 public:
  LevelPage(const AlignmentMap& map, const AlignmentQuestion& question) : map_(map), question_(question) {}

  [[nodiscard]] std::expected<AlignmentLevel, AlignmentAsk> read() {
    if (const auto refused = list()) return std::unexpected(*refused);
    const AsOf day = AsOf::live(map_.desk().today());
    AlignmentLevel level{.as_of = day.elapsed_until, .facts_until = day.facts_until, .items = {}, .next = {}};
    std::size_t from = 0;
    if (!question_.cursor.empty()) {
      const auto at = std::ranges::find(keys_, question_.cursor);
      if (at == keys_.end()) return std::unexpected(AlignmentAsk::cursor_unknown);
      from = static_cast<std::size_t>(at - keys_.begin()) + 1;
    }
    const std::size_t to = std::min(keys_.size(), from + question_.limit);
    for (std::size_t at = from; at < to; ++at) level.items.push_back(make(at));
    if (to < keys_.size()) level.next = keys_[to - 1];
    return level;
  }

 private:
  std::optional<AlignmentAsk> list() {
    const std::string_view parent = question_.parent;
    if (parent.empty()) {
      objectives_ = map_.objectives(std::nullopt);
      loose_ = map_.loose();
      for (const Objective* one : objectives_) keys_.push_back(key_of(one->id));
      if (!loose_.empty()) keys_.emplace_back(loose_key);
      return std::nullopt;
    }
    if (parent == loose_key) {
      goals_ = map_.loose();
    } else if (parent.starts_with(goal_prefix)) {
      const auto id = GoalId::parse(parent.substr(goal_prefix.size()));
      const auto place = id ? map_.goal(*id) : std::nullopt;
      if (!place) return AlignmentAsk::parent_unknown;
      goals_ = map_.below(*place);
    } else if (parent.starts_with(objective_prefix)) {
      const auto id = ObjectiveId::parse(parent.substr(objective_prefix.size()));
      if (!id || map_.objective(*id) == nullptr) return AlignmentAsk::parent_unknown;
      objectives_ = map_.objectives(id);
      goals_ = map_.below(*id);
    } else {
      return AlignmentAsk::parent_unknown;
    }
    for (const Objective* one : objectives_) keys_.push_back(key_of(one->id));
    for (const ShownGoal& shown : goals_) keys_.push_back(key_of(map_.desk().goal(shown.goal).goal.id));
    return std::nullopt;
  }

  [[nodiscard]] AlignmentNode make(std::size_t at) const {
    if (at < objectives_.size()) return map_.node(*objectives_[at]);
    if (keys_[at] == loose_key) return map_.loose_node(loose_);
    return map_.node(goals_[at - objectives_.size()]);
  }

  const AlignmentMap& map_;
  const AlignmentQuestion& question_;
  std::vector<const Objective*> objectives_;
  std::vector<ShownGoal> goals_;
  std::vector<ShownGoal> loose_;
  std::vector<std::string> keys_;
};

bool knows_unit(const Board& board, const Viewpoint& viewer, const AlignmentFilter& filter) {
  if (!filter.unit) return true;
  return board.numbers.directory->find(Owner{*filter.unit}) &&
         fact_access(viewer, Owner{*filter.unit}) != FactAccess::none;
}

}  // namespace

std::expected<AlignmentLevel, AlignmentAsk> read_alignment(const Board& board, const Viewpoint& viewer,
                                                           const AlignmentQuestion& question, Date today) {
  if (!knows_unit(board, viewer, question.filter)) return std::unexpected(AlignmentAsk::unit_unknown);
  const AlignmentMap map(board, viewer, question.filter, today);
  return LevelPage(map, question).read();
}

void lay_over(AlignmentLevel& level, const SignsOfGoals& signs) {
  for (AlignmentNode& node : level.items) {
    const auto id = node.kind == "goal" && node.id ? GoalId::parse(*node.id) : std::nullopt;
    if (!id) continue;
    node.no_check_in_since = signs_of(signs, *id).no_check_in_since;
    node.stale = node.stale || node.no_check_in_since.has_value();
  }
}

namespace {

// "7": how many came before.
std::optional<std::size_t> number_of(const std::string& cursor) {
  if (cursor.empty()) return 0;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), number);
  if (error != std::errc() || end != cursor.data() + cursor.size()) return std::nullopt;
  return number;
}

AlignmentProblemRow row_of(const AlignmentDesk& desk, const FoundFlag& flag) {
  const CompiledGoal& goal = desk.goal(flag.goal);
  AlignmentProblemRow row{.goal = desk.brief(flag.goal),
                          .flag = view_of(desk, flag),
                          .currency = goal.goal.currency,
                          .gap = {},
                          .coverage = {},
                          .may_edit = may_draft_goal(desk.viewer(), goal.goal.owner)};
  if (flag.kind == AlignmentFlagKind::gap || flag.kind == AlignmentFlagKind::excessive) {
    const auto covered = desk.covered(flag.goal, AlignmentDesk::Expected::left_out);
    row.coverage = fraction_text(covered->coverage.coverage);
    if (flag.kind == AlignmentFlagKind::gap) row.gap = actual_text(goal, covered->coverage.gap);
  }
  return row;
}

}  // namespace

std::expected<AlignmentProblemPage, AlignmentAsk> read_alignment_problems(const Board& board, const Viewpoint& viewer,
                                                                          const AlignmentProblemQuestion& question,
                                                                          Date today) {
  if (!knows_unit(board, viewer, question.filter)) return std::unexpected(AlignmentAsk::unit_unknown);
  const auto from = number_of(question.cursor);
  if (!from) return std::unexpected(AlignmentAsk::cursor_unknown);
  const AlignmentMap map(board, viewer, {.unit = question.filter.unit}, today);
  std::vector<FoundFlag> flags = all_flags(map.desk());
  std::erase_if(flags, [&](const FoundFlag& flag) { return !map.shows_itself(flag.goal); });
  AlignmentProblemPage page;
  for (const FoundFlag& flag : flags) {
    const std::string code = code_of(flag);
    if (page.totals.empty() || page.totals.back().code != code) page.totals.push_back({code, 0});
    ++page.totals.back().goals;
  }
  if (question.filter.problem) {
    std::erase_if(flags, [&](const FoundFlag& flag) { return flag.kind != *question.filter.problem; });
  }
  const std::size_t to = std::min(flags.size(), *from + question.limit);
  for (std::size_t at = *from; at < to; ++at) page.items.push_back(row_of(map.desk(), flags[at]));
  if (to < flags.size()) page.next = std::to_string(to);
  return page;
}

}  // namespace salespact::app
