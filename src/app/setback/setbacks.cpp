#include "app/setback/setbacks.hpp"

#include "app/check_in/follow_check_ins.hpp"
#include "app/check_in/journal_reading.hpp"
#include "app/check_in/note_journal.hpp"
#include "app/pact/pact_words.hpp"
#include "app/team_pact/team_pact_access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

namespace salespact::app {
namespace {

std::vector<SetbackWord> words_in(std::span<const JournalWord> words) {
  std::vector<SetbackWord> out;
  for (const JournalWord& word : words) {
    if (const auto act = parse<SetbackAct>(text_of(word.act))) out.push_back({*act, word.by, word.on, word.comment});
  }
  return out;
}

std::vector<SetbackAct> acts_open(const JournalEntry& entry, std::span<const SetbackWord> words, PersonId reader,
                                  Date today) {
  constexpr std::array all{SetbackAct::discuss, SetbackAct::agree_change, SetbackAct::verify};
  std::vector<SetbackAct> open;
  for (const SetbackAct act : all) {
    const SetbackWord word{.act = act, .by = reader, .on = today, .comment = "a change"};
    if (may_say(std::get<Setback>(entry.content), entry.about, words, word)) open.push_back(act);
  }
  return open;
}

SetbackLine line_of(const JournalEntry& entry, std::span<const SetbackWord> words, const PactNames& names,
                    PersonId reader, Date today) {
  const auto& setback = std::get<Setback>(entry.content);
  SetbackLine line{.id = entry.id.text(),
                   .by = names.of(entry.about),
                   .on = entry.on,
                   .what = setback.what,
                   .cause = setback.cause,
                   .learned = setback.learned,
                   .change = setback.change,
                   .share = setback.share,
                   .state = state_after(words),
                   .may = acts_open(entry, words, reader, today)};
  for (const SetbackWord& word : words) {
    if (word.act == SetbackAct::agree_change && !word.comment.empty()) line.change = word.comment;
    line.words.push_back({word.act, names.of(word.by), word.on, word.comment});
  }
  return line;
}

bool may_log(const CheckInSubject& subject, PersonId person) {
  const CheckInAuthor* author = subject.author(person);
  return author != nullptr && author->owes;
}

}  // namespace

bool may_read(const Viewpoint& viewer, const CheckInSubject& subject, const JournalEntry& entry, Date today) {
  if (!viewer.belongs()) return false;
  if (entry.about == viewer.person()) return true;
  switch (std::get<Setback>(entry.content).share) {
    case SetbackShare::self: return false;
    case SetbackShare::team:
      return subject.team ? access_to(viewer, *subject.team, today) == TeamPactAccess::whole
                          : access_to(viewer, subject, entry.about, today) == CheckInAccess::whole;
    case SetbackShare::line: break;
  }
  const Relation relation = viewer.to(entry.about);
  return relation.manager || relation.upline;
}

std::optional<SetbacksPage> read_setbacks(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                          const JournalSubject& id, Date today) {
  std::optional<SetbacksPage> page;
  read_journal(ports, id, viewer.person(), today, [&](Transaction& tx) {
    page.reset();
    const auto subject = subject_of({tx, board, ports.clock, today}, id);
    if (!subject || !sees_check_ins(viewer, *subject, today)) return false;
    page = SetbacksPage{.may_log = viewer.belongs() && may_log(*subject, viewer.person())};
    const PactNames names(tx);
    const Journal journal = journal_of(tx, id);
    for (const JournalEntry& entry : std::views::reverse(journal.entries)) {
      if (!std::holds_alternative<Setback>(entry.content) || !may_read(viewer, *subject, entry, today)) continue;
      page->setbacks.push_back(line_of(entry, words_in(journal.words_of(entry.id)), names, viewer.person(), today));
    }
    return true;
  });
  return page;
}

Decided<JournalEntry> log_setback(const CheckInDesk& desk, const JournalSubject& id, const Setback& setback) {
  return perform<JournalEntry>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalEntry> {
    const auto subject = subject_of({act.tx, desk.board, act.clock, act.today()}, id);
    if (!subject || !sees_check_ins(act.viewer, *subject, act.today())) return refuse(Refused::Reason::not_found);
    if (!may_log(*subject, act.by.who.person)) return refuse(Refused::Reason::not_allowed);
    Setback words = setback;
    for (std::string* text : {&words.what, &words.learned, &words.change}) clean(*text);
    FieldRefusals problems;
    for (const auto& one : problems_of(words)) say(problems, one);
    if (!problems.empty()) return refuse(std::move(problems));
    const JournalEntry entry{.id = act.ids.make<JournalId>(),
                             .subject = id,
                             .about = act.by.who.person,
                             .by = act.by.who.person,
                             .on = act.today(),
                             .at = act.by.moment.now,
                             .content = words};
    act.tx.journal().append(entry);
    note_journal(act, "setback.logged", entry);
    return entry;
  });
}

Decided<JournalWord> say_of_setback(const CheckInDesk& desk, JournalId id, const SetbackSaid& said) {
  return perform<JournalWord>(desk.ports, desk.by, [&](Act& act) -> Decided<JournalWord> {
    const auto entry = act.tx.journal().find(id);
    if (!entry || !std::holds_alternative<Setback>(entry->content)) return refuse(Refused::Reason::not_found);
    const auto subject = subject_of({act.tx, desk.board, act.clock, act.today()}, entry->subject);
    if (!subject || !may_read(act.viewer, *subject, *entry, act.today())) return refuse(Refused::Reason::not_found);
    const auto comment = cleaned_comment("comment", said.comment);
    if (!comment) return std::unexpected(comment.error());
    const auto words = act.tx.journal().words_of(id);
    const SetbackWord word{.act = said.act, .by = act.by.who.person, .on = act.today(), .comment = *comment};
    const auto may = may_say(std::get<Setback>(entry->content), entry->about, words_in(words), word);
    if (!may) {
      FieldRefusals problems;
      say(problems, may.error());
      return refuse(std::move(problems));
    }
    const JournalWord kept{.entry = id,
                           .number = std::ssize(words) + 1,
                           .act = parse<JournalAct>(text_of(said.act)).value(),
                           .by = word.by,
                           .on = word.on,
                           .comment = *comment,
                           .at = act.by.moment.now};
    act.tx.journal().append(kept);
    auto after = words_in(words);
    after.push_back(word);
    note_journal(act, subject->id, fmt::format("setback.{}", text_of(state_after(after))), kept);
    return kept;
  });
}

}  // namespace salespact::app
