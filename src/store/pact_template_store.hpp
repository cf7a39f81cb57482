#pragma once

#include "app/ports/pact_template_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class PactTemplateStore final : public app::PactTemplateRepository {
 public:
  explicit PactTemplateStore(Session& session) : session_(session) {}
  std::vector<app::KeptPactTemplate> all() override;
  std::optional<app::KeptPactTemplate> find(PactTemplateId id) override;
  std::vector<PactTemplateVersion> versions(PactTemplateId id) override;
  void insert(const app::KeptPactTemplate& made) override;
  bool update(PactTemplateId id, bool retired, std::int64_t revision) override;
  void append(const PactTemplateVersion& version) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
