#include "app/report/deals_behind.hpp"

#include "app/report/deal_credits.hpp"
#include "base/decimal.hpp"
#include "domain/metric/exchange.hpp"
#include "domain/metric/metric_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

constexpr int first_chunk = 128;
constexpr int largest_chunk = 2048;
constexpr int most_read = 100'000;  // a page that would need more ends early and is gone on with

// Of a ratio its denominator.
const CompiledMetric& listed(const Numbers& numbers, const CompiledMetric& metric) {
  return metric.source == NumberSource::ratio ? numbers.metrics->denominator_of(metric) : metric;
}

std::optional<ReportRefusal> unsuitable(const Numbers& numbers, const CompiledMetric& metric) {
  const CompiledMetric& of_deals = listed(numbers, metric);
  const bool has_rule = of_deals.source == NumberSource::sums || of_deals.source == NumberSource::stock;
  const RecordRule* rule = has_rule ? &numbers.metrics->rules()[of_deals.rule].rule.rule() : nullptr;
  if (rule != nullptr && rule->records == RecordKind::deals && !rule->once_per) return std::nullopt;
  std::string keys;
  for (const CompiledMetric& known : numbers.metrics->all()) {
    if (known.source != NumberSource::sums) continue;
    const RecordRule& other = numbers.metrics->rules()[known.rule].rule.rule();
    if (other.records == RecordKind::deals && !other.once_per) keys += (keys.empty() ? "" : ", ") + known.metric.key;
  }
  return ReportRefusal{ReportProblem::metric_unsuitable, "metric",
                       fmt::format("\"{}\" is not a plain sum of deals: ask for one of {}", metric.metric.key, keys)};
}

bool may_see(const Viewpoint& viewer, const Deal& deal) {
  if (fact_access(viewer, deal.owner) == FactAccess::detail) return true;
  return std::ranges::any_of(
      deal.credits, [&](const Credit& credit) { return fact_access(viewer, credit.person) == FactAccess::detail; });
}

class DealList {
 public:
  DealList(const Board& board, const Viewpoint& viewer, const CompiledMetric& metric, const DealCredits& credits,
           const MoneyView& money)
      : numbers_(board.numbers),
        viewer_(viewer),
        ratio_(metric.source == NumberSource::ratio),
        listed_(listed(board.numbers, metric)),
        credits_(credits),
        money_(money),
        rates_(numbers_.calendars->exchange_rates, numbers_.workspace.base_currency) {}

  void fill(RecordRepository& records, const DealsQuestion& question, DealsReport& report) const {
    DealDays page{
        .on = credits_.rule().rule().on, .days = credits_.days(), .before = question.before, .limit = first_chunk};
    for (int read = 0; read < most_read; read += page.limit) {
      if (read > 0) page.limit = std::min(2 * page.limit, largest_chunk);  // few of many deals are wanted
      const std::vector<Deal> deals = records.deals_by_day(page);
      for (const Deal& deal : deals) {
        const auto credit = credits_.of(deal);
        const std::pair here(day_in_list(page.on, deal), deal.id);
        if (credit && report.items.size() == question.limit) {
          report.next = fmt::format("{}.{}", page.before->first.iso(), page.before->second.text());
          return;
        }
        page.before = here;
        if (!credit) continue;
        if (may_see(viewer_, deal)) {
          report.items.push_back(line(deal, *credit));
        } else {
          ++report.left_out;
        }
      }
      if (deals.size() < static_cast<std::size_t>(page.limit)) return;
    }
    report.next = fmt::format("{}.{}", page.before->first.iso(), page.before->second.text());
  }

 private:
  [[nodiscard]] std::optional<std::string> counted(const Deal& deal, const DealCredit& credit) const {
    if (ratio_) return std::nullopt;
    const Metric& metric = listed_.metric;
    if (listed_.reads_count) return value_text(metric, Rational(credit.count), std::nullopt);
    if (metric.unit != MetricUnit::money) return value_text(metric, Rational(credit.amount), std::nullopt);
    if (deal.currency == money_.currency) return value_text(metric, Rational(credit.amount), money_.currency);
    const auto rate =
        rates_.rate(deal.currency, money_.currency, money_.rates, credits_.rate_day(credit, money_.rates));
    if (!rate) return std::nullopt;
    return value_text(metric, converted(credit.amount, deal.currency, money_.currency, *rate), money_.currency);
  }

  [[nodiscard]] DealLine line(const Deal& deal, const DealCredit& credit) const {
    const int decimals = deal.currency.decimals();
    const bool of_money = listed_.metric.unit == MetricUnit::money;
    const Directory& directory = *numbers_.directory;
    return {.id = deal.id.text(),
            .owner = view_of(directory, directory.owner(deal.owner), credit.day),
            .counted_on = credit.day,
            .amount = scaled_to_text(deal.amount_minor, decimals),
            .currency = deal.currency,
            .credited = scaled_to_text(of_money ? credit.amount : deal.amount_minor, decimals),
            .counted = counted(deal, credit),
            .status = std::string(text_of(deal.status)),
            .stage = deal.stage,
            .account = deal.account,
            .product = deal.product,
            .created_on = deal.created_on,
            .closed_on = deal.closed_on,
            .source = deal.source,
            .external_id = deal.external_id};
  }

