#pragma once

#include "store/sql/parameters.hpp"
#include "store/sql/query.hpp"

#include <cstdint>
#include <string_view>

namespace salespact::store::sql {

enum class Reading : std::uint8_t {
  whole,   // few rows, read at once; bounded by the statement budget
  stream,  // as many as there are, in constant memory, other statements in between; no budget
};

// A statement as one engine has prepared it. Columns count from 0 and are those of the current row.
class Prepared {
 public:
  explicit Prepared(const Query& query) : parameters(query.parameters().size()), query_(query) {}
  virtual ~Prepared() = default;
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  virtual void execute(Reading reading) = 0;
  virtual bool step() = 0;             // the next row, or false at the end
  virtual std::int64_t changed() = 0;  // rows that an INSERT, UPDATE or DELETE touched
  virtual void finish() {}             // of a bulk insert: everything has arrived
  virtual void reset() noexcept = 0;   // ready for the next execution

  [[nodiscard]] virtual bool null_at(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer_at(int column) const = 0;
  [[nodiscard]] virtual bool flag_at(int column) const = 0;
  [[nodiscard]] virtual std::string_view text_at(int column) const = 0;   // until the next step
  [[nodiscard]] virtual std::string_view bytes_at(int column) const = 0;  // until the next step

  [[nodiscard]] const Query& query() const { return query_; }

  Parameters parameters;
  bool busy = false;

 private:
  const Query& query_;
};

}  // namespace salespact::store::sql
