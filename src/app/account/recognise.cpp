#include "app/account/recognise.hpp"

#include "app/account/check_password.hpp"

namespace salespact::app {
namespace {

constexpr std::int64_t seen_again_after = one_minute;  // uses are written down at most this often
constexpr std::size_t longest_token = 100;

std::optional<Recognised> recognise_person(const RecognitionPorts& ports, Transaction& transaction, PersonId id,
                                           Instant now) {
  const auto person = transaction.organisation().find_person(id);
  if (!person || !may_sign_in(*person)) return std::nullopt;
  Recognised recognised;
  Principal& principal = recognised.principal;
  principal.person = id;
  principal.display_name = person->display_name;
  principal.today = ports.zones.date_in(transaction.load_workspace().timezone, now);
  recognised.organisation = ports.directory.of(transaction, principal.today);
  const auto* member = recognised.organisation->find(id);
  if (member == nullptr) return std::nullopt;
  for (const auto& [role, unit] : member->roles) {
    principal.roles.push_back({role, recognised.organisation->units()[unit].id});
  }
  return recognised;
}

bool is_alive(const StoredSession& session, const SessionLimits& limits, Instant now) {
  return !session.revoked_at && now < session.expires_at && now < after(session.last_seen_at, limits.idle);
}

ScopeSet scopes_of(const StoredApiToken& token) {
  ScopeSet scopes;
  for (const std::string& name : token.scopes) {
    if (const auto scope = parse<Scope>(name)) scopes.add(*scope);
  }
  return scopes;
}

// Only the time of the last use, on what is stored by then: a revocation in between stands.
void touch_session(const RecognitionPorts& ports, const StoredSession& seen, Instant now) {
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    auto session = transaction.accounts().find_session(seen.token_hash);
    if (!session || session->revoked_at || session->last_seen_at >= now) return;
    session->last_seen_at = now;
    transaction.accounts().update(*session);
  });
}

void touch_token(const RecognitionPorts& ports, const StoredApiToken& used, Instant now) {
  ports.store.write(ports.workspace, [&](Transaction& transaction) {
    auto token = transaction.accounts().find_token(used.token_hash);
    if (!token || token->revoked_at || (token->last_used_at && *token->last_used_at >= now)) return;
    token->last_used_at = now;
    transaction.accounts().update(*token);
  });
}

}  // namespace

std::optional<Recognised> recognise_session(const RecognitionPorts& ports, std::string_view token, Instant now) {
  if (token.size() > longest_token || !token.starts_with(session_prefix)) return std::nullopt;
  std::optional<Recognised> recognised;
  std::optional<StoredSession> session;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    recognised.reset();
    session = transaction.accounts().find_session(sha256(token));
    if (!session || !is_alive(*session, ports.limits, now)) return;
    recognised = recognise_person(ports, transaction, session->person, now);
  });
  if (!recognised) return std::nullopt;
  recognised->principal.credential = session->id;
  recognised->principal.scopes = ScopeSet::all();
  recognised->principal.authenticated_at = session->created_at;
  if (now >= after(session->last_seen_at, seen_again_after)) touch_session(ports, *session, now);
  return recognised;
}

std::optional<Recognised> recognise_api_token(const RecognitionPorts& ports, std::string_view text, Instant now) {
  if (text.size() > longest_token || !text.starts_with(api_token_prefix)) return std::nullopt;
  std::optional<Recognised> recognised;
  std::optional<StoredApiToken> token;
  ports.store.read(ports.workspace, [&](Transaction& transaction) {
    recognised.reset();
    token = transaction.accounts().find_token(sha256(text));
    if (!token || token->revoked_at || (token->expires_at && now >= *token->expires_at)) return;
    recognised = recognise_person(ports, transaction, token->person, now);
  });
  if (!recognised) return std::nullopt;
  recognised->principal.credential = token->id;
  recognised->principal.scopes = scopes_of(*token);
  recognised->principal.authenticated_at = token->created_at;
  if (!token->last_used_at || now >= after(*token->last_used_at, seen_again_after)) touch_token(ports, *token, now);
  return recognised;
}

}  // namespace salespact::app
