#pragma once

#include "app/import/import_request.hpp"
#include "app/report/actuals.hpp"
#include "app/report/attainment.hpp"
#include "wire/json_encode.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(OwnerKind, person, unit)
BOOST_DESCRIBE_STRUCT(OwnerView, (), (kind, id, name, path))
BOOST_DESCRIBE_STRUCT(PeriodView, (), (label, start, end))
BOOST_DESCRIBE_STRUCT(ActualRow, (), (owner, metric, period, actual, currency, unconverted, too_large))
BOOST_DESCRIBE_STRUCT(GoalRow, (),
                      (id, title, owner, metric, scope, period, state, framework, currency, scoring, target, actual,
                       attainment, expected, pace_index, projection, required_per_working_day, status, effective_target,
                       fair_attainment, elapsed_share, stale, no_check_in_since, without_doubts, unconverted, too_large,
                       as_of, revision))

}  // namespace salespact::app

namespace salespact::wire {

// How an import is told: to scripts by --format json, and by GET /api/v1/imports/{id}.
struct RowProblemView {
  std::int64_t line = 0;
  std::string column;
  std::string value;
  std::string code;
  std::string message;
};
BOOST_DESCRIBE_STRUCT(RowProblemView, (), (line, column, value, code, message))

// Amounts of one currency (empty: no money) that were rounded; `difference` is the exact sum of stored minus given.
struct RoundingView {
  std::string currency;
  std::int64_t amounts = 0;
  std::string difference;
};
BOOST_DESCRIBE_STRUCT(RoundingView, (), (currency, amounts, difference))

struct ImportOutcomeView {
  std::int64_t new_ = 0;
  std::int64_t unchanged = 0;
  std::int64_t corrected = 0;
  std::int64_t rejected = 0;
  std::int64_t rounded = 0;
  std::vector<RoundingView> roundings;
  std::vector<std::string> notes;  // of a dry run: what was understood and passed over
  bool dry_run = false;
  std::vector<RowProblemView> problems;
};
BOOST_DESCRIBE_STRUCT(ImportOutcomeView, (),
                      (new_, unchanged, corrected, rejected, rounded, roundings, notes, dry_run, problems))

[[nodiscard]] std::vector<RowProblemView> view_of(const std::vector<app::RowProblem>& problems);
[[nodiscard]] ImportOutcomeView view_of(const app::ImportReport& report);

}  // namespace salespact::wire
