#include "app/numbers/alignment_book.hpp"

#include "app/numbers/goal_sheet.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace salespact::app {
namespace {

using Place = AlignmentBook::Place;

constexpr Place nowhere = std::numeric_limits<Place>::max();

bool is_listed(GoalState state) {
  return state != GoalState::draft && state != GoalState::proposed && state != GoalState::cancelled;
}

// Where each owner stands among all: units from the top down, each below its parent, then people by name.
std::vector<std::uint32_t> positions(std::size_t count, auto comes_before) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, comes_before);
  std::vector<std::uint32_t> position(count);
  for (std::uint32_t at = 0; at < count; ++at) position[order[at]] = at;
  return position;
}

template <class T, class Key>
std::vector<std::uint32_t> starts_of(const std::vector<T>& sorted, std::size_t count, Key key) {
  std::vector<std::uint32_t> from(count + 1);
  for (const T& each : sorted) ++from[key(each) + 1];
  std::partial_sum(from.begin(), from.end(), from.begin());
  return from;
}

}  // namespace

AlignmentBook::AlignmentBook(const Numbers& numbers, const GoalSheet& sheet, Date today) {
  list_goals(sheet);
  order_goals(numbers, sheet);
  link(numbers, today);
  find_lines(numbers);
  group_relatives(sheet);
  judge(numbers, sheet, today);
  find_overloads(numbers, sheet, today);
  find_double_claims(numbers, today);
  std::ranges::sort(conflicts_, {}, [](const Conflict& one) { return std::tuple(one.goal, one.number, one.other); });
}

void AlignmentBook::list_goals(const GoalSheet& sheet) {
  const std::size_t count = sheet.goals().size();
  ids_.reserve(count);
  listed_.reserve(count);
  live_.reserve(count);
  for (const CompiledGoal& goal : sheet.goals()) {
    ids_.push_back(goal.goal.id);
    listed_.push_back(is_listed(goal.goal.state));
    live_.push_back(is_listed(goal.goal.state) && goal.goal.state != GoalState::closed);
  }
}

// Units before people; the owner's place in the organisation; what runs first, the longer period before its parts.
void AlignmentBook::order_goals(const Numbers& numbers, const GoalSheet& sheet) {
  const Directory& directory = *numbers.directory;
  const auto units = positions(directory.units(),
                               [&](std::uint32_t a, std::uint32_t b) { return directory.path(a) < directory.path(b); });
  const auto people = positions(directory.people(), [&](std::uint32_t a, std::uint32_t b) {
    return directory.person(a).display_name < directory.person(b).display_name;
  });
  struct Key {
    bool person;
    std::uint32_t owner;
    Date start;
    Date end;
    const CompiledMetric* metric;
    Place place;
  };
  std::vector<Key> keys;
  keys.reserve(ids_.size());
  for (const CompiledGoal& goal : sheet.goals()) {
    const bool person = goal.owner.kind == attainment::Owner::Kind::person;
    keys.push_back({person, person ? people[goal.owner.index] : units[goal.owner.index], goal.goal.period.range.start,
                    goal.goal.period.range.end, goal.metric, static_cast<Place>(keys.size())});
  }
  std::ranges::sort(keys, [](const Key& a, const Key& b) {
    return std::tie(a.person, a.owner, a.start, b.end, a.metric, a.place) <
           std::tie(b.person, b.owner, b.start, a.end, b.metric, b.place);
  });
  rank_.resize(keys.size());
  for (std::uint32_t at = 0; at < keys.size(); ++at) rank_[keys[at].place] = at;
}

void AlignmentBook::link(const Numbers& numbers, Date today) {
  struct Edge {
    Place child;
    Place parent;
    std::uint32_t row;
  };
  std::vector<Edge> edges;
  std::vector<std::pair<Place, Aim>> aims;
  const auto& rows = *numbers.alignments;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const GoalAlignment& each = rows[row];
    const auto child = place(each.child);
    if (!child || !listed_[*child] || (each.tenure.to && *each.tenure.to <= today)) continue;
    if (const auto* objective = std::get_if<ObjectiveId>(&each.parent)) {
      aims.emplace_back(*child, Aim{*objective, row});
      of_objective_[*objective].push_back({*child, row});
    } else if (const auto parent = place(std::get<GoalId>(each.parent)); parent && listed_[*parent]) {
      edges.push_back({*child, *parent, row});
    }
  }
  const auto shown_first = [this](const Link& link) { return std::pair(rank_[link.other], link.row); };
  std::ranges::sort(edges, {}, [this](const Edge& e) { return std::tuple(e.parent, rank_[e.child], e.row); });
  child_from_ = starts_of(edges, ids_.size(), [](const Edge& e) { return e.parent; });
  for (const Edge& edge : edges) children_.push_back({edge.child, edge.row});
  std::ranges::sort(edges, {}, [this](const Edge& e) { return std::tuple(e.child, rank_[e.parent], e.row); });
  parent_from_ = starts_of(edges, ids_.size(), [](const Edge& e) { return e.child; });
  for (const Edge& edge : edges) parents_.push_back({edge.parent, edge.row});
  std::ranges::stable_sort(aims, {}, &std::pair<Place, Aim>::first);
  aim_from_ = starts_of(aims, ids_.size(), [](const auto& aim) { return aim.first; });
  for (const auto& [child, aim] : aims) aims_.push_back(aim);
  for (auto& [objective, links] : of_objective_) std::ranges::sort(links, {}, shown_first);
  for (Place at = 0; at < ids_.size(); ++at) {
    if (listed_[at] && parents(at).empty() && objectives(at).empty()) unattached_.push_back(at);
  }
  std::ranges::sort(unattached_, {}, [this](Place at) { return rank_[at]; });
}

