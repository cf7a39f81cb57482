#include "http/support/records.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string actual_of_ana(ApiServer& server, const std::string& metric) {
  const auto report = server.get(olu, "/api/v1/reports/actuals?by=person&metric=" + metric);
  for (const std::string& row : items_of(report.body)) {
    if (field_of(row, "id") == ana.text()) return field_of(row, "actual");
  }
  return "-";
}

}  // namespace

TEST_CASE("an activity is voided from the version that was read, and counts nowhere then") {
  ApiServer server;
  const std::string path = "/api/v1/activities/" + add_calls(server).text();
  const auto read = server.get(ana, path);
  CHECK(read.status == 200);
  CHECK(read.header("etag") == "\"1\"");
  CHECK(field_of(read.body, "external_id") == "c1");
  CHECK(field_of(read.body, "type") == "call");
  CHECK(value_of(read.body, "count") == "4");
  CHECK(value_of(read.body, "voided") == "false");
  CHECK(actual_of_ana(server, "calls") == "4");

  const auto remove = [&](const ApiServer::Headers& headers) { return server.as(olu, "DELETE", path, "", headers); };
  CHECK(remove({}).status == 428);
  CHECK(remove({{"If-Match", "\"2\""}}).status == 412);
  CHECK(server.as(ana, "DELETE", path, "", {{"If-Match", "\"1\""}}).status == 403);
  CHECK(actual_of_ana(server, "calls") == "4");
  CHECK(remove({{"If-Match", "\"1\""}, {"Idempotency-Key", "gone-1"}}).status == 204);
  CHECK(remove({{"If-Match", "\"1\""}, {"Idempotency-Key", "gone-1"}}).status == 204);
  CHECK(actual_of_ana(server, "calls") == "0");
  CHECK(value_of(server.get(ana, path).body, "voided") == "true");
  CHECK(server.get(ana, path).header("etag") == "\"2\"");
  CHECK(remove({{"If-Match", "\"2\""}}).status == 204);  // twice is the same as once
  CHECK(server.as(olu, "DELETE", "/api/v1/activities/0000000000001", "", {{"If-Match", "\"1\""}}).status == 404);
}

TEST_CASE("a measurement is voided by another entry, and is told to have been") {
  ApiServer server;
  const std::string path = "/api/v1/measurements/" + add_referrals(server).text();
  const auto read = server.get(ana, path);
  CHECK(read.status == 200);
  CHECK(read.header("etag") == "\"1\"");
  CHECK(field_of(read.body, "metric") == "referrals");
  CHECK(field_of(read.body, "amount") == "7");
  CHECK(value_of(read.body, "current") == "true");
  CHECK(actual_of_ana(server, "referrals") == "7");

  const auto remove = [&](const ApiServer::Headers& headers) { return server.as(olu, "DELETE", path, "", headers); };
  CHECK(remove({}).status == 428);
  CHECK(remove({{"If-Match", "\"2\""}}).status == 412);
  CHECK(remove({{"If-Match", "\"1\""}}).status == 204);
  CHECK(actual_of_ana(server, "referrals") == "0");
  const auto gone = server.get(ana, path);
  CHECK(value_of(gone.body, "voided") == "true");
  CHECK(value_of(gone.body, "current") == "false");
  CHECK(gone.header("etag") == "\"2\"");
  CHECK(remove({{"If-Match", "\"2\""}}).status == 204);
  CHECK(server.as(olu, "DELETE", "/api/v1/measurements/0000000000001", "", {{"If-Match", "\"1\""}}).status == 404);
}

TEST_CASE("a record is seen by those who may see the details of its owner") {
  ApiServer server;
  for (const std::string& path :
       {"/api/v1/activities/" + add_calls(server).text(), "/api/v1/measurements/" + add_referrals(server).text()}) {
    for (const PersonId person : {ana, mo, uma, olu}) CHECK(server.get(person, path).status == 200);
    for (const PersonId person : {ben, cy, max, eve, sue}) CHECK(server.get(person, path).status == 404);
  }
}
