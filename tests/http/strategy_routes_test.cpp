#include "http/support/api_server.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string all = "/api/v1/strategy";

ApiServer::Headers from(const std::string& etag) { return {{"If-Match", etag}}; }

ApiServer::Reply create(ApiServer& server, const std::string& title, const std::string& more = "", PersonId by = eve) {
  return server.as(by, "POST", all + "/objectives",
                   fmt::format(R"({{"title":"{}","start":"2027-01-01","end":"2027-12-31","owner":"{}"{}}})", title,
                               mo.text(), more));
}

}  // namespace

TEST_CASE("a vision is written from what was read, in versions that everybody reads") {
  ApiServer server;
  const auto none = server.get(ana, all + "/vision");
  CHECK(none.body == "[]");
  CHECK(none.header("etag") == "\"0\"");
  CHECK(server.as(eve, "PUT", all + "/vision", R"({"text":"No dose is lost"})").status == 428);
  const auto first = server.as(eve, "PUT", all + "/vision", R"({"text":"No dose is lost"})", from("\"0\""));
  CHECK(first.status == 200);
  CHECK(first.header("etag") == "\"1\"");
  CHECK(server.as(olu, "PUT", all + "/vision", R"({"text":"Mine"})", from("\"0\"")).status == 412);
  const auto gone = server.as(olu, "PUT", all + "/vision", R"({"text":""})", from("\"1\""));
  CHECK(gone.status == 200);
  const auto versions = items_of(server.get(vic, all + "/vision").body);
  REQUIRE(versions.size() == 2);
  CHECK(value_of(versions.front(), "version") == "2");
  CHECK(field_of(versions.back(), "text") == "No dose is lost");
  CHECK(has(server.get(ana, all).body, R"("vision":{"version":2,"text":"")"));
  CHECK(server.get(ana, all + "/mission").body == "[]");
  const auto long_one =
      server.as(eve, "PUT", all + "/mission", R"({"text":")" + std::string(1'001, 'x') + "\"}", from("\"0\""));
  CHECK(long_one.status == 400);
  CHECK(has(long_one.body, R"("pointer":"/text","code":"bad_length")"));
}

TEST_CASE("an objective is made, changed, moved, activated, dropped and reopened, each from what was read") {
  ApiServer server;
  const auto made = create(server, "Grow in the north");
  CHECK(made.status == 201);
  const std::string id = field_of(made.body, "id");
  const std::string path = all + "/objectives/" + id;
  CHECK(made.header("location") == path);
  CHECK(made.header("etag") == "\"1\"");
  CHECK(has(made.body, R"("state":"draft")"));
  CHECK(has(made.body, R"("rank":1)"));
  CHECK(has(made.body, fmt::format(R"("owner":{{"id":"{}")", mo.text())));
  const auto other = create(server, "Keep every customer", R"(,"statement":"Two\nlines")");
  const auto changed = server.as(eve, "PATCH", path, R"({"title":"Grow in the far north"})", from("\"1\""));
  CHECK(changed.status == 200);
  CHECK(changed.header("etag") == "\"2\"");
  CHECK(server.as(eve, "PATCH", path, R"({"title":"Late again"})", from("\"1\"")).status == 412);
  const auto active = server.as(olu, "POST", path + "/states", R"({"state":"active"})", from("\"2\""));
  CHECK(has(active.body, R"("state":"active","state_since":"2027-03-15")"));
  const std::string second = all + "/objectives/" + field_of(other.body, "id");
  const auto moved =
      server.as(eve, "POST", second + "/moves", fmt::format(R"({{"parent":null,"before":"{}"}})", id), from("\"1\""));
  CHECK(moved.status == 200);
  CHECK(has(moved.body, R"("rank":1)"));
  CHECK(fields_of(server.get(eve, all).body.substr(server.get(eve, all).body.find("\"objectives\":") + 13), "title") ==
        std::vector<std::string>{"Keep every customer", "Grow in the far north"});
  const auto seen = server.get(ana, all);
  CHECK_FALSE(has(seen.body, "Keep every customer"));
  CHECK(has(seen.body, R"("rank":1)"));
  CHECK(server.get(ana, second).status == 404);
  const auto silent = server.as(eve, "POST", path + "/states", R"({"state":"dropped"})", from("\"3\""));
  CHECK(silent.status == 422);
  CHECK(has(silent.body, R"("pointer":"/reason","code":"REASON_MISSING")"));
  const std::string why = R"("reason":"The north is closed"})";
  CHECK(server.as(eve, "POST", path + "/states", R"({"state":"dropped",)" + why, from("\"3\"")).status == 200);
  const auto again = server.as(eve, "POST", path + "/states", R"({"state":"active",)" + why, from("\"4\""));
  CHECK(has(again.body, R"("reason":"The north is closed")"));
  CHECK(server.as(eve, "DELETE", second, "", from("\"1\"")).status == 204);
  CHECK(server.get(eve, second).status == 404);
}

