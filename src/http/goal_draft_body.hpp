#pragma once

#include "app/goal/goal_draft.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::http {

// A goal as it is sent: to be checked, or to be kept.

struct DraftResourceBody {
  Worded<ResourceKind> kind;
  Line<1, 200> text;
  std::optional<Line<0, 120>> provider;
  std::optional<Date> due;
  std::optional<Worded<ResourceState>> state;
};
BOOST_DESCRIBE_STRUCT(DraftResourceBody, (), (kind, text, provider, due, state))

struct DraftMilestoneBody {
  Line<1, 120> title;
  Date due;
  std::optional<Date> reached_on;
};
BOOST_DESCRIBE_STRUCT(DraftMilestoneBody, (), (title, due, reached_on))

struct DraftTargetBody {
  Worded<TargetMode> mode;
  std::optional<Decimal> value;     // in the metric's unit; percent for relative_pct and relative_plan
  std::optional<GoalId> plan_goal;  // with relative_plan: the goal that the value is a percentage of
  std::optional<Decimal> baseline;
  std::optional<Worded<BaselineSource>> baseline_source;
  std::optional<Decimal> stretch;
  std::optional<Decimal> band_lower;
  std::optional<Decimal> band_upper;
  std::optional<Worded<Scoring>> scoring;
  std::optional<bool> relative_meant;  // a percentage of a rate was chosen, not just typed
  std::optional<Currency> currency;
};
BOOST_DESCRIBE_STRUCT(DraftTargetBody, (),
                      (mode, value, plan_goal, baseline, baseline_source, stretch, band_lower, band_upper, scoring,
                       relative_meant, currency))

struct GoalDraftBody {
  std::optional<Line<0, 120>> title;
  std::optional<Worded<Framework>> framework;
  std::optional<PersonId> person;
  std::optional<OrgUnitId> unit;
  std::optional<PersonId> accountable;
  std::optional<Line<0, 60>> metric;
  std::optional<Line<0, 2000>> scope;  // which of the owner's records count: product = A and dimension.segment != B
  std::optional<DraftTargetBody> target;
  std::optional<SeasonalityProfileId> seasonality;
  std::optional<Worded<RateKind>> rates;  // of money in other currencies; plan without it
  std::optional<Line<0, 60>> period;
  std::optional<bool> assigned;  // to be acknowledged, not agreed to
  std::optional<Worded<Visibility>> visibility;
  std::optional<Prose<4000>> how;
  std::optional<Prose<4000>> why;
  std::optional<std::vector<DraftResourceBody>> resources;
  std::optional<bool> needs_nothing;
  std::optional<Prose<1000>> stands_alone_because;
  std::optional<std::vector<DraftMilestoneBody>> milestones;
  std::optional<Date> review_on;
  std::optional<Worded<Rhythm>> rhythm;
  std::optional<Line<0, 120>> feedback_giver;
  std::optional<Prose<1000>> reward;
  std::optional<Prose<1000>> collaboration;
  std::optional<Prose<1000>> amendment_route;
};
BOOST_DESCRIBE_STRUCT(GoalDraftBody, (),
                      (title, framework, person, unit, accountable, metric, scope, target, seasonality, rates, period,
                       assigned, visibility, how, why, resources, needs_nothing, stands_alone_because, milestones,
                       review_on, rhythm, feedback_giver, reward, collaboration, amendment_route))
void check_fields(const GoalDraftBody& body, FieldErrors& errors);

[[nodiscard]] app::GoalDraft draft_of(const GoalDraftBody& body, std::string statement);

}  // namespace salespact::http
