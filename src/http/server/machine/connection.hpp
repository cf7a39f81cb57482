#pragma once

#include "http/server/machine/body_parser.hpp"
#include "http/server/machine/exchange.hpp"
#include "http/server/machine/io_thread.hpp"
#include "http/server/machine/link.hpp"
#include "http/server/response_head.hpp"

#include <fmt/format.h>

#include <atomic>
#include <span>
#include <utility>

namespace salespact::http::machine {

// One client's connection: reads a request, lets a lane answer it, writes the answer, and again.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(IoThread& thread, Socket socket, std::string peer)
      : thread_(thread), shared_(thread.shared), link_(std::move(socket)), peer_(std::move(peer)) {}

  // The whole life. Never throws.
  Awaitable<void> live() {
    const auto self = shared_from_this();
    thread_.connections.insert(this);
    try {
      bool more = true;
      while (more) more = co_await serve_one();
    } catch (const std::exception& fault) {
      shared_.log.note(LogLevel::error, "connection_failed", {{"what", fault.what()}});
    } catch (...) {
      shared_.log.note(LogLevel::error, "connection_failed");
    }
    link_.close();
    thread_.connections.erase(this);
    --shared_.connections;
  }

  void sweep(Steady::time_point now) { link_.sweep(now); }
  void drain() {
    if (idle_) link_.abort();
  }
  void abort() { link_.abort(); }

 private:
  using Held = std::shared_ptr<Exchange>;
  enum class Outcome : std::uint8_t { done, queue_full, late, aborted };

  // --- one request -------------------------------------------------------------------------------------------------

  Awaitable<bool> serve_one() {
    std::optional<HeadRefusal> refusal;
    const std::size_t head_size = co_await receive_head(refusal);
    if (head_size == 0 && !refusal) co_return false;
    ++shared_.requests;
    ++served_;
    const Held exchange = std::make_shared<Exchange>();
    exchange->request.id = fmt::format("{}-{}", shared_.id_prefix, next_request_number());
    exchange->request.client = peer_;
    if (!refusal) refusal = understand(link_.received().substr(0, head_size), *exchange);
    if (refusal) {
      Response answer = Problem{refusal->status, std::string(refusal->code), std::string(refusal->detail)};
      co_return co_await refuse(exchange, answer);
    }
    co_return co_await serve_understood(exchange, head_size);
  }

  Awaitable<bool> serve_understood(Held exchange, std::size_t head_size) {
    auto plan = shared_.service.plan(exchange->request);
    const bool has_body = exchange->verdict.framing != Framing::none;
    if (!plan) {
      Response answer = std::move(plan.error());
      if (has_body) co_return co_await refuse(exchange, answer);
      link_.consume(head_size);
      co_return co_await respond(exchange, answer, may_stay(*exchange));
    }
    exchange->plan = *plan;
    if (has_body) {
      std::optional<Response> refused;
      const bool read = co_await receive_body(exchange, head_size, refused);
      if (refused) co_return co_await refuse(exchange, *refused);
      if (!read) co_return false;
    } else {
      link_.consume(head_size);
    }
    if (exchange->plan.lane == Lane::inline_) {
      work_safely(shared_, &answer_request, *exchange);
    } else {
      const Outcome outcome = co_await run(exchange, exchange->plan.lane, &answer_request);
      if (outcome != Outcome::done) co_return co_await give_up(exchange, outcome);
    }
    co_return co_await respond(exchange, *exchange->response, may_stay(*exchange));
  }

