#include "app/goal/goal_desk.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

bool is_counted_word(const GoalActor& actor) { return !actor.parties.empty(); }

// What is called off may never have been agreed to.
bool is_between_sides(GoalState state) {
  return state == GoalState::draft || state == GoalState::proposed || state == GoalState::cancelled;
}

Decimal in_unit(std::int64_t value, const Metric& metric, const std::optional<Currency>& currency) {
  return {value, scale_of(metric, currency)};
}

}  // namespace

GoalActor actor_of(const Viewpoint& viewer, const Goal& goal) {
  const Relation relation = viewer.to(goal.owner);
  GoalActor actor{.person = viewer.person(), .parties = {}};
  const bool accountable = viewer.belongs() && goal.accountable == viewer.person();
  const bool unit = std::holds_alternative<OrgUnitId>(goal.owner);
  if (relation.self || (unit && accountable)) actor.parties.insert(GoalParty::owner);
  if (relation.manager) actor.parties.insert(GoalParty::manager);
  if (relation.upline) actor.parties.insert(GoalParty::upline);
  if (relation.ops) actor.parties.insert(GoalParty::ops);
  if (relation.exec) actor.parties.insert(GoalParty::exec);
  return actor;
}

bool may_read_agreement(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement) {
  return may_read_negotiation(viewer, goal, agreement) ||
         (!is_between_sides(goal.state) && may_read_goal(viewer, goal));
}

bool may_read_negotiation(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement) {
  if (viewer.belongs() && agreement.author == viewer.person()) return true;
  const bool was_proposed = !agreement.author_parties.empty();
  return was_proposed && is_counted_word(actor_of(viewer, goal));
}

bool may_rewrite(const Viewpoint& viewer, const Goal& goal, const GoalAgreement& agreement) {
  if (goal.state != GoalState::draft || !may_draft_goal(viewer, goal.owner)) return false;
  return agreement.author == viewer.person() || !agreement.author_parties.empty();
}

GoalDraft draft_of(const Goal& goal, const GoalAgreement& agreement, const Metric& metric) {
  GoalDraft draft{agreement.terms};
  draft.kept_as = goal.id;
  const auto shown = [&](const std::optional<std::int64_t>& value) -> std::optional<Decimal> {
    if (!value) return std::nullopt;
    return in_unit(*value, metric, goal.currency);
  };
  draft.title = goal.title;
  draft.framework = goal.framework;
  draft.owner = goal.owner;
  draft.accountable = goal.accountable;
  draft.metric = metric.key;
  draft.scope = goal.scope;
  draft.plan = goal.plan;
  draft.currency = goal.currency;
  draft.mode = goal.target_mode;
  if (!draft.value && goal.target_mode != TargetMode::band) draft.value = in_unit(goal.target, metric, goal.currency);
  draft.baseline = shown(goal.baseline);
  draft.stretch = shown(goal.stretch);
  draft.band_lower = shown(goal.band_lower);
  draft.band_upper = shown(goal.band_upper);
  draft.scoring = goal.scoring;
  draft.seasonality = goal.seasonality;
  draft.rate_kind = goal.rate_kind;
  draft.period = goal.period.label;
  draft.assigned = goal.assigned;
  draft.visibility = goal.visibility;
  return draft;
}

std::vector<checker::DraftFinding> errors_against(const checker::FullCheck& check, const GoalAgreement& agreement,
                                                  GoalAct act) {
  std::vector<checker::DraftFinding> out;
  for (const checker::DraftFinding& one : check.findings) {
    if (one.severity != checker::Severity::error) continue;
    const bool set_aside = std::ranges::count(agreement.overridden, std::string(text_of(one.rule))) > 0;
    if (one.final || (act != GoalAct::propose && !set_aside)) out.push_back(one);
  }
  return out;
}

