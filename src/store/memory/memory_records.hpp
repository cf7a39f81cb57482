#pragma once

#include "store/memory/memory_state.hpp"

#include <algorithm>

namespace salespact::store {

[[nodiscard]] inline bool counts(const Measurement& entry) {
  return entry.current && entry.entry != FactEntry::void_entry;
}
[[nodiscard]] inline bool credited(const Deal& deal, PersonId person) {
  return deal.owner == Owner(person) ||
         std::ranges::any_of(deal.credits, [&](const Credit& c) { return c.person == person; });
}
[[nodiscard]] inline bool credited(const Activity& activity, PersonId person) {
  return activity.owner == Owner(person);
}

class MemoryRecords final : public app::RecordRepository {
 public:
  explicit MemoryRecords(MemorySession& session) : session_(session) {}

  void for_each_deal(const std::function<void(const Deal&)>& visit) override;
  void for_each_activity(const std::function<void(const Activity&)>& visit) override;
  void for_each_measurement(const std::function<void(const Measurement&)>& visit) override;
  void for_each_deal_key(std::string_view source, const std::function<void(const app::RecordKey&)>& visit) override;
  void for_each_activity_key(std::string_view source, const std::function<void(const app::RecordKey&)>& visit) override;

  std::optional<Deal> find_deal(DealId id) override { return find_in(session_.state().deals, id); }
  std::optional<Deal> find_deal(std::string_view source, std::string_view external_id) override;
  std::optional<Deal> deal_version(DealId id, std::int64_t revision) override;
  std::vector<Deal> deals(const app::RecordPage& page) override;
  std::vector<Deal> deals_by_day(const app::DealDays& page) override;
  std::vector<Deal> deals_of_days(app::DealDay day, const app::RecordDays& days) override;
  std::vector<Deal> deals_standing(Date day, std::int64_t before, int limit) override;
  std::optional<app::NewestRecord> newest_deal() override;
  void insert(std::span<const Deal> deals) override;
  bool correct(const Deal& deal) override;

  std::optional<Activity> find_activity(ActivityId id) override { return find_in(session_.state().activities, id); }
  std::optional<Activity> find_activity(std::string_view source, std::string_view external_id,
                                        const Owner& owner) override;
  std::optional<Activity> activity_version(ActivityId id, std::int64_t revision) override;
  std::vector<Activity> activities(const app::RecordPage& page) override;
  std::vector<Activity> activities_of_days(const app::RecordDays& days) override;
  std::optional<app::NewestRecord> newest_activity() override;
  void insert(std::span<const Activity> activities) override;
  bool correct(const Activity& activity) override;

  std::optional<Measurement> find_measurement(std::string_view source, std::string_view external_id, MetricId metric,
                                              const Owner& owner, SplitKind split) override;
  std::optional<Measurement> find_measurement(MeasurementId id) override;
  std::vector<Measurement> measurements_of_days(MetricId metric, const app::RecordDays& days) override;
  std::optional<app::NewestRecord> newest_measurement(MetricId metric) override;
  void append(std::span<const Measurement> measurements) override;

  void for_each_voided_measurement(std::string_view source,
                                   const std::function<void(const Measurement&)>& visit) override;
  std::int64_t millions_of_deals(const Currency& currency) override;
  std::int64_t millions_of_measurements(MetricId metric, const std::optional<Currency>& currency) override;
  std::int64_t count_deals() override;
  std::int64_t count_activities() override;
  std::int64_t count_measurements() override;

 private:
  void require_sound(const Deal& deal);
  void append_one(const Measurement& entry);
  MemorySession& session_;
};

}  // namespace salespact::store
