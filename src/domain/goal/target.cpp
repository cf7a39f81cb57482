#include "domain/goal/target.hpp"

#include "base/decimal.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

bool is_beyond(std::int64_t stretch, std::int64_t target, const Metric& metric) {
  return metric.direction == MetricDirection::decrease ? stretch < target : stretch > target;
}

constexpr int hundred = 100;

struct Bounds {
  std::optional<std::int64_t> lower;
  std::optional<std::int64_t> upper;
};

Bounds bounds_of(const Metric& metric, Scoring scoring) {
  Bounds bounds{metric.lower_bound, metric.upper_bound};
  if (metric.unit == MetricUnit::percent) {
    if (!bounds.lower) bounds.lower = 0;
    if (!bounds.upper) bounds.upper = hundred * power_of_ten_int64(metric.precision);
  }
  if (!bounds.lower && (scoring == Scoring::quota || scoring == Scoring::cap)) bounds.lower = 0;
  return bounds;
}

class Resolution {
 public:
  Resolution(const TargetRequest& request, const Metric& metric) : request_(request), metric_(metric) {}

  std::expected<ResolvedTarget, TargetRefusals> resolve() {
    if (request_.mode == TargetMode::band) {
      resolve_band();
    } else if (const auto exact = exact_target()) {
      if (const auto target = stored(*exact, "target")) {
        resolved_.target = *target;
        examine_bounds(*target, "target");
        examine_direction();
      }
    }
    if (refusals_.empty()) examine_stretch();
    if (!refusals_.empty()) return std::unexpected(std::move(refusals_));
    return resolved_;
  }

 private:
  void say(TargetProblem code, std::string_view field, std::string message) {
    refusals_.push_back({code, std::string(field), std::move(message)});
  }

  std::optional<Rational> exact_target() {
    const Rational share = request_.value / Rational(hundred);
    const bool down = metric_.direction == MetricDirection::decrease;
    switch (request_.mode) {
      case TargetMode::absolute: return request_.value;
      case TargetMode::relative_percent: {
        const auto base = baseline();
        if (!base) return std::nullopt;
        if (*base <= 0) {
          say(TargetProblem::relative_to_zero, "baseline",
              "a percentage needs a baseline above zero; give an absolute target or points");
          return std::nullopt;
        }
        return Rational(*base) * (down ? Rational(1) - share : Rational(1) + share);
      }
      case TargetMode::relative_points: {
        const auto base = baseline();
        if (!base) return std::nullopt;
        return down ? Rational(*base) - request_.value : Rational(*base) + request_.value;
      }
      case TargetMode::relative_plan:
        if (request_.plan) return Rational(*request_.plan) * (Rational(1) + share);
        say(TargetProblem::plan_missing, "plan_goal", "surpassing a plan needs the plan goal that is to be surpassed");
        return std::nullopt;
      case TargetMode::band: break;
    }
    return std::nullopt;
  }

  std::optional<std::int64_t> baseline() {
    if (!request_.baseline) {
      say(TargetProblem::baseline_missing, "baseline", "a relative target needs the value that it starts from");
    }
    return request_.baseline;
  }

  std::optional<std::int64_t> stored(const Rational& exact, std::string_view field) {
    if (exact > Rational(largest_amount_minor) || exact < Rational(-largest_amount_minor)) {
      say(TargetProblem::too_large, field, fmt::format("a {} has at most 15 digits in its smallest unit", field));
      return std::nullopt;
    }
    return round_half_away(exact);
  }

  void examine_bounds(std::int64_t value, std::string_view field) {
    const Bounds bounds = bounds_of(metric_, request_.scoring);
    const auto text = [&](std::int64_t scaled) { return scaled_to_text(scaled, metric_.precision); };
    if (bounds.upper && value > *bounds.upper) {
      say(TargetProblem::out_of_bounds, field,
          fmt::format("{} is above {}, the most that {} can be", text(value), text(*bounds.upper), metric_.name));
    }
    if (bounds.lower && value < *bounds.lower) {
      say(TargetProblem::out_of_bounds, field,
          fmt::format("{} is below {}, the least that {} can be here", text(value), text(*bounds.lower), metric_.name));
    }
  }

  void examine_direction() {
    if (!request_.baseline || metric_.direction == MetricDirection::maintain) return;
    const bool down = metric_.direction == MetricDirection::decrease;
    const std::int64_t target = resolved_.target;
    if (target == *request_.baseline) {
      if (request_.scoring == Scoring::gap) {
        say(TargetProblem::no_gap, "target", "target and baseline are the same; there is no way to go between them");
      }
      return;
    }
    if ((target < *request_.baseline) != down) {
      say(TargetProblem::against_direction, "target",
          fmt::format("{} is to {}; the target lies {} the baseline", metric_.name, down ? "fall" : "rise",
                      down ? "below" : "above"));
    }
  }

  void examine_stretch() {
    if (!request_.stretch) return;
    resolved_.stretch = request_.stretch;
    examine_bounds(*request_.stretch, "stretch");
    if (!is_beyond(*request_.stretch, resolved_.target, metric_) || request_.mode == TargetMode::band ||
        metric_.direction == MetricDirection::maintain) {
      say(TargetProblem::stretch_not_beyond, "stretch",
          "a stretch target lies further than the target, in the direction of the metric; a band has none");
    }
  }

  void resolve_band() {
    Rational lower;
    Rational upper;
    if (request_.band_lower && request_.band_upper) {
      lower = *request_.band_lower;
      upper = *request_.band_upper;
    } else if (!request_.band_lower && !request_.band_upper && !request_.tolerance_percent.is_negative()) {
      const Rational magnitude = request_.value.is_negative() ? -request_.value : request_.value;
      const Rational half_width = magnitude * request_.tolerance_percent / Rational(hundred);
      lower = request_.value - half_width;
      upper = request_.value + half_width;
    } else {
      return say(TargetProblem::band_invalid, "band",
                 "a band has both ends, or a value and a tolerance of 0 % or more");
    }
    if (upper < lower)
      return say(TargetProblem::band_invalid, "band", "the lower end of a band is not above the upper");
    resolved_.band_lower = stored(lower, "band");
    resolved_.band_upper = stored(upper, "band");
    if (!resolved_.band_lower || !resolved_.band_upper) return;
    resolved_.target = round_half_away((lower + upper) / Rational(2));
    examine_bounds(*resolved_.band_lower, "band");
    examine_bounds(*resolved_.band_upper, "band");
  }

  const TargetRequest& request_;
  const Metric& metric_;
  ResolvedTarget resolved_;
  TargetRefusals refusals_;
};

}  // namespace

std::expected<ResolvedTarget, TargetRefusals> resolve_target(const TargetRequest& request, const Metric& metric) {
  return Resolution(request, metric).resolve();
}

void give_up_passed_stretch(Goal& goal, const Metric& metric) {
  if (!goal.stretch) return;
  if (!is_beyond(*goal.stretch, goal.target, metric)) goal.stretch.reset();
}

Scoring default_scoring(const Metric& metric, bool has_baseline) {
  if (metric.direction == MetricDirection::maintain) return Scoring::maintain;
  if (metric.kind != MetricKind::additive && has_baseline) return Scoring::gap;
  return metric.direction == MetricDirection::decrease ? Scoring::cap : Scoring::quota;
}

}  // namespace salespact
