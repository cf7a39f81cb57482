#include "app/goal/check_goal_draft.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"
#include "http/administration.hpp"
#include "http/api.hpp"
#include "http/authorize.hpp"
#include "wire/check_shapes.hpp"
#include "wire/json_encode.hpp"

namespace salespact::http {

struct DraftResourceBody {
  std::optional<Line<0, 120>> provider;
  std::optional<Date> due;
  std::optional<bool> provided;
};
BOOST_DESCRIBE_STRUCT(DraftResourceBody, (), (provider, due, provided))

struct DraftTargetBody {
  Worded<TargetMode> mode;
  std::optional<Decimal> value;  // in the metric's unit; percent for relative_pct and relative_plan
  std::optional<Decimal> baseline;
  std::optional<Decimal> stretch;
  std::optional<Decimal> band_lower;
  std::optional<Decimal> band_upper;
  std::optional<Worded<Scoring>> scoring;
  std::optional<bool> relative_meant;  // a percentage of a rate was chosen, not just typed
  std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(DraftTargetBody, (),
                      (mode, value, baseline, stretch, band_lower, band_upper, scoring, relative_meant, currency))

struct GoalDraftBody {
  std::optional<Worded<Framework>> framework;
  std::optional<PersonId> person;
  std::optional<OrgUnitId> unit;
  std::optional<PersonId> accountable;
  std::optional<Line<0, 60>> metric;
  std::optional<DraftTargetBody> target;
  std::optional<Line<0, 60>> period;
  std::optional<Prose<4000>> how;
  std::optional<Prose<4000>> why;
  std::optional<std::vector<DraftResourceBody>> resources;
  std::optional<bool> needs_nothing;
  std::optional<Prose<1000>> stands_alone_because;
  std::optional<Whole<0, 1000>> milestones;
  std::optional<Date> review_on;
  std::optional<Worded<checker::Rhythm>> rhythm;
  std::optional<Line<0, 120>> feedback_giver;
  std::optional<Prose<1000>> reward;
  std::optional<Prose<1000>> collaboration;
  std::optional<Prose<1000>> amendment_route;
};
BOOST_DESCRIBE_STRUCT(GoalDraftBody, (),
                      (framework, person, unit, accountable, metric, target, period, how, why, resources, needs_nothing,
                       stands_alone_because, milestones, review_on, rhythm, feedback_giver, reward, collaboration,
                       amendment_route))
void check_fields(const GoalDraftBody& body, FieldErrors& errors) {
  if (body.person && body.unit) errors.add("person", "contradiction", "give a person or a unit, not both");
  if (body.resources && body.resources->size() > 100) errors.add("resources", "too_many", "at most 100");
}

struct GoalCheckInput {
  std::string statement;
  std::optional<GoalDraftBody> draft;
};
BOOST_DESCRIBE_STRUCT(GoalCheckInput, (), (statement, draft))

namespace {

template <class Text>
std::string text_in(const std::optional<Text>& given) {
  return given ? given->value : std::string();
}

void take_target(const DraftTargetBody& body, app::GoalDraft& draft) {
  draft.mode = body.mode.value;
  draft.value = body.value;
  draft.baseline = body.baseline;
  draft.stretch = body.stretch;
  draft.band_lower = body.band_lower;
  draft.band_upper = body.band_upper;
  draft.scoring = body.scoring.transform([](const auto& word) { return word.value; });
  draft.relative_meant = body.relative_meant.value_or(false);
  draft.currency = body.currency;
}

app::GoalDraft draft_of(const GoalDraftBody& body, std::string statement) {
  app::GoalDraft draft;
  draft.statement = std::move(statement);
  if (body.framework) draft.framework = body.framework->value;
  if (body.person) draft.owner = Owner(*body.person);
  if (body.unit) draft.owner = Owner(*body.unit);
  draft.accountable = body.accountable;
  draft.metric = text_in(body.metric);
  if (body.target) take_target(*body.target, draft);
  draft.period = text_in(body.period);
  draft.how = text_in(body.how);
  draft.why = text_in(body.why);
  for (const DraftResourceBody& one : body.resources.value_or(std::vector<DraftResourceBody>{})) {
    draft.resources.push_back({!text_in(one.provider).empty(), one.due, one.provided.value_or(false)});
  }
  draft.needs_nothing = body.needs_nothing.value_or(false);
  draft.stands_alone_because = text_in(body.stands_alone_because);
  draft.milestones = body.milestones ? static_cast<std::size_t>(body.milestones->value) : 0;
  draft.review_on = body.review_on;
  draft.rhythm = body.rhythm.transform([](const auto& word) { return word.value; });
  draft.feedback_giver = text_in(body.feedback_giver);
  draft.reward = text_in(body.reward);
  draft.collaboration = text_in(body.collaboration);
  draft.amendment_route = text_in(body.amendment_route);
  return draft;
}

Response check_draft(const Api& api, const Request& request, const GoalCheckInput& input) {
  const auto board = api.board();
  const app::Viewpoint viewer = request.who<Caller>().viewpoint();
  const app::GoalDraft draft = draft_of(*input.draft, input.statement);
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
