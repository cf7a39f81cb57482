#include "app/import/bulk_load.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace salespact;       // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::app;  // NOLINT(google-build-using-namespace)

namespace {

class CountingStore final : public Store {
 public:
  int begun = 0;
  int ended = 0;
  std::vector<Workspace> workspaces() override { return {}; }
  void create(const Workspace& /*workspace*/) override {}
  void read(WorkspaceId /*workspace*/, const Work& /*work*/) override {}
  void write(WorkspaceId /*workspace*/, const Work& /*work*/) override {}
  void begin_load() override { ++begun; }
  void end_load() override { ++ended; }
};

}  // namespace

TEST_CASE("a load is worth it from 50,000 rows on that are more than twice what is known") {
  CHECK(is_worth_a_load(50'000, 0));
  CHECK_FALSE(is_worth_a_load(49'999, 0));
  CHECK(is_worth_a_load(100'001, 50'000));
  CHECK_FALSE(is_worth_a_load(100'000, 50'000));
  CHECK_FALSE(is_worth_a_load(1'000'000, 1'000'000));  // the same file again
}

TEST_CASE("a load that has begun ends once, also when the import fails") {
  CountingStore store;
  {
    BulkLoad load(store, true);
    CHECK(store.begun == 1);
    load.end();
    CHECK(store.ended == 1);
  }
  CHECK(store.ended == 1);
  const auto fail = [&store] {
    const BulkLoad load(store, true);
    throw std::runtime_error("the disk is full");
  };
  CHECK_THROWS_AS(fail(), std::runtime_error);
  CHECK(store.begun == 2);
  CHECK(store.ended == 2);
  {
    const BulkLoad none(store, false);
  }
  CHECK(store.begun == 2);
  CHECK(store.ended == 2);
}
