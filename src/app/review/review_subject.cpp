#include "app/review/review_subject.hpp"

#include "app/access/rules.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "app/goal/goal_desk.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::vector<ReviewDue> without_end(std::vector<ReviewDue> days) {
  std::erase_if(days, [](const ReviewDue& one) { return one.kind == ReviewKind::end; });
  return days;
}

std::optional<ReviewAct> part_of(bool decides, bool proposes) {
  if (decides) return ReviewAct::decide;
  return proposes ? std::optional(ReviewAct::propose) : std::nullopt;
}

std::optional<ReviewSubject> team_subject(const JournalBooks& books, const Viewpoint& viewer, TeamPactId id) {
  const auto kept = books.tx.team_pacts().find(id);
  if (!kept) return std::nullopt;
  const TeamPact& pact = kept->pact;
  const TeamPactAccess access = access_to(viewer, pact, books.today);
  if (access < TeamPactAccess::metadata) return std::nullopt;
  ReviewSubject out{.id = id, .title = pact.shown.title, .whole = access == TeamPactAccess::whole};
  out.runs = std::holds_alternative<TeamActive>(pact.standing);
  const TeamBinding* bound = binding_of(pact);
  const auto words = bound == nullptr ? std::nullopt : books.tx.team_pacts().terms(id, bound->text);
  if (words) out.days = review_days(*words);
  const bool member = viewer.belongs() && current_members(pact, books.today).contains(viewer.person());
  out.ends_at_once = leads_unit_of(viewer, pact);
  out.part = part_of(out.ends_at_once || (member && pact.shown.lead == viewer.person()), member);
  return out;
}

std::optional<ReviewSubject> sales_subject(const JournalBooks& books, const Viewpoint& viewer, SalesPactId id) {
  const auto kept = books.tx.sales_pacts().find(id);
  if (!kept) return std::nullopt;
  const SalesPactAccess access = access_to(viewer, kept->pact);
  if (access == SalesPactAccess::none) return std::nullopt;
  ReviewSubject out{.id = id, .whole = access == SalesPactAccess::whole, .person = kept->pact.rep};
  out.runs = text_in_force(kept->pact).has_value();
  out.ended = state_of(kept->pact) == SalesPactState::expired;
  out.days = review_days(kept->pact);
  const auto party = party_of(viewer, kept->pact);
  out.part = part_of(party == PactParty::manager, party == PactParty::rep);
  return out;
}

std::optional<ReviewSubject> goal_subject(const JournalBooks& books, const Viewpoint& viewer, GoalId id) {
  const CompiledGoal* compiled = books.board.sheet->find(id);
  if (compiled == nullptr || !may_read_goal(viewer, compiled->goal)) return std::nullopt;
  const Goal& goal = compiled->goal;
  const GoalActor actor = actor_of(viewer, goal);
  ReviewSubject out{.id = id, .title = goal.title, .whole = !actor.parties.empty()};
  out.runs = goal.state == GoalState::active || goal.state == GoalState::paused;
  const auto agreement = books.tx.agreements().find(id);
  if (agreement && agreement->terms.review_on) out.days = review_days(goal, *agreement->terms.review_on);
  const bool decides = actor.is(GoalParty::manager) || actor.is(GoalParty::upline) || actor.is(GoalParty::exec);
  out.part = part_of(decides, actor.is(GoalParty::owner));
  out.ends_at_once = decides;
  const auto* person = std::get_if<PersonId>(&goal.owner);
  out.person = person != nullptr ? std::optional(*person) : goal.accountable;
  return out;
}

void add_count(ReviewSnapshot& out, ReviewMeasure measure, const KeptCount& count) {
  if (count.kept + count.half + count.missed > 0) out.counts.push_back({measure, count});
}

void count_team(const JournalBooks& books, const CheckInSubject& subject, const Journal& journal, ReviewSnapshot& out) {
  const auto counts = count_kept(occurrences_of(books.board, books.tx.team_pacts(), *subject.team, books.today));
  add_count(out, ReviewMeasure::commitments, counts.commitments);
  add_count(out, ReviewMeasure::support, counts.support);
  add_count(out, ReviewMeasure::check_ins, signs_of(journal, subject, books.today).on_time);
}

void count_sales(const JournalBooks& books, const CheckInSubject& subject, ReviewSnapshot& out) {
  const PactLife life = life_of({books.tx, books.board, books.clock, books.today}, *subject.sales);
  const MasTally standards = tally(life.windows);
  add_count(out, ReviewMeasure::standards, {.kept = standards.met, .missed = standards.missed});
  add_count(out, ReviewMeasure::expectations,
            count_promises(life.promises, PactParty::manager, PromiseKind::expectation));
  add_count(out, ReviewMeasure::provided, count_promises(life.promises, PactParty::manager, PromiseKind::development));
  add_count(out, ReviewMeasure::development, count_promises(life.promises, PactParty::rep, PromiseKind::development));
  add_count(out, ReviewMeasure::check_ins, life.rhythm.check_ins);
  add_count(out, ReviewMeasure::one_to_ones, life.rhythm.one_to_ones);
}

}  // namespace

std::vector<ReviewDue> review_days(const TeamPactTerms& words) {
  return without_end(reviews_of(words.effective, words.review_on));
}

std::vector<ReviewDue> review_days(const SalesPact& pact) { return reviews_of(pact.effective, std::nullopt); }

std::vector<ReviewDue> review_days(const Goal& goal, Date named) {
  if (!goal.period.range.contains(named)) return {};
  return {{ReviewKind::mid, named}};
}

std::optional<ReviewSubject> review_subject(const JournalBooks& books, const Viewpoint& viewer,
                                            const JournalSubject& id) {
  if (const auto* team = std::get_if<TeamPactId>(&id)) return team_subject(books, viewer, *team);
  if (const auto* sales = std::get_if<SalesPactId>(&id)) return sales_subject(books, viewer, *sales);
  return goal_subject(books, viewer, std::get<GoalId>(id));
}

ReviewSnapshot snapshot_of(const JournalBooks& books, const JournalSubject& id) {
  ReviewSnapshot out;
  const auto subject = subject_of(books, id);
  if (!subject) return out;
  const Date last = subject->sales ? subject->sales->effective.end : books.today;
  const Date day = std::min(books.today, last);
  out.actuals = shared_actuals_of(books, *subject, {day, day});
  if (subject->team) count_team(books, *subject, journal_of(books.tx, id), out);
  if (subject->sales) count_sales(books, *subject, out);
  return out;
}

std::vector<const JournalEntry*> reviews_on(std::span<const JournalEntry> entries, Date due) {
  std::vector<const JournalEntry*> out;
  for (const JournalEntry& entry : entries) {
    const auto* review = std::get_if<PactReview>(&entry.content);
    if (review != nullptr && review->due == due) out.push_back(&entry);
  }
  return out;
}

bool is_decision(const JournalEntry& review) { return std::get<PactReview>(review.content).decided; }

}  // namespace salespact::app
