#include "store/pact_notes_store.hpp"

#include "domain/pact/ladder_words.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

app::StandardReport report_of(sql::Columns c) {
  app::StandardReport report{.pact = c.id<SalesPactId>(), .number = c.integer(), .metric = c.string()};
  report.window = DateRange{c.date(), c.date()};
  const auto value = parse_decimal(c.text());
  if (!value) throw app::StoreFault("a reported value is not a number");
  report.value = *value;
  report.by = c.id<PersonId>();
  report.at = c.instant();
  return report;
}

app::LadderNote decision_of(sql::Columns c) {
  app::LadderNote note{.pact = c.id<SalesPactId>(), .number = c.integer()};
  note.decision.act = c.word<LadderAct>();
  note.decision.as = c.word<LadderParty>();
  note.decision.by = c.id<PersonId>();
  note.decision.on = c.date();
  note.decision.step = c.word<LadderStep>();
  const auto start = c.maybe_date();
  const auto end = c.maybe_date();
  if (start && end) note.decision.days = DateRange{*start, *end};
  note.decision.reason = c.string();
  note.at = c.instant();
  note.decision.on_behalf_of = c.maybe_id<PersonId>();
  return note;
}

app::PromiseNote promise_word_of(sql::Columns c) {
  app::PromiseNote note{.pact = c.id<SalesPactId>(), .number = c.integer()};
  note.word = PromiseWord{.key = c.string(),
                          .due = c.date(),
                          .act = c.word<PromiseAct>(),
                          .as = c.word<PactParty>(),
                          .by = c.id<PersonId>(),
                          .on = c.date(),
                          .comment = c.string()};
  note.at = c.instant();
  note.word.on_behalf_of = c.maybe_id<PersonId>();
  return note;
}

app::GlassNote glass_of(sql::Columns c) {
  app::GlassNote note{.pact = c.id<SalesPactId>(), .number = c.integer()};
  note.glass = BrokenGlass{.by = c.id<PersonId>(), .at = c.instant(), .reason = c.string()};
  return note;
}

}  // namespace

std::vector<app::StandardReport> PactNotesStore::reports(SalesPactId id) {
  sql::Statement query = session_.use(queries::standard_reports);
  return all_rows(query.bind("pact_id", id), report_of);
}

std::vector<app::LadderNote> PactNotesStore::decisions(SalesPactId id) {
  sql::Statement query = session_.use(queries::ladder_decisions);
  return all_rows(query.bind("pact_id", id), decision_of);
}

std::vector<app::PromiseNote> PactNotesStore::promise_words(SalesPactId id) {
  sql::Statement query = session_.use(queries::promise_words);
  return all_rows(query.bind("pact_id", id), promise_word_of);
}

std::vector<app::GlassNote> PactNotesStore::glasses(SalesPactId id) {
  sql::Statement query = session_.use(queries::broken_glasses);
  return all_rows(query.bind("pact_id", id), glass_of);
}

std::vector<SalesPactId> PactNotesStore::contested() {
  sql::Statement query = session_.use(queries::contested_pacts);
  return all_rows(query, [](sql::Columns c) { return c.id<SalesPactId>(); });
}

void PactNotesStore::append(const app::StandardReport& report) {
  session_.use(queries::insert_standard_report)
      .bind("pact_id", report.pact)
      .bind("number", report.number)
      .bind("metric", report.metric)
      .bind("window_start", report.window.start)
      .bind("window_end", report.window.end)
      .bind("value", scaled_to_text(report.value.scaled, report.value.scale))
      .bind("by_id", report.by)
      .bind("at", report.at)
      .run();
}

void PactNotesStore::append(const app::LadderNote& note) {
  const LadderDecision& decision = note.decision;
  session_.use(queries::insert_ladder_decision)
      .bind("pact_id", note.pact)
      .bind("number", note.number)
      .bind("act", decision.act)
      .bind("party", decision.as)
      .bind("by_id", decision.by)
      .bind("decided_on", decision.on)
      .bind("step", decision.step)
      .bind("days_start", decision.days ? std::optional(decision.days->start) : std::nullopt)
      .bind("days_end", decision.days ? std::optional(decision.days->end) : std::nullopt)
      .bind("reason", decision.reason)
      .bind("at", note.at)
      .bind("on_behalf_of", decision.on_behalf_of)
      .run();
}

void PactNotesStore::append(const app::PromiseNote& note) {
  const PromiseWord& word = note.word;
  session_.use(queries::insert_promise_word)
      .bind("pact_id", note.pact)
      .bind("number", note.number)
      .bind("promise_key", word.key)
      .bind("due", word.due)
      .bind("act", word.act)
      .bind("party", word.as)
      .bind("by_id", word.by)
      .bind("said_on", word.on)
      .bind("comment", word.comment)
      .bind("at", note.at)
      .bind("on_behalf_of", word.on_behalf_of)
      .run();
}

void PactNotesStore::append(const app::GlassNote& note) {
  session_.use(queries::insert_broken_glass)
      .bind("pact_id", note.pact)
      .bind("number", note.number)
      .bind("by_id", note.glass.by)
      .bind("at", note.glass.at)
      .bind("reason", note.glass.reason)
      .run();
}

}  // namespace salespact::store
