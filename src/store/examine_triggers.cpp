#include "store/examine_triggers.hpp"

#include "base/digest.hpp"
#include "store/sql/migrate.hpp"

#include <fmt/format.h>

#include <string_view>

namespace salespact::store {
namespace {

// As PostgreSQL counts in pg_trigger.tgtype.
enum TriggerBit : int { each_row = 1, before = 2, of_insert = 4, of_delete = 8, of_update = 16, of_truncate = 32 };

bool is_blank(char c) { return c == ' ' || c == '\n'; }

// The word that begins at `at`; migrations write names as small letters and underscores.
std::string word_at(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && !is_blank(text[end]) && text[end] != ';' && text[end] != '(') ++end;
  return std::string(text.substr(at, end - at));
}

std::string word_behind(std::string_view text, std::string_view words) {
  const std::size_t at = text.find(words);
  return at == std::string_view::npos ? std::string() : word_at(text, at + words.size());
}

// From a statement's first word to what ends it, without that.
std::string_view statement_at(std::string_view text, std::size_t at, std::string_view end) {
  return text.substr(at, text.find(end, at) - at);
}

int type_of(std::string_view statement) {
  const std::string_view events = statement.substr(0, statement.find(" ON "));
  int type = 0;
  const auto add = [&](std::string_view in, std::string_view word, TriggerBit bit) {
    if (in.find(word) != std::string_view::npos) type |= bit;
  };
  add(events, " BEFORE ", before);
  add(events, " INSERT", of_insert);
  add(events, " DELETE", of_delete);
  add(events, " UPDATE", of_update);
  add(events, " TRUNCATE", of_truncate);
  add(statement, "FOR EACH ROW", each_row);
  return type;
}

class Making {
 public:
  explicit Making(bool postgres) : postgres_(postgres) {}

  void take(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::string_view rest = text.substr(at);
      if (rest.starts_with("CREATE FUNCTION ")) {
        functions_[word_behind(rest, "CREATE FUNCTION ")] = body_of(rest);
      } else if (rest.starts_with("CREATE TRIGGER ")) {
        add(statement_at(text, at, postgres_ ? ";" : "END;"));
      } else if (rest.starts_with("DROP TRIGGER ")) {
        drop("." + word_behind(rest, "DROP TRIGGER "), postgres_ ? word_behind(rest, " ON ") : "");
      } else if (rest.starts_with("DROP TABLE ")) {
        drop("", word_behind(rest, "DROP TABLE "));
      }
    }
  }
  [[nodiscard]] Triggers taken() { return std::move(triggers_); }

 private:
  static std::string body_of(std::string_view rest) {
    const std::size_t begin = rest.find("$$") + 2;
    return std::string(rest.substr(begin, rest.find("$$", begin) - begin));
  }
  void add(std::string_view statement) {
    const std::string key = word_behind(statement, " ON ") + "." + word_behind(statement, "CREATE TRIGGER ");
    triggers_[key] = postgres_ ? fmt::format("{} O {}", type_of(statement),
                                             to_hex(sha256(functions_[word_behind(statement, "EXECUTE FUNCTION ")])))
                               : std::string(statement) + "END";
  }
  // Of every table, or with every name, where one of them is "".
  void drop(const std::string& name, const std::string& table) {
    std::erase_if(triggers_, [&](const auto& one) {
      return (name.empty() || one.first.ends_with(name)) && (table.empty() || one.first.starts_with(table + "."));
    });
  }

  bool postgres_;
  std::map<std::string, std::string> functions_;
  Triggers triggers_;
};

}  // namespace

Triggers triggers_made(const sql::Connection& connection) {
  Making making(connection.postgres());
  for (const std::string& text : sql::texts_applied(connection)) making.take(text);
  return making.taken();
}

Finding trigger_finding(const Triggers& made, const Triggers& found) {
  Finding finding{.subject = "triggers", .good = false, .text = {}};
  for (const auto& [name, does] : made) {
    const auto place = found.find(name);
    if (place == found.end()) {
      finding.text = fmt::format("{} is missing: rows that stay can be changed without it", name);
      return finding;
    }
    if (place->second == does) continue;
    finding.text = fmt::format("{} is off, or another than was made", name);
    return finding;
  }
  finding.good = true;
  finding.text = fmt::format("{} keep rows as they were written", made.size());
  return finding;
}

}  // namespace salespact::store
