#include "store/team_pact_store.hpp"

#include "domain/pact/team_pact_text.hpp"
#include "store/document_json.hpp"
#include "store/rows.hpp"
#include "store/signature_row.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

TeamPact pact_in(sql::Columns& c) {
  TeamPact pact{.id = c.id<TeamPactId>(), .unit = c.id<OrgUnitId>(), .revision = c.integer()};
  if (!take_life(document_from_json(c.text()), pact)) c.unreadable("the state of a pact");
  return pact;
}

TeamPact pact_of(sql::Columns c) { return pact_in(c); }

app::KeptTeamPact kept_of(sql::Columns c) {
  app::KeptTeamPact kept;
  kept.pact = pact_in(c);
  kept.draft = team_terms_from_json(c.text());
  kept.opened_at = c.instant();
  kept.opened_by = c.id<PersonId>();
  return kept;
}

app::TeamPactText text_of_row(sql::Columns c) {
  return {.pact = c.id<TeamPactId>(),
          .number = c.integer(),
          .text = c.string(),
          .hash = c.bytes<32>(),
          .frozen_at = c.instant(),
          .frozen_by = c.id<PersonId>()};
}

Signature signature_of(sql::Columns c) { return signature_in(c); }

app::TeamPactEvent event_of(sql::Columns c) {
  return {.pact = c.id<TeamPactId>(),
          .number = c.integer(),
          .kind = c.word<app::TeamPactEventKind>(),
          .at = c.instant(),
          .by = c.maybe_id<PersonId>(),
          .text = c.maybe_integer(),
          .comment = c.string()};
}

app::TeamPactMark mark_of(sql::Columns c) {
  return {.id = c.id<app::TeamPactMarkId>(),
          .pact = c.id<TeamPactId>(),
          .mark = {.key = c.string(),
                   .window = c.date(),
                   .kind = c.word<MarkKind>(),
                   .by = c.id<PersonId>(),
                   .on = c.date(),
                   .note = c.string()},
          .at = c.instant()};
}

app::TeamPactLearning learning_of(sql::Columns c) {
  return {.id = c.id<app::TeamPactLearningId>(),
          .pact = c.id<TeamPactId>(),
          .by = c.id<PersonId>(),
          .at = c.instant(),
          .what = c.string(),
          .cause = c.maybe([&] { return c.word<SetbackCause>(); }),
          .learned = c.string(),
          .change = c.string(),
          .share = c.word<SetbackShare>()};
}

app::TeamPactReading reading_of(sql::Columns c) {
  return {.pact = c.id<TeamPactId>(), .reader = c.id<PersonId>(), .day = c.date()};
}

sql::Statement& bind_kept(sql::Statement& statement, const app::KeptTeamPact& kept) {
  return statement.bind("pact_id", kept.pact.id)
      .bind("state", state_of(kept.pact))
      .bind("life", canonical_json(life_document_of(kept.pact)))
      .bind("draft", canonical_json(document_of(kept.draft)))
      .bind("revision", kept.pact.revision);
}

}  // namespace

std::optional<app::KeptTeamPact> TeamPactStore::find(TeamPactId id) {
  sql::Statement query = session_.use(queries::find_team_pact);
  return one_row(query.bind("pact_id", id), kept_of);
}

std::vector<TeamPact> TeamPactStore::all() { return all_rows(session_.use(queries::all_team_pacts), pact_of); }

std::vector<TeamPact> TeamPactStore::unfinished() {
  return all_rows(session_.use(queries::unfinished_team_pacts), pact_of);
}

void TeamPactStore::insert(const app::KeptTeamPact& made) {
  sql::Statement statement = session_.use(queries::insert_team_pact);
  bind_kept(statement, made)
      .bind("unit_id", made.pact.unit)
      .bind("opened_at", made.opened_at)
      .bind("opened_by_id", made.opened_by)
      .run();
}

bool TeamPactStore::update(const app::KeptTeamPact& kept) {
  sql::Statement statement = session_.use(queries::update_team_pact);
  return bind_kept(statement, kept).run() == 1;
}

