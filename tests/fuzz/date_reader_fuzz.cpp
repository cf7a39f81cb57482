#include "base/check.hpp"
#include "fuzz/support/fuzz.hpp"
#include "ingest/column_style.hpp"
#include "ingest/period_reader.hpp"

// One cell, read alone and as a whole column.
SALESPACT_FUZZER(date_reader) {
  using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
  using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
  (void)read_period(bytes);
  const DateText read = read_date_text(bytes);
  DateColumn column;
  column.add(2, bytes);
  const auto decided = column.decide("column");
  check(decided || read.shape == DateText::Shape::numeric, "only numbers can be read in several orders");
  for (const auto order :
       {app::DateOrder::dmy, app::DateOrder::mdy, app::DateOrder::ymd, app::DateOrder::excel_serial}) {
    const auto date = read_date(bytes, DateOrders{order, {}, {}, {}});
    if (!date) continue;
    check(date->year() >= 1900 && date->year() <= 2199, "dates stay in their range");
    if (read.shape == DateText::Shape::certain && order != app::DateOrder::excel_serial)
      check(*date == read.certain, "what is certain does not depend on an order");
  }
}
