#include "http/support/permission_table.hpp"
#include "http/support/signed_pacts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;        // NOLINT(google-build-using-namespace): the routes under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Who of all askers reads an entry with that action.
std::set<PersonId> readers_of(SignedPacts& company, const std::string& action, const std::string& object) {
  std::set<PersonId> found;
  for (const PersonId person : signed_askers) {
    const auto page = company.server.get(person, "/api/v1/audit/own?limit=200");
    CHECK(page.status == 200);
    CHECK_FALSE(has(page.body, "sha256"));
    for (const std::string& hash : fields_of(page.body, "hash")) CHECK(hash.empty());
    for (const std::string& item : items_of(page.body)) {
      if (field_of(item, "action") == action && field_of(item, "object") == object) found.insert(person);
    }
  }
  return found;
}

// Of what Olu did.
void add_entry(app::Transaction& tx, const std::string& action, const std::string& object) {
  app::AuditEntry entry;
  entry.actor = olu;
  entry.actor_label = "Olu";
  entry.action = action;
  entry.object = object;
  tx.audit().append(entry);
}

std::string id_in(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

TEST_CASE("DOMAIN 6: of the audit log everybody reads what they did and what is told of what is theirs to follow") {
  SignedPacts company;
  const std::string pact = "sales_pact:" + id_in(company.path);
  CHECK(readers_of(company, "sales_pact.signed", pact) == std::set{ana, mo});
  CHECK(readers_of(company, "team_pact.opened", "team_pact:" + id_in(company.team)) == std::set{ana, ben, mo, uma});

  const GoalId agreed = add_agreed_goal(company.server);
  company.server.write([&](app::Transaction& tx) { add_entry(tx, "goal.tried", "goal:" + agreed.text()); });
  CHECK(readers_of(company, "goal.tried", "goal:" + agreed.text()) == std::set{ana, mo, uma, olu});

  const auto absent =
      company.server.as(olu, "POST", "/api/v1/people/" + ana.text() + "/absences",
                        R"({"start":"2027-04-01","end":"2027-04-02","kind":"vacation"})",
                        {{"If-Match", company.server.get(olu, "/api/v1/people/" + ana.text()).header("etag")}});
  REQUIRE(absent.status == 201);
  CHECK(readers_of(company, "absence.added", "person:" + ana.text()) == std::set{ana, olu});
}

TEST_CASE("what is noted under a pact and not told yet is in nobody else's part of the audit log") {
  SignedPacts company;
  const std::string pact = "sales_pact:" + id_in(company.path);
  REQUIRE(company.step(mo, "/amendments", "").status == 200);
  REQUIRE(company
              .in_session(ana, "PUT", company.path + "/motives", R"({"personal_goals":"","shared":false})",
                          company.server.get(ana, company.path).header("etag"))
              .status == 200);
  CHECK(readers_of(company, "sales_pact.noted", pact) == std::set{ana});
}

TEST_CASE("one's own part of the audit log comes page by page, each entry once, however much lies between") {
  ApiServer server;
  (void)server.token_of(ana);
  const auto own = [&](const std::string& cursor) {
    return server.get(ana, "/api/v1/audit/own?limit=1" + (cursor.empty() ? "" : "&cursor=" + cursor));
  };
  server.write([](app::Transaction& tx) {
    const auto add = [&](const std::string& object) { add_entry(tx, "tried", object); };
    add("person:" + ana.text());
    for (int i = 0; i < 6'000; ++i) add("person:" + ben.text());
    add("person:" + ana.text());
  });
  int found = 0;
  std::string cursor;
  do {
    const auto page = own(cursor);
    REQUIRE(page.status == 200);
    for (const std::string& item : items_of(page.body)) {
      CHECK_FALSE(has(item, ben.text()));
      found += field_of(item, "action") == "tried" ? 1 : 0;
    }
    cursor = field_of(page.body.substr(page.body.rfind("\"next\":")), "next");
  } while (!cursor.empty());
  CHECK(found == 2);
  CHECK(server.get(ana, "/api/v1/audit/own?cursor=0").status == 400);
  CHECK(server.get(ana, "/api/v1/audit").status == 403);
}
