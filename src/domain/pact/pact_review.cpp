#include "domain/pact/pact_review.hpp"

#include "base/text.hpp"

#include <array>
#include <utility>

namespace salespact {
namespace {

constexpr std::size_t longest_text = 1'000;  // code points
constexpr std::int32_t days_of_a_quarter = 91;
constexpr std::int32_t shortest_rest = 30;  // no quarter's review so close to the last one

}  // namespace

std::vector<ReviewDue> reviews_of(const DateRange& effective, std::optional<Date> named) {
  std::vector<ReviewDue> out;
  if (named && effective.contains(*named)) {
    out.push_back({ReviewKind::mid, *named});
  } else {
    for (Date due = effective.start + days_of_a_quarter; due + shortest_rest <= effective.end;
         due = due + days_of_a_quarter) {
      out.push_back({ReviewKind::quarterly, due});
    }
    if (out.empty()) {
      out.push_back({ReviewKind::mid, effective.start + static_cast<std::int32_t>(effective.days() / 2)});
    }
  }
  if (out.back().due != effective.end) out.push_back({ReviewKind::end, effective.end});
  return out;
}

ReviewState state_of(const ReviewDue& review, bool decided, Date today) {
  if (decided) return ReviewState::decided;
  if (today > review.due + days_review_may_wait) return ReviewState::overdue;
  return today + days_review_opens_before >= review.due ? ReviewState::open : ReviewState::scheduled;
}

std::vector<Refusal<ReviewProblem>> problems_of(const PactReview& review) {
  std::vector<Refusal<ReviewProblem>> out;
  const auto& answers = review.answers;
  for (const auto& [field, text] :
       std::array{std::pair("relevant", &answers.relevant), std::pair("achievable", &answers.achievable),
                  std::pair("aligned", &answers.aligned), std::pair("change", &answers.change)}) {
    if (text->empty()) out.push_back({ReviewProblem::answers_missing, field, "an answer in 1 to 1000 characters"});
    if (!is_clean_prose(*text, longest_text)) {
      out.push_back({ReviewProblem::text_length, field, "up to 1000 characters of readable text"});
    }
  }
  if (!is_clean_prose(review.reason, longest_text)) {
    out.push_back({ReviewProblem::text_length, "reason", "up to 1000 characters of readable text"});
  }
  if (review.decision == ReviewDecision::retire && review.reason.empty()) {
    out.push_back({ReviewProblem::reason_missing, "reason", "why it ends, in 1 to 1000 characters"});
  }
  return out;
}

}  // namespace salespact
