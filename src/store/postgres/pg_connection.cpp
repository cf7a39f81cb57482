#include "store/postgres/pg_connection.hpp"

#include "base/check.hpp"
#include "store/postgres/pg_copy.hpp"
#include "store/postgres/pg_prepared.hpp"

#include <fmt/format.h>

#include <array>

namespace salespact::store {
namespace {

std::string_view sqlstate(const PGresult* result) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  return state == nullptr ? std::string_view() : state;
}

// Without the DETAIL line, which quotes values of rows.
std::string_view primary_message(const PGresult* result, PGconn* handle) {
  const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  return message == nullptr ? PQerrorMessage(handle) : message;
}

bool try_again_later(std::string_view state) {
  return state == "57014" || state == "55P03" || state.starts_with("08") || state.starts_with("53") ||
         state.starts_with("57P");
}

}  // namespace

PgArguments::PgArguments(const sql::Query& query, const sql::Parameters& parameters) {
  const auto given = parameters.values();
  numbers_.reserve(given.size());  // values_ points into it
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto& value = given[i];
    const char* argument = nullptr;
    using enum sql::Parameters::Kind;
    switch (value.kind) {
      case missing: throw BugFound(std::string(query.name()) + " runs without " + query.parameters()[i]);
      case null: break;
      case integer: argument = numbers_.emplace_back(std::to_string(value.integer)).c_str(); break;
      case boolean: argument = value.integer != 0 ? "t" : "f"; break;
      case text:
      case bytes: argument = parameters.content(value).data(); break;
    }
    values_.push_back(argument);
    lengths_.push_back(static_cast<int>(value.length));
    formats_.push_back(value.kind == bytes ? 1 : 0);
  }
}

PgConnection::PgConnection(const std::string& url, std::chrono::milliseconds statement_budget)
    : begin_read_(fmt::format("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = {}",
                              statement_budget.count())) {
  constexpr std::array keywords{"connect_timeout",  "keepalives_idle",  "keepalives_interval",
                                "keepalives_count", "tcp_user_timeout", "application_name",
                                "dbname",           "client_encoding",  static_cast<const char*>(nullptr)};
  const std::array values{
      "10", "30", "10", "3", "30000", "salespact", url.c_str(), "UTF8", static_cast<const char*>(nullptr)};
  handle_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
  if (handle_ == nullptr || lost()) {
    throw app::StoreUnavailable(fmt::format("PostgreSQL can't be reached: {}", PQerrorMessage(handle_.get())));
  }
  PQsetNoticeReceiver(handle_.get(), &PgConnection::on_notice, this);
}

void PgConnection::on_notice(void* self, const PGresult* notice) {
  // "canceling wait for synchronous replication": COMMIT answers success, but no second copy is known to exist.
  const std::string_view state = sqlstate(notice);
  if (state == "57014" || state == "57P01") static_cast<PgConnection*>(self)->wait_was_cut_ = true;
}

PgResult PgConnection::checked(PGresult* result, std::string_view during) {
  PgResult owned(result);
  switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_COPY_IN: return owned;
    default: fail(result, during);
  }
}

void PgConnection::fail(const PGresult* result, std::string_view during) {
  mark_failed();
  const std::string_view state = sqlstate(result);
  const std::string text = fmt::format("{}: {}", during, primary_message(result, handle_.get()));
  if (state == "23505") throw app::UniqueViolation(text);
  if (state == "40001" || state == "40P01") throw SerializationConflict(text);
  if (lost() || try_again_later(state)) throw app::StoreUnavailable(text);
  throw app::StoreFault(text);
}

void PgConnection::command(const std::string& text) {
  checked(PQexec(handle_.get(), text.c_str()), std::string_view(text).substr(0, 60));
}

std::string PgConnection::first_text(const char* text) {
  const PgResult result = checked(PQexec(handle_.get(), text), text);
  return PQntuples(result.get()) == 0 ? std::string() : PQgetvalue(result.get(), 0, 0);
}

void PgConnection::notify(const char* channel, const std::string& payload) {
  const std::array values{channel, payload.c_str()};
  checked(PQexecParams(handle_.get(), "SELECT pg_notify($1, $2)", 2, nullptr, values.data(), nullptr, nullptr, 0),
          "pg_notify");
}

void PgConnection::begin_read() {
  clear_failed();
  command(begin_read_);
}

void PgConnection::begin_write() {
  clear_failed();
  // Every writer first locks its workspace (lock_workspace), so each statement may see what was committed before it.
  command("BEGIN; SET LOCAL lock_timeout = '30s'");
}

void PgConnection::commit() {
  wait_was_cut_ = false;
  const PgResult result(PQexec(handle_.get(), "COMMIT"));
  const bool done = PQresultStatus(result.get()) == PGRES_COMMAND_OK;
  if ((!done && lost()) || wait_was_cut_) {
    throw app::OutcomeUnknown("the connection was lost while the write was being made durable");
  }
  if (!done) fail(result.get(), "COMMIT");
  if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw app::StoreFault("nothing was written");
}

void PgConnection::rollback() noexcept {
  if (!lost() && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE) {
    PQclear(PQexec(handle_.get(), "ROLLBACK"));
  }
  clear_failed();
}

void PgConnection::prepare_once(const std::string& name, const sql::Query& query) {
  if (prepared_.contains(name)) return;
  checked(PQprepare(handle_.get(), name.c_str(), query.numbered_text().c_str(), 0, nullptr), query.name());
  prepared_.insert(name);
}

std::unique_ptr<sql::Prepared> PgConnection::prepare(const sql::Query& query) {
  return std::make_unique<PgPrepared>(*this, query);
}

sql::Statement PgConnection::bulk(const sql::Query& insert, std::string_view table) {
  if (failed()) throw app::StoreFault("the transaction is over: a statement in it has failed");
  return sql::Statement(std::make_unique<PgCopy>(*this, insert, table));
}

}  // namespace salespact::store