TEST_CASE("what is wrong with an objective is said where it stands") {
  ApiServer server;
  const auto wrong =
      server.as(eve, "POST", all + "/objectives", R"({"title":"Four","start":"soon","end":"2027-12-31","owner":"x"})");
  CHECK(wrong.status == 400);
  for (const char* pointer : {"/title", "/start", "/owner"}) CHECK(has(wrong.body, pointer));
  const auto backwards = server.as(
      eve, "POST", all + "/objectives",
      fmt::format(
          R"({{"title":"Grow in the north","start":"2027-02-01","end":"2027-01-31","owner":"{}","parent":"{}"}})",
          ana.text(), id_to_text(99)));
  CHECK(backwards.status == 422);
  CHECK(has(backwards.body, R"("pointer":"/end","code":"HORIZON_INVALID")"));
  CHECK(has(backwards.body, R"("pointer":"/owner","code":"OWNER_LEADS_NOTHING")"));
  CHECK(has(backwards.body, R"("pointer":"/parent","code":"PARENT_UNKNOWN")"));
  const std::string path = all + "/objectives/" + field_of(create(server, "Grow in the north").body, "id");
  const auto nowhere = server.as(eve, "POST", path + "/moves", "{}", from("\"1\""));
  CHECK(nowhere.status == 400);
  CHECK(has(nowhere.body, "/parent"));
  CHECK(has(nowhere.body, "/before"));
  CHECK(server.as(eve, "POST", path + "/states", R"({"state":"done"})", from("\"1\"")).status == 400);
  CHECK(server.as(eve, "POST", path + "/states", R"({"state":"active"})").status == 428);
  CHECK(server.as(eve, "PATCH", all + "/objectives/nonsense", "{}", from("\"1\"")).status == 404);
}

TEST_CASE("a draft's owner reads and writes it, without a hand in anything else") {
  ApiServer server;
  const std::string path = all + "/objectives/" + field_of(create(server, "Grow in the north").body, "id");
  CHECK(has(server.get(mo, all).body, R"("may_edit":true)"));
  CHECK(has(server.get(mo, all).body, R"("may_write":false)"));
  CHECK(server.as(mo, "PATCH", path, R"({"statement":"By partners"})", from("\"1\"")).status == 200);
  CHECK(server.as(mo, "PATCH", path, fmt::format(R"({{"owner":"{}"}})", uma.text()), from("\"2\"")).status == 403);
  CHECK(server.as(uma, "PATCH", path, R"({"statement":"Mine"})", from("\"2\"")).status == 404);
  CHECK(server.as(mo, "POST", path + "/states", R"({"state":"active"})", from("\"2\"")).status == 403);
  server.as(eve, "POST", path + "/states", R"({"state":"active"})", from("\"2\""));
  CHECK(server.as(mo, "PATCH", path, R"({"statement":"Too late"})", from("\"3\"")).status == 403);
  CHECK(has(server.get(ana, path).body, R"("may_edit":false)"));
}

TEST_CASE("a request that is sent again under its key makes one objective") {
  ApiServer server;
  const std::string body =
      fmt::format(R"({{"title":"Grow north","start":"2027-01-01","end":"2027-12-31","owner":"{}"}})", mo.text());
  const ApiServer::Headers key{{"Idempotency-Key", "objective-1"}};
  const auto first = server.as(eve, "POST", all + "/objectives", body, key);
  const auto again = server.as(eve, "POST", all + "/objectives", body, key);
  CHECK(first.body == again.body);
  CHECK(again.header("idempotency-replayed") == "true");
}
