#include "domain/checker/lint.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "http/json/decode.hpp"
#include "wire/check_shapes.hpp"
#include "wire/json_encode.hpp"

namespace salespact::http {

struct GoalCheckInput {
  std::string statement;
};
BOOST_DESCRIBE_STRUCT(GoalCheckInput, (), (statement))

namespace {

// Asked at every pause in typing: nothing is read from the store, nothing is kept.
Response check(const Request& request) {
  const auto input = read_body<GoalCheckInput>(request);
  if (!input) return input.error();
  if (const auto refusal = checker::refusal_of(input->statement)) {
    Problem problem{422, "unreadable_statement", "the sentence can't be checked as it is"};
    problem.errors.push_back({"/statement", "unreadable", *refusal});
    return problem;
  }
  return json_response(200, wire::to_json(wire::shape_of(checker::lint(input->statement), input->statement)));
}

}  // namespace

std::vector<Route> goal_check_routes(const Api& /*api*/) {
  return {
      {Method::post,
       "/api/v1/goals/check",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       [](const Request& request) { return check(request); },
       {.operation = "check_goal",
        .summary = "What the goal checker finds in a sentence, its score and the fields read from it; stores nothing",
        .body = schema<GoalCheckInput>,
        .answers = {{200, "What was found", schema<wire::GoalCheckShape>}}}},
  };
}

}  // namespace salespact::http
