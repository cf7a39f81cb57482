#include "ingest/owner_reader.hpp"
#include "ingest/period_reader.hpp"

#include <doctest/doctest.h>

using namespace salespact;          // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;  // NOLINT(google-build-using-namespace): the values under test
using Kind = app::PeriodText::Kind;

namespace {

std::string read(std::string_view text) {
  std::vector<app::OwnerShare> shares;
  if (const auto fault = read_owners(text, shares)) return std::string(code_text(fault->code));
  std::string out;
  for (const app::OwnerShare& share : shares) {
    out += std::string(share.owner) + "=" + std::to_string(share.share) +
           (share.kind == SplitKind::overlay ? "!" : "") + " ";
  }
  return out;
}

app::PeriodText label(Kind kind, int year, int index, bool fiscal = false) {
  app::PeriodText out;
  out.kind = kind;
  out.year = year;
  out.index = index;
  out.fiscal = fiscal;
  return out;
}

}  // namespace

TEST_CASE("several shares with another separator than the semicolon are told so") {
  std::vector<app::OwnerShare> shares;
  for (const char* text : {"Ana:50,Ben:50", "Ana:50, Ben:50", "Ana:60|Ben:40", "Ana:100+Cy:20!"}) {
    const auto fault = read_owners(text, shares);
    REQUIRE(fault.has_value());
    CHECK(fault->code == app::ImportCode::split_syntax);
    CHECK_MESSAGE(fault->message.find("semicolon") != std::string::npos, fault->message);
  }
  CHECK(read("Ana:60,5;Ben:39,5") == "Ana=605000 Ben=395000 ");  // a decimal comma is none
  CHECK(read("Doe, Ana:60;Roe, Ben:40") == "Doe, Ana=600000 Roe, Ben=400000 ");
  CHECK(read("Doe, Ana") == "Doe, Ana=1000000 ");
}

TEST_CASE("owners are one name, or shares that total 100 percent") {
  CHECK(read("Ana") == "Ana=1000000 ");
  CHECK(read("") == "");
  CHECK(read("Ana:60;Ben:40") == "Ana=600000 Ben=400000 ");
  CHECK(read(" Ana : 60 % ; Ben : 40 ; ") == "Ana=600000 Ben=400000 ");
  CHECK(read("Ana:100") == "Ana=1000000 ");
  CHECK(read("Ana:100;Cy:20!") == "Ana=1000000 Cy=200000! ");
  CHECK(read("Ana:50;Ben:50;Ana:1000!") == "Ana=500000 Ben=500000 Ana=10000000! ");
  CHECK(read("Team: North") == "Team: North=1000000 ");
}

TEST_CASE("E10: revenue shares that do not total 100 are refused, overlay is outside the sum") {
  CHECK(read("Ana:60;Ben:30") == "SPLIT_SUM");
  CHECK(read("Ana:60;Ben:40.0002") == "SPLIT_SUM");
  CHECK(read("Ana:60;Ben:40.0001") == "Ana=599999 Ben=400001 ");
  CHECK(read("Ana:33.3333;Ben:33.3333;Cy:33.3333") == "Ana=333334 Ben=333333 Cy=333333 ");
  CHECK(read("Cy:100!") == "SPLIT_SUM");
  CHECK(read("Ana:80;Cy:20!") == "SPLIT_SUM");
}

TEST_CASE("shares that can't be read are refused") {
  CHECK(read("Ana;Ben") == "SPLIT_SYNTAX");
  CHECK(read("Ana:60;Ben") == "SPLIT_SYNTAX");
  CHECK(read("Ana:-60;Ben:160") == "SPLIT_SYNTAX");
  CHECK(read("Ana:1000.0001!;Ben:100") == "SPLIT_SYNTAX");
  CHECK(read(":60;Ben:40") == "SPLIT_SYNTAX");
  CHECK(read("Ana:33.33333;Ben:66.66667") == "SPLIT_SYNTAX");
  CHECK(read("Ana:50;ANA:50") == "SPLIT_OWNER_TWICE");
}

TEST_CASE("periods are read in their forms") {
  CHECK(read_period("2017") == label(Kind::year, 2017, 0));
  CHECK(read_period("FY2017") == label(Kind::year, 2017, 0, true));
  CHECK(read_period("2017-Q1") == label(Kind::quarter, 2017, 1));
  CHECK(read_period("q4 2017") == label(Kind::quarter, 2017, 4));
  CHECK(read_period("fy2017-H2") == label(Kind::half, 2017, 2, true));
  CHECK(read_period("2017-03") == label(Kind::month, 2017, 3));
  const auto range = read_period("2017-01-01..2017-03-31");
  REQUIRE(range.has_value());
  CHECK(range->kind == Kind::range);
  CHECK(range->range == DateRange{*Date::parse_iso("2017-01-01"), *Date::parse_iso("2017-03-31")});
}

TEST_CASE("what is no period is refused") {
  for (const char* text :
       {"", "17", "2017-13", "2017-00", "2017-Q5", "2017-Q0", "2017-3", "2017-H3", "1899", "2017-", "2017-03-01",
        "2017-03-31..2017-03-01", "2017-02-30..2017-03-01", "Q1 2017-03", "next year", "201703", "2017-Q1x"}) {
    CAPTURE(text);
    CHECK_FALSE(read_period(text).has_value());
  }
}
