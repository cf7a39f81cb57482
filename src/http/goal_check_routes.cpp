#include "app/access/rules.hpp"
#include "app/goal/check_goal_draft.hpp"
#include "base/text.hpp"
#include "http/administration.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/goal_draft_body.hpp"
#include "wire/check_shapes.hpp"
#include "wire/json_encode.hpp"

#include <algorithm>

namespace salespact::http {

struct GoalCheckInput {
  std::string statement;
  std::optional<GoalDraftBody> draft;
  std::optional<GoalId> goal;  // that the draft is kept as: what it serves already counts
};
BOOST_DESCRIBE_STRUCT(GoalCheckInput, (), (statement, draft, goal))

namespace {

Response check_draft(const Api& api, const Request& request, const GoalCheckInput& input) {
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  app::GoalDraft draft = draft_of(*input.draft, input.statement);
  if (input.goal) {
    const auto& goals = *board->numbers.goals;
    const auto kept = std::ranges::lower_bound(goals, *input.goal, {}, &Goal::id);
    if (kept == goals.end() || kept->id != *input.goal || !may_draft_goal(viewer, kept->owner)) {
      Problem problem{422, "unreadable_draft", "Some fields of the draft can't be read; `errors` lists every one."};
      problem.errors.push_back({"/goal", "GOAL_UNKNOWN", "must be a goal that you may write"});
      return problem;
    }
    draft.kept_as = *input.goal;
  }
  const auto checked = app::check_goal_draft(board->numbers, viewer, draft, api.moment().today);
  if (checked) return json_response(200, wire::to_json(wire::shape_of(*checked, input.statement)));
  Problem problem{422, "unreadable_draft", "Some fields of the draft can't be read; `errors` lists every one."};
  for (const app::FieldRefusal& one : checked.error()) {
    problem.errors.push_back({"/draft/" + one.field, one.code, one.message});
  }
  return problem;
}

// Beside fields a sentence may be missing as yet, or in a language whose words the checker doesn't read.
bool may_go_unread(const std::string& statement) {
  if (statement.empty()) return true;
  const bool readable =
      statement.size() <= checker::longest_statement && is_valid_utf8(statement) && !statement.contains('\0');
  return readable && checker::english().is_foreign(statement);
}

// Asked at every pause in typing: nothing is kept, and for a sentence alone nothing is read either.
Response check(const Api& api, const Request& request) {
  const auto input = read_body<GoalCheckInput>(request);
  if (!input) return input.error();
  const auto refusal = checker::refusal_of(input->statement);
  if (refusal && !(input->draft && may_go_unread(input->statement))) {
    Problem problem{422, "unreadable_statement", "the sentence can't be checked as it is"};
    problem.errors.push_back({"/statement", "unreadable", *refusal});
    return problem;
  }
  if (input->draft) return check_draft(api, request, *input);
  return json_response(200, wire::to_json(wire::shape_of(checker::lint(input->statement), input->statement)));
}

}  // namespace

std::vector<Route> goal_check_routes(const Api& api) {
  return {
      {Method::post,
       "/api/v1/goals/check",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [&api](const Request& request) { return check(api, request); },
       {.operation = "check_goal",
        .summary = "What the goal checker finds in a sentence, or in a whole draft with the evidence of the books; its "
                   "score and the fields read from the sentence. Stores nothing",
        .body = schema<GoalCheckInput>,
        .answers = {{200, "What was found", schema<wire::GoalCheckShape>}}}},
  };
}

}  // namespace salespact::http
