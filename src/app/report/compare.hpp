#pragma once

#include "app/report/actuals.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Two periods beside one another (docs/adr/0009). A period that still runs is taken as far as it has elapsed, and then
// the other one to the day by which it had as many working days of the owner's calendar.
struct CompareRow {
  OwnerView owner;
  std::string metric;
  std::optional<Currency> currency;
  std::optional<std::string> before;  // of `before`; absent: no value, or nothing of the period has elapsed
  std::optional<std::string> after;
  std::optional<Date> before_until;  // the last day that counts; absent: nothing has elapsed
  std::optional<Date> after_until;
  std::optional<std::string> change;        // after less before, in the metric's unit
  std::optional<std::string> change_share;  // of what was before; absent when that is 0 or less, and of percentages
  std::optional<std::string> verdict;       // better, worse, same; absent for metrics that are to stay in a band
  std::int64_t before_basis = 0;            // facts, or the denominator of a ratio: small ones tell little (E18)
  std::int64_t after_basis = 0;
  std::int64_t unconverted = 0;
};

struct CompareReport {
  PeriodView before;
  PeriodView after;
  Date as_of;                    // until when time has elapsed
  bool like_for_like = false;    // one of them still runs, and the other was cut to match
  std::vector<CompareRow> rows;  // by metric in the order asked for, then units by path, people by name
};

struct CompareQuestion {
  std::vector<std::string> metrics;  // keys
  OwnerKind by = OwnerKind::person;
  std::optional<OrgUnitId> unit{};   // it and everything below it on the day
  std::optional<PersonId> person{};  // this one alone; wins over `by` and `unit`
  std::string after;                 // label or range; empty: the running quarter
  std::string before;                // label or range, `previous` (as without it) or `year_before`
  std::optional<Currency> currency{};
  bool like_for_like = true;
};

// `elapsed_until`: the last day that is over, as AsOf has it. People and units that the asker may not see are left out.
[[nodiscard]] std::expected<CompareReport, ReportRefusal> compare_periods(const Numbers& numbers,
                                                                          const CompareQuestion& question,
                                                                          Date elapsed_until,
                                                                          const OwnerFilter& may_see = {});

}  // namespace salespact::app
