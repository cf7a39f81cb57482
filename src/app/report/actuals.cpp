#include "app/report/actuals.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/rational_text.hpp"
#include "base/text.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::expected<FiscalPeriod, ReportRefusal> period_of(const Numbers& numbers, const std::string& text, Date today) {
  const FiscalCalendar& calendar = numbers.fiscal_calendar();
  if (text.empty()) return fiscal_year(calendar, fiscal_year_of(calendar, today));
  auto period = parse_period(calendar, text);
  if (!period) {
    return std::unexpected(ReportRefusal{ReportProblem::period_unreadable, "period", period.error().message});
  }
  return *period;
}

std::vector<attainment::Owner> all_owners(const Directory& directory, OwnerKind kind) {
  std::vector<attainment::Owner> owners;
  if (kind == OwnerKind::unit) {
    for (attainment::UnitIndex i = 0; i < directory.units(); ++i) owners.push_back(attainment::Owner::unit(i));
  } else {
    for (attainment::PersonIndex i = 0; i < directory.people(); ++i) owners.push_back(attainment::Owner::person(i));
  }
  return owners;
}

void sort_for_reading(std::vector<ActualRow>& rows, OwnerKind kind) {
  std::ranges::sort(rows, [&](const ActualRow& a, const ActualRow& b) {
    const OwnerView& left = a.owner;
    const OwnerView& right = b.owner;
    if (kind == OwnerKind::unit) return std::tie(left.path, left.id) < std::tie(right.path, right.id);
    return std::tuple(folded(left.name), left.id) < std::tuple(folded(right.name), right.id);
  });
}

}  // namespace

ReportRefusal unknown_metric(const Numbers& numbers, const std::string& key) {
  std::string keys;
  for (const CompiledMetric& known : numbers.metrics->all()) keys += (keys.empty() ? "" : ", ") + known.metric.key;
  return {ReportProblem::metric_unknown, "metric", fmt::format("there is no metric \"{}\": one of {}", key, keys)};
}

std::string value_text(const Metric& metric, const Rational& value, const std::optional<Currency>& currency) {
  return rounded_scaled_text(value, scale_of(metric, currency));
}

std::expected<std::vector<ActualRow>, ReportRefusal> report_actuals(const Numbers& numbers,
                                                                    const ActualsQuestion& question, Date today,
                                                                    const OwnerFilter& may_see) {
  const CompiledMetric* metric = numbers.metrics->find(question.metric);
  if (metric == nullptr) return std::unexpected(unknown_metric(numbers, question.metric));
  const auto period = period_of(numbers, question.period, today);
  if (!period) return std::unexpected(period.error());

  const MoneyView money{question.currency.value_or(numbers.workspace.base_currency), question.rates};
  const bool is_money = metric->metric.unit == MetricUnit::money;
  const Date until = question.as_of ? std::min(*question.as_of, period->range.end) : period->range.end;
  const Measurer measurer(numbers, question.view == OrganisationView::as_is
                                       ? std::make_shared<const attainment::Roster>(*numbers.directory->tree(), today)
                                       : nullptr);
  std::vector<ActualRow> rows;
  for (const attainment::Owner owner : all_owners(*numbers.directory, question.by)) {
    if (may_see && !may_see(id_of(*numbers.directory, owner))) continue;
    const Measured measured = measurer.measure(*metric, owner, {period->range.start, until}, money);
    ActualRow row;
    row.owner = view_of(*numbers.directory, owner, until);
    row.metric = metric->metric.key;
    row.period = view_of(*period);
    if (is_money) row.currency = money.currency;
    if (measured.value) row.actual = value_text(metric->metric, *measured.value, row.currency);
    row.unconverted = measured.unconverted;
    row.too_large = measured.too_large;
    rows.push_back(std::move(row));
  }
  sort_for_reading(rows, question.by);
  return rows;
}

}  // namespace salespact::app
