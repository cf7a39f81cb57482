#include "store/memory/memory_checkpoints.hpp"

#include <algorithm>

namespace salespact::store {

std::optional<app::KeptCheckpoint> MemoryCheckpoints::latest() {
  const auto& all = *table();
  return all.empty() ? std::nullopt : std::optional(all.rbegin()->second);
}

std::optional<app::KeptCheckpoint> MemoryCheckpoints::covering(std::int64_t seq) {
  const auto found = table()->lower_bound(seq);
  return found == table()->end() ? std::nullopt : std::optional(found->second);
}

std::vector<app::KeptCheckpoint> MemoryCheckpoints::page(std::int64_t before, int limit) {
  auto all = rows_of(table());
  if (before > 0) std::erase_if(all, [before](const auto& one) { return one.size >= before; });
  std::ranges::reverse(all);
  all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
  return all;
}

std::vector<app::KeptCheckpoint> MemoryCheckpoints::after(std::int64_t size, int limit) {
  auto all = rows_of(table());
  std::erase_if(all, [size](const auto& one) { return one.size <= size; });
  all.resize(std::min(all.size(), static_cast<std::size_t>(limit)));
  return all;
}

void MemoryCheckpoints::append(const app::KeptCheckpoint& checkpoint) {
  session_.require(checkpoint.size >= 0, "a checkpoint is about no fewer than no entries");
  session_.insert(session_.change().checkpoints, checkpoint.size, checkpoint, "a checkpoint of that size");
}

}  // namespace salespact::store
