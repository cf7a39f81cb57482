#include "app/review/read_reviews.hpp"

#include "app/access/rules.hpp"
#include "app/check_in/follow_check_ins.hpp"
#include "app/check_in/journal_reading.hpp"
#include "app/metric/metric_scale.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::app {
namespace {

// Reads the reviews of one subject for one reader.
class ReviewReader {
 public:
  ReviewReader(const JournalBooks& books, const Viewpoint& viewer, const ReviewSubject& subject)
      : books_(books),
        viewer_(viewer),
        subject_(subject),
        names_(books.tx),
        entries_(books.tx.journal().entries(subject.id)) {}

  [[nodiscard]] ReviewsPage read() const {
    ReviewsPage page{
        .kind = kind_of(subject_.id), .id = id_text(subject_.id), .title = subject_.title, .whole = subject_.whole};
    for (const ReviewDue& one : days()) page.reviews.push_back(line(one));
    const bool answers = std::ranges::any_of(page.reviews, [](const ReviewLine& one) { return one.may.has_value(); });
    if (!answers) return page;
    page.now = shown(snapshot_of(books_, subject_.id));
    if (subject_.part == ReviewAct::decide) page.target = target();
    page.ends_at_once = subject_.ends_at_once;
    return page;
  }

 private:
  // Those that are owed, and those that were decided, also when another text has moved the days since.
  [[nodiscard]] std::vector<ReviewDue> days() const {
    std::vector<ReviewDue> out;
    for (const JournalEntry& entry : entries_) {
      const auto* review = std::get_if<PactReview>(&entry.content);
      if (review != nullptr && review->decided) out.push_back({review->kind, review->due});
    }
    for (const ReviewDue& one : subject_.days) {
      const bool decided = std::ranges::count(out, one.due, &ReviewDue::due) > 0;
      if (!decided && subject_.owes(one)) out.push_back(one);
    }
    std::ranges::sort(out, {}, &ReviewDue::due);
    return out;
  }

  [[nodiscard]] ReviewLine line(const ReviewDue& review) const {
    ReviewLine out{.kind = review.kind,
                   .due = review.due,
                   .opens_on = review.due - days_review_opens_before,
                   .overdue_from = review.due + days_review_may_wait + 1};
    bool decided = false;
    for (const JournalEntry* entry : reviews_on(entries_, review.due)) {
      decided = decided || is_decision(*entry);
      if (!subject_.whole) continue;
      if (is_decision(*entry)) {
        out.decided = words(*entry);
      } else {
        out.proposals.push_back(words(*entry));
      }
    }
    std::ranges::reverse(out.proposals);
    out.state = state_of(review, decided, books_.today);
    const bool open = out.state == ReviewState::open || out.state == ReviewState::overdue;
    if (open && subject_.whole) out.may = subject_.part;
    return out;
  }

  [[nodiscard]] ReviewWords words(const JournalEntry& entry) const {
    const auto& review = std::get<PactReview>(entry.content);
    return {.id = entry.id.text(),
            .by = names_.of(entry.by),
            .on = entry.on,
            .answers = review.answers,
            .decision = review.decision,
            .reason = review.reason,
            .snapshot = shown({review.actuals, review.counts})};
  }

  // Without the numbers of goals that the reader may not read.
  [[nodiscard]] ReviewSnapshot shown(ReviewSnapshot snapshot) const {
    std::erase_if(snapshot.actuals, [&](const ActualLine& one) {
      if (!one.goal) return false;
      const CompiledGoal* goal = books_.board.sheet->find(*one.goal);
      return goal == nullptr || !may_read_goal(viewer_, goal->goal);
    });
    return snapshot;
  }

  [[nodiscard]] std::optional<ReviewedTarget> target() const {
    const auto* id = std::get_if<GoalId>(&subject_.id);
    const CompiledGoal* goal = id == nullptr ? nullptr : books_.board.sheet->find(*id);
    if (goal == nullptr) return std::nullopt;
    const auto amendments = books_.tx.agreements().amendments(*id);
    if (std::ranges::count(amendments, AmendmentState::asked, &GoalAmendment::state) > 0) return std::nullopt;
    const Metric& metric = goal->metric->metric;
    const int scale = scale_of(metric, goal->goal.currency);
    return ReviewedTarget{.target = scaled_to_text(goal->goal.target, scale),
                          .metric = metric.name,
                          .currency = std::string(goal->goal.currency ? goal->goal.currency->code() : "")};
  }

  const JournalBooks& books_;
  const Viewpoint& viewer_;
  const ReviewSubject& subject_;
  PactNames names_;
  std::vector<JournalEntry> entries_;
};

}  // namespace

std::optional<ReviewsPage> read_reviews(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                        const JournalSubject& id, Date today) {
  std::optional<ReviewsPage> page;
  read_journal(ports, id, viewer.person(), today, [&](Transaction& tx) {
    page.reset();
    const JournalBooks books{tx, board, ports.clock, today};
    const auto subject = review_subject(books, viewer, id);
    if (!subject) return false;
    page = ReviewReader(books, viewer, *subject).read();
    return subject->whole;
  });
  return page;
}

}  // namespace salespact::app
