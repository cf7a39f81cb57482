#pragma once

#include "http/routing/router.hpp"
#include "http/server/server.hpp"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace salespact::test {

// A directory of its own that disappears with it.
class ScratchDirectory {
 public:
  ScratchDirectory();
  ~ScratchDirectory();
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::size_t files() const;

 private:
  std::filesystem::path path_;
};

struct Anyone {
  [[nodiscard]] static std::string text() { return "anyone"; }
};

// The real server on a port of the system's choice, with the routes that the tests speak to:
//   GET  /hello            "hello", counts itself
//   GET  /smuggled         counts itself; no test sends it as a request of its own
//   POST /echo             JSON body back
//   POST /upload           spooled; answers the size of the file and the form's fields
//   GET  /items/{id}       the id back
//   GET  /slow             answers when released, or after 5 s
//   GET  /throw            throws
//   GET  /stream           a body in 3 pieces
//   GET  /large            32 MiB
//   GET  /secret           401 without the header x-pass
//   GET  /events           event stream
class TestServer {
 public:
  explicit TestServer(http::ServerConfig config = {});
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return server_->port(); }
  void stop() { server_->stop(); }
  [[nodiscard]] http::Server::Figures figures() const { return server_->figures(); }
  http::EventHub& events() { return events_; }
  [[nodiscard]] std::vector<std::string> log_lines() const;
  // Files of bodies are gone, if not at once.
  [[nodiscard]] bool spool_empties() const;
  [[nodiscard]] std::size_t spool_files() const { return spool_.files(); }

  std::atomic<int> hellos{0};
  std::atomic<int> smuggled{0};
  std::atomic<int> echoes{0};
  std::atomic<int> slow_calls{0};
  std::atomic<bool> release{false};

 private:
  void add_routes();
  http::Response slow(const http::Request& request);

  ScratchDirectory spool_;
  mutable std::mutex log_mutex_;
  std::vector<std::string> log_lines_;
  std::unique_ptr<http::Log> log_;
  http::EventHub events_{http::EventHub::Capacity{64, 16}};
  http::Router router_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace salespact::test
