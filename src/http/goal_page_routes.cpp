#include "app/access/rules.hpp"
#include "app/report/goal_records.hpp"
#include "http/api.hpp"
#include "http/as_of.hpp"
#include "http/authorize.hpp"
#include "http/goal_signs.hpp"
#include "http/routing/conditional.hpp"
#include "wire/goal_page_views.hpp"

#include <array>

namespace salespact::http {
namespace {

Problem no_such_goal() { return {404, "not_found", "there is no such goal, or you may not see it"}; }

// The goal of the path, when the asker may see it.
const app::CompiledGoal* readable_goal(const app::Board& board, const Request& request) {
  const auto id = request.id_parameter<GoalTag>("id");
  const app::CompiledGoal* goal = id ? board.sheet->find(*id) : nullptr;
  if (goal == nullptr) return nullptr;
  return app::may_read_goal(request.who<Caller>().viewpoint(), goal->goal) ? goal : nullptr;
}

// One question about one goal on one day, answered from memory and from what its check-ins say.
template <class Answer>
Response about_goal(const Api& api, const Request& request, const Answer& answer) {
  const auto board = api.board();
  QueryReader query(request);
  const app::AsOf day = as_of(api, query);
  if (auto problem = query.problem()) return *problem;
  const app::CompiledGoal* goal = readable_goal(*board, request);
  if (goal == nullptr) return no_such_goal();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const auto signs =
      goal_signs(api, *board, day, app::signs_for(viewer), [&](const Goal& one) { return one.id == goal->goal.id; });
  const app::Measurer measurer(board->numbers);
  std::string json = wire::to_json(answer(board->numbers, measurer, *goal, day, app::signs_of(signs, goal->goal.id)));
  const std::string etag = etag_of_text(json);
  return with_etag(request, etag, json_response(200, std::move(json)));
}

app::RecordsQuestion read_question(const Api& api, QueryReader& query) {
  constexpr std::array<std::string_view, 2> parts{"numerator", "denominator"};
  app::RecordsQuestion question{.as_of = as_of(api, query), .cursor = {}};
  if (query.one_of("part", parts) == "denominator") question.part = app::RatioPart::denominator;
  if (const auto cursor = query.text("cursor")) question.cursor = *cursor;
  constexpr std::int64_t usual = 50;
  constexpr std::int64_t largest = 200;
  question.limit = static_cast<int>(query.whole("limit", 1, largest).value_or(usual));
  return question;
}

Response records(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  const app::RecordsQuestion question = read_question(api, query);
  if (auto problem = query.problem()) return *problem;
  const app::CompiledGoal* goal = readable_goal(*board, request);
  if (goal == nullptr) return no_such_goal();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  if (app::fact_access(viewer, goal->goal.owner) != app::FactAccess::detail) {
    return json_response(
        200,
        wire::to_json(wire::GoalRecordsView{
            .access = "totals", .metric = app::brief_of(goal->metric->metric), .total = {}, .items = {}, .next = {}}));
  }
  std::expected<app::GoalRecords, app::RecordsProblem> found;
  api.store.read(api.workspace,
                 [&](app::Transaction& tx) { found = app::records_of(tx, api.numbers, *board, *goal, question); });
  if (!found) {
    query.refuse("cursor", "bad_cursor", "must be the `next` of a page of these records");
    return *query.problem();
  }
  return json_response(200, wire::to_json(wire::GoalRecordsView{.access = "detail",
                                                                .metric = std::move(found->metric),
                                                                .total = std::move(found->total),
                                                                .items = std::move(found->items),
                                                                .next = std::move(found->next)}));
}

// Somebody whose goals the asker may see; the asker without `person`.
Response today(const Api& api, const Request& request) {
  const auto board = api.board();
  QueryReader query(request);
  app::TodayQuestion question{.person = query.id<PersonTag>("person").value_or(request.who<Caller>().person()),
                              .as_of = as_of(api, query)};
  if (auto problem = query.problem()) return *problem;
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const app::FactAccess access = app::fact_access(viewer, question.person);
  const bool self = question.person == viewer.person();
  if (!board->numbers.directory->find(question.person) || (!self && access == app::FactAccess::none)) {
    return Problem{404, "not_found", "there is no such person, or you may not see their goals"};
  }
  question.with_records = access == app::FactAccess::detail;
  question.signs = goal_signs(api, *board, question.as_of, app::signs_for(viewer),
                              [&](const Goal& goal) { return goal.owner == Owner(question.person); });
  app::TodayPage page;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    page = app::today_of(tx, api.numbers, *board, question,
                         [&](const Goal& goal) { return app::may_read_goal(viewer, goal); });
  });
  return json_response(200, wire::to_json(page));
}

Route today_route(const Api& api) {
  return {Method::get,
          "/api/v1/today",
          app::WhoMay::signed_in(app::Scope::read),
          {},
          [&api](const Request& request) { return today(api, request); },
          {.operation = "get_today",
           .summary = "A person's running goals: buffer, what today and the next working days take, what moved",
           .query = {{"person", "Whose; your own without it.", schema<PersonId>}, as_of_parameter()},
           .answers = {{200, "What needs the person first comes first", schema<app::TodayPage>}}}};
}

}  // namespace

std::vector<Route> goal_page_routes(const Api& api) {
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  return {
      today_route(api),
      {Method::get,
       "/api/v1/goals/{id}/pace",
       everybody,
       {},
       [&api](const Request& request) { return about_goal(api, request, app::pace_of); },
       {.operation = "get_goal_pace",
        .summary = "The course of a goal day by day: actual, expected, projection",
        .query = {as_of_parameter()},
        .answers = {{200, "A point a day of the period", schema<app::GoalPace>}}}},
      {Method::get,
       "/api/v1/goals/{id}/explanation",
       everybody,
       {},
       [&api](const Request& request) { return about_goal(api, request, app::explain); },
       {.operation = "get_goal_explanation",
        .summary = "The formulas of a goal's numbers with what goes into them",
        .query = {as_of_parameter()},
        .answers = {{200, "Figures and the rule of the status", schema<app::GoalExplanation>}}}},
      {Method::get,
       "/api/v1/goals/{id}/records",
       everybody,
       {},
       [&api](const Request& request) { return records(api, request); },
       {.operation = "list_goal_records",
        .summary = "The deals, activities and measurements behind a goal's actual, newest first",
        .query = {as_of_parameter(),
                  {"part", "Of a ratio: numerator (as without it) or denominator."},
                  {"cursor", "The `next` of the page before."},
                  {"limit", "1 to 200 records, 50 without it.", schema<std::int64_t>}},
        .answers = {{200, "A page; without records for those who may see totals only",
                     schema<wire::GoalRecordsView>}}}},
  };
}

}  // namespace salespact::http
