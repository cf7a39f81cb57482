#pragma once

#include "http/server/machine/asio.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace salespact::http::machine {

// A socket with its received bytes and its one deadline. Everything here happens on the io thread of the socket; the
// coroutine of the connection is suspended whenever anything else runs. An idle link holds no buffer.
class Link {
 public:
  explicit Link(Socket socket) : socket_(std::move(socket)) {}

  // The deadline of what is awaited next. sweep() ends that wait once it has passed.
  void due_at(Steady::time_point when) {
    deadline_ = when;
    expired_ = false;
  }
  void due_in(std::chrono::milliseconds wait) { due_at(Steady::now() + wait); }
  [[nodiscard]] bool expired() const { return expired_; }
  void sweep(Steady::time_point now) {
    if (now < deadline_) return;
    deadline_ = Steady::time_point::max();
    expired_ = true;
    if (resume_) {
      resume();
    } else {
      cancel();
    }
  }
  // Ends every present and future wait.
  void abort() {
    aborted_ = true;
    cancel();
    resume();
  }
  [[nodiscard]] bool aborted() const { return aborted_; }

  [[nodiscard]] std::string_view received() const { return std::string_view(received_).substr(from_); }
  void consume(std::size_t bytes) {
    from_ += bytes;
    if (from_ == received_.size()) {
      received_.clear();
      from_ = 0;
      if (received_.capacity() > kept_capacity) received_.shrink_to_fit();
    }
  }

  // More bytes behind received(); false at the end of the stream, on failure and past the deadline.
  Awaitable<bool> receive(std::string& scratch) {
    while (true) {
      error_code fault;
      const std::size_t n = socket_.read_some(asio::buffer(scratch), fault);
      if (!fault) {
        compact();
        received_.append(scratch, 0, n);
        co_return true;
      }
      if (fault != asio::error::would_block || expired_ || aborted_) co_return false;
      co_await socket_.async_wait(Socket::wait_read, asio::redirect_error(use_awaitable, fault));
      if (fault || expired_ || aborted_) co_return false;
    }
  }

  // Waits until something arrives, without reading it.
  Awaitable<bool> readable() {
    error_code fault;
    co_await socket_.async_wait(Socket::wait_read, asio::redirect_error(use_awaitable, fault));
    co_return !fault && !expired_ && !aborted_;
  }

  // Both texts in one write. A reader may stall for `stall`, and all in all takes no longer than that plus a second for
  // every `bytes_per_second`.
  Awaitable<bool> send(std::string_view first, std::string_view second, std::chrono::milliseconds stall,
                       std::uint32_t bytes_per_second) {
    const auto started = Steady::now();
    std::uint64_t sent = 0;
    while (!first.empty() || !second.empty()) {
      const std::array<asio::const_buffer, 2> texts{asio::buffer(first), asio::buffer(second)};
      error_code fault;
      const std::size_t n = socket_.write_some(texts, fault);
      if (!fault) {
        sent += n;
        const std::size_t of_first = std::min(n, first.size());
        first.remove_prefix(of_first);
        second.remove_prefix(n - of_first);
        continue;
      }
      if (fault != asio::error::would_block || aborted_) co_return false;
      const auto by_rate = started + stall + std::chrono::milliseconds(sent * 1000 / bytes_per_second);
      due_at(std::min(Steady::now() + stall, by_rate));
      co_await socket_.async_wait(Socket::wait_write, asio::redirect_error(use_awaitable, fault));
      if (fault || expired_ || aborted_) co_return false;
    }
    co_return true;
  }

  // Waits for resume(), the deadline or abort().
  Awaitable<void> suspended() {
    if (aborted_) co_return;
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(
        [this](auto handler) {
          auto shared = std::make_shared<decltype(handler)>(std::move(handler));
          resume_ = [shared] { std::move (*shared)(); };
        },
        use_awaitable);
  }
  void resume() {
    if (!resume_) return;
    const auto resume = std::exchange(resume_, nullptr);
    resume();
  }

  // Calls `gone` once, when the peer closes or sends anything more.
  template <class F>
  void watch_peer(F gone) {
    socket_.async_wait(Socket::wait_read, [gone = std::move(gone)](error_code) { gone(); });
  }

  // Closes so that the peer still gets to read what was sent: half closed, then reads on until `patience` is over.
  Awaitable<void> linger(std::string& scratch, std::chrono::milliseconds patience) {
    error_code fault;
    (void)socket_.shutdown(Socket::shutdown_send, fault);
    due_in(patience);
    while (co_await receive(scratch)) consume(received().size());
  }

  void close() {
    error_code fault;
    (void)socket_.shutdown(Socket::shutdown_both, fault);
    (void)socket_.close(fault);
  }

 private:
  static constexpr std::size_t kept_capacity = 4096;

  void cancel() {
    error_code fault;
    (void)socket_.cancel(fault);
  }
  void compact() {
    received_.erase(0, from_);
    from_ = 0;
  }

  Socket socket_;
  std::string received_;
  std::size_t from_ = 0;
  Steady::time_point deadline_ = Steady::time_point::max();
  bool expired_ = false;
  bool aborted_ = false;
  std::function<void()> resume_;
};

}  // namespace salespact::http::machine
