#include "base/text.hpp"
#include "ingest/row_makers.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;

enum : std::size_t { person, email, unit, role, from, to };  // order of fields_of(people)

constexpr std::size_t longest_path = 1000;

std::optional<Role> parse_role(std::string_view text) {
  const std::string word = folded(text);
  if (word == "rep") return Role::rep;
  if (word == "manager") return Role::manager;
  if (word == "exec") return Role::exec;
  if (word == "ops") return Role::ops;
  if (word == "viewer") return Role::viewer;
  return std::nullopt;
}

// One @ with something before it and a name with letters after it; whether mail arrives is not for an import to find
// out.
bool looks_like_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != 0 && at != std::string_view::npos && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos && text.find_first_of(" ,;<>\"") == std::string_view::npos;
}

// "A / B" as "A/B"; a part may not be empty.
bool tidy_path(std::string_view text, std::string& out) {
  for (const std::string_view part : split(text, '/')) {
    const std::string_view name = trimmed(part);
    if (name.empty()) return false;
    if (!out.empty()) out += '/';
    out += name;
  }
  return true;
}

void read_unit(RowContext& context, const BoundField& field, app::PersonRow& out) {
  if (field.is_path) {
    for (const BoundField::Piece& piece : field.pieces) {
      if (piece.column == no_column || context.cells()[piece.column].find('/') == std::string_view::npos) continue;
      context.fault(field, ImportCode::unit_path,
                    fmt::format("{:?} holds a \"/\", which parts the units of a path; write it without",
                                context.cells()[piece.column]));
      return;
    }
  }
  const std::string_view path = context.text(field, "unit", longest_path);
  if (path.empty()) return;
  std::string& tidy = context.scratch().fresh();
  if (!tidy_path(path, tidy)) {
    context.fault(field, ImportCode::unit_path, "a path with an empty part; accepted are paths such as Central/Team 1");
    return;
  }
  out.unit = tidy;
}

}  // namespace

bool PersonMaker::seen_before(const Row& row) {
  const auto text = [](const std::optional<Date>& date) { return date ? date->iso() : std::string("-"); };
  std::string key = fmt::format("{}\n{}\n{}\n{}\n{}\n{}", row.person, row.email, row.unit, static_cast<int>(row.role),
                                text(row.from), text(row.to));
  const auto at = std::lower_bound(seen_.begin(), seen_.end(), key);
  if (at != seen_.end() && *at == key) return true;
  seen_.insert(at, std::move(key));
  return false;
}

bool PersonMaker::make(RowContext& context, const BoundRow& fields, bool is_first, Row& out) {
  out = {};
  out.line = context.line();
  if (!is_first && context.is_empty(fields[person])) return false;
  out.person = context.needed_text(fields[person], "person", longest_name);
  out.email = context.text(fields[email], "email", longest_name);
  if (!out.email.empty() && !looks_like_email(out.email)) {
    context.fault(fields[email], ImportCode::email_unreadable,
                  "no e-mail address; accepted are addresses such as ana@example.com, or nothing");
  }
  read_unit(context, fields[unit], out);
  if (const std::string_view word = context.text(fields[role], "role", longest_name); !word.empty()) {
    const auto known = parse_role(word);
    if (!known)
      context.fault(
          fields[role], ImportCode::role_unknown,
          "accepted are rep, manager, exec, ops and viewer; a mapping file translates others under [values.role]");
    out.role = known.value_or(Role::rep);
  }
  out.from = context.date(fields[from]);
  out.to = context.date(fields[to]);
  if (out.from && out.to && *out.to <= *out.from) {
    context.fault(fields[to], ImportCode::dates_crossed,
                  "to is the first day that no longer counts, so it comes after from");
  }
  return is_first || !context.good() || !seen_before(out);
}

}  // namespace salespact::ingest
