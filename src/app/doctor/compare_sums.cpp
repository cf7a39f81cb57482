#include "app/doctor/compare_sums.hpp"

#include "app/numbers/numbers_keeper.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::size_t most_differences = 100;

// The month as its first day.
Date month_of(Date day) { return day - static_cast<std::int32_t>(day.day() - 1); }

Date last_of_month(Date first) { return month_of(first + 31) - 1; }

// Owner by kind and stored id, rule, currency code, month.
using Cell = std::tuple<bool, std::int64_t, std::size_t, std::string, Date>;

// Sums as the stored rows tell them, without indexes, prefixes or caches.
class PlainSums {
 public:
  PlainSums(const OrganisationRows& rows, const MetricCatalogue& metrics) : metrics_(metrics) {
    for (const Membership& row : rows.memberships) {
      if (row.primary) memberships_[row.person].push_back(row);
    }
    for (const UnitParent& row : rows.parents) parents_[row.unit].push_back(row);
    for (const OrgUnit& unit : rows.units) {
      if (!parents_.contains(unit.id)) root_ = unit.id;
    }
  }

  template <class Record>
  void add(const Record& record, RecordKind kind) {
    for (std::size_t i = 0; i < metrics_.rules().size(); ++i) {
      const CompiledRule& rule = metrics_.rules()[i];
      if (rule.rule.rule().records != kind || rule.rule.rule().once_per) continue;
      std::vector<Fact> facts;
      rule.rule.facts_of(record, facts);
      for (const Fact& fact : facts) credit(i, fact);
    }
  }

  [[nodiscard]] const std::map<Cell, attainment::Sum>& sums() const { return sums_; }

 private:
  void credit(std::size_t rule, const Fact& fact) {
    if (const auto* person = std::get_if<PersonId>(&fact.owner)) {
      add_to(true, person->value, rule, fact);
      if (fact.rolls_up) climb(unit_of(*person, fact.day), rule, fact);
    } else {
      climb(std::get<OrgUnitId>(fact.owner), rule, fact);
    }
  }

  void climb(OrgUnitId unit, std::size_t rule, const Fact& fact) {
    while (true) {
      add_to(false, unit.value, rule, fact);
      if (unit == root_) return;
      OrgUnitId next = root_;
      for (const UnitParent& row : parents_[unit]) {
        if (row.tenure.contains(fact.day)) next = row.parent;
      }
      unit = next;
    }
  }

  OrgUnitId unit_of(PersonId person, Date day) {
    for (const Membership& row : memberships_[person]) {
      if (row.tenure.contains(day)) return row.unit;
    }
    return root_;
  }

  void add_to(bool person, std::int64_t id, std::size_t rule, const Fact& fact) {
    const std::string currency = fact.currency ? std::string(fact.currency->code()) : std::string();
    sums_[{person, id, rule, currency, month_of(fact.day)}] += attainment::Sum{fact.amount, fact.count};
  }

  const MetricCatalogue& metrics_;
  std::map<PersonId, std::vector<Membership>> memberships_;
  std::map<OrgUnitId, std::vector<UnitParent>> parents_;
  OrgUnitId root_;
  std::map<Cell, attainment::Sum> sums_;
};

}  // namespace

ComparedSums compare_sums(Store& store, WorkspaceId workspace, Date today) {
  NumbersKeeper keeper(store, workspace);
  keeper.load(today);
  const auto board = keeper.current();
  const Numbers& numbers = board->numbers;

  PlainSums plain(numbers.directory->rows(), *numbers.metrics);
  store.read(workspace, [&](Transaction& tx) {
    tx.records().for_each_deal([&](const Deal& deal) { plain.add(deal, RecordKind::deals); });
    tx.records().for_each_activity([&](const Activity& activity) { plain.add(activity, RecordKind::activities); });
  });

  ComparedSums compared;
  for (const auto& [cell, sum] : plain.sums()) {
    const auto& [is_person, id, rule, currency, month] = cell;
    const Owner owner = is_person ? Owner(PersonId{id}) : Owner(OrgUnitId{id});
    attainment::Sum found;
    numbers.series.for_each(rule, [&](const std::optional<Currency>& plane, attainment::Series series) {
      const std::string code = plane ? std::string(plane->code()) : std::string();
      if (code == currency)
        found = numbers.sums->sum(numbers.directory->owner(owner), series, {month, last_of_month(month)});
    });
    ++compared.sums;
    if (found == sum || compared.differences.size() == most_differences) continue;
    compared.differences.push_back(fmt::format("{} {}, rule {} {}, {}: {} in memory, {} of the records",
                                               is_person ? "person" : "unit", id_to_text(id), rule, currency,
                                               month.iso().substr(0, 7), found.amount, sum.amount));
  }
  return compared;
}

}  // namespace salespact::app
