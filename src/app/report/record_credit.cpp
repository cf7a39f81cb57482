#include "app/report/record_credit.hpp"

#include "app/metric/metric_scale.hpp"
#include "domain/metric/metric_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::string percent_of(const Rational& share) {
  constexpr int decimals = 4;
  std::string text = to_decimal_text(share * Rational(100), decimals);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

RecordCredit::RecordCredit(const Numbers& numbers, const CompiledMetric& metric, const CompiledGoal& goal,
                           const DateRange& range)
    : numbers_(numbers),
      metric_(metric),
      goal_(goal),
      range_(range),
      rates_(numbers.calendars->exchange_rates, numbers.workspace.base_currency) {}

OwnerView RecordCredit::owner_on(const Owner& owner, Date day) const {
  return view_of(*numbers_.directory, numbers_.directory->owner(owner), day);
}

// As the engine credits: a person everything, a unit what rolls up along the path of that day.
bool RecordCredit::is_owners(const Fact& fact, Date placed_on) const {
  const attainment::Owner owner = numbers_.directory->owner(fact.owner);
  if (goal_.owner.kind == attainment::Owner::Kind::person) return owner == goal_.owner;
  if (!fact.rolls_up && owner.kind == attainment::Owner::Kind::person) return false;
  const attainment::Organisation& tree = *numbers_.directory->tree();
  const bool house = owner.kind == attainment::Owner::Kind::unit;
  const auto node =
      house ? attainment::Organisation::node_of(owner.index) : tree.node_of_person(owner.index, placed_on);
  const auto path = tree.path_of_node(node, placed_on);
  return std::ranges::find(path, attainment::Organisation::node_of(goal_.owner.index)) != path.end();
}

std::optional<Rational> RecordCredit::in_goal_currency(const Fact& fact, std::int64_t value, Date day) const {
  const bool of_money = metric_.only_converted || (metric_.metric.unit == MetricUnit::money && !metric_.reads_count);
  const bool foreign = of_money && fact.currency && *fact.currency != goal_.money.currency;
  if (!foreign) return Rational(value);
  const auto rate = rates_.rate(*fact.currency, goal_.money.currency, goal_.money.rates, day);
  if (!rate) return std::nullopt;
  if (metric_.only_converted) return Rational(value);
  return converted(value, *fact.currency, goal_.money.currency, *rate);
}

RecordCredit::Credited RecordCredit::sum_of(const std::vector<Fact>& facts, bool stock) const {
  Credited out;
  for (const Fact& fact : facts) {
    if (stock ? fact.day > range_.end : !range_.contains(fact.day)) continue;
    if (!is_owners(fact, stock ? range_.end : fact.day)) continue;
    const std::int64_t value = metric_.reads_count ? fact.count : fact.amount;
    // Plan rates are those of the first day; of a stock all rates are those of its day.
    const Date rate_day = stock ? range_.end : goal_.money.rates == RateKind::plan ? range_.start : fact.day;
    const auto credited = in_goal_currency(fact, value, rate_day);
    if (value == 0 && credited) continue;
    ++out.parts;
    out.overlay = out.overlay && !fact.rolls_up;
    out.own = checked_add(out.own, value);
    out.unconverted = out.unconverted || !credited;
    out.value = out.value + credited.value_or(Rational(0));
  }
  return out;
}

GoalRecord RecordCredit::line_of(const Deal& deal, Date day, const Credited& credited) const {
  GoalRecord line{.kind = "deal",
                  .id = deal.id.text(),
                  .source = deal.source,
                  .external_id = deal.external_id,
                  .day = day,
                  .owner = owner_on(deal.owner, std::max(day, range_.start)),
                  .account = deal.account,
                  .product = deal.product,
                  .label = deal.stage,
                  .status = std::string(text_of(deal.status)),
                  .amount = scaled_to_text(deal.amount_minor, deal.currency.decimals()),
                  .currency = deal.currency,
                  .credited = {},
                  .overlay = credited.overlay,
                  .unconverted = credited.unconverted,
                  .recorded_at = {},
                  .exact_credit = credited.value};
  const bool amounts = metric_.metric.unit == MetricUnit::money && !metric_.reads_count;
  if (amounts && deal.amount_minor != 0 && credited.own != deal.amount_minor) {
    line.share = percent_of(Rational::of(credited.own, deal.amount_minor));
  }
  return line;
}

std::optional<GoalRecord> RecordCredit::of_flow(const Deal& deal, Date day) const {
  std::vector<Fact> facts;
  numbers_.metrics->rules()[metric_.rule].rule.facts_of(deal, facts);
  const Credited credited = sum_of(facts, false);
  if (credited.parts == 0) return std::nullopt;
  return line_of(deal, day, credited);
}

std::optional<GoalRecord> RecordCredit::of_stock(const Deal& deal, Date day) const {
  std::vector<Fact> facts;
  numbers_.metrics->rules()[metric_.rule].rule.facts_of(deal, facts);
  const Credited credited = sum_of(facts, true);
  if (credited.parts == 0 || (credited.own == 0 && !credited.unconverted)) return std::nullopt;
  return line_of(deal, day, credited);
}

std::optional<GoalRecord> RecordCredit::of_flow(const Activity& activity, Date day) const {
  std::vector<Fact> facts;
  numbers_.metrics->rules()[metric_.rule].rule.facts_of(activity, facts);
  const Credited credited = sum_of(facts, false);
  if (credited.parts == 0) return std::nullopt;
  return GoalRecord{.kind = "activity",
                    .id = activity.id.text(),
                    .source = activity.source,
                    .external_id = activity.external_id,
                    .day = day,
                    .owner = owner_on(activity.owner, day),
                    .label = activity.type,
                    .credited = {},
                    .recorded_at = {},
                    .exact_credit = credited.value};
}

GoalRecord RecordCredit::line_of(const Measurement& entry) const {
  const int scale = scale_of(metric_.metric, entry.currency ? entry.currency : goal_.goal.currency);
  return {.kind = "measurement",
          .id = entry.id.text(),
          .source = entry.source,
          .external_id = entry.external_id,
          .day = entry.occurred_on,
          .owner = owner_on(entry.owner, entry.occurred_on),
          .amount = scaled_to_text(entry.amount, scale),
          .currency = entry.currency,
          .credited = {},
          .overlay = entry.split_kind == SplitKind::overlay,
          .recorded_at = {}};
}

std::optional<GoalRecord> RecordCredit::of_flow(const Measurement& entry, Date /*day*/) const {
  std::vector<Fact> facts;
  numbers_.metrics->rules()[metric_.rule].rule.facts_of(entry, facts);
  const Credited credited = sum_of(facts, false);
  if (credited.parts == 0) return std::nullopt;
  GoalRecord line = line_of(entry);
  line.exact_credit = credited.value;
  line.unconverted = credited.unconverted;
  if (entry.share != whole_share) line.share = percent_of(Rational::of(entry.share, whole_share));
  return line;
}

std::optional<GoalRecord> RecordCredit::of_reading(const Measurement& entry) const {
  const attainment::Owner owner = numbers_.directory->owner(entry.owner);
  GoalRecord line = line_of(entry);
  if (metric_.source == NumberSource::readings) {
    if (owner != goal_.owner) return std::nullopt;
    line.exact_credit = Rational(entry.amount);
    return line;
  }
  const Fact level{entry.owner, entry.occurred_on, entry.amount, 0, entry.currency, true};
  const Credited credited = sum_of({level}, true);
  if (credited.parts == 0) return std::nullopt;
  line.exact_credit = credited.value;
  line.unconverted = credited.unconverted;
  return line;
}

}  // namespace salespact::app
