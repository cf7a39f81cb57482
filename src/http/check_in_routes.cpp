#include "app/check_in/write_check_in.hpp"
#include "http/journal_requests.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "wire/check_in_views.hpp"

namespace salespact::http {

struct ObstacleBody {
  Line<1, 200> text;
  Worded<ObstacleKind> kind;
  Whole<1, 3> severity;
  std::optional<PersonId> help_from;
};
BOOST_DESCRIBE_STRUCT(ObstacleBody, (), (text, kind, severity, help_from))

struct SupportNeedBody {
  PersonId from;
  Line<1, 200> what;
  Date by;
};
BOOST_DESCRIBE_STRUCT(SupportNeedBody, (), (from, what, by))

struct CheckInBody {
  Date window;  // its first day
  Whole<1, 10> confidence;
  std::optional<Prose<1000>> moved;
  std::optional<std::vector<ObstacleBody>> obstacles;   // at most 10 each
  std::optional<std::vector<SupportNeedBody>> support;  // a request for help each
  std::optional<std::vector<Line<1, 200>>> next_actions;
};
BOOST_DESCRIBE_STRUCT(CheckInBody, (), (window, confidence, moved, obstacles, support, next_actions))

struct ExcuseBody {
  PersonId person;
  Date window;  // its first day
  Prose<1000> reason;
};
BOOST_DESCRIBE_STRUCT(ExcuseBody, (), (person, window, reason))

struct CheckInTalkBody {
  std::optional<Date> on;  // today without it
};
BOOST_DESCRIBE_STRUCT(CheckInTalkBody, (), (on))

struct SupportWordBody {
  Worded<SupportAct> act;
  std::optional<Date> day;             // accept: until when
  std::optional<Prose<1000>> comment;  // needed to decline
};
BOOST_DESCRIBE_STRUCT(SupportWordBody, (), (act, day, comment))

namespace {

app::CheckInAsked asked_of(const CheckInBody& body) {
  app::CheckInAsked asked{.window = body.window};
  asked.words.confidence = static_cast<int>(body.confidence.value);
  asked.words.moved = text_of(body.moved).value_or("");
  if (body.obstacles) {
    for (const ObstacleBody& one : *body.obstacles) {
      asked.words.obstacles.push_back(
          {one.text.value, one.kind.value, static_cast<int>(one.severity.value), one.help_from});
    }
  }
  if (body.support) {
    for (const SupportNeedBody& one : *body.support) asked.words.support.push_back({one.from, one.what.value, one.by});
  }
  if (body.next_actions) {
    for (const auto& one : *body.next_actions) asked.words.next_actions.push_back(one.value);
  }
  return asked;
}

Response page(const Api& api, const Request& request, const app::JournalSubject& id, int status = 200) {
  const auto found = read_for_asker(api, request, id, app::read_check_ins);
  return found ? json_response(status, wire::to_json(*found)) : nothing_here();
}

// Runs `work(desk)` and answers with `answer()`, or says why not.
template <class Work, class Answer>
Response at_desk(const Api& api, const Request& request, const Work& work, const Answer& answer) {
  const auto done = at_journal(api, request, work);
  return done ? answer() : problem_of(done.error());
}

template <SubjectOf subject_of>
Response get_check_ins(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  return id ? page(api, request, *id) : nothing_here();
}

template <class Body, class Work>
Response on_subject(const Api& api, const Request& request, std::optional<app::JournalSubject> id, int status,
                    const Work& work) {
  if (!id) return nothing_here();
  const auto body = read_body<Body>(request);
  if (!body) return body.error();
  return at_desk(
      api, request, [&](const auto& desk) { return work(desk, *id, *body); },
      [&] { return page(api, request, *id, status); });
}

template <SubjectOf subject_of>
Response write(const Api& api, const Request& request) {
  return on_subject<CheckInBody>(
      api, request, subject_of(request), 201,
      [](const auto& desk, const auto& id, const auto& body) { return write_check_in(desk, id, asked_of(body)); });
}

template <SubjectOf subject_of>
Response excuse(const Api& api, const Request& request) {
  return on_subject<ExcuseBody>(api, request, subject_of(request), 200,
                                [](const auto& desk, const auto& id, const auto& body) {
                                  return excuse_check_in(desk, id, {body.person, body.window, body.reason.value});
                                });
}

Response support_desk(const Api& api, const Request& request) {
  const Caller& caller = request.who<Caller>();
  return json_response(
      200, wire::to_json(app::read_support(administration(api), *api.board(), caller.viewpoint(), caller.today())));
}

Response list_due(const Api& api, const Request& request) {
  const Caller& caller = request.who<Caller>();
  return json_response(
      200, wire::to_json(app::due_check_ins(administration(api), *api.board(), caller.viewpoint(), caller.today())));
}

Response discuss(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::JournalTag>("id");
  if (!id) return nothing_here();
  const auto body = read_body<CheckInTalkBody>(request);
  if (!body) return body.error();
  return at_desk(
      api, request, [&](const auto& desk) { return app::discuss_check_in(desk, *id, body->on); },
      [] { return no_content(); });
}

Response say_of_support(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::JournalTag>("id");
  if (!id) return nothing_here();
  const auto body = read_body<SupportWordBody>(request);
  if (!body) return body.error();
  return at_desk(
      api, request,
      [&](const auto& desk) {
        return app::say_of_support(desk, *id, {body->act.value, body->day, text_of(body->comment).value_or("")});
      },
      [&] { return support_desk(api, request); });
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::CheckInsPage>;

// The routes of one kind of subject; `name` ends the operations' names.
template <SubjectOf subject_of>
void add_subject(const Api& api, const std::string& path, const std::string& name, std::vector<Route>& out) {
  const std::string all = path + "/{id}/check-ins";
  out.push_back({Method::get,
                 all,
                 readers,
                 {},
                 with(api, get_check_ins<subject_of>),
                 {"list_" + name + "_check_ins",
                  "Check-ins window by window, as far as the asker may read them, and the one to write now with the "
                  "numbers filled in",
                  {},
                  nullptr,
                  {{200, "Check-ins", page_schema}}}});
  out.push_back({Method::post,
                 all,
                 writers,
                 {},
                 with(api, write<subject_of>),
                 {"write_" + name + "_check_in",
                  "Writes the asker's own check-in of one window; within 24 hours another one replaces it, later it is "
                  "added. The numbers are frozen by the server, help that is asked for becomes a request",
                  {},
                  schema<CheckInBody>,
                  {{201, "Check-ins now", page_schema}}}});
  out.push_back({Method::post,
                 all + "/excuses",
                 writers,
                 {},
                 with(api, excuse<subject_of>),
                 {"excuse_" + name + "_check_in",
                  "Says why somebody's window stays without a check-in; by who leads them",
                  {},
                  schema<ExcuseBody>,
                  {{200, "Check-ins now", page_schema}}}});
}

}  // namespace

std::vector<Route> check_in_routes(const Api& api) {
  std::vector<Route> out{
      {Method::get,
       "/api/v1/check-ins/due",
       readers,
       {},
       with(api, list_due),
       {"list_due_check_ins",
        "Check-ins that the asker owes, and those overdue of people whom the asker leads",
        {},
        nullptr,
        {{200, "Due check-ins", schema<std::vector<app::DueCheckIn>>}}}},
      {Method::post,
       "/api/v1/check-ins/{id}/discussion",
       writers,
       {},
       with(api, discuss),
       {"discuss_check_in",
        "Says that a check-in was talked about; by somebody else who reads all of it",
        {},
        schema<CheckInTalkBody>,
        {{204, "It is noted"}}}},
      {Method::get,
       "/api/v1/support-requests",
       readers,
       {},
       with(api, support_desk),
       {"list_support_requests",
        "Help that is asked of the asker and by the asker, and what the asker owes of it",
        {},
        nullptr,
        {{200, "Requests", schema<app::SupportDesk>}}}},
      {Method::post,
       "/api/v1/support-requests/{id}/words",
       writers,
       {},
       with(api, say_of_support),
       {"say_of_support_request",
        "Accepts with a day or declines with a reason, by who is asked; confirms that help was given or takes the "
        "request back, by who asked",
        {},
        schema<SupportWordBody>,
        {{200, "Requests now", schema<app::SupportDesk>}}}},
  };
  add_subject<subject_in<TeamPactTag>>(api, "/api/v1/pacts", "team_pact", out);
  add_subject<subject_in<SalesPactTag>>(api, "/api/v1/sales-pacts", "sales_pact", out);
  add_subject<subject_in<GoalTag>>(api, "/api/v1/goals", "goal", out);
  return out;
}

}  // namespace salespact::http
