#pragma once

#include "app/ports/sample_repository.hpp"
#include "store/session.hpp"

namespace salespact::store {

class SampleStore final : public app::SampleRepository {
 public:
  explicit SampleStore(Session& session) : session_(session) {}

  void mark(const app::SampleObjects& objects) override;
  void unmark(const app::SampleObjects& objects) override;
  app::SampleObjects marked() override;
  app::SampleObjects in_use() override;
  app::SampleCounts records() override;
  app::SampleCounts remove() override;

 private:
  void put(std::string_view kind, std::int64_t id);
  [[nodiscard]] std::int64_t source_no();  // 0 where there is no sample record

  Session& session_;
};

}  // namespace salespact::store
