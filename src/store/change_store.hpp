#pragma once

#include "app/ports/change_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class ChangeStore final : public app::ChangeRepository {
 public:
  explicit ChangeStore(Session& session) : session_(session) {}

  void append(app::ChangeKind kind, std::int64_t object, std::int64_t revision) override;
  std::vector<app::Change> after(std::int64_t seq, int limit) override;
  std::int64_t last() override;

 private:
  Session& session_;
};

}  // namespace salespact::store
