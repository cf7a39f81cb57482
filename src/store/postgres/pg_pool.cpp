#include "store/postgres/pg_pool.hpp"

#include <fmt/format.h>

namespace salespact::store {
namespace {

constexpr std::chrono::seconds longest_wait{30};

}  // namespace

std::unique_ptr<PgConnection> PgPool::take() {
  {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, longest_wait, [this] { return taken_ < most_; })) {
      throw app::StoreUnavailable("all connections to PostgreSQL are busy");
    }
    ++taken_;
    while (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      if (!connection->lost()) return connection;
    }
  }
  try {
    return connect();
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

// A revived old primary, or a standby, must not be written to: it would not have what was promised.
std::unique_ptr<PgConnection> PgPool::connect() {
  auto connection = std::make_unique<PgConnection>(url_, budget_);
  if (connection->first_text("SELECT pg_is_in_recovery()") != "f") {
    throw app::StoreUnavailable("this PostgreSQL server is a standby; give the address of the primary");
  }
  const std::int64_t timeline = std::stoll(connection->first_text("SELECT timeline_id FROM pg_control_checkpoint()"));
  const std::scoped_lock lock(mutex_);
  if (timeline < highest_timeline_) {
    throw app::StoreUnavailable(fmt::format("this PostgreSQL server is on timeline {}, older than {} seen before",
                                            timeline, highest_timeline_));
  }
  highest_timeline_ = timeline;
  return connection;
}

void PgPool::give_back(std::unique_ptr<PgConnection> connection) {
  {
    const std::scoped_lock lock(mutex_);
    --taken_;
    if (connection && !connection->lost()) idle_.push_back(std::move(connection));
  }
  freed_.notify_one();
}

}  // namespace salespact::store
