#pragma once

#include "app/numbers/measure.hpp"
#include "app/report/views.hpp"
#include "base/refusal.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

struct ActualRow {
  OwnerView owner;
  std::string metric;
  PeriodView period;
  std::optional<std::string> actual;  // decimal text in the metric's precision; absent where the metric has no value
  std::optional<Currency> currency;   // of money metrics
  std::int64_t unconverted = 0;
  bool too_large = false;  // there is no actual, because it is beyond what can be worked out exactly (E38)
};

struct ActualsQuestion {
  std::string metric = "revenue";
  OwnerKind by = OwnerKind::unit;
  std::string period;                  // label or range (period_label.hpp); empty: the current fiscal year
  std::optional<Currency> currency{};  // absent: the workspace's
  RateKind rates = RateKind::plan;
  std::optional<Date> as_of{};  // facts until that day; absent: all of the period
  OrganisationView view = OrganisationView::as_was;
};

// What reports refuse: which field of the question, and what would be accepted.
enum class ReportProblem {
  metric_unknown,
  period_unreadable,
  currency_unknown,
  owner_unknown,      // no such unit or person, or not to be seen
  metric_unsuitable,  // the question has no answer for this metric
};
using ReportRefusal = Refusal<ReportProblem>;

[[nodiscard]] ReportRefusal unknown_metric(const Numbers& numbers, const std::string& key);

// Every unit, or every person, once, those without facts too; units by path (the company first), people by name.
[[nodiscard]] std::expected<std::vector<ActualRow>, ReportRefusal> report_actuals(const Numbers& numbers,
                                                                                  const ActualsQuestion& question,
                                                                                  Date today,
                                                                                  const OwnerFilter& may_see = {});

// A value of the metric as decimal text: money with the currency's decimals, else the metric's precision.
[[nodiscard]] std::string value_text(const Metric& metric, const Rational& value,
                                     const std::optional<Currency>& currency);

}  // namespace salespact::app
