#include "store/sqlite/sqlite_connection.hpp"

#include "app/ports/store_fault.hpp"
#include "store/sqlite/sqlite_bulk.hpp"
#include "store/sqlite/sqlite_prepared.hpp"

#include <fmt/format.h>

namespace salespact::store {
namespace {

constexpr int busy_timeout_ms = 5'000;
constexpr int steps_between_clock_reads = 20'000;

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file, const Settings& settings)
    : budget_(settings.statement_budget) {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (settings.create) flags |= SQLITE_OPEN_CREATE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK) {
    throw app::StoreFault(fmt::format("{} can't be opened: {}", file.string(), sqlite3_errstr(code)));
  }
  configure(settings);
}

SqliteConnection::~SqliteConnection() { forget_statements(); }

void SqliteConnection::configure(const Settings& settings) {
  sqlite3_busy_timeout(handle(), busy_timeout_ms);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  execute("PRAGMA trusted_schema=OFF");
  if (settings.duty == Duty::write) {
    execute("PRAGMA journal_mode=WAL");
    // 16 MiB of log before it is copied back; a bulk load then rewrites each page of an index less often.
    execute("PRAGMA wal_autocheckpoint=4096");
    execute("PRAGMA journal_size_limit=67108864");
    execute("PRAGMA cache_size=-65536");
    execute("PRAGMA secure_delete=ON");  // what is erased leaves no bytes behind (TRUST K8)
  } else {
    execute("PRAGMA wal_autocheckpoint=0");
    execute("PRAGMA query_only=ON");
    execute("PRAGMA cache_size=-8192");
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_progress_handler(handle(), steps_between_clock_reads, &SqliteConnection::over_budget, this);
  }
  execute("PRAGMA synchronous=FULL");
  execute("PRAGMA foreign_keys=ON");
  execute("PRAGMA temp_store=MEMORY");
  require("PRAGMA journal_mode", "wal");
  require("PRAGMA synchronous", "2");
  require("PRAGMA foreign_keys", "1");
}

void SqliteConnection::require(const char* pragma, std::string_view expected) {
  const std::string found = first_text(pragma);
  if (found != expected) {
    throw app::StoreFault(
        fmt::format("{} is {} where {} is needed; is the file on a network disk?", pragma, found, expected));
  }
}

int SqliteConnection::over_budget(void* self) {
  const auto& connection = *static_cast<SqliteConnection*>(self);
  return connection.deadline_ != no_deadline && std::chrono::steady_clock::now() > connection.deadline_ ? 1 : 0;
}

void SqliteConnection::start_budget() {
  deadline_ = budget_.count() == 0 ? no_deadline : std::chrono::steady_clock::now() + budget_;
}

void SqliteConnection::begin(const char* text) {
  clear_failed();
  execute(text);
}

void SqliteConnection::commit() {
  const int code = sqlite3_exec(handle(), "COMMIT", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK) return;
  const std::string message = sqlite3_errmsg(handle());
  rollback();
  throw app::StoreUnavailable(fmt::format("nothing was written: COMMIT failed: {}", message));
}

void SqliteConnection::rollback() noexcept {
  if (in_transaction()) sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  clear_failed();
}

void SqliteConnection::rollback_to_savepoint() noexcept {
  // After some faults (disk full) the engine has ended the whole transaction; the caller looks at in_transaction().
  if (in_transaction()) sqlite3_exec(handle(), "ROLLBACK TO work; RELEASE work", nullptr, nullptr, nullptr);
  clear_failed();
}

void SqliteConnection::execute(const char* text) {
  const int code = sqlite3_exec(handle(), text, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, std::string_view(text).substr(0, 60));
}

std::string SqliteConnection::first_text(const char* text) {
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v2(handle(), text, -1, &statement, nullptr);
  if (code != SQLITE_OK) fail(code, text);
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> owner(statement, &sqlite3_finalize);
  code = sqlite3_step(statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(code, text);
  const auto* value = code == SQLITE_ROW ? sqlite3_column_text(statement, 0) : nullptr;
  return value == nullptr ? std::string() : reinterpret_cast<const char*>(value);
}

void SqliteConnection::fail(int code, std::string_view during) {
  mark_failed();
  const std::string text = fmt::format("{}: {}", during, sqlite3_errmsg(handle()));
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY) throw app::UniqueViolation(text);
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL: throw app::StoreUnavailable(text);
    case SQLITE_INTERRUPT: throw app::StoreUnavailable(fmt::format("{}: took longer than is allowed", during));
    default: throw app::StoreFault(text);
  }
}

std::unique_ptr<sql::Prepared> SqliteConnection::prepare(const sql::Query& query) {
  return std::make_unique<SqlitePrepared>(*this, query);
}

sql::Statement SqliteConnection::bulk(const sql::Query& insert, std::string_view /*table*/) {
  if (failed()) throw app::StoreFault("the transaction is over: a statement in it has failed");
  return sql::Statement(std::make_unique<SqliteBulk>(*this, insert));
}

}  // namespace salespact::store
