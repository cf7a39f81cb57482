#include "workload.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace salespact::bench {
namespace {

using attainment::Credit;
using attainment::Fact;
using attainment::Goal;
using attainment::Leg;
using attainment::Owner;
using attainment::Series;
using attainment::UnitIndex;

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {  // splitmix64
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>((next() >> 32) * limit >> 32); }
  double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  double normal() { return std::sqrt(-2.0 * std::log(1.0 - unit())) * std::cos(2.0 * std::numbers::pi * unit()); }

 private:
  std::uint64_t state_;
};

// Draws an index by weight in constant time.
class Draw {
 public:
  explicit Draw(const std::vector<double>& weights) : keep_(weights.size()), other_(weights.size()) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> scaled;
    scaled.reserve(weights.size());
    for (const double weight : weights) scaled.push_back(weight / total * static_cast<double>(weights.size()));
    std::vector<std::uint32_t> small;
    std::vector<std::uint32_t> large;
    for (std::uint32_t i = 0; i < scaled.size(); ++i) (scaled[i] < 1.0 ? small : large).push_back(i);
    while (!small.empty() && !large.empty()) {
      const std::uint32_t low = small.back();
      small.pop_back();
      keep_[low] = scaled[low];
      other_[low] = large.back();
      scaled[large.back()] -= 1.0 - scaled[low];
      if (scaled[large.back()] < 1.0) {
        small.push_back(large.back());
        large.pop_back();
      }
    }
    for (const std::uint32_t rest : small) keep_[rest] = 1.0;
    for (const std::uint32_t rest : large) keep_[rest] = 1.0;
  }

  std::uint32_t operator()(Random& random) const {
    const std::uint32_t at = random.below(static_cast<std::uint32_t>(keep_.size()));
    return random.unit() < keep_[at] ? at : other_[at];
  }

 private:
  std::vector<double> keep_;
  std::vector<std::uint32_t> other_;
};

constexpr std::uint64_t seed = 20240607;
constexpr std::size_t portion_facts = 65'536;

// Units by level: company 0, then regions, divisions, areas, teams.
struct Level {
  UnitIndex first;
  std::uint32_t count;
};
constexpr std::array<Level, 5> levels{{{0, 1}, {1, 4}, {5, 20}, {25, 100}, {125, 1000}}};

Date day_at(std::int32_t day) { return Workload::first_day + day; }

std::int32_t days_in_month(Date d) {
  return static_cast<std::int32_t>(static_cast<unsigned>((d.ymd().year() / d.ymd().month() / std::chrono::last).day()));
}

std::vector<double> activity_by_day() {
  std::vector<double> weights;
  for (std::int32_t day = 0; day <= Workload::last_fact_day; ++day) {
    const Date d = day_at(day);
    const double week = d.iso_weekday() <= 5 ? 1.0 : d.iso_weekday() == 6 ? 0.15 : 0.05;
    const double month_end = static_cast<std::int32_t>(d.day()) > days_in_month(d) - 4 ? 2.0 : 1.0;
    const double season = 1.0 + 0.25 * std::sin(2.0 * std::numbers::pi * day / 365.25);
    weights.push_back(week * month_end * season);
  }
  return weights;
}

struct Drawing {
  Draw person;
  Draw series;

  static Drawing make() {
    Random random(seed + 1);
    std::vector<double> people;
    people.reserve(Workload::people);
    for (std::uint32_t i = 0; i < Workload::people; ++i) people.push_back(std::exp(0.8 * random.normal()));
    std::vector<double> ranks;
    ranks.reserve(Workload::series);
    for (std::uint32_t i = 0; i < Workload::series; ++i) ranks.push_back(1.0 / std::sqrt(1.0 + i));
    return {Draw(people), Draw(ranks)};
  }

  Fact fact(Random& random, Date day) const {
    auto amount = static_cast<std::int64_t>(std::exp(10.0 + 1.2 * random.normal()));
    if (random.below(50) == 0) amount = -amount;
    return {.amount = amount,
            .count = 1 + random.below(4),
            .owner = person(random),
            .series = series(random),
            .day = day,
            .credit = Credit::person};
  }
};

DateRange period_of(Random& random, std::uint32_t kind) {
  if (kind == 0) {
    const std::int32_t week = 7 * static_cast<std::int32_t>(random.below(104));  // the first day is a Monday
    return {day_at(week), day_at(week + 6)};
  }
  constexpr std::array<std::uint32_t, 5> months_of{0, 1, 3, 6, 12};
  const std::uint32_t months = months_of[kind];
  const std::uint32_t first = random.below(24 / months) * months;
  const auto month = [](std::uint32_t at) {
    return Date::of(2024 + static_cast<int>(at / 12), at % 12 + 1, 1).value();
  };
  return {month(first), (first + months == 24 ? Date::of(2026, 1, 1).value() : month(first + months)) - 1};
}

}  // namespace

Workload::Workload(std::size_t facts, std::size_t goal_count) : fact_count(facts) {
  make_organisation();
  make_weights();
  make_goals(goal_count);
}

