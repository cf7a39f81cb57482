#pragma once

#include "app/ports/import_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class ImportStore final : public app::ImportRepository {
 public:
  explicit ImportStore(Session& session) : session_(session) {}

  void insert(const app::ImportBatch& batch) override;
  void update(const app::ImportBatch& batch) override;
  std::optional<app::ImportBatch> find(app::ImportId id) override;
  std::vector<app::ImportBatch> page(std::optional<app::ImportId> before, int limit) override;
  std::optional<app::ImportBatch> find_running(app::ImportKind kind, const std::string& source,
                                               const Sha256& hash) override;
  void add_rejected(app::ImportId id, std::span<const app::RowProblem> problems) override;
  std::vector<app::RowProblem> rejected(app::ImportId id, std::int64_t after, int limit) override;
  std::vector<app::ImportMapping> mappings() override;
  void put(const app::ImportMapping& mapping) override;
  void remove(app::ImportMappingId id) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
