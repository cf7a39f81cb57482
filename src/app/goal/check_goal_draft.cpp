#include "app/goal/check_goal_draft.hpp"

#include "app/access/rules.hpp"
#include "app/goal/draft_alignments.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/numbers/hours_asked.hpp"
#include "app/numbers/pacts_in_force.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/calendar/pace_weights.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/goal/goal_scope.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

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
    take_alignments();
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
    measured_ = metric_;
    out_.metric = metric_->metric.id;
    if (metric_->metric.unit == MetricUnit::money) {
      out_.currency = written_.currency.value_or(numbers_.workspace.base_currency);
    }
    out_.decimals = scale_of(metric_->metric, out_.currency);
    judged_.has_source = true;  // a metric in use has a rule that makes its numbers
    read_scope();
    judged_.last_fact = delivered_until(numbers_, *metric_);
  }

  // What nobody had a goal for yet has no sums: such a draft is without evidence until it is kept.
  void read_scope() {
    auto scope = scope_of_metric(*numbers_.metrics, *metric_, written_.scope);
    if (!scope) return refuse("SCOPE_INVALID", "scope", scope.error());
    out_.scope = std::move(*scope);
    if (!out_.scope.empty()) measured_ = numbers_.metrics->find(metric_->metric.id, out_.scope);
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
    if (*written_.mode == TargetMode::relative_plan) read_plan(target);
    target.baseline = stored(written_.baseline, "baseline");
    target.stretch = stored(written_.stretch, "stretch");
    target.band_lower = stored(written_.band_lower, "band");
    target.band_upper = stored(written_.band_upper, "band");
    target.scoring = written_.scoring.value_or(default_scoring(metric_->metric, target.baseline.has_value()));
    judged_.target = target;
    out_.asked = target;
  }

  // Only targets of the same thing can be a plan: metric, unit and days.
  void read_plan(TargetRequest& target) {
    if (!written_.plan) return;
    const auto at = std::ranges::find(*numbers_.goals, *written_.plan, &Goal::id);
    const bool known = at != numbers_.goals->end() && may_read_goal(viewer_, *at) && stands(*at);
    if (!known || at->metric != metric_->metric.id || at->currency != out_.currency) {
      return refuse("PLAN_GOAL_MISSING", "plan_goal",
                    "must be a running goal that you may see, of the same metric and currency");
    }
    target.plan = at->target;
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
    if (measured_ == nullptr) {
      const WorkCalendar& calendar = numbers_.work_calendar(*owner_, *judged_.start);
      judged_.working_days = PaceWeights(calendar, out_.period.range).working_days();
      return take_load(judged_.working_days);
    }
    const MoneyView money{out_.currency.value_or(numbers_.workspace.base_currency)};
    TargetHistory history = target_history(
        numbers_, {.metric = measured_, .owner = *owner_, .period = out_.period, .money = money, .today = today_});
    judged_.working_days = history.working_days;
    for (const ReachedPeriod& each : history.own) judged_.own_past.push_back(each.past);
    judged_.team_past = std::move(history.team);
    out_.history = std::move(history.own);
    take_load(history.working_days);
  }

  // Hours a week of the owner's running goals on activities, of the team pacts that bind them, and of this one.
  void take_load(const Rational& working_days) {
    const auto* person = std::get_if<PersonId>(&*written_.owner);
    if (person == nullptr || working_days.is_zero()) return;
    std::vector<AskedWork> asked = work_of_pacts(*person);
    const auto ask = [&](const Metric& metric, std::int64_t target, const Rational& days) {
      if (auto work = asked_by_target(metric, target, days)) asked.push_back(std::move(*work));
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
    if (!asked.empty()) judged_.load = SellingHours(*numbers_.directory, today_).load(asked, owner_->index);
  }

  [[nodiscard]] std::vector<AskedWork> work_of_pacts(PersonId person) const {
    std::vector<AskedWork> asked;
    for (const PactInForce& pact : *numbers_.pacts) {
      for (const ClaimedWork& claim : pact.work) {
        if (claim.member == person && claim.days.overlaps(out_.period.range)) asked.push_back(claim.work);
      }
    }
    return asked;
  }

  [[nodiscard]] static bool stands(const Goal& goal) {
    return goal.state == GoalState::agreed || goal.state == GoalState::active || goal.state == GoalState::paused;
  }

  // What a goal that is kept already serves, and C2, C4 and C5, which come with that.
  void take_alignments() {
    if (!written_.kept_as || metric_ == nullptr || !judged_.start || !judged_.target) return;
    Goal goal;
    goal.id = *written_.kept_as;
    goal.metric = metric_->metric.id;
    goal.period = out_.period;
    goal.currency = out_.currency;
    goal.scoring = judged_.target->scoring;
    goal.baseline = judged_.target->baseline;
    if (const auto resolved = resolve_target(*judged_.target, metric_->metric)) goal.target = resolved->target;
    const DraftAlignments found = alignments_of_draft(numbers_, goal, today_);
    judged_.serves_objective = found.serves_objective;
    for (const auto& conflict : found.conflicts) {
      const auto with = std::ranges::find(*numbers_.goals, conflict.with, &Goal::id);
      judged_.conflicts.push_back(
          {conflict.number, may_read_goal(viewer_, *with) ? with->title : std::string("a goal above it")});
    }
  }

  // C1.
  void take_conflicts() {
    if (!written_.owner || metric_ == nullptr || !judged_.start) return;
    const auto scope = conditions_of(*numbers_.metrics, *metric_, out_.scope);
    for (const Goal& goal : *numbers_.goals) {
      const bool same = goal.owner == *written_.owner && goal.metric == metric_->metric.id && stands(goal);
      if (!same || goal.id == written_.kept_as) continue;
      const auto its = conditions_of(*numbers_.metrics, *metric_, goal.scope);
      if (are_two_targets({out_.period.range, scope}, {goal.period.range, its})) {
        judged_.conflicts.push_back({1, goal.title});
      }
    }
  }

  const Numbers& numbers_;
  const Viewpoint& viewer_;
  const GoalDraft& written_;
  Date today_;
  std::optional<attainment::Owner> owner_;
  const CompiledMetric* metric_ = nullptr;
  const CompiledMetric* measured_ = nullptr;  // over the records of the scope; nullptr: never summed yet
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
