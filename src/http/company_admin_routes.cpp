#include "app/administration/change_fiscal_calendar.hpp"
#include "app/administration/change_workspace.hpp"
#include "app/administration/create_profiles.hpp"
#include "app/administration/put_exchange_rates.hpp"
#include "domain/calendar/calendar_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "http/administration.hpp"
#include "wire/administration_views.hpp"
#include "wire/preview_views.hpp"

namespace salespact::http {

struct FiscalCalendarBody {
  std::optional<Line<1, 80>> name;
  Worded<FiscalPattern> pattern;
  std::optional<Whole<1, 12>> start_month;  // gregorian
  std::optional<Worded<YearEndRule>> year_end_rule;
  std::optional<Whole<1, 7>> year_end_weekday;
  std::optional<Whole<1, 12>> year_end_month;
  Worded<FiscalLabelRule> label_rule;
};
BOOST_DESCRIBE_STRUCT(FiscalCalendarBody, (),
                      (name, pattern, start_month, year_end_rule, year_end_weekday, year_end_month, label_rule))

struct SeasonalityProfileBody {
  Line<1, 80> name;
  std::vector<Decimal> shares;  // percent, "8.33"; exactly 100.00 in all
};
BOOST_DESCRIBE_STRUCT(SeasonalityProfileBody, (), (name, shares))

struct RampProfileBody {
  Line<1, 80> name;
  std::vector<Whole<0, 200>> percent_by_month;
};
BOOST_DESCRIBE_STRUCT(RampProfileBody, (), (name, percent_by_month))

struct ExchangeRateBody {
  Worded<RateKind> kind;
  Currency from;
  Currency to;
  Date valid_from;
  Decimal rate;  // units of `to` for one unit of `from`
};
BOOST_DESCRIBE_STRUCT(ExchangeRateBody, (), (kind, from, to, valid_from, rate))

struct ExchangeRatesBody {
  std::vector<ExchangeRateBody> rates;
};
BOOST_DESCRIBE_STRUCT(ExchangeRatesBody, (), (rates))

struct WorkspaceChangeBody {
  std::optional<Line<1, 80>> name;
  std::optional<Currency> currency;
  std::optional<Line<1, 60>> timezone;
  std::optional<Line<2, 20>> locale;
  std::optional<Whole<1, 7>> week_start;
  std::optional<FiscalCalendarId> fiscal_calendar;
  std::optional<WorkCalendarId> work_calendar;
};
BOOST_DESCRIBE_STRUCT(WorkspaceChangeBody, (),
                      (name, currency, timezone, locale, week_start, fiscal_calendar, work_calendar))

void check_fields(const ExchangeRateBody& body, FieldErrors& errors) { check_decimal(body.rate, 6, "rate", errors); }
void check_fields(const SeasonalityProfileBody& body, FieldErrors& errors) {
  errors.enter("shares");
  for (std::size_t i = 0; i < body.shares.size(); ++i) {
    check_decimal(body.shares[i], 2, std::to_string(i), errors);
  }
  errors.leave();
}
namespace {

Response get_fiscal_calendar(const Api& api, const Request&) {
  FiscalCalendar calendar;
  api.store.read(api.workspace, [&](app::Transaction& tx) { calendar = app::read_fiscal_calendar(tx); });
  return revised(calendar.revision, json_response(200, wire::to_json(wire::view_of(calendar))));
}

FiscalCalendar terms_of(const FiscalCalendarBody& body) {
  FiscalCalendar wanted;
  wanted.name = text_of(body.name).value_or("Fiscal year");
  wanted.pattern = body.pattern.value;
  wanted.label_rule = body.label_rule.value;
  if (body.start_month) wanted.start_month = static_cast<unsigned>(body.start_month->value);
  if (body.year_end_rule) wanted.year_end_rule = body.year_end_rule->value;
  if (body.year_end_weekday) wanted.year_end_weekday = static_cast<int>(body.year_end_weekday->value);
  if (body.year_end_month) wanted.year_end_month = static_cast<unsigned>(body.year_end_month->value);
  return wanted;
}

Response preview_fiscal_calendar(const Api& api, const Request& request) {
  const auto body = read_body<FiscalCalendarBody>(request);
  if (!body) return body.error();
  const auto preview = app::preview_fiscal_calendar(administration(api), by(request), terms_of(*body));
  if (!preview) return problem_of(preview.error());
  return json_response(200, wire::to_json(wire::view_of(*preview)));
}

Response change_fiscal_calendar(const Api& api, const Request& request) {
  const auto input = read_revised<FiscalCalendarBody>(request);
  if (!input) return input.error();
  FiscalCalendar wanted = terms_of(input->body);
  wanted.revision = input->revision;
  const auto calendar = app::change_fiscal_calendar(administration(api), by(request), wanted);
  if (!calendar) return problem_of(calendar.error());
  return revised(calendar->revision, json_response(200, wire::to_json(wire::view_of(*calendar))));
}

Response list_seasonality_profiles(const Api& api, const Request&) {
  std::vector<wire::SeasonalityProfileView> views;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    views.clear();
    for (const auto& profile : tx.calendars().load().seasonality_profiles) views.push_back(wire::view_of(profile));
  });
  return json_response(200, wire::to_json(views));
}

