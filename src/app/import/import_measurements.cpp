#include "app/import/amount_room.hpp"
#include "app/import/import_kinds.hpp"
#include "app/import/record_fingerprint.hpp"
#include "app/import/record_import.hpp"
#include "app/metric/metric_scale.hpp"

#include <map>
#include <tuple>

namespace salespact::app {
namespace {

// The idempotency key of a measurement within its source (DOMAIN 2.2); files have no overlay column.
using Key = std::tuple<std::string, MetricId, Owner>;

struct Known {
  MeasurementId id;
  Fingerprint fingerprint;
  bool in_file = false;
};

class MeasurementImport {
 public:
  MeasurementImport(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                    RowSource<MeasurementRow>& source)
      : ports_(ports),
        request_(request),
        moment_(moment),
        source_(source),
        run_(ports, request, moment, source.understood()) {
    ports_.store.read(ports_.workspace, [&](Transaction& tx) {
      names_.emplace(tx.organisation().load(), moment_.today);
      for (Metric& metric : tx.metrics().all()) metrics_.emplace(metric.key, std::move(metric));
      tx.records().for_each_measurement([&](const Measurement& stored) {
        if (stored.source != request_.source) return;
        known_.insert_or_assign({stored.external_id, stored.metric, stored.owner},
                                Known{stored.id, stored.fingerprint});
      });
      // The same row sent again is a correction that brings a voided one back.
      tx.records().for_each_voided_measurement(request_.source, [&](const Measurement& stored) {
        known_.insert_or_assign({stored.external_id, stored.metric, stored.owner}, Known{stored.id, {}});
      });
    });
  }

  ImportReport apply(const ImportProgress& progress) {
    for_each_row(source_, run_, [] {}, [&] { take_row(); }, [&] { commit(progress); });
    return run_.finish(source_.understood());
  }

 private:
  RowProblem problem(std::string_view column, std::string_view value, ImportCode code,
                     const std::string& message) const {
    return problem_at(source_, source_.row().line, column, value, code, message);
  }

  // Sets amount and currency in the metric's own scale.
  std::expected<void, RowProblem> take_amount(const Metric& metric, Measurement& measurement) {
    const MeasurementRow& row = source_.row();
    if (metric.unit == MetricUnit::money) {
      measurement.currency = row.currency.value_or(request_.read.default_currency);
    }
    const int scale = scale_of(metric, measurement.currency);
    const auto amount = rescale(row.amount, scale);
    if (!amount || *amount > largest_amount_minor || *amount < -largest_amount_minor) {
      return std::unexpected(problem(
          "amount", scaled_to_text(row.amount.scaled, row.amount.scale), ImportCode::number_too_large,
          fmt::format("an amount of {} stays within ± {}", metric.key, scaled_to_text(largest_amount_minor, scale))));
    }
    const bool below = metric.lower_bound && *amount < *metric.lower_bound;
    const bool above = metric.upper_bound && *amount > *metric.upper_bound;
    if (below || above) {
      const std::int64_t bound = below ? *metric.lower_bound : *metric.upper_bound;
      return std::unexpected(problem(
          "amount", scaled_to_text(row.amount.scaled, row.amount.scale), ImportCode::out_of_range,
          fmt::format("{} is {} {}", metric.key, below ? "never below" : "never above", scaled_to_text(bound, scale))));
    }
    measurement.amount = *amount;
    if (const Decimal lost = rounding_of(row.amount, *amount, scale); lost.scaled != 0) rounded_ = lost;
    return {};
  }

  // Keys that a row may name, with commas.
  std::string measured_metrics() const {
    std::vector<std::string_view> keys;
    for (const auto& [key, metric] : metrics_) {
      if (takes_measurements(metric) && metric.state == MetricState::active) keys.push_back(key);
    }
    return fmt::format("{}", fmt::join(keys, ", "));
  }

