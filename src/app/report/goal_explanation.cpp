#include "app/report/goal_explanation.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/check.hpp"
#include "domain/goal/buffer.hpp"
#include "domain/goal/goal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::string exact_text(const Rational& value) {
  if (value.denominator() == 1) return fmt::format("{}", value.numerator());
  return fmt::format("{}/{}", value.numerator(), value.denominator());
}

FormulaTerm fraction_term(std::string name, const std::optional<Rational>& value) {
  return {std::move(name), "fraction", fraction_text(value), value ? std::optional(exact_text(*value)) : std::nullopt};
}

FormulaTerm days_term(std::string name, const Rational& days) {
  return {std::move(name), "days", days_text(days), exact_text(days)};
}

FormulaTerm count_term(std::string name, std::int64_t count) {
  return {std::move(name), "count", std::to_string(count), std::to_string(count)};
}

class Explaining {
 public:
  Explaining(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& compiled, AsOf as_of,
             const GoalSigns& signs)
      : numbers_(numbers),
        measurer_(measurer),
        goal_(compiled),
        as_of_(as_of),
        case_(case_of(numbers, measurer, compiled, as_of, signs)),
        silent_since_(signs.no_check_in_since),
        in_(case_.input),
        standing_(standing_of(in_)),
        natural_(power_of_ten_int64(scale_of(compiled.metric->metric, compiled.goal.currency))) {}

  std::vector<ExplainedFigure> figures() {
    return {actual(), elapsed_share(), attainment(), expected(), pace_index(), projection(), required(), buffer()};
  }
  [[nodiscard]] ExplainedStatus status() const;
  [[nodiscard]] std::int64_t unconverted() const { return case_.measured.unconverted; }

 private:
  using Terms = std::vector<FormulaTerm>;

  [[nodiscard]] bool paced() const {
    return in_.scoring == Scoring::quota || in_.scoring == Scoring::gap || in_.scoring == Scoring::cap;
  }
  [[nodiscard]] bool by_windows() const {
    return in_.scoring == Scoring::maintain || in_.scoring == Scoring::rate_window;
  }
  [[nodiscard]] bool by_calendar() const { return in_.accumulates || in_.scoring == Scoring::gap; }

  [[nodiscard]] FormulaTerm value_term(std::string name, const std::optional<Rational>& value) const {
    FormulaTerm term{std::move(name), "value"};
    if (!value) return term;
    term.value = term.name == "actual" ? actual_text(goal_, *value) : calculated_text(goal_, *value);
    term.exact = exact_text(*value / Rational(natural_));
    return term;
  }
  [[nodiscard]] FormulaTerm stored_term(std::string name, std::int64_t value) const {
    return {std::move(name), "value", stored_text(goal_, value), exact_text(Rational::of(value, natural_))};
  }
  [[nodiscard]] FormulaTerm actual_term() const { return value_term("actual", in_.actual); }
  [[nodiscard]] FormulaTerm target_term() const { return stored_term("target", in_.target); }
  [[nodiscard]] FormulaTerm baseline_term() const { return stored_term("baseline", in_.baseline.value_or(0)); }
  [[nodiscard]] FormulaTerm share_term() const { return fraction_term("elapsed_share", in_.elapsed_share); }
  static ExplainedFigure none(std::string name, FormulaTerm result, std::string_view reason) {
    return {std::move(name), "none", {}, std::move(result), std::string(reason)};
  }

  [[nodiscard]] ExplainedFigure actual() const;
  [[nodiscard]] ExplainedFigure elapsed_share() const;
  [[nodiscard]] ExplainedFigure attainment() const;
  [[nodiscard]] ExplainedFigure expected() const;
  [[nodiscard]] ExplainedFigure pace_index() const;
  [[nodiscard]] ExplainedFigure projection() const;
  [[nodiscard]] ExplainedFigure required() const;
  [[nodiscard]] ExplainedFigure buffer() const;

  const Numbers& numbers_;
  const Measurer& measurer_;
  const CompiledGoal& goal_;
  AsOf as_of_;
  GoalCase case_;
  std::optional<Date> silent_since_;
  const StandingInput& in_;
  Standing standing_;
  std::int64_t natural_;
};

ExplainedFigure Explaining::actual() const {
  const CompiledMetric& metric = *goal_.metric;
  const FormulaTerm result = actual_term();
  if (metric.source == NumberSource::ratio) {
    const DateRange range{goal_.goal.period.range.start, std::min(as_of_.facts_until, goal_.goal.period.range.end)};
    Terms parts;
    const MetricCatalogue& metrics = *numbers_.metrics;
    for (const auto& [name, part] : {std::pair("numerator", &metrics.numerator_of(metric)),
                                     std::pair("denominator", &metrics.denominator_of(metric))}) {
      const Rational value = measurer_.measure(*part, goal_.owner, range, goal_.money).value.value_or(Rational(0)) /
                             Rational(power_of_ten_int64(scale_of(part->metric, goal_.goal.currency)));
      parts.push_back({name, "value", days_text(value), exact_text(value)});
    }
    // The factor turns the metrics' own scales into the ratio's; in natural units only the hundred of a percentage is
    // left.
    parts.push_back(count_term("factor", metric.metric.unit == MetricUnit::percent ? 100 : 1));
    if (!in_.actual) {
      const char* why = case_.measured.too_large ? "too_large" : "nothing_to_divide_by";
      return {"actual", "none", std::move(parts), result, why};
    }
    return {"actual", "ratio", std::move(parts), result};
  }
  if (case_.measured.too_large) return none("actual", result, "too_large");
  if (!in_.actual) return none("actual", result, "never_read");
  const bool level = metric.source == NumberSource::stock || metric.source == NumberSource::readings;
  return {"actual",
          level                ? "level"
          : metric.reads_count ? "count"
                               : "sum",
          {count_term("facts", case_.measured.basis)},
          result};
}

