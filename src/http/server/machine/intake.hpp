#pragma once

#include "http/server/machine/body_parser.hpp"
#include "http/server/machine/client.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace salespact::http::machine {

inline constexpr std::uint64_t small_body = std::uint64_t{64} * 1024;     // read before anybody asks who sent it
inline constexpr std::size_t spool_piece_size = std::size_t{256} * 1024;  // one write to disk
inline constexpr std::uint64_t framing_allowance =
    std::uint64_t{16} * 1024;  // bytes of chunk heads beyond a quarter of the limit

// The size of the next head; 0 with a refusal, or without one when there is nothing to answer. The deadline of a head
// is absolute from its first byte on.
inline Awaitable<std::size_t> receive_head(Client& client, std::optional<HeadRefusal>& refusal) {
  const Deadlines& deadlines = client.shared.config.deadlines;
  std::size_t scanned = 0;
  bool begun = !client.link.received().empty();
  client.link.due_in(begun || client.served == 0 ? deadlines.header : deadlines.keep_alive);
  while (true) {
    const auto end = find_head_end(client.link.received(), scanned, client.shared.config.limits);
    if (!end) {
      refusal = end.error();
      co_return 0;
    }
    if (*end) co_return **end;
    if (!begun && client.shared.draining) co_return 0;
    client.idle = !begun;
    const bool received = co_await client.link.receive(client.thread.scratch);
    client.idle = false;
    if (!received) {
      if (begun && client.link.expired()) {
        refusal = HeadRefusal{408, "head_timeout", "The request line and headers did not arrive in time."};
      }
      co_return 0;
    }
    if (!begun && client.served > 0) client.link.due_in(deadlines.header);
    begun = true;
  }
}

// DNS rebinding: a page of another site that has its name point here still sends its own name.
inline std::optional<HeadRefusal> objection_to_host(const std::vector<std::string>& allowed, std::string_view host) {
  const auto same = [&](const std::string& name) { return equal_ignoring_case(name, host); };
  if (allowed.empty() || std::ranges::any_of(allowed, same)) return std::nullopt;
  return HeadRefusal{421, "unknown_host", "This server does not answer for that host name."};
}

// The guard, and the request that it lets through.
inline std::optional<HeadRefusal> understand(const Client& client, std::string_view head, Exchange& exchange) {
  const ServerConfig& config = client.shared.config;
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
  request.client = client_address(client.peer, hops, config.trusted_proxies);
  request.https = forwarded_https(client.peer, request.headers.find("x-forwarded-proto"), config.trusted_proxies);
  return objection_to_host(config.allowed_hosts, *request.headers.find("host"));
}

// Lets a lane work that answers only when it refuses.
inline Awaitable<bool> passes(Client& client, Held exchange, Lane lane, LaneWork work,
                              std::optional<Response>& refused) {
  const Outcome outcome = co_await client.run(exchange, lane, work);
  if (outcome != Outcome::done) {
    refused = answer_to(outcome);
  } else if (exchange->response) {
    refused = std::exchange(exchange->response, std::nullopt);
  }
  co_return !refused.has_value();
}

inline void prepare_spool(Client& client, Exchange& exchange, std::optional<Response>& refused) {
  const auto& directory = client.shared.config.spool_directory;
  try {
    const auto type = exchange.request.headers.find("content-type").value_or("");
    if (!type.starts_with("multipart/")) {
      exchange.request.spool = std::make_shared<SpoolFile>(directory);
    } else if (const auto boundary = multipart_boundary(type)) {
      exchange.form = std::make_unique<MultipartReader>(*boundary, directory);
    } else {
      refused = Problem{400, "bad_form", "A form has the type multipart/form-data and names its boundary."};
    }
  } catch (const std::exception& fault) {
    client.shared.log.note(LogLevel::error, "spool_failed",
                           {{"request_id", exchange.request.id}, {"what", fault.what()}});
    refused = Problem{503, "no_space", "The server can't take the body at the moment."};
  }
}

// All bytes have arrived: what a file holds is closed, a form is complete.
inline void finish_body(Exchange& exchange, std::optional<Response>& refused) {
  if (exchange.form) {
    if (auto problem = exchange.form->finish(exchange.request)) refused = *std::move(problem);
  } else if (exchange.request.spool) {
    exchange.request.spool->finish();
  }
}

