#include "app/sales_pact/sign_sales_pact.hpp"
#include "http/administration.hpp"
#include "http/pact_signing.hpp"
#include "http/sales_pact_routes.hpp"
#include "wire/sales_pact_views.hpp"

namespace salespact::http {

struct ProposalBody {
  app::Secret password;
  std::string statement;                      // "I have read this and I agree"
  std::optional<Line<0, 200>> repairs_error;  // what was wrong: then nothing waits seven days
};
BOOST_DESCRIBE_STRUCT(ProposalBody, (), (password, statement, repairs_error))

namespace {

using Signing = app::Decided<app::KeptSalesPact> (*)(const app::SalesPactDesk&, SalesPactId,
                                                     const app::CountersigningAsked&);

template <Signing sign>
Response sign_text(const Api& api, const AccountServices& services, const Request& request) {
  const auto body = read_body<SignatureBody>(request);
  if (!body) return body.error();
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  if (auto wrong = wrong_password(api, services, request, body->password)) return *wrong;
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = sign({ports, asker, *board}, *id, signing_asked(*body));
  return kept ? sales_pact_page(api, request, *id) : refused_signature(kept.error());
}

Response propose(const Api& api, const AccountServices& services, const Request& request) {
  const auto input = read_revised<ProposalBody>(request);
  if (!input) return input.error();
  const auto id = sales_pact_id(request);
  if (!id) return nothing_here();
  if (auto wrong = wrong_password(api, services, request, input->body.password)) return *wrong;
  const app::AdministrationPorts ports = administration(api);
  const app::By asker = by(request);
  const auto board = api.board();
  const auto kept = app::propose_sales_pact(
      {ports, asker, *board}, services.ports.secrets, *id, input->revision,
      {{input->body.statement}, input->body.repairs_error ? input->body.repairs_error->value : std::string()});
  return kept ? sales_pact_page(api, request, *id) : problem_of(kept.error());
}

using SigningHandler = Response (*)(const Api&, const AccountServices&, const Request&);
Handler with_password(const Api& api, const AccountServices& services, SigningHandler handler) {
  return [&api, &services, handler](const Request& request) { return handler(api, services, request); };
}

const auto signers = app::WhoMay::in_session();
const SchemaMaker page_schema = schema<app::SalesPactPage>;

}  // namespace

std::vector<Route> sales_pact_signing_routes(const Api& api, const AccountServices& services) {
  const std::string one = "/api/v1/sales-pacts/{id}";
  return {
      {Method::post,
       one + "/proposals",
       signers,
       {},
       with_password(api, services, propose),
       {"propose_sales_pact",
        "Freezes the words as the next text and signs it; every section is filled in or waived. Needs If-Match",
        {},
        schema<ProposalBody>,
        {{200, "The pact", page_schema}}}},
      {Method::post,
       one + "/signatures",
       signers,
       {},
       with_password(api, services, sign_text<app::countersign_sales_pact>),
       {"sign_sales_pact",
        "The second signature under the text that was read, by its number and hash; it puts it in force. Given again "
        "it answers as the first time; a text that is not the one to sign any more is refused as `terms_changed`",
        {},
        schema<SignatureBody>,
        {{200, "The pact", page_schema}}}},
      {Method::post,
       one + "/takeover",
       signers,
       {},
       with_password(api, services, sign_text<app::take_over_sales_pact>),
       {"take_over_sales_pact",
        "The manager who leads the rep now signs the text that rests since the change",
        {},
        schema<SignatureBody>,
        {{200, "The pact", page_schema}}}},
  };
}

}  // namespace salespact::http
