#include "app/feedback/follow_feedback.hpp"

#include <algorithm>

namespace salespact::app {

FeedbackThread feedback_thread_of(const FeedbackSubject& subject, const JournalEntry& entry, Onlookers& onlookers,
                                  Date today) {
  FeedbackThread thread{.said = std::get<Feedback>(entry.content), .by = entry.about, .on = entry.on};
  const auto& to = thread.said.to;
  if (to && sees_thread(onlookers.of(*to), subject, entry, today)) thread.awaited = to;
  return thread;
}

std::vector<FeedbackWord> feedback_words_of(std::span<const JournalWord> words) {
  std::vector<FeedbackWord> out;
  for (const JournalWord& word : words) {
    if (const auto act = parse<FeedbackAct>(text_of(word.act))) out.push_back({*act, word.by, word.on, word.comment});
  }
  return out;
}

const WorkCalendar& company_calendar(const Numbers& numbers) {
  static const WorkCalendar usual;
  const auto& calendars = numbers.calendars->work_calendars;
  const auto found = std::ranges::find(calendars, numbers.workspace.work_calendar, &WorkCalendar::id);
  return found == calendars.end() ? usual : *found;
}

}  // namespace salespact::app
