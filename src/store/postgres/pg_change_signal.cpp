#include "store/open_postgres.hpp"
#include "store/postgres/pg_connection.hpp"

#include <poll.h>

#include <thread>

namespace salespact::store {
namespace {

class PgChangeSignal final : public ChangeSignal {
 public:
  explicit PgChangeSignal(std::string url) : url_(std::move(url)) { connect(); }

  bool wait(std::chrono::milliseconds timeout) override {
    try {
      if (!connection_) {
        connect();
        return true;  // something may have been missed
      }
      if (take_notifications()) return true;
      pollfd waiting{.fd = PQsocket(connection_->handle()), .events = POLLIN, .revents = 0};
      if (::poll(&waiting, 1, static_cast<int>(timeout.count())) <= 0) return false;
      return take_notifications();
    } catch (const app::StoreUnavailable&) {
      connection_.reset();
      std::this_thread::sleep_for(std::min(timeout, std::chrono::milliseconds(500)));
      return false;
    }
  }

 private:
  void connect() {
    auto connection = std::make_unique<PgConnection>(url_, std::chrono::milliseconds(0));
    connection->command("LISTEN salespact_changes");
    connection_ = std::move(connection);
  }

  bool take_notifications() {
    if (PQconsumeInput(connection_->handle()) == 0) throw app::StoreUnavailable("the connection was lost");
    bool any = false;
    while (PGnotify* notification = PQnotifies(connection_->handle())) {
      any = true;
      PQfreemem(notification);
    }
    return any;
  }

  std::string url_;
  std::unique_ptr<PgConnection> connection_;
};

}  // namespace

std::unique_ptr<ChangeSignal> listen_postgres(const std::string& url) { return std::make_unique<PgChangeSignal>(url); }

}  // namespace salespact::store
