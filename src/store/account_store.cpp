#include "store/account_store.hpp"

#include "store/json_text.hpp"
#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

app::Credential credential_of(sql::Columns c) {
  return app::Credential{.person = c.id<PersonId>(),
                         .password_hash = c.string(),
                         .failed_attempts = c.small(),
                         .locked_until = c.instant()};
}

app::StoredSession session_of(sql::Columns c) {
  return app::StoredSession{.id = c.id<app::SessionId>(),
                            .token_hash = c.bytes<32>(),
                            .person = c.id<PersonId>(),
                            .created_at = c.instant(),
                            .last_seen_at = c.instant(),
                            .expires_at = c.instant(),
                            .user_agent = c.string(),
                            .address = c.string(),
                            .revoked_at = c.maybe_instant()};
}

app::StoredApiToken token_of(sql::Columns c) {
  return app::StoredApiToken{.id = c.id<app::ApiTokenId>(),
                             .token_hash = c.bytes<32>(),
                             .person = c.id<PersonId>(),
                             .name = c.string(),
                             .scopes = words_from_json(c.text()),
                             .created_at = c.instant(),
                             .expires_at = c.maybe_instant(),
                             .last_used_at = c.maybe_instant(),
                             .revoked_at = c.maybe_instant()};
}

app::StoredInvitation invitation_of(sql::Columns c) {
  return app::StoredInvitation{.token_hash = c.bytes<32>(),
                               .person = c.maybe_id<PersonId>(),
                               .expires_at = c.instant(),
                               .used_at = c.maybe_instant()};
}

}  // namespace

std::optional<app::Credential> AccountStore::find_credential(PersonId person) {
  sql::Statement query = session_.use(queries::find_credential);
  return one_row(query.bind("person_id", person), credential_of);
}

void AccountStore::put(const app::Credential& credential) {
  session_.use(queries::put_credential)
      .bind("person_id", credential.person)
      .bind("password_hash", credential.password_hash)
      .bind("failed_attempts", credential.failed_attempts)
      .bind("locked_until", credential.locked_until)
      .run();
}

void AccountStore::insert(const app::StoredSession& session) {
  session_.use(queries::insert_session)
      .bind("session_id", session.id)
      .bind("token_hash", session.token_hash)
      .bind("person_id", session.person)
      .bind("created_at", session.created_at)
      .bind("last_seen_at", session.last_seen_at)
      .bind("expires_at", session.expires_at)
      .bind("user_agent", session.user_agent)
      .bind("address", session.address)
      .bind("revoked_at", session.revoked_at)
      .run();
}

std::optional<app::StoredSession> AccountStore::find_session(const Sha256& token_hash) {
  sql::Statement query = session_.use(queries::find_session);
  return one_row(query.bind("token_hash", token_hash), session_of);
}

void AccountStore::update(const app::StoredSession& session) {
  session_.use(queries::update_session)
      .bind("last_seen_at", session.last_seen_at)
      .bind("revoked_at", session.revoked_at)
      .bind("session_id", session.id)
      .run();
}

std::vector<app::StoredSession> AccountStore::sessions_of(PersonId person) {
  sql::Statement query = session_.use(queries::sessions_of_person);
  return all_rows(query.bind("person_id", person), session_of);
}

void AccountStore::revoke_all_sessions(PersonId person, Instant at) {
  session_.use(queries::revoke_sessions_of_person).bind("revoked_at", at).bind("person_id", person).run();
}

void AccountStore::delete_sessions_expired_before(Instant at) {
  session_.use(queries::delete_expired_sessions).bind("expires_at", at).run();
}

void AccountStore::insert(const app::StoredApiToken& token) {
  session_.use(queries::insert_token)
      .bind("api_token_id", token.id)
      .bind("token_hash", token.token_hash)
      .bind("person_id", token.person)
      .bind("name", token.name)
      .bind("scopes", json_of(token.scopes))
      .bind("created_at", token.created_at)
      .bind("expires_at", token.expires_at)
      .bind("last_used_at", token.last_used_at)
      .bind("revoked_at", token.revoked_at)
      .run();
}

std::optional<app::StoredApiToken> AccountStore::find_token(const Sha256& token_hash) {
  sql::Statement query = session_.use(queries::find_token);
  return one_row(query.bind("token_hash", token_hash), token_of);
}

void AccountStore::update(const app::StoredApiToken& token) {
  session_.use(queries::update_token)
      .bind("last_used_at", token.last_used_at)
      .bind("revoked_at", token.revoked_at)
      .bind("api_token_id", token.id)
      .run();
}

std::vector<app::StoredApiToken> AccountStore::tokens() {
  return all_rows(session_.use(queries::load_tokens), token_of);
}

void AccountStore::insert(const app::StoredInvitation& invitation) {
  session_.use(queries::insert_invitation)
      .bind("token_hash", invitation.token_hash)
      .bind("person_id", invitation.person)
      .bind("expires_at", invitation.expires_at)
      .bind("used_at", invitation.used_at)
      .run();
}

std::optional<app::StoredInvitation> AccountStore::find_invitation(const Sha256& token_hash) {
  sql::Statement query = session_.use(queries::find_invitation);
  return one_row(query.bind("token_hash", token_hash), invitation_of);
}

bool AccountStore::use_invitation(const Sha256& token_hash, Instant at) {
  return session_.use(queries::use_invitation).bind("used_at", at).bind("token_hash", token_hash).run() == 1;
}

std::int64_t AccountStore::count_passwords() {
  sql::Statement query = session_.use(queries::count_passwords);
  return query.next() ? query.columns().integer() : 0;
}

}  // namespace salespact::store
