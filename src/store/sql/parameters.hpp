#pragma once

#include "base/check.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::store::sql {

// The values of one execution. Text and bytes are copied into one buffer that keeps its capacity, so binding a row
// after the first few allocates nothing.
class Parameters {
 public:
  enum class Kind : std::uint8_t { missing, null, integer, boolean, text, bytes };
  struct Value {
    Kind kind = Kind::missing;
    std::int64_t integer = 0;  // the number; offset into the buffer for text and bytes
    std::size_t length = 0;
  };

  explicit Parameters(std::size_t count) : values_(count) {}

  void clear();
  void set_null(std::size_t i) { values_[i].kind = Kind::null; }
  void set_integer(std::size_t i, std::int64_t value) { values_[i] = {Kind::integer, value, 0}; }
  void set_boolean(std::size_t i, bool value) { values_[i] = {Kind::boolean, value ? 1 : 0, 0}; }
  void set_text(std::size_t i, std::string_view value);  // throws StoreFault when it holds a NUL
  void set_bytes(std::size_t i, std::span<const std::uint8_t> value);

  [[nodiscard]] std::span<const Value> values() const { return values_; }
  // Of a text or bytes value; followed by a NUL.
  [[nodiscard]] std::string_view content(const Value& value) const {
    return std::string_view(buffer_).substr(static_cast<std::size_t>(value.integer), value.length);
  }

 private:
  std::vector<Value> values_;
  std::string buffer_;
};

}  // namespace salespact::store::sql
