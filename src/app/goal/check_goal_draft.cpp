#include "app/goal/check_goal_draft.hpp"

#include "app/access/rules.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/period_label.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

constexpr int working_days_of_a_week = 5;

class DraftCheck {
 public:
  DraftCheck(const Numbers& numbers, const Viewpoint& viewer, const GoalDraft& draft, Date today)
      : numbers_(numbers), viewer_(viewer), written_(draft), today_(today) {}

  std::expected<CheckedDraft, FieldRefusals> run() {
    read_owner();
    read_metric();
    read_period();
    read_target();
    if (!refusals_.empty()) return std::unexpected(std::move(refusals_));
    take_words();
    take_evidence();
    take_conflicts();
    out_.check = checker::check_draft(judged_);
    return std::move(out_);
  }

 private:
  void refuse(std::string code, std::string field, std::string message) {
    refusals_.push_back({std::move(code), std::move(field), std::move(message)});
  }

  [[nodiscard]] bool is_active(PersonId person) const {
    const auto found = numbers_.directory->find(Owner(person));
    if (!found) return false;
    const PersonStatus status = numbers_.directory->person(found->index).status;
    return status == PersonStatus::active || status == PersonStatus::on_leave || status == PersonStatus::invited;
  }

  void read_owner() {
    if (!written_.owner) return;
    const auto found = numbers_.directory->find(*written_.owner);
    if (!found || !may_draft_goal(viewer_, *written_.owner)) {
      return refuse("OWNER_UNKNOWN", "owner", "must be yourself, or a person or unit that you lead");
    }
    owner_ = *found;
    const auto* person = std::get_if<PersonId>(&*written_.owner);
    const auto answers = person != nullptr ? std::optional(*person) : written_.accountable;
    judged_.answered_for = answers && is_active(*answers);
  }

  void read_metric() {
    if (written_.metric.empty()) return;
    metric_ = numbers_.metrics->find(written_.metric);
    if (metric_ == nullptr) {
      return refuse("METRIC_UNKNOWN", "metric",
                    "must be the key of a metric in use, as GET /api/v1/metrics lists them");
    }
    judged_.metric = &metric_->metric;
    out_.metric = metric_->metric.id;
    if (metric_->metric.unit == MetricUnit::money) {
      out_.currency = written_.currency.value_or(numbers_.workspace.base_currency);
    }
    out_.decimals = scale_of(metric_->metric, out_.currency);
    judged_.has_source = true;  // a metric in use has a rule that makes its numbers
    judged_.last_fact = delivered_until(numbers_, *metric_);
  }

  void read_period() {
    if (written_.period.empty()) return;
    const FiscalCalendar& calendar = numbers_.fiscal_calendar();
    const auto period = parse_period(calendar, written_.period);
    if (!period) return refuse("PERIOD_UNREADABLE", "period", period.error().message);
    out_.period = *period;
    judged_.start = period->range.start;
    judged_.end = period->range.end;
    if (period->kind == PeriodKind::custom && !period_with_range(calendar, period->range)) {
      judged_.fiscal_period_near = period_containing(calendar, PeriodKind::quarter, period->range.start).label;
    }
  }

  // In the metric's own scale. More decimals than it has are refused, not rounded: what is agreed is what was written.
  std::optional<std::int64_t> stored(const std::optional<Decimal>& value, const char* field) {
    if (!value) return std::nullopt;
    const auto scaled = rescale(*value, out_.decimals);
    const bool exact =
        scaled && (value->scale <= out_.decimals || Rational::of(value->scaled, power_of_ten_int64(value->scale)) ==
                                                        Rational::of(*scaled, power_of_ten_int64(out_.decimals)));
    if (!exact) {
      refuse("NUMBER_INVALID", field, fmt::format("a number with at most {} decimals and 15 digits", out_.decimals));
      return std::nullopt;
    }
    return scaled;
  }

  void read_target() {
    if (metric_ == nullptr || !written_.mode) return;
    const bool band = *written_.mode == TargetMode::band;
    if (!written_.value && !(band && written_.band_lower && written_.band_upper)) return;
    TargetRequest target;
    target.mode = *written_.mode;
    const bool in_percent = target.mode == TargetMode::relative_percent || target.mode == TargetMode::relative_plan;
    if (written_.value && in_percent) {
      target.value = Rational::of(written_.value->scaled, power_of_ten_int64(written_.value->scale));
    } else if (const auto value = stored(written_.value, "target")) {
      target.value = *value;
    }
    target.baseline = stored(written_.baseline, "baseline");
    target.stretch = stored(written_.stretch, "stretch");
    target.band_lower = stored(written_.band_lower, "band");
    target.band_upper = stored(written_.band_upper, "band");
    target.scoring = written_.scoring.value_or(default_scoring(metric_->metric, target.baseline.has_value()));
    judged_.target = target;
    out_.asked = target;
  }

