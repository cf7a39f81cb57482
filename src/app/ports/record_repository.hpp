#pragma once

#include "domain/metric/record.hpp"
#include "domain/metric/record_rule.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace salespact::app {

// What an import needs to know of a stored record to tell new, unchanged and corrected apart.
struct RecordKey {
  std::string_view external_id;  // valid during the call only
  Fingerprint fingerprint;
  std::int64_t id = 0;
  Owner owner{};  // of activities, whose key it belongs to
};

// For pages of records: newest id last, `after` = last id of the page before (0 for the first).
struct RecordPage {
  std::optional<PersonId> owner;   // credited in any way
  std::optional<DateRange> dates;  // deals: closed_on, or created_on while open; else occurred_on
  std::int64_t after = 0;
  int limit = 50;
};

// For lists of deals by one of their days, the newest first, of one day the newest id first.
struct DealDays {
  RecordDate on = RecordDate::closed_on;  // closed_on: whatever the status, those that name one; or created_on,
  DateRange days;                         // absent ones being earliest_date
  std::optional<std::pair<Date, DealId>> before{};  // day and id of the last of the page before
  int limit = 50;
};

// For the records behind a number: the newest day first, of one day the newest id first.
struct RecordDays {
  std::optional<PersonId> person;  // deals: owner or credited in any way; else the owner
  DateRange days;
  // The last record of the page before; `days.end` is its day.
  std::int64_t before = std::numeric_limits<std::int64_t>::max();
  int limit = 50;
};

// Which day of a deal is meant.
enum class DealDay { closed_on, created_on };

// The newest record of a kind: ids grow with time.
struct NewestRecord {
  std::int64_t id = 0;
  std::string source;
};

// Deals, activities and measurements (DOMAIN 2.2). `correct` keeps the former version readable: the record's revision
// goes up by one and the version before stays in the history. Nothing is ever deleted. Keys:
// a deal (source, external_id); an activity (source, external_id, owner), since one id of several people is one fact of
// each (E9).
class RecordRepository {
 public:
  virtual ~RecordRepository() = default;

  // Current, posted rows in the order of their ids. Streams: memory stays constant.
  virtual void for_each_deal(const std::function<void(const Deal&)>& visit) = 0;
  virtual void for_each_activity(const std::function<void(const Activity&)>& visit) = 0;
  virtual void for_each_measurement(const std::function<void(const Measurement&)>& visit) = 0;

  // Keys of one source, of current rows, voided ones included.
  virtual void for_each_deal_key(std::string_view source, const std::function<void(const RecordKey&)>& visit) = 0;
  virtual void for_each_activity_key(std::string_view source, const std::function<void(const RecordKey&)>& visit) = 0;
  // Current entries that say "no longer there".
  virtual void for_each_voided_measurement(std::string_view source,
                                           const std::function<void(const Measurement&)>& visit) = 0;

  virtual std::optional<Deal> find_deal(DealId id) = 0;
  virtual std::optional<Deal> find_deal(std::string_view source, std::string_view external_id) = 0;
  virtual std::optional<Deal> deal_version(DealId id, std::int64_t revision) = 0;  // current or former
  virtual std::vector<Deal> deals(const RecordPage& page) = 0;
  virtual std::vector<Deal> deals_by_day(const DealDays& page) = 0;  // posted ones
  // Posted deals that have the day, an open deal its expected closing day too.
  virtual std::vector<Deal> deals_of_days(DealDay day, const RecordDays& days) = 0;
  // Posted deals that had begun by the end of the day and had not ended: by id, newest first; `before` as in
  // RecordDays.
  virtual std::vector<Deal> deals_standing(Date day, std::int64_t before, int limit) = 0;
  virtual std::optional<NewestRecord> newest_deal() = 0;
  virtual void insert(std::span<const Deal> deals) = 0;  // throws UniqueViolation on (source, external_id)
  // Replaces the stored deal of the same id; false when its revision is not deal.revision. Stores revision + 1.
  virtual bool correct(const Deal& deal) = 0;

  virtual std::optional<Activity> find_activity(ActivityId id) = 0;
  virtual std::optional<Activity> find_activity(std::string_view source, std::string_view external_id,
                                                const Owner& owner) = 0;
  virtual std::optional<Activity> activity_version(ActivityId id, std::int64_t revision) = 0;
  virtual std::vector<Activity> activities(const RecordPage& page) = 0;
  virtual std::vector<Activity> activities_of_days(const RecordDays& days) = 0;
  virtual std::optional<NewestRecord> newest_activity() = 0;
  virtual void insert(std::span<const Activity> activities) = 0;
  virtual bool correct(const Activity& activity) = 0;

  // The current entry under the idempotency key.
  virtual std::optional<Measurement> find_measurement(std::string_view source, std::string_view external_id,
                                                      MetricId metric, const Owner& owner, SplitKind split) = 0;
  virtual std::optional<Measurement> find_measurement(MeasurementId id) = 0;
  // Current entries that count, of one metric.
  virtual std::vector<Measurement> measurements_of_days(MetricId metric, const RecordDays& days) = 0;
  virtual std::optional<NewestRecord> newest_measurement(MetricId metric) = 0;
  // Appends; when `supersedes` is set that row stops being current, in the same statement batch.
  virtual void append(std::span<const Measurement> measurements) = 0;

  // What the amounts of posted records come to without their signs, in millions of minor units (each rounded down),
  // so that it fits whatever is stored (E38).
  virtual std::int64_t millions_of_deals(const Currency& currency) = 0;
  virtual std::int64_t millions_of_measurements(MetricId metric, const std::optional<Currency>& currency) = 0;

  virtual std::int64_t count_deals() = 0;
  virtual std::int64_t count_activities() = 0;
  virtual std::int64_t count_measurements() = 0;
};

}  // namespace salespact::app
