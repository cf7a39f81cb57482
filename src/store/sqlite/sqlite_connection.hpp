#pragma once

#include "store/sql/connection.hpp"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>

namespace salespact::store {

// Statement by statement over one sqlite3 handle. Exactly one connection of a process is the writer: it alone writes
// and checkpoints (SQLite 3.40 may lose the log when two do).
class SqliteConnection final : public sql::Connection {
 public:
  enum class Duty { write, read };
  struct Settings {
    Duty duty = Duty::read;
    bool create = false;
    std::chrono::milliseconds statement_budget{0};  // 0: none
  };

  SqliteConnection(const std::filesystem::path& file, const Settings& settings);
  ~SqliteConnection() override;

  [[nodiscard]] sql::Statement bulk(const sql::Query& insert, std::string_view table) override;
  void begin_read() override { begin("BEGIN"); }
  void begin_write() override { begin("BEGIN IMMEDIATE"); }
  void commit() override;
  void rollback() noexcept override;
  void run_script(const std::string& text) override { execute(text.c_str()); }
  [[nodiscard]] bool postgres() const override { return false; }

  void savepoint() { execute("SAVEPOINT work"); }
  void release() { execute("RELEASE work"); }
  void rollback_to_savepoint() noexcept;
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

  void execute(const char* text);                          // constants, and paths quoted by the caller
  [[nodiscard]] std::string first_text(const char* text);  // first column of the first row, "" without one
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[noreturn]] void fail(int code, std::string_view during);  // marks the transaction as failed and throws

  void start_budget();  // of the statement that begins now
  void end_budget() { deadline_ = no_deadline; }

 protected:
  [[nodiscard]] std::unique_ptr<sql::Prepared> prepare(const sql::Query& query) override;

 private:
  using Deadline = std::chrono::steady_clock::time_point;
  static constexpr Deadline no_deadline = Deadline::max();
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  void begin(const char* text);
  void configure(const Settings& settings);
  void require(const char* pragma, std::string_view expected);
  static int over_budget(void* self);

  std::unique_ptr<sqlite3, Close> handle_;
  std::chrono::milliseconds budget_;
  Deadline deadline_ = no_deadline;
};

}  // namespace salespact::store