Response create_seasonality_profile(const Api& api, const Request& request) {
  const auto body = read_body<SeasonalityProfileBody>(request);
  if (!body) return body.error();
  SeasonalityProfile wanted;
  wanted.name = body->name.value;
  for (const Decimal& share : body->shares) wanted.shares.push_back(*rescale(share, 2));
  const auto profile = app::create_seasonality_profile(administration(api), by(request), wanted);
  if (!profile) return problem_of(profile.error());
  return created("/api/v1/seasonality-profiles", wire::to_json(wire::view_of(*profile)));
}

Response list_ramp_profiles(const Api& api, const Request&) {
  std::vector<wire::RampProfileView> views;
  api.store.read(api.workspace, [&](app::Transaction& tx) {
    views.clear();
    for (const auto& profile : tx.calendars().load().ramp_profiles) views.push_back(wire::view_of(profile));
  });
  return json_response(200, wire::to_json(views));
}

Response create_ramp_profile(const Api& api, const Request& request) {
  const auto body = read_body<RampProfileBody>(request);
  if (!body) return body.error();
  RampProfile wanted;
  wanted.name = body->name.value;
  for (const auto& percent : body->percent_by_month) wanted.percent_by_month.push_back(percent.value);
  const auto profile = app::create_ramp_profile(administration(api), by(request), wanted);
  if (!profile) return problem_of(profile.error());
  return created("/api/v1/ramp-profiles", wire::to_json(wire::view_of(*profile)));
}

Response list_exchange_rates(const Api& api, const Request&) {
  const app::ExchangeRateList list = app::list_exchange_rates(api.store, api.workspace);
  wire::ExchangeRateListView view;
  for (const ExchangeRate& rate : list.rates) view.items.push_back(wire::view_of(rate));
  view.revision = list.revision;
  return revised(list.revision, json_response(200, wire::to_json(view)));
}

Response put_exchange_rates(const Api& api, const Request& request) {
  const auto input = read_revised<ExchangeRatesBody>(request);
  if (!input) return input.error();
  std::vector<ExchangeRate> rates;
  for (const ExchangeRateBody& body : input->body.rates) {
    rates.push_back({body.from, body.to, body.kind.value, body.valid_from, *rescale(body.rate, 6)});
  }
  const auto revision = app::put_exchange_rates(administration(api), by(request), input->revision, rates);
  return revision ? list_exchange_rates(api, request) : problem_of(revision.error());
}

Response change_workspace(const Api& api, const Request& request) {
  const auto input = read_revised<WorkspaceChangeBody>(request);
  if (!input) return input.error();
  const WorkspaceChangeBody& body = input->body;
  app::WorkspaceChange change;
  change.name = text_of(body.name);
  change.locale = text_of(body.locale);
  change.timezone = text_of(body.timezone);
  if (body.week_start) change.week_start = static_cast<int>(body.week_start->value);
  change.base_currency = body.currency;
  change.fiscal_calendar = body.fiscal_calendar;
  change.work_calendar = body.work_calendar;
  const auto workspace = app::change_workspace(administration(api), by(request), input->revision, change);
  if (!workspace) return problem_of(workspace.error());
  return revised(workspace->revision, json_response(200, wire::to_json(wire::view_of(*workspace))));
}

