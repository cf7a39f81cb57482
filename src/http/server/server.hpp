#pragma once

#include "http/server/forwarded.hpp"
#include "http/server/limits.hpp"
#include "http/server/log.hpp"
#include "http/server/request.hpp"
#include "http/server/response.hpp"

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace salespact::http {

// Where a handler runs.
enum class Lane : std::uint8_t {
  inline_,   // on the io thread: only what never blocks and takes microseconds
  ordinary,  // on a worker thread; 503 when its queue is full
  slow       // on another, smaller set of worker threads, so that long work never starves short
};

// How the server treats a request's body and where the request is answered.
struct Plan {
  Lane lane = Lane::ordinary;
  std::uint64_t body_limit = 0;  // 0: a body is refused
  bool spool = false;            // the body goes to a file instead of memory
};

// What stands behind the server. The router is one; tests may have others.
class Service {
 public:
  virtual ~Service() = default;
  // On the io thread, from the head alone: finds the route, or says why there is none.
  virtual std::expected<Plan, Problem> plan(Request& request) = 0;
  // On the plan's lane: who asks, and may they? Before a large body is read.
  virtual std::optional<Response> admit(Request& request) = 0;
  // On the plan's lane, after admit() said nothing.
  virtual Response handle(Request& request) = 0;
};

struct ServerConfig {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: the system chooses, Server::port() tells
  std::size_t io_threads = 1;
  std::size_t worker_threads = 4;
  std::size_t slow_worker_threads = 2;
  std::size_t queued_requests = 512;  // a lane
  Limits limits{};
  Deadlines deadlines{};
  std::filesystem::path spool_directory = std::filesystem::temp_directory_path();
  std::vector<Cidr> trusted_proxies{};       // whose X-Forwarded-For and -Proto count (TRUST F3)
  bool tls_in_front = false;                 // browsers come by https: HSTS is sent
  std::vector<std::string> allowed_hosts{};  // Host values (with port) that are answered; empty: any
};

// TRUST O8: an address other than loopback needs TLS or a trusted proxy in front. Says what to change.
[[nodiscard]] std::optional<std::string> objection_to(const ServerConfig& config);

// HTTP/1.1 on Boost.Asio and Beast, which no other file includes.
class Server {
 public:
  struct Figures {
    std::size_t connections = 0;
    std::uint64_t requests = 0;
    std::size_t queued = 0;
    std::size_t queued_slow = 0;
  };

  // `events` (may be null) is closed by stop(). All references outlive the server.
  Server(ServerConfig config, Service& service, Log& log, EventHub* events = nullptr);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void start();  // throws std::system_error when it can't listen
  [[nodiscard]] std::uint16_t port() const;
  // Stops accepting, ends event streams and idle connections, lets requests finish until the drain deadline.
  void stop();
  [[nodiscard]] Figures figures() const;

 private:
  class Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace salespact::http
