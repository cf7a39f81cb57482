#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "base/words.hpp"
#include "store/sql/columns.hpp"
#include "store/sql/prepared.hpp"

#include <concepts>
#include <memory>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace salespact::store::sql {

// One use of a prepared statement; gives it back when it ends. Parameters are found fastest in the statement's order.
class Statement {
 public:
  explicit Statement(Prepared& prepared) : prepared_(&prepared) { prepared.busy = true; }
  explicit Statement(std::unique_ptr<Prepared> own) : prepared_(own.get()), own_(std::move(own)) {}
  Statement(Statement&& other) noexcept
      : prepared_(std::exchange(other.prepared_, nullptr)), own_(std::move(other.own_)) {}
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(std::string_view name, std::integral auto value) {
    if constexpr (std::same_as<decltype(value), bool>)
      prepared_->parameters.set_boolean(place(name), value);
    else
      prepared_->parameters.set_integer(place(name), static_cast<std::int64_t>(value));
    return *this;
  }
  Statement& bind(std::string_view name, std::string_view value) {
    prepared_->parameters.set_text(place(name), value);
    return *this;
  }
  Statement& bind(std::string_view name, const std::string& value) { return bind(name, std::string_view(value)); }
  Statement& bind(std::string_view name, const char* value) { return bind(name, std::string_view(value)); }
  Statement& bind(std::string_view name, Date value);
  Statement& bind(std::string_view name, Instant value) { return bind(name, value.microseconds); }
  Statement& bind(std::string_view name, const Currency& value) { return bind(name, value.code()); }
  template <class Tag>
  Statement& bind(std::string_view name, Id<Tag> value) {
    return bind(name, value.value);
  }
  template <std::size_t Size>
  Statement& bind(std::string_view name, const std::array<std::uint8_t, Size>& value) {
    prepared_->parameters.set_bytes(place(name), value);
    return *this;
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  Statement& bind(std::string_view name, Enum value) {
    return bind(name, text_of(value));
  }
  template <class T>
  Statement& bind(std::string_view name, const std::optional<T>& value) {
    if (value) return bind(name, *value);
    prepared_->parameters.set_null(place(name));
    return *this;
  }

  // All parameters at once, of another use of the same query.
  void take(Parameters& parameters) { std::swap(prepared_->parameters, parameters); }

  // Runs a statement without rows and clears the parameters. Rows touched.
  std::int64_t run();
  // The first row runs the statement.
  bool next() { return advance(Reading::whole); }
  bool next_of_stream() { return advance(Reading::stream); }
  void finish() { prepared_->finish(); }  // of a bulk insert
  [[nodiscard]] Columns columns() const { return Columns(*prepared_); }

 private:
  std::size_t place(std::string_view name);
  bool advance(Reading reading);

  Prepared* prepared_;
  std::unique_ptr<Prepared> own_;
  std::size_t last_place_ = 0;
  bool running_ = false;
};

// One connection, used by one thread at a time.
class Connection {
 public:
  virtual ~Connection() = default;
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] Statement use(const Query& query);
  // Many rows of one INSERT whose parameters are named as the columns of `table`: run() a row, finish() at the end.
  // Rows are gathered: until finish() some may not have arrived, and PostgreSQL runs no other statement.
  [[nodiscard]] virtual Statement bulk(const Query& insert, std::string_view table) = 0;

  virtual void begin_read() = 0;   // one consistent snapshot, nothing is written
  virtual void begin_write() = 0;  // waits for other writers where the engine has only one
  virtual void commit() = 0;       // throws when it is not certain that everything is durable
  virtual void rollback() noexcept = 0;

  // Statements of a migration. Never text that came from outside.
  virtual void run_script(const std::string& text) = 0;
  [[nodiscard]] virtual bool postgres() const = 0;

  // A transaction in which a statement has failed is over, on every engine: nothing more runs in it or is committed.
  [[nodiscard]] bool failed() const { return failed_; }
  void mark_failed() { failed_ = true; }
  void clear_failed() { failed_ = false; }

 protected:
  [[nodiscard]] virtual std::unique_ptr<Prepared> prepare(const Query& query) = 0;
  void forget_statements() { cache_.clear(); }

 private:
  std::vector<std::unique_ptr<Prepared>> cache_;
  bool failed_ = false;
};

}  // namespace salespact::store::sql
