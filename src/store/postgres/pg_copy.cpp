#include "store/postgres/pg_copy.hpp"

#include "base/check.hpp"

#include <charconv>

namespace salespact::store {
namespace {

constexpr std::size_t bytes_a_send = std::size_t{256} * 1024;

void add_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\t': out += "\\t"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      default: out += c;
    }
  }
}

void add_bytes(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\\\x";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

void add_number(std::string& out, std::int64_t number) {
  std::array<char, 20> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  out.append(text.data(), end);
}

}  // namespace

PgCopy::PgCopy(PgConnection& connection, const sql::Query& insert, std::string_view table)
    : Prepared(insert), connection_(connection), table_(table) {}

PgCopy::~PgCopy() {
  if (!started_) return;
  connection_.mark_failed();
  PQputCopyEnd(connection_.handle(), "given up");
  while (PGresult* rest = PQgetResult(connection_.handle())) PQclear(rest);
}

void PgCopy::start() {
  std::string text = "COPY " + table_ + " (";
  for (const auto& column : query().parameters()) {
    if (!text.ends_with('(')) text += ", ";
    text += column;
  }
  connection_.checked(PQexec(connection_.handle(), (text + ") FROM STDIN").c_str()), query().name());
  started_ = true;
}

void PgCopy::execute(sql::Reading /*reading*/) {
  if (!started_) start();
  const auto values = parameters.values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& value = values[i];
    if (i > 0) rows_ += '\t';
    using enum sql::Parameters::Kind;
    switch (value.kind) {
      case missing: throw BugFound(std::string(query().name()) + " runs without " + query().parameters()[i]);
      case null: rows_ += "\\N"; break;
      case integer: add_number(rows_, value.integer); break;
      case boolean: rows_ += value.integer != 0 ? 't' : 'f'; break;
      case text: add_text(rows_, parameters.content(value)); break;
      case bytes: add_bytes(rows_, parameters.content(value)); break;
    }
  }
  rows_ += '\n';
  if (rows_.size() > bytes_a_send) send();
}

void PgCopy::send() {
  if (PQputCopyData(connection_.handle(), rows_.data(), static_cast<int>(rows_.size())) != 1) {
    connection_.mark_failed();
    throw app::StoreUnavailable("the connection was lost during a bulk insert");
  }
  rows_.clear();
}

void PgCopy::finish() {
  if (!started_) return;
  send();
  started_ = false;
  PQputCopyEnd(connection_.handle(), nullptr);
  // The outcome, then the end of the command.
  PGresult* outcome = PQgetResult(connection_.handle());
  while (PGresult* rest = PQgetResult(connection_.handle())) PQclear(rest);
  connection_.checked(outcome, query().name());
}

}  // namespace salespact::store
