#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryPactNotes final : public app::PactNotesRepository {
 public:
  explicit MemoryPactNotes(MemorySession& session) : session_(session) {}
  std::vector<app::StandardReport> reports(SalesPactId id) override;
  std::vector<app::LadderNote> decisions(SalesPactId id) override;
  std::vector<app::PromiseNote> promise_words(SalesPactId id) override;
  std::vector<app::GlassNote> glasses(SalesPactId id) override;
  std::vector<SalesPactId> contested() override;
  void append(const app::StandardReport& report) override;
  void append(const app::LadderNote& note) override;
  void append(const app::PromiseNote& note) override;
  void append(const app::GlassNote& note) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
