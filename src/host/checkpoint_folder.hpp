#pragma once

#include "app/ports/checkpoint_place.hpp"

#include <filesystem>

namespace salespact::host {

// A folder with a file a checkpoint, "salespact-audit-0a1…-000000000512.checkpoint", and one with the public key of
// each key that signed one, "salespact-audit-0a1…+f40c7ebd.key". It has to exist: what is mounted there may be missing.
class CheckpointFolder final : public app::CheckpointPlace {
 public:
  explicit CheckpointFolder(std::filesystem::path directory) : directory_(std::move(directory)) {}

  bool put(const app::KeptCheckpoint& checkpoint) override;
  std::vector<app::CheckpointCopy> copies(const std::string& origin) override;

 private:
  std::filesystem::path directory_;
};

}  // namespace salespact::host
