#include "ingest/column_style.hpp"

#include <doctest/doctest.h>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
using app::DateOrder;

namespace {

std::string certain(std::string_view text) {
  const DateText read = read_date_text(text);
  return read.shape == DateText::Shape::certain ? read.certain.iso() : "-";
}

std::string in(std::string_view text, DateOrder order) {
  const auto date = read_date(text, DateOrders{order, {}, {}, {}});
  return date ? date->iso() : "-";
}

std::string decided(std::initializer_list<std::string_view> cells) {
  DateColumn column;
  std::int64_t line = 1;
  for (const std::string_view cell : cells) column.add(++line, cell);
  const auto order = column.decide("closed");
  if (order) return std::string(order_name(*order));
  std::string out;
  for (const auto& problem : order.error()) out += problem.code + "@" + std::to_string(problem.line) + " ";
  return out;
}

}  // namespace

TEST_CASE("dates that read one way only") {
  for (const char* text : {"2017-03-01",
                           "2017/03/01",
                           "2017.3.1",
                           "20170301",
                           "2017-03-01T23:59:59Z",
                           "2017-03-01 08:15:00.123+01:00",
                           "2017-03-01T08:15-0500",
                           "1-Mar-2017",
                           "01-MAR-17",
                           "1 March 2017",
                           "March 1, 2017",
                           "Mar 1st, 2017",
                           "1. März 2017",
                           "1 mars 2017",
                           "1 de marzo de 2017",
                           "Wed, 1 Mar 2017 3:45 PM",
                           "Mittwoch, den 1. März 2017",
                           "2017-Mar-01",
                           " 2017-03-01 ",
                           "1 Mar 2017, 11:59 p.m.",
                           "2017-03-01 08:15 UTC"}) {
    CAPTURE(text);
    CHECK(certain(text) == "2017-03-01");
  }
}

TEST_CASE("what is no date is not read as one") {
  for (const char* text : {"", "soon", "2017-02-29", "2017-13-01", "2017-3", "20171301", "2017-03-01x",
                           "2017-03-01 25:00", "2017-03-01 13:00 PM", "2017-03-01T08:61", "1 Foo 2017", "Mar 2017",
                           "32 Mar 2017", "1899-12-31", "2017--03-01", "42795", "1 2 Mar 2017", "017-03-01"}) {
    CAPTURE(text);
    CHECK(certain(text) == "-");
    CHECK(in(text, DateOrder::mdy) == "-");
  }
}

TEST_CASE("numbers are read in the order that was decided") {
  CHECK(in("03/01/2017", DateOrder::dmy) == "2017-01-03");
  CHECK(in("03/01/2017", DateOrder::mdy) == "2017-03-01");
  CHECK(in("3.1.17", DateOrder::dmy) == "2017-01-03");
  CHECK(in("03-01-17", DateOrder::ymd) == "2003-01-17");
  CHECK(in("3/1/2017 3:45:10 PM", DateOrder::mdy) == "2017-03-01");
  CHECK(in("31/12/69", DateOrder::dmy) == "2069-12-31");
  CHECK(in("31/12/70", DateOrder::dmy) == "1970-12-31");
  CHECK(in("13/13/2017", DateOrder::dmy) == "-");
  CHECK(in("29/02/2016", DateOrder::dmy) == "2016-02-29");
  CHECK(in("29/02/2017", DateOrder::dmy) == "-");
  CHECK(in("3/1/217", DateOrder::dmy) == "-");
}

TEST_CASE("serial days of a spreadsheet are read when they are asked for") {
  CHECK(in("42795", DateOrder::excel_serial) == "2017-03-01");
  CHECK(in("42795.75", DateOrder::excel_serial) == "2017-03-01");
  CHECK(in("61", DateOrder::excel_serial) == "1900-03-01");
  CHECK(in("60", DateOrder::excel_serial) == "-");
  CHECK(in("2017-03-01", DateOrder::excel_serial) == "2017-03-01");
}

TEST_CASE("a column decides its order by the rows that allow one only") {
  CHECK(decided({"03/01/2017", "10/20/2016"}) == "mdy");
  CHECK(decided({"03/01/2017", "20/10/2016"}) == "dmy");
  CHECK(decided({"2017-03-01", "1 Mar 2017"}) == "dmy");
  CHECK(decided({"03/01/2017 10:15", "2017-03-01", "12/31/2017"}) == "mdy");
  CHECK(decided({"17-03-01", "17-03-25", "99-12-31"}) == "ymd");
  CHECK(decided({"03.01.2017", "04.01.2017"}) == "dmy");
  CHECK(decided({"03.01.2017", "03.25.2017"}) == "mdy");
  CHECK(decided({"10/20/2016", "10-21-2016"}) == "mdy");
}

TEST_CASE("a column that can be read two ways is refused with both readings and the option") {
  DateColumn column;
  column.add(2, "03/01/2017");
  column.add(3, "04/05/2017");
  const auto order = column.decide("Close Date");
  REQUIRE_FALSE(order.has_value());
  const app::RowProblem& problem = order.error().front();
  CHECK(problem.code == "DATES_AMBIGUOUS");
  CHECK(problem.line == 2);
  CHECK(problem.column == "Close Date");
  CHECK(problem.value == "03/01/2017");
  CHECK(problem.message.find("2017-01-03 (dmy) or 2017-03-01 (mdy)") != std::string::npos);
  CHECK(problem.message.find("--dates dmy or --dates mdy") != std::string::npos);
  CHECK(decided({"03/03/2017"}) == "DATES_AMBIGUOUS@2 ");
}

TEST_CASE("a column that mixes styles is refused with the rows that show it") {
  CHECK(decided({"01/02/2017", "10/20/2016", "20/10/2016"}) == "DATES_MIXED@3 DATES_MIXED@4 ");
  CHECK(decided({"01/02/2017", "10/20/2016", "03-01-17"}) == "DATES_MIXED@3 DATES_MIXED@4 ");
  CHECK(decided({"10/20/2016", "20-10-2016"}) == "DATES_MIXED@2 DATES_MIXED@3 ");
}

TEST_CASE("an option decides what one style leaves open, and nothing about a column that mixes styles") {
  DateColumn plain;
  plain.add(2, "03/01/2017");
  CHECK(plain.decide("closed", DateOrder::mdy) == DateOrder::mdy);
  plain.add(3, "03-01-17");
  CHECK_FALSE(plain.decide("closed", DateOrder::mdy).has_value());
  CHECK(read_date("03-01-17", DateOrders{DateOrder::dmy, DateOrder::mdy, {}, DateOrder::mdy})->iso() == "2017-03-01");
  CHECK(read_date("03.01.17", DateOrders{DateOrder::dmy, DateOrder::mdy, {}, DateOrder::mdy})->iso() == "2017-01-03");
}

TEST_CASE("a row that no order explains does not spoil the column") {
  CHECK(decided({"45/45/2017", "10/20/2016"}) == "mdy");
}
