#include "contract/engines.hpp"
#include "contract/sqlite_file.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

app::KeptCheckpoint some_checkpoint(std::int64_t size) {
  return {size, "note of " + std::to_string(size) + "\n", "a+key", {size * 1'000}};
}

std::vector<std::int64_t> sizes(const std::vector<app::KeptCheckpoint>& all) {
  std::vector<std::int64_t> out;
  for (const auto& one : all) out.push_back(one.size);
  return out;
}

using Sizes = std::vector<std::int64_t>;

}  // namespace

TEST_CASE_TEMPLATE("checkpoints come back as kept, by size and in both directions, one a size", Engine,
                   ON_EVERY_STORE) {
  Fixture<Engine> f;
  CHECK_FALSE(f.ask([](auto& t) { return t.checkpoints().latest(); }).has_value());
  CHECK_FALSE(f.ask([](auto& t) { return t.checkpoints().covering(0); }).has_value());
  for (const std::int64_t size : {0, 10, 20, 30}) {
    f.write([&](app::Transaction& t) { t.checkpoints().append(some_checkpoint(size)); });
  }
  f.read([](app::Transaction& t) {
    CHECK(t.checkpoints().latest() == some_checkpoint(30));
    CHECK(t.checkpoints().find(10) == some_checkpoint(10));
    CHECK_FALSE(t.checkpoints().find(11).has_value());
    CHECK(t.checkpoints().covering(10)->size == 10);
    CHECK(t.checkpoints().covering(11)->size == 20);
    CHECK_FALSE(t.checkpoints().covering(31).has_value());
    CHECK(sizes(t.checkpoints().page(0, 3)) == Sizes{30, 20, 10});
    CHECK(sizes(t.checkpoints().page(10, 3)) == Sizes{0});
    CHECK(sizes(t.checkpoints().after(0, 2)) == Sizes{10, 20});
    CHECK(sizes(t.checkpoints().after(30, 2)).empty());
  });
  CHECK_THROWS_AS(f.write([](app::Transaction& t) { t.checkpoints().append(some_checkpoint(20)); }),
                  app::UniqueViolation);
}

TEST_CASE_TEMPLATE("what was done to something is told by the log, oldest first", Engine, ON_EVERY_STORE) {
  Fixture<Engine> f;
  f.write([](app::Transaction& t) {
    for (const char* object : {"pact:1", "pact:2", "pact:1"}) {
      for (const char* action : {"signed", "read"}) {
        app::AuditEntry entry;
        entry.action = action;
        entry.object = object;
        t.audit().append(std::move(entry));
      }
    }
  });
  const auto told = f.ask([](auto& t) { return t.audit().told_of("pact:1", "signed"); });
  REQUIRE(told.size() == 2);
  CHECK(told[0].seq == 1);
  CHECK(told[1].seq == 5);
  CHECK(f.ask([](auto& t) { return t.audit().told_of("pact:3", "signed"); }).empty());
}

TEST_CASE("a kept checkpoint is neither changed nor deleted") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = some_workspace();
  const auto store = open(file, true);
  store->create(workspace);
  store->write(workspace.id, [](app::Transaction& t) { t.checkpoints().append(some_checkpoint(1)); });
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
  CHECK(sqlite3_exec(handle, "UPDATE checkpoint SET note = 'x'", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
  CHECK(sqlite3_exec(handle, "DELETE FROM checkpoint", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
  sqlite3_close(handle);
}
