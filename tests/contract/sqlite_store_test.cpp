#include "app/ports/audit_repository.hpp"
#include "contract/engines.hpp"
#include "contract/same_rows.hpp"
#include "contract/sqlite_file.hpp"
#include "store/sqlite/sqlite_connection.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

Workspace fill(app::Store& store) {
  const Workspace workspace = some_workspace();
  store.create(workspace);
  const Person ana = some_person("Ana");
  store.write(workspace.id, [&](app::Transaction& t) {
    t.organisation().insert(ana);
    app::StoredSession session;
    session.id = make_id<app::SessionId>();
    session.token_hash = sha256("token");
    session.person = ana.id;
    session.expires_at = {1'000};
    t.accounts().insert(session);
    t.records().insert(std::vector{some_deal(ana.id, "1")});
    t.audit().append({});
    t.audit().append({});
    t.changes().append(app::ChangeKind::bulk);
  });
  return workspace;
}

}  // namespace

TEST_CASE("a file that does not exist is made only when asked for, and is readable by its owner alone") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  CHECK_THROWS_AS(open(file), app::StoreFault);
  CHECK_FALSE(fs::exists(file));
  const auto store = open(file, true);
  fill(*store);
  for (const char* suffix : {"", "-wal", "-shm"}) {
    CAPTURE(suffix);
    struct stat info{};
    REQUIRE(::stat((file.string() + suffix).c_str(), &info) == 0);
    CHECK((info.st_mode & 0777U) == 0600U);
  }
}

TEST_CASE("a data directory in use is refused, saying by whom") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  auto first = open(file, true);
  try {
    open(file);
    FAIL("a second store was opened");
  } catch (const app::StoreUnavailable& refusal) {
    const std::string text = refusal.what();
    CHECK(text.find("salespact serve") != std::string::npos);
    CHECK(text.find(std::to_string(::getpid())) != std::string::npos);
  }
  first.reset();
  CHECK_NOTHROW(open(file));
}

TEST_CASE("a directory whose holder is just ending is waited for") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  auto first = open(file, true);
  std::thread ending([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    first.reset();
  });
  CHECK_NOTHROW(open(file));
  ending.join();
}

TEST_CASE("what was written is there after a restart") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = fill(*open(file, true));
  const auto again = open(file);
  CHECK(again->workspaces() == std::vector{workspace});
  again->read(workspace.id, [](app::Transaction& t) { CHECK(t.records().count_deals() == 1); });
}

TEST_CASE("kill -9 of a writing process loses no acknowledged write") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = some_workspace();
  open(file, true)->create(workspace);
  int acknowledged[2];
  REQUIRE(::pipe(acknowledged) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto store = open(file);
    std::vector<std::thread> writers;
    writers.reserve(4);
    for (int writer = 0; writer < 4; ++writer) {
      writers.emplace_back([&] {
        for (;;) {
          std::int64_t seq = 0;
          store->write(workspace.id, [&](app::Transaction& t) {
            t.changes().append(app::ChangeKind::bulk);
            seq = t.changes().last();
          });
          if (::write(acknowledged[1], &seq, sizeof seq) != sizeof seq) ::_exit(1);
        }
      });
    }
    for (auto& writer : writers) writer.join();
  }
  ::close(acknowledged[1]);
  std::vector<std::int64_t> promised;
  std::int64_t seq = 0;
  while (promised.size() < 300 && ::read(acknowledged[0], &seq, sizeof seq) == sizeof seq) promised.push_back(seq);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  while (::read(acknowledged[0], &seq, sizeof seq) == sizeof seq) promised.push_back(seq);
  ::close(acknowledged[0]);
  REQUIRE(promised.size() >= 300);
  const auto store = open(file);
  store->read(workspace.id, [&](app::Transaction& t) {
    CHECK(t.changes().last() >= *std::max_element(promised.begin(), promised.end()));
  });
  CHECK(all_good(store->examine()));
}

TEST_CASE("history, audit and changes can't be altered or deleted, records not deleted") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = fill(*open(file, true));
  store::SqliteConnection connection(file, {.duty = store::SqliteConnection::Duty::write});
  for (const char* statement :
       {"UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry", "DELETE FROM change_log",
        "UPDATE change_log SET kind = 'deal'", "DELETE FROM deal", "UPDATE deal SET source_no = 99",
        "UPDATE record_source SET name = 'sample'", "DELETE FROM record_source"}) {
    CAPTURE(statement);
    CHECK_THROWS_AS(connection.execute(statement), app::StoreFault);
  }
}

TEST_CASE("a schema made by a newer program, or with another text, is refused") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  fill(*open(file, true));
  tamper(file, "INSERT INTO schema_migration VALUES (9999, 'from_the_future', 'x')");
  CHECK_THROWS_WITH_AS(open(file), doctest::Contains("newer salespact"), app::StoreFault);
  tamper(file, "DELETE FROM schema_migration WHERE version = 9999");
  CHECK_NOTHROW(open(file));
  tamper(file, "UPDATE schema_migration SET checksum = 'x' WHERE version = 3");
  CHECK_THROWS_WITH_AS(open(file), doctest::Contains("another text"), app::StoreFault);
}

TEST_CASE("an altered audit entry is found") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  fill(*open(file, true));
  CHECK(all_good(open(file)->examine()));
  tamper(file, "DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET action = 'x' WHERE seq = 2");
  CHECK(fault_in(open(file)->examine()).find("entry 2 was changed") != std::string::npos);
  tamper(file, "DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry WHERE seq = 1");
  CHECK(fault_in(open(file)->examine()).find("entry 0 is followed by 2") != std::string::npos);
}

