#include "store/journal_store.hpp"

#include "store/document_json.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

#include <array>

namespace salespact::store {
namespace {

// Where each subject's rows are found, in the order of the variant.
const std::array entries_by_subject{&queries::team_pact_journal, &queries::sales_pact_journal, &queries::goal_journal};
const std::array words_by_subject{&queries::team_pact_journal_words, &queries::sales_pact_journal_words,
                                  &queries::goal_journal_words};

std::int64_t id_of(const app::JournalSubject& subject) {
  return std::visit([](const auto& id) { return id.value; }, subject);
}

template <class AnId>
std::optional<AnId> id_in(const app::JournalSubject& subject) {
  const auto* id = std::get_if<AnId>(&subject);
  return id == nullptr ? std::nullopt : std::optional(*id);
}

app::JournalSubject subject_in(sql::Columns& c) {
  const auto team = c.maybe_id<TeamPactId>();
  const auto sales = c.maybe_id<SalesPactId>();
  const auto goal = c.maybe_id<GoalId>();
  if (team) return *team;
  if (sales) return *sales;
  if (goal) return *goal;
  throw app::StoreFault("an entry of the journal is about nothing");
}

app::JournalEntry entry_of(sql::Columns c) {
  app::JournalEntry entry{.id = c.id<app::JournalId>()};
  const auto kind = c.word<JournalKind>();
  entry.subject = subject_in(c);
  entry.about = c.id<PersonId>();
  entry.by = c.id<PersonId>();
  const auto start = c.maybe_date();
  const auto end = c.maybe_date();
  if (start && end) entry.window = DateRange{*start, *end};
  entry.on = c.date();
  entry.at = c.instant();
  auto content = journal_content_of(kind, document_from_json(c.text()));
  if (!content) throw app::StoreFault("an entry of the journal can't be read");
  entry.content = std::move(*content);
  return entry;
}

app::JournalWord word_of(sql::Columns c) {
  return app::JournalWord{.entry = c.id<app::JournalId>(),
                          .number = c.integer(),
                          .act = c.word<app::JournalAct>(),
                          .by = c.id<PersonId>(),
                          .on = c.date(),
                          .day = c.maybe_date(),
                          .comment = c.string(),
                          .at = c.instant()};
}

// Who is asked for help or for an answer.
std::optional<PersonId> asked_in(const JournalContent& content) {
  if (const auto* support = std::get_if<SupportNeed>(&content)) return support->from;
  const auto* feedback = std::get_if<Feedback>(&content);
  return feedback == nullptr ? std::nullopt : feedback->to;
}

}  // namespace

std::optional<app::JournalEntry> JournalStore::find(app::JournalId id) {
  sql::Statement query = session_.use(queries::find_journal_entry);
  return one_row(query.bind("entry_id", id), entry_of);
}

std::vector<app::JournalEntry> JournalStore::entries(const app::JournalSubject& subject) {
  sql::Statement query = session_.use(*entries_by_subject.at(subject.index()));
  return all_rows(query.bind("subject_id", id_of(subject)), entry_of);
}

std::vector<app::JournalWord> JournalStore::words(const app::JournalSubject& subject) {
  sql::Statement query = session_.use(*words_by_subject.at(subject.index()));
  return all_rows(query.bind("subject_id", id_of(subject)), word_of);
}

std::vector<app::JournalEntry> JournalStore::check_ins(const DateRange& written) {
  sql::Statement query = session_.use(queries::check_in_journal);
  return all_rows(query.bind("from", written.start).bind("until", written.end), entry_of);
}

std::vector<app::JournalEntry> JournalStore::last_goal_check_ins() {
  return all_rows(session_.use(queries::last_goal_check_ins), entry_of);
}

std::vector<app::JournalEntry> JournalStore::support_of(PersonId person) {
  sql::Statement query = session_.use(queries::support_journal);
  return all_rows(query.bind("person_id", person), entry_of);
}

std::vector<app::JournalEntry> JournalStore::feedback_of(PersonId person) {
  sql::Statement query = session_.use(queries::feedback_journal);
  return all_rows(query.bind("person_id", person), entry_of);
}

std::vector<app::JournalEntry> JournalStore::waiting_feedback(Date since) {
  sql::Statement query = session_.use(queries::waiting_feedback_journal);
  return all_rows(query.bind("since", since), entry_of);
}

std::vector<app::JournalWord> JournalStore::words_of(app::JournalId entry) {
  sql::Statement query = session_.use(queries::journal_words);
  return all_rows(query.bind("entry_id", entry), word_of);
}

std::vector<app::DecidedReview> JournalStore::decided_reviews() {
  return all_rows(session_.use(queries::decided_reviews), [](sql::Columns c) {
    const app::JournalSubject subject = subject_in(c);
    return app::DecidedReview{subject, c.date()};
  });
}

void JournalStore::append(const app::JournalEntry& entry) {
  session_.use(queries::insert_journal_entry)
      .bind("entry_id", entry.id)
      .bind("kind", kind_of(entry.content))
      .bind("team_pact_id", id_in<TeamPactId>(entry.subject))
      .bind("sales_pact_id", id_in<SalesPactId>(entry.subject))
      .bind("goal_id", id_in<GoalId>(entry.subject))
      .bind("about_id", entry.about)
      .bind("by_id", entry.by)
      .bind("to_id", asked_in(entry.content))
      .bind("window_start", entry.window ? std::optional(entry.window->start) : std::nullopt)
      .bind("window_end", entry.window ? std::optional(entry.window->end) : std::nullopt)
      .bind("written_on", entry.on)
      .bind("at", entry.at)
      .bind("content", canonical_json(document_of(entry.content)))
      .run();
}

void JournalStore::append(const app::JournalWord& word) {
  session_.use(queries::insert_journal_word)
      .bind("entry_id", word.entry)
      .bind("number", word.number)
      .bind("act", word.act)
      .bind("by_id", word.by)
      .bind("said_on", word.on)
      .bind("day", word.day)
      .bind("comment", word.comment)
      .bind("at", word.at)
      .run();
}

}  // namespace salespact::store
