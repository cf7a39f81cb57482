#include "app/setback/setbacks.hpp"
#include "http/journal_requests.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "wire/setback_views.hpp"

namespace salespact::http {

struct SetbackBody {
  Prose<1000> what;
  Worded<SetbackCause> cause;
  std::optional<Prose<1000>> learned;
  std::optional<Prose<1000>> change;          // what is to be done otherwise
  std::optional<Worded<SetbackShare>> share;  // team without it
};
BOOST_DESCRIBE_STRUCT(SetbackBody, (), (what, cause, learned, change, share))

struct SetbackWordBody {
  Worded<SetbackAct> act;
  std::optional<Prose<1000>> comment;  // agree_change: the change, where none was proposed
};
BOOST_DESCRIBE_STRUCT(SetbackWordBody, (), (act, comment))

namespace {

Response page(const Api& api, const Request& request, const app::JournalSubject& id, int status = 200) {
  const auto found = read_for_asker(api, request, id, app::read_setbacks);
  return found ? json_response(status, wire::to_json(*found)) : nothing_here();
}

template <SubjectOf subject_of>
Response list(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  return id ? page(api, request, *id) : nothing_here();
}

template <SubjectOf subject_of>
Response log(const Api& api, const Request& request) {
  const auto id = subject_of(request);
  if (!id) return nothing_here();
  const auto body = read_body<SetbackBody>(request);
  if (!body) return body.error();
  Setback setback{.what = body->what.value,
                  .cause = body->cause.value,
                  .learned = text_of(body->learned).value_or(""),
                  .change = text_of(body->change).value_or("")};
  if (body->share) setback.share = body->share->value;
  const auto done = at_journal(api, request, [&](const auto& desk) { return app::log_setback(desk, *id, setback); });
  return done ? page(api, request, *id, 201) : problem_of(done.error());
}

Response say(const Api& api, const Request& request) {
  const auto id = request.id_parameter<app::JournalTag>("id");
  if (!id) return nothing_here();
  const auto body = read_body<SetbackWordBody>(request);
  if (!body) return body.error();
  const auto done = at_journal(api, request, [&](const auto& desk) {
    return app::say_of_setback(desk, *id, {body->act.value, text_of(body->comment).value_or("")});
  });
  return done ? no_content() : problem_of(done.error());
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::signed_in(app::Scope::write);
const SchemaMaker page_schema = schema<app::SetbacksPage>;

template <SubjectOf subject_of>
void add_subject(const Api& api, const std::string& path, const std::string& name, std::vector<Route>& out) {
  const std::string all = path + "/{id}/setbacks";
  out.push_back({Method::get,
                 all,
                 readers,
                 {},
                 with(api, list<subject_of>),
                 {"list_" + name + "_setbacks",
                  "Setbacks as far as the asker may read them, the newest first",
                  {},
                  nullptr,
                  {{200, "Setbacks", page_schema}}}});
  out.push_back({Method::post,
                 all,
                 writers,
                 {},
                 with(api, log<subject_of>),
                 {"log_" + name + "_setback",
                  "Logs a setback of the asker's own, for the team, the managers above, or the asker alone",
                  {},
                  schema<SetbackBody>,
                  {{201, "Setbacks now", page_schema}}}});
}

}  // namespace

std::vector<Route> setback_routes(const Api& api) {
  std::vector<Route> out{
      {Method::post,
       "/api/v1/setbacks/{id}/words",
       writers,
       {},
       with(api, say),
       {"say_of_setback",
        "Says that a setback was talked about, which change is agreed, or that it was made; the last "
        "by somebody else",
        {},
        schema<SetbackWordBody>,
        {{204, "It is noted"}}}}};
  add_subject<subject_in<TeamPactTag>>(api, "/api/v1/pacts", "team_pact", out);
  add_subject<subject_in<SalesPactTag>>(api, "/api/v1/sales-pacts", "sales_pact", out);
  add_subject<subject_in<GoalTag>>(api, "/api/v1/goals", "goal", out);
  return out;
}

}  // namespace salespact::http
