#include "contract/engines.hpp"
#include "store/postgres/pg_connection.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace salespact;            // NOLINT(google-build-using-namespace): the store under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

// What psql would say: the SQLSTATE of a refusal, "" of none.
std::string said(const std::string& url, const std::string& statement) {
  const store::PgConnection connection(url, std::chrono::milliseconds{0});
  const store::PgResult result(PQexec(connection.handle(), statement.c_str()));
  const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  return state == nullptr ? "" : state;
}

constexpr const char* no_privilege = "42501";

std::string role_line(store::DurableStore& store) {
  const auto findings = store.examine();
  const auto found = std::ranges::find(findings, "role", &store::Finding::subject);
  REQUIRE(found != findings.end());
  CHECK(found->good);
  return found->text;
}

}  // namespace

TEST_CASE(
    "K5: the program's role adds to what stays, and can neither change nor delete a row of it, nor its triggers") {
  PostgresServer& server = PostgresServer::shared();
  server.make_role("narrow");
  const std::string owner = server.url("grants");
  const auto made = store::grant_postgres(owner, "narrow");
  CHECK(made.staying > 20);
  CHECK(made.tables > made.staying);
  const std::string narrow = server.url("grants", "narrow");
  const auto opened = store::open_postgres(narrow);
  const Workspace workspace = some_workspace();
  opened->create(workspace);
  opened->write(workspace.id, [](app::Transaction& tx) {
    tx.audit().append({.seq = 0,
                       .at = {},
                       .actor = {},
                       .actor_label = "system",
                       .action = "tried",
                       .object = {},
                       .before = {},
                       .after = {},
                       .reason = {}});
  });
  for (const char* table :
       {"audit_entry", "sales_pact_text", "sales_pact_signature", "sales_pact_event", "ladder_decision", "promise_word",
        "standard_report", "journal_entry", "journal_word", "team_pact_text", "team_pact_signature", "team_pact_event",
        "broken_glass", "notice", "checkpoint", "goal_event", "strategy_text"}) {
    CAPTURE(table);
    const std::string name = table;
    CHECK(said(narrow, "UPDATE " + name + " SET workspace_id = workspace_id") == no_privilege);
    CHECK(said(narrow, "DELETE FROM " + name) == no_privilege);
    CHECK(said(narrow, "TRUNCATE " + name) == no_privilege);
    CHECK(said(narrow, "ALTER TABLE " + name + " DISABLE TRIGGER ALL") == no_privilege);
    CHECK(said(narrow, "DROP TABLE " + name) == no_privilege);
    CHECK(said(narrow, "SELECT count(*) FROM " + name).empty());
  }
  CHECK(said(narrow, "UPDATE schema_migration SET name = 'other'") == no_privilege);
  CHECK(said(narrow, "CREATE TABLE mine (id BIGINT)") == no_privilege);
  CHECK(said(narrow, "SET session_replication_role = replica") == no_privilege);
  CHECK(role_line(*opened).starts_with("narrow may add to the"));
  CHECK(role_line(*store::open_postgres(owner)).starts_with("salespact could change rows"));
}

TEST_CASE("K5: what was granted before is taken back where rows stay by now") {
  PostgresServer& server = PostgresServer::shared();
  server.make_role("wide");
  const std::string owner = server.url("wide_grants");
  (void)store::open_postgres(owner);
  REQUIRE(said(owner, "GRANT ALL ON ALL TABLES IN SCHEMA public TO wide").empty());
  const std::string wide = server.url("wide_grants", "wide");
  CHECK(said(wide, "DELETE FROM audit_entry") != no_privilege);
  store::grant_postgres(owner, "wide");
  CHECK(said(wide, "DELETE FROM audit_entry") == no_privilege);
  CHECK(said(wide, "UPDATE person SET display_name = 'Ana' WHERE person_id = 1").empty());
}

TEST_CASE("K5: roles that nothing keeps from anything are refused, and one without a schema is told what to run") {
  PostgresServer& server = PostgresServer::shared();
  server.make_role("late");
  const std::string owner = server.url("late_grants");
  const auto refusal = [&](const std::string& role) {
    try {
      store::grant_postgres(owner, role);
    } catch (const app::StoreFault& fault) {
      return std::string(fault.what());
    }
    return std::string();
  };
  CHECK(refusal("nobody\"; DROP TABLE person; --").find("there is no role") != std::string::npos);
  CHECK(refusal("salespact").find("superuser") != std::string::npos);
  REQUIRE(said(owner, "CREATE ROLE holder; ALTER TABLE workspace OWNER TO holder; GRANT holder TO late").empty());
  CHECK(refusal("late").find("owns the tables") != std::string::npos);
  server.make_role("early");
  CHECK_THROWS_WITH_AS((void)store::open_postgres(server.url("empty_grants", "early")),
                       doctest::Contains("run `salespact grant ROLE --database URL` as the owner first"),
                       app::StoreFault);
}
