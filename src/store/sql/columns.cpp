#include "store/sql/columns.hpp"

#include <fmt/format.h>

#include <cstring>

namespace salespact::store::sql {

Date Columns::date() {
  const auto date = Date::parse_iso(text());
  if (!date) unreadable("a date");
  return *date;
}

Currency Columns::currency() {
  // Nearly every row of a table has the currency of the row before.
  thread_local Currency last;
  const std::string_view code = text();
  if (code == last.code()) return last;
  const auto currency = Currency::parse(code);
  if (!currency) unreadable("a currency");
  return last = *currency;
}

void Columns::unreadable(std::string_view expected) const {
  throw app::StoreFault(fmt::format("{}: column {} does not hold {}", row_.query().name(), next_, expected));
}

}  // namespace salespact::store::sql
