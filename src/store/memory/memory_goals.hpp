#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryMetrics final : public app::MetricRepository {
 public:
  explicit MemoryMetrics(MemorySession& session) : session_(session) {}
  std::vector<Metric> all() override;
  std::optional<Metric> find(std::string_view key) override;
  void insert(const Metric& metric) override;
  bool update(const Metric& metric) override;

 private:
  MemorySession& session_;
};

class MemoryGoals final : public app::GoalRepository {
 public:
  explicit MemoryGoals(MemorySession& session) : session_(session) {}
  std::vector<Goal> all() override { return rows_of(session_.state().goals); }
  std::optional<Goal> find(GoalId id) override { return find_in(session_.state().goals, id); }
  void insert(std::span<const Goal> goals) override;
  bool update(const Goal& goal) override;

 private:
  void require_sound(const Goal& goal);
  MemorySession& session_;
};

class MemoryImports final : public app::ImportRepository {
 public:
  explicit MemoryImports(MemorySession& session) : session_(session) {}
  void insert(const app::ImportBatch& batch) override;
  void update(const app::ImportBatch& batch) override;
  std::optional<app::ImportBatch> find(app::ImportId id) override { return find_in(session_.state().imports, id); }
  std::vector<app::ImportBatch> page(std::optional<app::ImportId> before, int limit) override;
  std::optional<app::ImportBatch> find_running(app::ImportKind kind, const std::string& source,
                                               const Sha256& hash) override;
  void add_rejected(app::ImportId id, std::span<const app::RowProblem> problems) override;
  std::vector<app::RowProblem> rejected(app::ImportId id, std::int64_t after, int limit) override;
  std::vector<app::ImportMapping> mappings() override { return rows_of(session_.state().import_mappings); }
  void put(const app::ImportMapping& mapping) override;
  void remove(app::ImportMappingId id) override;

 private:
  MemorySession& session_;
};

class MemoryAudit final : public app::AuditRepository {
 public:
  explicit MemoryAudit(MemorySession& session) : session_(session) {}
  app::AuditEntry append(app::AuditEntry entry) override;
  std::vector<app::AuditEntry> page(std::int64_t before, int limit) override;
  std::vector<app::AuditEntry> after(std::int64_t seq, int limit) override;
  std::vector<app::AuditEntry> told_of(std::string_view object, std::string_view action) override;

 private:
  MemorySession& session_;
};

class MemoryChanges final : public app::ChangeRepository {
 public:
  explicit MemoryChanges(MemorySession& session) : session_(session) {}
  void append(app::ChangeKind kind, std::int64_t object, std::int64_t revision) override;
  std::vector<app::Change> after(std::int64_t seq, int limit) override;
  std::int64_t last() override { return static_cast<std::int64_t>(session_.state().changes->size()); }

 private:
  MemorySession& session_;
};

class MemoryAnswers final : public app::IdempotencyRepository {
 public:
  explicit MemoryAnswers(MemorySession& session) : session_(session) {}
  std::optional<app::StoredAnswer> find(PersonId person, std::string_view key) override;
  void insert(const app::StoredAnswer& answer) override;
  void delete_before(Instant at) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
