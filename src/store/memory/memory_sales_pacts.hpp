#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemorySalesPacts final : public app::SalesPactRepository {
 public:
  explicit MemorySalesPacts(MemorySession& session) : session_(session) {}
  std::optional<app::KeptSalesPact> find(SalesPactId id) override;
  std::vector<app::KeptSalesPact> of_person(PersonId person) override;
  std::vector<SalesPact> unfinished() override;
  void insert(const app::KeptSalesPact& made) override;
  bool update(const app::KeptSalesPact& kept) override;
  std::vector<app::SalesPactText> texts(SalesPactId id) override;
  std::optional<app::SalesPactText> text(SalesPactId id, std::int64_t number) override;
  std::optional<SalesPactTerms> terms(SalesPactId id, std::int64_t number) override;
  void append(const app::SalesPactText& text) override;
  std::vector<Signature> signatures(SalesPactId id) override;
  void append(SalesPactId id, const Signature& signature) override;
  std::optional<app::SalesPactMotives> motives(SalesPactId id, std::int64_t text) override;
  void put(const app::SalesPactMotives& motives) override;
  std::vector<app::SalesPactPreparation> preparations(SalesPactId id) override;
  void put(const app::SalesPactPreparation& preparation) override;
  std::vector<app::SalesPactEvent> events(SalesPactId id) override;
  void append(const app::SalesPactEvent& event) override;
  std::vector<app::SalesPactReading> readings(SalesPactId id) override;
  void note_reading(const app::SalesPactReading& reading) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