  std::expected<Measurement, std::vector<RowProblem>> measurement_of_row() {
    const MeasurementRow& row = source_.row();
    Measurement measurement;
    std::vector<RowProblem> problems;
    rounded_.reset();
    const auto metric = metrics_.find(std::string(row.metric));
    if (metric == metrics_.end()) {
      problems.push_back(
          problem("metric", row.metric, ImportCode::metric_unknown,
                  fmt::format("there is no such metric; measurements are taken of {}", measured_metrics())));
    } else if (!takes_measurements(metric->second)) {
      problems.push_back(problem("metric", row.metric, ImportCode::metric_not_writable,
                                 fmt::format("{} is calculated from {}: it takes no measurements of its own",
                                             metric->second.key, origin_of(metric->second))));
    } else if (auto amount = take_amount(metric->second, measurement); !amount) {
      problems.push_back(std::move(amount.error()));
    }
    const auto owner = names_->owner(row.owner);
    if (!owner) problems.push_back(problem("owner", row.owner, owner.error().code, owner.error().message));
    if (is_future(row.occurred_on, moment_.today)) {
      problems.push_back(problem("occurred_on", row.occurred_on.iso(), ImportCode::future_date,
                                 fmt::format("{} has not come yet: a date until {} is accepted", row.occurred_on.iso(),
                                             (moment_.today + 1).iso())));
    }
    if (!problems.empty()) return std::unexpected(std::move(problems));
    measurement.source = request_.source;
    measurement.external_id = row.external_id;
    measurement.metric = metric->second.id;
    measurement.owner = *owner;
    measurement.occurred_on = row.occurred_on;
    measurement.fingerprint = fingerprint_of(measurement, scratch_);
    return measurement;
  }

  // Of one that is new or says something new (E38).
  std::optional<RowProblem> too_much(const Measurement& measurement) {
    const Metric& metric = metrics_.find(std::string(source_.row().metric))->second;
    const std::string unit = measurement.currency ? " " + std::string(measurement.currency->code()) : "";
    const auto left = room_.take(metric.key + unit, measurement.amount, [&] {
      std::int64_t millions = 0;
      ports_.store.read(ports_.workspace, [&](Transaction& tx) {
        millions = tx.records().millions_of_measurements(metric.id, measurement.currency);
      });
      return millions;
    });
    if (!left) return std::nullopt;
    const int scale = scale_of(metric, measurement.currency);
    return problem("amount", scaled_to_text(measurement.amount, scale), ImportCode::number_too_large,
                   fmt::format("all amounts of {} together stay within {}{}: at most {} is accepted here", metric.key,
                               scaled_to_text(AmountRoom::most_together, scale), unit, scaled_to_text(*left, scale)));
  }

  void take_row() {
    auto measurement = measurement_of_row();
    if (!measurement) return run_.reject(std::move(measurement.error()));
    const auto at = known_.find({measurement->external_id, measurement->metric, measurement->owner});
    const bool fresh = at == known_.end();
    if (!fresh && at->second.fingerprint == measurement->fingerprint) {
      at->second.in_file = true;
      return run_.count_unchanged();
    }
    if (!fresh && at->second.in_file) {
      return run_.reject({problem("id", measurement->external_id, ImportCode::id_twice,
                                  "this id stands in the file twice for the same metric and owner and says different "
                                  "things: keep one of the rows")});
    }
    if (auto problem = too_much(*measurement)) return run_.reject({std::move(*problem)});
    if (fresh) {
      run_.count_new();
    } else {
      measurement->supersedes = at->second.id;
      measurement->entry = FactEntry::correction;
      run_.count_corrected();
    }
    if (rounded_) {
      run_.count_rounded(measurement->currency ? std::string(measurement->currency->code()) : "", *rounded_);
    }
    measurement->id = ports_.ids.make<MeasurementId>();
    known_.insert_or_assign({measurement->external_id, measurement->metric, measurement->owner},
                            Known{measurement->id, measurement->fingerprint, true});
    waiting_.push_back(std::move(*measurement));
  }

  void commit(const ImportProgress& progress) {
    run_.commit(
        [&](Transaction& tx) {
          tx.records().append(waiting_);
          if (waiting_.size() > most_changes_listed) return tx.changes().append(ChangeKind::bulk);
          for (const Measurement& m : waiting_) tx.changes().append(ChangeKind::measurement, m.id.value, 1);
        },
        progress);
    waiting_.clear();
  }

  static constexpr std::size_t most_changes_listed = 256;

  const ImportPorts& ports_;
  const ImportRequest& request_;
  Moment moment_;
  RowSource<MeasurementRow>& source_;
  ImportRun run_;
  std::optional<NameIndex> names_;
  std::map<std::string, Metric> metrics_;
  std::map<Key, Known> known_;
  std::vector<Measurement> waiting_;
  AmountRoom room_;
  std::optional<Decimal> rounded_;
  std::string scratch_;
};

}  // namespace

Imported import_measurements(const ImportPorts& ports, const ImportRequest& request, Moment moment,
                             const ImportProgress& progress) {
  auto source = ports.sources.open_measurements(request.file, request.read);
  if (!source) return std::unexpected(std::move(source.error()));
  return MeasurementImport(ports, request, moment, **source).apply(progress);
}

}  // namespace salespact::app
