#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/digest.hpp"
#include "base/id.hpp"
#include "base/json_writer.hpp"
#include "base/money.hpp"
#include "base/text.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

TEST_CASE("a date is a day of the calendar, weekdays count from Monday") {
  CHECK(Date::parse_iso("2027-03-01")->iso_weekday() == 1);
  CHECK(Date::parse_iso("1969-12-28")->iso_weekday() == 7);
  CHECK(Date::parse_iso("2028-02-29").has_value());
  CHECK_FALSE(Date::parse_iso("2027-02-29").has_value());
  CHECK_FALSE(Date::parse_iso("2027-2-9").has_value());
  CHECK_FALSE(Date::parse_iso("1899-12-31").has_value());
  CHECK((*Date::parse_iso("2027-02-28") + 1).iso() == "2027-03-01");
  CHECK(Date::parse_iso("1900-01-01")->iso() == "1900-01-01");
  CHECK(Date::parse_iso("2199-12-31")->iso() == "2199-12-31");
}

TEST_CASE("a tenure ends the day before its end date") {
  const Tenure t{*Date::parse_iso("2027-01-01"), Date::parse_iso("2027-02-01")};
  CHECK(t.contains(*Date::parse_iso("2027-01-31")));
  CHECK_FALSE(t.contains(*Date::parse_iso("2027-02-01")));
  CHECK_FALSE(t.overlaps(Tenure{*Date::parse_iso("2027-02-01"), std::nullopt}));
}

TEST_CASE("an instant is written as RFC 3339, also before 1970") {
  CHECK(Instant{0}.rfc3339() == "1970-01-01T00:00:00.000000Z");
  CHECK(Instant{-1}.rfc3339() == "1969-12-31T23:59:59.999999Z");
}

TEST_CASE("decimal text is read exactly or not at all") {
  CHECK(parse_decimal("-12.30") == Decimal{-1230, 2});
  CHECK(parse_decimal("-9223372036854775808") == Decimal{std::numeric_limits<std::int64_t>::min(), 0});
  for (const char* bad : {"", "-", "+5", " 5", "5 ", ".5", "5.", "1e3", "1,000", "9223372036854775808"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_decimal(bad).has_value());
  }
  CHECK(rescale({125, 2}, 1) == 13);
  CHECK(rescale({-125, 2}, 1) == -13);
  CHECK(rescale({5, 0}, 2) == 500);
  CHECK_FALSE(rescale({std::numeric_limits<std::int64_t>::max(), 0}, 1).has_value());
  CHECK(scaled_to_text(std::numeric_limits<std::int64_t>::min(), 2) == "-92233720368547758.08");
  CHECK(scaled_to_text(-5, 2) == "-0.05");
  CHECK(scaled_to_text(0, 0) == "0");
  CHECK(scaled_to_text(0, 3) == "0.000");
  CHECK(scaled_to_text(std::numeric_limits<std::int64_t>::min(), 18) == "-9.223372036854775808");
}

TEST_CASE("a currency brings its decimals") {
  CHECK(Currency::parse("jpy")->decimals() == 0);
  CHECK(Currency::parse("KWD")->decimals() == 3);
  CHECK(Currency::parse("USD")->code() == "USD");
  CHECK_FALSE(Currency::parse("XYZ").has_value());
  CHECK_FALSE(Currency::parse("US").has_value());
  CHECK(Money{334629300, *Currency::parse("USD")}.text() == "3346293.00");
}

TEST_CASE("ids as text keep their order and come back the same") {
  CHECK(id_from_text(id_to_text(1)) == 1);
  CHECK(id_from_text(id_to_text(std::numeric_limits<std::int64_t>::max())) == std::numeric_limits<std::int64_t>::max());
  CHECK(id_to_text(41) < id_to_text(1'000'000));
  CHECK_FALSE(id_from_text("0000000000000").has_value());
  CHECK_FALSE(id_from_text("zzzzzzzzzzzzz").has_value());
  CHECK_FALSE(id_from_text("short").has_value());
}

TEST_CASE("text is compared folded and stored composed") {
  CHECK(folded("  Ana \t LÓPEZ ") == "ana lópez");
  CHECK(composed("e\xCC\x81") == "\xC3\xA9");
  CHECK(trimmed("\xC2\xA0 a \r\n") == "a");
  CHECK_FALSE(is_valid_utf8("\xC3"));
  CHECK_FALSE(
      is_clean_line("a\xE2\x80\xAE"
                    "b"));
  CHECK_FALSE(is_clean_line("a\nb"));
  CHECK(is_clean_line("Zoë – 東京"));
  CHECK(printable("Zoë – 東京") == "Zoë – 東京");
  CHECK(printable("a\tb\xC2\x9B\xE2\x80\xAE\xFF.") == "a\uFFFDb\uFFFD\uFFFD\uFFFD.");
  CHECK(printable("").empty());
  CHECK(code_points("Zoë") == 3);
}

TEST_CASE("digests are those of the standards") {
  CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(fingerprint("a") != fingerprint("b"));
}

TEST_CASE("JSON is written with its commas and escapes") {
  JsonWriter json;
  json.begin_object().field("a", "x\"\n\x01").field("b", true).key("c").begin_array().value(1).null().end_array();
  json.end_object();
  CHECK(json.text() == R"({"a":"x\"\n\u0001","b":true,"c":[1,null]})");
}
