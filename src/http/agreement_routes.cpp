#include "app/access/rules.hpp"
#include "app/goal/change_goal.hpp"
#include "app/goal/read_agreement.hpp"
#include "http/administration.hpp"
#include "http/goal_draft_body.hpp"
#include "wire/agreement_views.hpp"

namespace salespact::http {

struct GoalBody {
  std::string statement;
  GoalDraftBody draft;
};
BOOST_DESCRIBE_STRUCT(GoalBody, (), (statement, draft))

struct PauseBody {
  Date start;
  Date end;  // the last day
};
BOOST_DESCRIBE_STRUCT(PauseBody, (), (start, end))

struct GoalStepBody {
  Worded<GoalAct> act;
  std::optional<Prose<1000>> comment;     // reason, or with acknowledge the reservation
  std::optional<Decimal> counter_target;  // with want_changes, in the metric's unit
  std::optional<PauseBody> days;          // with pause
};
BOOST_DESCRIBE_STRUCT(GoalStepBody, (), (act, comment, counter_target, days))

struct OverrideBody {
  Line<1, 8> rule;  // of an error that the checker finds: "A1"
  Prose<1000> reason;
};
BOOST_DESCRIBE_STRUCT(OverrideBody, (), (rule, reason))

struct AmendmentBody {
  Worded<AmendmentReason> reason;
  Decimal target;  // in the metric's unit
  Prose<1000> comment;
  std::optional<Date> valid_from;  // the earliest that the rules allow without it
};
BOOST_DESCRIBE_STRUCT(AmendmentBody, (), (reason, target, comment, valid_from))

struct AmendmentDecisionBody {
  bool agree = false;
  std::optional<Prose<1000>> comment;
};
BOOST_DESCRIBE_STRUCT(AmendmentDecisionBody, (), (agree, comment))

struct SupportBody {
  Whole<0, 29> resource;  // its place, counted from 0
  Worded<ResourceState> state;
};
BOOST_DESCRIBE_STRUCT(SupportBody, (), (resource, state))

struct MilestoneBody {
  Whole<0, 29> milestone;  // its place, counted from 0
  Patch<Date> reached_on;  // null: it was not reached after all
};
BOOST_DESCRIBE_STRUCT(MilestoneBody, (), (milestone, reached_on))
void check_fields(const MilestoneBody& body, FieldErrors& errors) {
  if (!body.reached_on.given) errors.add("reached_on", "required", "is required: a day, or null");
}

namespace {

constexpr const char* goals_path = "/api/v1/goals";

Response show(const Api& api, const Request& request, GoalId id, int status = 200) {
  const auto board = api.board();
  const auto reading = app::read_agreement(api.store, api.workspace, request.who<Caller>().viewpoint(), board->numbers,
                                           id, api.moment().today);
  if (!reading) return nothing_here();
  return revised(reading->revision, json_response(status, wire::to_json(*reading)));
}

// A goal that somebody may read, and that has no agreement since it was given: a quota.
bool is_given(const Api& api, const Request& request, GoalId id) {
  const auto board = api.board();
  const app::CompiledGoal* goal = board->sheet->find(id);
  if (goal == nullptr || goal->goal.state == GoalState::draft || goal->goal.state == GoalState::proposed) return false;
  return app::may_read_goal(request.who<Caller>().viewpoint(), goal->goal);
}

Response get_agreement(const Api& api, const Request& request) {
  const auto id = request.id_parameter<GoalTag>("id");
  if (!id) return nothing_here();
  Response response = show(api, request, *id);
  if (response.status == 404 && is_given(api, request, *id)) return no_content();
  return response;
}

Response list_waiting(const Api& api, const Request& request) {
  const auto board = api.board();
  return json_response(
      200, wire::to_json(app::goals_waiting(api.store, api.workspace, request.who<Caller>().viewpoint(), board->numbers,
                                            api.moment().today)));
}

// Everything that happens at a desk: `work(desk)` decides, and the answer is the goal as it stands then.
template <class Work>
Response at_desk(const Api& api, const Request& request, int status, const Work& work) {
  const auto board = api.board();
  const app::AdministrationPorts ports = administration(api);
  const app::By asked = by(request);
  const app::Decided<Goal> done = work(app::GoalDesk{ports, asked, *board});
  if (!done) return problem_of(done.error());
  Response response = show(api, request, done->id, status);
  if (status == 201) response.headers.set("location", std::string(goals_path) + "/" + done->id.text());
  return response;
}

// The same about the goal of the path, with a body and the revision that was read.
template <class Body, class Work>
Response about_goal(const Api& api, const Request& request, const Work& work) {
  const auto input = read_revised<Body>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<GoalTag>("id");
  if (!id) return nothing_here();
  return at_desk(api, request, 200,
                 [&](const app::GoalDesk& desk) { return work(desk, *id, input->revision, input->body); });
}

template <std::size_t Max>
std::string text_in(const std::optional<Prose<Max>>& given) {
  return given ? given->value : std::string();
}

Response create(const Api& api, const Request& request) {
  const auto body = read_body<GoalBody>(request);
  if (!body) return body.error();
  return at_desk(api, request, 201, [&](const app::GoalDesk& desk) {
    return app::write_goal(desk, draft_of(body->draft, body->statement));
  });
}

Response rewrite(const Api& api, const Request& request) {
  return about_goal<GoalBody>(api, request,
                              [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const GoalBody& body) {
                                return app::rewrite_goal(desk, id, revision, draft_of(body.draft, body.statement));
                              });
}

Response take_step(const Api& api, const Request& request) {
  return about_goal<GoalStepBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const GoalStepBody& body) {
        app::GoalStepAsked asked{
            .act = body.act.value, .comment = text_in(body.comment), .counter_target = body.counter_target};
        if (body.days) asked.days = DateRange{body.days->start, body.days->end};
        return app::take_goal_step(desk, id, revision, asked);
      });
}

