#include "app/goal/read_agreement.hpp"

#include "app/check_in/check_in_subject.hpp"
#include "app/goal/amendment_parties.hpp"
#include "app/metric/metric_scale.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <map>

namespace salespact::app {
namespace {

// One goal as it is stored, with what its reading needs.
struct Filed {
  Goal goal;
  GoalAgreement agreement;
  std::vector<GoalEvent> events;
  std::vector<GoalAmendment> amendments;
};

std::optional<Filed> filed(Transaction& tx, GoalId id) {
  auto goal = tx.goals().find(id);
  auto agreement = goal ? tx.agreements().find(id) : std::nullopt;
  if (!agreement) return std::nullopt;
  return Filed{std::move(*goal), std::move(*agreement), tx.agreements().events(id), tx.agreements().amendments(id)};
}

class Reader {
 public:
  Reader(const Viewpoint& viewer, const Numbers& numbers, Date today)
      : viewer_(viewer), numbers_(numbers), today_(today) {
    for (const OrganisationToday::Member& member : viewer.organisation().members()) {
      for (const auto& [role, unit] : member.roles) {
        if (role == Role::manager && member.status != PersonStatus::departed) managers_.emplace(unit, member.id);
      }
    }
  }

  [[nodiscard]] AgreementPerson named(PersonId id) const {
    const auto found = numbers_.directory->find(Owner(id));
    return {id, found ? numbers_.directory->person(found->index).display_name : std::string()};
  }
  [[nodiscard]] std::optional<AgreementPerson> named(const std::optional<PersonId>& id) const {
    return id && *id != PersonId{} ? std::optional(named(*id)) : std::nullopt;
  }
  [[nodiscard]] OwnerView owner_of(const Goal& goal) const {
    return view_of(*numbers_.directory, numbers_.directory->owner(goal.owner),
                   std::clamp(today_, goal.period.range.start, goal.period.range.end));
  }
  [[nodiscard]] const Metric& metric_of(const Goal& goal) const { return numbers_.metrics->find(goal.metric)->metric; }

  [[nodiscard]] AgreementReading read(const Filed& file) const {
    const Goal& goal = file.goal;
    const GoalAgreement& agreement = file.agreement;
    const GoalTerms& terms = agreement.terms;
    AgreementReading out{.id = goal.id,
                         .title = goal.title,
                         .statement = terms.statement,
                         .framework = goal.framework,
                         .owner = owner_of(goal),
                         .accountable = named(goal.accountable),
                         .metric = metric_of(goal).key,
                         .scope = goal.scope,
                         .target = target_of(goal, terms),
                         .period = view_of(goal.period),
                         .seasonality = goal.seasonality,
                         .rates = goal.rate_kind,
                         .state = goal.state,
                         .assigned = goal.assigned,
                         .visibility = goal.visibility,
                         .how = terms.how,
                         .why = terms.why,
                         .resources = terms.resources,
                         .needs_nothing = terms.needs_nothing,
                         .stands_alone_because = terms.stands_alone_because,
                         .milestones = terms.milestones,
                         .review_on = terms.review_on,
                         .rhythm = terms.rhythm,
                         .feedback_giver = terms.feedback_giver,
                         .reward = terms.reward,
                         .collaboration = terms.collaboration,
                         .amendment_route = terms.amendment_route,
                         .author = named(std::optional(agreement.author)),
                         .manager_agreed = agreement.manager_agreed,
                         .upline_agreed = agreement.upline_agreed,
                         .acknowledged = agreement.acknowledged,
                         .reservation = {},
                         .overridden = agreement.overridden,
                         .pauses = agreement.pauses,
                         .events = {},
                         .amendments = {},
                         .may = rights(file),
                         .revision = goal.revision};
    if (may_read_negotiation(viewer_, goal, agreement)) {
      out.reservation = agreement.reservation;
      for (const GoalEvent& one : file.events) out.events.push_back(event_of(goal, one));
    }
    const bool takes_part = !out.events.empty();
    for (const GoalAmendment& one : file.amendments) {
      // What was only asked for is between the two sides.
      if (takes_part || one.state == AmendmentState::agreed) out.amendments.push_back(amendment_of(goal, one));
    }
    return out;
  }

