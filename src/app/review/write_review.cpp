#include "app/review/write_review.hpp"

#include "app/check_in/note_journal.hpp"
#include "app/pact/pact_words.hpp"
#include "app/review/review_subject.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "app/team_pact/team_pact_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse(ReviewProblem code, std::string field, std::string message) {
  return app::refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

// One review that is being answered.
class ReviewDesk {
 public:
  ReviewDesk(const CheckInDesk& desk, const JournalSubject& id, const ReviewAsked& asked)
      : desk_(desk), id_(id), asked_(asked) {}

  Decided<JournalEntry> write() {
    return std::visit([this](const auto& id) { return write_about(id); }, id_);
  }

 private:
  Decided<JournalEntry> write_about(TeamPactId id) {
    const TeamPactDesk desk{desk_.ports, desk_.by, desk_.board};
    const auto done = with_read_team_pact(desk, id, std::nullopt, [&](TeamPactOnDesk& open) -> Decided<KeptTeamPact> {
      return answered(open.act, open.kept, [&] { return take_effect(open); });
    });
    return made(done);
  }

  Decided<JournalEntry> write_about(SalesPactId id) {
    const SalesPactDesk desk{desk_.ports, desk_.by, desk_.board};
    const auto done = with_sales_pact(desk, id, std::nullopt, [&](SalesPactOnDesk& open) -> Decided<KeptSalesPact> {
      return answered(open.act, open.kept, [&] { return take_effect(open); });
    });
    return made(done);
  }

  Decided<JournalEntry> write_about(GoalId id) {
    const GoalDesk desk{desk_.ports, desk_.by, desk_.board};
    const auto done = with_goal(desk, id, std::nullopt, [&](GoalOnDesk& open) -> Decided<Goal> {
      return answered(open.act, open.goal, [&] { return take_effect(desk, open); });
    });
    return made(done);
  }

  template <class Kept>
  Decided<JournalEntry> made(const Decided<Kept>& done) {
    return done ? Decided<JournalEntry>(*entry_) : std::unexpected(done.error());
  }

  // Judges what was asked, lets the decision take effect, and keeps the answers last, so that a refusal leaves nothing.
  template <class Kept, class Effect>
  Decided<Kept> answered(Act& act, const Kept& kept, const Effect& effect) {
    auto entry = judged(act);
    if (!entry) return std::unexpected(std::move(entry.error()));
    entry_ = std::move(*entry);
    const auto& review = std::get<PactReview>(entry_->content);
    const bool changes = review.decided && has_effect(review.kind) && review.decision != ReviewDecision::keep;
    Decided<Kept> done = changes ? effect() : Decided<Kept>(kept);
    if (!done) return done;
    act.tx.journal().append(*entry_);
    note_journal(act, review.decided ? "review.decided" : "review.proposed", *entry_);
    return done;
  }

  Decided<JournalEntry> judged(const Act& act) const {
    const JournalBooks books{act.tx, desk_.board, act.clock, act.today()};
    const auto subject = review_subject(books, act.viewer, id_);
    if (!subject) return app::refuse(Refused::Reason::not_found);
    if (!subject->whole || !subject->part) return app::refuse(Refused::Reason::not_allowed);
    const auto due = std::ranges::find(subject->days, asked_.due, &ReviewDue::due);
    if (due == subject->days.end()) return refuse(ReviewProblem::no_such_review, "due", days_told(*subject));
    const auto all = act.tx.journal().entries(id_);
    const auto before = reviews_on(all, due->due);
    if (std::ranges::any_of(before, [](const JournalEntry* one) { return is_decision(*one); })) {
      return refuse(ReviewProblem::decided_already, "due", "a review that nobody has decided yet");
    }
    if (!subject->owes(*due)) return refuse(ReviewProblem::not_open, "due", "one of a pact or a goal that runs");
    if (state_of(*due, false, act.today()) == ReviewState::scheduled) {
      return refuse(ReviewProblem::not_open, "due",
                    fmt::format("this one from {} on", (due->due - days_review_opens_before).iso()));
    }
    PactReview review{.kind = due->kind,
                      .due = due->due,
                      .decided = subject->part == ReviewAct::decide,
                      .answers = asked_.answers,
                      .decision = asked_.decision,
                      .reason = asked_.reason};
    for (std::string* text : {&review.answers.relevant, &review.answers.achievable, &review.answers.aligned,
                              &review.answers.change, &review.reason}) {
      clean(*text);
    }
    if (auto problems = problems_in(act, review); !problems.empty()) return app::refuse(std::move(problems));
    ReviewSnapshot snapshot = snapshot_of(books, id_);
    review.actuals = std::move(snapshot.actuals);
    review.counts = std::move(snapshot.counts);
    const bool decided = review.decided;
    return JournalEntry{.id = act.ids.make<JournalId>(),
                        .subject = id_,
                        .about = subject->person.value_or(act.by.who.person),
                        .by = act.by.who.person,
                        .window = decided ? std::optional(DateRange{due->due, due->due}) : std::nullopt,
                        .on = act.today(),
                        .at = act.by.moment.now,
                        .content = std::move(review)};
  }

