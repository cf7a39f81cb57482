#pragma once

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

  DealKind(const NameIndex& names, std::string source, Date today)
      : names_(names), source_name_(std::move(source)), today_(today) {}

  // Lasts until the next call, which uses its memory again; who keeps the record moves it away.
  [[nodiscard]] std::expected<Deal*, std::vector<RowProblem>> record_of(const RowSource<DealRow>& source);

  static void for_each_key(RecordRepository& records, std::string_view source,
                           const std::function<void(const RecordKey&)>& visit) {
    records.for_each_deal_key(source, visit);
  }
  static std::optional<Deal> find(RecordRepository& records, std::string_view source, std::string_view external_id) {
    return records.find_deal(source, external_id);
  }
  static std::optional<Decimal> rounded_by(const DealRow& row) { return row.rounded_by; }
  static std::string currency_of(const DealRow& row) { return std::string(row.currency.code()); }

 private:
  const NameIndex& names_;
  std::string source_name_;
  Date today_;
  std::string scratch_;
  Deal deal_;
};

class ActivityKind {
 public:
  using Row = ActivityRow;
  using Record = Activity;
  static constexpr ChangeKind change_kind = ChangeKind::activity;

  ActivityKind(const NameIndex& names, std::string source, Date today)
      : names_(names), source_name_(std::move(source)), today_(today) {}

  // As that of deals.
  [[nodiscard]] std::expected<Activity*, std::vector<RowProblem>> record_of(const RowSource<ActivityRow>& source);

  static void for_each_key(RecordRepository& records, std::string_view source,
                           const std::function<void(const RecordKey&)>& visit) {
    records.for_each_activity_key(source, visit);
  }
  static std::optional<Activity> find(RecordRepository& records, std::string_view source,
                                      std::string_view external_id) {
    return records.find_activity(source, external_id);
  }
  static std::optional<Decimal> rounded_by(const ActivityRow&) { return std::nullopt; }
  static std::string currency_of(const ActivityRow&) { return {}; }

 private:
  const NameIndex& names_;
  std::string source_name_;
  Date today_;
  std::string scratch_;
  Activity activity_;
};

}  // namespace salespact::app