  [[nodiscard]] std::optional<WaitingGoal> waiting(const Filed& file) const {
    const auto asked = asked_for(file);
    if (!asked) return std::nullopt;
    const Goal& goal = file.goal;
    const GoalEvent& last = file.events.back();
    return WaitingGoal{.id = goal.id,
                       .title = goal.title,
                       .owner = owner_of(goal),
                       .metric = metric_of(goal).key,
                       .period = view_of(goal.period),
                       .target = text(goal, goal.target),
                       .currency = goal.currency,
                       .state = goal.state,
                       .asked = *asked,
                       .since = last.at,
                       .by = named(last.by),
                       .comment = last.comment};
  }

 private:
  [[nodiscard]] std::string text(const Goal& goal, std::int64_t value) const {
    return scaled_to_text(value, scale_of(metric_of(goal), goal.currency));
  }
  [[nodiscard]] std::optional<std::string> text(const Goal& goal, const std::optional<std::int64_t>& value) const {
    return value ? std::optional(text(goal, *value)) : std::nullopt;
  }

  [[nodiscard]] AgreementTarget target_of(const Goal& goal, const GoalTerms& terms) const {
    return {
        .mode = std::string(text_of(goal.target_mode)),
        .value = terms.value.transform([](const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }),
        .resolved = text(goal, goal.target),
        .plan_goal = goal.plan,
        .baseline = text(goal, goal.baseline),
        .baseline_source = terms.baseline_source,
        .stretch = text(goal, goal.stretch),
        .band_lower = text(goal, goal.band_lower),
        .band_upper = text(goal, goal.band_upper),
        .scoring = goal.scoring,
        .relative_meant = terms.relative_meant,
        .currency = goal.currency};
  }

  [[nodiscard]] AgreementEvent event_of(const Goal& goal, const GoalEvent& event) const {
    return {.number = event.number,
            .kind = event.kind,
            .at = event.at,
            .by = named(event.by),
            .comment = event.comment,
            .target = text(goal, event.target),
            .detail = event.detail};
  }

  [[nodiscard]] AgreementAmendment amendment_of(const Goal& goal, const GoalAmendment& one) const {
    return {.number = one.number,
            .reason = one.reason,
            .comment = one.comment,
            .target_before = text(goal, one.target_before),
            .target_after = text(goal, one.target_after),
            .valid_from = one.valid_from,
            .asked_by = named(one.asked_by),
            .asked_at = one.asked_at,
            .state = one.state,
            .decided_by = named(one.decided_by),
            .decided_at = one.decided_at};
  }

  [[nodiscard]] static const GoalAmendment* open_amendment(const Filed& file) {
    const auto at = std::ranges::find(file.amendments, AmendmentState::asked, &GoalAmendment::state);
    return at == file.amendments.end() ? nullptr : &*at;
  }

  [[nodiscard]] AgreementRights rights(const Filed& file) const {
    const GoalActor actor = actor_of(viewer_, file.goal);
    const GoalAmendment* amendment = open_amendment(file);
    AgreementRights may{.steps = open_steps(negotiation_of(file.goal, file.agreement), actor)};
    const bool own = actor.is(GoalParty::owner);
    const bool leads = actor.is(GoalParty::manager) || actor.is(GoalParty::upline);
    const bool over = file.goal.state == GoalState::closed || file.goal.state == GoalState::cancelled;
    may.rewrite = may_rewrite(viewer_, file.goal, file.agreement);
    may.override_findings =
        std::ranges::count(may.steps, GoalAct::agree) + std::ranges::count(may.steps, GoalAct::assign) > 0;
    may.ask_amendment = amendment == nullptr && is_amendable(file.goal.state) && may_ask_amendment(actor);
    may.decide_amendment = amendment != nullptr && may_decide_amendment(file.goal, *amendment, actor);
    may.withdraw_amendment = amendment != nullptr && amendment->asked_by == viewer_.person();
    may.report_progress = !over && (own || leads);
    may.confirm_support = !over && own;
    may.read_check_ins = sees_check_ins(viewer_, file.goal);
    return may;
  }

