#include "reading.hpp"

using namespace salespact;                   // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest;           // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::ingest::reading;  // NOLINT(google-build-using-namespace): helpers of these tests

TEST_CASE("a Salesforce report: everything quoted, a currency column before the amount, a footer below") {
  const Deals read = deals_of(
      "\"Opportunity Owner\",\"Account Name\",\"Opportunity Name\",\"Stage\",\"Amount Currency\",\"Amount\",\"Close "
      "Date\",\"Opportunity ID\",\"Type\"\n"
      "\"Ana\",\"Acme\",\"Big deal\",\"Closed Won\",\"EUR\",\"1,234,567.00\",\"10/20/2016\",\"0061\",\"New\"\n"
      "\"Ben\",\"Beta\",\"Small deal\",\"Negotiation/Review\",\"USD\",\"5.00\",\"1/2/2017\",\"0062\",\"\"\n"
      "\"Cy\",\"Beta\",\"Odd deal\",\"Closed - Duplicate\",\"USD\",\"5.00\",\"1/2/2017\",\"0063\",\"\"\n"
      "\n\n\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n");
  CHECK(read.understood.mapping == "Salesforce opportunity report");
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0].id == "0061");
  CHECK(read.rows[0].amount == "1234567.00 EUR");
  CHECK(read.rows[0].closed_on == "2016-10-20");
  CHECK(read.rows[0].status == DealStatus::won);
  CHECK(read.rows[0].dimensions.front() == std::pair<std::string, std::string>{"type", "New"});
  CHECK(read.rows[1].status == DealStatus::open);
  CHECK(read.rows[1].stage == "Negotiation/Review");
  CHECK(codes(read.problems) == "STATUS_UNKNOWN");
}

TEST_CASE("amounts as currency text, and #N/A as Data Loader writes it") {
  const Deals read = deals_of(
      "\"ID\",\"OWNERID\",\"AMOUNT\",\"STAGENAME\",\"ISCLOSED\",\"ISWON\",\"CREATEDDATE\",\"CLOSEDATE\"\n"
      "\"0061\",\"005A\",\"$1,234,567\",\"Signed\",\"true\",\"true\",\"2016-10-01T08:00:00.000Z\",\"2016-10-20\"\n"
      "\"0062\",\"005B\",\"#N/A\",\"Talking\",\"false\",\"false\",\"2016-10-01T08:00:00.000Z\",\"#N/A\"\n");
  CHECK(read.understood.mapping == "Salesforce opportunities of Data Loader");
  REQUIRE(read.rows.size() == 2);
  CHECK(read.rows[0].amount == "1234567.00 USD");
  CHECK(read.rows[0].created_on == "2016-10-01");
  CHECK(read.rows[0].status == DealStatus::won);
  CHECK(read.rows[1].amount.empty());
  CHECK(read.rows[1].closed_on.empty());
}

TEST_CASE("HubSpot, older and newer, among its many amounts and reasons") {
  const std::string row = "1,Deal,Closed won,7,5,6,EUR,Ana,2017-03-01 14:30,2017-01-01 08:00,Acme,Sales,x,y,z\n";
  for (const std::string key : {"Record ID", "Deal ID"}) {
    const Deals read = deals_of(key +
                                ",Deal Name,Deal Stage,Amount in company currency,Amount,Weighted amount,Currency,Deal "
                                "owner,Close Date,Create Date,"
                                "Associated Company,Pipeline,Cancel Reason,Cancel reason,Utility Company \n" +
                                row);
    CHECK(read.understood.mapping == "HubSpot deals");
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0].amount == "5.00 EUR");
    CHECK(read.rows[0].closed_on == "2017-03-01");
    CHECK(read.rows[0].account == "Acme");
  }
}

TEST_CASE("Pipedrive spells its columns differently between accounts") {
  for (const std::string value : {"Deal - Value", "Deal - Deal value"}) {
    for (const std::string created : {"Deal - Deal created", "Deal - Deal created on"}) {
      const Deals read = deals_of("Deal - ID;Deal - Title;" + value +
                                  ";Deal - Currency;Deal - Stage;Deal - Status;Deal - Owner;" + created +
                                  ";Deal - Won time;Deal - Lost time;Deal - Č. úvěru\n"
                                  "1;Big;1.234,50;EUR;Angebot;Won;Ana;29/09/2024;29/10/2024 10:15;;x\n"
                                  "2;Small;12,50;EUR;Angebot;Lost;Ana;29/09/2024;;30/10/2024 10:15;x\n");
      CHECK(read.understood.mapping == "Pipedrive deals");
      REQUIRE(read.rows.size() == 2);
      CHECK(read.rows[0].amount == "1234.50 EUR");
      CHECK(read.rows[0].created_on == "2024-09-29");
      CHECK(read.rows[0].closed_on == "2024-10-29");
      CHECK(read.rows[1].closed_on == "2024-10-30");
    }
  }
}

TEST_CASE("Zoho CRM") {
  const Deals read = deals_of(
      "Record Id,Deal Owner,Amount,Deal Name,Closing Date,Account Name,Stage,Type,Created Time\n"
      "zcrm_1,Ana,5,Big,2017-03-01,Acme,Closed Lost,New,2017-01-01 08:00:00\n");
  CHECK(read.understood.mapping == "Zoho CRM deals");
  REQUIRE(read.rows.size() == 1);
  CHECK(read.rows[0].status == DealStatus::lost);
}

TEST_CASE("a known export that lacks a column is refused, saying which and how to go on") {
  const auto problems = refusal_of("Record ID,Deal Name,Deal Stage,Amount,Associated Company\n1,x,Won,5,Acme\n");
  CHECK(codes(problems) == "COLUMN_MISSING");
  CHECK(problems.front().column == "owner");
  CHECK(problems.front().message.find("HubSpot deals") != std::string::npos);
  CHECK(problems.front().message.find("\"Deal owner\"") != std::string::npos);
}

TEST_CASE("a built-in mapping can be asked for by name, and there is none of another") {
  app::ReadOptions options = in_dollars();
  options.mapping_name = "zoho";
  CHECK(deals_of("Id,Deal Owner,Amount,Stage,Closing Date,Deal Stage\n1,Ana,5,Talking,,x\n", options).rows.size() == 1);
  options.mapping_name = "sugar";
  const auto problems = refusal_of("a,b\n1,2\n", options);
  CHECK(codes(problems) == "MAPPING_VALUE");
  CHECK(problems.front().message.find("hubspot") != std::string::npos);
}

TEST_CASE("columns that fit two exports are refused, naming both") {
  const auto problems = refusal_of(
      "Record ID,Record Id ,Deal Owner,Amount,Stage,Closing Date,Deal Stage,Close Date\n1,1,Ana,5,Talking,,x,\n");
  CHECK(codes(problems).find("HEADER_UNCLEAR") != std::string::npos);
}

TEST_CASE("activities of Pipedrive count when they are done") {
  auto source =
      FileRowSources{}.open_activities(text_file("Activity - ID,Activity - Type,Activity - Due date,Activity - "
                                                 "Done,Activity - Assigned to user\n1,Call,2017-03-01,Done,Ana\n"
                                                 "2,Call,2017-03-02,To do,Ana\n"),
                                       in_dollars());
  REQUIRE(source.has_value());
  CHECK((*source)->next() == app::RowStep::row);
  CHECK((*source)->row().external_id == "1");
  CHECK((*source)->next() == app::RowStep::end);
}
