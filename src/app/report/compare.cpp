#include "app/report/compare.hpp"

#include "app/report/compare_periods.hpp"
#include "app/report/figures.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

bool is_below(const Directory& directory, attainment::Owner owner, attainment::UnitIndex unit, Date day) {
  using attainment::Organisation;
  const Organisation& tree = *directory.tree();
  const bool person = owner.kind == attainment::Owner::Kind::person;
  const auto node = person ? tree.node_of_person(owner.index, day) : Organisation::node_of(owner.index);
  const auto path = tree.path_of_node(node, day);
  return std::ranges::find(path, Organisation::node_of(unit)) != path.end();
}

std::vector<attainment::Owner> owners_of(const Directory& directory, const CompareQuestion& question, Date day,
                                         const OwnerFilter& may_see) {
  if (question.person) {
    const auto one = directory.find(*question.person);
    const bool seen = one && (!may_see || may_see(*question.person));
    return seen ? std::vector{*one} : std::vector<attainment::Owner>{};
  }
  const auto unit = question.unit ? directory.find(*question.unit) : std::nullopt;
  std::vector<attainment::Owner> owners;
  const bool units = question.by == OwnerKind::unit;
  const auto count = static_cast<std::uint32_t>(units ? directory.units() : directory.people());
  for (std::uint32_t i = 0; i < count; ++i) {
    const attainment::Owner owner = units ? attainment::Owner::unit(i) : attainment::Owner::person(i);
    if (unit && !is_below(directory, owner, unit->index, day)) continue;
    if (may_see && !may_see(id_of(directory, owner))) continue;
    owners.push_back(owner);
  }
  return owners;
}

// Which way a change goes, where the metric says which is good.
std::optional<std::string> verdict_of(const Metric& metric, const Rational& change) {
  if (metric.direction == MetricDirection::maintain) return std::nullopt;
  if (change.is_zero()) return "same";
  const bool grew = !change.is_negative();
  return grew == (metric.direction == MetricDirection::increase) ? "better" : "worse";
}

// A part of nothing, or of less than nothing, says nothing (E13); a change of a percentage is told in points, since
// "10 % more" of one could be read in two ways (M4).
bool has_share(const Metric& metric, const Rational& before) {
  return before > Rational(0) && metric.unit != MetricUnit::percent && metric.unit != MetricUnit::points;
}

void set_change(CompareRow& row, const Metric& metric, const Measured& before, const Measured& after) {
  if (before.value) row.before = value_text(metric, *before.value, row.currency);
  if (after.value) row.after = value_text(metric, *after.value, row.currency);
  row.before_basis = before.basis;
  row.after_basis = after.basis;
  row.unconverted = before.unconverted + after.unconverted;
  if (!before.value || !after.value) return;
  const Rational change = *after.value - *before.value;
  row.change = value_text(metric, change, row.currency);
  row.verdict = verdict_of(metric, change);
  if (has_share(metric, *before.value)) row.change_share = fraction_text(change / *before.value);
}

class Comparison {
 public:
  Comparison(const Numbers& numbers, const CompareQuestion& question, const ComparedPeriods& periods)
      : numbers_(numbers),
        question_(question),
        periods_(periods),
        measurer_(numbers),
        money_{question.currency.value_or(numbers.workspace.base_currency)} {}

  CompareRow row(const CompiledMetric& metric, attainment::Owner owner) const {
    CompareRow row;
    const Date day = std::min(periods_.elapsed_until, periods_.after.range.end);
    row.owner = view_of(*numbers_.directory, owner, day);
    row.metric = metric.metric.key;
    if (metric.metric.unit == MetricUnit::money) row.currency = money_.currency;
    const auto& calendar = numbers_.work_calendar(owner, periods_.after.range.start);
    const ComparedRanges ranges = compared_ranges(periods_, calendar, question_.like_for_like);
    const Measured before = measure(metric, owner, ranges.before, row.before_until);
    const Measured after = measure(metric, owner, ranges.after, row.after_until);
    set_change(row, metric.metric, before, after);
    return row;
  }

 private:
  Measured measure(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range,
                   std::optional<Date>& until) const {
    if (range.end < range.start) return {};
    until = range.end;
    return measurer_.measure(metric, owner, range, money_);
  }

  const Numbers& numbers_;
  const CompareQuestion& question_;
  const ComparedPeriods& periods_;
  Measurer measurer_;
  MoneyView money_;
};

void sort_for_reading(std::vector<CompareRow>::iterator begin, std::vector<CompareRow>::iterator end) {
  std::sort(begin, end, [](const CompareRow& a, const CompareRow& b) {
    const auto key = [](const OwnerView& owner) {
      return std::tuple(owner.kind == OwnerKind::unit ? owner.path : folded(owner.name), owner.id);
    };
    return key(a.owner) < key(b.owner);
  });
}

}  // namespace

std::expected<CompareReport, ReportRefusal> compare_periods(const Numbers& numbers, const CompareQuestion& question,
                                                            Date elapsed_until, const OwnerFilter& may_see) {
  std::vector<const CompiledMetric*> metrics;
  for (const std::string& key : question.metrics) {
    metrics.push_back(numbers.metrics->find(key));
    if (metrics.back() == nullptr) return std::unexpected(unknown_metric(numbers, key));
  }
  const auto periods = read_compared_periods(numbers.fiscal_calendar(), question.before, question.after, elapsed_until);
  if (!periods) return std::unexpected(periods.error());

  const Comparison comparison(numbers, question, *periods);
  const Date day = std::min(elapsed_until, periods->after.range.end);
  const auto owners = owners_of(*numbers.directory, question, day, may_see);
  CompareReport report;
  report.before = view_of(periods->before);
  report.after = view_of(periods->after);
  report.as_of = elapsed_until;
  report.like_for_like = question.like_for_like && one_is_cut(*periods);
  for (const CompiledMetric* metric : metrics) {
    const auto first = static_cast<std::ptrdiff_t>(report.rows.size());
    for (const attainment::Owner owner : owners) report.rows.push_back(comparison.row(*metric, owner));
    sort_for_reading(report.rows.begin() + first, report.rows.end());
  }
  return report;
}

}  // namespace salespact::app
