#include "app/check_in/write_check_in.hpp"

#include "app/check_in/follow_check_ins.hpp"
#include "app/check_in/note_journal.hpp"
#include "app/pact/pact_words.hpp"
#include "domain/pact/check_in_change.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse(CheckInProblem code, std::string field, std::string message) {
  return app::refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

// A subject that the asker sees, in a transaction.
struct OpenJournal {
  Act& act;
  const CheckInDesk& desk;
  CheckInSubject subject;
  Journal journal;

  [[nodiscard]] JournalBooks books() const { return {act.tx, desk.board, act.clock, act.today()}; }
  [[nodiscard]] PersonId asker() const { return act.by.who.person; }
  [[nodiscard]] JournalEntry entry(PersonId about, const DateRange& window, JournalContent content) const {
    return {.id = act.ids.make<JournalId>(),
            .subject = subject.id,
            .about = about,
            .by = asker(),
            .window = window,
            .on = act.today(),
            .at = act.by.moment.now,
            .content = std::move(content)};
  }
  void tell(std::string_view what, const JournalWord& word) const { note_journal(act, subject.id, what, word); }
  JournalWord say(const JournalEntry& of, JournalAct act_said, std::optional<Date> day, std::string comment) const {
    const JournalWord word{.entry = of.id,
                           .number = std::ssize(act.tx.journal().words_of(of.id)) + 1,
                           .act = act_said,
                           .by = asker(),
                           .on = act.today(),
                           .day = day,
                           .comment = std::move(comment),
                           .at = act.by.moment.now};
    act.tx.journal().append(word);
    return word;
  }
};

template <class T, class Work>
Decided<T> with_journal(const CheckInDesk& desk, Act& act, const JournalSubject& id, const Work& work) {
  auto subject = subject_of({act.tx, desk.board, act.clock, act.today()}, id);
  if (!subject || !sees_check_ins(act.viewer, *subject, act.today())) return app::refuse(Refused::Reason::not_found);
  Journal journal = journal_of(act.tx, id);
  const OpenJournal open{act, desk, std::move(*subject), std::move(journal)};
  return work(open);
}

template <class Work>
Decided<JournalEntry> on_subject(const CheckInDesk& desk, const JournalSubject& id, const Work& work) {
  return perform<JournalEntry>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalEntry> {
    return with_journal<JournalEntry>(desk, act, id, work);
  });
}

void clean_words(CheckIn& words) {
  clean(words.moved);
  for (Obstacle& one : words.obstacles) clean(one.text);
  for (SupportNeed& one : words.support) clean(one.what);
  for (std::string& one : words.next_actions) clean(one);
}

// People of the company who have not left it.
bool may_help(const Act& act, PersonId id) {
  const Person* person = act.person(id);
  return person != nullptr && person->status != PersonStatus::departed;
}

// The requests of one's window that were not taken back.
std::vector<SupportNeed> requests_of(const OpenJournal& open, const DateRange& window) {
  std::vector<SupportNeed> standing;
  for (const JournalEntry& entry : open.journal.entries) {
    const auto* need = std::get_if<SupportNeed>(&entry.content);
    if (need == nullptr || entry.about != open.asker() || entry.window != window) continue;
    const auto said = open.journal.words_of(entry.id);
    if (said.empty() || said.back().act != JournalAct::withdraw) standing.push_back(*need);
  }
  return standing;
}

FieldRefusals problems_in(const OpenJournal& open, const DateRange& window, const CheckIn& words) {
  FieldRefusals problems;
  const std::vector<SupportNeed> stands = requests_of(open, window);
  for (const CheckInRefusal& one : problems_of(words, open.asker(), open.act.today(), stands)) say(problems, one);
  const std::string expected = "somebody of the company who has not left it";
  for (std::size_t at = 0; at < words.support.size(); ++at) {
    if (may_help(open.act, words.support[at].from) || std::ranges::count(stands, words.support[at]) > 0) continue;
    problems.push_back(
        {std::string(text_of(CheckInProblem::helper_unknown)), fmt::format("support/{}/from", at), expected});
  }
  for (std::size_t at = 0; at < words.obstacles.size(); ++at) {
    const auto& helper = words.obstacles[at].help_from;
    if (!helper || may_help(open.act, *helper)) continue;
    problems.push_back(
        {std::string(text_of(CheckInProblem::helper_unknown)), fmt::format("obstacles/{}/help_from", at), expected});
  }
  return problems;
}

