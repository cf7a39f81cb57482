#include "app/team_pact/team_pact_books.hpp"

#include "app/goal/goal_outcome.hpp"
#include "app/goal/target_history.hpp"
#include "app/goal/turn_goals.hpp"
#include "app/metric/metric_scale.hpp"
#include "app/numbers/hours_asked.hpp"
#include "app/numbers/pacts_in_force.hpp"
#include "app/numbers/source_silence.hpp"
#include "app/report/attainment.hpp"
#include "base/decimal.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::int64_t whole_percent = 100;

const CompiledGoal* linked_goal(const Board& board, const std::optional<PactGoal>& goal) {
  return goal ? board.sheet->find(goal->goal) : nullptr;
}

RealismBand band_of(const Board& board, const CompiledGoal& goal, Date today) {
  const TargetHistory history = target_history(
      board.numbers,
      {.metric = goal.metric, .owner = goal.owner, .period = goal.goal.period, .money = goal.money, .today = today});
  std::vector<PastPeriod> own;
  for (const ReachedPeriod& each : history.own) own.push_back(each.past);
  return realism_of({.target = Rational(goal.goal.target),
                     .working_days = history.working_days,
                     .kind = goal.metric->metric.kind,
                     .direction = goal.metric->metric.direction,
                     .own = own,
                     .team = history.team})
      .band;
}

// Of a member's hours a week what running goals, other pacts and the measured commitments ask for (R-REAL).
class Load {
 public:
  Load(const Board& board, TeamPactId pact, const TeamPactTerms& terms, Date today)
      : board_(board),
        terms_(terms),
        claims_(claimed_work(terms, *board.numbers.metrics)),
        hours_(*board.numbers.directory, today) {
    for (const PactInForce& other : *board.numbers.pacts) {
      if (other.id == pact) continue;
      std::ranges::copy_if(other.work, std::back_inserter(claims_),
                           [&](const ClaimedWork& claim) { return claim.days.overlaps(terms.effective); });
    }
  }

  [[nodiscard]] std::optional<Rational> of(PersonId person) const {
    const auto owner = board_.numbers.directory->find(Owner(person));
    if (!owner) return std::nullopt;
    std::vector<AskedWork> asked;
    for (const CompiledGoal& goal : board_.sheet->goals()) {
      if (goal.owner != *owner || !counts(goal)) continue;
      if (auto work = asked_by_target(goal.metric->metric, goal.goal.target, goal.weights->working_days())) {
        asked.push_back(std::move(*work));
      }
    }
    for (const ClaimedWork& claim : claims_) {
      if (claim.member == person) asked.push_back(claim.work);
    }
    if (asked.empty()) return std::nullopt;
    return hours_.load(asked, owner->index).load;
  }

 private:
  [[nodiscard]] bool counts(const CompiledGoal& goal) const {
    const GoalState state = goal.goal.state;
    const bool stands = state == GoalState::agreed || state == GoalState::active || state == GoalState::paused;
    return stands && goal.goal.period.range.overlaps(terms_.effective);
  }

  const Board& board_;
  const TeamPactTerms& terms_;
  std::vector<ClaimedWork> claims_;
  SellingHours hours_;
};

// Numbers and calendars of the members.
class MemberBooks {
 public:
  MemberBooks(const Board& board, Date today) : numbers_(board.numbers), measurer_(board.numbers), today_(today) {}

  [[nodiscard]] const WorkCalendar& calendar(PersonId person) const {
    static const WorkCalendar usual;
    const auto owner = numbers_.directory->find(Owner(person));
    return owner ? numbers_.work_calendar(*owner, today_) : usual;
  }

  [[nodiscard]] std::optional<Rational> value(const ActionCommitment& one, const DateRange& window) const {
    const CompiledMetric* metric = numbers_.metrics->find(one.metric);
    const auto owner = numbers_.directory->find(Owner(one.member));
    if (metric == nullptr || !owner) return std::nullopt;
    const auto delivered = delivered_until(numbers_, *metric);
    if (!delivered || *delivered < window.start) return std::nullopt;
    const WorkCalendar& work = calendar(one.member);
    const auto works = [&](Date day) { return work.weight(day) > 0; };
    if (window.end < today_ && is_source_silent(numbers_, *metric, window, works)) return std::nullopt;
    const auto found = measurer_.measure(*metric, *owner, window, {numbers_.workspace.base_currency}).value;
    if (!found) return std::nullopt;
    return *found / Rational(power_of_ten_int64(scale_of(metric->metric, numbers_.workspace.base_currency)));
  }

  [[nodiscard]] bool is_away(PersonId person, const DateRange& window) const {
    const WorkCalendar& work = calendar(person);
    for (Date day = window.start; day <= window.end; day = day + 1) {
      if (work.weight(day) > 0 && !is_absent(person, day)) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] bool is_absent(PersonId person, Date day) const {
    return std::ranges::any_of(numbers_.directory->rows().absences, [&](const Absence& one) {
      return one.person == person && one.percent >= whole_percent && one.dates.contains(day);
    });
  }

  const Numbers& numbers_;
  Measurer measurer_;
  Date today_;
};

}  // namespace

std::vector<BindingTerms> bindings_of(TeamPactRepository& pacts, const TeamPact& pact) {
  std::vector<BindingTerms> out;
  const auto take = [&](std::int64_t text, DateRange days) {
    if (auto terms = pacts.terms(pact.id, text); terms && days.start <= days.end) out.push_back({*terms, days});
  };
  for (const TeamPastBinding& one : pact.past) take(one.text, {one.from, one.until - 1});
  if (const TeamBinding* bound = binding_of(pact)) {
    const auto* dissolved = std::get_if<TeamDissolved>(&pact.standing);
    const Date end =
        dissolved == nullptr ? pact.shown.effective.end : std::min(pact.shown.effective.end, dissolved->on - 1);
    take(bound->text, {bound->from, end});
  }
  return out;
}

