#pragma once

#include "app/goal/goal_desk.hpp"
#include "app/report/views.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A goal as it is written and agreed on. Amounts are exact decimal text in the metric's unit.

struct AgreementPerson {
  PersonId id;
  std::string name;
};

struct AgreementTarget {
  std::string mode;
  std::optional<std::string> value;  // as it was written: percent for relative modes
  std::string resolved;
  std::optional<GoalId> plan_goal;  // that the value is a percentage of
  std::optional<std::string> baseline;
  BaselineSource baseline_source = BaselineSource::none;
  std::optional<std::string> stretch;
  std::optional<std::string> band_lower;
  std::optional<std::string> band_upper;
  Scoring scoring = Scoring::quota;
  bool relative_meant = false;
  std::optional<Currency> currency;
};

struct AgreementEvent {
  std::int64_t number = 1;
  GoalEventKind kind = GoalEventKind::written;
  Instant at;
  std::optional<AgreementPerson> by;  // absent: the calendar
  std::string comment;
  std::optional<std::string> target;
  std::string detail;
};

struct AgreementAmendment {
  std::int64_t number = 1;
  AmendmentReason reason = AmendmentReason::market;
  std::string comment;
  std::string target_before;
  std::string target_after;
  Date valid_from;
  AgreementPerson asked_by;
  Instant asked_at;
  AmendmentState state = AmendmentState::asked;
  std::optional<AgreementPerson> decided_by;
  std::optional<Instant> decided_at;
};

// What the reader may do now.
struct AgreementRights {
  std::vector<GoalAct> steps;  // in the order of DOMAIN 2.3
  bool rewrite = false;
  bool override_findings = false;
  bool ask_amendment = false;
  bool decide_amendment = false;
  bool withdraw_amendment = false;
  bool report_progress = false;  // milestones, support that is provided
  bool confirm_support = false;
  bool read_check_ins = false;
};

struct AgreementReading {
  GoalId id;
  std::string title;
  std::string statement;
  Framework framework = Framework::smart;
  OwnerView owner;
  std::optional<AgreementPerson> accountable;
  std::string metric;  // key
  std::string scope;   // conditions on its records; "" for all of the owner's
  AgreementTarget target;
  PeriodView period;
  std::optional<SeasonalityProfileId> seasonality;
  RateKind rates = RateKind::plan;
  GoalState state = GoalState::draft;
  bool assigned = false;
  Visibility visibility = Visibility::unit;
  std::string how;
  std::string why;
  std::vector<GoalResource> resources;
  bool needs_nothing = false;
  std::string stands_alone_because;
  std::vector<GoalMilestone> milestones;
  std::optional<Date> review_on;
  std::optional<Rhythm> rhythm;
  std::string feedback_giver;
  std::string reward;
  std::string collaboration;
  std::string amendment_route;
  std::optional<AgreementPerson> author;
  bool manager_agreed = false;
  bool upline_agreed = false;
  bool acknowledged = false;
  std::string reservation;              // for those whose word counts
  std::vector<std::string> overridden;  // rules
  std::vector<DateRange> pauses;
  std::vector<AgreementEvent> events;  // for those whose word counts; the oldest first
  std::vector<AgreementAmendment> amendments;
  AgreementRights may;
  std::int64_t revision = 1;
};

// Nullopt: there is no such goal, it is a quota that nobody negotiates, or the viewer may not see it.
[[nodiscard]] std::optional<AgreementReading> read_agreement(Store& store, WorkspaceId workspace,
                                                             const Viewpoint& viewer, const Numbers& numbers,
                                                             GoalId goal, Date today);

// What somebody is asked for.
enum class Asked { finish, mend, agree, assign, acknowledge, decide_amendment, others };

struct WaitingGoal {
  GoalId id;
  std::string title;
  OwnerView owner;
  std::string metric;
  PeriodView period;
  std::string target;
  std::optional<Currency> currency;
  GoalState state = GoalState::draft;
  Asked asked = Asked::finish;
  Instant since;
  std::optional<AgreementPerson> by;  // who did the last step
  std::string comment;                // of the last step
};

// Goals that wait for the viewer's word, the oldest first; then, as `others`, the viewer's own that wait for others.
[[nodiscard]] std::vector<WaitingGoal> goals_waiting(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                     const Numbers& numbers, Date today);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::Asked> = std::to_array<Word<app::Asked>>({
    {app::Asked::finish, "finish"},
    {app::Asked::mend, "mend"},
    {app::Asked::agree, "agree"},
    {app::Asked::assign, "assign"},
    {app::Asked::acknowledge, "acknowledge"},
    {app::Asked::decide_amendment, "decide_amendment"},
    {app::Asked::others, "others"},
});

}  // namespace salespact
