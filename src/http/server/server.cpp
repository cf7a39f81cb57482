#include "http/server/server.hpp"

#include "http/server/machine/connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <random>
#include <system_error>
#include <thread>

namespace salespact::http {

using machine::Acceptor;
using machine::Awaitable;
using machine::Client;
using machine::error_code;
using machine::IoThread;
using machine::Shared;
using machine::Socket;
using machine::Steady;
using machine::use_awaitable;
namespace asio = boost::asio;

class Server::Machine {
 public:
  Machine(ServerConfig config, Service& service, Log& log, EventHub* events)
      : config_(std::move(config)),
        events_(events),
        shared_{config_,
                service,
                log,
                WorkerPool(config_.worker_threads, config_.queued_requests),
                WorkerPool(config_.slow_worker_threads, config_.queued_requests),
                fmt::format("{:08x}", std::random_device{}())} {
    for (std::size_t i = 0; i < std::max<std::size_t>(config_.io_threads, 1); ++i) {
      io_.push_back(std::make_unique<IoThread>(shared_));
    }
    acceptor_.emplace(io_.front()->context);
    pause_.emplace(io_.front()->context);
  }

  void start() {
    std::signal(SIGPIPE, SIG_IGN);
    SpoolFile::clear_leftovers(config_.spool_directory);
    listen();
    reserve_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    asio::co_spawn(io_.front()->context, accept_forever(), [this](const std::exception_ptr& fault) { report(fault); });
    for (const auto& io : io_) {
      asio::co_spawn(io->context, sweep_forever(*io), [this](const std::exception_ptr& fault) { report(fault); });
      threads_.emplace_back([this, &io = *io] { run(io); });
    }
  }

  void stop() {
    if (threads_.empty()) return;
    shared_.draining = true;
    asio::post(io_.front()->context, [this] { close_acceptor(); });
    if (events_ != nullptr) events_->close();
    each_client([](Client& client) { client.drain(); });
    wait_until_empty(config_.deadlines.drain);
    each_client([](Client& client) { client.link.abort(); });
    shared_.ordinary.stop();
    shared_.slow.stop();
    wait_until_empty(std::chrono::milliseconds(2000));
    for (const auto& io : io_) {
      asio::post(io->context, [&io = *io] { io.context.stop(); });
    }
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
    if (reserve_ >= 0) ::close(reserve_);
    reserve_ = -1;
  }

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] Figures figures() const {
    return {shared_.connections, shared_.requests, shared_.ordinary.queued(), shared_.slow.queued()};
  }

 private:
  void listen() {
    error_code fault;
    const auto address = asio::ip::make_address(config_.address, fault);
    if (fault) throw std::system_error(std::make_error_code(std::errc::invalid_argument), "listen address");
    const asio::ip::tcp::endpoint endpoint(address, config_.port);
    acceptor_->open(endpoint.protocol());
    acceptor_->set_option(asio::socket_base::reuse_address(true));
    acceptor_->bind(endpoint);
    acceptor_->listen(asio::socket_base::max_listen_connections);
    port_ = acceptor_->local_endpoint().port();
  }

  // Nothing that is thrown anywhere leaves the loop (TRUST section 3 item 5).
  void run(IoThread& io) {
    while (true) {
      try {
        io.context.run();
        return;
      } catch (...) {
        report(std::current_exception());
      }
    }
  }

  void report(const std::exception_ptr& fault) noexcept {
    if (!fault) return;
    try {
      std::rethrow_exception(fault);
    } catch (const std::exception& e) {
      shared_.log.note(LogLevel::error, "loop_failed", {{"what", e.what()}});
    } catch (...) {
      shared_.log.note(LogLevel::error, "loop_failed");
    }
  }

  Awaitable<void> accept_forever() {
    std::size_t next = 0;
    while (!shared_.draining) {
      IoThread& io = *io_[next++ % io_.size()];
      Socket socket(io.context);
      asio::ip::tcp::endpoint peer;
      error_code fault;
      co_await acceptor_->async_accept(socket, peer, asio::redirect_error(use_awaitable, fault));
      if (shared_.draining) co_return;
      if (!fault) {
        welcome(io, std::move(socket), peer);
      } else if (fault == asio::error::no_descriptors ||
                 fault == error_code(ENFILE, boost::system::system_category())) {
        turn_one_away();
        shared_.log.note(LogLevel::warning, "no_descriptors");
        co_await wait(std::chrono::milliseconds(100));
      } else if (fault != asio::error::connection_aborted) {
        shared_.log.note(LogLevel::warning, "accept_failed", {{"what", fault.message()}});
        co_await wait(std::chrono::milliseconds(100));
      }
    }
  }