std::map<PersonId, Date> leavers_of(const TeamPact& pact) {
  std::map<PersonId, Date> left = pact.left;
  if (const TeamBinding* bound = binding_of(pact)) {
    for (const auto& [person, withdrawal] : bound->withdrawals) left[person] = withdrawal.from;
  }
  return left;
}

TeamPactSurroundings surroundings_of(const Board& board, TeamPactId pact, const TeamPactTerms& terms,
                                     std::set<PersonId> signed_by, Date today) {
  TeamPactSurroundings around{.signed_by = std::move(signed_by)};
  if (const CompiledGoal* goal = linked_goal(board, terms.goal)) {
    const AlignmentBook& book = board.alignments->book();
    const auto place = book.place(goal->goal.id);
    around.goal_is_aligned = place && !book.line_of_sight(*place).empty();
    around.goal_band = band_of(board, *goal, today);
  }
  const Load load(board, pact, terms, today);
  for (const PersonId person : people_of(terms)) {
    around.loads[person] = load.of(person);
    const auto owner = board.numbers.directory->find(Owner(person));
    if (owner && board.numbers.directory->person(owner->index).status == PersonStatus::departed) {
      around.inactive.insert(person);
    }
  }
  return around;
}

std::vector<Occurrence> occurrences_of(const Board& board, TeamPactRepository& pacts, const TeamPact& pact,
                                       Date today) {
  return occurrences_of(board, pacts, pact, bindings_of(pacts, pact), today);
}

std::vector<Occurrence> occurrences_of(const Board& board, TeamPactRepository& pacts, const TeamPact& pact,
                                       std::span<const BindingTerms> texts, Date today) {
  const MemberBooks books(board, today);
  const OccurrenceSources sources{
      .calendar = [&](PersonId person) -> const WorkCalendar& { return books.calendar(person); },
      .value = [&](const ActionCommitment& one, const DateRange& window) { return books.value(one, window); },
      .away = [&](PersonId person, const DateRange& window) { return books.is_away(person, window); },
      .left = leavers_of(pact),
      .week_start = board.numbers.workspace.week_start};
  std::vector<OccurrenceMark> marks;
  for (TeamPactMark& one : pacts.marks(pact.id)) marks.push_back(std::move(one.mark));
  return salespact::occurrences_of(texts, marks, sources, today);
}

std::vector<MilestoneOnTheWay> milestones_of(TeamPactRepository& pacts, const TeamPact& pact,
                                             const TeamPactTerms& in_force, Date today) {
  std::vector<OccurrenceMark> marks;
  for (TeamPactMark& one : pacts.marks(pact.id)) marks.push_back(std::move(one.mark));
  return salespact::milestones_of(in_force, marks, today);
}

TeamPactHealth health_of(const Board& board, const TeamPact& pact, const std::optional<PactGoal>& goal,
                         const TeamPactCounts& counts, const CheckInSigns& told, Date today) {
  TeamPactSigns signs;
  signs.check_ins = told.on_time;
  signs.mean_confidence = told.mean_confidence;
  signs.check_in_overdue = told.overdue;
  signs.commitments = counts.commitments;
  signs.support = counts.support;
  const DateRange& days = pact.shown.effective;
  const std::int64_t over = std::clamp<std::int64_t>(today - days.start, 0, days.days());
  signs.elapsed_share = Rational::of(over, days.days());
  if (const CompiledGoal* linked = linked_goal(board, goal)) {
    const GoalNumbers numbers = numbers_of(board.numbers, Measurer(board.numbers), *linked, AsOf::live(today));
    signs.pace_index = numbers.standing.pace_index;
  }
  return team_pact_health(signs);
}

namespace {

// A quota by file or grid is never closed by the calendar; its numbers tell all the same once late ones are in.
bool has_told(const Board& board, const CompiledGoal& goal, const TeamPactTerms& in_force, Date today) {
  if (goal.goal.state == GoalState::closed) return true;
  return is_counted(goal.goal.state) && goal.goal.period.range.end <= in_force.effective.end &&
         today >= grace_over(board.numbers, goal);
}

}  // namespace

std::optional<TeamOutcome> outcome_of_goal(const Board& board, const TeamPactTerms& in_force, Date today) {
  const CompiledGoal* linked = linked_goal(board, in_force.goal);
  if (linked == nullptr || !has_told(board, *linked, in_force, today)) return std::nullopt;
  const auto outcome = parse<GoalOutcome>(outcome_event(board, *linked, GoalEventKind::closed).detail);
  if (outcome == GoalOutcome::exceeded || outcome == GoalOutcome::achieved) return TeamOutcome::fulfilled;
  if (outcome == GoalOutcome::partly) return TeamOutcome::partly;
  return outcome == GoalOutcome::missed ? std::optional(TeamOutcome::not_fulfilled) : std::nullopt;
}

std::optional<Date> outcome_awaited(const Board& board, const TeamPactTerms& in_force, Date today) {
  const CompiledGoal* linked = linked_goal(board, in_force.goal);
  if (linked == nullptr || !is_counted(linked->goal.state) || has_told(board, *linked, in_force, today)) return {};
  if (linked->goal.period.range.end > in_force.effective.end) return {};
  return grace_over(board.numbers, *linked);
}

}  // namespace salespact::app
