#include "app/team_pact/sign_team_pact.hpp"
#include "http/pact_signing.hpp"
#include "http/team_pact_routes.hpp"
#include "wire/team_pact_views.hpp"

namespace salespact::http {

struct DissolutionBody {
  app::Secret password;
  Worded<app::DissolvingAs> as;
  std::optional<Prose<1000>> reason;  // of the first member who asks, and of a manager
};
BOOST_DESCRIBE_STRUCT(DissolutionBody, (), (password, as, reason))

namespace {

Response sign(const Api& api, const AccountServices& services, const Request& request) {
  const auto body = read_body<SignatureBody>(request);
  if (!body) return body.error();
  const auto id = team_pact_id(request);
  if (!id) return nothing_here();
  if (auto wrong = wrong_password(api, services, request, body->password)) return *wrong;
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = app::sign_team_pact({ports, asker, *board}, *id, signing_asked(*body));
  return kept ? team_pact_page(api, request, *id) : refused_signature(kept.error());
}

Response dissolve(const Api& api, const AccountServices& services, const Request& request) {
  const auto input = read_revised<DissolutionBody>(request);
  if (!input) return input.error();
  const auto id = team_pact_id(request);
  if (!id) return nothing_here();
  if (auto wrong = wrong_password(api, services, request, input->body.password)) return *wrong;
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = app::dissolve_team_pact({ports, asker, *board}, *id, input->revision, input->body.as.value,
                                            text_of(input->body.reason).value_or(""));
  return kept ? team_pact_page(api, request, *id) : problem_of(kept.error());
}

using SigningHandler = Response (*)(const Api&, const AccountServices&, const Request&);
Handler with_password(const Api& api, const AccountServices& services, SigningHandler handler) {
  return [&api, &services, handler](const Request& request) { return handler(api, services, request); };
}

const auto signers = app::WhoMay::in_session();
const SchemaMaker page_schema = schema<app::TeamPactPage>;

}  // namespace

std::vector<Route> team_pact_signing_routes(const Api& api, const AccountServices& services) {
  const std::string one = "/api/v1/pacts/{id}";
  return {
      {Method::post,
       one + "/signatures",
       signers,
       {},
       with_password(api, services, sign),
       {"sign_team_pact",
        "The asker's signature under the text that was read, by its number and hash; with the last one it binds. Given "
        "again it answers as the first time; a text that is not the one to sign any more is refused as `terms_changed`",
        {},
        schema<SignatureBody>,
        {{200, "The pact", page_schema}}}},
      {Method::post,
       one + "/dissolution",
       signers,
       {},
       with_password(api, services, dissolve),
       {"dissolve_team_pact",
        "Ends a pact: as one of its members, all of whom have to, or as who leads its unit, with a reason. Needs "
        "If-Match",
        {},
        schema<DissolutionBody>,
        {{200, "The pact", page_schema}}}},
  };
}

}  // namespace salespact::http
