#pragma once

#include "app/ports/checkpoint_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class CheckpointStore final : public app::CheckpointRepository {
 public:
  explicit CheckpointStore(Session& session) : session_(session) {}
  std::optional<app::KeptCheckpoint> latest() override;
  std::optional<app::KeptCheckpoint> find(std::int64_t size) override;
  std::optional<app::KeptCheckpoint> covering(std::int64_t seq) override;
  std::vector<app::KeptCheckpoint> page(std::int64_t before, int limit) override;
  std::vector<app::KeptCheckpoint> after(std::int64_t size, int limit) override;
  void append(const app::KeptCheckpoint& checkpoint) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
