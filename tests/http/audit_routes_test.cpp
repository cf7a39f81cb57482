#include "http/support/api_server.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string deal(const std::string& amount) {
  return R"({"id":"1","owner":"Ana","amount":")" + amount + R"(","status":"won","closed_on":"2027-03-10"})";
}

}  // namespace

TEST_CASE("the audit log tells who did what, newest first, page by page, each entry once") {
  ApiServer server;
  const std::string path = server.post_deal(deal("1")).header("location");
  server.post_deal(deal("1"));  // unchanged: nothing to tell
  server.post_deal(deal("2"));
  CHECK(server.as(olu, "DELETE", path, "", {{"If-Match", "\"2\""}}).status == 204);
  const auto all = server.get(olu, "/api/v1/audit?limit=3");
  CHECK(fields_of(all.body, "action") == std::vector<std::string>{"deal.voided", "deal.corrected", "deal.posted"});
  CHECK(fields_of(all.body, "actor") == std::vector<std::string>{olu.text(), olu.text(), olu.text()});
  CHECK(field_of(all.body, "actor_label") == "Olu");
  CHECK(field_of(all.body, "object") == "deal:" + path.substr(path.rfind('/') + 1));

  std::vector<std::string> hashes;
  std::string cursor;
  do {
    const auto page = server.get(olu, "/api/v1/audit?limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
    REQUIRE(page.status == 200);
    for (const std::string& hash : fields_of(page.body, "hash")) hashes.push_back(hash);
    cursor = field_of(page.body, "next");
  } while (!cursor.empty() && hashes.size() < 50);
  CHECK(hashes == fields_of(server.get(olu, "/api/v1/audit?limit=200").body, "hash"));
  CHECK(server.get(olu, "/api/v1/audit?cursor=0").status == 400);
  CHECK(server.get(olu, "/api/v1/audit?limit=201").status == 400);
}

TEST_CASE("what was refused leaves no entry") {
  ApiServer server;
  (void)server.token_of(mo);
  const auto before = items_of(server.get(olu, "/api/v1/audit").body).size();
  CHECK(server.post_deal(deal("x")).status == 400);
  CHECK(server.as(mo, "POST", "/api/v1/deals", deal("1")).status == 403);
  CHECK(items_of(server.get(olu, "/api/v1/audit").body).size() == before);
}