  // 0: nothing to answer (or a refusal). The deadline of the head is absolute from its first byte on.
  Awaitable<std::size_t> receive_head(std::optional<HeadRefusal>& refusal) {
    const Deadlines& deadlines = shared_.config.deadlines;
    std::size_t scanned = 0;
    bool begun = !link_.received().empty();
    link_.due_in(begun || served_ == 0 ? deadlines.header : deadlines.keep_alive);
    while (true) {
      const auto end = find_head_end(link_.received(), scanned, shared_.config.limits);
      if (!end) {
        refusal = end.error();
        co_return 0;
      }
      if (*end) co_return **end;
      if (!begun && shared_.draining) co_return 0;
      idle_ = !begun;
      const bool received = co_await link_.receive(thread_.scratch);
      idle_ = false;
      if (!received) {
        if (begun && link_.expired()) {
          refusal = HeadRefusal{408, "head_timeout", "The request line and headers did not arrive in time."};
        }
        co_return 0;
      }
      if (!begun && served_ > 0) link_.due_in(deadlines.header);
      begun = true;
    }
  }

  // The guard, and the request that it lets through.
  std::optional<HeadRefusal> understand(std::string_view head, Exchange& exchange) {
    const ServerConfig& config = shared_.config;
    const auto raw = scan_head(head, config.limits);
    if (!raw) return raw.error();
    const auto verdict = judge_head(*raw);
    if (!verdict) return verdict.error();
    auto target = read_target(raw->target, config.limits);
    if (!target) return target.error();
    exchange.verdict = *verdict;
    exchange.http_1_0 = raw->http_1_0;
    Request& request = exchange.request;
    request.method = verdict->method;
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    std::vector<std::string_view> hops;
    for (const RawField& field : raw->fields) {
      request.headers.add(field.name, field.value);
      if (equal_ignoring_case(field.name, "x-forwarded-for")) hops.push_back(field.value);
    }
    request.client = client_address(peer_, hops, config.trusted_proxies);
    request.https = forwarded_https(peer_, request.headers.find("x-forwarded-proto"), config.trusted_proxies);
    return objection_to_host(*request.headers.find("host"));
  }

  std::optional<HeadRefusal> objection_to_host(std::string_view host) const {
    const auto& allowed = shared_.config.allowed_hosts;
    const bool known = allowed.empty() ||
                       std::ranges::any_of(allowed, [&](const auto& name) { return equal_ignoring_case(name, host); });
    if (known) return std::nullopt;
    return HeadRefusal{421, "unknown_host", "This server does not answer for that host name."};
  }

  // --- the body ----------------------------------------------------------------------------------------------------

  // False without a refusal: the connection is gone.
  Awaitable<bool> receive_body(Held exchange, std::size_t head_size, std::optional<Response>& refused) {
    const Verdict& verdict = exchange->verdict;
    const Plan& plan = exchange->plan;
    if (plan.body_limit == 0) {
      refused = Problem{400, "unexpected_body", "Requests to this address have no body."};
      co_return false;
    }
    if (verdict.content_length > plan.body_limit) {
      refused = Problem{413, "body_too_large", fmt::format("The body may have up to {} bytes.", plan.body_limit)};
      co_return false;
    }
    BodyParser parser(plan.body_limit, shared_.config.limits.head);
    if (!parser.agrees(link_.received().substr(0, head_size), verdict)) {
      refused = Problem{400, "framing", "The head of the request does not say clearly where its body ends."};
      co_return false;
    }
    link_.consume(head_size);
    // Nobody fills our disk before we know who it is.
    const bool large = plan.spool || verdict.expects_continue || verdict.framing == Framing::chunked ||
                       verdict.content_length > small_body;
    if (large && !co_await admitted(exchange, refused)) co_return false;
    if (plan.spool && !prepare_spool(*exchange, refused)) co_return false;
    if (verdict.expects_continue && link_.received().empty()) {
      const bool sent = co_await send("HTTP/1.1 100 Continue\r\n\r\n", {});
      if (!sent) co_return false;
    }
    co_return co_await read_body(exchange, parser, refused);
  }

