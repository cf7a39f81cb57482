#include "app/goal/give_goals.hpp"
#include "http/administration.hpp"
#include "http/goal_draft_body.hpp"
#include "wire/json_encode.hpp"
#include "wire/many_goals_shapes.hpp"

namespace salespact::http {

struct GoalForOneBody {
  Line<1, 200> owner;            // e-mail or name of a person, or the path of a unit
  std::optional<Decimal> value;  // of the target, as the draft's mode reads it; the draft's own without it
  std::optional<Decimal> baseline;
  std::optional<Decimal> stretch;
};
BOOST_DESCRIBE_STRUCT(GoalForOneBody, (), (owner, value, baseline, stretch))

struct GoalsForManyBody {
  std::string statement;  // {owner}, {target}, {period} and {end} are filled for each
  GoalDraftBody draft;    // without person and unit
  std::vector<GoalForOneBody> rows;
  std::optional<Worded<GoalAct>> act;         // propose, or assign where the draft is to be assigned; drafts without it
  std::optional<bool> baseline_from_history;  // rows without a baseline: what the owner reached before
  std::optional<bool> dry_run;                // says what would happen; nothing is kept
};
BOOST_DESCRIBE_STRUCT(GoalsForManyBody, (), (statement, draft, rows, act, baseline_from_history, dry_run))
void check_fields(const GoalsForManyBody& body, FieldErrors& errors) {
  if (body.draft.person || body.draft.unit) {
    errors.add("draft", "contradiction", "leave person and unit out: the rows say whose goals they are");
  }
}

namespace {

constexpr std::uint64_t largest_body = std::uint64_t{4} * 1024 * 1024;

app::GoalForMany asked_by(const GoalsForManyBody& body) {
  app::GoalForMany asked{.draft = draft_of(body.draft, body.statement), .rows = {}};
  asked.act = body.act.transform([](const auto& word) { return word.value; });
  asked.baseline_from_history = body.baseline_from_history.value_or(false);
  asked.dry_run = body.dry_run.value_or(false);
  asked.rows.reserve(body.rows.size());
  for (const GoalForOneBody& row : body.rows) {
    asked.rows.push_back({row.owner.value, row.value, row.baseline, row.stretch});
  }
  return asked;
}

Response give(const Api& api, const Request& request) {
  const auto body = read_body<GoalsForManyBody>(request);
  if (!body) return body.error();
  const app::GoalForMany asked = asked_by(*body);
  const auto board = api.board();
  const app::AdministrationPorts ports = administration(api);
  const app::By who = by(request);
  const auto given = app::give_goals(app::GoalDesk{ports, who, *board}, asked);
  if (!given) return problem_of(given.error());
  return json_response(asked.dry_run ? 200 : 201,
                       wire::to_json(wire::shape_of(*given, *board->numbers.directory, api.moment().today)));
}

}  // namespace

std::vector<Route> many_goals_routes(const Api& api) {
  return {
      {Method::post,
       "/api/v1/goals/batch",
       app::WhoMay::signed_in(app::Scope::write),
       {.body_limit = largest_body, .lane = Lane::slow},
       with(api, give),
       {"give_goals",
        "The same goal for many people or units, up to 5,000, each with numbers of its own: kept as drafts, proposed, "
        "or "
        "assigned, all of them or none. A dry run answers row by row what would happen",
        {},
        schema<GoalsForManyBody>,
        {{200, "What would happen: a dry run", schema<wire::GoalsOfManyShape>},
         {201, "The goals", schema<wire::GoalsOfManyShape>}}}},
  };
}

}  // namespace salespact::http
