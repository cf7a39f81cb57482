#pragma once

#include "app/ports/id_source.hpp"

namespace salespact::test {

// The numbers after `last`, one by one.
class CountingIds final : public app::IdSource {
 public:
  explicit CountingIds(std::int64_t last = 0) : last_(last) {}
  std::int64_t next() override { return ++last_; }

 private:
  std::int64_t last_;
};

}  // namespace salespact::test
