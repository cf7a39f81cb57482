#pragma once

#include "app/ports/account_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class AccountStore final : public app::AccountRepository {
 public:
  explicit AccountStore(Session& session) : session_(session) {}

  std::optional<app::Credential> find_credential(PersonId person) override;
  void put(const app::Credential& credential) override;
  std::int64_t count_passwords() override;

  void insert(const app::StoredSession& session) override;
  std::optional<app::StoredSession> find_session(const Sha256& token_hash) override;
  void update(const app::StoredSession& session) override;
  std::vector<app::StoredSession> sessions_of(PersonId person) override;
  void revoke_all_sessions(PersonId person, Instant at) override;
  void delete_sessions_expired_before(Instant at) override;

  void insert(const app::StoredApiToken& token) override;
  std::optional<app::StoredApiToken> find_token(const Sha256& token_hash) override;
  void update(const app::StoredApiToken& token) override;
  std::vector<app::StoredApiToken> tokens() override;

  void insert(const app::StoredInvitation& invitation) override;
  std::optional<app::StoredInvitation> find_invitation(const Sha256& token_hash) override;
  bool use_invitation(const Sha256& token_hash, Instant at) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
