#include "app/record/void_record.hpp"

#include <optional>

namespace salespact::app {
namespace {

AuditEntry audit_entry(const PostRequest& request, Moment moment, std::string_view action, const std::string& object,
                       const Fingerprint& before) {
  AuditEntry entry;
  entry.at = moment.now;
  entry.actor = request.actor;
  entry.actor_label = request.actor_label;
  entry.action = action;
  entry.object = object;
  entry.before = to_hex(before);
  return entry;
}

// A record that is corrected in its place.
template <class Record>
std::expected<Record, VoidRefusal> void_in(Transaction& tx, std::optional<Record> record, std::int64_t revision,
                                           ChangeKind kind, std::string_view name, const PostRequest& request,
                                           Moment moment) {
  if (!record) return std::unexpected(VoidRefusal::no_such_record);
  if (record->state == RecordState::voided) return *record;
  const Fingerprint before = record->fingerprint;
  record->state = RecordState::voided;
  record->fingerprint = {};  // the same row sent again is a correction that brings the record back
  if (record->revision != revision || !tx.records().correct(*record)) {
    return std::unexpected(VoidRefusal::changed_meanwhile);
  }
  ++record->revision;
  tx.changes().append(kind, record->id.value, record->revision);
  tx.audit().append(
      audit_entry(request, moment, std::string(name) + ".voided", std::string(name) + ":" + record->id.text(), before));
  return *record;
}

std::expected<Measurement, VoidRefusal> void_in(Transaction& tx, IdSource& ids, MeasurementId id, std::int64_t revision,
                                                const PostRequest& request, Moment moment) {
  auto& records = tx.records();
  const auto known = records.find_measurement(id);
  if (!known || known->entry == FactEntry::void_entry) return std::unexpected(VoidRefusal::no_such_record);
  if (!known->current) {
    const auto now =
        records.find_measurement(known->source, known->external_id, known->metric, known->owner, known->split_kind);
    const bool voided = now && now->entry == FactEntry::void_entry && now->supersedes == id;
    if (voided) return *now;
    return std::unexpected(VoidRefusal::changed_meanwhile);
  }
  if (revision != revision_of(*known)) return std::unexpected(VoidRefusal::changed_meanwhile);
  Measurement gone = *known;
  gone.id = ids.make<MeasurementId>();
  gone.entry = FactEntry::void_entry;
  gone.supersedes = id;
  gone.fingerprint = {};
  records.append(std::span<const Measurement>(&gone, 1));
  tx.changes().append(ChangeKind::measurement, gone.id.value, 1);
  tx.audit().append(audit_entry(request, moment, "measurement.voided", "measurement:" + id.text(), known->fingerprint));
  return gone;
}

}  // namespace

std::expected<Deal, VoidRefusal> void_deal(const ImportPorts& ports, DealId id, std::int64_t revision,
                                           const PostRequest& request, Moment moment) {
  std::expected<Deal, VoidRefusal> outcome;
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    outcome = void_in(tx, tx.records().find_deal(id), revision, ChangeKind::deal, "deal", request, moment);
  });
  return outcome;
}

std::expected<Activity, VoidRefusal> void_activity(const ImportPorts& ports, ActivityId id, std::int64_t revision,
                                                   const PostRequest& request, Moment moment) {
  std::expected<Activity, VoidRefusal> outcome;
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    outcome = void_in(tx, tx.records().find_activity(id), revision, ChangeKind::activity, "activity", request, moment);
  });
  return outcome;
}

std::int64_t revision_of(const Measurement& entry) { return entry.current ? 1 : 2; }

std::expected<Measurement, VoidRefusal> void_measurement(const ImportPorts& ports, MeasurementId id,
                                                         std::int64_t revision, const PostRequest& request,
                                                         Moment moment) {
  std::expected<Measurement, VoidRefusal> outcome;
  ports.store.write(ports.workspace,
                    [&](Transaction& tx) { outcome = void_in(tx, ports.ids, id, revision, request, moment); });
  return outcome;
}

}  // namespace salespact::app
