#pragma once

#include "store/postgres/pg_connection.hpp"

namespace salespact::store {

class PgPrepared final : public sql::Prepared {
 public:
  PgPrepared(PgConnection& connection, const sql::Query& query);
  ~PgPrepared() override = default;

  void execute(sql::Reading reading) override;
  bool step() override;
  std::int64_t changed() override;
  void reset() noexcept override;

  [[nodiscard]] bool null_at(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }
  [[nodiscard]] std::int64_t integer_at(int column) const override;
  [[nodiscard]] bool flag_at(int column) const override { return text_at(column) == "t"; }
  [[nodiscard]] std::string_view text_at(int column) const override;
  [[nodiscard]] std::string_view bytes_at(int column) const override;

 private:
  void fetch();

  PgConnection& connection_;
  std::string name_;
  std::string cursor_;  // of a stream; empty otherwise
  PgResult result_;
  int row_ = -1;
  mutable std::string decoded_;
};

}  // namespace salespact::store
