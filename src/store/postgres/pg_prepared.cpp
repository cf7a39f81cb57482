#include "store/postgres/pg_prepared.hpp"

#include <charconv>

namespace salespact::store {
namespace {

constexpr int rows_a_fetch = 2'000;

unsigned hex_digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

}  // namespace

PgPrepared::PgPrepared(PgConnection& connection, const sql::Query& query)
    : Prepared(query), connection_(connection), name_("q" + std::to_string(query.index())) {
  connection.prepare_once(name_, query);
}

void PgPrepared::execute(sql::Reading reading) {
  const PgArguments arguments(query(), parameters);
  row_ = -1;
  if (reading == sql::Reading::stream) {
    // A cursor leaves the connection free for other statements between two fetches.
    cursor_ = connection_.next_cursor_name();
    const std::string text = "DECLARE " + cursor_ + " NO SCROLL CURSOR FOR " + query().numbered_text();
    connection_.checked(PQexecParams(connection_.handle(), text.c_str(), arguments.count(), nullptr, arguments.values(),
                                     arguments.lengths(), arguments.formats(), 0),
                        query().name());
    fetch();
    return;
  }
  result_ = connection_.checked(PQexecPrepared(connection_.handle(), name_.c_str(), arguments.count(),
                                               arguments.values(), arguments.lengths(), arguments.formats(), 0),
                                query().name());
}

void PgPrepared::fetch() {
  const std::string text = "FETCH " + std::to_string(rows_a_fetch) + " FROM " + cursor_;
  result_ = connection_.checked(PQexec(connection_.handle(), text.c_str()), query().name());
  row_ = -1;
}

bool PgPrepared::step() {
  const int rows = PQntuples(result_.get());
  if (row_ + 1 >= rows) {
    if (cursor_.empty() || rows < rows_a_fetch) return false;
    fetch();
    if (PQntuples(result_.get()) == 0) return false;
  }
  ++row_;
  return true;
}

std::int64_t PgPrepared::changed() {
  const std::string_view text = PQcmdTuples(result_.get());
  std::int64_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

void PgPrepared::reset() noexcept {
  result_.reset();
  if (cursor_.empty()) return;
  if (PQtransactionStatus(connection_.handle()) == PQTRANS_INTRANS) {
    PQclear(PQexec(connection_.handle(), ("CLOSE " + cursor_).c_str()));
  }
  cursor_.clear();
}

std::int64_t PgPrepared::integer_at(int column) const {
  const std::string_view text = text_at(column);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw app::StoreFault("a stored number can't be read");
  return value;
}

std::string_view PgPrepared::text_at(int column) const {
  return {PQgetvalue(result_.get(), row_, column), static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

// "\x0aff…".
std::string_view PgPrepared::bytes_at(int column) const {
  const std::string_view text = text_at(column);
  decoded_.clear();
  for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
    decoded_ += static_cast<char>(hex_digit(text[i]) << 4U | hex_digit(text[i + 1]));
  }
  return decoded_;
}

}  // namespace salespact::store
