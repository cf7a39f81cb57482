#pragma once

#include "app/ports/notice_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class NoticeStore final : public app::NoticeRepository {
 public:
  explicit NoticeStore(Session& session) : session_(session) {}
  bool tell(const app::Notice& notice) override;
  std::optional<app::Notice> find(app::NoticeId id) override;
  std::vector<app::Notice> unread(PersonId recipient) override;
  void acknowledge(app::NoticeId id, Instant at) override;

 private:
  Session& session_;
};

}  // namespace salespact::store
