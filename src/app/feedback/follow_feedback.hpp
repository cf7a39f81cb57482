#pragma once

#include "app/feedback/feedback_subject.hpp"

#include <span>
#include <vector>

namespace salespact::app {

// A thread as the domain follows it. `entry` holds a Feedback; the one whose answer it awaits must still see it.
[[nodiscard]] FeedbackThread feedback_thread_of(const FeedbackSubject& subject, const JournalEntry& entry,
                                                Onlookers& onlookers, Date today);
[[nodiscard]] std::vector<FeedbackWord> feedback_words_of(std::span<const JournalWord> words);

// The company's own calendar.
[[nodiscard]] const WorkCalendar& company_calendar(const Numbers& numbers);

}  // namespace salespact::app