ExplainedFigure Explaining::elapsed_share() const {
  const auto elapsed = goal_.weights->elapsed(as_of_.elapsed_until);
  const FormulaTerm result = fraction_term("elapsed_share", in_.elapsed_share);
  Terms days{days_term("elapsed_days", elapsed.elapsed_days), days_term("days", elapsed.days)};
  if (!goal_.weights->seasonal()) return {"elapsed_share", "working_days", std::move(days), result};
  days.insert(days.begin(), {fraction_term("full_share", elapsed.full_share), fraction_term("share", elapsed.share)});
  return {"elapsed_share", "season", std::move(days), result};
}

ExplainedFigure Explaining::attainment() const {
  const FormulaTerm result = fraction_term("attainment", standing_.attainment);
  if (by_windows()) {
    if (in_.windows.closed == 0) return none("attainment", result, "no_window_closed");
    return {"attainment",
            "windows",
            {count_term("met", in_.windows.met), count_term("closed", in_.windows.closed)},
            result};
  }
  if (!in_.actual) return none("attainment", result, "no_actual");
  if (!standing_.attainment) {
    return none("attainment", result, in_.scoring == Scoring::gap ? "no_way" : "no_target");
  }
  if (in_.scoring == Scoring::gap) {
    return {"attainment", "way_over_whole_way", {actual_term(), baseline_term(), target_term()}, result};
  }
  if (in_.scoring == Scoring::boolean) return {"attainment", "yes_or_no", {actual_term()}, result};
  std::string formula = "actual_over_target";
  if (in_.scoring == Scoring::cap) {
    formula = *in_.actual <= Rational(in_.target) ? "cap_kept" : in_.target == 0 ? "cap_of_nothing" : "cap_exceeded";
  }
  return {"attainment", std::move(formula), {actual_term(), target_term()}, result};
}

ExplainedFigure Explaining::expected() const {
  const FormulaTerm result = value_term("expected", standing_.expected);
  if (!paced()) return none("expected", result, by_windows() ? "by_windows" : "yes_or_no");
  if (!standing_.expected) return none("expected", result, "no_baseline");
  if (!by_calendar()) return {"expected", "target_all_along", {target_term()}, result};
  if (const auto bend = last_bend(goal_.changes, in_, as_of_.facts_until); bend && bend->share < Rational(1)) {
    return {"expected",
            "amended_line",
            {value_term("expected_before", bend->expected), target_term(), share_term(),
             fraction_term("share_before", bend->share)},
            result};
  }
  if (in_.scoring == Scoring::gap) {
    return {"expected", "baseline_plus_way", {baseline_term(), target_term(), share_term()}, result};
  }
  return {"expected", "target_times_share", {target_term(), share_term()}, result};
}

ExplainedFigure Explaining::pace_index() const {
  const FormulaTerm result = fraction_term("pace_index", standing_.pace_index);
  const FormulaTerm expected = value_term("expected", standing_.expected);
  if (!standing_.pace_index) {
    if (!paced()) return none("pace_index", result, by_windows() ? "by_windows" : "yes_or_no");
    if (!standing_.attainment) return none("pace_index", result, "no_attainment");
    return none("pace_index", result, in_.elapsed_share.is_zero() ? "nothing_elapsed" : "nothing_expected");
  }
  if (!by_calendar() && in_.scoring == Scoring::quota) {
    return {"pace_index", "attainment_itself", {fraction_term("attainment", standing_.attainment)}, result};
  }
  if (in_.scoring == Scoring::gap) {
    return {"pace_index", "way_over_expected_way", {actual_term(), baseline_term(), expected}, result};
  }
  if (in_.scoring == Scoring::quota) return {"pace_index", "actual_over_expected", {actual_term(), expected}, result};
  const bool nothing = *in_.actual <= Rational(0);
  return {"pace_index", nothing ? "nothing_spent" : "expected_over_actual", {expected, actual_term()}, result};
}

ExplainedFigure Explaining::projection() const {
  const FormulaTerm result = value_term("projection", standing_.projection);
  if (!paced()) return none("projection", result, by_windows() ? "by_windows" : "yes_or_no");
  if (!in_.actual) return none("projection", result, "no_actual");
  if (!standing_.projection) {
    return none("projection", result, in_.elapsed_share.is_zero() ? "nothing_elapsed" : "no_baseline");
  }
  if (!by_calendar()) return {"projection", "actual_itself", {actual_term()}, result};
  if (in_.scoring == Scoring::gap) {
    return {"projection", "baseline_plus_run_rate", {baseline_term(), actual_term(), share_term()}, result};
  }
  return {"projection", "actual_over_share", {actual_term(), share_term()}, result};
}

