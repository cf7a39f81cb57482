#include "store/sql/migrate.hpp"

#include "app/ports/store_fault.hpp"
#include "base/digest.hpp"
#include "store/sql/migration_text.hpp"
#include "store/sql_texts.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

namespace salespact::store::sql {
namespace {

constexpr std::string_view migration_table =
    "CREATE TABLE IF NOT EXISTS schema_migration (version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, "
    "checksum TEXT NOT NULL) /*sqlite STRICT*/;";

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> sqlite_types{{
    {"BIGINT", "INTEGER"},
    {"BYTEA", "BLOB"},
    {"BOOLEAN", "INTEGER"},
}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

std::string text_for(const Connection& connection, std::string_view text) {
  return connection.postgres() ? std::string(text) : translated_for_sqlite(text);
}

std::string checksum_of(std::string_view text) { return to_hex(sha256(text)); }

// One text a version: that of the engine where there is one.
std::map<std::int64_t, MigrationText> steps_for(const Connection& connection) {
  std::map<std::int64_t, MigrationText> steps;
  for (const MigrationText& step : every_migration()) {
    if (step.postgres_only && !connection.postgres()) continue;
    const auto [place, fresh] = steps.emplace(step.version, step);
    if (!fresh && step.postgres_only) place->second = step;
  }
  return steps;
}

std::int64_t check_applied(Connection& connection, const std::map<std::int64_t, MigrationText>& steps) {
  std::int64_t last = 0;
  Statement query = connection.use(queries::list_migrations);
  while (query.next()) {
    Columns c = query.columns();
    last = c.integer();
    const std::string name = c.string();
    const auto known = steps.find(last);
    if (known == steps.end()) {
      throw app::StoreFault(fmt::format("the store has schema {} ({}), made by a newer salespact; this one knows {}",
                                        last, name, newest_schema_version()));
    }
    if (checksum_of(known->second.text) != c.text()) {
      throw app::StoreFault(fmt::format("schema step {} ({}) was applied with another text", last, name));
    }
  }
  return last;
}

void apply(Connection& connection, const MigrationText& step) {
  connection.begin_write();
  try {
    connection.run_script(text_for(connection, step.text));
    Statement insert = connection.use(queries::insert_migration);
    insert.bind("version", step.version).bind("name", step.name).bind("checksum", checksum_of(step.text)).run();
  } catch (...) {
    connection.rollback();
    throw;
  }
  connection.commit();
}

}  // namespace

std::string translated_for_sqlite(std::string_view text) {
  constexpr std::string_view opening = "/*sqlite ";
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    if (!inside && text.substr(i).starts_with(opening)) {
      inside = true;
      i += opening.size();
    } else if (inside && text.substr(i).starts_with("*/")) {
      inside = false;
      i += 2;
    } else if (is_letter(text[i])) {
      std::size_t end = i;
      while (end < text.size() && is_letter(text[end])) ++end;
      std::string_view word = text.substr(i, end - i);
      for (const auto& [theirs, ours] : sqlite_types) {
        if (word == theirs) word = ours;
      }
      out += word;
      i = end;
    } else {
      out += text[i++];
    }
  }
  return out;
}

std::int64_t newest_schema_version() {
  std::int64_t newest = 0;
  for (const MigrationText& step : every_migration()) newest = std::max(newest, step.version);
  return newest;
}

std::vector<std::string> texts_applied(const Connection& connection) {
  std::vector<std::string> texts;
  for (const auto& [version, step] : steps_for(connection)) texts.push_back(text_for(connection, step.text));
  return texts;
}

void migrate(Connection& connection) {
  // Whoever may not make tables may not say so of one that is there either.
  connection.run_script(
      connection.postgres()
          ? fmt::format("DO $$ BEGIN IF to_regclass('schema_migration') IS NULL THEN {} END IF; END $$",
                        migration_table)
          : text_for(connection, migration_table));
  const auto steps = steps_for(connection);
  const std::int64_t last = check_applied(connection, steps);
  for (const auto& [version, step] : steps) {
    if (version > last) apply(connection, step);
  }
}

std::int64_t schema_version(Connection& connection) {
  std::int64_t last = 0;
  Statement query = connection.use(queries::list_migrations);
  while (query.next()) last = query.columns().integer();
  return last;
}

}  // namespace salespact::store::sql
