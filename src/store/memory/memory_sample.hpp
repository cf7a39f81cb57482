#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemorySample final : public app::SampleRepository {
 public:
  explicit MemorySample(MemorySession& session) : session_(session) {}
  void mark(const app::SampleObjects& objects) override;
  void unmark(const app::SampleObjects& objects) override;
  app::SampleObjects marked() override;
  app::SampleObjects in_use() override;
  app::SampleCounts records() override;
  app::SampleCounts remove() override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
