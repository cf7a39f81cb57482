#pragma once

#include "http/server/machine/exchange.hpp"
#include "http/server/machine/io_thread.hpp"
#include "http/server/machine/link.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace salespact::http::machine {

using Held = std::shared_ptr<Exchange>;

enum class Outcome : std::uint8_t { done, queue_full, late, aborted };

// One client's connection, with the ways to send and to let a lane work.
struct Client : std::enable_shared_from_this<Client> {
  Client(IoThread& on, Socket socket, std::string address)
      : thread(on), shared(on.shared), link(std::move(socket)), peer(std::move(address)) {}

  IoThread& thread;
  Shared& shared;
  Link link;
  std::string peer;
  std::size_t served = 0;
  bool idle = false;  // between requests

  void drain() {
    if (idle) link.abort();
  }

  [[nodiscard]] bool may_stay(const Exchange& exchange) const {
    return exchange.verdict.keep_alive && served < shared.config.limits.requests_per_connection && !shared.draining;
  }

  Awaitable<bool> send(std::string_view first, std::string_view second) {
    const Deadlines& deadlines = shared.config.deadlines;
    co_return co_await link.send(first, second, deadlines.write_stall, deadlines.bytes_per_second);
  }

  // Lets a lane work on the exchange and waits, at most for the handler's deadline. Unless it is done, the worker may
  // still hold the exchange: only what plan() has set may be read from then on.
  Awaitable<Outcome> run(Held exchange, Lane lane, LaneWork work) {
    const auto finished = std::make_shared<bool>(false);
    exchange->abandon = std::stop_source();
    exchange->request.abandoned = exchange->abandon.get_token();
    const std::stop_source abandon = exchange->abandon;
    auto task = [self = shared_from_this(), exchange, finished, work]() mutable {
      work_safely(self->shared, work, *exchange);
      exchange.reset();
      const auto executor = self->thread.context.get_executor();
      asio::post(executor, [self = std::move(self), finished] {
        *finished = true;
        self->link.resume();
      });
    };
    WorkerPool& pool = lane == Lane::slow ? shared.slow : shared.ordinary;
    if (!pool.try_run(std::move(task))) co_return Outcome::queue_full;
    link.due_in(shared.config.deadlines.handler);
    while (!*finished) {
      co_await link.suspended();
      if (*finished) break;
      if (link.aborted() || link.expired()) {
        std::stop_source(abandon).request_stop();
        exchange->lent = true;
        co_return link.aborted() ? Outcome::aborted : Outcome::late;
      }
    }
    co_return Outcome::done;
  }

  // Whatever a handler throws becomes a 500 that tells nothing; the log has it (TRUST O2).
  static void work_safely(Shared& shared, LaneWork work, Exchange& exchange) noexcept {
    std::string what = "unknown";
    try {
      work(shared.service, exchange);
      return;
    } catch (const std::exception& fault) {
      what = fault.what();
    } catch (...) {  // NOLINT(bugprone-empty-catch): said below
    }
    shared.log.note(LogLevel::error, "handler_failed",
                    {{"request_id", exchange.request.id}, {"route", exchange.request.route}, {"what", what}});
    exchange.failed = true;
    exchange.response = Problem{500, "internal", "Something went wrong here; the request id leads to it in the log."};
  }
};

[[nodiscard]] inline Response answer_to(Outcome outcome) {
  Problem problem = outcome == Outcome::late
                        ? Problem{503, "too_slow", "The answer took too long; nothing is known of its effect."}
                        : Problem{503, "busy", "The server has more to do than it can; try again shortly."};
  problem.headers.set("retry-after", "1");
  return problem;
}

}  // namespace salespact::http::machine
