#include "store/calendar_store.hpp"

#include "domain/calendar/calendar_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "store/json_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

WorkCalendar work_calendar_of(sql::Columns c) {
  return WorkCalendar{.id = c.id<WorkCalendarId>(),
                      .name = c.string(),
                      .weekdays = std::bitset<7>(static_cast<std::uint64_t>(c.integer())),
                      .days_off = numbers_by_day_from_json(c.text()),
                      .day_names = texts_by_day_from_json(c.text()),
                      .revision = c.integer()};
}

FiscalCalendar fiscal_calendar_of(sql::Columns c) {
  return FiscalCalendar{.id = c.id<FiscalCalendarId>(),
                        .name = c.string(),
                        .pattern = c.word<FiscalPattern>(),
                        .start_month = static_cast<unsigned>(c.integer()),
                        .year_end_rule = c.word<YearEndRule>(),
                        .year_end_weekday = c.small(),
                        .year_end_month = static_cast<unsigned>(c.integer()),
                        .label_rule = c.word<FiscalLabelRule>(),
                        .revision = c.integer()};
}

SeasonalityProfile seasonality_of(sql::Columns c) {
  return SeasonalityProfile{.id = c.id<SeasonalityProfileId>(),
                            .name = c.string(),
                            .shares = numbers_from_json(c.text()),
                            .revision = c.integer()};
}

RampProfile ramp_of(sql::Columns c) {
  return RampProfile{.id = c.id<RampProfileId>(),
                     .name = c.string(),
                     .percent_by_month = numbers_from_json(c.text()),
                     .revision = c.integer()};
}

// kind, from, to, valid_from, rate: not the order of the fields.
ExchangeRate rate_of(sql::Columns c) {
  ExchangeRate rate;
  rate.kind = c.word<RateKind>();
  rate.from = c.currency();
  rate.to = c.currency();
  rate.valid_from = c.date();
  rate.rate_millionths = c.integer();
  return rate;
}

}  // namespace

app::CalendarRows CalendarStore::load() {
  return app::CalendarRows{
      .work_calendars = all_rows(session_.use(queries::load_work_calendars), work_calendar_of),
      .fiscal_calendars = all_rows(session_.use(queries::load_fiscal_calendars), fiscal_calendar_of),
      .seasonality_profiles = all_rows(session_.use(queries::load_seasonality_profiles), seasonality_of),
      .ramp_profiles = all_rows(session_.use(queries::load_ramp_profiles), ramp_of),
      .exchange_rates = all_rows(session_.use(queries::load_exchange_rates), rate_of)};
}

void CalendarStore::put(const WorkCalendar& calendar) {
  session_.use(queries::put_work_calendar)
      .bind("work_calendar_id", calendar.id)
      .bind("name", calendar.name)
      .bind("weekdays", calendar.weekdays.to_ulong())
      .bind("days_off", json_of(calendar.days_off))
      .bind("day_names", json_of(calendar.day_names))
      .bind("revision", calendar.revision)
      .run();
}

void CalendarStore::put(const FiscalCalendar& calendar) {
  session_.use(queries::put_fiscal_calendar)
      .bind("fiscal_calendar_id", calendar.id)
      .bind("name", calendar.name)
      .bind("pattern", calendar.pattern)
      .bind("start_month", calendar.start_month)
      .bind("year_end_rule", calendar.year_end_rule)
      .bind("year_end_weekday", calendar.year_end_weekday)
      .bind("year_end_month", calendar.year_end_month)
      .bind("label_rule", calendar.label_rule)
      .bind("revision", calendar.revision)
      .run();
}

void CalendarStore::put(const SeasonalityProfile& profile) {
  session_.use(queries::put_seasonality_profile)
      .bind("seasonality_profile_id", profile.id)
      .bind("name", profile.name)
      .bind("shares", json_of(profile.shares))
      .bind("revision", profile.revision)
      .run();
}

void CalendarStore::put(const RampProfile& profile) {
  session_.use(queries::put_ramp_profile)
      .bind("ramp_profile_id", profile.id)
      .bind("name", profile.name)
      .bind("percent_by_month", json_of(profile.percent_by_month))
      .bind("revision", profile.revision)
      .run();
}

void CalendarStore::put(const ExchangeRate& rate) {
  session_.use(queries::put_exchange_rate)
      .bind("kind", rate.kind)
      .bind("from_currency", rate.from)
      .bind("to_currency", rate.to)
      .bind("valid_from", rate.valid_from)
      .bind("rate_millionths", rate.rate_millionths)
      .run();
}

}  // namespace salespact::store
