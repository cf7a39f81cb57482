#pragma once

#include "http/server/machine/asio.hpp"
#include "http/server/server.hpp"
#include "http/server/worker_pool.hpp"

#include <atomic>
#include <ctime>
#include <string>
#include <unordered_set>

namespace salespact::http::machine {

struct Client;

// What all connections of a server share.
struct Shared {
  const ServerConfig& config;
  Service& service;
  Log& log;
  WorkerPool ordinary;
  WorkerPool slow;
  std::string id_prefix;  // of request ids, new with every start
  std::atomic<std::size_t> connections{0};
  std::atomic<std::uint64_t> requests{0};
  std::atomic<bool> draining{false};
};

// One thread with its own event loop; a connection stays on the one it was accepted for, so that nothing of it is
// locked.
struct IoThread {
  explicit IoThread(Shared& with) : shared(with) {}

  Shared& shared;
  asio::io_context context{1};
  std::string scratch = std::string(std::size_t{64} * 1024, '\0');
  std::unordered_set<Client*> clients;
  asio::steady_timer sweeper{context};

  // The Date header, made anew once a second.
  [[nodiscard]] std::string_view date() {
    const std::time_t now = std::time(nullptr);
    if (now != date_at_) {
      date_at_ = now;
      std::tm parts{};
      gmtime_r(&now, &parts);
      date_.resize(64);
      date_.resize(std::strftime(date_.data(), date_.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
    }
    return date_;
  }

 private:
  std::time_t date_at_ = 0;
  std::string date_;
};

}  // namespace salespact::http::machine
