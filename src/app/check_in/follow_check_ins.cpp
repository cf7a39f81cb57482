#include "app/check_in/follow_check_ins.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

std::vector<CheckInSaid> said_by(const Journal& journal, PersonId author) {
  std::vector<CheckInSaid> said;
  for (const JournalEntry& entry : journal.entries) {
    if (entry.about != author || !entry.window) continue;
    CheckInSaid one{.window = entry.window->start, .on = entry.on, .at = entry.at};
    if (const auto* words = std::get_if<CheckIn>(&entry.content)) {
      one.confidence = words->confidence;
    } else if (std::holds_alternative<CheckInExcuse>(entry.content)) {
      one.kind = CheckInSaid::Kind::excused;
    } else {
      continue;  // what was asked for in it
    }
    said.push_back(one);
    for (const JournalWord& word : journal.words_of(entry.id)) {
      if (word.act != JournalAct::discuss) continue;
      said.push_back({.kind = CheckInSaid::Kind::discussed,
                      .window = entry.window->start,
                      .on = word.day.value_or(word.on),
                      .at = word.at});
    }
  }
  return said;
}

}  // namespace

std::span<const JournalWord> Journal::words_of(JournalId entry) const {
  const auto range = std::ranges::equal_range(words, entry, {}, &JournalWord::entry);
  return {range.begin(), range.end()};
}

Journal journal_of(Transaction& tx, const JournalSubject& subject) {
  return {tx.journal().entries(subject), tx.journal().words(subject)};
}

std::vector<CheckInStanding> follow(const Journal& journal, const CheckInAuthor& author, Date today) {
  return follow_check_ins(author.duties, said_by(journal, author.person), today);
}

CheckInSigns signs_of(const Journal& journal, const CheckInSubject& subject, Date today) {
  CheckInSigns signs;
  Rational confidence;
  std::int64_t gave = 0;
  for (const CheckInAuthor& author : subject.authors) {
    const auto standings = follow(journal, author, today);
    const KeptCount own = count_on_time(standings);
    signs.on_time.kept += own.kept;
    signs.on_time.missed += own.missed;
    if (!author.owes) continue;
    signs.overdue = signs.overdue || has_overdue(standings);
    const auto last = last_confidence(standings);
    if (!last) continue;
    confidence = confidence + Rational(*last);
    ++gave;
  }
  if (gave > 0) signs.mean_confidence = confidence / Rational(gave);
  return signs;
}

PactRhythm rhythm_of(const Journal& journal, const CheckInSubject& subject, Date today) {
  PactRhythm rhythm;
  for (const CheckInAuthor& author : subject.authors) {
    const auto standings = follow(journal, author, today);
    rhythm.check_ins = count_on_time(standings);
    rhythm.one_to_ones = count_one_to_ones(standings, subject.pairs_of_weeks, today);
  }
  return rhythm;
}

SupportRequest support_request_of(const JournalEntry& entry) {
  return {entry.about, std::get<SupportNeed>(entry.content), entry.on};
}

std::vector<SupportWord> support_words_of(std::span<const JournalWord> words) {
  std::vector<SupportWord> out;
  for (const JournalWord& word : words) {
    const auto act = parse<SupportAct>(text_of(word.act));
    if (act) out.push_back({*act, word.by, word.on, word.day, word.comment});
  }
  return out;
}

}  // namespace salespact::app