TEST_CASE("a backup of a store in use is whole, and a restored one has no living session") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const fs::path backup = directory.path() / "it's a backup.db";
  auto store = open(file, true);
  const Workspace workspace = fill(*store);
  std::atomic<bool> done{false};
  std::thread busy([&] {
    while (!done) store->write(workspace.id, [](app::Transaction& t) { t.changes().append(app::ChangeKind::bulk); });
  });
  store->backup_to(backup);
  done = true;
  busy.join();
  CHECK(all_good(store::examine_backup(backup)));
  CHECK_THROWS_AS(store->backup_to(backup), app::StoreFault);  // never over another file
  CHECK_THROWS_AS(store::backup_sqlite(file, backup), app::StoreFault);
  store::backup_sqlite(file, directory.path() / "from outside.db");  // as another process does
  CHECK(all_good(store::examine_backup(directory.path() / "from outside.db")));
  CHECK_THROWS_AS(store::restore_sqlite(backup, file, {500}), app::StoreUnavailable);  // in use
  store->write(workspace.id, [](app::Transaction& t) { t.organisation().insert(some_person("too late")); });
  store.reset();

  store::restore_sqlite(backup, file, {500});
  CHECK(fs::exists(file.string() + ".before-restore"));
  store = open(file);
  store->read(workspace.id, [](app::Transaction& t) {
    CHECK(t.organisation().load().people.size() == 1);
    CHECK(t.accounts().find_session(sha256("token"))->revoked_at == Instant{500});
  });
}

TEST_CASE("a damaged backup is refused and the store stays as it was") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const fs::path backup = directory.path() / "backup.db";
  Workspace workspace;
  {
    const auto store = open(file, true);
    workspace = fill(*store);
    store->backup_to(backup);
  }
  {
    std::fstream damaged(backup, std::ios::in | std::ios::out | std::ios::binary);
    damaged.seekp(std::streamoff{4096} * 3);
    damaged << std::string(std::size_t{4096} * 4, 'x');
  }
  CHECK_FALSE(all_good(store::examine_backup(backup)));
  CHECK_THROWS_AS(store::restore_sqlite(backup, file, {500}), app::StoreFault);
  CHECK(open(file)->workspaces() == std::vector{workspace});
}

TEST_CASE("a read that takes too long is stopped, a stream is not") {
  const TemporaryDirectory directory;
  const auto store = store::open_sqlite(directory.path() / "salespact.db",
                                        {.create = true, .statement_budget = std::chrono::milliseconds(1)});
  const Workspace workspace = some_workspace();
  store->create(workspace);
  const Person ana = some_person("Ana");
  std::vector<Deal> deals;
  deals.reserve(40'000);
  for (int i = 0; i < 40'000; ++i) deals.push_back(some_deal(ana.id, std::to_string(i)));
  store->write(workspace.id, [&](app::Transaction& t) {
    t.organisation().insert(ana);
    t.records().insert(deals);
  });
  CHECK_THROWS_AS(
      store->read(workspace.id,
                  [](app::Transaction& t) { t.records().deals({.owner = make_id<PersonId>(), .dates = {}}); }),
      app::StoreUnavailable);
  std::size_t seen = 0;
  store->read(workspace.id, [&](app::Transaction& t) { t.records().for_each_deal([&](const Deal&) { ++seen; }); });
  CHECK(seen == deals.size());
}

TEST_CASE("a small write gets its turn between the chunks of a bulk import") {
  Fixture<SqliteEngine> f;
  const PersonId ana = f.add_person();
  std::atomic<bool> importing{true};
  std::atomic<int> between{0};
  std::thread small([&] {
    while (importing) {
      f.write([](app::Transaction& t) { t.changes().append(app::ChangeKind::goal); });
      if (importing) ++between;
    }
  });
  for (int chunk = 0; chunk < 6; ++chunk) {
    std::vector<Deal> deals;
    deals.reserve(5'000);
    for (int i = 0; i < 5'000; ++i) deals.push_back(some_deal(ana, std::to_string(chunk * 5'000 + i)));
    f.write([&](app::Transaction& t) { t.records().insert(deals); });
  }
  importing = false;
  small.join();
  CHECK(between >= 3);
}

namespace {

// Names of the indexes that are no keys, as another connection sees them.
std::vector<std::string> indexes_of(const fs::path& file) {
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  std::vector<std::string> names;
  const auto note = [](void* into, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(into)->emplace_back(values[0]);
    return 0;
  };
  CHECK(sqlite3_exec(handle, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
                     note, &names, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  return names;
}

}  // namespace

TEST_CASE("a load lets the indexes of days rest; they are back when it ends, or at the next opening") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  auto store = open(file, true);
  const Workspace workspace = fill(*store);
  const auto before = indexes_of(file);
  const auto of_day = [&] {
    std::vector<Deal> found;
    store->read(workspace.id, [&](app::Transaction& t) {
      found = t.records().deals_of_days(
          app::DealDay::closed_on,
          {.person = {}, .days = {*Date::parse_iso("2000-01-01"), *Date::parse_iso("2099-12-31")}});
    });
    return found.size();
  };
  const auto deals = of_day();
  REQUIRE(deals > 0);

  store->begin_load();
  const auto resting = indexes_of(file);
  CHECK(std::ranges::find(before, "deal_closing") != before.end());
  CHECK(std::ranges::find(resting, "deal_closing") == resting.end());
  CHECK(std::ranges::find(resting, "measurement_key") != resting.end());  // a key never rests
  store->begin_load();                                                    // a second import at the same time
  CHECK(of_day() == deals);
  store->end_load();
  CHECK(indexes_of(file) == before);
  store->end_load();

  store->begin_load();
  store.reset();  // as if killed
  CHECK(indexes_of(file) == resting);
  store = open(file);
  CHECK(indexes_of(file) == before);
  CHECK(of_day() == deals);
}
