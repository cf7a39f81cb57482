#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/work_calendar.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// What somebody says of a pact or a goal to those who see it too, and what they answer (DOMAIN 2.6): open, answered,
// resolved. Praise waits for nothing and is settled as it is said.

enum class FeedbackKind { praise, question, suggestion, concern };

struct Feedback {
  FeedbackKind kind = FeedbackKind::question;
  std::string part{};  // of what it is about, in a few words; "": the whole
  std::string text{};
  std::optional<PersonId> to{};  // whose answer it asks for; absent: of who has to do with the subject
  friend bool operator==(const Feedback&, const Feedback&) = default;
};

enum class FeedbackAct {
  answer,   // by anybody who sees it; by who started it: something more, which waits for an answer again
  resolve,  // says who started it, with a last word or without one
};

struct FeedbackWord {
  FeedbackAct act = FeedbackAct::answer;
  PersonId by{};
  Date on{};
  std::string text{};
  friend bool operator==(const FeedbackWord&, const FeedbackWord&) = default;
};

struct FeedbackThread {
  Feedback said{};
  PersonId by{};
  Date on{};
  std::optional<PersonId> awaited{};  // whose answer alone is one; absent: anybody else's is
};

enum class FeedbackState { open, answered, resolved };

struct FeedbackStanding {
  FeedbackState state = FeedbackState::open;
  std::optional<Date> waits_since{};   // while it is open
  std::optional<Date> overdue_from{};  // of a question or concern that is open: five working days later are over
  bool overdue = false;
};

[[nodiscard]] FeedbackStanding follow(const FeedbackThread& thread, std::span<const FeedbackWord> words,
                                      const WorkCalendar& calendar, Date today);

inline constexpr int feedback_working_days = 5;
inline constexpr std::size_t most_feedback_answers = 50;   // in a thread
inline constexpr std::size_t most_feedback_waiting = 100;  // threads that wait, of one pact or goal

enum class FeedbackProblem {
  text_length,
  part_length,
  own_feedback,
  addressee_sees_nothing,
  not_yours,
  resolved_already,
  thread_full,
  too_many,
};

// Texts are trimmed.
[[nodiscard]] std::vector<Refusal<FeedbackProblem>> problems_of(const Feedback& said, PersonId by);
[[nodiscard]] std::expected<void, Refusal<FeedbackProblem>> may_say(const FeedbackThread& thread,
                                                                    std::span<const FeedbackWord> words,
                                                                    const FeedbackWord& word);

template <>
inline constexpr auto words<FeedbackKind> = std::to_array<Word<FeedbackKind>>({
    {FeedbackKind::praise, "praise"},
    {FeedbackKind::question, "question"},
    {FeedbackKind::suggestion, "suggestion"},
    {FeedbackKind::concern, "concern"},
});

template <>
inline constexpr auto words<FeedbackAct> = std::to_array<Word<FeedbackAct>>({
    {FeedbackAct::answer, "answer"},
    {FeedbackAct::resolve, "resolve"},
});

template <>
inline constexpr auto words<FeedbackState> = std::to_array<Word<FeedbackState>>({
    {FeedbackState::open, "open"},
    {FeedbackState::answered, "answered"},
    {FeedbackState::resolved, "resolved"},
});

template <>
inline constexpr auto words<FeedbackProblem> = std::to_array<Word<FeedbackProblem>>({
    {FeedbackProblem::text_length, "TEXT_LENGTH"},
    {FeedbackProblem::part_length, "PART_LENGTH"},
    {FeedbackProblem::own_feedback, "OWN_FEEDBACK"},
    {FeedbackProblem::addressee_sees_nothing, "ADDRESSEE_SEES_NOTHING"},
    {FeedbackProblem::not_yours, "NOT_YOURS"},
    {FeedbackProblem::resolved_already, "RESOLVED_ALREADY"},
    {FeedbackProblem::thread_full, "THREAD_FULL"},
    {FeedbackProblem::too_many, "TOO_MANY"},
});

}  // namespace salespact
