#include "app/delegation/delegations.hpp"
#include "http/administration.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "wire/delegation_views.hpp"

namespace salespact::http {

struct DelegationBody {
  std::optional<PersonId> manager;  // the asker without it
  PersonId deputy;
  Date from;
  Date to;  // the last day, at most a year later
  std::vector<Worded<DelegatedRight>> rights;
};
BOOST_DESCRIBE_STRUCT(DelegationBody, (), (manager, deputy, from, to, rights))

namespace {

Response list(const Api& api, const Request& request) {
  return json_response(200,
                       wire::to_json(app::list_delegations(administration(api), request.who<Caller>().viewpoint())));
}

Response make(const Api& api, const Request& request) {
  const auto body = read_body<DelegationBody>(request);
  if (!body) return body.error();
  app::DelegationTerms terms{
      .manager = body->manager, .deputy = body->deputy, .days = {body->from, body->to}, .rights = {}};
  for (const auto& right : body->rights) terms.rights.insert(right.value);
  const auto made = app::make_delegation(administration(api), by(request), terms);
  if (!made) return problem_of(made.error());
  Response response = list(api, request);
  response.status = 201;
  return response;
}

Response end(const Api& api, const Request& request) {
  const auto id = request.id_parameter<DelegationTag>("id");
  if (!id) return nothing_here();
  const auto ended = app::end_delegation(administration(api), by(request), *id);
  return ended ? list(api, request) : problem_of(ended.error());
}

const SchemaMaker page_schema = schema<app::DelegationsPage>;

}  // namespace

std::vector<Route> delegation_routes(const Api& api) {
  return {
      {Method::get,
       "/api/v1/delegations",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, list),
       {"list_delegations",
        "Who acts for which manager: the asker's own, those of who leads the asker, and of those for whom the asker "
        "may "
        "name a deputy",
        {},
        nullptr,
        {{200, "Delegations", page_schema}}}},
      {Method::post,
       "/api/v1/delegations",
       app::WhoMay::in_session(),
       {},
       with(api, make),
       {"make_delegation",
        "Names a deputy of a manager for some days: by the manager, one above or sales operations. Never gives the "
        "rep's own section of a sales pact, nor a signature",
        {},
        schema<DelegationBody>,
        {{201, "Delegations now", page_schema}}}},
      {Method::delete_,
       "/api/v1/delegations/{id}",
       app::WhoMay::in_session(),
       {},
       with(api, end),
       {"end_delegation",
        "Ends a delegation at once: by whoever may make it, or by the deputy; said again it is the same",
        {},
        nullptr,
        {{200, "Delegations now", page_schema}}}},
  };
}

}  // namespace salespact::http
