#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "domain/org/organisation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

using SessionId = Id<struct SessionTag>;
using ApiTokenId = Id<struct ApiTokenTag>;

// How a person signs in. Only hashes are stored (TRUST A1, B1, B8).
struct Credential {
  PersonId person;
  std::string password_hash;  // PHC string; empty: none set
  int failed_attempts = 0;
  Instant locked_until;
};

struct StoredSession {
  SessionId id;
  Sha256 token_hash{};
  PersonId person;
  Instant created_at;
  Instant last_seen_at;
  Instant expires_at;  // absolute end
  std::string user_agent;
  std::string address;
  std::optional<Instant> revoked_at;
};

struct StoredApiToken {
  ApiTokenId id;
  Sha256 token_hash{};
  PersonId person;
  std::string name;
  std::vector<std::string> scopes;
  Instant created_at;
  std::optional<Instant> expires_at;
  std::optional<Instant> last_used_at;
  std::optional<Instant> revoked_at;
};

// One-time codes that let somebody in who has no password yet: first-run setup (no person) and invitations.
struct StoredInvitation {
  Sha256 token_hash{};
  std::optional<PersonId> person;
  Instant expires_at;
  std::optional<Instant> used_at;
};

class AccountRepository {
 public:
  virtual ~AccountRepository() = default;
  virtual std::optional<Credential> find_credential(PersonId person) = 0;
  virtual void put(const Credential& credential) = 0;
  virtual std::int64_t count_passwords() = 0;  // people who have one

  virtual void insert(const StoredSession& session) = 0;
  virtual std::optional<StoredSession> find_session(const Sha256& token_hash) = 0;
  virtual void update(const StoredSession& session) = 0;  // last_seen_at, revoked_at
  virtual std::vector<StoredSession> sessions_of(PersonId person) = 0;
  virtual void revoke_all_sessions(PersonId person, Instant at) = 0;
  virtual void delete_sessions_expired_before(Instant at) = 0;

  virtual void insert(const StoredApiToken& token) = 0;
  virtual std::optional<StoredApiToken> find_token(const Sha256& token_hash) = 0;
  virtual void update(const StoredApiToken& token) = 0;  // last_used_at, revoked_at
  virtual std::vector<StoredApiToken> tokens() = 0;      // ordered by id

  virtual void insert(const StoredInvitation& invitation) = 0;
  virtual std::optional<StoredInvitation> find_invitation(const Sha256& token_hash) = 0;
  // False when it was used already: exactly one caller wins.
  virtual bool use_invitation(const Sha256& token_hash, Instant at) = 0;
};

}  // namespace salespact::app
