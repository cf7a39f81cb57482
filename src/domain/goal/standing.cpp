#include "domain/goal/standing.hpp"

namespace salespact {
namespace {

bool is_paced(Scoring scoring) {
  return scoring == Scoring::quota || scoring == Scoring::gap || scoring == Scoring::cap;
}

// Whether the calendar has a say in what is expected by now.
bool follows_calendar(const StandingInput& in) { return in.accumulates || in.scoring == Scoring::gap; }

bool can_be_reached(Scoring scoring) {
  return scoring == Scoring::quota || scoring == Scoring::gap || scoring == Scoring::boolean;
}

std::optional<Rational> expected_now(const StandingInput& in) {
  if (!is_paced(in.scoring)) return std::nullopt;
  if (in.expected) return in.expected;
  if (!follows_calendar(in)) return Rational(in.target);
  if (in.scoring != Scoring::gap) return Rational(in.target) * in.elapsed_share;
  if (!in.baseline) return std::nullopt;
  return Rational(*in.baseline) + Rational(checked_sub(in.target, *in.baseline)) * in.elapsed_share;
}

// P / E, written so that it also holds for an amended curve: A/X for a quota, (A-B)/(X-B) for a gap, X/A for a cap.
std::optional<Rational> pace_index_of(const StandingInput& in, const std::optional<Rational>& attainment,
                                      const std::optional<Rational>& expected) {
  if (!attainment || !expected || in.elapsed_share.is_zero()) return std::nullopt;
  if (!follows_calendar(in) && in.scoring == Scoring::quota) return attainment;
  if (in.scoring == Scoring::cap) {
    if (*in.actual <= Rational(0)) return Rational(1);
    return *expected / *in.actual;
  }
  const Rational from = in.scoring == Scoring::gap ? Rational(*in.baseline) : Rational(0);
  const Rational way = *expected - from;
  if (way.is_zero()) return std::nullopt;
  return (*in.actual - from) / way;
}

std::optional<Rational> projection_of(const StandingInput& in) {
  if (!is_paced(in.scoring) || !in.actual) return std::nullopt;
  if (!follows_calendar(in)) return in.actual;
  if (in.elapsed_share.is_zero()) return std::nullopt;
  if (in.scoring != Scoring::gap) return *in.actual / in.elapsed_share;
  if (!in.baseline) return std::nullopt;
  return Rational(*in.baseline) + (*in.actual - Rational(*in.baseline)) / in.elapsed_share;
}

std::optional<Rational> required_per_day(const StandingInput& in, const std::optional<Rational>& attainment) {
  if (!is_paced(in.scoring) || !in.actual || !attainment) return std::nullopt;
  const bool nothing_left = in.scoring == Scoring::cap ? *in.actual >= Rational(in.target) : *attainment >= Rational(1);
  if (nothing_left) return Rational(0);
  if (in.working_days_remaining <= Rational(0)) return std::nullopt;
  return (Rational(in.target) - *in.actual) / in.working_days_remaining;
}

bool is_stale(const StandingInput& in) {
  return in.check_in_late || (in.days_since_last_fact && *in.days_since_last_fact > in.freshness_days);
}

void lay_over(const StandingInput& in, const StatusThresholds& limits, Standing& out) {
  out.stale = is_stale(in);
  out.small_sample = in.sample_size && *in.sample_size < limits.small_sample;
  if (out.small_sample && out.status == GoalStatus::off_track) out.status = GoalStatus::at_risk;
  const bool good = out.status == GoalStatus::ahead || out.status == GoalStatus::on_track;
  if (!good || !in.confidence || *in.confidence > limits.doubting_confidence) return;
  out.owner_doubts = true;
  out.status = out.status == GoalStatus::ahead ? GoalStatus::on_track : GoalStatus::at_risk;
}

}  // namespace

const StatusThresholds& default_thresholds() {
  static const StatusThresholds thresholds;
  return thresholds;
}

GoalStatus status_of(const StandingInput& in, const std::optional<Rational>& attainment,
                     const std::optional<Rational>& pace_index, const StatusThresholds& limits) {
  if (!attainment || in.source_silent) return GoalStatus::no_data;
  if (can_be_reached(in.scoring) && *attainment >= Rational(1)) return GoalStatus::reached;
  const bool over = in.elapsed_share >= Rational(1);  // a period of one or two days ends without ever being early
  if (!over && (in.elapsed_share < limits.earliest_share || in.working_days_elapsed < limits.earliest_working_days)) {
    return GoalStatus::too_early;
  }
  // Yes or no has no pace: until the end nothing speaks against it but the owner's confidence.
  if (in.scoring == Scoring::boolean) return over ? GoalStatus::off_track : GoalStatus::on_track;
  if (!pace_index) return GoalStatus::off_track;
  if (is_paced(in.scoring) && *pace_index >= limits.ahead) return GoalStatus::ahead;
  if (*pace_index >= limits.on_track) return GoalStatus::on_track;
  if (*pace_index >= limits.at_risk) return GoalStatus::at_risk;
  return GoalStatus::off_track;
}

Standing stand(const StandingInput& in, const StatusThresholds& limits) {
  Standing out;
  out.attainment = attainment_of(in.scoring, in.actual, in.target, in.baseline, in.windows);
  if (in.stretch && is_paced(in.scoring)) {
    out.stretch_attainment = attainment_of(in.scoring, in.actual, *in.stretch, in.baseline, in.windows);
  }
  out.expected = expected_now(in);
  out.pace_index = pace_index_of(in, out.attainment, out.expected);
  out.projection = projection_of(in);
  out.required_per_working_day = required_per_day(in, out.attainment);
  const bool by_windows = in.scoring == Scoring::maintain || in.scoring == Scoring::rate_window;
  out.status = status_of(in, out.attainment, by_windows ? out.attainment : out.pace_index, limits);
  lay_over(in, limits, out);
  return out;
}

GoalOutcome outcome_of(const std::optional<Rational>& attainment, const std::optional<Rational>& stretch_attainment) {
  static const Rational exceeded_without_stretch = Rational::of(11, 10);
  static const Rational partly = Rational::of(7, 10);
  if (!attainment) return GoalOutcome::void_outcome;
  const bool exceeded =
      stretch_attainment ? *stretch_attainment >= Rational(1) : *attainment >= exceeded_without_stretch;
  if (exceeded) return GoalOutcome::exceeded;
  if (*attainment >= Rational(1)) return GoalOutcome::achieved;
  return *attainment >= partly ? GoalOutcome::partly : GoalOutcome::missed;
}

}  // namespace salespact
