#include "domain/forecast/sales_formula.hpp"

#include "base/check.hpp"
#include "domain/forecast/evidence.hpp"

#include <algorithm>
#include <expected>
#include <tuple>

namespace salespact {
namespace {

constexpr Int128 largest_factor = 1'000'000'000'000;  // denominators, so that products fit 128 bits
constexpr Int128 largest_product = 1'000'000'000'000'000;
constexpr Int128 largest_shown = 1'000'000;
const Rational nearly_nothing = Rational::of(1, 1'000'000'000);
const Rational smallest_chance = nearly_nothing;
const Rational a_tenth_more = Rational::of(11, 10);

// DOMAIN 0: ceil(x) means ceil(x - 1e-9). Of what is between 0 and most_needed.
std::int64_t gentle_ceil(const Rational& value) {
  const std::int64_t whole = floor_of(value);
  return value - Rational(whole) > nearly_nothing ? whole + 1 : whole;
}

using Count = std::expected<std::int64_t, NoNeed>;

Count deals_for(std::int64_t to_win, const std::optional<Rational>& deal_size) {
  if (to_win == 0) return 0;
  if (!deal_size) return std::unexpected(NoNeed::size_missing);
  if (*deal_size <= Rational(0)) return std::unexpected(NoNeed::size_zero);
  const Rational deals = Rational(to_win) / *deal_size;
  if (deals > Rational(most_needed)) return std::unexpected(NoNeed::too_large);
  return gentle_ceil(deals);
}

using Chance = std::expected<Rational, NoNeed>;  // that one of a stage becomes a deal

// Of the stage before one that is reached with `rate`.
Chance chance_before(const Chance& chance, const std::optional<Rational>& rate) {
  if (!chance) return chance;
  if (!rate) return std::unexpected(NoNeed::rate_missing);
  if (*rate <= Rational(0)) return std::unexpected(NoNeed::rate_zero);
  Rational product = simple_near(*chance * simple_near(*rate, largest_factor), largest_product);
  if (product < smallest_chance) return std::unexpected(NoNeed::too_large);
  return product;
}

Count count_for(std::int64_t deals, const Chance& chance) {
  if (deals == 0) return 0;
  if (!chance) return std::unexpected(chance.error());
  const Rational count = Rational(deals) / *chance;
  if (count > Rational(most_needed)) return std::unexpected(NoNeed::too_large);
  return gentle_ceil(count);
}

// How many of each stage, from the last one up.
std::vector<Count> counts_of(const std::vector<ChainStage>& chain, std::int64_t to_win,
                             const std::optional<Rational>& deal_size) {
  std::vector<Count> out(chain.size());
  const Count deals = deals_for(to_win, deal_size);
  Chance chance = Rational(1);
  for (std::size_t at = chain.size(); at-- > 0;) {
    out[at] = deals ? count_for(*deals, chance) : deals;
    if (at > 0) chance = chance_before(chance, chain[at].rate);
  }
  return out;
}

StageNeed need_of(const ChainStage& stage, const Count& count, const FormulaInput& input) {
  StageNeed need;
  need.weeks = std::max(Rational(0), input.days_left - stage.lag) / input.days_per_week;
  if (!count) {
    need.reason = count.error();
    return need;
  }
  need.count = *count;
  if (need.weeks > Rational(0)) {
    need.per_week = Rational(*count) / need.weeks;
  } else if (*count > 0) {
    need.too_late = true;
  } else {
    need.per_week = 0;
  }
  return need;
}

// Minutes that the better chain takes less, over the stages that both have a number of.
Rational saved_minutes(const std::vector<ChainStage>& chain, const std::vector<Count>& now,
                       const std::vector<Count>& then) {
  Rational saved = 0;
  for (std::size_t at = 0; at < chain.size(); ++at) {
    if (now[at] && then[at]) saved = saved + Rational(*now[at] - *then[at]) * Rational(chain[at].minutes);
  }
  return saved;
}

class Levers {
 public:
  Levers(const FormulaInput& input, std::int64_t to_win)
      : input_(input), to_win_(to_win), now_(counts_of(input.chain, to_win, input.deal_size)) {}

  std::vector<Lever> strongest_first() {
    if (!now_.front() || *now_.front() == 0) return {};
    for (std::size_t at = 1; at < input_.chain.size(); ++at) {
      std::vector<ChainStage> chain = input_.chain;
      const Rational from = *chain[at].rate;
      chain[at].rate = std::min(Rational(1), from * a_tenth_more);
      add(at, from, *chain[at].rate, counts_of(chain, to_win_, input_.deal_size));
    }
    const Rational size = *input_.deal_size;
    add({}, size, size * a_tenth_more, counts_of(input_.chain, to_win_, size * a_tenth_more));
    std::ranges::stable_sort(out_, [](const Lever& a, const Lever& b) {
      return std::tie(a.saved, a.saved_minutes) > std::tie(b.saved, b.saved_minutes);
    });
    return std::move(out_);
  }

 private:
  void add(std::optional<std::size_t> stage, const Rational& from, const Rational& to, const std::vector<Count>& then) {
    Lever lever;
    lever.stage = stage;
    lever.from = from;
    lever.to = to;
    lever.first = then.front().value_or(*now_.front());
    lever.saved = *now_.front() - lever.first;
    lever.saved_minutes = saved_minutes(input_.chain, now_, then);
    out_.push_back(lever);
  }

  const FormulaInput& input_;
  std::int64_t to_win_;
  std::vector<Count> now_;
  std::vector<Lever> out_;
};

}  // namespace

FormulaAnswer solve(const FormulaInput& input) {
  check(!input.chain.empty() && input.chain.size() <= most_stages, "a chain has 1 to 8 stages");
  check(input.days_per_week > Rational(0), "a week has working days");
  FormulaAnswer out;
  for (const OpenStage& stage : input.open) {
    out.expected_from_open =
        checked_add(out.expected_from_open, round_half_away(Rational(stage.amount) * stage.win_rate));
  }
  const std::int64_t left = checked_sub(checked_sub(input.target, input.actual), out.expected_from_open);
  out.to_win = std::max<std::int64_t>(left, 0);
  const auto counts = counts_of(input.chain, out.to_win, input.deal_size);
  for (std::size_t at = 0; at < counts.size(); ++at) out.needs.push_back(need_of(input.chain[at], counts[at], input));
  out.levers = Levers(input, out.to_win).strongest_first();
  return out;
}

std::optional<Rational> sales_velocity(std::int64_t deals, const Rational& deal_size, const Rational& win_rate,
                                       const Rational& cycle_days) {
  if (cycle_days < Rational::of(1, largest_shown)) return std::nullopt;
  return Rational(deals) * simple_near(deal_size, largest_shown) * simple_near(win_rate, largest_shown) /
         simple_near(cycle_days, largest_shown);
}

PipelineCoverage pipeline_coverage(std::int64_t open, std::int64_t remaining, const Rational& win_rate) {
  PipelineCoverage out;
  if (win_rate > Rational(0)) out.required = Rational(1) / win_rate;
  if (remaining <= 0) return out;
  out.coverage = Rational::of(open, remaining);
  out.expected = *out.coverage * simple_near(win_rate, largest_shown);
  return out;
}

}  // namespace salespact