  void welcome(IoThread& io, Socket socket, const asio::ip::tcp::endpoint& peer) {
    error_code fault;
    (void)socket.non_blocking(true, fault);
    if (shared_.connections >= config_.limits.connections) {
      static constexpr std::string_view full =
          "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\nretry-after: 1\r\n\r\n";
      socket.write_some(asio::buffer(full), fault);
      (void)socket.shutdown(Socket::shutdown_both, fault);
      return;
    }
    (void)socket.set_option(asio::ip::tcp::no_delay(true), fault);
    ++shared_.connections;
    auto client = std::make_shared<Client>(io, std::move(socket), peer.address().to_string());
    asio::post(io.context, [this, &io, client = std::move(client)]() mutable {
      asio::co_spawn(io.context, machine::live(std::move(client)),
                     [this](const std::exception_ptr& thrown) { report(thrown); });
    });
  }

  // Out of descriptors: the reserved one is given up for a moment to take the waiting client off the queue, which
  // would otherwise keep the loop busy for nothing.
  void turn_one_away() {
    if (reserve_ < 0) return;
    ::close(reserve_);
    const int client = ::accept(acceptor_->native_handle(), nullptr, nullptr);
    if (client >= 0) ::close(client);
    reserve_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  }

  Awaitable<void> wait(std::chrono::milliseconds time) {
    error_code fault;
    pause_->expires_after(time);
    co_await pause_->async_wait(asio::redirect_error(use_awaitable, fault));
  }

  void close_acceptor() {
    error_code fault;
    (void)acceptor_->close(fault);
    pause_->cancel();
  }

  Awaitable<void> sweep_forever(IoThread& io) {
    const Deadlines& d = config_.deadlines;
    const auto shortest =
        std::min({d.header, d.body_grace, d.handler, d.write_stall, d.keep_alive, d.heartbeat, d.linger});
    const auto interval = std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(250));
    while (true) {
      error_code fault;
      io.sweeper.expires_after(interval);
      co_await io.sweeper.async_wait(asio::redirect_error(use_awaitable, fault));
      if (fault) co_return;
      visit(io, [now = Steady::now()](Client& client) { client.link.sweep(now); });
    }
  }

  // A visit may end a connection at once, so the set is copied first.
  template <class F>
  static void visit(IoThread& io, F f) {
    std::vector<std::shared_ptr<Client>> all;
    all.reserve(io.clients.size());
    for (Client* client : io.clients) all.push_back(client->shared_from_this());
    for (const auto& client : all) f(*client);
  }

  template <class F>
  void each_client(F f) {
    for (const auto& io : io_) {
      asio::post(io->context, [&io = *io, f] { visit(io, f); });
    }
  }

  void wait_until_empty(std::chrono::milliseconds patience) const {
    const auto end = Steady::now() + patience;
    while (shared_.connections > 0 && Steady::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }

  ServerConfig config_;
  EventHub* events_;
  Shared shared_;
  std::vector<std::unique_ptr<IoThread>> io_;
  std::optional<Acceptor> acceptor_;
  std::optional<asio::steady_timer> pause_;
  std::vector<std::thread> threads_;
  std::uint16_t port_ = 0;
  int reserve_ = -1;
};

std::optional<std::string> objection_to(const ServerConfig& config) {
  const auto address = parse_address(config.address);
  if (!address) return fmt::format("'{}' is not an IPv4 or IPv6 address to listen on.", config.address);
  if (is_loopback(*address) || config.tls_in_front || !config.trusted_proxies.empty()) return std::nullopt;
  return fmt::format(
      "Listening on {} would carry passwords in clear text over the network. Listen on 127.0.0.1, or say that a proxy "
      "with TLS is in front (--behind-proxy).",
      config.address);
}

Server::Server(ServerConfig config, Service& service, Log& log, EventHub* events)
    : machine_(std::make_unique<Machine>(std::move(config), service, log, events)) {}
Server::~Server() { machine_->stop(); }
void Server::start() { machine_->start(); }
std::uint16_t Server::port() const { return machine_->port(); }
void Server::stop() { machine_->stop(); }
Server::Figures Server::figures() const { return machine_->figures(); }

}  // namespace salespact::http
