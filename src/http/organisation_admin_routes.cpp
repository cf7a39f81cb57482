#include "app/administration/change_absences.hpp"
#include "app/administration/change_people.hpp"
#include "app/administration/change_roles.hpp"
#include "app/administration/change_units.hpp"
#include "domain/org/organisation_text.hpp"
#include "http/administration.hpp"
#include "http/routing/query.hpp"
#include "wire/administration_views.hpp"

namespace salespact::http {

struct NewUnitBody {
  Line<1, 80> name;
  Worded<UnitKind> kind;
  OrgUnitId parent;
  std::optional<Date> from;  // today without it
};
BOOST_DESCRIBE_STRUCT(NewUnitBody, (), (name, kind, parent, from))

struct UnitChangeBody {
  std::optional<Line<1, 80>> name;
  std::optional<Worded<UnitKind>> kind;
};
BOOST_DESCRIBE_STRUCT(UnitChangeBody, (), (name, kind))

struct UnitMoveBody {
  OrgUnitId parent;
  Date from;
};
BOOST_DESCRIBE_STRUCT(UnitMoveBody, (), (parent, from))

struct PersonChangeBody {
  std::optional<Line<1, 120>> display_name;
  std::optional<Whole<1, 168>> weekly_hours;
  std::optional<Whole<0, 168>> selling_hours_per_week;
  Patch<Date> hired_on;
  Patch<RampProfileId> ramp_profile;
};
BOOST_DESCRIBE_STRUCT(PersonChangeBody, (),
                      (display_name, weekly_hours, selling_hours_per_week, hired_on, ramp_profile))

struct PersonMoveBody {
  OrgUnitId unit;
  Date from;
  std::optional<Whole<1, 100>> fte_percent;  // 100 without it
};
BOOST_DESCRIBE_STRUCT(PersonMoveBody, (), (unit, from, fte_percent))

struct DepartureBody {
  Date from;  // first day that no longer counts
};
BOOST_DESCRIBE_STRUCT(DepartureBody, (), (from))

struct NewRoleBody {
  Worded<Role> role;
  OrgUnitId unit;
  std::optional<Date> from;  // today without it
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(NewRoleBody, (), (role, unit, from, to))

struct AbsenceBody {
  Date start;
  Date end;  // the last day
  std::optional<Whole<1, 100>> percent;
  Worded<AbsenceKind> kind;
};
BOOST_DESCRIBE_STRUCT(AbsenceBody, (), (start, end, percent, kind))

namespace {

template <class Bounded>
std::optional<int> small(const std::optional<Bounded>& whole) {
  if (!whole) return std::nullopt;
  return static_cast<int>(whole->value);
}

Response show_person(const Api& api, const Request& request, PersonId id, int status = 200) {
  const auto history = app::read_person_history(api.store, api.workspace, request.who<Caller>().viewpoint(), id);
  if (!history) return nothing_here();
  return revised(history->person.revision, json_response(status, wire::to_json(wire::view_of(*history))));
}

Response show_unit(const Api& api, const Request& request, OrgUnitId id, int status = 200) {
  const auto history = app::read_unit_history(api.store, api.workspace, request.who<Caller>().viewpoint(), id);
  if (!history) return nothing_here();
  return revised(history->unit.revision, json_response(status, wire::to_json(wire::view_of(*history))));
}

Response get_person(const Api& api, const Request& request) {
  const auto id = request.id_parameter<PersonTag>("id");
  return id ? show_person(api, request, *id) : nothing_here();
}

Response get_unit(const Api& api, const Request& request) {
  const auto id = request.id_parameter<OrgUnitTag>("id");
  return id ? show_unit(api, request, *id) : nothing_here();
}

Response create_unit(const Api& api, const Request& request) {
  const auto body = read_body<NewUnitBody>(request);
  if (!body) return body.error();
  const app::By asked = by(request);
  const auto unit =
      app::create_unit(administration(api), asked,
                       {body->name.value, body->kind.value, body->parent, body->from.value_or(asked.moment.today)});
  if (!unit) return problem_of(unit.error());
  Response response = show_unit(api, request, unit->id, 201);
  response.headers.set("location", "/api/v1/units/" + unit->id.text());
  return response;
}

Response change_unit(const Api& api, const Request& request) {
  const auto input = read_revised<UnitChangeBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<OrgUnitTag>("id");
  if (!id) return nothing_here();
  app::UnitChange change;
  if (input->body.name) change.name = input->body.name->value;
  if (input->body.kind) change.kind = input->body.kind->value;
  const auto unit = app::change_unit(administration(api), by(request), *id, input->revision, change);
  return unit ? show_unit(api, request, *id) : problem_of(unit.error());
}

Response move_unit(const Api& api, const Request& request) {
  const auto input = read_revised<UnitMoveBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<OrgUnitTag>("id");
  if (!id) return nothing_here();
  const auto unit = app::move_unit_below(administration(api), by(request), *id, input->revision, input->body.parent,
                                         input->body.from);
  return unit ? show_unit(api, request, *id) : problem_of(unit.error());
}

Response change_person(const Api& api, const Request& request) {
  const auto input = read_revised<PersonChangeBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  if (!id) return nothing_here();
  const PersonChangeBody& body = input->body;
  app::PersonChange change;
  if (body.display_name) change.display_name = body.display_name->value;
  change.weekly_hours = small(body.weekly_hours);
  change.selling_hours_per_week = small(body.selling_hours_per_week);
  change.hired_on = body.hired_on.change();
  change.ramp_profile = body.ramp_profile.change();
  const auto person = app::change_person(administration(api), by(request), *id, input->revision, change);
  return person ? show_person(api, request, *id) : problem_of(person.error());
}

Response move_person(const Api& api, const Request& request) {
  const auto input = read_revised<PersonMoveBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  if (!id) return nothing_here();
  const PersonMoveBody& body = input->body;
  const auto person =
      app::transfer_person(administration(api), by(request), *id, input->revision,
                           {body.unit, body.from, body.fte_percent ? body.fte_percent->value : std::int64_t{100}});
  return person ? show_person(api, request, *id) : problem_of(person.error());
}

Response end_employment(const Api& api, const Request& request) {
  const auto input = read_revised<DepartureBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  if (!id) return nothing_here();
  const auto person = app::end_employment(administration(api), by(request), *id, input->revision, input->body.from);
  if (person) api.events.end_subscriber(id->text());
  return person ? show_person(api, request, *id) : problem_of(person.error());
}

Response grant_role(const Api& api, const Request& request) {
  const auto input = read_revised<NewRoleBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  if (!id) return nothing_here();
  const NewRoleBody& body = input->body;
  const app::By asked = by(request);
  const auto role = app::grant_role(administration(api), asked, *id, input->revision,
                                    {body.role.value, body.unit, body.from.value_or(asked.moment.today), body.to});
  if (role) api.events.end_subscriber(id->text());  // its streams are chosen by the roles at their start
  return role ? show_person(api, request, *id, 201) : problem_of(role.error());
}

Response end_role(const Api& api, const Request& request) {
  QueryReader query(request);
  const app::By asked = by(request);
  const Date on = query.date("on").value_or(asked.moment.today);
  if (auto problem = query.problem()) return *problem;
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = request.id_parameter<PersonTag>("id");
  const auto role = request.id_parameter<RoleAssignmentTag>("role");
  if (!id || !role) return nothing_here();
  const auto person = app::end_role(administration(api), asked, *id, *revision, *role, on);
  if (person) api.events.end_subscriber(id->text());
  return person ? show_person(api, request, *id) : problem_of(person.error());
}

app::AbsenceTerms terms_of(const AbsenceBody& body) {
  return {{body.start, body.end}, body.percent ? body.percent->value : std::int64_t{100}, body.kind.value};
}

Response add_absence(const Api& api, const Request& request) {
  const auto input = read_revised<AbsenceBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  if (!id) return nothing_here();
  const auto absence = app::add_absence(administration(api), by(request), *id, input->revision, terms_of(input->body));
  return absence ? show_person(api, request, *id, 201) : problem_of(absence.error());
}

Response change_absence(const Api& api, const Request& request) {
  const auto input = read_revised<AbsenceBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<PersonTag>("id");
  const auto absence = request.id_parameter<AbsenceTag>("absence");
  if (!id || !absence) return nothing_here();
  const auto changed =
      app::change_absence(administration(api), by(request), *id, input->revision, *absence, terms_of(input->body));
  return changed ? show_person(api, request, *id) : problem_of(changed.error());
}

Response remove_absence(const Api& api, const Request& request) {
  const auto revision = expected_revision(request);
  if (!revision) return revision.error();
  const auto id = request.id_parameter<PersonTag>("id");
  const auto absence = request.id_parameter<AbsenceTag>("absence");
  if (!id || !absence) return nothing_here();
  const auto person = app::remove_absence(administration(api), by(request), *id, *revision, *absence);
  return person ? show_person(api, request, *id) : problem_of(person.error());
}

const SchemaMaker person_schema = schema<wire::PersonHistoryView>;
const SchemaMaker unit_schema = schema<wire::UnitHistoryView>;

std::vector<Route> unit_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  return {
      {Method::get,
       "/api/v1/units/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, get_unit),
       {"get_unit",
        "A unit with everything it hung below and everybody who managed it",
        {},
        nullptr,
        {{200, "The unit; its ETag is for If-Match", unit_schema}}}},
      {Method::post,
       "/api/v1/units",
       ops,
       {},
       with(api, create_unit),
       {"create_unit", "Makes a unit below another", {}, schema<NewUnitBody>, {{201, "The unit", unit_schema}}}},
      {Method::patch,
       "/api/v1/units/{id}",
       ops,
       {},
       with(api, change_unit),
       {"change_unit",
        "Renames a unit or changes its kind; needs If-Match",
        {},
        schema<UnitChangeBody>,
        {{200, "The unit", unit_schema}}}},
      {Method::post,
       "/api/v1/units/{id}/moves",
       ops,
       {},
       with(api, move_unit),
       {"move_unit",
        "Hangs a unit below another from a day on, past or future; needs If-Match",
        {},
        schema<UnitMoveBody>,
        {{200, "The unit", unit_schema}}}},
  };
}

std::vector<Route> people_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  return {
      {Method::get,
       "/api/v1/people/{id}",
       app::WhoMay::signed_in(app::Scope::read),
       {},
       with(api, get_person),
       {"get_person",
        "A person with all places, roles and absences",
        {},
        nullptr,
        {{200, "The person; its ETag is for If-Match", person_schema}}}},
      {Method::patch,
       "/api/v1/people/{id}",
       ops,
       {},
       with(api, change_person),
       {"change_person",
        "Changes name, hours, day of hire or ramp profile; needs If-Match",
        {},
        schema<PersonChangeBody>,
        {{200, "The person", person_schema}}}},
      {Method::post,
       "/api/v1/people/{id}/moves",
       ops,
       {},
       with(api, move_person),
       {"move_person",
        "Gives a person another unit from a day on, past or future; needs If-Match",
        {},
        schema<PersonMoveBody>,
        {{200, "The person", person_schema}}}},
      {Method::post,
       "/api/v1/people/{id}/departures",
       ops,
       {},
       with(api, end_employment),
       {"end_employment",
        "Ends places, roles and signing in from a day on; needs If-Match",
        {},
        schema<DepartureBody>,
        {{200, "The person", person_schema}}}},
      {Method::post,
       "/api/v1/people/{id}/roles",
       ops,
       {},
       with(api, grant_role),
       {"grant_role",
        "Gives a role for a unit and everything below it; needs If-Match",
        {},
        schema<NewRoleBody>,
        {{201, "The person", person_schema}}}},
      {Method::delete_,
       "/api/v1/people/{id}/roles/{role}",
       ops,
       {},
       with(api, end_role),
       {"end_role",
        "Ends a role; needs If-Match",
        {{"on", "First day that no longer counts; today without it.", schema<Date>}},
        nullptr,
        {{200, "The person", person_schema}}}},
  };
}

std::vector<Route> absence_routes(const Api& api) {
  const auto managers = app::WhoMay::any_of({Role::manager, Role::ops}, app::Scope::admin);
  return {
      {Method::post,
       "/api/v1/people/{id}/absences",
       managers,
       {},
       with(api, add_absence),
       {"add_absence",
        "Puts a person on leave; needs If-Match",
        {},
        schema<AbsenceBody>,
        {{201, "The person", person_schema}}}},
      {Method::put,
       "/api/v1/people/{id}/absences/{absence}",
       managers,
       {},
       with(api, change_absence),
       {"change_absence",
        "Changes an absence; needs If-Match",
        {},
        schema<AbsenceBody>,
        {{200, "The person", person_schema}}}},
      {Method::delete_,
       "/api/v1/people/{id}/absences/{absence}",
       managers,
       {},
       with(api, remove_absence),
       {"remove_absence", "Takes an absence away; needs If-Match", {}, nullptr, {{200, "The person", person_schema}}}},
  };
}

}  // namespace

std::vector<Route> organisation_admin_routes(const Api& api) {
  std::vector<Route> all = unit_routes(api);
  for (auto&& more : {people_routes(api), absence_routes(api)}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace salespact::http
