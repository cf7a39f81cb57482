#pragma once

#include "app/numbers/numbers.hpp"
#include "domain/attainment/fact.hpp"
#include "domain/metric/once_per.hpp"

#include <memory>
#include <vector>

namespace salespact::app {

// Turns records into the engine's facts by the rules of the catalogue, first for all of them, then change by change.
// Keeps what no single record can tell: who was the first for an account, which reading follows which.
class RecordFacts {
 public:
  RecordFacts(std::shared_ptr<const Directory> directory, std::shared_ptr<const MetricCatalogue> metrics);

  // Loading: every current record once, in any order, then finish_loading(). Facts collect in waiting(); take them away
  // whenever there are enough.
  void load(const Deal& deal);
  void load(const Activity& activity);
  void load(const Measurement& measurement);
  void finish_loading();
  [[nodiscard]] std::vector<attainment::Fact>& waiting() { return waiting_; }

  // Following: a record as it was (null: new) and as it is now (voided records make no facts).
  void replace(const Deal* before, const Deal& now, std::vector<attainment::Change>& changes);
  void replace(const Activity* before, const Activity& now, std::vector<attainment::Change>& changes);
  void replace(const Measurement* before, const Measurement& now, std::vector<attainment::Change>& changes);
  void use(std::shared_ptr<const Directory> directory) { directory_ = std::move(directory); }

  // Of a `once per` rule: whether this record is the one of its key that counts.
  [[nodiscard]] bool counts_once(std::size_t rule, std::int64_t record) const { return once_.at(rule).counts(record); }
  [[nodiscard]] const SeriesTable& series() const { return series_; }
  [[nodiscard]] const Deliveries& deliveries() const { return deliveries_; }
  [[nodiscard]] std::shared_ptr<const ReadingBook> readings() const;

 private:
  using Kind = attainment::Change::Kind;
  // By the id of the measurement: of one day the one recorded last holds, and ids grow with time.
  using Readings = std::map<std::pair<Date, MeasurementId>, std::int64_t>;

  // What a rule made of one record as facts that the engine takes: an amount that is too large for one goes into
  // several.
  template <class Take>
  void for_each_engine_fact(std::size_t rule, const Fact& fact, const Take& take);
  void wait(std::size_t rule);  // scratch_ becomes waiting_
  void add(std::size_t rule, std::span<const Fact> facts, Kind kind, std::vector<attainment::Change>& changes);
  template <class Record>
  void load_record(const Record& record, RecordKind kind);
  template <class Record>
  void replace_record(const Record* before, const Record& now, RecordKind kind,
                      std::vector<attainment::Change>& changes);
  void note_delivery(const Deal& deal);
  void note_delivery(const Activity& activity);
  void note_delivery(const Measurement& measurement);
  static std::vector<Reading> in_order(const Readings& readings);
  void replace_reading(std::size_t rule, const Measurement* before, const Measurement& now,
                       std::vector<attainment::Change>& changes);

  std::shared_ptr<const Directory> directory_;
  std::shared_ptr<const MetricCatalogue> metrics_;
  SeriesTable series_;
  Deliveries deliveries_;
  std::vector<OncePerKey> once_;  // by rule; used by those with `once per`
  std::map<std::pair<MetricId, Owner>, Readings> readings_;
  std::map<std::pair<MetricId, Owner>, std::optional<Currency>> reading_currency_;
  mutable std::shared_ptr<const ReadingBook> reading_book_;
  std::vector<attainment::Fact> waiting_;
  std::vector<Fact> scratch_;
};

}  // namespace salespact::app