ExplainedFigure Explaining::required() const {
  const std::string name = "required_per_working_day";
  const FormulaTerm result = value_term(name, standing_.required_per_working_day);
  if (!paced()) return none(name, result, by_windows() ? "by_windows" : "yes_or_no");
  if (!standing_.attainment) return none(name, result, "no_attainment");
  if (!standing_.required_per_working_day) return none(name, result, "no_days_left");
  const bool left =
      in_.scoring == Scoring::cap ? *in_.actual < Rational(in_.target) : *standing_.attainment < Rational(1);
  if (!left) return {name, "nothing_left", {target_term(), actual_term()}, result};
  return {name,
          "rest_over_days",
          {target_term(), actual_term(), days_term("days_remaining", in_.working_days_remaining)},
          result};
}

ExplainedFigure Explaining::buffer() const {
  const auto days = working_day_buffer({in_.scoring, in_.accumulates, in_.target, in_.baseline, in_.actual},
                                       *goal_.weights, as_of_.elapsed_until);
  if (!days) return none("buffer", {"buffer", "days"}, text_of(days.error()));
  const Rational now = goal_.weights->working_days_elapsed(std::min(as_of_.elapsed_until, goal_.goal.period.range.end));
  const Rational planned = in_.scoring == Scoring::cap ? now - *days : now + *days;
  return {"buffer",
          in_.scoring == Scoring::cap ? "elapsed_minus_planned" : "planned_minus_elapsed",
          {days_term("planned_days", planned), days_term("elapsed_days", now)},
          days_term("buffer", *days)};
}

ExplainedStatus Explaining::status() const {
  const StatusThresholds& limits = default_thresholds();
  ExplainedStatus out;
  out.status = text_of(standing_.status);
  out.small_sample = standing_.small_sample;
  out.stale = standing_.stale;
  out.days_since_last_fact = in_.days_since_last_fact;
  out.freshness_days = in_.freshness_days;
  out.no_check_in_since = silent_since_;
  const auto compared = by_windows() ? standing_.attainment : standing_.pace_index;
  const GoalStatus bare = status_of(in_, standing_.attainment, compared, limits);
  out.without_doubts = without_doubts(standing_);
  if (out.without_doubts) out.confidence = in_.confidence;
  const bool over = in_.elapsed_share >= Rational(1);
  const auto limit = [](const Rational& at) { return std::optional(days_text(at)); };
  if (bare == GoalStatus::no_data) {
    out.rule = standing_.attainment ? "source_silent" : "no_value";
  } else if (bare == GoalStatus::reached) {
    out.rule = "reached", out.figure = "attainment", out.at_least = limit(1);
  } else if (bare == GoalStatus::too_early) {
    out.rule = "too_early";
    const bool share = in_.elapsed_share < limits.earliest_share;
    out.figure = share ? "elapsed_share" : "elapsed_days";
    out.below = limit(share ? limits.earliest_share : limits.earliest_working_days);
  } else if (in_.scoring == Scoring::boolean) {
    out.rule = "yes_or_no", out.figure = over ? std::optional<std::string>("elapsed_share") : std::nullopt;
  } else if (!compared) {
    out.rule = "no_pace";
  } else {
    out.rule = "pace", out.figure = by_windows() ? "attainment" : "pace_index";
    if (bare == GoalStatus::ahead) out.at_least = limit(limits.ahead);
    if (bare == GoalStatus::on_track) out.at_least = limit(limits.on_track);
    if (bare == GoalStatus::on_track && paced()) out.below = limit(limits.ahead);
    if (bare == GoalStatus::at_risk) out.at_least = limit(limits.at_risk), out.below = limit(limits.on_track);
    if (bare == GoalStatus::off_track) out.below = limit(limits.at_risk);
  }
  return out;
}

std::optional<CountedRule> counted_by(const Metric& metric) {
  if (metric.rule.empty()) return std::nullopt;
  const auto rule = parse_rule(metric.rule);
  check(rule.has_value(), "a stored metric has a rule that can be read");
  return parts_of(*rule);
}

}  // namespace

GoalExplanation explain(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                        const GoalSigns& signs) {
  Explaining explaining(numbers, measurer, goal, as_of, signs);
  return {.id = goal.goal.id.text(),
          .metric = brief_of(goal.metric->metric),
          .metric_rule = goal.metric->metric.rule,
          .counted = counted_by(goal.metric->metric),
          .currency = goal.goal.currency,
          .scoring = std::string(text_of(goal.goal.scoring)),
          .as_of = as_of.elapsed_until,
          .facts_until = as_of.facts_until,
          .figures = explaining.figures(),
          .status = explaining.status(),
          .unconverted = explaining.unconverted()};
}

}  // namespace salespact::app
