#include "app/sales_formula/chain_evidence.hpp"

#include "base/check.hpp"
#include "base/decimal.hpp"

#include <algorithm>
#include <array>

namespace salespact::app {
namespace {

constexpr std::int64_t usual_cycle = 20;  // working days, where nothing was won yet
constexpr std::int64_t days_of_a_week = 7;
constexpr std::int32_t longest_walk = 2000;  // days back in which a lag is looked for
constexpr std::string_view deals_won = "deals_won";
constexpr std::string_view deals_created = "deals_created";

// When in a cycle a stage usually happens: the share of it that is still ahead. G51's 20, 15 and 10 of 20 days.
Rational share_ahead(std::string_view key) {
  if (key == deals_won) return 0;
  if (key == "proposals") return Rational::of(1, 2);
  if (key == "meetings" || key == "demos" || key == "visits") return Rational::of(3, 4);
  return 1;
}

// The last day after which so many working days have gone by at the end of `day`.
Date working_days_before(const WorkCalendar& calendar, Date day, std::int64_t days) {
  std::int64_t open = days * WorkCalendar::whole_day;
  for (std::int32_t step = 0; step < longest_walk && open > 0; ++step, day = day - 1) open -= calendar.weight(day);
  return day;
}

RateEvidence rate_of(const Evidence<std::int64_t>& trials, const Evidence<std::int64_t>& successes) {
  return {.own = {trials.own, successes.own},
          .team = {trials.team, successes.team},
          .company = {trials.company, successes.company}};
}

bool is_count(const CompiledMetric& metric) {
  return metric.source == NumberSource::sums && metric.metric.unit == MetricUnit::count;
}

}  // namespace

EvidenceOwners evidence_owners(const Directory& directory, attainment::PersonIndex person, Date day) {
  EvidenceOwners out;
  out.own = attainment::Owner::person(person);
  if (const auto unit = directory.unit_on(person, day)) out.team = attainment::Owner::unit(*unit);
  out.company = attainment::Owner::unit(directory.tree()->root());
  return out;
}

ChainEvidence::ChainEvidence(const Numbers& numbers, const Measurer& measurer, EvidenceOwners owners, MoneyView money,
                             Date elapsed_until)
    : numbers_(numbers),
      measurer_(measurer),
      owners_(owners),
      money_(money),
      elapsed_until_(elapsed_until),
      calendar_(numbers.work_calendar(owners.own, elapsed_until)) {
  const CompiledMetric* revenue = numbers.metrics->find("revenue");
  if (revenue != nullptr) {
    unconverted_ = measurer.measure(*revenue, owners.own, year_until(elapsed_until), money).unconverted;
  }
}

DateRange year_until(Date day) {
  const auto year_before = Date::of(day.year() - 1, day.month(), day.day());
  return {year_before ? *year_before + 1 : day - 365, day};  // 29 February: from 1 March on
}

std::int64_t ChainEvidence::count(const CompiledMetric& metric, attainment::Owner owner, const DateRange& range) const {
  const Measured measured = measurer_.measure(metric, owner, range, money_);
  if (!measured.value) return 0;
  const Rational scale = metric.reads_count ? 1 : power_of_ten_int64(metric.metric.precision);
  return std::max<std::int64_t>(round_half_away(*measured.value / scale), 0);
}

Evidence<std::int64_t> ChainEvidence::counts(const CompiledMetric& metric, const DateRange& range) const {
  return {.own = count(metric, owners_.own, range),
          .team = owners_.team ? count(metric, *owners_.team, range) : 0,
          .company = count(metric, owners_.company, range)};
}

RateEvidence ChainEvidence::win_rate() const {
  const CompiledMetric* won = numbers_.metrics->find(deals_won);
  const CompiledMetric* decided = numbers_.metrics->find("deals_decided");
  if (won == nullptr || decided == nullptr) return {};
  const DateRange year = year_until(elapsed_until_);
  return rate_of(counts(*decided, year), counts(*won, year));
}

SizeEvidence ChainEvidence::means(std::string_view ratio, std::string_view top, std::string_view bottom) const {
  const CompiledMetric* mean = numbers_.metrics->find(ratio);
  const bool is_ratio = mean != nullptr && mean->source == NumberSource::ratio;
  const CompiledMetric* over = is_ratio ? &numbers_.metrics->numerator_of(*mean) : numbers_.metrics->find(top);
  const CompiledMetric* under = is_ratio ? &numbers_.metrics->denominator_of(*mean) : numbers_.metrics->find(bottom);
  if (over == nullptr || under == nullptr) return {};
  const DateRange year = year_until(elapsed_until_);
  const auto of = [&](attainment::Owner owner) -> CaseTotal {
    const Measured total = measurer_.measure(*over, owner, year, money_);
    const std::int64_t cases = count(*under, owner, year);
    if (!total.value || cases == 0) return {};
    return {cases, round_half_away(*total.value)};
  };
  return {
      .own = of(owners_.own), .team = owners_.team ? of(*owners_.team) : CaseTotal{}, .company = of(owners_.company)};
}

SizeEvidence ChainEvidence::deal_size() const { return means("average_deal_size", "revenue", deals_won); }
SizeEvidence ChainEvidence::cycle() const { return means("sales_cycle_days", "days_to_win", deals_won); }

std::vector<std::string> ChainEvidence::possible_stages() const {
  std::vector<std::string> out;
  for (const CompiledMetric& metric : numbers_.metrics->all()) {
    const bool early = metric.metric.metric_class != MetricClass::result;
    if (early && is_count(metric)) out.push_back(metric.metric.key);
  }
  return out;
}

bool ChainEvidence::recorded(std::string_view key) const {
  const CompiledMetric* metric = numbers_.metrics->find(key);
  return metric != nullptr && is_count(*metric) && count(*metric, owners_.company, year_until(elapsed_until_)) > 0;
}

std::vector<std::string> ChainEvidence::usual_stages() const {
  std::vector<std::string> out;
  for (const char* key : {"calls", "meetings", "proposals"}) {
    if (recorded(key)) out.emplace_back(key);
  }
  if ((out.empty() || out.back() != "proposals") && recorded(deals_created)) out.emplace_back(deals_created);
  if (!out.empty()) return out;
  for (const char* key : {"calls", "meetings", "proposals"}) {
    if (numbers_.metrics->find(key) != nullptr) out.emplace_back(key);
  }
  return out;
}

std::vector<StageEvidence> ChainEvidence::chain(const std::vector<std::string>& keys, const Estimate& cycle,
                                                const Rational& days_per_week) const {
  std::vector<std::string> all = keys;
  all.emplace_back(deals_won);
  const bool known = cycle.value && *cycle.value > Rational(0);
  const Rational length = known ? *cycle.value * days_per_week / Rational(days_of_a_week) : Rational(usual_cycle);
  std::vector<StageEvidence> out;
  for (const std::string& key : all) {
    StageEvidence stage;
    stage.metric = numbers_.metrics->find(key);
    if (stage.metric == nullptr) continue;  // deals_won was retired
    stage.lag = round_half_away(length * share_ahead(key));
    const bool measured = key == deals_won || key == deals_created;
    stage.lag_basis = measured && (known || key == deals_won) ? LagBasis::records
                      : known                                 ? LagBasis::scaled
                                                              : LagBasis::usual;
    stage.counted = year_until(working_days_before(calendar_, elapsed_until_, stage.lag));
    stage.count = counts(*stage.metric, stage.counted);
    const bool decided = !out.empty() && key == deals_won && out.back().metric->metric.key == deals_created;
    if (decided) {
      stage.rate = win_rate();
    } else if (!out.empty()) {
      stage.rate = rate_of(out.back().count, stage.count);
    }
    out.push_back(stage);
  }
  return out;
}

}  // namespace salespact::app
