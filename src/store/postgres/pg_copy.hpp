#pragma once

#include "store/postgres/pg_connection.hpp"

namespace salespact::store {

// Rows of one INSERT sent as COPY, an order of magnitude faster. Starts with the first row.
class PgCopy final : public sql::Prepared {
 public:
  PgCopy(PgConnection& connection, const sql::Query& insert, std::string_view table);
  ~PgCopy() override;

  void execute(sql::Reading reading) override;  // one more row
  void finish() override;
  bool step() override { return false; }
  std::int64_t changed() override { return 1; }
  void reset() noexcept override {}

  [[nodiscard]] bool null_at(int) const override { return true; }
  [[nodiscard]] std::int64_t integer_at(int) const override { return 0; }
  [[nodiscard]] bool flag_at(int) const override { return false; }
  [[nodiscard]] std::string_view text_at(int) const override { return {}; }
  [[nodiscard]] std::string_view bytes_at(int) const override { return {}; }

 private:
  void start();
  void send();

  PgConnection& connection_;
  std::string table_;
  std::string rows_;
  bool started_ = false;
};

}  // namespace salespact::store
