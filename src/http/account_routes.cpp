#include "http/account_routes.hpp"

#include "app/account/accept_invitation.hpp"
#include "app/account/api_tokens.hpp"
#include "app/account/change_password.hpp"
#include "app/account/invite_person.hpp"
#include "app/account/set_up_workspace.hpp"
#include "domain/calendar/calendar_text.hpp"
#include "http/account_problems.hpp"
#include "http/json/secret_text.hpp"
#include "http/json/worded.hpp"
#include "wire/account_views.hpp"

namespace salespact::http {
namespace {

struct SetUpFiscalYear {
  Worded<FiscalPattern> pattern;
  std::optional<Whole<1, 12>> start_month;  // gregorian
  std::optional<Worded<YearEndRule>> year_end_rule;
  std::optional<Whole<1, 7>> year_end_weekday;
  std::optional<Whole<1, 12>> year_end_month;
  std::optional<Worded<FiscalLabelRule>> label_rule;
};
BOOST_DESCRIBE_STRUCT(SetUpFiscalYear, (),
                      (pattern, start_month, year_end_rule, year_end_weekday, year_end_month, label_rule))

struct SetUpCompany {
  Line<1, 80> name;
  Currency currency;
  Line<1, 60> timezone;
  std::optional<Line<2, 20>> locale;
  std::optional<Whole<1, 7>> week_start;
  SetUpFiscalYear fiscal_year;
};
BOOST_DESCRIBE_STRUCT(SetUpCompany, (), (name, currency, timezone, locale, week_start, fiscal_year))

struct SetUpBody {
  app::Secret token;
  Line<1, 120> display_name;
  Line<3, 254> email;
  app::Secret password;
  std::optional<SetUpCompany> company;  // needed where GET says that the company has no name yet
};
BOOST_DESCRIBE_STRUCT(SetUpBody, (), (token, display_name, email, password, company))

struct InviteBody {
  Line<3, 254> email;
  std::optional<Line<1, 120>> display_name;
  std::optional<Role> role;
  std::optional<OrgUnitId> unit;
  std::optional<Whole<30, 10'080>> valid_for_minutes;
};
BOOST_DESCRIBE_STRUCT(InviteBody, (), (email, display_name, role, unit, valid_for_minutes))

struct AcceptBody {
  app::Secret token;
  app::Secret password;
};
BOOST_DESCRIBE_STRUCT(AcceptBody, (), (token, password))

struct PasswordBody {
  app::Secret current_password;
  app::Secret password;
};
BOOST_DESCRIBE_STRUCT(PasswordBody, (), (current_password, password))

struct TokenBody {
  Line<1, 80> name;
  std::vector<std::string> scopes;
  std::optional<Whole<1, 366>> valid_for_days;
};
BOOST_DESCRIBE_STRUCT(TokenBody, (), (name, scopes, valid_for_days))

Date today_at(const AccountServices& services, Instant now) {
  Date today;
  services.ports.store.read(services.ports.workspace, [&](app::Transaction& transaction) {
    today = services.clock.date_in(transaction.load_workspace().timezone, now);
  });
  return today;
}

FiscalCalendar fiscal_year_of(const SetUpFiscalYear& body) {
  FiscalCalendar calendar;
  calendar.pattern = body.pattern.value;
  if (body.start_month) calendar.start_month = static_cast<unsigned>(body.start_month->value);
  if (body.year_end_rule) calendar.year_end_rule = body.year_end_rule->value;
  if (body.year_end_weekday) calendar.year_end_weekday = static_cast<int>(body.year_end_weekday->value);
  if (body.year_end_month) calendar.year_end_month = static_cast<unsigned>(body.year_end_month->value);
  if (body.label_rule) calendar.label_rule = body.label_rule->value;
  return calendar;
}

app::CompanySettings company_of(const SetUpCompany& body) {
  app::CompanySettings company{.name = body.name.value,
                               .currency = body.currency,
                               .timezone = body.timezone.value,
                               .fiscal_year = fiscal_year_of(body.fiscal_year)};
  if (body.locale) company.locale = body.locale->value;
  if (body.week_start) company.week_start = static_cast<int>(body.week_start->value);
  return company;
}

Response get_set_up(const AccountServices& services, const Request&) {
  const auto state =
      app::read_set_up_state(services.ports.store, services.ports.workspace, today_at(services, services.clock.now()));
  return json_response(200, wire::to_json(wire::SetUpStateView{state.needed, state.company_named}));
}

Response set_up(const AccountServices& services, const Request& request) {
  const auto body = read_body<SetUpBody>(request);
  if (!body) return body.error();
  app::SetUpRequest wanted{body->token.text(), body->display_name.value, body->email.value, body->password};
  if (body->company) wanted.company = company_of(*body->company);
  const auto person = app::set_up_workspace(services.ports, services.clock, wanted, services.clock.now());
  if (!person) return problem_of(person.error());
  return json_response(201, wire::to_json(wire::PersonReferenceView{*person}));
}

Response invite(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto body = read_body<InviteBody>(request);
  if (!body) return body.error();
  app::InviteRequest wanted;
  wanted.email = body->email.value;
  if (body->display_name) wanted.display_name = body->display_name->value;
  wanted.role = body->role;
  wanted.unit = body->unit;
  if (body->valid_for_minutes) wanted.lifetime = body->valid_for_minutes->value * app::one_minute;
  const auto invited = app::invite_person(services.ports, &caller.principal(), wanted, caller.now, caller.today());
  if (!invited) return problem_of(invited.error());
  return json_response(201, wire::to_json(wire::InvitationView{std::string(invited->code.text()), invited->person,
                                                               invited->expires_at}));
}

Response accept(const AccountServices& services, const Request& request) {
  const auto body = read_body<AcceptBody>(request);
  if (!body) return body.error();
  const auto person = app::accept_invitation(services.ports, body->token.text(), body->password, services.clock.now());
  if (!person) return problem_of(person.error());
  return json_response(200, wire::to_json(wire::PersonReferenceView{*person}));
}

Response change_password(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto body = read_body<PasswordBody>(request);
  if (!body) return body.error();
  const auto session = app::change_password(services.ports, services.throttle, caller.principal(),
                                            {body->current_password, body->password, device_of(request)},
                                            services.recognition.limits, caller.now);
  if (!session) return std::visit([](const auto& refusal) { return problem_of(refusal); }, session.error());
  services.end_streams_of(caller.person());
  Response response = no_content();
  set_session_cookie(response, *session, request.https, caller.now);
  return response;
}

Response create_token(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto body = read_body<TokenBody>(request);
  if (!body) return body.error();
  app::ApiTokenRequest wanted{caller.person(), body->name.value, body->scopes};
  if (body->valid_for_days) wanted.lifetime_days = static_cast<int>(body->valid_for_days->value);
  const auto made = app::create_api_token(services.ports, &caller.principal(), wanted, caller.now, caller.today());
  if (!made) return problem_of(made.error());
  return created(
      "/api/v1/tokens/" + made->stored.id.text(),
      wire::to_json(wire::CreatedApiTokenView{std::string(made->token.text()), wire::view_of(made->stored)}));
}

Response list_tokens(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  wire::ApiTokenListView view;
  for (const auto& token : app::list_api_tokens(services.ports, caller.principal(), caller.now)) {
    view.items.push_back(wire::view_of(token));
  }
  return json_response(200, wire::to_json(view));
}

Response revoke_token(const AccountServices& services, const Request& request) {
  const auto& caller = request.who<Caller>();
  const auto id = request.id_parameter<app::ApiTokenTag>("id");
  const auto tokens = app::list_api_tokens(services.ports, caller.principal(), caller.now);
  if (!id || !app::revoke_api_token(services.ports, &caller.principal(), *id, caller.now)) {
    return Problem{404, "not_found", "There is no open token of this id that you may revoke."};
  }
  for (const auto& token : tokens) {
    if (token.id == *id) services.end_streams_of(token.person);
  }
  return no_content();
}

Handler with(const AccountServices& services, Response (*handler)(const AccountServices&, const Request&)) {
  return [services, handler](const Request& request) { return handler(services, request); };
}

// How a person comes in for the first time.
std::vector<Route> routes_in(const AccountServices& services) {
  using app::Scope;
  using app::WhoMay;
  const SchemaMaker person = schema<wire::PersonReferenceView>;
  return {
      {Method::get,
       "/api/v1/setup",
       WhoMay::anyone(),
       {},
       with(services, get_set_up),
       {"get_set_up",
        "Whether somebody has to set this up",
        {},
        nullptr,
        {{200, "What is still to do", schema<wire::SetUpStateView>}}}},
      {Method::post,
       "/api/v1/setup",
       WhoMay::holder_of_code(),
       {},
       with(services, set_up),
       {"set_up_workspace",
        "The first administrator comes in with the set-up token, and names the company",
        {},
        schema<SetUpBody>,
        {{201, "The administrator, who can sign in now", person}}}},
      {Method::post,
       "/api/v1/invitations",
       WhoMay::ops(Scope::admin),
       {},
       with(services, invite),
       {"invite_person",
        "Let a person choose a password",
        {},
        schema<InviteBody>,
        {{201, "The invitation's token, shown this once", schema<wire::InvitationView>}}}},
      {Method::post,
       "/api/v1/invitations/accept",
       WhoMay::holder_of_code(),
       {},
       with(services, accept),
       {"accept_invitation",
        "Choose a password with an invitation's token",
        {},
        schema<AcceptBody>,
        {{200, "The person, who can sign in now", person}}}},
  };
}

// A person's own password and tokens.
std::vector<Route> routes_of_secrets(const AccountServices& services) {
  using app::WhoMay;
  return {
      {Method::put,
       "/api/v1/password",
       WhoMay::in_session(),
       {},
       with(services, change_password),
       {"change_password",
        "Change my password and end all my other sessions",
        {},
        schema<PasswordBody>,
        {{204, "Changed; a new session's cookie is set"}}}},
      {Method::post,
       "/api/v1/tokens",
       WhoMay::in_session(),
       {},
       with(services, create_token),
       {"create_api_token",
        "Make an API token for myself",
        {},
        schema<TokenBody>,
        {{201, "The token, shown this once", schema<wire::CreatedApiTokenView>}}}},
      {Method::get,
       "/api/v1/tokens",
       WhoMay::in_session(),
       {},
       with(services, list_tokens),
       {"list_api_tokens",
        "My open tokens; everybody's for administrators",
        {},
        nullptr,
        {{200, "Open tokens", schema<wire::ApiTokenListView>}}}},
      {Method::delete_,
       "/api/v1/tokens/{id}",
       WhoMay::in_session(),
       {},
       with(services, revoke_token),
       {"revoke_api_token", "Revoke a token", {}, nullptr, {{204, "Done"}}}},
  };
}

}  // namespace

std::vector<std::string> paths_with_secrets() {
  return {"/api/v1/session",     "/api/v1/setup",  "/api/v1/password",
          "/api/v1/invitations", "/api/v1/tokens", "/api/v1/invitations/accept"};
}

std::vector<Route> account_routes(const AccountServices& services) {
  std::vector<Route> all = routes_in(services);
  for (Route& route : routes_of_secrets(services)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