Response override_rule(const Api& api, const Request& request) {
  return about_goal<OverrideBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const OverrideBody& body) {
        return app::override_finding(desk, id, revision, body.rule.value, body.reason.value);
      });
}

Response ask_amendment(const Api& api, const Request& request) {
  return about_goal<AmendmentBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const AmendmentBody& body) {
        return app::ask_amendment(desk, id, revision,
                                  {.reason = body.reason.value,
                                   .target = body.target,
                                   .comment = body.comment.value,
                                   .valid_from = body.valid_from});
      });
}

Response decide_amendment(const Api& api, const Request& request) {
  return about_goal<AmendmentDecisionBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const AmendmentDecisionBody& body) {
        return app::decide_amendment(desk, id, revision, body.agree, text_in(body.comment));
      });
}

Response change_support(const Api& api, const Request& request) {
  return about_goal<SupportBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const SupportBody& body) {
        return app::change_support(desk, id, revision, static_cast<std::size_t>(body.resource.value), body.state.value);
      });
}

Response reach_milestone(const Api& api, const Request& request) {
  return about_goal<MilestoneBody>(
      api, request, [](const app::GoalDesk& desk, GoalId id, std::int64_t revision, const MilestoneBody& body) {
        return app::reach_milestone(desk, id, revision, static_cast<std::size_t>(body.milestone.value),
                                    body.reached_on.value);
      });
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker agreement_schema = schema<app::AgreementReading>;

Route change(const Api& api, Method method, const std::string& below, AdministrationHandler handler, RouteDoc doc) {
  doc.answers = {{200, "The goal as it stands", agreement_schema}};
  return {method, std::string(goals_path) + "/{id}/" + below, writers, {}, with(api, handler), std::move(doc)};
}

std::vector<Route> changes(const Api& api) {
  return {
      change(api, Method::put, "draft", rewrite,
             {"rewrite_goal", "Writes a draft anew; needs If-Match", {}, schema<GoalBody>, {}}),
      change(api, Method::post, "steps", take_step,
             {"take_goal_step",
              "One step of the negotiation or of the goal's life, as `may.steps` lists them; needs If-Match",
              {},
              schema<GoalStepBody>,
              {}}),
      change(api, Method::post, "overrides", override_rule,
             {"override_finding",
              "Sets an error of the checker aside for this proposal, with a reason; needs If-Match",
              {},
              schema<OverrideBody>,
              {}}),
      change(api, Method::post, "amendments", ask_amendment,
             {"ask_amendment",
              "Asks the other side for another target while the goal runs; needs If-Match",
              {},
              schema<AmendmentBody>,
              {}}),
      change(api, Method::post, "amendments/decision", decide_amendment,
             {"decide_amendment",
              "Agrees to the amendment that is asked for, declines it, or withdraws one's own; needs If-Match",
              {},
              schema<AmendmentDecisionBody>,
              {}}),
      change(api, Method::post, "support", change_support,
             {"change_support",
              "Says that a resource was provided, or by the owner alone that it has come; needs If-Match",
              {},
              schema<SupportBody>,
              {}}),
      change(api, Method::post, "milestones", reach_milestone,
             {"reach_milestone", "Says when a milestone was reached; needs If-Match", {}, schema<MilestoneBody>, {}}),
  };
}

}  // namespace

std::vector<Route> agreement_routes(const Api& api) {
  std::vector<Route> all{
      {Method::post,
       goals_path,
       writers,
       {},
       with(api, create),
       {"write_goal",
        "Keeps a draft of a goal; nobody but its author sees it until it is proposed",
        {},
        schema<GoalBody>,
        {{201, "The draft", agreement_schema}}}},
      {Method::get,
       std::string(goals_path) + "/{id}/agreement",
       readers,
       {},
       with(api, get_agreement),
       {"get_agreement",
        "What is written and agreed about a goal, and what you may do with it",
        {},
        nullptr,
        {{200, "The agreement", agreement_schema},
         {204, "A quota that was given: nothing is written or agreed about it"}}}},
      {Method::get,
       "/api/v1/goals/waiting",
       readers,
       {},
       with(api, list_waiting),
       {"list_waiting_goals",
        "Goals that wait for your word, the oldest first, and then your own that wait for others",
        {},
        nullptr,
        {{200, "Goals", schema<std::vector<app::WaitingGoal>>}}}},
  };
  for (Route& route : changes(api)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
