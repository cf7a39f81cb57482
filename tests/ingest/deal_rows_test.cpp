#include "reading.hpp"

using namespace salespact;                   // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace): helpers of these tests

namespace {

const std::string header = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product";

app::RowProblem only_problem(const std::string& row) {
  const Deals read = deals_of(header + "\nD0,Ana,1,USD,open,,,,,\n" + row + "\nD9,Ana,1,USD,open,,,,,\n");
  CHECK(read.rows.size() == 2);
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems.front().line == 3);
  return read.problems.front();
}

}  // namespace

TEST_CASE("canonical deals become typed rows, further columns their dimensions") {
  const Deals read =
      deals_of(header +
               ",Region,Lead Source\n"
               "D1,Ana:60;Ben:40;Cy:20!,\"1,234.50\",EUR,won,Closed,2017-01-02,2017-03-01,Acme,Box,North,Web\n"
               "D2,Ana,,,Open,Talking,,,,,,\n");
  CHECK(read.problems.empty());
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0] == ReadDeal{2,
                                 "D1",
                                 {{"Ana", 600000}, {"Ben", 400000}, {"Cy", -200000}},
                                 "1234.50 EUR",
                                 "",
                                 DealStatus::won,
                                 "Closed",
                                 "2017-01-02",
                                 "2017-03-01",
                                 "Acme",
                                 "Box",
                                 {{"region", "North"}, {"lead_source", "Web"}}});
  CHECK(read.rows[1] == ReadDeal{3, "D2", {{"Ana", 1000000}}, "", "", DealStatus::open, "Talking", "", "", "", "", {}});
  CHECK(read.understood.mapping == "canonical");
  CHECK(read.understood.encoding == "UTF-8");
  CHECK(read.understood.separator == ',');
  CHECK(read.understood.rows == 2);
  CHECK(read.understood.first_rows.size() == 2);
  CHECK(read.understood.columns[2].used_as == "amount");
  CHECK(read.understood.columns[2].reading == "decimal point");
  CHECK(read.understood.columns[10].used_as == "dimension region");
}

TEST_CASE("column names are found without regard to case, blanks and order") {
  const Deals read = deals_of(" STATUS ,Amount,Owner, ID *\nopen,5,Ana,1\n");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows.front().id == "1");
}

TEST_CASE("a bad row says line, column, value and reason, and stops nothing") {
  auto problem = only_problem("D1,Ana,12x,USD,won,,,2017-01-01,,");
  CHECK(problem.code == "NUMBER_UNREADABLE");
  CHECK(problem.column == "amount");
  CHECK(problem.value == "12x");
  CHECK(problem.row == "\"D1\",\"Ana\",\"12x\",\"USD\",\"won\",,,\"2017-01-01\",,");
  CHECK(only_problem(",Ana,1,USD,open,,,,,").code == "VALUE_MISSING");
  CHECK(only_problem("D1,Ana,1,XXY,open,,,,,").code == "CURRENCY_UNKNOWN");
  CHECK(only_problem("D1,Ana,€5,USD,open,,,,,").code == "CURRENCY_CONTRADICTS");
  CHECK(only_problem("D1,Ana,1,USD,maybe,,,,,").code == "STATUS_UNKNOWN");
  CHECK(only_problem("D1,Ana,1,USD,,,,,,").code == "VALUE_MISSING");
  CHECK(only_problem("D1,Ana,,USD,won,,,2017-01-01,,").column == "amount");
  CHECK(only_problem("D1,Ana,1,USD,won,,,,,").column == "closed_on");
  CHECK(only_problem("D1,Ana,1,USD,lost,,,soon,,").code == "DATE_UNREADABLE");
  CHECK(only_problem("D1,Ana,1,USD,lost,,,2017-02-29,,").message.starts_with("there is no such day"));
  CHECK(only_problem("D1,Ana:50;Ben:40,1,USD,open,,,,,").code == "SPLIT_SUM");
  CHECK(only_problem("D1,Ana,1,USD,open").code == "ROW_WIDTH");
  CHECK(only_problem("D1,Ana,1,USD,open,,,,,,x").code == "ROW_WIDTH");
  CHECK(only_problem("D1,A\x01na,1,USD,open,,,,,").code == "TEXT_NOT_CLEAN");
  CHECK(only_problem("D1,A\xE2\x80\xAEna,1,USD,open,,,,,").code == "TEXT_NOT_CLEAN");
  CHECK(only_problem(std::string(201, 'x') + ",Ana,1,USD,open,,,,,").code == "TEXT_TOO_LONG");
  CHECK(only_problem("D1,Ana,10000000000000.01,USD,open,,,,,").code == "NUMBER_TOO_LARGE");
}