std::vector<Route> company_calendar_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  const SchemaMaker fiscal = schema<wire::FiscalCalendarView>;
  const SchemaMaker rates = schema<wire::ExchangeRateListView>;
  return {
      {Method::get,
       "/api/v1/fiscal-calendar",
       everybody,
       {},
       with(api, get_fiscal_calendar),
       {"get_fiscal_calendar", "How the company cuts its years", {}, nullptr, {{200, "The fiscal calendar", fiscal}}}},
      {Method::put,
       "/api/v1/fiscal-calendar",
       ops,
       {},
       with(api, change_fiscal_calendar),
       {"change_fiscal_calendar",
        "Cuts the years differently, where no goal runs; needs If-Match",
        {},
        schema<FiscalCalendarBody>,
        {{200, "The fiscal calendar", fiscal}}}},
      {Method::post,
       "/api/v1/fiscal-calendar-previews",
       ops,
       {},
       with(api, preview_fiscal_calendar),
       {"preview_fiscal_calendar",
        "The year that holds today as it would be cut, and what forbids it, without storing anything",
        {},
        schema<FiscalCalendarBody>,
        {{200, "The periods", schema<wire::FiscalPreviewView>}}}},
      {Method::get,
       "/api/v1/exchange-rates",
       everybody,
       {},
       with(api, list_exchange_rates),
       {"list_exchange_rates", "Plan rates and dated rates", {}, nullptr, {{200, "Rates", rates}}}},
      {Method::put,
       "/api/v1/exchange-rates",
       ops,
       {},
       with(api, put_exchange_rates),
       {"put_exchange_rates",
        "Adds rates and replaces those of the same first day, all or none; needs If-Match",
        {},
        schema<ExchangeRatesBody>,
        {{200, "All rates", rates}}}},
      {Method::patch,
       "/api/v1/workspace",
       ops,
       {},
       with(api, change_workspace),
       {"change_workspace",
        "Changes the company's settings; needs If-Match with the workspace's revision",
        {},
        schema<WorkspaceChangeBody>,
        {{200, "The settings", schema<wire::WorkspaceSettingsView>}}}},
  };
}

std::vector<Route> profile_routes(const Api& api) {
  const auto ops = app::WhoMay::ops(app::Scope::admin);
  const auto everybody = app::WhoMay::signed_in(app::Scope::read);
  return {
      {Method::get,
       "/api/v1/seasonality-profiles",
       everybody,
       {},
       with(api, list_seasonality_profiles),
       {"list_seasonality_profiles",
        "How targets are spread over a period",
        {},
        nullptr,
        {{200, "Profiles", schema<std::vector<wire::SeasonalityProfileView>>}}}},
      {Method::post,
       "/api/v1/seasonality-profiles",
       ops,
       {},
       with(api, create_seasonality_profile),
       {"create_seasonality_profile",
        "Makes a profile; its shares are 100.00 % in all",
        {},
        schema<SeasonalityProfileBody>,
        {{201, "The profile", schema<wire::SeasonalityProfileView>}}}},
      {Method::get,
       "/api/v1/ramp-profiles",
       everybody,
       {},
       with(api, list_ramp_profiles),
       {"list_ramp_profiles",
        "How much of a quota new sellers carry",
        {},
        nullptr,
        {{200, "Profiles", schema<std::vector<wire::RampProfileView>>}}}},
      {Method::post,
       "/api/v1/ramp-profiles",
       ops,
       {},
       with(api, create_ramp_profile),
       {"create_ramp_profile",
        "Makes a ramp profile",
        {},
        schema<RampProfileBody>,
        {{201, "The profile", schema<wire::RampProfileView>}}}},
  };
}

}  // namespace

std::vector<Route> company_admin_routes(const Api& api) {
  std::vector<Route> all = company_calendar_routes(api);
  for (Route& route : profile_routes(api)) all.push_back(std::move(route));
  return all;
}

}  // namespace salespact::http
