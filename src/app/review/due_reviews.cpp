#include "app/goal/goal_desk.hpp"
#include "app/review/read_reviews.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace salespact::app {
namespace {

class DueReviews {
 public:
  DueReviews(const JournalBooks& books, const Viewpoint& viewer) : books_(books), viewer_(viewer), names_(books.tx) {
    for (const DecidedReview& one : books.tx.journal().decided_reviews()) decided_.insert(one);
  }

  std::vector<DueReview> find() {
    if (!viewer_.belongs()) return {};
    for (const TeamPact& pact : books_.tx.team_pacts().unfinished()) {
      if (access_to(viewer_, pact, books_.today) == TeamPactAccess::whole) add_team(pact);
    }
    std::set<SalesPactId> own;
    for (const KeptSalesPact& kept : books_.tx.sales_pacts().of_person(viewer_.person())) {
      own.insert(kept.pact.id);
      if (party_of(viewer_, kept.pact)) add(kept.pact.id, review_days(kept.pact), false);
    }
    for (const SalesPact& pact : books_.tx.sales_pacts().unfinished()) {
      if (!own.contains(pact.id) && is_above(viewer_, pact)) add(pact.id, review_days(pact), true);
    }
    for (const auto& [id, day] : books_.tx.agreements().review_days()) add_goal(id, day);
    return std::move(found_);
  }

 private:
  void add_team(const TeamPact& pact) {
    const TeamBinding* bound = binding_of(pact);
    const auto words = bound == nullptr ? std::nullopt : books_.tx.team_pacts().terms(pact.id, bound->text);
    if (!words) return;
    const bool near = is_member(viewer_, pact, books_.today) || viewer_.to(pact.unit).manager;
    add(pact.id, review_days(*words), !near);
  }

  void add_goal(GoalId id, Date day) {
    const CompiledGoal* goal = books_.board.sheet->find(id);
    if (goal == nullptr) return;
    const GoalActor actor = actor_of(viewer_, goal->goal);
    const bool near = actor.is(GoalParty::owner) || actor.is(GoalParty::manager);
    if (near || actor.is(GoalParty::upline)) add(id, review_days(goal->goal, day), !near);
  }

  // Those above (`overdue_only`) hear of one that was left lying.
  void add(const JournalSubject& id, const std::vector<ReviewDue>& days, bool overdue_only) {
    for (const ReviewDue& one : days) {
      if (decided_.contains({id, one.due})) continue;
      const ReviewState state = state_of(one, false, books_.today);
      if (state == ReviewState::scheduled || (overdue_only && state != ReviewState::overdue)) continue;
      const auto subject = review_subject(books_, viewer_, id);
      if (!subject || !subject->owes(one)) continue;
      DueReview line{.kind = kind_of(id),
                     .id = id_text(id),
                     .title = subject->title,
                     .review = one.kind,
                     .due = one.due,
                     .overdue_from = one.due + days_review_may_wait + 1,
                     .state = state};
      if (subject->person) line.person = names_.of(*subject->person);
      if (subject->whole) line.may = subject->part;
      found_.push_back(std::move(line));
    }
  }

  JournalBooks books_;
  const Viewpoint& viewer_;
  PactNames names_;
  std::set<DecidedReview> decided_{};
  std::vector<DueReview> found_{};
};

}  // namespace

std::vector<DueReview> due_reviews(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                   Date today) {
  std::vector<DueReview> found;
  ports.store.read(ports.workspace,
                   [&](Transaction& tx) { found = DueReviews({tx, board, ports.clock, today}, viewer).find(); });
  std::ranges::stable_sort(found, {}, [](const DueReview& one) {
    return std::tuple(one.may != ReviewAct::decide, one.state != ReviewState::overdue, one.due, one.title);
  });
  return found;
}

}  // namespace salespact::app