void Workload::make_organisation() {
  Random random(seed);
  rows.people = people;
  rows.units = levels.back().first + levels.back().count;
  rows.root = 0;
  // A line of places over time: home, and after each move another.
  const auto line = [&](std::uint32_t home, std::uint32_t choices, double move_share, auto&& place) {
    std::int32_t from = 0;
    std::uint32_t at = home;
    double share = move_share;
    while (random.unit() < share && from < days - 60) {
      const auto to = from + 30 + static_cast<std::int32_t>(random.below(static_cast<std::uint32_t>(days - 30 - from)));
      place(at, Tenure{day_at(from), day_at(to)});
      at = random.below(choices);
      from = to;
      share /= 3;
    }
    place(at, Tenure{day_at(from), std::nullopt});
  };
  for (std::uint32_t person = 0; person < people; ++person) {
    line(person / 10, levels[4].count, 0.30, [&](std::uint32_t team, const Tenure& tenure) {
      rows.memberships.push_back({person, levels[4].first + team, tenure});
    });
  }
  constexpr std::array<double, 5> move_share{0, 0, 0.05, 0.08, 0.06};
  for (std::size_t level = 1; level < levels.size(); ++level) {
    const Level above = levels[level - 1];
    for (std::uint32_t i = 0; i < levels[level].count; ++i) {
      line(i / (levels[level].count / above.count), above.count, move_share[level],
           [&](std::uint32_t parent, const Tenure& tenure) {
             rows.parents.push_back({levels[level].first + i, above.first + parent, tenure});
           });
    }
  }
}

void Workload::make_weights() {
  for (std::int32_t day = 0; day < days; ++day) {
    const Date d = day_at(day);
    const bool holiday = (d.month() == 1 && d.day() == 1) || (d.month() == 12 && (d.day() == 25 || d.day() == 26));
    const std::int64_t base = holiday ? 0 : d.iso_weekday() <= 5 ? 1000 : d.iso_weekday() == 6 ? 150 : 0;
    weights.push_back(base * (900 + 20 * d.month()));
  }
}

void Workload::make_goals(std::size_t count) {
  Random random(seed + 2);
  // Share of goals by owner: people 80 %, teams 15 %, areas 3.5 %, divisions 1 %, regions 0.4 %, company 0.1 %.
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t draw = random.below(1000);
    Owner owner = Owner::person(random.below(people));
    if (draw >= 800) {
      const std::size_t level = draw < 950 ? 4 : draw < 985 ? 3 : draw < 995 ? 2 : draw < 999 ? 1 : 0;
      owner = Owner::unit(levels[level].first + random.below(levels[level].count));
    }
    const DateRange period = period_of(random, random.below(5));
    const Series first = random.below(series);
    const std::uint32_t kind = random.below(10);
    Goal goal{.legs = {{.owner = owner, .series = first, .range = period}}, .period = period};
    if (kind == 8) goal.legs[0].measure = Leg::Measure::count;
    if (kind == 9) {
      goal.legs.push_back({.owner = owner,
                           .series = (first + 1) % series,
                           .range = period,
                           .measure = Leg::Measure::count,
                           .part = Leg::Part::denominator});
    }
    goal.target = 1 + random.below(kind == 8 ? 500 : 50'000'000);
    goals.push_back(std::move(goal));
  }
}

void Workload::for_each_portion(const std::function<void(std::span<const Fact>)>& take) const {
  Random random(seed + 3);
  const Drawing drawing = Drawing::make();
  const std::vector<double> activity = activity_by_day();
  const double total = std::accumulate(activity.begin(), activity.end(), 0.0);
  std::vector<std::vector<Fact>> late(activity.size() + 1);
  std::vector<Fact> portion;
  const auto arrive = [&](const Fact& fact) {
    portion.push_back(fact);
    if (portion.size() == portion_facts) {
      take(portion);
      portion.clear();
    }
  };
  double share = 0;
  std::size_t made = 0;
  for (std::size_t day = 0; day < activity.size(); ++day) {
    share += activity[day];
    const bool last = day + 1 == activity.size();
    const auto upto = last ? fact_count : static_cast<std::size_t>(static_cast<double>(fact_count) * share / total);
    for (; made < upto; ++made) {
      const Fact fact = drawing.fact(random, day_at(static_cast<std::int32_t>(day)));
      if (random.below(100) < 3) {
        late[std::min(day + 1 + random.below(60), activity.size())].push_back(fact);
      } else {
        arrive(fact);
      }
    }
    for (const Fact& fact : late[day]) arrive(fact);
  }
  for (const Fact& fact : late.back()) arrive(fact);
  if (!portion.empty()) take(portion);
}

std::vector<Fact> Workload::news(std::size_t count) const {
  Random random(seed + 4);
  const Drawing drawing = Drawing::make();
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < count; ++i) {
    // Mostly of the last days, some back-dated by anything.
    const std::uint32_t back = random.below(100) < 3 ? random.below(700) : random.below(5);
    facts.push_back(drawing.fact(random, day_at(last_fact_day - static_cast<std::int32_t>(back))));
  }
  return facts;
}

}  // namespace salespact::bench
