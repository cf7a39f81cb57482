#include "domain/attainment/live_actuals.hpp"

#include <limits>
#include <utility>

namespace salespact::attainment {
namespace {

constexpr std::size_t foreseen = 4;  // changes ahead whose legs are fetched

template <class Visit>
void for_each_owner(const Organisation& organisation, const Fact& fact, Visit&& visit) {
  if (fact.credit != Credit::house) visit(Owner::person(fact.owner));
  for (const auto node : organisation.path_of(fact)) {
    if (node != Organisation::nowhere) visit(Owner::unit(node - 1));
  }
}

}  // namespace

LiveActuals::LiveActuals(std::shared_ptr<const GoalBook> book, const Snapshot& snapshot)
    : book_(std::move(book)), is_touched_(book_->size(), 0) {
  const Date always = Date::from_days(std::numeric_limits<std::int32_t>::max());
  sums_.reserve(book_->size());
  for (const GoalFigures& figures : book_->evaluate(snapshot, {.elapsed_until = always, .facts_until = always})) {
    sums_.push_back({figures.numerator, figures.denominator});
  }
}

void LiveActuals::apply(const Organisation& organisation, std::span<const Change> changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (i + foreseen < changes.size()) {
      for_each_owner(organisation, changes[i + foreseen].fact, [this](Owner owner) { book_->foresee(owner); });
    }
    const Fact& fact = changes[i].fact;
    Sum flow{fact.amount, fact.count};
    if (changes[i].kind == Change::Kind::removed) flow = Sum{} - flow;
    for_each_owner(organisation, fact, [&](Owner owner) { add(owner, fact, flow); });
  }
}

void LiveActuals::add(Owner owner, const Fact& fact, const Sum& flow) {
  const std::int32_t day = fact.day.days();
  for (const auto& leg : book_->legs_of(owner, fact.series)) {
    if (day < leg.first_day || leg.last_day < day) continue;
    const std::int64_t value = leg.measure == Leg::Measure::amount ? flow.amount : flow.count;
    Parts& sums = sums_[leg.goal];
    std::int64_t& part = leg.part == Leg::Part::numerator ? sums.numerator : sums.denominator;
    part = checked_add(part, value);
    if (std::exchange(is_touched_[leg.goal], 1) == 0) touched_.push_back(leg.goal);
  }
}

std::vector<std::uint32_t> LiveActuals::take_touched() {
  for (const std::uint32_t goal : touched_) is_touched_[goal] = 0;
  return std::exchange(touched_, {});
}

}  // namespace salespact::attainment
