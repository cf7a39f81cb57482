#include "app/ports/store_fault.hpp"
#include "domain/metric/metric_text.hpp"
#include "store/record_page.hpp"
#include "store/record_store.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Measurement measurement_of(Session& session, sql::Columns c) {
  return Measurement{.id = c.id<MeasurementId>(),
                     .source = session.source_name(c.integer()),
                     .external_id = c.string(),
                     .metric = c.id<MetricId>(),
                     .owner = owner_of(c),
                     .amount = c.integer(),
                     .currency = c.maybe_currency(),
                     .occurred_on = c.date(),
                     .split_kind = c.word<SplitKind>(),
                     .share = c.integer(),
                     .entry = c.word<FactEntry>(),
                     .supersedes = c.maybe_id<MeasurementId>(),
                     .fingerprint = c.bytes<16>(),
                     .current = c.flag()};
}

void bind_measurement(sql::Statement& statement, const Measurement& entry, std::int64_t source_no) {
  statement.bind("measurement_id", entry.id)
      .bind("source_no", source_no)
      .bind("external_id", entry.external_id)
      .bind("metric_id", entry.metric);
  bind_owner(statement, entry.owner);
  statement.bind("amount", entry.amount)
      .bind("currency", entry.currency)
      .bind("occurred_on", entry.occurred_on)
      .bind("split_kind", entry.split_kind)
      .bind("share", entry.share)
      .bind("entry", entry.entry)
      .bind("supersedes_id", entry.supersedes)
      .bind("fingerprint", entry.fingerprint)
      .bind("is_current", entry.current);
}

}  // namespace

void RecordStore::for_each_measurement(const std::function<void(const Measurement&)>& visit) {
  sql::Statement query = session_.use(queries::load_measurements);
  while (query.next_of_stream()) visit(measurement_of(session_, query.columns()));
}

void RecordStore::for_each_voided_measurement(std::string_view source,
                                              const std::function<void(const Measurement&)>& visit) {
  const auto number = session_.find_source(source);
  if (!number) return;
  sql::Statement query = session_.use(queries::load_voided_measurements);
  query.bind("source_no", *number);
  while (query.next_of_stream()) visit(measurement_of(session_, query.columns()));
}

std::optional<Measurement> RecordStore::find_measurement(std::string_view source, std::string_view external_id,
                                                         MetricId metric, const Owner& owner, SplitKind split) {
  const auto number = session_.find_source(source);
  if (!number) return std::nullopt;
  const auto* person = std::get_if<PersonId>(&owner);
  const auto* unit = std::get_if<OrgUnitId>(&owner);
  sql::Statement query = session_.use(queries::find_measurement_by_key);
  query.bind("source_no", *number)
      .bind("external_id", external_id)
      .bind("metric_id", metric)
      .bind("owner_person_or_0", person ? person->value : 0)
      .bind("owner_unit_or_0", unit ? unit->value : 0)
      .bind("split_kind", split);
  return one_row(query, [this](sql::Columns c) { return measurement_of(session_, c); });
}

std::optional<Measurement> RecordStore::find_measurement(MeasurementId id) {
  sql::Statement query = session_.use(queries::find_measurement);
  return one_row(query.bind("measurement_id", id), [this](sql::Columns c) { return measurement_of(session_, c); });
}

std::vector<Measurement> RecordStore::measurements_of_days(MetricId metric, const app::RecordDays& days) {
  sql::Statement query =
      session_.use(days.person ? queries::measurements_by_day_of_person : queries::measurements_by_day);
  bind_days(query.bind("metric_id", metric), days);
  return all_rows(query, [this](sql::Columns c) { return measurement_of(session_, c); });
}

std::optional<app::NewestRecord> RecordStore::newest_measurement(MetricId metric) {
  sql::Statement query = session_.use(queries::newest_measurement);
  return newest_found(query.bind("metric_id", metric));
}

void RecordStore::append(std::span<const Measurement> measurements) {
  bool originals_only = true;
  for (const Measurement& entry : measurements) {
    static_cast<void>(session_.source_no(entry.source));
    originals_only = originals_only && !entry.supersedes;
  }
  if (!originals_only) {
    for (const Measurement& entry : measurements) append_one(entry);
    return;
  }
  sql::Statement rows = session_.bulk(queries::insert_measurement, "measurement");
  for (const Measurement& entry : measurements) {
    rows.bind("workspace_id", session_.workspace());
    bind_measurement(rows, entry, session_.source_no(entry.source));
    rows.run();
  }
  rows.finish();
}

// The row before stops being current first: only one entry under a key may be.
void RecordStore::append_one(const Measurement& entry) {
  if (entry.supersedes &&
      session_.use(queries::supersede_measurement).bind("measurement_id", *entry.supersedes).run() != 1) {
    session_.mark_failed();
    throw app::UniqueViolation("the measurement was superseded before, or does not exist");
  }
  sql::Statement row = session_.use(queries::insert_measurement);
  bind_measurement(row, entry, session_.source_no(entry.source));
  row.run();
}

std::int64_t RecordStore::millions_of_measurements(MetricId metric, const std::optional<Currency>& currency) {
  sql::Statement query = session_.use(queries::millions_of_measurements);
  query.bind("metric_id", metric).bind("currency_or_none", currency ? currency->code() : std::string_view{});
  return query.next() ? query.columns().integer() : 0;
}

std::int64_t RecordStore::count_measurements() { return count(queries::count_measurements); }

}  // namespace salespact::store
