#pragma once

#include "app/ports/audit_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class AuditStore final : public app::AuditRepository {
 public:
  explicit AuditStore(Session& session) : session_(session) {}

  app::AuditEntry append(app::AuditEntry entry) override;
  std::vector<app::AuditEntry> page(std::int64_t before, int limit) override;
  std::vector<app::AuditEntry> after(std::int64_t seq, int limit) override;
  std::vector<app::AuditEntry> told_of(std::string_view object, std::string_view action) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
