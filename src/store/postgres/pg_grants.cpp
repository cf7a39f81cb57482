#include "store/postgres/pg_grants.hpp"

#include <fmt/format.h>

#include <functional>
#include <sstream>

namespace salespact::store {
namespace {

// What a statement trigger refuses whatever the row is, in the bits of pg_trigger.tgtype.
constexpr int keeps_from_delete = 8;
constexpr int keeps_from_update = 16;

// One line each: a table of this schema, and those bits.
constexpr const char* every_table =
    "SELECT string_agg(relname || ' ' || kept, E'\\n' ORDER BY relname) FROM ("
    "SELECT c.relname, COALESCE(bit_or(t.tgtype) FILTER "
    "(WHERE NOT t.tgisinternal AND t.tgtype & 1 = 0 AND t.tgqual IS NULL), 0::smallint) AS kept "
    "FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid "
    "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace GROUP BY c.relname) AS tables";

// "role staying changeable"
constexpr const char* role_rights =
    "SELECT current_user || ' ' || count(*) || ' ' || count(*) FILTER (WHERE "
    "(kept & 16 <> 0 AND has_table_privilege(oid, 'UPDATE')) OR (kept & 8 <> 0 AND has_table_privilege(oid, "
    "'DELETE'))) "
    "FROM (SELECT c.oid, bit_or(t.tgtype) AS kept FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid "
    "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace "
    "AND NOT t.tgisinternal AND t.tgtype & 1 = 0 AND t.tgqual IS NULL AND t.tgtype & 24 <> 0 GROUP BY c.oid) AS tables";

struct FreePgText {
  void operator()(char* text) const { PQfreemem(text); }
};
using PgText = std::unique_ptr<char, FreePgText>;

std::string escaped(PgConnection& connection, const std::string& text,
                    const std::function<char*(PGconn*, const char*, std::size_t)>& by) {
  const PgText quoted(by(connection.handle(), text.c_str(), text.size()));
  if (!quoted) throw app::StoreFault("the name of the role can't be written in PostgreSQL");
  return quoted.get();
}

void require_weak_role(PgConnection& connection, const std::string& role) {
  const std::string literal = escaped(connection, role, PQescapeLiteral);
  const auto says = [&](const std::string& question) { return connection.first_text(question.c_str()) == "t"; };
  if (!says("SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = " + literal + ")")) {
    throw app::StoreFault(
        fmt::format("there is no role \"{}\"; make it first: CREATE ROLE … LOGIN, as somebody who may", role));
  }
  if (says("SELECT rolsuper FROM pg_roles WHERE rolname = " + literal)) {
    throw app::StoreFault(
        fmt::format("\"{}\" is a superuser, whom nothing keeps from anything; name a role of the program's own", role));
  }
  if (says("SELECT bool_or(pg_has_role(" + literal +
           ", relowner, 'MEMBER')) FROM pg_class WHERE relkind = 'r' AND relnamespace = "
           "current_schema()::regnamespace")) {
    throw app::StoreFault(fmt::format(
        "\"{}\" owns the tables, or belongs to a role that does; name one that doesn't, and run this as the owner",
        role));
  }
}

}  // namespace

RoleRights rights_of_role(PgConnection& connection) {
  RoleRights rights;
  std::istringstream line(connection.first_text(role_rights));
  line >> rights.role >> rights.staying >> rights.changeable;
  return rights;
}

Finding role_finding(const RoleRights& rights) {
  Finding finding{.subject = "role", .good = true, .text = {}};
  finding.text = rights.changeable == 0
                     ? fmt::format("{} may add to the {} tables whose rows stay, and change none of them", rights.role,
                                   rights.staying)
                     : fmt::format(
                           "{} could change rows of {} tables without their triggers; see \"A role of its own\" in "
                           "docs/operations.md",
                           rights.role, rights.changeable);
  return finding;
}

PostgresGrant grant_postgres(const std::string& url, const std::string& role) {
  // Completes the schema, which only its owner can.
  (void)open_postgres(url, {.connections = 1});
  PgConnection connection(url, std::chrono::milliseconds{0});
  require_weak_role(connection, role);
  const std::string name = escaped(connection, role, PQescapeIdentifier);
  const std::string schema = connection.first_text("SELECT quote_ident(current_schema())");
  PostgresGrant made;
  connection.begin_write();
  try {
    connection.command("REVOKE ALL ON ALL TABLES IN SCHEMA " + schema + " FROM " + name);
    connection.command("REVOKE CREATE ON SCHEMA " + schema + " FROM " + name);
    connection.command("GRANT USAGE ON SCHEMA " + schema + " TO " + name);
    std::istringstream lines(connection.first_text(every_table));
    int kept = 0;
    for (std::string table; lines >> table >> kept;) {
      std::string rights = "SELECT";
      if (table != "schema_migration") {
        rights += ", INSERT";
        if ((kept & keeps_from_update) == 0) rights += ", UPDATE";
        if ((kept & keeps_from_delete) == 0) rights += ", DELETE";
      }
      connection.command("GRANT " + rights + " ON " + schema + "." + table + " TO " + name);
      ++made.tables;
      if ((kept & (keeps_from_update | keeps_from_delete)) != 0) ++made.staying;
    }
    connection.commit();
  } catch (...) {
    connection.rollback();
    throw;
  }
  return made;
}

}  // namespace salespact::store