  Awaitable<bool> admitted(Held exchange, std::optional<Response>& refused) {
    const Lane lane = exchange->plan.lane == Lane::inline_ ? Lane::ordinary : exchange->plan.lane;
    const Outcome outcome = co_await run(exchange, lane, &admit_request);
    if (outcome != Outcome::done) {
      refused = answer_to(outcome);
    } else if (exchange->response) {
      refused = std::exchange(exchange->response, std::nullopt);
    }
    co_return !refused.has_value();
  }

  bool prepare_spool(Exchange& exchange, std::optional<Response>& refused) {
    try {
      const auto type = exchange.request.headers.find("content-type").value_or("");
      if (type.starts_with("multipart/")) {
        const auto boundary = multipart_boundary(type);
        if (!boundary) {
          refused = Problem{400, "bad_form", "A form has the type multipart/form-data and names its boundary."};
          return false;
        }
        exchange.form = std::make_unique<MultipartReader>(*boundary, shared_.config.spool_directory);
      } else {
        exchange.request.spool = std::make_shared<SpoolFile>(shared_.config.spool_directory);
      }
    } catch (const std::exception& fault) {
      shared_.log.note(LogLevel::error, "spool_failed", {{"request_id", exchange.request.id}, {"what", fault.what()}});
      refused = Problem{503, "no_space", "The server can't take the body at the moment."};
    }
    return !refused.has_value();
  }

  Awaitable<bool> read_body(Held exchange, BodyParser& parser, std::optional<Response>& refused) {
    const auto started = Steady::now();
    const Deadlines& deadlines = shared_.config.deadlines;
    const std::uint64_t raw_limit = exchange->plan.body_limit + exchange->plan.body_limit / 4 + 16 * 1024;
    std::uint64_t raw = 0;
    std::string piece(16 * 1024, '\0');
    while (true) {
      const auto step = parser.step(link_.received(), std::span<char>(piece));
      link_.consume(step.consumed);
      raw += step.consumed;
      if (step.refusal)
        refused = Problem{step.refusal->status, std::string(step.refusal->code), std::string(step.refusal->detail)};
      if (raw > raw_limit) refused = Problem{413, "body_too_large", "The body has more framing than content."};
      if (refused) co_return false;
      std::string& into = exchange->plan.spool ? exchange->piece : exchange->request.body;
      into.append(piece, 0, step.produced);
      if (exchange->plan.spool && (step.done || exchange->piece.size() >= spool_piece_size)) {
        if (!co_await write_spool(exchange, refused)) co_return false;
      }
      if (step.done) break;
      if (step.consumed > 0 && !link_.received().empty()) continue;
      if (step.consumed == 0 && link_.received().size() > shared_.config.limits.head) {
        refused = Problem{400, "bad_chunk", "A chunk head or trailer is too long."};
        co_return false;
      }
      link_.due_at(started + deadlines.body_grace + std::chrono::milliseconds(raw * 1000 / deadlines.bytes_per_second));
      if (!co_await link_.receive(thread_.scratch)) {
        if (link_.expired()) refused = Problem{408, "body_timeout", "The body arrived too slowly."};
        co_return false;
      }
    }
    if (exchange->form) {
      if (auto problem = exchange->form->finish(exchange->request)) refused = *std::move(problem);
    } else if (exchange->request.spool) {
      exchange->request.spool->finish();
    }
    co_return !refused.has_value();
  }

  Awaitable<bool> write_spool(Held exchange, std::optional<Response>& refused) {
    const Outcome outcome = co_await run(exchange, Lane::slow, &spool_piece);
    if (outcome != Outcome::done) {
      refused = answer_to(outcome);
    } else if (exchange->response) {
      refused = std::exchange(exchange->response, std::nullopt);
    }
    co_return !refused.has_value();
  }

  // --- lanes -------------------------------------------------------------------------------------------------------

