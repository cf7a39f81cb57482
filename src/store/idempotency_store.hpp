#pragma once

#include "app/ports/idempotency_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class IdempotencyStore final : public app::IdempotencyRepository {
 public:
  explicit IdempotencyStore(Session& session) : session_(session) {}

  std::optional<app::StoredAnswer> find(PersonId person, std::string_view key) override;
  void insert(const app::StoredAnswer& answer) override;
  void delete_before(Instant at) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