  // Somebody of the line other than the owner leads the unit that they are in: then it is not for those above.
  [[nodiscard]] bool has_manager(const Goal& goal) const {
    const auto* person = std::get_if<PersonId>(&goal.owner);
    const auto* member = person == nullptr ? nullptr : viewer_.organisation().find(*person);
    if (member == nullptr) return false;
    return std::ranges::any_of(member->places, [&](const OrganisationToday::Place& place) {
      const auto [first, last] = managers_.equal_range(place.unit);
      return place.primary && std::any_of(first, last, [&](const auto& one) { return one.second != *person; });
    });
  }

  // Whoever may decide is many; whose word is waited for is the owner, or the nearest who leads them.
  [[nodiscard]] bool is_nearest(const Goal& goal) const {
    const GoalActor actor = actor_of(viewer_, goal);
    return actor.is(GoalParty::owner) || actor.is(GoalParty::manager) || !has_manager(goal);
  }

  [[nodiscard]] std::optional<Asked> asked_for(const Filed& file) const {
    const AgreementRights may = rights(file);
    const auto open = [&](GoalAct act) { return std::ranges::count(may.steps, act) > 0 && is_nearest(file.goal); };
    if (may.decide_amendment && is_nearest(file.goal)) return Asked::decide_amendment;
    if (may.withdraw_amendment) return Asked::others;
    if (file.goal.state == GoalState::draft) {
      if (!may.rewrite) return std::nullopt;
      const bool own = file.agreement.author == viewer_.person();
      if (file.events.back().kind == GoalEventKind::changes_wanted) {
        return own ? std::optional(Asked::mend) : std::nullopt;
      }
      return own ? std::optional(Asked::finish) : std::nullopt;
    }
    if (file.goal.state == GoalState::proposed) {
      if (file.agreement.author == viewer_.person()) return Asked::others;
      if (open(GoalAct::agree)) return Asked::agree;
      if (open(GoalAct::assign)) return Asked::assign;
      return std::nullopt;
    }
    return open(GoalAct::acknowledge) ? std::optional(Asked::acknowledge) : std::nullopt;
  }

  const Viewpoint& viewer_;
  const Numbers& numbers_;
  Date today_;
  std::multimap<std::uint32_t, PersonId> managers_;  // by unit
};

// Told from what is in memory as far as that goes: a company has thousands of goals that wait for other people.
bool may_wait_for(const Viewpoint& viewer, const Numbers& numbers, Transaction& tx, const UnsettledGoal& one) {
  const auto goal = std::ranges::lower_bound(*numbers.goals, one.goal, {}, &Goal::id);
  if (goal == numbers.goals->end() || goal->id != one.goal) return true;
  const bool wrote = viewer.belongs() && one.author == viewer.person();
  const GoalActor actor = actor_of(viewer, *goal);
  if (actor.parties.empty() && !wrote) return false;
  const bool written_only = goal->state == GoalState::draft || goal->state == GoalState::proposed;
  if (written_only || actor.is(GoalParty::owner)) return true;
  return std::ranges::count(tx.agreements().amendments(one.goal), AmendmentState::asked, &GoalAmendment::state) > 0;
}

}  // namespace

std::optional<AgreementReading> read_agreement(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                               const Numbers& numbers, GoalId goal, Date today) {
  std::optional<Filed> file;
  store.read(workspace, [&](Transaction& tx) { file = filed(tx, goal); });
  if (!file || !may_read_agreement(viewer, file->goal, file->agreement)) return std::nullopt;
  return Reader(viewer, numbers, today).read(*file);
}

std::vector<WaitingGoal> goals_waiting(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                       const Numbers& numbers, Date today) {
  std::vector<WaitingGoal> out;
  const Reader reader(viewer, numbers, today);
  store.read(workspace, [&](Transaction& tx) {
    for (const UnsettledGoal& one : tx.agreements().unsettled()) {
      if (!may_wait_for(viewer, numbers, tx, one)) continue;
      const auto file = filed(tx, one.goal);
      if (!file || file->events.empty() || !may_read_negotiation(viewer, file->goal, file->agreement)) continue;
      if (auto waits = reader.waiting(*file)) out.push_back(std::move(*waits));
    }
  });
  std::ranges::sort(out, {}, [](const WaitingGoal& one) {
    return std::tuple(one.asked == Asked::others, one.since.microseconds, one.id);
  });
  return out;
}

}  // namespace salespact::app
