#include "store/sqlite/reader_pool.hpp"

#include "app/ports/store_fault.hpp"

namespace salespact::store {
namespace {

constexpr std::chrono::seconds longest_wait{30};

}  // namespace

ReaderPool::ReaderPool(std::filesystem::path file, std::size_t most, std::chrono::milliseconds statement_budget)
    : file_(std::move(file)), most_(most), budget_(statement_budget) {}

void ReaderPool::run(const std::function<void(SqliteConnection&)>& job) {
  std::unique_ptr<SqliteConnection> connection;
  try {
    connection = take();
    connection->begin_read();
    job(*connection);
    connection->commit();
  } catch (...) {
    if (connection) connection->rollback();
    give_back(std::move(connection));
    throw;
  }
  give_back(std::move(connection));
}

std::unique_ptr<SqliteConnection> ReaderPool::take() {
  {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, longest_wait, [this] { return taken_ < most_; })) {
      ++taken_;  // given back by run()
      throw app::StoreUnavailable("all reading connections are busy");
    }
    ++taken_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  return std::make_unique<SqliteConnection>(
      file_,
      SqliteConnection::Settings{.duty = SqliteConnection::Duty::read, .create = false, .statement_budget = budget_});
}

void ReaderPool::give_back(std::unique_ptr<SqliteConnection> connection) {
  {
    const std::scoped_lock lock(mutex_);
    --taken_;
    if (connection) idle_.push_back(std::move(connection));
  }
  freed_.notify_one();
}

}  // namespace salespact::store