FieldRefusals refusals_by_checker(const checker::FullCheck& check, const GoalAgreement& agreement, GoalAct act) {
  FieldRefusals out;
  for (const checker::DraftFinding& one : errors_against(check, agreement, act)) {
    out.push_back({std::string(text_of(AgreementProblem::blocked_by_checker)),
                   one.field,
                   fmt::format("{}: {} {}", text_of(one.rule), one.message, one.fix),
                   {{"rule", std::string(text_of(one.rule))}}});
  }
  return out;
}

void take_over(Goal& goal, GoalAgreement& agreement, const Negotiation& after, Date today) {
  take(agreement, after);
  constexpr std::int32_t any_grace = 10;
  goal.state = after_day(after.state, goal.period.range, goal.period.range.end + any_grace, today);
}

GoalOnDesk::GoalOnDesk(Act& on, Goal known, GoalAgreement written)
    : act(on), goal(std::move(known)), agreement(std::move(written)), actor(actor_of(on.viewer, goal)) {}

Goal GoalOnDesk::store(GoalEvent event, std::string_view action, AuditDetail detail) {
  expect_unchanged(act.tx.goals().update(goal));
  ++goal.revision;
  act.tx.agreements().put(agreement);
  append_event(act, goal.id, std::move(event));
  act.note(ChangeKind::goal, action, audit_object("goal", goal.id), std::move(detail));
  return goal;
}

void append_event(Act& act, GoalId goal, GoalEvent event) {
  event.goal = goal;
  event.number = static_cast<std::int64_t>(act.tx.agreements().events(goal).size()) + 1;
  event.at = act.by.moment.now;
  event.by = act.by.who.person;
  act.tx.agreements().append(event);
}

Decided<Goal> with_goal(const GoalDesk& desk, GoalId id, std::optional<std::int64_t> revision, const GoalWork& work) {
  return perform<Goal>(desk.ports, desk.by, [&](Act& act) -> Decided<Goal> {
    auto goal = act.tx.goals().find(id);
    if (!goal) return refuse(Refused::Reason::not_found);
    auto agreement = act.tx.agreements().find(id);
    const bool readable = agreement ? may_read_agreement(act.viewer, *goal, *agreement)
                                    : !is_between_sides(goal->state) && may_read_goal(act.viewer, *goal);
    if (!readable) return refuse(Refused::Reason::not_found);
    if (revision && goal->revision != *revision) return refuse(Refused::Reason::stale);
    if (!agreement) {
      return refuse(GoalProblem::quota_by_file, "",
                    "this goal is a quota that was given; it is changed where quotas are set, by who leads its owner");
    }
    GoalOnDesk on_desk(act, std::move(*goal), std::move(*agreement));
    return work(on_desk);
  });
}

std::unexpected<Refused> refuse(GoalProblem code, std::string field, std::string message) {
  return refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

std::string cleaned_comment(const std::string& text) { return is_valid_utf8(text) ? composed(trimmed(text)) : text; }

std::optional<FieldRefusal> unfit_comment(std::string_view field, const std::string& text) {
  constexpr std::size_t longest_comment = 1'000;
  if (is_clean_prose(text, longest_comment)) return std::nullopt;
  return FieldRefusal{std::string(text_of(TermsProblem::text_length)), std::string(field),
                      "up to 1,000 characters of readable text"};
}

const Metric& metric_of(const GoalDesk& desk, const Goal& goal) {
  return desk.board.numbers.metrics->find(goal.metric)->metric;
}

std::optional<std::int64_t> stored_value(const Decimal& value, const Metric& metric,
                                         const std::optional<Currency>& currency) {
  const int scale = scale_of(metric, currency);
  if (value.scale > scale) return std::nullopt;
  const auto scaled = rescale(value, scale);
  if (!scaled || *scaled > largest_amount_minor || *scaled < -largest_amount_minor) return std::nullopt;
  return scaled;
}

std::string told_goal(const Goal& goal, const Metric& metric) {
  return fmt::format("{} {}{}{}, {}, {}", metric.name, scaled_to_text(goal.target, scale_of(metric, goal.currency)),
                     goal.currency ? " " : "", goal.currency ? goal.currency->code() : "", goal.period.label,
                     text_of(goal.state));
}

}  // namespace salespact::app
