#pragma once

#include "app/ports/row_source.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::ingest {

// One cell of a date column. A time of day, with or without zone, is cut: the date is the one that is written.
struct DateText {
  enum class Shape : std::uint8_t {
    unreadable,
    certain,  // reads one way only: 2017-03-01, 20170301, 3-Mar-2017, March 3, 2017
    numeric,  // three numbers whose order the column decides: 03/01/2017, 3.1.17
  };
  Shape shape = Shape::unreadable;
  bool time_cut = false;
  Date certain;
  // Of numeric dates: the numbers as written, the third being the year unless it is ymd.
  char mark = '/';
  bool short_year = false;
  int first = 0;
  int second = 0;
  int third = 0;
};

[[nodiscard]] DateText read_date_text(std::string_view text);

// A numeric date in an order; nullopt when there is no such day. Two-digit years mean 1970..2069.
[[nodiscard]] std::optional<Date> in_order(const DateText& numeric, app::DateOrder order);

// Days since 1899-12-30, a fraction being the time of day; 61 (1 March 1900) and later.
[[nodiscard]] std::optional<Date> read_serial_date(std::string_view text);

// The order of a column; a mapping file may give each mark its own, for columns that two programs have written.
struct DateOrders {
  app::DateOrder usual = app::DateOrder::dmy;
  std::optional<app::DateOrder> slash;
  std::optional<app::DateOrder> dot;
  std::optional<app::DateOrder> dash;

  [[nodiscard]] app::DateOrder of(char mark) const;
};

// The whole thing, with orders that are decided. With excel_serial, plain numbers are serials.
[[nodiscard]] std::optional<Date> read_date(std::string_view text, const DateOrders& orders);

[[nodiscard]] std::string_view order_name(app::DateOrder order);   // "mdy"
[[nodiscard]] std::string_view order_words(app::DateOrder order);  // "month first"

// 1..12 for a folded name or abbreviation in English, German, French, Spanish, Italian, Portuguese or Dutch; 0
// otherwise.
[[nodiscard]] int month_of_name(std::string_view folded_word);
// Names of weekdays, and what stands between the parts of a written date ("de", "of", "th").
[[nodiscard]] bool is_date_filler(std::string_view folded_word);

}  // namespace salespact::ingest