  const Numbers& numbers_;
  const Viewpoint& viewer_;
  bool ratio_;
  const CompiledMetric& listed_;
  const DealCredits& credits_;
  MoneyView money_;
  ExchangeRates rates_;
};

// The money of the owner's goal of that period, so that deals add up to the number beside them.
MoneyView money_of(const Board& board, const CompiledMetric& metric, attainment::Owner owner, const DateRange& range) {
  for (const CompiledGoal& goal : board.sheet->goals()) {
    if (goal.owner == owner && goal.metric == &metric && goal.goal.period.range == range) return goal.money;
  }
  return {board.numbers.workspace.base_currency};
}

std::expected<attainment::Owner, ReportRefusal> owner_of(const Board& board, const Viewpoint& viewer,
                                                         const std::optional<Owner>& owner) {
  const Directory& directory = *board.numbers.directory;
  if (!owner || std::holds_alternative<OrgUnitId>(*owner)) {
    const auto unit =
        unit_asked_for(directory, viewer, owner ? std::optional(std::get<OrgUnitId>(*owner)) : std::nullopt);
    if (!unit) return std::unexpected(unit.error());
    return attainment::Owner::unit(*unit);
  }
  const auto found = directory.find(*owner);
  if (found && fact_access(viewer, *owner) != FactAccess::none) return *found;
  return std::unexpected(
      ReportRefusal{ReportProblem::owner_unknown, "person", "there is no such person, or you may not see them"});
}

std::vector<OwnerView> units_above(const Directory& directory, const Viewpoint& viewer, attainment::Owner owner,
                                   Date day) {
  std::vector<OwnerView> path;
  auto at = owner.kind == attainment::Owner::Kind::person ? directory.unit_on(owner.index, day)
                                                          : directory.parent_on(owner.index, day);
  for (; at && fact_access(viewer, directory.unit(*at).id) != FactAccess::none; at = directory.parent_on(*at, day)) {
    path.push_back(view_of(directory, attainment::Owner::unit(*at), day));
  }
  std::ranges::reverse(path);
  return path;
}

}  // namespace

std::expected<DealsReport, ReportRefusal> report_deals(const Board& board, const Viewpoint& viewer,
                                                       RecordRepository& records, const DealsQuestion& question,
                                                       Date today) {
  const Numbers& numbers = board.numbers;
  const auto metric = metric_asked_for(numbers, question.metric);
  if (!metric) return std::unexpected(metric.error());
  const auto period = period_asked_for(numbers, question.period, today);
  if (!period) return std::unexpected(period.error());
  const auto owner = owner_of(board, viewer, question.owner);
  if (!owner) return std::unexpected(owner.error());
  if (auto refusal = unsuitable(numbers, **metric)) return std::unexpected(std::move(*refusal));

  const AsOf as_of = question.as_of ? AsOf::end_of(*question.as_of) : AsOf::live(today);
  const DateRange range{period->range.start, std::min(as_of.facts_until, period->range.end)};
  const Date organised_on = question.view == OrganisationView::as_is ? today : std::min(today, period->range.end);
  const MoneyView money = money_of(board, **metric, *owner, period->range);
  const Measurer measurer(numbers, question.view == OrganisationView::as_is
                                       ? std::make_shared<const attainment::Roster>(*numbers.directory->tree(), today)
                                       : nullptr);
  const Measured measured = measurer.measure(**metric, *owner, range, money);

  DealsReport report;
  report.owner = view_of(*numbers.directory, *owner, organised_on);
  report.path = units_above(*numbers.directory, viewer, *owner, organised_on);
  report.metric = (*metric)->metric.key;
  report.listed_metric = listed(numbers, **metric).metric.key;
  report.period = view_of(*period);
  report.as_of = std::min(as_of.elapsed_until, period->range.end);
  report.view = question.view;
  if ((*metric)->metric.unit == MetricUnit::money) report.currency = money.currency;
  if (measured.value) report.actual = value_text((*metric)->metric, *measured.value, report.currency);
  report.unconverted = measured.unconverted;
  report.deals = measured.basis;
  report.detail = fact_access(viewer, id_of(*numbers.directory, *owner)) == FactAccess::detail;
  if (!report.detail || range.end < range.start) return report;

  const DealCredits credits(numbers, listed(numbers, **metric), *owner, range, question.view, today);
  DealList(board, viewer, **metric, credits, money).fill(records, question, report);
  return report;
}

std::optional<std::pair<Date, DealId>> parse_deals_cursor(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto day = Date::parse_iso(text.substr(0, dot));
  const auto id = DealId::parse(text.substr(dot + 1));
  if (!day || !id) return std::nullopt;
  return std::pair(*day, *id);
}

}  // namespace salespact::app