  static std::string days_told(const ReviewSubject& subject) {
    std::string out;
    for (const ReviewDue& one : subject.days) out += (out.empty() ? "" : ", ") + one.due.iso();
    return out.empty() ? "nothing here is reviewed: no day of review was agreed" : "a day of review: " + out;
  }

  [[nodiscard]] FieldRefusals problems_in(const Act& act, const PactReview& review) const {
    FieldRefusals problems;
    for (const auto& one : problems_of(review)) say(problems, one);
    const auto* goal = std::get_if<GoalId>(&id_);
    const bool adjusts = review.decided && review.decision == ReviewDecision::adjust && has_effect(review.kind);
    if (goal != nullptr && adjusts && !asked_.amendment && !has_open_amendment(act.tx, *goal)) {
      say(problems, Refusal<ReviewProblem>{ReviewProblem::amendment_missing, "amendment",
                                           "the target that is to hold from now on, and what kind of change it is"});
    }
    return problems;
  }

  static bool has_open_amendment(Transaction& tx, GoalId goal) {
    return std::ranges::count(tx.agreements().amendments(goal), AmendmentState::asked, &GoalAmendment::state) > 0;
  }

  // An amendment that is being written already, or that the decider can't open as they are leaving, is opened by nobody
  // twice.
  Decided<KeptTeamPact> take_effect(TeamPactOnDesk& open) const {
    if (asked_.decision == ReviewDecision::retire) {
      const bool leads = leads_unit_of(open.act.viewer, open.kept.pact);
      return dissolve_open_pact(open, leads ? DissolvingAs::manager : DissolvingAs::member, reason());
    }
    const auto after = open_amendment(open.kept.pact, open.act.by.who.person, std::nullopt, open.act.today());
    return after ? amend_open_pact(open, std::nullopt) : Decided<KeptTeamPact>(open.kept);
  }

  Decided<KeptSalesPact> take_effect(SalesPactOnDesk& open) const {
    if (asked_.decision == ReviewDecision::retire) {
      const auto& before = open.kept.pact.termination;
      if (before && before->by == open.party) return open.kept;
      return end_open_pact(open, reason());
    }
    const auto after = open_amendment(open.kept.pact, open.act.today());
    return after ? open.take(after, {.kind = SalesPactEventKind::amendment_opened}) : Decided<KeptSalesPact>(open.kept);
  }

  Decided<Goal> take_effect(const GoalDesk& desk, GoalOnDesk& open) const {
    if (asked_.decision == ReviewDecision::retire) {
      return take_open_step(desk, open, {.act = GoalAct::cancel, .comment = reason()});
    }
    if (has_open_amendment(open.act.tx, open.goal.id)) return open.goal;
    AmendmentAskedFor amendment = *asked_.amendment;
    amendment.comment = std::get<PactReview>(entry_->content).answers.change;
    return ask_open_amendment(desk, open, amendment);
  }

  [[nodiscard]] const std::string& reason() const { return std::get<PactReview>(entry_->content).reason; }

  const CheckInDesk& desk_;
  const JournalSubject& id_;
  const ReviewAsked& asked_;
  std::optional<JournalEntry> entry_{};
};

}  // namespace

Decided<JournalEntry> write_review(const CheckInDesk& desk, const JournalSubject& id, const ReviewAsked& asked) {
  return ReviewDesk(desk, id, asked).write();
}

}  // namespace salespact::app