const CheckInDuty* duty_on(const CheckInAuthor& author, Date start) {
  const auto found =
      std::ranges::find_if(author.duties, [&](const CheckInDuty& one) { return one.window.start == start; });
  return found == author.duties.end() ? nullptr : &*found;
}

// The requests of a window: those that stand are kept, new ones are made, those left out of an edit are taken back.
void make_requests(const OpenJournal& open, const DateRange& window, const CheckIn& words) {
  std::optional<Instant> first;
  std::vector<SupportNeed> standing = requests_of(open, window);
  const std::vector<SupportNeed> asked = requests_in(words, window, open.act.today(), standing);
  for (const JournalEntry& entry : open.journal.entries) {
    if (entry.about != open.asker() || entry.window != window) continue;
    if (std::holds_alternative<CheckIn>(entry.content) && !first) first = entry.at;
  }
  const bool edits = first && replaces(*first, open.act.by.moment.now);
  for (const JournalEntry& entry : open.journal.entries) {
    const auto* need = std::get_if<SupportNeed>(&entry.content);
    if (need == nullptr || entry.about != open.asker() || entry.window != window) continue;
    const auto said = open.journal.words_of(entry.id);
    const bool kept = std::ranges::count(asked, *need) > 0;
    if (kept || !edits || !said.empty()) continue;
    note_request(open.act, open.subject.id, open.say(entry, JournalAct::withdraw, {}, {}));
    note_helper(open.act, open.subject.id, need->from);
  }
  for (const SupportNeed& need : asked) {
    if (std::ranges::count(standing, need) > 0) continue;
    standing.push_back(need);
    const JournalEntry request = open.entry(open.asker(), window, need);
    open.act.tx.journal().append(request);
    note_request(open.act, request);
    note_helper(open.act, open.subject.id, need.from);
  }
}

// A check-in with the subject that it is about, for who sees all of it.
template <class Work>
Decided<JournalWord> on_entry(const CheckInDesk& desk, JournalId id, const Work& work) {
  return perform<JournalWord>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalWord> {
    const auto entry = act.tx.journal().find(id);
    if (!entry) return app::refuse(Refused::Reason::not_found);
    return work(act, *entry);
  });
}

}  // namespace

Decided<JournalEntry> write_check_in(const CheckInDesk& desk, const JournalSubject& id, const CheckInAsked& asked) {
  return on_subject(desk, id, [&](const OpenJournal& open) -> Decided<JournalEntry> {
    const CheckInAuthor* me = open.subject.author(open.asker());
    if (open.subject.open && (me == nullptr || !me->owes)) return app::refuse(Refused::Reason::not_allowed);
    if (me == nullptr && !open.subject.authors.empty()) return app::refuse(Refused::Reason::not_allowed);
    if (!open.subject.open) return refuse(CheckInProblem::not_open, "", "a pact or goal that runs, with a rhythm");
    const CheckInDuty* duty = duty_on(*me, asked.window);
    if (duty == nullptr) {
      return refuse(CheckInProblem::no_such_window, "window", "the first day of a window that has begun");
    }
    CheckIn words = asked.words;
    clean_words(words);
    if (auto problems = problems_in(open, duty->window, words); !problems.empty())
      return app::refuse(std::move(problems));
    words.actuals = actuals_of(open.books(), open.subject, me->person, duty->window);
    JournalEntry entry = open.entry(me->person, duty->window, words);
    open.act.tx.journal().append(entry);
    make_requests(open, duty->window, words);
    note_journal(open.act, "check_in.written", entry);
    return entry;
  });
}

