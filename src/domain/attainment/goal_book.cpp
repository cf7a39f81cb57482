#include "domain/attainment/goal_book.hpp"

#include "base/check.hpp"
#include "domain/attainment/sweep.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace salespact::attainment {
namespace {

std::optional<GoalRefusal> refusal_of(const Goal& goal, std::span<const WeightCalendar> calendars) {
  if (goal.legs.empty()) return GoalRefusal::no_legs;
  if (goal.target_divisor <= 0) return GoalRefusal::divisor_not_positive;
  if (goal.period.end < goal.period.start) return GoalRefusal::period_empty;
  if (goal.calendar >= calendars.size()) return GoalRefusal::unknown_calendar;
  if (!calendars[goal.calendar].covers().contains(goal.period)) return GoalRefusal::calendar_too_short;
  return std::nullopt;
}

// a × b / divisor, half away from zero; 0 for divisor 0. b and divisor are not negative.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t divisor) {
  if (divisor == 0) return 0;
  const auto nearest = [divisor](auto product) {
    const auto whole = product / divisor;
    const auto rest = product % divisor;
    if (rest >= 0) return rest >= divisor - rest ? whole + 1 : whole;
    return -rest >= divisor + rest ? whole - 1 : whole;
  };
  std::int64_t product = 0;
  if (!__builtin_mul_overflow(a, b, &product)) return nearest(product);
  return narrow_to_int64(nearest(static_cast<Int128>(a) * b));
}

std::int64_t measured(const Sum& sum, Leg::Measure measure) {
  return measure == Leg::Measure::amount ? sum.amount : sum.count;
}

}  // namespace

std::expected<GoalBook, RefusedGoal> GoalBook::of(std::vector<WeightCalendar> calendars, std::span<const Goal> goals) {
  GoalBook book;
  book.calendars_ = std::move(calendars);
  book.terms_.reserve(goals.size());
  for (std::size_t index = 0; index < goals.size(); ++index) {
    const Goal& goal = goals[index];
    if (const auto why = refusal_of(goal, book.calendars_)) return std::unexpected(RefusedGoal{*why, index});
    const WeightCalendar& calendar = book.calendars_[goal.calendar];
    const bool has_denominator =
        std::ranges::any_of(goal.legs, [](const Leg& leg) { return leg.part == Leg::Part::denominator; });
    book.terms_.push_back({goal.target, goal.target_divisor, calendar.up_to(goal.period.start - 1),
                           calendar.between(goal.period), goal.period.start.days(), goal.period.end.days(),
                           static_cast<std::uint32_t>(goal.calendar), static_cast<std::uint32_t>(book.parts_.size()),
                           has_denominator});
    for (const Leg& leg : goal.legs) book.parts_.push_back(leg.part);
  }
  book.compile_legs(goals);
  book.list_owners();
  return book;
}

void GoalBook::compile_legs(std::span<const Goal> goals) {
  for (std::size_t index = 0; index < goals.size(); ++index) {
    for (const Leg& leg : goals[index].legs) {
      legs_.push_back({leg.range.start.days(), leg.range.end.days(), leg.owner.index, leg.series,
                       static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(legs_.size()), leg.owner.kind,
                       leg.measure, leg.part});
    }
  }
  std::ranges::sort(legs_, {}, [](const CompiledLeg& leg) {
    return std::tuple(leg.kind, leg.owner, leg.series, leg.first_day, leg.last_day, leg.position);
  });
}

void GoalBook::list_owners() {
  const auto list = [this](Owner::Kind kind, std::vector<std::uint32_t>& first) {
    auto leg = std::ranges::find(legs_, kind, &CompiledLeg::kind);
    first.push_back(static_cast<std::uint32_t>(leg - legs_.begin()));
    for (; leg != legs_.end() && leg->kind == kind; ++leg) {
      while (first.size() <= leg->owner) first.push_back(static_cast<std::uint32_t>(leg - legs_.begin()));
    }
    first.push_back(static_cast<std::uint32_t>(leg - legs_.begin()));
  };
  list(Owner::Kind::person, person_first_);
  list(Owner::Kind::unit, unit_first_);
}