  // Whatever a handler throws becomes a 500 that tells nothing; the log has it (TRUST O2).
  static void work_safely(Shared& shared, LaneWork work, Exchange& exchange) noexcept {
    std::string_view what = "unknown";
    std::string text;
    try {
      work(shared.service, exchange);
      return;
    } catch (const std::exception& fault) {
      text = fault.what();
      what = text;
    } catch (...) {  // NOLINT(bugprone-empty-catch): said below
    }
    shared.log.note(LogLevel::error, "handler_failed",
                    {{"request_id", exchange.request.id}, {"route", exchange.request.route}, {"what", what}});
    exchange.failed = true;
    exchange.response = Problem{500, "internal", "Something went wrong here; the request id leads to it in the log."};
  }

  Awaitable<Outcome> run(Held exchange, Lane lane, LaneWork work) {
    struct Errand {
      bool finished = false;
    };
    const auto errand = std::make_shared<Errand>();
    exchange->abandon = std::stop_source();
    exchange->request.abandoned = exchange->abandon.get_token();
    WorkerPool& pool = lane == Lane::slow ? shared_.slow : shared_.ordinary;
    auto task = [self = shared_from_this(), exchange, errand, work]() mutable {
      work_safely(self->shared_, work, *exchange);
      exchange.reset();
      const auto executor = self->thread_.context.get_executor();
      asio::post(executor, [self = std::move(self), errand = std::move(errand)] {
        errand->finished = true;
        self->link_.resume();
      });
    };
    if (!pool.try_run(std::move(task))) co_return Outcome::queue_full;
    link_.due_in(shared_.config.deadlines.handler);
    while (!errand->finished) {
      co_await link_.suspended();
      if (errand->finished) break;
      if (link_.aborted() || link_.expired()) {
        exchange->abandon.request_stop();
        co_return link_.aborted() ? Outcome::aborted : Outcome::late;
      }
    }
    co_return Outcome::done;
  }

  static Response answer_to(Outcome outcome) {
    Problem problem = outcome == Outcome::late
                          ? Problem{503, "too_slow", "The answer took too long; nothing is known of its effect."}
                          : Problem{503, "busy", "The server has more to do than it can; try again shortly."};
    problem.headers.set("retry-after", "1");
    return problem;
  }

  // The lane did not take it, or did not come back: what it holds is no longer ours, so the exchange is a new one.
  Awaitable<bool> give_up(Held exchange, Outcome outcome) {
    if (outcome == Outcome::aborted) co_return false;
    Response response = answer_to(outcome);
    co_return co_await respond(exchange, response, outcome == Outcome::queue_full && may_stay(*exchange));
  }

  // --- the answer --------------------------------------------------------------------------------------------------

  [[nodiscard]] bool may_stay(const Exchange& exchange) const {
    return exchange.verdict.keep_alive && served_ < shared_.config.limits.requests_per_connection && !shared_.draining;
  }

  // Answers and closes, whatever was still on its way.
  Awaitable<bool> refuse(Held exchange, Response& response) {
    const bool sent = co_await respond(exchange, response, false);
    if (sent || !link_.aborted()) co_await link_.linger(thread_.scratch, shared_.config.deadlines.linger);
    co_return false;
  }

  Awaitable<bool> send(std::string_view first, std::string_view second) {
    const Deadlines& deadlines = shared_.config.deadlines;
    co_return co_await link_.send(first, second, deadlines.write_stall, deadlines.bytes_per_second);
  }

