#pragma once

#include "app/numbers/numbers_keeper.hpp"
#include "app/report/figures.hpp"
#include "app/report/views.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The deals, activities and measurements that an actual is made of, each with what it was credited with. Without the
// bounds of a page the credits add up to the actual, exactly (R-ATT, R-ROLL 1, R-DUP).

// The import that brought a record: of its source and kind, running when its id was made.
struct BroughtBy {
  std::string id;
  std::string file_name;
};

struct GoalRecord {
  std::string kind;  // deal, activity, measurement
  std::string id;
  std::string source;
  std::string external_id;
  Date day;         // the day that it counts on
  OwnerView owner;  // with the unit of that day
  std::string account{};
  std::string product{};
  std::string label{};                  // stage of a deal, type of an activity
  std::string status{};                 // of a deal
  std::optional<std::string> amount{};  // as recorded, in `currency`
  std::optional<Currency> currency{};
  std::string credited;                // in the goal's currency and precision
  std::optional<std::string> share{};  // percent of the record that was credited here, when not all of it
  bool overlay = false;                // counts for the person, never for units
  bool unconverted = false;            // no exchange rate leads to the goal's currency: credited with nothing (E11)
  Instant recorded_at;
  std::optional<BroughtBy> brought_by{};

  Rational exact_credit = 0;  // in the metric's scale
};

enum class RatioPart { numerator, denominator };

struct RecordsQuestion {
  AsOf as_of;
  RatioPart part = RatioPart::numerator;  // of a ratio: the records of which part
  std::optional<Date> since{};            // only of this day and later
  std::optional<std::string> cursor{};
  int limit = 50;
};

struct GoalRecords {
  // The metric whose records these are: of a ratio one of its parts.
  MetricBrief metric;
  std::optional<std::string> total{};  // what they come to
  std::vector<GoalRecord> items;
  std::optional<std::string> next{};
};

enum class RecordsProblem { cursor_unreadable };

[[nodiscard]] std::expected<GoalRecords, RecordsProblem> records_of(Transaction& tx, NumbersKeeper& keeper,
                                                                    const Board& board, const CompiledGoal& goal,
                                                                    const RecordsQuestion& question);

}  // namespace salespact::app
