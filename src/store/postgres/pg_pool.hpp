#pragma once

#include "store/postgres/pg_connection.hpp"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace salespact::store {

// Connections to one primary, made when first needed.
class PgPool {
 public:
  PgPool(std::string url, std::size_t most, std::chrono::milliseconds statement_budget)
      : url_(std::move(url)), most_(most), budget_(statement_budget) {}

  // A connection for the length of one transaction.
  class Lease {
   public:
    explicit Lease(PgPool& pool) : pool_(pool), connection_(pool.take()) {}
    ~Lease() { pool_.give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    PgConnection& operator*() { return *connection_; }
    PgConnection* operator->() { return connection_.get(); }
    // In the place of one that has died while it was idle.
    void renew() { connection_ = pool_.connect(); }

   private:
    PgPool& pool_;
    std::unique_ptr<PgConnection> connection_;
  };

 private:
  std::unique_ptr<PgConnection> take();
  std::unique_ptr<PgConnection> connect();
  void give_back(std::unique_ptr<PgConnection> connection);

  std::string url_;
  std::size_t most_;
  std::chrono::milliseconds budget_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t taken_ = 0;
  std::int64_t highest_timeline_ = 0;
  std::vector<std::unique_ptr<PgConnection>> idle_;
};

}  // namespace salespact::store