  // True when the connection may carry another request.
  Awaitable<bool> respond(Held exchange, Response& response, bool stay) {
    const std::string_view id = exchange->request.id;
    if (const auto* problem = std::get_if<Problem>(&response.body)) response.body = problem_json(*problem, id);
    ResponseHead head{response.status, response.headers, thread_.date(), id};
    head.tls_in_front = shared_.config.tls_in_front;
    head.close = !stay;
    const bool head_only = exchange->request.method == Method::head;
    bool sent = false;
    std::uint64_t bytes = 0;
    if (std::holds_alternative<EventStream>(response.body) && !head_only) {
      head.close = true;
      stay = false;
      log_access(*exchange, response.status, 0);
      co_await stream_events(std::get<EventStream>(response.body).subscription, head);
      co_return false;
    }
    if (std::holds_alternative<BodySource>(response.body) && !head_only) {
      stay = stay && !exchange->http_1_0;
      head.close = !stay;
      head.chunked = !exchange->http_1_0;
      sent = co_await stream_source(exchange, head, bytes);
    } else {
      const std::string_view body = text_of(response.body);
      if (!std::holds_alternative<BodySource>(response.body)) head.content_length = body.size();
      const std::string text = head.text();
      bytes = head_only ? 0 : body.size();
      sent = co_await send(text, head_only ? std::string_view() : body);
    }
    log_access(*exchange, response.status, bytes);
    co_return sent&& stay;
  }

  static std::string_view text_of(const ResponseBody& body) {
    if (const auto* text = std::get_if<std::string>(&body)) return *text;
    if (const auto* text = std::get_if<StaticText>(&body)) return text->text;
    return {};
  }

  Awaitable<bool> stream_source(Held exchange, const ResponseHead& head, std::uint64_t& bytes) {
    const std::string text = head.text();
    bool sent = co_await send(text, {});
    while (sent && exchange->more) {
      const Outcome outcome = co_await run(exchange, Lane::slow, &pull_piece);
      if (outcome != Outcome::done || exchange->failed) co_return false;
      const std::string& piece = exchange->piece;
      bytes += piece.size();
      if (piece.empty()) continue;
      std::string framed = head.chunked ? fmt::format("{:x}\r\n", piece.size()) : std::string();
      framed += piece;
      if (head.chunked) framed += "\r\n";
      sent = co_await send(framed, {});
    }
    if (sent && head.chunked) sent = co_await send("0\r\n\r\n", {});
    co_return sent;
  }

  Awaitable<void> stream_events(std::shared_ptr<Subscription> subscription, const ResponseHead& head) {
    const std::string text = head.text();
    bool open = co_await send(text, "retry: 2000\n\n");
    const auto gone = std::make_shared<bool>(false);
    const std::weak_ptr<Connection> weak = weak_from_this();
    link_.watch_peer([weak, gone] {
      *gone = true;
      if (const auto self = weak.lock()) self->link_.resume();
    });
    const auto executor = thread_.context.get_executor();
    subscription->on_wake([weak, executor] {
      asio::post(executor, [weak] {
        if (const auto self = weak.lock()) self->link_.resume();
      });
    });
    while (open && !*gone && !link_.aborted()) {
      const Subscription::Batch batch = subscription->take();
      std::string frames;
      for (const auto& frame : batch.frames) frames += *frame;
      if (link_.expired()) frames += ":\n\n";
      if (!frames.empty()) open = co_await send(frames, {});
      if (batch.ended) break;
      if (!frames.empty()) continue;
      link_.due_in(shared_.config.deadlines.heartbeat);
      co_await link_.suspended();
    }
    subscription->on_wake(nullptr);
  }

  void log_access(const Exchange& exchange, int status, std::uint64_t bytes) {
    const auto took = std::chrono::steady_clock::now() - exchange.started;
    const Request& request = exchange.request;
    shared_.log.access({text_of(request), request.route.empty() ? std::string_view("-") : request.route, status,
                        std::chrono::duration_cast<std::chrono::microseconds>(took), bytes, request.client,
                        request.id});
  }
  static std::string_view text_of(const Request& request) { return http::text_of(request.method); }

  std::uint64_t next_request_number() {
    static std::atomic<std::uint64_t> number{0};
    return ++number;
  }

  static constexpr std::uint64_t small_body = 64 * 1024;
  static constexpr std::size_t spool_piece_size = 256 * 1024;

  IoThread& thread_;
  Shared& shared_;
  Link link_;
  std::string peer_;
  std::size_t served_ = 0;
  bool idle_ = false;
};

}  // namespace salespact::http::machine
