#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"
#include "domain/pact/document.hpp"
#include "store/document_json.hpp"
#include "store/postgres/pg_connection.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

// DOMAIN section 5 on every store: G73, the hash that a pact's text is signed by, as the rows of the database hold it.

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::string golden_text =
    R"({"mas":[{"cadence":"week","metric":"meetings","min":"8"}],"pact_id":"P-1","version":"1"})";
const std::string golden_hash = "dabb48d7d445d09831be66e57e43a23b40376271465269b6b7ff0720316b38f0";

// The members of G73 in another order.
Document golden_document() {
  return DocumentObject{
      {"version", "1"},
      {"mas", DocumentList{DocumentObject{{"min", "8"}, {"metric", "meetings"}, {"cadence", "week"}}}},
      {"pact_id", "P-1"},
  };
}

struct StoredRow {
  std::string text;
  std::string hash;  // hexadecimal
};

// Past the program: the row as the database has it.
StoredRow row_of(const contract::SqliteEngine& engine, const std::string& where) {
  sqlite3* handle = nullptr;
  const std::string file = engine.directory.path() / "salespact.db";
  REQUIRE(sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  StoredRow row;
  const auto take = [](void* out, int, char** column, char**) {
    *static_cast<StoredRow*>(out) = {column[0], column[1]};
    return 0;
  };
  const std::string query = "SELECT text, lower(hex(hash)) FROM " + where;
  CHECK(sqlite3_exec(handle, query.c_str(), take, &row, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  return row;
}
StoredRow row_of(const contract::PostgresEngine&, const std::string& where) {
  store::PgConnection connection(PostgresServer::shared().url("contract"), std::chrono::milliseconds{0});
  const auto first = [&](const char* column) {
    return connection.first_text(fmt::format("SELECT {} FROM {}", column, where).c_str());
  };
  StoredRow row{first("text"), first("encode(hash, 'hex')")};
  // PostgreSQL has an SHA-256 of its own.
  CHECK(first("encode(sha256(convert_to(text, 'UTF8')), 'hex')") == row.hash);
  return row;
}

template <class Table>
void check_row(Table& table, const std::string& of, std::int64_t number, const StoredRow& expected) {
  if constexpr (decltype(table.engine)::keeps_sql) {
    const StoredRow row =
        row_of(table.engine, fmt::format("{} WHERE workspace_id = {} AND pact_id = {} AND number = {}", of,
                                         table.workspace.id.value, table.pact.value, number));
    CHECK(row.text == expected.text);
    CHECK(row.hash == expected.hash);
  }
}

// A text of the golden document beside those of a pact, and what comes back of it.
template <class Text, class Table, class Pacts>
Text kept(Table& table, const Pacts& pacts) {
  Text one;
  one.pact = table.pact;
  one.number = 2;
  one.text = canonical_json(golden_document());
  one.hash = sha256(one.text);
  one.frozen_by = table.person("Ana").id;
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) { pacts(tx).append(one); });
  return table.read([&](app::Transaction& tx) { return pacts(tx).text(table.pact, 2); }).value();
}

}  // namespace

TEST_CASE_TEMPLATE("G73 a sales pact's text is kept as its canonical JSON with the hash of that", Engine,
                   ON_EVERY_STORE) {
  PactTableOn<Engine> table;
  table.active();
  const auto pacts = [](app::Transaction& tx) -> app::SalesPactRepository& { return tx.sales_pacts(); };
  const auto text = kept<app::SalesPactText>(table, pacts);
  CHECK(text.text == golden_text);
  CHECK(to_hex(text.hash) == golden_hash);
  check_row(table, "sales_pact_text", 2, {golden_text, golden_hash});
}

TEST_CASE_TEMPLATE("G73 a team's text is kept as its canonical JSON with the hash of that", Engine, ON_EVERY_STORE) {
  TeamTable<Engine> team;
  team.active();
  const auto pacts = [](app::Transaction& tx) -> app::TeamPactRepository& { return tx.team_pacts(); };
  const auto text = kept<app::TeamPactText>(team, pacts);
  CHECK(text.text == golden_text);
  CHECK(to_hex(text.hash) == golden_hash);
  check_row(team, "team_pact_text", 2, {golden_text, golden_hash});
}

TEST_CASE_TEMPLATE("G73 what both have signed is SHA-256 over the canonical JSON that is read back", Engine,
                   ON_EVERY_STORE) {
  PactTableOn<Engine> table;
  table.active();
  const app::SalesPactTextView text = table.page("Ana")->whole->in_force.value();
  CHECK(text.canonical.find(R"("metric":"meetings","min":"8")") != std::string::npos);
  CHECK(canonical_json(store::document_from_json(text.canonical)) == text.canonical);
  CHECK(to_hex(sha256(text.canonical)) == text.hash);
  const auto signatures = table.signatures();
  REQUIRE(signatures.size() == 2);
  for (const Signature& one : signatures) CHECK(to_hex(one.text_hash) == text.hash);
  check_row(table, "sales_pact_text", 1, {text.canonical, text.hash});
}

TEST_CASE_TEMPLATE("G73 what a team has signed is SHA-256 over the canonical JSON that is read back", Engine,
                   ON_EVERY_STORE) {
  TeamTable<Engine> team;
  team.active();
  const app::TeamPactTextView text = team.page("Ana")->whole->in_force.value();
  CHECK(canonical_json(store::document_from_json(text.canonical)) == text.canonical);
  CHECK(to_hex(sha256(text.canonical)) == text.hash);
  const auto signatures = team.signatures();
  REQUIRE(signatures.size() == 4);
  for (const Signature& one : signatures) CHECK(to_hex(one.text_hash) == text.hash);
  check_row(team, "team_pact_text", 1, {text.canonical, text.hash});
}