std::optional<app::TeamPactText> TeamPactStore::text(TeamPactId id, std::int64_t number) {
  sql::Statement query = session_.use(queries::find_team_pact_text);
  return one_row(query.bind("pact_id", id).bind("number", number), text_of_row);
}

std::optional<TeamPactTerms> TeamPactStore::terms(TeamPactId id, std::int64_t number) {
  const auto found = text(id, number);
  return found ? std::optional(team_terms_from_json(found->text)) : std::nullopt;
}

void TeamPactStore::append(const app::TeamPactText& text) {
  session_.use(queries::insert_team_pact_text)
      .bind("pact_id", text.pact)
      .bind("number", text.number)
      .bind("text", text.text)
      .bind("hash", text.hash)
      .bind("frozen_at", text.frozen_at)
      .bind("frozen_by_id", text.frozen_by)
      .run();
}

std::vector<Signature> TeamPactStore::signatures(TeamPactId id) {
  sql::Statement query = session_.use(queries::team_pact_signatures);
  return all_rows(query.bind("pact_id", id), signature_of);
}

void TeamPactStore::append(TeamPactId id, const Signature& signature) {
  session_.use(queries::insert_team_pact_signature)
      .bind("pact_id", id)
      .bind("number", signature.text)
      .bind("person_id", signature.person)
      .bind("text_hash", signature.text_hash)
      .bind("capacity", signature.capacity)
      .bind("signer", signature.signer)
      .bind("signed_at", signature.at)
      .bind("statement", signature.statement)
      .bind("method", signature.method)
      .bind("session", signature.session)
      .run();
}

std::vector<app::TeamPactEvent> TeamPactStore::events(TeamPactId id) {
  sql::Statement query = session_.use(queries::team_pact_events);
  return all_rows(query.bind("pact_id", id), event_of);
}

void TeamPactStore::append(const app::TeamPactEvent& event) {
  session_.use(queries::insert_team_pact_event)
      .bind("pact_id", event.pact)
      .bind("number", event.number)
      .bind("kind", event.kind)
      .bind("at", event.at)
      .bind("by_id", event.by)
      .bind("text_number", event.text)
      .bind("comment", event.comment)
      .run();
}

std::vector<app::TeamPactMark> TeamPactStore::marks(TeamPactId id) {
  sql::Statement query = session_.use(queries::team_pact_marks);
  return all_rows(query.bind("pact_id", id), mark_of);
}

void TeamPactStore::append(const app::TeamPactMark& mark) {
  session_.use(queries::insert_team_pact_mark)
      .bind("pact_id", mark.pact)
      .bind("mark_id", mark.id)
      .bind("key", mark.mark.key)
      .bind("window_start", mark.mark.window)
      .bind("kind", mark.mark.kind)
      .bind("by_id", mark.mark.by)
      .bind("marked_on", mark.mark.on)
      .bind("note", mark.mark.note)
      .bind("at", mark.at)
      .run();
}

std::vector<app::TeamPactLearning> TeamPactStore::learnings(TeamPactId id) {
  sql::Statement query = session_.use(queries::team_pact_learnings);
  return all_rows(query.bind("pact_id", id), learning_of);
}

void TeamPactStore::append(const app::TeamPactLearning& learning) {
  session_.use(queries::insert_team_pact_learning)
      .bind("pact_id", learning.pact)
      .bind("learning_id", learning.id)
      .bind("by_id", learning.by)
      .bind("at", learning.at)
      .bind("what", learning.what)
      .bind("cause", learning.cause)
      .bind("learned", learning.learned)
      .bind("change", learning.change)
      .bind("share", learning.share)
      .run();
}

std::vector<app::TeamPactReading> TeamPactStore::readings(TeamPactId id) {
  sql::Statement query = session_.use(queries::team_pact_readings);
  return all_rows(query.bind("pact_id", id), reading_of);
}

void TeamPactStore::note_reading(const app::TeamPactReading& reading) {
  session_.use(queries::note_team_pact_reading)
      .bind("pact_id", reading.pact)
      .bind("reader_id", reading.reader)
      .bind("day", reading.day)
      .run();
}

}  // namespace salespact::store
