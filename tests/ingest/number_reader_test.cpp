#include "ingest/column_style.hpp"
#include "ingest/row_context.hpp"

#include <doctest/doctest.h>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
using app::DecimalMark;

namespace {

std::string point(std::string_view text) {
  const auto value = read_number_text(text).with_point;
  return value ? decimal_text(*value) : "-";
}

std::string comma(std::string_view text) {
  const auto value = read_number_text(text).with_comma;
  return value ? decimal_text(*value) : "-";
}

std::string decided(std::initializer_list<std::string_view> cells) {
  NumberColumn column;
  std::int64_t line = 1;
  for (const std::string_view cell : cells) column.add(++line, cell);
  const auto mark = column.decide("amount");
  if (mark) return *mark == DecimalMark::point ? "point" : "comma";
  std::string out;
  for (const auto& problem : mark.error()) out += problem.code + "@" + std::to_string(problem.line) + " ";
  return out;
}

}  // namespace

TEST_CASE("numbers are read with both marks where both make sense") {
  CHECK(point("1,234.50") == "1234.50");
  CHECK(comma("1,234.50") == "-");
  CHECK(comma("1.234,50") == "1234.50");
  CHECK(point("1.234,50") == "-");
  CHECK(point("1.035") == "1.035");
  CHECK(comma("1.035") == "1035");
  CHECK(point("1,234") == "1234");
  CHECK(comma("1,234") == "1.234");
  CHECK(comma("103.5") == "-");
  CHECK(comma("0.500") == "-");
  CHECK(comma("1234.567") == "-");
  CHECK(point("1,234,567") == "1234567");
  CHECK(comma("1,234,567") == "-");
  CHECK(point("12,34,567.00") == "1234567.00");
  CHECK(point(".5") == "0.5");
}

TEST_CASE("thousands may stand apart by blanks and apostrophes of every kind") {
  for (const char* text : {"1 234 567", "1'234'567", "1’234’567",
                           "1\xC2\xA0"
                           "234\xC2\xA0"
                           "567",
                           "1\xE2\x80\xAF"
                           "234\xE2\x80\xAF"
                           "567"}) {
    CAPTURE(text);
    CHECK(point(text) == "1234567");
    CHECK(comma(text) == "1234567");
  }
  CHECK(comma("1 234,5") == "1234.5");
}

TEST_CASE("signs, parentheses, percent and currency stand around the digits") {
  for (const char* text :
       {"-5", "5-", "(5)", "−5", "-$5", "$-5", "($5)", "$(5)", "- 5", "USD -5", "-5 USD", "-5 €", "5- €"}) {
    CAPTURE(text);
    CHECK(point(text) == "-5");
  }
  CHECK(point("+5") == "5");
  CHECK(point("45 %") == "45");
  CHECK(read_number_text("45%").percent);
  CHECK(read_number_text("$1,234,567").currency == "$");
  CHECK(read_number_text("1 234,50 €").currency == "€");
  CHECK(read_number_text("USD 5").currency == "USD");
  CHECK(read_number_text("5 kr").currency == "kr");
  CHECK(read_number_text("CHF 1'234.50").with_point == Decimal{123450, 2});
}

TEST_CASE("what is no number is not read as one") {
  for (const char* text :
       {"",     "-",   "abc", "1,23,4", "12,34", "1.2.3", "1,234,56", "--5", "(-5)",          "5 apples", "1e6",
        "0x10", "1 2", "5.",  "1,,234", "$ $5",  "5 % %", "(5",       "5)",  "1 234.567 890", "٣"}) {
    CAPTURE(text);
    CHECK(point(text) == "-");
  }
  CHECK(comma("12,34") == "12.34");
}

TEST_CASE("numbers are exact up to 64 bits and not read beyond") {
  CHECK(point("9223372036854775807") == "9223372036854775807");
  CHECK(point("-922337203685477580.7") == "-922337203685477580.7");
  CHECK(read_number_text("9223372036854775808").too_large);
  CHECK(read_number_text("0.1234567890123456789").too_large);
  CHECK(point("0.10000000000000000000000") == "0.1");
  CHECK(point("0.1") == "0.1");
}

TEST_CASE("plain numbers take the short way and give the same") {
  for (const char* text : {"0", "-0", "12.50", "-12.5", "007", "1.035", "123456789012345678", "123456789012345.67"}) {
    CAPTURE(text);
    CHECK(read_plain_number(text, DecimalMark::point) == read_number_text(text).with_point);
  }
  for (const char* text : {"", "-", ".", "5.", ".5", "-.5", "1,5", "1.2.3", "+5", "1234567890123456789"}) {
    CAPTURE(text);
    CHECK_FALSE(read_plain_number(text, DecimalMark::point).has_value());
  }
  CHECK_FALSE(read_plain_number("1.5", DecimalMark::comma).has_value());
  CHECK(read_plain_number("15", DecimalMark::comma) == Decimal{15, 0});
}

TEST_CASE("a column decides its decimal mark by the rows that allow one only") {
  CHECK(decided({"1,234", "103.5"}) == "point");
  CHECK(decided({"1.035", "103.5"}) == "point");
  CHECK(decided({"1.035", "103,5"}) == "comma");
  CHECK(decided({"1,234,567"}) == "point");
  CHECK(decided({"5", "1 234"}) == "point");
  CHECK(decided({"abc", "12,5"}) == "comma");
}

TEST_CASE("a column that can be read two ways is refused with both readings and the option") {
  NumberColumn column;
  column.add(2, "7");
  column.add(3, "1.035");
  const auto mark = column.decide("Amount");
  REQUIRE_FALSE(mark.has_value());
  CHECK(mark.error().front().code == "NUMBERS_AMBIGUOUS");
  CHECK(mark.error().front().line == 3);
  CHECK(mark.error().front().message.find("1.035 (--decimal point) or 1035 (--decimal comma)") != std::string::npos);
  CHECK(decided({"1,234"}) == "NUMBERS_AMBIGUOUS@2 ");
  CHECK(decided({"(" + std::string(68, '\r') + "1,324)"}) == "NUMBERS_AMBIGUOUS@2 ");  // longer than is shown of it
}

TEST_CASE("a column that needs both marks is refused with the rows that show it") {
  CHECK(decided({"5", "1.234,50", "1,234.50"}) == "NUMBERS_MIXED@3 NUMBERS_MIXED@4 ");
}

TEST_CASE("currency signs say which currencies they fit") {
  CHECK(sign_fits("$", *Currency::parse("CAD")));
  CHECK_FALSE(sign_fits("€", *Currency::parse("USD")));
  CHECK(currency_of_sign("€") == Currency::parse("EUR"));
  CHECK_FALSE(currency_of_sign("$").has_value());
  CHECK(currency_of_sign("usd") == Currency::parse("USD"));
}

TEST_CASE("booleans are read in the languages of exports") {
  for (const char* text : {"true", "YES", "1", "Ja", "oui", "Sí", " wahr "}) CHECK(read_boolean(text) == true);
  for (const char* text : {"false", "No", "0", "nein", "FAUX"}) CHECK(read_boolean(text) == false);
  for (const char* text : {"", "maybe", "2"}) CHECK_FALSE(read_boolean(text).has_value());
}
