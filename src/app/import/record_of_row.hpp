#pragma once

#include "app/import/amount_room.hpp"
#include "app/import/record_import.hpp"

#include <expected>

namespace salespact::app {

// Rows into records: names resolved, dates checked against today, fingerprint made. Used by imports and by the single
// deal or activity that a webhook sends.
class DealKind {
 public:
  using Row = DealRow;
  using Record = Deal;
  static constexpr ChangeKind change_kind = ChangeKind::deal;
  static constexpr bool id_is_key = true;
  static constexpr std::string_view twice =
      " and says different things: keep one of the rows; a deal of several people is one row with the whole amount and "
      "the owner Ana:60;Ben:40";

  DealKind(const NameIndex& names, std::string source, Date today)
      : names_(names), source_name_(std::move(source)), today_(today) {}

  // Lasts until the next call, which uses its memory again; who keeps the record moves it away.
  [[nodiscard]] std::expected<Deal*, std::vector<RowProblem>> record_of(const RowSource<DealRow>& source);

  // A deal that is new or says something new.
  [[nodiscard]] std::optional<RowProblem> too_much(const RowSource<DealRow>& source, const Deal& deal,
                                                   const ImportPorts& ports);

  static KnownKeys::Key key_of(const RecordKey& stored) { return KnownKeys::key_of(stored.external_id); }
  static KnownKeys::Key key_of(const Deal& deal) { return KnownKeys::key_of(deal.external_id); }
  static void for_each_key(RecordRepository& records, std::string_view source,
                           const std::function<void(const RecordKey&)>& visit) {
    records.for_each_deal_key(source, visit);
  }
  static std::optional<Deal> find(RecordRepository& records, const Deal& deal) {
    return records.find_deal(deal.source, deal.external_id);
  }
  static std::optional<Decimal> rounded_by(const DealRow& row) { return row.rounded_by; }
  static std::string currency_of(const DealRow& row) { return std::string(row.currency.code()); }

 private:
  const NameIndex& names_;
  std::string source_name_;
  Date today_;
  std::string scratch_;
  AmountRoom room_;
  Deal deal_;
};

class ActivityKind {
 public:
  using Row = ActivityRow;
  using Record = Activity;
  static constexpr ChangeKind change_kind = ChangeKind::activity;
  static constexpr bool id_is_key = false;  // a meeting of two people is a fact of each (E9)
  static constexpr std::string_view twice =
      " for the same person and says different things: keep one of the rows, or give the other an id of its own";

  ActivityKind(const NameIndex& names, std::string source, Date today)
      : names_(names), source_name_(std::move(source)), today_(today) {}

  // As that of deals.
  [[nodiscard]] std::expected<Activity*, std::vector<RowProblem>> record_of(const RowSource<ActivityRow>& source);

  static std::optional<RowProblem> too_much(const RowSource<ActivityRow>&, const Activity&, const ImportPorts&) {
    return std::nullopt;  // counts would have to be of billions of records
  }

  static KnownKeys::Key key_of(const RecordKey& stored) { return key_of(stored.external_id, stored.owner); }
  static KnownKeys::Key key_of(const Activity& activity) { return key_of(activity.external_id, activity.owner); }
  static void for_each_key(RecordRepository& records, std::string_view source,
                           const std::function<void(const RecordKey&)>& visit) {
    records.for_each_activity_key(source, visit);
  }
  static std::optional<Activity> find(RecordRepository& records, const Activity& activity) {
    return records.find_activity(activity.source, activity.external_id, activity.owner);
  }
  static std::optional<Decimal> rounded_by(const ActivityRow&) { return std::nullopt; }
  static std::string currency_of(const ActivityRow&) { return {}; }

 private:
  static KnownKeys::Key key_of(std::string_view external_id, const Owner& owner);

  const NameIndex& names_;
  std::string source_name_;
  Date today_;
  std::string scratch_;
  Activity activity_;
};

}  // namespace salespact::app