TEST_CASE("a row with several faults says all of them at once") {
  const Deals read = deals_of(header + "\n,Ana:5;B:5,x,USD,maybe,,soon,,,\n");
  CHECK(codes(read.problems) == "VALUE_MISSING SPLIT_SUM STATUS_UNKNOWN NUMBER_UNREADABLE DATE_UNREADABLE");
}

TEST_CASE("amounts are rounded half away from zero to the decimals of their currency, and the difference is kept") {
  const Deals read = deals_of(
      "id,owner,amount,currency,status\n1,a,12.345,USD,open\n2,a,-12.345,USD,open\n3,a,12.340,USD,open\n4,a,7.5,JPY,"
      "open\n5,a,1.2345,KWD,open\n"
      "6,a,10000000000000.00,USD,open\n7,a,92233.72036854775807,JPY,open\n");
  REQUIRE(read.rows.size() == 7);
  CHECK(read.rows[0].amount == "12.35 USD");
  CHECK(read.rows[0].rounded_by == "0.005");
  CHECK(read.rows[1].amount == "-12.35 USD");
  CHECK(read.rows[1].rounded_by == "-0.005");
  CHECK(read.rows[2].amount == "12.34 USD");
  CHECK(read.rows[2].rounded_by.empty());
  CHECK(read.rows[3].amount == "8 JPY");
  CHECK(read.rows[4].amount == "1.235 KWD");
  CHECK(read.rows[4].rounded_by == "0.0005");
  CHECK(read.rows[5].amount == "10000000000000.00 USD");
  CHECK(read.rows[6].amount == "92234 JPY");
  CHECK(read.rows[6].rounded_by == "0.27963145224193");
}

TEST_CASE("a currency beside the amount counts where no column says it") {
  const Deals read =
      deals_of("id,owner,amount,status\n1,a,$5,open\n2,a,5 €,open\n3,a,GBP 5,open\n4,a,5 kr,open\n5,a,5,open\n");
  REQUIRE(read.rows.size() == 4);
  CHECK(read.rows[0].amount == "5.00 USD");
  CHECK(read.rows[1].amount == "5.00 EUR");
  CHECK(read.rows[2].amount == "5.00 GBP");
  CHECK(read.rows[3].amount == "5.00 USD");
  CHECK(codes(read.problems) == "CURRENCY_UNKNOWN");
}

TEST_CASE("#N/A and its like are nothing") {
  const Deals read = deals_of(header + "\nD1,Ana,#N/A,#N/A,open,#N/A,#N/A,#N/A,#N/A,\n");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0] == ReadDeal{2, "D1", {{"Ana", 1000000}}, "", "", DealStatus::open, "", "", "", "", "", {}});
}

TEST_CASE("line breaks and blanks inside cells become one blank, E33 owners may be nobody") {
  const Deals read = deals_of(header + "\nD1,,5,USD,open,,,,\"Acme\r\n  Inc\",\xC2\xA0 Box \n");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].account == "Acme Inc");
  CHECK(read.rows[0].product == "Box");
  CHECK(read.rows[0].owners.empty());
}

TEST_CASE("more columns than a deal keeps are named in a note") {
  const Deals read = deals_of("id,owner,amount,status,a,b,c,d,e,f,g,h,Ninth,tenth\n1,x,5,open,1,2,3,4,5,6,7,8,9,10\n");
  CHECK(read.rows[0].dimensions.size() == 8);
  REQUIRE_FALSE(read.understood.notes.empty());
  CHECK(read.understood.notes.front().find("Ninth, tenth") != std::string::npos);
}

TEST_CASE("blank rows are passed over, trailing separators too, a footer is counted and no data") {
  const Deals read = deals_of(
      "id,owner,amount,status\n1,a,5,open\n\n,,,\n2,a,5,open,,,\n3\n\n\n\"Pipeline of EMEA\"\n\"Copyright (c) "
      "2000-2026 salesforce.com, inc.\"\n"
      "\"Confidential Information - Do Not Distribute\"\n\"Generated By:  Ana  10/20/2016 3:45 PM\"\n\"Acme Inc\"\n");
  CHECK(read.rows.size() == 2);
  CHECK(codes(read.problems) == "ROW_WIDTH");
  CHECK(read.problems.front().line == 6);
  CHECK(read.understood.rows == 3);
  REQUIRE_FALSE(read.understood.notes.empty());
  CHECK(read.understood.notes.back().find("5 lines of a report's footer") != std::string::npos);
}

TEST_CASE("single cells at the end without a footer's words are rows, and rejected") {
  const Deals read = deals_of("id,owner,amount,status\n1,a,5,open\n\nD2\nD3\n");
  CHECK(codes(read.problems) == "ROW_WIDTH ROW_WIDTH");
}