std::span<const GoalBook::CompiledLeg> GoalBook::legs_of(Owner owner, Series series) const {
  const auto& first = owner.kind == Owner::Kind::person ? person_first_ : unit_first_;
  if (owner.index + 1 >= first.size()) return {};
  const std::span all(legs_.data() + first[owner.index], first[owner.index + 1] - first[owner.index]);
  const auto found = std::ranges::equal_range(all, series, {}, &CompiledLeg::series);
  return {found.begin(), found.end()};
}

std::vector<GoalFigures> GoalBook::evaluate(const Snapshot& snapshot, const Moment& moment) const {
  std::vector<GoalFigures> out(size());
  evaluate(snapshot, moment, out);
  return out;
}

void GoalBook::evaluate(const Snapshot& snapshot, const Moment& moment, std::span<GoalFigures> out) const {
  check(out.size() == size(), "one place for every goal");
  const std::vector<std::int64_t> sums = evaluate_legs(snapshot, moment.facts_until);
  const std::int64_t* sum = sums.data();
  const Leg::Part* part = parts_.data();
  GoalFigures* place = out.data();
  for (std::size_t goal = 0; goal < size(); ++goal) {
    const std::size_t end = goal + 1 < size() ? terms_[goal + 1].first_leg : parts_.size();
    std::int64_t numerator = 0;
    std::int64_t denominator = terms_[goal].has_denominator ? 0 : 1;
    for (std::size_t leg = terms_[goal].first_leg; leg < end; ++leg) {
      std::int64_t& side = part[leg] == Leg::Part::numerator ? numerator : denominator;
      side = checked_add(side, sum[leg]);
    }
    place[goal] = figures(goal, numerator, denominator, moment.elapsed_until);
  }
}

std::vector<std::int64_t> GoalBook::evaluate_legs(const Snapshot& snapshot, Date facts_until) const {
  std::vector<std::int64_t> out(legs_.size());
  std::array<RangeQuestion, Sweep::width> questions;  // NOLINT(*-member-init): filled before it is read
  std::array<Sum, Sweep::width> sums;                 // NOLINT(*-member-init)
  const Sweep sweep(snapshot);
  for (std::size_t first = 0; first < legs_.size(); first += Sweep::width) {
    const std::span block = std::span(legs_).subspan(first, std::min(Sweep::width, legs_.size() - first));
    for (std::size_t i = 0; i < block.size(); ++i) {
      const CompiledLeg& leg = block[i];
      questions[i] = {{leg.kind, leg.owner}, leg.series, leg.first_day, std::min(leg.last_day, facts_until.days())};
    }
    sweep.answer(questions.data(), block.size(), sums.data());
    for (std::size_t i = 0; i < block.size(); ++i) out[block[i].position] = measured(sums[i], block[i].measure);
  }
  return out;
}

GoalFigures GoalBook::figures(std::size_t goal, std::int64_t numerator, std::int64_t denominator,
                              Date elapsed_until) const {
  const Terms& terms = terms_[goal];
  GoalFigures out;
  out.numerator = numerator;
  out.denominator = denominator;
  out.total_weight = terms.weight_total;
  if (elapsed_until.days() >= terms.first_day) {
    const Date until = Date::from_days(std::min(elapsed_until.days(), terms.last_day));
    out.elapsed_weight = calendars_[terms.calendar].up_to(until) - terms.weight_before;
  }
  out.expected = scaled(terms.target, out.elapsed_weight, terms.weight_total);
  Int128 below = static_cast<Int128>(denominator) * terms.target;
  Int128 above = static_cast<Int128>(numerator) * terms.target_divisor;
  if (below < 0) {
    below = -below;
    above = -above;
  }
  if (below != 0) out.attainment = {above, below};
  return out;
}

}  // namespace salespact::attainment
