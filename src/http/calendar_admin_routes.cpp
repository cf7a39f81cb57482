#include "app/administration/change_work_calendars.hpp"
#include "http/administration.hpp"
#include "wire/administration_views.hpp"

namespace salespact::http {

struct DayOffBody {
  Date date;
  Decimal off;                      // part of the day: "1" a holiday, "0.5" a half day
  std::optional<Line<0, 80>> name;  // "Christmas Day"
};
BOOST_DESCRIBE_STRUCT(DayOffBody, (), (date, off, name))

struct WorkCalendarBody {
  Line<1, 80> name;
  std::optional<std::vector<Whole<1, 7>>> weekdays;  // 1 Monday … 7 Sunday; Monday to Friday without it
  std::optional<std::vector<DayOffBody>> days_off;
  std::optional<OrgUnitId> unit;  // that goes by it
};
BOOST_DESCRIBE_STRUCT(WorkCalendarBody, (), (name, weekdays, days_off, unit))

struct WorkCalendarChangeBody {
  std::optional<Line<1, 80>> name;
  std::optional<std::vector<Whole<1, 7>>> weekdays;
  std::optional<std::vector<DayOffBody>> days_off;  // all of them
};
BOOST_DESCRIBE_STRUCT(WorkCalendarChangeBody, (), (name, weekdays, days_off))

struct CalendarAssignmentBody {
  Patch<WorkCalendarId> work_calendar;  // null: that of the unit above
};
BOOST_DESCRIBE_STRUCT(CalendarAssignmentBody, (), (work_calendar))
void check_fields(const CalendarAssignmentBody& body, FieldErrors& errors) {
  if (!body.work_calendar.given) errors.add("work_calendar", "required", "is required: the id of a calendar, or null");
}

void check_fields(const DayOffBody& body, FieldErrors& errors) { check_decimal(body.off, 3, "off", errors); }
template <class Body>
void check_days(const Body& body, FieldErrors& errors) {
  if (!body.days_off) return;
  std::map<Date, int> times;
  for (const DayOffBody& day : *body.days_off) {
    if (++times[day.date] == 2)
      errors.add("days_off", "duplicate", day.date.iso() + " is there twice; give it once", {{"day", day.date.iso()}});
  }
}
void check_fields(const WorkCalendarBody& body, FieldErrors& errors) { check_days(body, errors); }
void check_fields(const WorkCalendarChangeBody& body, FieldErrors& errors) { check_days(body, errors); }

namespace {

template <class Body>
app::WorkCalendarTerms terms_of(const Body& body) {
  app::WorkCalendarTerms terms;
  if (body.weekdays) {
    terms.weekdays.emplace();
    for (const auto& weekday : *body.weekdays) terms.weekdays->set(static_cast<std::size_t>(weekday.value - 1));
  }
  if (body.days_off) {
    terms.days_off.emplace();
    for (const DayOffBody& day : *body.days_off) {
      (*terms.days_off)[day.date] = *rescale(day.off, 3);
      if (day.name) terms.day_names[day.date] = day.name->value;
    }
  }
  return terms;
}

std::string shown(const Api& api, const WorkCalendar& calendar) {
  return wire::to_json(wire::view_of(calendar, app::units_with_calendars(api.store, api.workspace)));
}

Response list_work_calendars(const Api& api, const Request&) {
  std::vector<wire::WorkCalendarView> views;
  const auto units = app::units_with_calendars(api.store, api.workspace);
  for (const WorkCalendar& calendar : app::list_work_calendars(api.store, api.workspace)) {
    views.push_back(wire::view_of(calendar, units));
  }
  return json_response(200, wire::to_json(views));
}

Response get_work_calendar(const Api& api, const Request& request) {
  const auto id = request.id_parameter<WorkCalendarTag>("id");
  for (const WorkCalendar& calendar : app::list_work_calendars(api.store, api.workspace)) {
    if (calendar.id == id) return revised(calendar.revision, json_response(200, shown(api, calendar)));
  }
  return nothing_here();
}

Response create_work_calendar(const Api& api, const Request& request) {
  const auto body = read_body<WorkCalendarBody>(request);
  if (!body) return body.error();
  app::WorkCalendarTerms terms = terms_of(*body);
  terms.name = body->name.value;
  const auto calendar = app::create_work_calendar(administration(api), by(request), terms, body->unit);
  if (!calendar) return problem_of(calendar.error());
  return revised(calendar->revision, created("/api/v1/work-calendars/" + calendar->id.text(), shown(api, *calendar)));
}

Response change_work_calendar(const Api& api, const Request& request) {
  const auto input = read_revised<WorkCalendarChangeBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<WorkCalendarTag>("id");
  if (!id) return nothing_here();
  app::WorkCalendarTerms terms = terms_of(input->body);
  terms.name = text_of(input->body.name);
  const auto calendar = app::change_work_calendar(administration(api), by(request), *id, input->revision, terms);
  if (!calendar) return problem_of(calendar.error());
  return revised(calendar->revision, json_response(200, shown(api, *calendar)));
}

Response assign_work_calendar(const Api& api, const Request& request) {
  const auto input = read_revised<CalendarAssignmentBody>(request);
  if (!input) return input.error();
  const auto id = request.id_parameter<OrgUnitTag>("id");
  if (!id) return nothing_here();
  const auto unit = app::assign_work_calendar(administration(api), by(request), *id, input->revision,
                                              input->body.work_calendar.value);
  if (!unit) return problem_of(unit.error());
  return revised(unit->revision, no_content());
}

}  // namespace

std::vector<Route> calendar_admin_routes(const Api& api) {
  const auto managers = app::WhoMay::any_of({Role::manager, Role::ops}, app::Scope::admin);
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  const SchemaMaker calendar = schema<wire::WorkCalendarView>;
  return {
      {Method::get,
       "/api/v1/work-calendars",
       everybody,
       {},
       with(api, list_work_calendars),
       {"list_work_calendars",
        "Working days and days off",
        {},
        nullptr,
        {{200, "Calendars", schema<std::vector<wire::WorkCalendarView>>}}}},
      {Method::get,
       "/api/v1/work-calendars/{id}",
       everybody,
       {},
       with(api, get_work_calendar),
       {"get_work_calendar", "One calendar", {}, nullptr, {{200, "The calendar", calendar}}}},
      {Method::post,
       "/api/v1/work-calendars",
       managers,
       {},
       with(api, create_work_calendar),
       {"create_work_calendar",
        "Makes a calendar, by a manager for the own unit",
        {},
        schema<WorkCalendarBody>,
        {{201, "The calendar", calendar}}}},
      {Method::patch,
       "/api/v1/work-calendars/{id}",
       managers,
       {},
       with(api, change_work_calendar),
       {"change_work_calendar",
        "Changes a calendar; while goals run, only days off after today are added; needs If-Match",
        {},
        schema<WorkCalendarChangeBody>,
        {{200, "The calendar", calendar}}}},
      {Method::put,
       "/api/v1/units/{id}/work-calendar",
       managers,
       {},
       with(api, assign_work_calendar),
       {"assign_work_calendar",
        "Lets a unit go by a calendar; needs If-Match with the unit's ETag",
        {},
        schema<CalendarAssignmentBody>,
        {{204, "Done; the ETag is the unit's"}}}},
  };
}

}  // namespace salespact::http
