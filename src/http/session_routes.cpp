#include "http/session_routes.hpp"

#include "app/account/sessions.hpp"
#include "app/account/sign_in.hpp"
#include "base/check.hpp"
#include "http/account_problems.hpp"
#include "http/json/secret_text.hpp"
#include "http/server/cookies.hpp"
#include "wire/account_views.hpp"

namespace salespact::http {
namespace {

struct SignInBody {
  Line<1, 320> email;
  app::Secret password;
};
BOOST_DESCRIBE_STRUCT(SignInBody, (), (email, password))

wire::CurrentSessionView describe(const AccountServices& services, const app::Recognised& recognised) {
  const app::Principal& principal = recognised.principal;
  wire::CurrentSessionView view;
  view.person = {principal.person, principal.display_name};
  for (const app::HeldRole& held : principal.roles) {
    const auto& units = recognised.organisation->units();
    view.roles.push_back({held.role, {held.unit, units[recognised.organisation->index_of(held.unit)].name}});
  }
  services.ports.store.read(services.ports.workspace, [&](app::Transaction& transaction) {
    const Workspace workspace = transaction.load_workspace();
    view.workspace = {workspace.id,       workspace.name,   workspace.base_currency,
                      workspace.timezone, workspace.locale, workspace.week_start};
  });
  view.today = principal.today;
  for (const auto& word : words<app::Scope>) {
    if (principal.scopes.has(word.value)) view.scopes.emplace_back(word.text);
  }
  view.by_token = !principal.in_session();
  view.authenticated_at = principal.authenticated_at;
  return view;
}

Response start(const AccountServices& services, const Request& request) {
  const auto body = read_body<SignInBody>(request);
  if (!body) return body.error();
  const Instant now = services.clock.now();
  const auto session =
      app::sign_in(services.ports, services.throttle, {body->email.value, body->password, device_of(request)},
                   services.recognition.limits, now);
  if (!session) return problem_of(session.error());
  const auto recognised = app::recognise_session(services.recognition, session->token.text(), now);
  check(recognised.has_value(), "a session that was just started is recognised");
  Response response = created("/api/v1/session", wire::to_json(describe(services, *recognised)));
  set_session_cookie(response, *session, request.https, now);
  return response;
}

Response show(const AccountServices& services, const Request& request) {
  return json_response(200, wire::to_json(describe(services, request.who<Caller>().recognised)));
}

Response signed_out(const Request& request) {
  Response response = no_content();
  response.headers.add("set-cookie", expire_cookie(session_cookie, request.https));
  clear_site_data(response);
  return response;
}

// Ended twice, say in two windows, is ended all the same.
Response end_current(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  (void)app::end_session(services.ports, caller.principal(), std::get<app::SessionId>(caller.principal().credential),
                         caller.now);
  services.end_streams_of(caller.person());
  return signed_out(request);
}

Response list(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  wire::SessionListView view;
  for (const auto& session :
       app::list_sessions(services.ports, caller.principal(), services.recognition.limits, caller.now)) {
    view.items.push_back(wire::view_of(session, caller.principal()));
  }
  return json_response(200, wire::to_json(view));
}

Response end_one(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto id = request.id_parameter<app::SessionTag>("id");
  if (!id || !app::end_session(services.ports, caller.principal(), *id, caller.now)) {
    return Problem{404, "not_found", "You have no open session of this id."};
  }
  services.end_streams_of(caller.person());
  return no_content();
}

Response end_all_own(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto ended = app::end_all_sessions(services.ports, &caller.principal(), caller.person(), caller.now);
  if (!ended) return problem_of(ended.error());
  services.end_streams_of(caller.person());
  return signed_out(request);
}

Response end_all_of_person(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto person = request.id_parameter<PersonTag>("id");
  if (!person) return Problem{404, "not_found", "There is no such person."};
  const auto ended = app::end_all_sessions(services.ports, &caller.principal(), *person, caller.now);
  if (!ended) return problem_of(ended.error());
  services.end_streams_of(*person);
  return no_content();
}

}  // namespace

app::Device device_of(const Request& request) {
  return {request.client, request.headers.find("user-agent").value_or("")};
}

void set_session_cookie(Response& response, const app::StartedSession& session, bool https, Instant now) {
  const std::chrono::seconds lifetime((session.expires_at.microseconds - now.microseconds) / app::one_second);
  response.headers.add("set-cookie", set_cookie(session_cookie, session.token.text(), lifetime, https));
}

std::vector<Route> session_routes(const AccountServices& services) {
  const auto with = [services](Response (*handler)(const AccountServices&, const Request&)) -> Handler {
    return [services, handler](const Request& request) { return handler(services, request); };
  };
  using app::Scope;
  using app::WhoMay;
  const Answer who{200, "Who is signed in", schema<wire::CurrentSessionView>};
  const Answer gone{204, "Done"};
  return {
      {Method::post,
       "/api/v1/session",
       WhoMay::anyone(),
       {},
       with(start),
       {"sign_in",
        "Sign in with e-mail and password",
        {},
        schema<SignInBody>,
        {{201, "Signed in; the cookie is set", schema<wire::CurrentSessionView>}}}},
      {Method::get,
       "/api/v1/session",
       WhoMay::signed_in(Scope::read),
       {},
       with(show),
       {"show_current_session", "Who am I, in which roles and workspace", {}, nullptr, {who}}},
      {Method::delete_,
       "/api/v1/session",
       WhoMay::in_session(),
       {},
       with(end_current),
       {"sign_out", "End this session", {}, nullptr, {gone}}},
      {Method::get,
       "/api/v1/sessions",
       WhoMay::in_session(),
       {},
       with(list),
       {"list_sessions",
        "My open sessions, newest first",
        {},
        nullptr,
        {{200, "Open sessions", schema<wire::SessionListView>}}}},
      {Method::delete_,
       "/api/v1/sessions",
       WhoMay::in_session(),
       {},
       with(end_all_own),
       {"end_all_sessions", "End all my sessions, this one too", {}, nullptr, {gone}}},
      {Method::delete_,
       "/api/v1/sessions/{id}",
       WhoMay::in_session(),
       {},
       with(end_one),
       {"end_session", "End one of my sessions", {}, nullptr, {gone}}},
      {Method::delete_,
       "/api/v1/people/{id}/sessions",
       WhoMay::ops(Scope::admin),
       {},
       with(end_all_of_person),
       {"end_sessions_of_person", "End all sessions of a person", {}, nullptr, {gone}}},
  };
}

}  // namespace salespact::http
