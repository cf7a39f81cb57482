#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string all = "/api/v1/pact-templates";
const std::string content =
    R"({"name":"Inside sales","for_role":"SDR","words":{"effective":{"start":"2027-01-01","end":"2027-12-31"},
  "targets":{"floors":[{"metric":"meetings","comparator":"min","threshold":"5","cadence":"week"}]},
  "role":{"decision_rights":"Whom to call when"}}})";

}  // namespace

TEST_CASE("operations make a template, write its next version from the revision that was read, and retire it") {
  ApiServer server;
  const auto made = server.as(olu, "POST", all, content);
  REQUIRE(made.status == 201);
  const std::string path = made.header("location");
  CHECK(made.header("etag") == "\"1\"");
  CHECK(server.as(olu, "PUT", path, content).status == 428);
  std::string other = content;
  other.replace(other.find("\"5\""), 3, "\"6\"");
  CHECK(server.as(olu, "PUT", path, other, {{"If-Match", "\"1\""}}).status == 200);
  CHECK(server.as(olu, "PUT", path, content, {{"If-Match", "\"1\""}}).status == 412);
  CHECK(items_of(server.get(ben, path + "/versions").body).size() == 2);
  CHECK(has(server.get(ben, path).body, R"("threshold":"6")"));
  CHECK(server.as(olu, "POST", path + "/retire", "", {{"If-Match", "\"2\""}}).status == 200);
  CHECK_FALSE(has(server.get(ben, all).body, "Inside sales"));
  CHECK(has(server.get(ben, all + "?retired=true").body, "Inside sales"));
}

TEST_CASE("a pact is opened from a template by its id, or by its key in the library") {
  ApiServer server;
  const std::string open = R"({{"rep":"{}","words":{{"effective":{{"start":"2027-01-01","end":"2027-06-30"}}}},)"
                           R"("from_template":"{}"}})";
  const auto unknown = server.as(mo, "POST", "/api/v1/sales-pacts", fmt::format(fmt::runtime(open), ana.text(), "no"));
  CHECK(unknown.status == 422);
  CHECK(has(unknown.body, "TEMPLATE_UNKNOWN"));
  const auto made =
      server.as(mo, "POST", "/api/v1/sales-pacts", fmt::format(fmt::runtime(open), ana.text(), "account-executive"));
  REQUIRE(made.status == 201);
  CHECK(has(made.body, "Discounts up to 5 %"));
  CHECK(has(made.body, R"("start":"2027-01-01")"));
}

TEST_CASE("a template that was read is a file that makes another one") {
  ApiServer server;
  const std::string line = server.get(olu, all + "/account-executive").body;
  const auto words = line.find(R"("words":)");
  const auto after = line.find(R"(,"retired")");
  REQUIRE(words != std::string::npos);
  REQUIRE(after != std::string::npos);
  const std::string file =
      R"({"name":"Ours","for_role":"Account executive","about":"",)" + line.substr(words, after - words) + "}";
  const auto made = server.as(olu, "POST", all, file);
  CHECK_MESSAGE(made.status == 201, made.body);
  CHECK(has(server.get(ben, all).body, "Ours"));
}
