#pragma once

#include "app/ports/store_fault.hpp"
#include "store/sql/connection.hpp"

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <set>
#include <string>

namespace salespact::store {

// Two transactions got in each other's way and this one gave in: the whole of it may be run again.
class SerializationConflict : public app::StoreUnavailable {
 public:
  using app::StoreUnavailable::StoreUnavailable;
};

// Parameters in the form of libpq; points into the Parameters that it was made from.
class PgArguments {
 public:
  explicit PgArguments(const sql::Query& query, const sql::Parameters& parameters);
  [[nodiscard]] int count() const { return static_cast<int>(values_.size()); }
  [[nodiscard]] const char* const* values() const { return values_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }

 private:
  std::vector<std::string> numbers_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

struct FreePgResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, FreePgResult>;

class PgConnection final : public sql::Connection {
 public:
  // Connects; throws StoreUnavailable when that fails. What the URL says counts before the timeouts set here.
  PgConnection(const std::string& url, std::chrono::milliseconds statement_budget);

  [[nodiscard]] sql::Statement bulk(const sql::Query& insert, std::string_view table) override;
  void begin_read() override;
  void begin_write() override;
  void commit() override;
  void rollback() noexcept override;
  void run_script(const std::string& text) override { command(text); }
  [[nodiscard]] bool postgres() const override { return true; }

  [[nodiscard]] bool lost() const { return PQstatus(handle_.get()) != CONNECTION_OK; }
  [[nodiscard]] PGconn* handle() const { return handle_.get(); }
  void command(const std::string& text);                   // constants only
  [[nodiscard]] std::string first_text(const char* text);  // constants only
  void notify(const char* channel, const std::string& payload);
  [[nodiscard]] std::string next_cursor_name() { return "c" + std::to_string(++cursors_); }
  void prepare_once(const std::string& name, const sql::Query& query);

  // Gives the result back when it is good; else marks the transaction as failed and throws by its SQLSTATE.
  PgResult checked(PGresult* result, std::string_view during);

 protected:
  [[nodiscard]] std::unique_ptr<sql::Prepared> prepare(const sql::Query& query) override;

 private:
  struct Close {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };
  static void on_notice(void* self, const PGresult* notice);
  [[noreturn]] void fail(const PGresult* result, std::string_view during);

  std::unique_ptr<PGconn, Close> handle_;
  std::string begin_read_;
  std::set<std::string> prepared_;
  std::int64_t cursors_ = 0;
  bool wait_was_cut_ = false;  // the server gave up waiting for its standby
};

}  // namespace salespact::store
