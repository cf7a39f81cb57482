#pragma once

#include "app/ports/store_fault.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "base/words.hpp"
#include "store/sql/prepared.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace salespact::store::sql {

// Reads the current row from its first column on, in the order of the SELECT. What can't be read is damage: StoreFault.
class Columns {
 public:
  explicit Columns(const Prepared& row) : row_(row) {}

  std::int64_t integer() { return row_.integer_at(next_++); }
  int small() { return static_cast<int>(integer()); }
  bool flag() { return row_.flag_at(next_++); }
  std::string_view text() { return row_.text_at(next_++); }
  std::string string() { return std::string(text()); }
  Date date();
  Instant instant() { return Instant{integer()}; }
  Currency currency();

  template <class SomeId>
  SomeId id() {
    return SomeId{integer()};
  }
  template <class Enum>
  Enum word() {
    const auto value = parse<Enum>(text());
    if (!value) unreadable("a word");
    return *value;
  }
  template <std::size_t Size>
  std::array<std::uint8_t, Size> bytes() {
    const std::string_view stored = row_.bytes_at(next_++);
    std::array<std::uint8_t, Size> out{};
    if (stored.size() != Size) unreadable("bytes");
    std::copy(stored.begin(), stored.end(), out.begin());
    return out;
  }

  // The next column, or nothing where it is null: maybe([&] { return c.date(); }).
  template <class Read>
  auto maybe(Read read) -> std::optional<decltype(read())> {
    if (row_.null_at(next_)) {
      ++next_;
      return std::nullopt;
    }
    return read();
  }
  std::optional<std::int64_t> maybe_integer() {
    return maybe([this] { return integer(); });
  }
  std::optional<std::string> maybe_string() {
    return maybe([this] { return string(); });
  }
  std::optional<Date> maybe_date() {
    return maybe([this] { return date(); });
  }
  std::optional<Instant> maybe_instant() {
    return maybe([this] { return instant(); });
  }
  std::optional<Currency> maybe_currency() {
    return maybe([this] { return currency(); });
  }
  template <class SomeId>
  std::optional<SomeId> maybe_id() {
    return maybe([this] { return id<SomeId>(); });
  }

  [[noreturn]] void unreadable(std::string_view expected) const;

 private:
  const Prepared& row_;
  int next_ = 0;
};

}  // namespace salespact::store::sql
