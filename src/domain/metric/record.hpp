#pragma once

#include "base/digest.hpp"
#include "domain/metric/metric.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salespact {

using DealId = Id<struct DealTag>;
using ActivityId = Id<struct ActivityTag>;
using MeasurementId = Id<struct MeasurementTag>;

// The records that a company already has. Metrics are rules over them (record_rule.hpp); facts are what a rule makes of
// a record when it is read, so that a new metric needs neither code nor a new import.

enum class SplitKind { revenue, overlay };

// Shares are millionths: 600,000 = 60 %. Revenue shares of a deal total 1,000,000; overlay is extra, 0..10,000,000.
inline constexpr std::int64_t whole_share = 1'000'000;

struct Credit {
  PersonId person;
  std::int64_t share = whole_share;
  SplitKind kind = SplitKind::revenue;
  friend bool operator==(const Credit&, const Credit&) = default;
};

using Dimensions = std::map<std::string, std::string>;  // at most 8

enum class DealStatus { open, won, lost };
enum class RecordState { posted, voided };

// The current version of a deal; former versions stay readable in the store. Key: (workspace, source, external_id).
struct Deal {
  DealId id;
  std::string source;
  std::string external_id;
  Owner owner;                  // the person named first, or a unit (house account, E33)
  std::vector<Credit> credits;  // empty: all to `owner`
  std::int64_t amount_minor = 0;
  Currency currency;
  DealStatus status = DealStatus::open;
  std::string stage;
  std::optional<Date> created_on;  // absent: open since before anyone wrote it down
  std::optional<Date> closed_on;   // won and lost: when it was decided, always there; open: expected, when known
  std::string account;
  std::string product;
  Dimensions dimensions;
  Fingerprint fingerprint{};  // of everything above but id; equal = unchanged
  RecordState state = RecordState::posted;
  std::int64_t revision = 1;
};

// Key: (workspace, source, external_id, owner): a meeting of two people is a fact of each (E9).
struct Activity {
  ActivityId id;
  std::string source;
  std::string external_id;
  Owner owner;
  std::string type;  // call, meeting, demo, proposal, email, …; compared folded
  Date occurred_on;
  std::int64_t count = 1;
  Fingerprint fingerprint{};
  RecordState state = RecordState::posted;
  std::int64_t revision = 1;
};

enum class FactEntry { original, correction, void_entry };

// DOMAIN 2.2: a number reported for a metric, append-only. Idempotency key: (workspace, source, external_id, metric,
// owner, split kind). A correction or void supersedes the entry before it.
struct Measurement {
  MeasurementId id;
  std::string source;
  std::string external_id;
  MetricId metric;
  Owner owner;
  std::int64_t amount = 0;  // minor units, or scaled by the metric's precision; may be negative
  std::optional<Currency> currency;
  Date occurred_on;
  SplitKind split_kind = SplitKind::revenue;
  std::int64_t share = whole_share;
  FactEntry entry = FactEntry::original;
  std::optional<MeasurementId> supersedes;
  Fingerprint fingerprint{};
  bool current = true;  // not superseded
};

}  // namespace salespact