// Breadth first from what serves an active objective, so that each goal learns its shortest way.
void AlignmentBook::find_lines(const Numbers& numbers) {
  const auto& rows = *numbers.alignments;
  next_.assign(ids_.size(), nowhere);
  std::vector<Place> open;
  for (const Objective& objective : *numbers.objectives) {
    if (objective.state != ObjectiveState::active) continue;
    for (const Link& link : children(objective.id)) {
      if (rows[link.row].kind == AlignmentKind::guard || !live_[link.other] || next_[link.other] != nowhere) continue;
      next_[link.other] = link.other;
      open.push_back(link.other);
    }
  }
  for (std::size_t at = 0; at < open.size(); ++at) {
    for (const Link& link : children(open[at])) {
      if (rows[link.row].kind == AlignmentKind::guard || !live_[link.other] || next_[link.other] != nowhere) continue;
      next_[link.other] = open[at];
      open.push_back(link.other);
    }
  }
}

void AlignmentBook::group_relatives(const GoalSheet& sheet) {
  struct Key {
    attainment::Owner owner;
    const CompiledMetric* metric;
    Date start;
    Place place;
    [[nodiscard]] auto family() const { return std::tie(owner, metric); }
  };
  std::vector<Key> keys;
  keys.reserve(ids_.size());
  for (const CompiledGoal& goal : sheet.goals()) {
    keys.push_back({goal.owner, goal.metric, goal.goal.period.range.start, static_cast<Place>(keys.size())});
  }
  std::ranges::sort(keys, [](const Key& a, const Key& b) {
    return std::tie(a.owner, a.metric, a.start, a.place) < std::tie(b.owner, b.metric, b.start, b.place);
  });
  family_.resize(keys.size());
  for (std::uint32_t from = 0; from < keys.size();) {
    std::uint32_t to = from;
    while (to < keys.size() && keys[to].family() == keys[from].family()) ++to;
    for (std::uint32_t at = from; at < to; ++at) family_[keys[at].place] = {from, to};
    from = to;
  }
  for (const Key& key : keys) relatives_.push_back(key.place);
}

std::span<const AlignmentBook::Link> AlignmentBook::children(ObjectiveId objective) const {
  const auto found = of_objective_.find(objective);
  if (found == of_objective_.end()) return {};
  return found->second;
}

std::span<const AlignmentBook::Aim> AlignmentBook::objectives(Place goal) const { return of(aims_, aim_from_, goal); }

std::vector<Place> AlignmentBook::line_of_sight(Place goal) const {
  std::vector<Place> line;
  if (next_[goal] == nowhere) return line;
  line.push_back(goal);
  while (next_[line.back()] != line.back()) line.push_back(next_[line.back()]);
  return line;
}

std::span<const AlignmentBook::Conflict> AlignmentBook::conflicts_of(Place goal) const {
  const auto range = std::ranges::equal_range(conflicts_, goal, {}, &Conflict::goal);
  return {range.begin(), range.end()};
}

std::optional<Place> AlignmentBook::place(GoalId id) const {
  const auto at = std::ranges::lower_bound(ids_, id);
  if (at == ids_.end() || *at != id) return std::nullopt;
  return static_cast<Place>(at - ids_.begin());
}

std::span<const Place> AlignmentBook::relatives(Place goal) const {
  const auto [from, to] = family_[goal];
  return std::span(relatives_).subspan(from, to - from);
}

AlignmentShelf::AlignmentShelf(const Numbers& numbers, std::shared_ptr<const GoalSheet> sheet, Date today)
    : numbers_(numbers), sheet_(std::move(sheet)), today_(today) {
  numbers_.sums = nullptr;
}

const AlignmentBook& AlignmentShelf::book() const {
  std::call_once(made_, [this] { book_ = std::make_unique<const AlignmentBook>(numbers_, *sheet_, today_); });
  return *book_;
}

bool AlignmentShelf::fits(const Numbers& numbers, const std::shared_ptr<const GoalSheet>& sheet, Date today) const {
  return sheet_ == sheet && numbers_.alignments == numbers.alignments && numbers_.objectives == numbers.objectives &&
         numbers_.stated == numbers.stated && numbers_.pacts == numbers.pacts && today_ == today;
}

}  // namespace salespact::app