  void take_words() {
    judged_.statement = written_.statement;
    judged_.framework = written_.framework;
    judged_.relative_meant = written_.relative_meant;
    judged_.says_how = !written_.how.empty();
    judged_.says_why = !written_.why.empty();
    for (const GoalResource& one : written_.resources) {
      judged_.resources.push_back({!one.provider.empty(), one.due, one.state != ResourceState::promised});
    }
    judged_.needs_nothing = written_.needs_nothing;
    judged_.may_stand_alone = !written_.stands_alone_because.empty();
    judged_.milestones = written_.milestones.size();
    judged_.review_on = written_.review_on;
    judged_.rhythm = written_.rhythm;
    judged_.feedback_giver = written_.feedback_giver;
    judged_.rewarded = !written_.reward.empty();
    judged_.shared = !written_.collaboration.empty();
    judged_.can_be_amended = !written_.amendment_route.empty();
    judged_.today = today_;
  }

  void take_evidence() {
    if (!owner_ || metric_ == nullptr || !judged_.start) return;
    const MoneyView money{out_.currency.value_or(numbers_.workspace.base_currency)};
    TargetHistory history = target_history(
        numbers_, {.metric = metric_, .owner = *owner_, .period = out_.period, .money = money, .today = today_});
    judged_.working_days = history.working_days;
    for (const ReachedPeriod& each : history.own) judged_.own_past.push_back(each.past);
    judged_.team_past = std::move(history.team);
    out_.history = std::move(history.own);
    take_load(history.working_days);
  }

  // Hours a week of the owner's running goals on activities, and of this one.
  void take_load(const Rational& working_days) {
    const auto* person = std::get_if<PersonId>(&*written_.owner);
    if (person == nullptr || working_days.is_zero()) return;
    std::vector<AskedWork> asked;
    const auto ask = [&](const Metric& metric, std::int64_t target, const Rational& days) {
      if (metric.minutes_per_unit == 0 || days.is_zero()) return;
      const Rational count = Rational(target) / Rational(power_of_ten_int64(metric.precision));
      asked.push_back({metric.key, count * Rational(working_days_of_a_week) / days, metric.minutes_per_unit});
    };
    for (const Goal& goal : *numbers_.goals) {
      const CompiledMetric* metric = numbers_.metrics->find(goal.metric);
      const bool counts = goal.owner == *written_.owner && stands(goal) && metric != nullptr &&
                          goal.period.range.overlaps(out_.period.range);
      if (!counts) continue;
      const WorkCalendar& calendar = numbers_.work_calendar(*owner_, goal.period.range.start);
      ask(metric->metric, goal.target, PaceWeights(calendar, goal.period.range).working_days());
    }
    if (judged_.target && judged_.target->mode == TargetMode::absolute) {
      ask(metric_->metric, round_half_away(judged_.target->value), working_days);
    }
    if (!asked.empty()) {
      const Person& owner = numbers_.directory->person(owner_->index);
      judged_.load = workload_of(asked, owner.selling_hours_per_week, full_time_share(*person));
    }
  }

  [[nodiscard]] Rational full_time_share(PersonId person) const {
    for (const Membership& row : numbers_.directory->rows().memberships) {
      if (row.person == person && row.primary && row.tenure.contains(today_)) return Rational::of(row.fte_percent, 100);
    }
    return 1;
  }

  [[nodiscard]] static bool stands(const Goal& goal) {
    return goal.state == GoalState::agreed || goal.state == GoalState::active || goal.state == GoalState::paused;
  }

  // C1. The others need alignments, which a draft does not have yet.
  void take_conflicts() {
    if (!written_.owner || metric_ == nullptr || !judged_.start) return;
    for (const Goal& goal : *numbers_.goals) {
      const bool same = goal.owner == *written_.owner && goal.metric == metric_->metric.id && stands(goal);
      if (same && goal.period.range.overlaps(out_.period.range)) judged_.conflicts.push_back({1, goal.title});
    }
  }

  const Numbers& numbers_;
  const Viewpoint& viewer_;
  const GoalDraft& written_;
  Date today_;
  std::optional<attainment::Owner> owner_;
  const CompiledMetric* metric_ = nullptr;
  checker::Draft judged_;
  CheckedDraft out_;
  FieldRefusals refusals_;
};

}  // namespace

std::expected<CheckedDraft, FieldRefusals> check_goal_draft(const Numbers& numbers, const Viewpoint& viewer,
                                                            const GoalDraft& draft, Date today) {
  return DraftCheck(numbers, viewer, draft, today).run();
}

}  // namespace salespact::app
