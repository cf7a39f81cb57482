#include "app/check_in/note_journal.hpp"
#include "app/feedback/feedback.hpp"
#include "app/feedback/follow_feedback.hpp"
#include "app/pact/pact_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

FieldRefusals refused(FeedbackProblem code, std::string field, std::string message) {
  return {{std::string(text_of(code)), std::move(field), std::move(message)}};
}

// Never a word of it: the audit log is read by people who may not read the thread.
bool has_left(const Act& act, PersonId id) {
  const Person* person = act.person(id);
  return person == nullptr || person->status == PersonStatus::departed;
}

FieldRefusals problems_in(const Act& act, const FeedbackSubject& subject, const Feedback& said, Onlookers& onlookers) {
  FieldRefusals problems;
  for (const auto& one : problems_of(said, act.by.who.person)) say(problems, one);
  if (!said.to || *said.to == act.by.who.person) return problems;
  if (has_left(act, *said.to) || !sees_feedback(onlookers.of(*said.to), subject, act.today())) {
    say(problems, Refusal<FeedbackProblem>{FeedbackProblem::addressee_sees_nothing, "to", "somebody who sees it too"});
  }
  return problems;
}

std::size_t waiting_in(Act& act, const Board& board, const FeedbackSubject& subject, Onlookers& onlookers) {
  const Journal journal = journal_of(act.tx, subject.id);
  return static_cast<std::size_t>(std::ranges::count_if(journal.entries, [&](const JournalEntry& entry) {
    if (!std::holds_alternative<Feedback>(entry.content)) return false;
    const FeedbackThread thread = feedback_thread_of(subject, entry, onlookers, act.today());
    const auto words = feedback_words_of(journal.words_of(entry.id));
    return follow(thread, words, company_calendar(board.numbers), act.today()).state == FeedbackState::open;
  }));
}

}  // namespace

Decided<JournalEntry> start_feedback(const CheckInDesk& desk, const JournalSubject& id, const Feedback& said) {
  return perform<JournalEntry>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalEntry> {
    const auto subject = feedback_subject({act.tx, desk.board, act.clock, act.today()}, id);
    if (!subject || !sees_feedback(act.viewer, *subject, act.today())) return refuse(Refused::Reason::not_found);
    const PersonId asker = act.by.who.person;
    Onlookers onlookers(act.viewer);
    Feedback words = said;
    for (std::string* text : {&words.part, &words.text}) clean(*text);
    if (subject->sales && !words.to) {
      const auto others = responsible_for(act.viewer.organisation(), *subject, asker, act.today());
      if (!others.empty()) words.to = others.front();
    }
    if (auto problems = problems_in(act, *subject, words, onlookers); !problems.empty()) {
      return refuse(std::move(problems));
    }
    if (waiting_in(act, desk.board, *subject, onlookers) >= most_feedback_waiting) {
      return refuse(refused(FeedbackProblem::too_many, "", "answers first: 100 wait for one already"));
    }
    JournalEntry entry{.id = act.ids.make<JournalId>(),
                       .subject = id,
                       .about = asker,
                       .by = asker,
                       .on = act.today(),
                       .at = act.by.moment.now,
                       .content = words};
    act.tx.journal().append(entry);
    note_journal(act, "feedback.started", entry);
    return entry;
  });
}

Decided<JournalWord> say_of_feedback(const CheckInDesk& desk, JournalId id, const FeedbackSaid& said) {
  return perform<JournalWord>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalWord> {
    const auto entry = act.tx.journal().find(id);
    if (!entry || !std::holds_alternative<Feedback>(entry->content)) return refuse(Refused::Reason::not_found);
    const auto subject = feedback_subject({act.tx, desk.board, act.clock, act.today()}, entry->subject);
    if (!subject || !sees_thread(act.viewer, *subject, *entry, act.today())) return refuse(Refused::Reason::not_found);
    const auto text = cleaned_comment("text", said.text);
    if (!text) return std::unexpected(text.error());
    Onlookers onlookers(act.viewer);
    const auto words = act.tx.journal().words_of(id);
    const FeedbackWord word{.act = said.act, .by = act.by.who.person, .on = act.today(), .text = *text};
    const FeedbackThread thread = feedback_thread_of(*subject, *entry, onlookers, act.today());
    if (const auto may = may_say(thread, feedback_words_of(words), word); !may) {
      FieldRefusals problems;
      say(problems, may.error());
      return refuse(std::move(problems));
    }
    JournalWord kept{.entry = id,
                     .number = std::ssize(words) + 1,
                     .act = parse<JournalAct>(text_of(said.act)).value(),
                     .by = word.by,
                     .on = word.on,
                     .comment = *text,
                     .at = act.by.moment.now};
    act.tx.journal().append(kept);
    note_journal(act, subject->id, said.act == FeedbackAct::answer ? "feedback.answered" : "feedback.resolved", kept);
    return kept;
  });
}

}  // namespace salespact::app
