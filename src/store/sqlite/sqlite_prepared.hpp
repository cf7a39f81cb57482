#pragma once

#include "store/sqlite/sqlite_connection.hpp"

namespace salespact::store {

class SqlitePrepared final : public sql::Prepared {
 public:
  SqlitePrepared(SqliteConnection& connection, const sql::Query& query);
  ~SqlitePrepared() override { sqlite3_finalize(statement_); }

  void execute(sql::Reading reading) override;
  bool step() override;
  std::int64_t changed() override { return sqlite3_changes64(connection_.handle()); }
  void reset() noexcept override;

  [[nodiscard]] bool null_at(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer_at(int column) const override { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] bool flag_at(int column) const override { return sqlite3_column_int(statement_, column) != 0; }
  [[nodiscard]] std::string_view text_at(int column) const override;
  [[nodiscard]] std::string_view bytes_at(int column) const override;

 private:
  void bind();

  SqliteConnection& connection_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<int> places_;  // SQLite's number of each parameter
  bool row_ready_ = false;   // execute() has already made the first step
  bool done_ = false;
};

}  // namespace salespact::store