Decided<JournalEntry> excuse_check_in(const CheckInDesk& desk, const JournalSubject& id, const ExcuseAsked& asked) {
  return on_subject(desk, id, [&](const OpenJournal& open) -> Decided<JournalEntry> {
    const CheckInAuthor* author = open.subject.author(asked.person);
    const bool may = author != nullptr && leads(open.act.viewer, open.subject, author->person);
    if (!may) return app::refuse(Refused::Reason::not_allowed);
    open.act.on_behalf_of = leads_for(open.act.viewer, open.subject, author->person);
    const auto standings = follow(open.journal, *author, open.act.today());
    const auto found = std::ranges::find_if(
        standings, [&](const CheckInStanding& one) { return one.duty.window.start == asked.window; });
    if (found == standings.end()) {
      return refuse(CheckInProblem::no_such_window, "window", "the first day of a window that has begun");
    }
    if (found->state == CheckInState::excused) {
      return refuse(CheckInProblem::excused_already, "window", "a window that is not excused");
    }
    if (found->written_on) {
      return refuse(CheckInProblem::written_already, "window", "a window without a check-in");
    }
    const auto reason = cleaned_comment("reason", asked.reason);
    if (!reason) return std::unexpected(reason.error());
    if (reason->empty()) return refuse(CheckInProblem::reason_missing, "reason", "why, in 1 to 1000 characters");
    JournalEntry entry = open.entry(author->person, found->duty.window, CheckInExcuse{*reason});
    open.act.tx.journal().append(entry);
    note_journal(open.act, "check_in.excused", entry);
    return entry;
  });
}

Decided<JournalWord> discuss_check_in(const CheckInDesk& desk, JournalId id, std::optional<Date> on) {
  return on_entry(desk, id, [&](Act& act, const JournalEntry& entry) -> Decided<JournalWord> {
    if (!std::holds_alternative<CheckIn>(entry.content)) return app::refuse(Refused::Reason::not_found);
    return with_journal<JournalWord>(desk, act, entry.subject, [&](const OpenJournal& open) -> Decided<JournalWord> {
      const CheckInAccess access = access_to(act.viewer, open.subject, entry.about, act.today());
      if (access == CheckInAccess::none) return app::refuse(Refused::Reason::not_found);
      if (access != CheckInAccess::whole || open.asker() == entry.about) {
        return app::refuse(Refused::Reason::not_allowed);
      }
      act.on_behalf_of = leads_for(act.viewer, open.subject, entry.about);
      const Date day = on.value_or(act.today());
      if (day < entry.on || day > act.today()) {
        return refuse(CheckInProblem::not_begun, "on",
                      fmt::format("a day from {} to {}", entry.on.iso(), act.today().iso()));
      }
      const bool said = std::ranges::any_of(open.journal.words, [&](const JournalWord& word) {
        return word.entry == entry.id && word.act == JournalAct::discuss;
      });
      if (said) return refuse(CheckInProblem::said_already, "", "a check-in that was not talked about yet");
      JournalWord word = open.say(entry, JournalAct::discuss, day, {});
      open.tell("check_in.discussed", word);
      return word;
    });
  });
}

Decided<JournalWord> say_of_support(const CheckInDesk& desk, JournalId id, const SupportSaid& said) {
  return on_entry(desk, id, [&](Act& act, const JournalEntry& entry) -> Decided<JournalWord> {
    const auto* need = std::get_if<SupportNeed>(&entry.content);
    const PersonId asker = act.by.who.person;
    const bool concerned = need != nullptr && (need->from == asker || entry.about == asker);
    if (!concerned || !act.viewer.belongs()) return app::refuse(Refused::Reason::not_found);
    const auto comment = cleaned_comment("comment", said.comment);
    if (!comment) return std::unexpected(comment.error());
    const OpenJournal open{act, desk, {.id = entry.subject}, {}};
    const SupportWord word{.act = said.act, .by = asker, .on = act.today(), .day = said.day, .comment = *comment};
    const auto words = act.tx.journal().words_of(entry.id);
    if (const auto may = may_say(support_request_of(entry), support_words_of(words), word); !may) {
      FieldRefusals problems;
      say(problems, may.error());
      return app::refuse(std::move(problems));
    }
    const auto act_said = parse<JournalAct>(text_of(said.act));
    const SupportState after = state_after(said.act);
    JournalWord kept =
        open.say(entry, act_said.value(), said.act == SupportAct::accept ? said.day : std::nullopt, *comment);
    open.tell(fmt::format("support.{}", text_of(after)), kept);
    note_helper(act, entry.subject, need->from);
    return kept;
  });
}

}  // namespace salespact::app
