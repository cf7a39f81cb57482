#pragma once

#include "store/memory/memory_state.hpp"

namespace salespact::store {

class MemoryNotices final : public app::NoticeRepository {
 public:
  explicit MemoryNotices(MemorySession& session) : session_(session) {}
  bool tell(const app::Notice& notice) override;
  std::optional<app::Notice> find(app::NoticeId id) override;
  std::vector<app::Notice> unread(PersonId recipient) override;
  void acknowledge(app::NoticeId id, Instant at) override;

 private:
  MemorySession& session_;
};

}  // namespace salespact::store
