#include "domain/pact/feedback.hpp"

#include "base/text.hpp"
#include "domain/calendar/cadence.hpp"

#include <algorithm>

namespace salespact {
namespace {

constexpr std::size_t longest_text = 1'000;  // code points
constexpr std::size_t longest_part = 80;

std::unexpected<Refusal<FeedbackProblem>> refuse(FeedbackProblem code, std::string field, std::string message) {
  return std::unexpected(Refusal<FeedbackProblem>{code, std::move(field), std::move(message)});
}

bool is_text(const std::string& text) { return !text.empty() && is_clean_prose(text, longest_text); }

// The state, and since when it waits while it is open.
struct Course {
  FeedbackState state = FeedbackState::open;
  Date since{};

  void take(const FeedbackThread& thread, const FeedbackWord& word) {
    if (word.act == FeedbackAct::resolve) {
      state = FeedbackState::resolved;
    } else if (word.by == thread.by) {
      if (state != FeedbackState::open) since = word.on;
      state = FeedbackState::open;
    } else if (state == FeedbackState::open && (!thread.awaited || word.by == *thread.awaited)) {
      state = FeedbackState::answered;
    }
  }
};

Course course_of(const FeedbackThread& thread, std::span<const FeedbackWord> words) {
  Course course{.since = thread.on};
  if (thread.said.kind == FeedbackKind::praise) {
    course.state = FeedbackState::resolved;
    return course;
  }
  for (const FeedbackWord& word : words) course.take(thread, word);
  return course;
}

}  // namespace

FeedbackStanding follow(const FeedbackThread& thread, std::span<const FeedbackWord> words, const WorkCalendar& calendar,
                        Date today) {
  const Course course = course_of(thread, words);
  FeedbackStanding standing{.state = course.state};
  if (course.state != FeedbackState::open) return standing;
  standing.waits_since = course.since;
  if (thread.said.kind == FeedbackKind::suggestion) return standing;
  standing.overdue_from = day_after_grace(calendar, course.since, feedback_working_days);
  standing.overdue = today >= *standing.overdue_from;
  return standing;
}

std::vector<Refusal<FeedbackProblem>> problems_of(const Feedback& said, PersonId by) {
  std::vector<Refusal<FeedbackProblem>> out;
  if (!is_text(said.text)) {
    out.push_back({FeedbackProblem::text_length, "text", "what is to be said, in 1 to 1000 characters"});
  }
  if (!is_clean_line(said.part) || code_points(said.part) > longest_part) {
    out.push_back({FeedbackProblem::part_length, "part", "one line of up to 80 characters"});
  }
  if (said.to == by) out.push_back({FeedbackProblem::own_feedback, "to", "somebody else"});
  return out;
}

std::expected<void, Refusal<FeedbackProblem>> may_say(const FeedbackThread& thread, std::span<const FeedbackWord> words,
                                                      const FeedbackWord& word) {
  if (word.act == FeedbackAct::resolve) {
    if (word.by != thread.by) {
      return refuse(FeedbackProblem::not_yours, "act", "\"answer\": it is resolved by who started it");
    }
    if (course_of(thread, words).state == FeedbackState::resolved) {
      return refuse(FeedbackProblem::resolved_already, "act", "something that is not resolved yet");
    }
    if (word.text.empty() || is_text(word.text)) return {};
  }
  if (!is_text(word.text)) return refuse(FeedbackProblem::text_length, "text", "an answer, in 1 to 1000 characters");
  if (std::ranges::count(words, FeedbackAct::answer, &FeedbackWord::act) >= std::int64_t{most_feedback_answers}) {
    return refuse(FeedbackProblem::thread_full, "", "something new: 50 answers are as many as one takes");
  }
  return {};
}

}  // namespace salespact
