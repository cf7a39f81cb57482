#include "app/doctor/examine_journals.hpp"

#include "app/check_in/note_journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace salespact::app {
namespace {

constexpr std::string_view journal_object = "journal:";

std::vector<std::string> actions_of(JournalKind kind) {
  switch (kind) {
    case JournalKind::check_in: return {"check_in.written"};
    case JournalKind::excuse: return {"check_in.excused"};
    case JournalKind::support: return {std::string(support_requested)};
    case JournalKind::setback: return {"setback.logged"};
    case JournalKind::review: return {"review.proposed", "review.decided"};
    case JournalKind::feedback:
    case JournalKind::praise: return {"feedback.started"};
  }
  return {};
}

class ExaminedJournal {
 public:
  ExaminedJournal(Transaction& tx, const JournalSubject& subject, const ToldOfPacts& told)
      : entries_(tx.journal().entries(subject)), words_(tx.journal().words(subject)), told_(told) {
    for (const JournalEntry& entry : entries_) {
      if (!std::holds_alternative<CheckIn>(entry.content)) continue;
      const auto& of_it = told_of(entry.id);
      const bool digested = std::ranges::any_of(of_it, [](const Told& one) { return one.text > 0; });
      if (!digested) undigested_.emplace(entry.at, entry.by);
    }
  }

  std::string fault(const std::map<std::int64_t, std::string>& salts) const {
    for (const JournalEntry& entry : entries_) {
      std::string fault = told_fault(rows_of(entry), told_of(entry.id), salts);
      if (!fault.empty()) return fault;
    }
    return "";
  }

 private:
  [[nodiscard]] const std::vector<Told>& told_of(JournalId entry) const {
    return app::told_of(told_, "journal", entry);
  }
  // Requests that a check-in made or took back were told with it, before there were digests.
  [[nodiscard]] bool came_with_check_in(JournalId entry, Instant at, PersonId by) const {
    const auto own = [&](const Told& one) { return one.at == at; };
    return undigested_.contains({at, by}) && std::ranges::none_of(told_of(entry), own);
  }
  [[nodiscard]] std::vector<LivedRow> rows_of(const JournalEntry& entry) const {
    std::vector<LivedRow> rows;
    const JournalKind kind = kind_of(entry.content);
    const std::vector<std::string> written = actions_of(kind);
    const bool request = kind == JournalKind::support;
    if (!request || !came_with_check_in(entry.id, entry.at, entry.by)) {
      rows.push_back({.name = fmt::format("journal entry {}", entry.id.text()),
                      .at = entry.at,
                      .by = entry.by,
                      .actions = written,
                      .said = {document_of(entry)},
                      .fields = "kind, about_id, window, written_on or content"});
    }
    std::vector<std::string> said;
    for (const Told& one : told_of(entry.id)) {
      if (std::ranges::find(written, one.action) == written.end()) said.push_back(one.action);
    }
    for (const JournalWord& word : words_) {
      if (word.entry != entry.id) continue;
      if (request && came_with_check_in(entry.id, word.at, word.by)) continue;
      rows.push_back({.name = fmt::format("word {} of journal entry {}", word.number, entry.id.text()),
                      .at = word.at,
                      .by = word.by,
                      .actions = said,
                      .said = {document_of(word)},
                      .fields = "number, act, said_on, day or comment"});
    }
    return rows;
  }

  std::vector<JournalEntry> entries_;
  std::vector<JournalWord> words_;
  const ToldOfPacts& told_;
  std::set<std::pair<Instant, PersonId>> undigested_;  // check-ins from before
};

}  // namespace

std::string journal_fault(Transaction& tx, const JournalSubject& subject, const ToldOfPacts& told,
                          const std::map<std::int64_t, std::string>& salts) {
  return ExaminedJournal(tx, subject, told).fault(salts);
}

std::string gone_from_journals(Transaction& tx, const ToldOfPacts& told) {
  for (const auto& [object, entries] : told) {
    if (!object.starts_with(journal_object)) continue;
    const auto id = JournalId::parse(std::string_view(object).substr(journal_object.size()));
    if (id && tx.journal().find(*id)) continue;
    return fmt::format("what entry {} of the audit log tells is gone: {}, of {}", entries.front().seq,
                       entries.front().action, object);
  }
  return "";
}

}  // namespace salespact::app