TEST_CASE("what is ambiguous is refused with all columns at once, and the options decide") {
  const std::string text =
      "id;owner;amount;status;created_on;closed_on\n1;a;1.035;won;03/04/2017;05/06/2017\n2;a;2.035;won;03/05/2017;05/"
      "07/2017\n";
  CHECK(codes(refusal_of(text)) == "NUMBERS_AMBIGUOUS DATES_AMBIGUOUS DATES_AMBIGUOUS");
  app::ReadOptions options = in_dollars();
  options.dates = app::DateOrder::mdy;
  options.decimal = app::DecimalMark::comma;
  const Deals read = deals_of(text, options);
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0].amount == "1035.00 USD");
  CHECK(read.rows[0].closed_on == "2017-05-06");
  options.dates = app::DateOrder::dmy;
  options.decimal = app::DecimalMark::point;
  CHECK(deals_of(text, options).rows[0].amount == "1.04 USD");
  CHECK(deals_of(text, options).rows[0].closed_on == "2017-06-05");
}

TEST_CASE("an option rejects the rows that it can't read, one by one") {
  app::ReadOptions options = in_dollars();
  options.dates = app::DateOrder::dmy;
  const Deals read =
      deals_of("id,owner,amount,status,created_on\n1,a,5,open,13/01/2017\n2,a,5,open,01/13/2017\n", options);
  CHECK(read.rows.size() == 1);
  CHECK(codes(read.problems) == "DATE_UNREADABLE");
}

TEST_CASE("a column that stands in the file twice is told so") {
  const auto problems = refusal_of("id,id,owner,amount,status\n1,2,3,4,won\n");
  CHECK(codes(problems) == "COLUMN_TWICE");
  CHECK(problems.front().column == "id");
  CHECK(problems.front().message.find("give the one that is meant another name") != std::string::npos);
}

TEST_CASE("a file that can't be told is refused with its headers, what lacks and how to say it") {
  const auto problems = refusal_of("foo,owner,bar\n1,2,3\n");
  CHECK(codes(problems) == "HEADER_UNKNOWN");
  CHECK(problems.front().message.find("foo, owner, bar") != std::string::npos);
  CHECK(problems.front().message.find("lacks id, amount, status") != std::string::npos);
  CHECK(problems.front().message.find("[columns] id = \"foo\"") != std::string::npos);
}

TEST_CASE("files without header, with a broken one, or not there at all are refused") {
  CHECK(codes(refusal_of("\n\n")) == "FILE_EMPTY");
  CHECK(codes(refusal_of("id,\"owner\n1,2\n")) == "HEADER_BROKEN");
  CHECK(codes(refusal_of("id,owner;amount\n1,2;3\n")) == "SEPARATOR_UNCLEAR");
  const auto missing =
      FileRowSources{}.open_deals({"gone.csv", std::filesystem::path("/nowhere/gone.csv")}, in_dollars());
  REQUIRE_FALSE(missing.has_value());
  CHECK(codes(missing.error().problems) == "FILE_UNREADABLE");
  const auto folder = FileRowSources{}.open_deals({"tmp", std::filesystem::path("/tmp")}, in_dollars());
  CHECK_FALSE(folder.has_value());
}

TEST_CASE("the same deals come out of every encoding, separator and line end") {
  const Deals expected =
      deals_of("id,owner,amount,status,account\n1,Zoë,1234.50,open,Müller\n2,Ana,7.25,open,\"a \"\"b\"\"\"\n");
  const Deals tabs = deals_of(
      "\xEF\xBB\xBFid\towner\tamount\tstatus\taccount\r\n1\tZoë\t1 234,50\topen\tMüller\r\n2\tAna\t7,25\topen\t\"a "
      "\"\"b\"\"\"");
  const Deals latin =
      deals_of("id;owner;amount;status;account\r1;Zo\xEB;1.234,50;open;M\xFCller\r2;Ana;7,25;open;\"a \"\"b\"\"\"\r");
  CHECK(tabs.rows == expected.rows);
  CHECK(latin.rows == expected.rows);
  CHECK(latin.understood.encoding == "Windows-1252");
  CHECK(latin.understood.separator == ';');
  std::string wide = "\xFF\xFE";
  for (const char c : std::string(
           "id,owner,amount,status,account\n1,Zo\xEB,1234.50,open,M\xFCller\n2,Ana,7.25,open,\"a \"\"b\"\"\"\n")) {
    wide += c;
    wide += '\0';
  }
  CHECK(deals_of(wide).rows == expected.rows);
}
