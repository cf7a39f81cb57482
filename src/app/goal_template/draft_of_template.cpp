#include "app/goal_template/draft_of_template.hpp"

#include "domain/calendar/period_label.hpp"
#include "domain/goal/statement_blanks.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::int64_t help_within_percent = 10;

}  // namespace

std::expected<FiscalPeriod, std::string> period_of_template(const FiscalCalendar& calendar, TemplateLength length,
                                                            std::optional<std::string_view> label, Date today) {
  if (!label) return period_to_write_for(calendar, length, today);
  auto period = parse_period(calendar, *label);
  if (!period) return std::unexpected(period.error().message);
  return *period;
}

GoalDraft draft_of_template(const GoalTemplate& one, const FiscalPeriod& period, Date today) {
  const DateRange& range = period.range;
  const Date help_by = std::min(std::max(day_after_percent(range, help_within_percent), today), range.end);
  GoalDraft draft;
  draft.statement = one.statement;
  draft.framework = one.framework;
  draft.metric = one.metric;
  draft.mode = one.mode;
  draft.value = one.value;
  draft.scoring = one.scoring;
  draft.stretch = one.stretch;
  draft.relative_meant = one.mode == TargetMode::relative_percent;
  draft.period = period.label;
  draft.assigned = one.assigned;
  draft.visibility = one.visibility;
  draft.how = one.how;
  draft.why = one.why;
  for (const TemplateResource& each : one.resources) {
    const auto due = each.provider.empty() ? std::nullopt : std::optional(help_by);
    draft.resources.push_back({each.kind, each.text, each.provider, due, ResourceState::promised});
  }
  draft.needs_nothing = one.needs_nothing;
  for (const TemplateMilestone& each : one.milestones) {
    draft.milestones.push_back({each.title, day_after_percent(range, each.after_percent), {}});
  }
  if (one.review_after_percent) draft.review_on = day_after_percent(range, *one.review_after_percent);
  draft.rhythm = one.rhythm;
  draft.feedback_giver = one.feedback_giver;
  draft.reward = one.reward;
  draft.collaboration = one.collaboration;
  draft.amendment_route = one.amendment_route;
  return draft;
}

std::string filled_statement(const GoalTemplate& one, const FiscalPeriod& period, const Metric* metric,
                             const Currency& currency) {
  const bool has_words = one.value && (metric != nullptr || in_percent(one.mode));
  const Metric unknown;
  return fill_statement(
      one.statement,
      {.owner = "{owner}",
       .target =
           has_words ? target_words(one.mode, *one.value, metric != nullptr ? *metric : unknown, currency) : "{target}",
       .period = period});
}

}  // namespace salespact::app
