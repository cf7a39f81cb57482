#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/money.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/record.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace salespact::app {

// Rows of an imported file, typed and valid in themselves. Names are as written: whether there is such a person, unit
// or metric is for the workspace to say. Every view and span belongs to the source and lasts until its next row.

// One stretch of a person's history.
struct PersonRow {
  std::int64_t line = 0;
  std::string_view person;
  std::string_view email;  // may be empty
  std::string_view unit;   // path without empty parts, "Central/Dustin Brinkmann"; empty = the company itself
  Role role = Role::rep;
  std::optional<Date> from;
  std::optional<Date> to;  // first day that no longer counts
};

struct OwnerShare {
  std::string_view owner;            // a person's name or e-mail
  std::int64_t share = whole_share;  // millionths
  SplitKind kind = SplitKind::revenue;
};

struct Dimension {
  std::string_view key;    // snake_case
  std::string_view value;  // never empty
};

inline constexpr std::size_t most_dimensions = 8;

struct DealRow {
  std::int64_t line = 0;
  std::string_view external_id;
  // In the order of the file. Revenue shares total 100 %: a difference of 1 millionth is put on the first; empty =
  // nobody's (E33).
  std::span<const OwnerShare> owners;
  // Absent only for open and lost deals.
  std::optional<std::int64_t> amount_minor;
  Currency currency;
  // Booked minus written amount, when the file had more decimals than the currency has.
  std::optional<Decimal> rounded_by;
  DealStatus status = DealStatus::open;
  std::string_view stage;  // as the file has it; may be empty
  std::optional<Date> created_on;
  // Decided on (won, lost: always there), or expected to be (open: when the file says).
  std::optional<Date> closed_on;
  std::string_view account;
  std::string_view product;
  std::span<const Dimension> dimensions;  // at most most_dimensions, without account and product
};

struct ActivityRow {
  std::int64_t line = 0;
  std::string_view external_id;
  std::string_view owner;
  std::string_view type;
  Date occurred_on;
  std::int64_t count = 1;  // 0 or more
};

struct MeasurementRow {
  std::int64_t line = 0;
  std::string_view external_id;
  std::string_view metric;
  std::string_view owner;
  Date occurred_on;
  Decimal amount;  // exact; the metric's precision is for the workspace to apply
  std::optional<Currency> currency;
};

// "2017" and "FY2017" are {year, 2017}, "2017-Q1" {quarter, 2017, 1}, "2017-H2" {half, 2017, 2}, "2017-03" {month,
// 2017, 3}; "2017-01-01..2017-03-31" is a range with both ends.
struct PeriodText {
  enum class Kind : std::uint8_t { year, half, quarter, month, range };
  Kind kind = Kind::year;
  int year = 0;          // label of the year; 0 for a range
  int index = 0;         // 1-based within the year; 0 for year and range
  bool fiscal = false;   // written with FY
  bool of_date = false;  // the period of this kind that holds range.start: files that give a first day
  DateRange range;       // for range and of_date
  friend bool operator==(const PeriodText&, const PeriodText&) = default;
};

struct QuotaRow {
  std::int64_t line = 0;
  std::string_view owner;  // a person's name or e-mail, or a unit's path
  std::string_view metric;
  PeriodText period;
  std::string_view period_text;  // as written
  Decimal target;
  std::optional<Currency> currency;
  std::optional<Scoring> scoring;   // as the metric asks for when absent
  std::optional<Decimal> baseline;  // where a gap or a window begins
  std::string_view season;          // name of a seasonality profile, or "none"; "" leaves it as it is
  std::optional<RateKind> rates;    // of money in other currencies
};

}  // namespace salespact::app
