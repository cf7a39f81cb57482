#include "app/report/deal_credits.hpp"

#include "domain/attainment/roster.hpp"

#include <algorithm>

namespace salespact::app {

using attainment::Organisation;

DealCredits::DealCredits(const Numbers& numbers, const CompiledMetric& metric, attainment::Owner owner,
                         const DateRange& range, OrganisationView view, Date today)
    : numbers_(numbers),
      rule_(numbers.metrics->rules()[metric.rule].rule),
      owner_(owner),
      range_(range),
      counts_deals_(metric.reads_count),
      stock_(metric.source == NumberSource::stock),
      by_roster_(owner.kind == attainment::Owner::Kind::unit && (stock_ || view == OrganisationView::as_is)) {
  if (!by_roster_) return;
  const Organisation& tree = *numbers.directory->tree();
  const attainment::Roster roster(tree, view == OrganisationView::as_is ? today : range.end);
  people_below_.resize(tree.people());
  units_below_.resize(tree.units());
  for (const auto person : roster.people(owner.index)) people_below_[person] = true;
  for (const auto unit : roster.units(owner.index)) units_below_[unit] = true;
}

bool DealCredits::below(Organisation::Node node, Date day) const {
  const auto path = numbers_.directory->tree()->path_of_node(node, day);
  return std::ranges::find(path, Organisation::node_of(owner_.index)) != path.end();
}

bool DealCredits::counts(const Fact& fact) const {
  if (fact.day > range_.end || (!stock_ && fact.day < range_.start)) return false;
  const attainment::Owner of = numbers_.directory->owner(fact.owner);
  if (owner_.kind == attainment::Owner::Kind::person) return of == owner_;
  if (of.kind == attainment::Owner::Kind::unit) {
    return by_roster_ ? units_below_[of.index] : below(Organisation::node_of(of.index), fact.day);
  }
  if (!fact.rolls_up) return false;
  if (by_roster_) return people_below_[of.index];
  return below(numbers_.directory->tree()->node_of_person(of.index, fact.day), fact.day);
}

std::optional<DealCredit> DealCredits::of(const Deal& deal) const {
  std::vector<Fact> facts;
  rule_.facts_of(deal, facts);
  std::optional<DealCredit> out;
  for (const Fact& fact : facts) {
    if (!counts(fact)) continue;
    if (!out) out = DealCredit{.day = fact.day};
    out->day = std::min(out->day, fact.day);
    out->amount += fact.amount;
    out->count += fact.count;
  }
  // The part of a split deal that is not its owner's adds money and no deal.
  if (out && out->count == 0 && (counts_deals_ || out->amount == 0)) return std::nullopt;
  return out;
}

DateRange DealCredits::days() const { return {stock_ ? earliest_date : range_.start, range_.end}; }

Date DealCredits::rate_day(const DealCredit& credit, RateKind rates) const {
  if (stock_) return range_.end;
  return rates == RateKind::plan ? range_.start : credit.day;
}

Date day_in_list(RecordDate on, const Deal& deal) {
  return (on == RecordDate::created_on ? deal.created_on : deal.closed_on).value_or(earliest_date);
}

}  // namespace salespact::app