// False without a refusal: the connection is gone.
inline Awaitable<bool> read_body(Client& client, Held exchange, BodyParser& parser, std::optional<Response>& refused) {
  const auto started = Steady::now();
  const Deadlines& deadlines = client.shared.config.deadlines;
  const Plan& plan = exchange->plan;
  const std::uint64_t raw_limit = plan.body_limit + plan.body_limit / 4 + framing_allowance;
  std::uint64_t raw = 0;
  std::string piece(small_body / 4, '\0');
  while (true) {
    const auto step = parser.step(client.link.received(), std::span<char>(piece));
    client.link.consume(step.consumed);
    raw += step.consumed;
    if (step.refusal) {
      refused = Problem{step.refusal->status, std::string(step.refusal->code), std::string(step.refusal->detail)};
    } else if (raw > raw_limit) {
      refused = Problem{413, "body_too_large", "The body has more framing than content."};
    } else if (step.consumed == 0 && client.link.received().size() > client.shared.config.limits.head) {
      refused = Problem{400, "bad_chunk", "A chunk head or trailer is too long."};
    }
    if (refused) co_return false;
    std::string& into = plan.spool ? exchange->piece : exchange->request.body;
    into.append(piece, 0, step.produced);
    if (plan.spool && (step.done || exchange->piece.size() >= spool_piece_size)) {
      const bool written = co_await passes(client, exchange, Lane::slow, &spool_piece, refused);
      if (!written) co_return false;
    }
    if (step.done) break;
    if (step.consumed > 0 && !client.link.received().empty()) continue;
    client.link.due_at(started + deadlines.body_grace +
                       std::chrono::milliseconds(raw * 1000 / deadlines.bytes_per_second));
    const bool received = co_await client.link.receive(client.thread.scratch);
    if (!received) {
      if (client.link.expired()) refused = Problem{408, "body_timeout", "The body arrived too slowly."};
      co_return false;
    }
  }
  finish_body(*exchange, refused);
  co_return !refused.has_value();
}

// What the head alone says against reading its body.
inline std::optional<Problem> objection_to_body(const Exchange& exchange) {
  const std::uint64_t limit = exchange.plan.body_limit;
  if (limit == 0) return Problem{400, "unexpected_body", "Requests to this address have no body."};
  if (exchange.verdict.content_length <= limit) return std::nullopt;
  return Problem{413, "body_too_large", fmt::format("The body may have up to {} bytes.", limit)};
}

// Reads the body behind a head of `head_size` bytes. False without a refusal: the connection is gone.
inline Awaitable<bool> receive_body(Client& client, Held exchange, std::size_t head_size,
                                    std::optional<Response>& refused) {
  const Verdict& verdict = exchange->verdict;
  const Plan& plan = exchange->plan;
  if (auto problem = objection_to_body(*exchange)) {
    refused = *std::move(problem);
    co_return false;
  }
  BodyParser parser(plan.body_limit, client.shared.config.limits.head);
  if (!parser.agrees(client.link.received().substr(0, head_size), verdict)) {
    refused = Problem{400, "framing", "The head of the request does not say clearly where its body ends."};
    co_return false;
  }
  client.link.consume(head_size);
  // Nobody fills our memory or disk before we know who it is.
  const bool large = plan.spool || verdict.expects_continue || verdict.framing == Framing::chunked ||
                     verdict.content_length > small_body;
  if (large) {
    const Lane lane = plan.lane == Lane::inline_ ? Lane::ordinary : plan.lane;
    const bool admitted = co_await passes(client, exchange, lane, &admit_request, refused);
    if (!admitted) co_return false;
  }
  if (plan.spool) prepare_spool(client, *exchange, refused);
  if (refused) co_return false;
  if (verdict.expects_continue && client.link.received().empty()) {
    const bool sent = co_await client.send("HTTP/1.1 100 Continue\r\n\r\n", {});
    if (!sent) co_return false;
  }
  const bool read = co_await read_body(client, exchange, parser, refused);
  co_return read;
}

}  // namespace salespact::http::machine
