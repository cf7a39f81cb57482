#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string path = "/api/v1/sample-data";

std::string revenue(ApiServer& server) {
  server.write([](app::Transaction&) {});  // the numbers follow, as they do behind every write of the program
  return server.get(olu, "/api/v1/reports/actuals?metric=revenue&by=unit").body;
}

}  // namespace

TEST_CASE("sample data come with one request, are in the numbers at once, and go with one") {
  ApiServer server;
  const std::string before = revenue(server);
  CHECK(value_of(server.get(ana, path).body, "loaded") == "false");
  const auto loaded = server.as(olu, "POST", path);
  REQUIRE(loaded.status == 201);
  CHECK(value_of(loaded.body, "people") == "8");
  CHECK(value_of(loaded.body, "units") == "3");
  CHECK(has(revenue(server), "Sample sales"));
  CHECK(server.as(olu, "POST", path).status == 422);
  const auto removed = server.as(olu, "DELETE", path);
  REQUIRE(removed.status == 200);
  CHECK(value_of(removed.body, "people") == "8");
  CHECK(has(removed.body, R"("kept":[])"));
  CHECK(revenue(server) == before);
  CHECK(value_of(server.get(olu, path).body, "loaded") == "false");
  CHECK(server.as(olu, "DELETE", path).status == 422);
  CHECK(has(server.get(olu, "/api/v1/audit").body, "sample_data.removed"));
}

TEST_CASE("what came in beside the sample stays, and so does whom it names") {
  ApiServer server;
  server.as(olu, "POST", path);
  std::string name;
  server.read([&](app::Transaction& tx) {
    const PersonId first = tx.samples().marked().people.front();
    name = tx.organisation().find_person(first)->display_name;
  });
  const auto sent = server.send_file(
      "deals", "id,owner,amount,status,closed_on\nX1,Ana,10.00,won,2027-03-01\nX2," + name + ",20.00,won,2027-03-01\n");
  server.finished_import(field_of(sent.body, "id"));
  const auto removed = server.as(olu, "DELETE", path);
  REQUIRE(removed.status == 200);
  CHECK(value_of(removed.body, "people") == "7");
  CHECK(has(removed.body, name));
  server.read([&](app::Transaction& tx) {
    CHECK(tx.records().find_deal("csv", "X1").has_value());
    CHECK(tx.records().find_deal("csv", "X2").has_value());
    CHECK(tx.records().count_deals() == 2);
  });
}

TEST_CASE("nobody else's records come from the source of the sample") {
  ApiServer server;
  const std::string csv = "id,owner,amount,status,closed_on\n1,Ana,1.00,won,2027-03-01\n";
  CHECK(server.send_file("deals?source=sample", csv).status == 400);
  CHECK(server
            .post_deal(
                R"({"source":"sample","id":"1","owner":"Ana","amount":"1.00","status":"won","closed_on":"2027-03-01"})")
            .status == 422);
}

TEST_CASE("the checklist follows the data, and goes when it is put away") {
  ApiServer server;
  const std::string list = "/api/v1/checklist";
  const auto before = server.get(olu, list);
  REQUIRE(before.status == 200);
  CHECK(has(before.body, R"({"step":"name_company","done":true)"));
  CHECK(has(before.body, R"({"step":"bring_people","done":true)"));
  CHECK(has(before.body, R"({"step":"bring_results","done":false)"));
  server.as(olu, "POST", path);
  CHECK(has(server.get(olu, list).body, R"({"step":"bring_results","done":false)"));
  CHECK(has(server.get(olu, list).body, R"({"step":"set_targets","done":false)"));
  server.finished_import(
      field_of(server.send_file("deals", "id,owner,amount,status,closed_on\n1,Ana,1.00,won,2027-03-01\n").body, "id"));
  server.add_goal(revenue_goal(server, ana));
  const auto after = server.get(olu, list);
  CHECK(has(after.body, R"({"step":"bring_results","done":true)"));
  CHECK(has(after.body, R"({"step":"set_targets","done":true)"));
  CHECK(value_of(after.body, "dismissed") == "false");
  CHECK(server.as(olu, "DELETE", list).status == 204);
  CHECK(value_of(server.get(olu, list).body, "dismissed") == "true");
}
