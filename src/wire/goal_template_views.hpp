#pragma once

#include "app/goal/goal_draft.hpp"
#include "app/goal_template/read_templates.hpp"
#include "wire/agreement_views.hpp"

namespace salespact {

BOOST_DESCRIBE_ENUM(TemplateLength, month, quarter, half, year)
BOOST_DESCRIBE_STRUCT(TemplateResource, (), (kind, text, provider))
BOOST_DESCRIBE_STRUCT(TemplateMilestone, (), (title, after_percent))

}  // namespace salespact

namespace salespact::app {

BOOST_DESCRIBE_ENUM(TemplateOrigin, own, library)
BOOST_DESCRIBE_STRUCT(TemplateTarget, (), (mode, value, scoring, stretch))
BOOST_DESCRIBE_STRUCT(TemplateContent, (),
                      (name, for_role, about, framework, metric, target, length, assigned, visibility, statement, how,
                       why, resources, needs_nothing, rhythm, feedback_giver, reward, collaboration, amendment_route,
                       milestones, review_after_percent))
BOOST_DESCRIBE_STRUCT(TemplateLine, (),
                      (id, origin, version, content, metric_in_use, metric_name, retired, written_at, written_by,
                       may_edit, revision))
BOOST_DESCRIBE_STRUCT(TemplateListing, (), (templates, may_write))
BOOST_DESCRIBE_STRUCT(TemplateVersionLine, (), (version, content, written_at, written_by))

}  // namespace salespact::app

namespace salespact::wire {

// The parts of a goal's draft that a template knows, under the names by which a goal is sent.
struct TemplateDraftTarget {
  std::string mode;
  std::optional<Decimal> value;
  std::optional<Decimal> stretch;
  std::optional<Scoring> scoring;
  bool relative_meant = false;
};
BOOST_DESCRIBE_STRUCT(TemplateDraftTarget, (), (mode, value, stretch, scoring, relative_meant))

struct TemplateDraftFields {
  Framework framework = Framework::smart;
  std::string metric;
  TemplateDraftTarget target;
  std::string period;
  bool assigned = false;
  Visibility visibility = Visibility::unit;
  std::string how;
  std::string why;
  std::vector<GoalResource> resources;
  bool needs_nothing = false;
  std::vector<GoalMilestone> milestones;
  std::optional<Date> review_on;
  std::optional<Rhythm> rhythm;
  std::string feedback_giver;
  std::string reward;
  std::string collaboration;
  std::string amendment_route;
};
BOOST_DESCRIBE_STRUCT(TemplateDraftFields, (),
                      (framework, metric, target, period, assigned, visibility, how, why, resources, needs_nothing,
                       milestones, review_on, rhythm, feedback_giver, reward, collaboration, amendment_route))

// `statement` and `draft` as POST /api/v1/goals takes them; its period's days, and the sentence without the blanks that
// a template can fill.
struct TemplateDraft {
  std::string statement;
  TemplateDraftFields draft;
  std::string filled_statement;
  DateRange days;
  bool metric_in_use = false;
};
BOOST_DESCRIBE_STRUCT(TemplateDraft, (), (statement, draft, filled_statement, days, metric_in_use))

[[nodiscard]] inline TemplateDraftFields fields_of(const app::GoalDraft& draft) {
  return {.framework = draft.framework,
          .metric = draft.metric,
          .target = {std::string(text_of(draft.mode.value_or(TargetMode::absolute))), draft.value, draft.stretch,
                     draft.scoring, draft.relative_meant},
          .period = draft.period,
          .assigned = draft.assigned,
          .visibility = draft.visibility,
          .how = draft.how,
          .why = draft.why,
          .resources = draft.resources,
          .needs_nothing = draft.needs_nothing,
          .milestones = draft.milestones,
          .review_on = draft.review_on,
          .rhythm = draft.rhythm,
          .feedback_giver = draft.feedback_giver,
          .reward = draft.reward,
          .collaboration = draft.collaboration,
          .amendment_route = draft.amendment_route};
}

}  // namespace salespact::wire
