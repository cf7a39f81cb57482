#include "app/goal_template/change_templates.hpp"
#include "app/goal_template/draft_of_template.hpp"
#include "app/goal_template/read_templates.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/template_library.hpp"
#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "wire/goal_template_views.hpp"

namespace salespact::http {

struct TemplateTargetBody {
  Worded<TargetMode> mode;
  std::optional<Decimal> value;  // as it is written: percent for relative_pct and relative_plan
  std::optional<Worded<Scoring>> scoring;
  std::optional<Decimal> stretch;  // beside an absolute value
};
BOOST_DESCRIBE_STRUCT(TemplateTargetBody, (), (mode, value, scoring, stretch))

struct TemplateResourceBody {
  Worded<ResourceKind> kind;
  Line<1, 200> text;
  std::optional<Line<0, 120>> provider;
};
BOOST_DESCRIBE_STRUCT(TemplateResourceBody, (), (kind, text, provider))

struct TemplateMilestoneBody {
  Line<1, 120> title;
  Whole<1, 100> after_percent;  // of the days of the period
};
BOOST_DESCRIBE_STRUCT(TemplateMilestoneBody, (), (title, after_percent))

struct TemplateBody {
  Line<1, 80> name;
  Line<1, 60> for_role;
  std::optional<Prose<500>> about;
  std::optional<Worded<Framework>> framework;
  Line<1, 60> metric;
  TemplateTargetBody target;
  Worded<TemplateLength> length;
  std::optional<bool> assigned;
  std::optional<Worded<Visibility>> visibility;
  Prose<1000> statement;  // with the blanks {owner}, {target}, {period} and {end}
  std::optional<Prose<4000>> how;
  std::optional<Prose<4000>> why;
  std::optional<std::vector<TemplateResourceBody>> resources;
  std::optional<bool> needs_nothing;
  std::optional<Worded<Rhythm>> rhythm;
  std::optional<Line<0, 120>> feedback_giver;
  std::optional<Prose<1000>> reward;
  std::optional<Prose<1000>> collaboration;
  std::optional<Prose<1000>> amendment_route;
  std::optional<std::vector<TemplateMilestoneBody>> milestones;
  std::optional<Whole<1, 100>> review_after_percent;
};
BOOST_DESCRIBE_STRUCT(TemplateBody, (),
                      (name, for_role, about, framework, metric, target, length, assigned, visibility, statement, how,
                       why, resources, needs_nothing, rhythm, feedback_giver, reward, collaboration, amendment_route,
                       milestones, review_after_percent))

namespace {

constexpr const char* templates_path = "/api/v1/goal-templates";

template <class Text>
std::string text_in(const std::optional<Text>& given) {
  return given ? given->value : std::string();
}

template <class Enum>
Enum word_in(const std::optional<Worded<Enum>>& given, Enum otherwise) {
  return given ? given->value : otherwise;
}

void take_lists(const TemplateBody& body, GoalTemplate& one) {
  if (body.resources) {
    for (const TemplateResourceBody& each : *body.resources) {
      one.resources.push_back({each.kind.value, each.text.value, text_in(each.provider)});
    }
  }
  if (body.milestones) {
    for (const TemplateMilestoneBody& each : *body.milestones) {
      one.milestones.push_back({each.title.value, each.after_percent.value});
    }
  }
}

GoalTemplate template_of(const TemplateBody& body) {
  GoalTemplate one;
  one.name = body.name.value;
  one.for_role = body.for_role.value;
  one.about = text_in(body.about);
  one.framework = word_in(body.framework, one.framework);
  one.metric = body.metric.value;
  one.mode = body.target.mode.value;
  one.value = body.target.value;
  one.scoring = body.target.scoring.transform([](const auto& word) { return word.value; });
  one.stretch = body.target.stretch;
  one.length = body.length.value;
  one.assigned = body.assigned.value_or(false);
  one.visibility = word_in(body.visibility, one.visibility);
  one.statement = body.statement.value;
  one.how = text_in(body.how);
  one.why = text_in(body.why);
  take_lists(body, one);
  one.needs_nothing = body.needs_nothing.value_or(false);
  one.rhythm = body.rhythm.transform([](const auto& word) { return word.value; });
  one.feedback_giver = text_in(body.feedback_giver);
  one.reward = text_in(body.reward);
  one.collaboration = text_in(body.collaboration);
  one.amendment_route = text_in(body.amendment_route);
  one.review_after_percent = body.review_after_percent.transform([](const auto& whole) { return whole.value; });
  return one;
}

std::string_view id_of(const Request& request) { return request.parameter("id"); }

Response list_templates(const Api& api, const Request& request) {
  QueryReader query(request);
  const bool with_retired = query.flag("retired").value_or(false);
  if (auto problem = query.problem()) return *problem;
  const auto board = api.board();
  return json_response(200,
                       wire::to_json(app::read_templates(api.store, api.workspace, request.who<Caller>().viewpoint(),
                                                         board->numbers, with_retired)));
}

Response show(const Api& api, const Request& request, std::string_view id, int status = 200) {
  const auto board = api.board();
  const auto line = app::read_template(api.store, api.workspace, request.who<Caller>().viewpoint(), board->numbers, id);
  if (!line) return nothing_here();
  return revised(line->revision, json_response(status, wire::to_json(*line)));
}

Response get_template(const Api& api, const Request& request) { return show(api, request, id_of(request)); }

Response list_versions(const Api& api, const Request& request) {
  const auto board = api.board();
  const auto versions = app::read_template_versions(api.store, api.workspace, board->numbers, id_of(request));
  if (versions.empty()) return nothing_here();
  return json_response(200, wire::to_json(versions));
}

Response get_draft(const Api& api, const Request& request) {
  const auto one = app::find_template(api.store, api.workspace, id_of(request));
  if (!one) return nothing_here();
  QueryReader query(request);
  const auto board = api.board();
  const app::Numbers& numbers = board->numbers;
  const Date today = api.moment().today;
  const auto label = query.text("period");
  const auto period = app::period_of_template(numbers.fiscal_calendar(), one->length, label, today);
  if (!period) query.refuse("period", "not_a_period", period.error());
  if (auto problem = query.problem()) return *problem;
  const app::GoalDraft draft = app::draft_of_template(*one, *period, today);
  const Metric* known = app::metric_in_use(numbers, one->metric);
  return json_response(
      200, wire::to_json(wire::TemplateDraft{
               .statement = draft.statement,
               .draft = wire::fields_of(draft),
               .filled_statement = app::filled_statement(*one, *period, known, numbers.workspace.base_currency),
               .days = period->range,
               .metric_in_use = known != nullptr}));
}

Response create_template(const Api& api, const Request& request) {
  const auto body = read_body<TemplateBody>(request);
  if (!body) return body.error();
  const auto made = app::create_template(administration(api), by(request), template_of(*body));
  if (!made) return problem_of(made.error());
  const std::string id = made->newest.id.text();
  Response response = show(api, request, id, 201);
  response.headers.set("location", std::string(templates_path) + "/" + id);
  return response;
}

// Of the path; a template of the library is everybody's and stays as it is.
std::expected<GoalTemplateId, Problem> own_template(const Request& request) {
  if (const auto id = request.id_parameter<GoalTemplateTag>("id")) return *id;
  if (library_template(id_of(request)) == nullptr) return std::unexpected(nothing_here());
  return std::unexpected(
      Problem{422, "library_template", "A template of the library stays as it is; create one of your own from it."});
}

using Change = app::Decided<app::KeptTemplate> (*)(const app::AdministrationPorts&, const app::By&, GoalTemplateId,
                                                   std::int64_t);

Response rewrite_template(const Api& api, const Request& request) {
  const auto input = read_revised<TemplateBody>(request);
  if (!input) return input.error();
  const auto id = own_template(request);
  if (!id) return id.error();
  const auto kept =
      app::rewrite_template(administration(api), by(request), *id, input->revision, template_of(input->body));
  return kept ? show(api, request, id->text()) : problem_of(kept.error());
}

template <Change change>
Response change_offer(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = own_template(request);
  if (!id) return id.error();
  const auto kept = change(administration(api), by(request), *id, *revision);
  return kept ? show(api, request, id->text()) : problem_of(kept.error());
}

const auto everybody = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::ops(app::Scope::admin);
const SchemaMaker template_schema = schema<app::TemplateLine>;

std::vector<Route> readings(const Api& api) {
  const std::string one = std::string(templates_path) + "/{id}";
  return {
      {Method::get,
       templates_path,
       everybody,
       {},
       with(api, list_templates),
       {"list_goal_templates",
        "Templates that goals are written from: the company's own by name, then those that every company has",
        {{.name = "retired",
          .description = "With the company's own that are no longer offered",
          .schema = schema<bool>}},
        nullptr,
        {{200, "Templates", schema<app::TemplateListing>}}}},
      {Method::get,
       one,
       everybody,
       {},
       with(api, get_template),
       {"get_goal_template",
        "One template by its id, or by its key in the library; its ETag is for If-Match",
        {},
        nullptr,
        {{200, "The template", template_schema}}}},
      {Method::get,
       one + "/versions",
       everybody,
       {},
       with(api, list_versions),
       {"list_goal_template_versions",
        "Every version of a template, the newest first",
        {},
        nullptr,
        {{200, "Versions", schema<std::vector<app::TemplateVersionLine>>}}}},
      {Method::get,
       one + "/draft",
       everybody,
       {},
       with(api, get_draft),
       {"draft_of_goal_template",
        "A goal of nobody yet for one period: `statement` and `draft` as writing and checking a goal take them",
        {{"period", "2027-Q1, or days; the running or next period of the template's length without it"}},
        nullptr,
        {{200, "The draft", schema<wire::TemplateDraft>}}}},
  };
}

std::vector<Route> writings(const Api& api) {
  const std::string one = std::string(templates_path) + "/{id}";
  return {
      {Method::post,
       templates_path,
       writers,
       {},
       with(api, create_template),
       {"create_goal_template",
        "Makes a template of the company's own",
        {},
        schema<TemplateBody>,
        {{201, "The template", template_schema}}}},
      {Method::put,
       one,
       writers,
       {},
       with(api, rewrite_template),
       {"rewrite_goal_template",
        "Writes a new version of one of the company's own; needs If-Match",
        {},
        schema<TemplateBody>,
        {{200, "The template", template_schema}}}},
      {Method::post,
       one + "/retire",
       writers,
       {},
       with(api, change_offer<app::retire_template>),
       {"retire_goal_template",
        "No longer offers one of the company's own, which stays with its versions; needs If-Match",
        {},
        nullptr,
        {{200, "The template", template_schema}}}},
      {Method::post,
       one + "/restore",
       writers,
       {},
       with(api, change_offer<app::restore_template>),
       {"restore_goal_template",
        "Offers a retired template again; needs If-Match",
        {},
        nullptr,
        {{200, "The template", template_schema}}}},
  };
}

}  // namespace

std::vector<Route> goal_template_routes(const Api& api) {
  std::vector<Route> all = readings(api);
  for (Route& route : writings(api)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
