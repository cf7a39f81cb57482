#pragma once

#include "app/ports/pact_notes_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class PactNotesStore final : public app::PactNotesRepository {
 public:
  explicit PactNotesStore(Session& session) : session_(session) {}
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
  Session& session_;
};

}  // namespace salespact::store
