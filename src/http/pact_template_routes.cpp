#include "app/sales_pact/pact_templates.hpp"
#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "http/sales_pact_bodies.hpp"
#include "wire/pact_template_views.hpp"

namespace salespact::http {

// As a template is exported, so it is imported: `words` are those of a pact, and their days mean nothing.
struct PactTemplateBody {
  Line<1, 80> name;
  Line<1, 60> for_role;
  std::optional<Prose<500>> about;
  SalesPactWordsBody words;
};
BOOST_DESCRIBE_STRUCT(PactTemplateBody, (), (name, for_role, about, words))

namespace {

constexpr const char* templates_path = "/api/v1/pact-templates";

PactTemplate template_of(const PactTemplateBody& body) {
  return {.name = body.name.value,
          .for_role = body.for_role.value,
          .about = text_of(body.about).value_or(""),
          .words = terms_of(body.words)};
}

Response show(const Api& api, const Request& request, std::string_view id, int status = 200) {
  const auto line = app::read_pact_template(api.store, api.workspace, request.who<Caller>().viewpoint(), id);
  return line ? revised(line->revision, json_response(status, wire::to_json(*line))) : nothing_here();
}

Response list_templates(const Api& api, const Request& request) {
  QueryReader query(request);
  const bool with_retired = query.flag("retired").value_or(false);
  if (auto problem = query.problem()) return *problem;
  return json_response(200, wire::to_json(app::read_pact_templates(api.store, api.workspace,
                                                                   request.who<Caller>().viewpoint(), with_retired)));
}

Response get_template(const Api& api, const Request& request) { return show(api, request, request.parameter("id")); }

Response list_versions(const Api& api, const Request& request) {
  const auto versions = app::read_pact_template_versions(api.store, api.workspace, request.who<Caller>().viewpoint(),
                                                         request.parameter("id"));
  return versions.empty() ? nothing_here() : json_response(200, wire::to_json(versions));
}

Response create(const Api& api, const Request& request) {
  const auto body = read_body<PactTemplateBody>(request);
  if (!body) return body.error();
  const auto made = app::create_pact_template(administration(api), by(request), template_of(*body));
  if (!made) return problem_of(made.error());
  const std::string id = made->newest.id.text();
  Response response = show(api, request, id, 201);
  response.headers.set("location", std::string(templates_path) + "/" + id);
  return response;
}

Response rewrite(const Api& api, const Request& request) {
  const auto id = request.id_parameter<PactTemplateTag>("id");
  if (!id) return nothing_here();
  const auto input = read_revised<PactTemplateBody>(request);
  if (!input) return input.error();
  const auto kept =
      app::rewrite_pact_template(administration(api), by(request), *id, input->revision, template_of(input->body));
  return kept ? show(api, request, id->text()) : problem_of(kept.error());
}

template <bool offered>
Response offer(const Api& api, const Request& request) {
  const auto id = request.id_parameter<PactTemplateTag>("id");
  if (!id) return nothing_here();
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto kept = app::offer_pact_template(administration(api), by(request), *id, *revision, offered);
  return kept ? show(api, request, id->text()) : problem_of(kept.error());
}

const auto readers = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::ops(app::Scope::admin);
const SchemaMaker line_schema = schema<app::PactTemplateLine>;

std::vector<Route> reading(const Api& api) {
  const std::string one = std::string(templates_path) + "/{id}";
  return {
      {Method::get,
       templates_path,
       readers,
       {},
       with(api, list_templates),
       {"list_pact_templates",
        "Templates of sales pacts: the company's own, and those that every company has",
        {{"retired", "true: retired ones too."}},
        nullptr,
        {{200, "Templates", schema<app::PactTemplateListing>}}}},
      {Method::get,
       one,
       readers,
       {},
       with(api, get_template),
       {"get_pact_template",
        "One template; what is sent to make one is in it",
        {},
        nullptr,
        {{200, "It", line_schema}}}},
      {Method::get,
       one + "/versions",
       readers,
       {},
       with(api, list_versions),
       {"list_pact_template_versions",
        "Every version, the newest first",
        {},
        nullptr,
        {{200, "Versions", schema<std::vector<app::PactTemplateLine>>}}}},
  };
}

}  // namespace

std::vector<Route> pact_template_routes(const Api& api) {
  const std::string one = std::string(templates_path) + "/{id}";
  std::vector<Route> routes = reading(api);
  const auto add = [&](Method method, std::string path, Handler handler, const char* operation, const char* summary,
                       SchemaMaker body, int status) {
    routes.push_back({method,
                      std::move(path),
                      writers,
                      {},
                      std::move(handler),
                      {operation, summary, {}, body, {{status, "The template", line_schema}}}});
  };
  add(Method::post, templates_path, with(api, create), "create_pact_template", "Makes a template of the company's own",
      schema<PactTemplateBody>, 201);
  add(Method::put, one, with(api, rewrite), "rewrite_pact_template", "Writes its next version; needs If-Match",
      schema<PactTemplateBody>, 200);
  add(Method::post, one + "/retire", with(api, offer<false>), "retire_pact_template",
      "Offers it no longer; needs If-Match", nullptr, 200);
  add(Method::post, one + "/restore", with(api, offer<true>), "restore_pact_template",
      "Offers it again; needs If-Match", nullptr, 200);
  return routes;
}

}  // namespace salespact::http
