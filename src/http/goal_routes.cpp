#include "app/access/rules.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/goal/goal_text.hpp"
#include "http/api.hpp"
#include "http/as_of.hpp"
#include "http/authorize.hpp"
#include "http/goal_signs.hpp"
#include "http/routing/conditional.hpp"
#include "http/routing/query.hpp"
#include "wire/page.hpp"
#include "wire/report_views.hpp"

#include <algorithm>
#include <array>

namespace salespact::http {
namespace {

constexpr std::int64_t usual_page = 50;
constexpr std::int64_t largest_page = 200;

struct GoalFilter {
  app::AsOf as_of;
  std::optional<std::string_view> metric;
  std::optional<Owner> owner;
  std::optional<DateRange> period;
  std::optional<attainment::UnitIndex> under;
  std::optional<std::string_view> by;
  std::optional<std::string_view> state;
  std::optional<std::string_view> framework;
  std::optional<GoalId> after;
  std::size_t limit = usual_page;
};

constexpr std::array<std::string_view, 2> owner_kinds{"person", "unit"};
constexpr std::array<std::string_view, 4> stages{"proposed", "agreed", "running", "ended"};
constexpr std::array<std::string_view, 4> frameworks{"smart", "hard", "pact", "plain"};

std::string_view stage_of(GoalState state) {
  switch (state) {
    case GoalState::active:
    case GoalState::paused: return "running";
    case GoalState::closing:
    case GoalState::closed: return "ended";
    default: return text_of(state);
  }
}

// Today's place of the owner.
bool is_under(const app::Directory& directory, attainment::Owner owner, attainment::UnitIndex top, Date today) {
  std::optional<attainment::UnitIndex> unit = owner.index;
  if (owner.kind == attainment::Owner::Kind::person) unit = directory.unit_on(owner.index, today);
  while (unit && *unit != top) unit = directory.parent_on(*unit, today);
  return unit.has_value();
}

GoalFilter read_filter(const Api& api, const app::Numbers& numbers, QueryReader& query) {
  GoalFilter filter;
  filter.as_of = as_of(api, query);
  filter.metric = query.text("metric");
  if (filter.metric && numbers.metrics->find(*filter.metric) == nullptr) {
    query.refuse("metric", "unknown_metric", "must be the key of a metric, as GET /api/v1/metrics lists them");
  }
  if (const auto person = query.id<PersonTag>("person")) filter.owner = *person;
  if (const auto unit = query.id<OrgUnitTag>("unit")) {
    if (filter.owner) query.refuse("unit", "contradiction", "give a person or a unit, not both");
    filter.owner = *unit;
  }
  if (const auto label = query.text("period")) {
    if (const auto period = parse_period(numbers.fiscal_calendar(), *label)) {
      filter.period = period->range;
    } else {
      query.refuse("period", "not_a_period", period.error().message);
    }
  }
  if (const auto unit = query.id<OrgUnitTag>("under")) {
    const auto found = numbers.directory->find(Owner(*unit));
    if (found) filter.under = found->index;
    if (!found) query.refuse("under", "unknown_unit", "must be the id of a unit, as GET /api/v1/units lists them");
  }
  filter.by = query.one_of("by", owner_kinds);
  filter.state = query.one_of("state", stages);
  filter.framework = query.one_of("framework", frameworks);
  filter.after = query.id<GoalTag>("cursor");
  filter.limit = static_cast<std::size_t>(query.whole("limit", 1, largest_page).value_or(usual_page));
  return filter;
}

bool passes(const GoalFilter& filter, const app::CompiledGoal& goal) {
  if (goal.goal.state == GoalState::draft || goal.goal.state == GoalState::cancelled) return false;
  if (filter.metric && goal.metric->metric.key != *filter.metric) return false;
  if (filter.owner && goal.goal.owner != *filter.owner) return false;
  if (filter.by && (*filter.by == "person") != (goal.owner.kind == attainment::Owner::Kind::person)) return false;
  if (filter.state && stage_of(goal.goal.state) != *filter.state) return false;
  if (filter.framework && text_of(goal.goal.framework) != *filter.framework) return false;
  return !filter.period || goal.goal.period.range == *filter.period;
}

Response list_goals(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  const GoalFilter filter = read_filter(api, board->numbers, query);
  if (auto problem = query.problem()) return *problem;

  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const app::Measurer measurer(board->numbers);
  const auto& goals = board->sheet->goals();
  auto at = filter.after ? std::ranges::upper_bound(goals, *filter.after, {},
                                                    [](const app::CompiledGoal& goal) { return goal.goal.id; })
                         : goals.begin();
  std::vector<const app::CompiledGoal*> shown;
  bool more = false;
  for (; at != goals.end(); ++at) {
    if (!passes(filter, *at) || !app::may_read_goal(viewer, at->goal)) continue;
    if (filter.under && !is_under(*board->numbers.directory, at->owner, *filter.under, api.moment().today)) continue;
    more = shown.size() == filter.limit;
    if (more) break;
    shown.push_back(&*at);
  }
  const auto signs = goal_signs(api, *board, filter.as_of, app::signs_for(viewer), [&](const Goal& goal) {
    return std::ranges::binary_search(shown, goal.id, {}, [](const app::CompiledGoal* one) { return one->goal.id; });
  });
  wire::Page<app::GoalRow> page;
  page.items.reserve(shown.size());
  for (const app::CompiledGoal* one : shown) {
    page.items.push_back(app::row_of(board->numbers, measurer, *one, filter.as_of, app::signs_of(signs, one->goal.id)));
  }
  if (more) page.next = page.items.back().id;
  return json_response(200, wire::to_json(page));
}

Response get_goal(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  const app::AsOf day = as_of(api, query);
  if (auto problem = query.problem()) return *problem;
  const auto id = request.id_parameter<GoalTag>("id");
  const app::CompiledGoal* goal = id ? board->sheet->find(*id) : nullptr;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  if (goal == nullptr || !app::may_read_goal(viewer, goal->goal)) {
    return Problem{404, "not_found", "there is no such goal, or you may not see it"};
  }
  const auto signs =
      goal_signs(api, *board, day, app::signs_for(viewer), [&](const Goal& one) { return one.id == *id; });
  const app::Measurer measurer(board->numbers);
  // The numbers move without a new revision of the goal, so the tag is that of the whole answer.
  std::string json = wire::to_json(app::row_of(board->numbers, measurer, *goal, day, app::signs_of(signs, *id)));
  const std::string etag = etag_of_text(json);
  return with_etag(request, etag, json_response(200, std::move(json)));
}

}  // namespace

std::vector<Route> goal_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/goals",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return list_goals(api, request); },
       {.operation = "list_goals",
        .summary = "Goals that you may see, with all their numbers, in the order of their ids",
        .query = {as_of_parameter(),
                  {"metric", "Key of a metric."},
                  {"person", "Goals of that person.", schema<PersonId>},
                  {"unit", "Goals of that unit itself.", schema<OrgUnitId>},
                  {"under", "Goals of that unit, of the units below it and of everybody in them today.",
                   schema<OrgUnitId>},
                  {"by", "person or unit: whose goals."},
                  {"state", "proposed, agreed, running (paused too) or ended; all of them without it."},
                  {"framework", "smart, hard, pact or plain."},
                  {"period", "Label or range, such as 2027-Q1."},
                  {"cursor", "The `next` of the page before.", schema<GoalId>},
                  {"limit", "1 to 200 goals, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page of goals", schema<wire::Page<app::GoalRow>>}}}},
      {Method::get,
       "/api/v1/goals/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return get_goal(api, request); },
       {.operation = "get_goal",
        .summary = "One goal with its numbers",
        .query = {as_of_parameter()},
        .answers = {{200, "The goal", schema<app::GoalRow>}}}},
  };
}

}  // namespace salespact::http
