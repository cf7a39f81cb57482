#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryPactTemplates final : public app::PactTemplateRepository {
 public:
  explicit MemoryPactTemplates(MemorySession& session) : session_(session) {}
  std::vector<app::KeptPactTemplate> all() override;
  std::optional<app::KeptPactTemplate> find(PactTemplateId id) override;
  std::vector<PactTemplateVersion> versions(PactTemplateId id) override;
  void insert(const app::KeptPactTemplate& made) override;
  bool update(PactTemplateId id, bool retired, std::int64_t revision) override;
  void append(const PactTemplateVersion& version) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
