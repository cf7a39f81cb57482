#include "app/feedback/feedback.hpp"
#include "http/journal_requests.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "wire/feedback_views.hpp"

namespace salespact::http {

struct FeedbackBody {
  Worded<FeedbackKind> kind;
  Prose<1000> text;
  std::optional<Line<0, 80>> part;  // of what it is about, in a few words
  std::optional<PersonId> to;       // who is asked; absent: who has to do with it
};
BOOST_DESCRIBE_STRUCT(FeedbackBody, (), (kind, text, part, to))

struct FeedbackWordBody {
  Worded<FeedbackAct> act;
  std::optional<Prose<1000>> text;  // answer: always; resolve: a last word
};
BOOST_DESCRIBE_STRUCT(FeedbackWordBody, (), (act, text))

namespace {

Response page(const Api& api, const Request& request, const app::JournalSubject& id, int status = 200) {
  const auto found = read_for_asker(api, request, id, app::read_feedback);
  return found ? json_response(status, wire::to_json(*found)) : nothing_here();
}

template <SubjectOf subject_of>
Response list(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  return id ? page(api, request, *id) : nothing_here();
}

template <SubjectOf subject_of>
Response start(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  if (!id) return nothing_here();
  const auto body = read_body<FeedbackBody>(request);
  if (!body) return body.error();
  const Feedback said{body->kind.value, text_of(body->part).value_or(""), body->text.value, body->to};
  const auto done = at_journal(api, request, [&](const auto& desk) { return app::start_feedback(desk, *id, said); });
  return done ? page(api, request, *id, 201) : problem_of(done.error());
}

Response say(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::JournalTag>("id");
  if (!id) return nothing_here();
  const auto body = read_body<FeedbackWordBody>(request);
  if (!body) return body.error();
  const auto done = at_journal(api, request, [&](const auto& desk) {
    return app::say_of_feedback(desk, *id, {body->act.value, text_of(body->text).value_or("")});
  });
  return done ? no_content() : problem_of(done.error());
}

Response desk(const Api& api, const Request& request) {
  const Caller& caller = request.who<Caller>();
  const auto found = app::read_feedback_desk(administration(api), *api.board(), caller.viewpoint(), caller.today());
  return json_response(200, wire::to_json(found));
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::FeedbackPage>;

template <SubjectOf subject_of>
void add_subject(const Api& api, const std::string& path, const std::string& name, std::vector<Route>& out) {
  const std::string all = path + "/{id}/feedback";
  out.push_back({Method::get,
                 all,
                 readers,
                 {},
                 with(api, list<subject_of>),
                 {"list_" + name + "_feedback",
                  "Feedback with its answers, the newest first; for whoever sees all of what it is about",
                  {},
                  nullptr,
                  {{200, "Feedback", page_schema}}}});
  out.push_back({Method::post,
                 all,
                 writers,
                 {},
                 with(api, start<subject_of>),
                 {"start_" + name + "_feedback",
                  "Says praise, a question, a suggestion or a concern to those who see it too, to one of them by name "
                  "or to who has to do with it",
                  {},
                  schema<FeedbackBody>,
                  {{201, "Feedback now", page_schema}}}});
}

}  // namespace

std::vector<Route> feedback_routes(const Api& api) {
  std::vector<Route> out{
      {Method::get,
       "/api/v1/feedback",
       readers,
       {},
       with(api, desk),
       {"list_feedback",
        "What waits for the asker's answer, what the asker started and is not resolved, and praise of the asker",
        {},
        nullptr,
        {{200, "Feedback", schema<app::FeedbackDesk>}}}},
      {Method::post,
       "/api/v1/feedback/{id}/words",
       writers,
       {},
       with(api, say),
       {"say_of_feedback",
        "Answers, or by who started it says that it is resolved; another answer of who started it opens it again",
        {},
        schema<FeedbackWordBody>,
        {{204, "It is noted"}}}}};
  add_subject<subject_in<TeamPactTag>>(api, "/api/v1/pacts", "team_pact", out);
  add_subject<subject_in<SalesPactTag>>(api, "/api/v1/sales-pacts", "sales_pact", out);
  add_subject<subject_in<GoalTag>>(api, "/api/v1/goals", "goal", out);
  return out;
}

}  // namespace salespact::http
