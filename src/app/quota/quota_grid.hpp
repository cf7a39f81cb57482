#pragma once

#include "app/quota/quota_book.hpp"
#include "app/report/views.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// The quotas of a metric and a fiscal year: units in the order of the tree, each with the people that are in it in some
// period, and a cell for each period.

struct QuotaQuestion {
  std::string metric = "revenue";
  std::string year{};  // label; the running year without it
  PeriodKind by = PeriodKind::quarter;
};

// `target`, `currency` and `revision` (0) are absent together where there is no quota.
struct QuotaCell {
  std::optional<std::string> goal{};
  std::optional<std::string> target{};
  std::optional<Currency> currency{};  // of money
  std::int64_t revision = 0;           // what a change is made from
  std::optional<QuotaLock> lock{};
};

struct QuotaLine {
  OwnerKind kind = OwnerKind::unit;
  std::string id;
  std::string name;
  std::optional<std::string> unit{};   // the one above, of a person the one they are in
  std::int64_t depth = 0;              // of a unit; its people have the same
  bool sells = false;                  // a person who is a rep in the year or has a quota in it
  std::optional<Currency> currency{};  // of a quota that is given here anew
  std::vector<QuotaCell> cells;        // one a column
  std::optional<QuotaCell> year{};     // the owner's quota of the whole year, where columns are parts of it
};

struct QuotaMetric {
  std::string key;
  std::string name;
  MetricUnit unit = MetricUnit::money;
  std::int64_t decimals = 0;  // of values that are no money
  bool adds_up = true;        // quotas can be summed up over people and periods
};

struct QuotaCurrency {
  Currency code;
  std::int64_t decimals = 2;
};

// What one unit of `from` is in `to` at the plan rate of the column's first day, as an exact fraction.
struct QuotaRate {
  std::int64_t column = 0;
  Currency from;
  Currency to;
  std::string numerator;
  std::string denominator;
};

struct QuotaGrid {
  QuotaMetric metric;
  PeriodView year;
  std::vector<PeriodView> years;  // to choose from
  PeriodKind by = PeriodKind::quarter;
  std::vector<PeriodView> columns;
  std::vector<QuotaLine> rows;
  std::optional<Currency> currency;  // of the company, for money
  std::vector<QuotaCurrency> currencies;
  std::vector<QuotaRate> rates;
};

// A refusal of what was asked has its field; Reason::not_allowed is for whoever is no operations of the company.
[[nodiscard]] Decided<QuotaGrid> read_quota_grid(const AdministrationPorts& ports, const By& by,
                                                 const QuotaQuestion& question);

}  // namespace salespact::app
