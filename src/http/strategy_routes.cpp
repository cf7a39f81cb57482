#include "app/strategy/change_strategy.hpp"
#include "app/strategy/read_strategy.hpp"
#include "http/administration.hpp"
#include "wire/strategy_views.hpp"

namespace salespact::http {

struct StrategyTextBody {
  Prose<longest_strategy_text> text;  // empty: withdrawn
};
BOOST_DESCRIBE_STRUCT(StrategyTextBody, (), (text))

struct NewObjectiveBody {
  Line<5, 120> title;
  std::optional<Prose<longest_strategy_text>> statement;
  Date start;
  Date end;  // the last day
  PersonId owner;
  std::optional<ObjectiveId> parent;
};
BOOST_DESCRIBE_STRUCT(NewObjectiveBody, (), (title, statement, start, end, owner, parent))

struct ObjectiveChangeBody {
  std::optional<Line<5, 120>> title;
  std::optional<Prose<longest_strategy_text>> statement;
  std::optional<Date> start;
  std::optional<Date> end;
  std::optional<PersonId> owner;
};
BOOST_DESCRIBE_STRUCT(ObjectiveChangeBody, (), (title, statement, start, end, owner))

struct ObjectiveStateBody {
  Worded<ObjectiveState> state;
  std::optional<Prose<500>> reason;  // needed to drop and to reopen
};
BOOST_DESCRIBE_STRUCT(ObjectiveStateBody, (), (state, reason))

struct ObjectiveMoveBody {
  Patch<ObjectiveId> parent;  // null: at the top
  Patch<ObjectiveId> before;  // null: last
};
BOOST_DESCRIBE_STRUCT(ObjectiveMoveBody, (), (parent, before))
void check_fields(const ObjectiveMoveBody& body, FieldErrors& errors) {
  if (!body.parent.given) errors.add("parent", "required", "is required: the id of an objective, or null for the top");
  if (!body.before.given)
    errors.add("before", "required", "is required: the id of an objective, or null to stand last");
}

namespace {

constexpr const char* objectives_path = "/api/v1/strategy/objectives";

const app::Directory& directory(const app::Board& board) { return *board.numbers.directory; }

Response get_strategy(const Api& api, const Request& request) {
  const auto board = api.board();
  return json_response(200, wire::to_json(app::read_strategy(api.store, api.workspace,
                                                             request.who<Caller>().viewpoint(), directory(*board))));
}

template <StrategyTextKind kind>
Response get_text(const Api& api, const Request&) {
  const auto board = api.board();
  const auto versions = app::read_strategy_text(api.store, api.workspace, directory(*board), kind);
  return revised(versions.empty() ? 0 : versions.front().version, json_response(200, wire::to_json(versions)));
}

template <StrategyTextKind kind>
Response put_text(const Api& api, const Request& request) {
  const auto input = read_revised<StrategyTextBody>(request);
  if (!input) return input.error();
  const app::By asked = by(request);
  const auto text = app::write_strategy_text(administration(api), asked, kind, input->revision, input->body.text.value);
  if (!text) return problem_of(text.error());
  return get_text<kind>(api, request);
}

Response show_objective(const Api& api, const Request& request, ObjectiveId id, int status = 200) {
  const auto board = api.board();
  const auto line =
      app::read_objective(api.store, api.workspace, request.who<Caller>().viewpoint(), directory(*board), id);
  if (!line) return nothing_here();
  return revised(line->revision, json_response(status, wire::to_json(*line)));
}

Response get_objective(const Api& api, const Request& request) {
  const auto id = request.id_parameter<ObjectiveTag>("id");
  return id ? show_objective(api, request, *id) : nothing_here();
}

Response create_objective(const Api& api, const Request& request) {
  const auto body = read_body<NewObjectiveBody>(request);
  if (!body) return body.error();
  const auto made = app::create_objective(administration(api), by(request),
                                          {.title = body->title.value,
                                           .statement = body->statement ? body->statement->value : std::string(),
                                           .horizon = {body->start, body->end},
                                           .owner = body->owner,
                                           .parent = body->parent});
  if (!made) return problem_of(made.error());
  Response response = show_objective(api, request, made->id, 201);
  response.headers.set("location", std::string(objectives_path) + "/" + made->id.text());
  return response;
}

Response change_objective(const Api& api, const Request& request) {
  const auto input = read_revised<ObjectiveChangeBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<ObjectiveTag>("id");
  if (!id) return nothing_here();
  const ObjectiveChangeBody& body = input->body;
  app::ObjectiveChange change{.start = body.start, .end = body.end, .owner = body.owner};
  if (body.title) change.title = body.title->value;
  if (body.statement) change.statement = body.statement->value;
  const auto changed = app::change_objective(administration(api), by(request), *id, input->revision, change);
  return changed ? show_objective(api, request, *id) : problem_of(changed.error());
}

Response change_state(const Api& api, const Request& request) {
  const auto input = read_revised<ObjectiveStateBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<ObjectiveTag>("id");
  if (!id) return nothing_here();
  const auto changed =
      app::change_objective_state(administration(api), by(request), *id, input->revision, input->body.state.value,
                                  input->body.reason ? input->body.reason->value : std::string());
  return changed ? show_objective(api, request, *id) : problem_of(changed.error());
}

Response move_objective(const Api& api, const Request& request) {
  const auto input = read_revised<ObjectiveMoveBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<ObjectiveTag>("id");
  if (!id) return nothing_here();
  const auto moved = app::move_objective(administration(api), by(request), *id, input->revision,
                                         {.parent = input->body.parent.value, .before = input->body.before.value});
  return moved ? show_objective(api, request, *id) : problem_of(moved.error());
}

Response discard_objective(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = request.id_parameter<ObjectiveTag>("id");
  if (!id) return nothing_here();
  const auto gone = app::discard_objective(administration(api), by(request), *id, *revision);
  return gone ? no_content() : problem_of(gone.error());
}

const auto everybody = app::WhoMay::signed_in(app::Scope::read);
const auto writers = app::WhoMay::any_of({Role::exec, Role::ops}, app::Scope::write);
const SchemaMaker objective_schema = schema<app::ObjectiveLine>;
const SchemaMaker versions_schema = schema<std::vector<app::StrategyVersion>>;

std::vector<Route> text_routes(const Api& api) {
  std::vector<Route> all;
  const auto add = [&](const std::string& name, AdministrationHandler get, AdministrationHandler put) {
    const std::string path = "/api/v1/strategy/" + name;
    all.push_back({Method::get,
                   path,
                   everybody,
                   {},
                   with(api, get),
                   {"get_" + name,
                    "Every version of the " + name + ", the newest first; its ETag is for If-Match",
                    {},
                    nullptr,
                    {{200, "Versions", versions_schema}}}});
    all.push_back({Method::put,
                   path,
                   writers,
                   {},
                   with(api, put),
                   {"put_" + name,
                    "Writes a version of the " + name +
                        ", or withdraws it by an empty text; needs If-Match, \"0\" where there is none yet",
                    {},
                    schema<StrategyTextBody>,
                    {{200, "Versions", versions_schema}}}});
  };
  add("vision", get_text<StrategyTextKind::vision>, put_text<StrategyTextKind::vision>);
  add("mission", get_text<StrategyTextKind::mission>, put_text<StrategyTextKind::mission>);
  return all;
}

std::vector<Route> objective_routes(const Api& api) {
  const std::string one = std::string(objectives_path) + "/{id}";
  const auto editors = app::WhoMay::any_of({Role::manager, Role::exec, Role::ops}, app::Scope::write);
  return {
      {Method::get,
       "/api/v1/strategy",
       everybody,
       {},
       with(api, get_strategy),
       {"get_strategy",
        "Vision, mission and the objectives that you may see, in their order",
        {},
        nullptr,
        {{200, "The strategy", schema<app::StrategyReading>}}}},
      {Method::post,
       objectives_path,
       writers,
       {},
       with(api, create_objective),
       {"create_objective",
        "Makes a draft of an objective, last among its siblings",
        {},
        schema<NewObjectiveBody>,
        {{201, "The objective", objective_schema}}}},
      {Method::get,
       one,
       everybody,
       {},
       with(api, get_objective),
       {"get_objective", "One objective", {}, nullptr, {{200, "The objective", objective_schema}}}},
      {Method::patch,
       one,
       editors,
       {},
       with(api, change_objective),
       {"change_objective",
        "Changes words, horizon or owner; the owner of a draft changes its words and horizon; needs If-Match",
        {},
        schema<ObjectiveChangeBody>,
        {{200, "The objective", objective_schema}}}},
      {Method::delete_,
       one,
       writers,
       {},
       with(api, discard_objective),
       {"discard_objective", "Discards a draft without parts; needs If-Match", {}, nullptr, {{204, "It is gone"}}}},
      {Method::post,
       one + "/states",
       writers,
       {},
       with(api, change_state),
       {"change_objective_state",
        "Activates a draft, ends an active objective as achieved or dropped, or reopens one; needs If-Match",
        {},
        schema<ObjectiveStateBody>,
        {{200, "The objective", objective_schema}}}},
      {Method::post,
       one + "/moves",
       writers,
       {},
       with(api, move_objective),
       {"move_objective",
        "Puts an objective before another, or last, below a parent or at the top; needs If-Match",
        {},
        schema<ObjectiveMoveBody>,
        {{200, "The objective in its place", objective_schema}}}},
  };
}

}  // namespace

std::vector<Route> strategy_routes(const Api& api) {
  std::vector<Route> all = text_routes(api);
  for (Route& route : objective_routes(api)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
