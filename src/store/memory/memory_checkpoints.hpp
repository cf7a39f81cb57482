#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryCheckpoints final : public app::CheckpointRepository {
 public:
  explicit MemoryCheckpoints(MemorySession& session) : session_(session) {}
  std::optional<app::KeptCheckpoint> latest() override;
  std::optional<app::KeptCheckpoint> find(std::int64_t size) override { return find_in(table(), size); }
  std::optional<app::KeptCheckpoint> covering(std::int64_t seq) override;
  std::vector<app::KeptCheckpoint> page(std::int64_t before, int limit) override;
  std::vector<app::KeptCheckpoint> after(std::int64_t size, int limit) override;
  void append(const app::KeptCheckpoint& checkpoint) override;

 private:
  const Shared<std::map<std::int64_t, app::KeptCheckpoint>>& table() { return session_.state().checkpoints; }
  MemorySession& session_;
};

}  // namespace salespact::store
