#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string csv = "Nr,Wer,Wert,Stand,Datum\n7,Ana,80.00,gewonnen,03/04/2017\n8,Zoe,1.00,offen,\n";
const std::string mapping =
    R"({"dates":"dmy","columns":{"id":"Nr","owner":{"column":"Wer"},"amount":"Wert","status":"Stand","closed_on":"Datum"},)"
    R"("values":{"status":{"won":"gewonnen","open":["offen"]}}})";

ApiServer::Reply send(ApiServer& server, const std::string& path, const std::string& json) {
  std::string body;
  if (!json.empty()) body += "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + json + "\r\n";
  body +=
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\nContent-Type: text/csv\r\n\r\n" +
      csv + "\r\n--b--\r\n";
  return server.as(olu, "POST", path, body, {{"Content-Type", "multipart/form-data; boundary=b"}});
}

}  // namespace

TEST_CASE("a file is previewed without a mapping, then with a corrected one, and imported with the same JSON") {
  ApiServer server;
  const auto guessed = send(server, "/api/v1/import-previews", "");
  REQUIRE(guessed.status == 200);
  CHECK(field_of(guessed.body, "kind") == "deals");
  CHECK(has(guessed.body, R"("about":"dates")"));
  CHECK(value_of(guessed.body, "ready") == "false");
  const auto corrected = send(server, "/api/v1/import-previews?kind=deals", mapping);
  REQUIRE(corrected.status == 200);
  CHECK(has(corrected.body, R"("origin":"given")"));
  CHECK(has(corrected.body, R"("text":"2017-04-03")"));
  CHECK(has(corrected.body, R"("ready":true)"));
  CHECK(server.spool_files() == 0);
  const auto tried = send(server, "/api/v1/imports/deals?dry_run=true", mapping);
  REQUIRE(tried.status == 200);
  CHECK(value_of(tried.body, "new") == "1");
  CHECK(value_of(tried.body, "rejected") == "1");
  const auto sent = send(server, "/api/v1/imports/deals", mapping);
  REQUIRE(sent.status == 202);
  CHECK(has(sent.body, R"("started_by":"Olu")"));
  CHECK(value_of(server.finished_import(field_of(sent.body, "id")).body, "new") == "1");
}

TEST_CASE("a mapping in JSON that is none is refused with the place") {
  ApiServer server;
  const auto null_value = send(server, "/api/v1/import-previews?kind=deals", R"({"columns":{"id":null}})");
  CHECK(null_value.status == 400);
  CHECK(has(null_value.body, "/columns/id"));
  CHECK(send(server, "/api/v1/import-previews?kind=deals", R"({"columns":)").status == 400);
  const auto unknown = send(server, "/api/v1/import-previews?kind=deals", R"({"colums":{}})");
  CHECK(unknown.status == 200);
  CHECK(has(unknown.body, "MAPPING_UNKNOWN_KEY"));
  // Quotes and backslashes of a column's name survive the way.
  CHECK(has(send(server, "/api/v1/import-previews?kind=deals", R"({"columns":{"id":"a\"b\\c"}})").body,
            R"(a\\\"b\\\\c)"));
  CHECK(send(server, "/api/v1/import-previews?kind=sales", "").status == 400);
  CHECK(send(server, "/api/v1/import-previews?partial=true", "").status == 200);
}

TEST_CASE("a mapping is kept by name, found by the next preview, given as a file and forgotten") {
  ApiServer server;
  const std::string path = "/api/v1/import-mappings";
  const auto kept = server.as(olu, "PUT", path, R"({"name":"Unser CRM","kind":"deals","mapping":)" + mapping + "}");
  CAPTURE(kept.body);
  REQUIRE(kept.status == 200);
  const std::string id = field_of(kept.body, "id");
  const auto preview = send(server, "/api/v1/import-previews", "");
  CHECK(has(preview.body, R"("origin":"kept","mapping_name":"Unser CRM")"));
  CHECK(send(server, "/api/v1/imports/deals?dry_run=true&mapping=unser%20crm", "").status == 200);
  const auto file = server.get(olu, path + "/" + id + "/file");
  CHECK(file.status == 200);
  CHECK(has(file.body, R"("columns" = )"));
  CHECK(has(server.get(olu, path).body, R"("Nr")"));
  CHECK(server.as(olu, "PUT", path, R"({"name":"Bad","kind":"deals","mapping":{"columns":{"colour":"x"}}})").status ==
        422);
  CHECK(server.as(olu, "DELETE", path + "/" + id).status == 204);
  CHECK(server.as(olu, "DELETE", path + "/" + id).status == 404);
  CHECK(server.get(olu, path).body == R"({"items":[]})");
}
