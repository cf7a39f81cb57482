#pragma once

#include "http/server/machine/client.hpp"
#include "http/server/response_head.hpp"

#include <fmt/format.h>

#include <utility>

namespace salespact::http::machine {

inline void log_access(Client& client, const Exchange& exchange, int status, std::uint64_t bytes) {
  const auto took = Steady::now() - exchange.started;
  const Request& request = exchange.request;
  client.shared.log.access({text_of(request.method), request.route.empty() ? std::string_view("-") : request.route,
                            status, std::chrono::duration_cast<std::chrono::microseconds>(took), bytes, request.client,
                            request.id});
}

inline std::string_view text_of(const ResponseBody& body) {
  if (const auto* text = std::get_if<std::string>(&body)) return *text;
  if (const auto* text = std::get_if<StaticText>(&body)) return text->text;
  return {};
}

// A body that is made piece by piece on the slow lane.
inline Awaitable<bool> stream_source(Client& client, Held exchange, BodySource source, const ResponseHead& head,
                                     std::uint64_t& bytes) {
  const std::string text = head.text();
  exchange->source = std::move(source);
  bool sent = co_await client.send(text, {});
  while (sent && exchange->more) {
    const Outcome outcome = co_await client.run(exchange, Lane::slow, &pull_piece);
    if (outcome != Outcome::done || exchange->failed) co_return false;
    const std::string& piece = exchange->piece;
    if (piece.empty()) continue;
    bytes += piece.size();
    const std::string before = head.chunked ? fmt::format("{:x}\r\n", piece.size()) : std::string();
    sent = co_await client.send(before, piece);
    if (sent && head.chunked) sent = co_await client.send("\r\n", {});
  }
  if (sent && head.chunked) sent = co_await client.send("0\r\n\r\n", {});
  co_return sent;
}

// Until the client goes, is too slow, or the server stops. A comment line now and then shows that both are there.
inline Awaitable<void> stream_events(Client& client, std::shared_ptr<Subscription> subscription,
                                     const ResponseHead& head) {
  const std::string text = head.text();
  bool open = co_await client.send(text, "retry: 2000\n\n");
  const auto gone = std::make_shared<bool>(false);
  const std::weak_ptr<Client> weak = client.weak_from_this();
  client.link.watch_peer([weak, gone] {
    *gone = true;
    if (const auto self = weak.lock()) self->link.resume();
  });
  const auto executor = client.thread.context.get_executor();
  subscription->on_wake([weak, executor] {
    asio::post(executor, [weak] {
      if (const auto self = weak.lock()) self->link.resume();
    });
  });
  const auto heartbeat = client.shared.config.deadlines.heartbeat;
  client.link.due_in(heartbeat);
  while (open && !*gone && !client.link.aborted()) {
    const Subscription::Batch batch = subscription->take();
    std::string frames;
    for (const auto& frame : batch.frames) frames += *frame;
    if (frames.empty() && client.link.expired()) frames = ":\n\n";
    if (!frames.empty()) open = co_await client.send(frames, {});
    if (batch.ended) break;
    if (!frames.empty()) {
      client.link.due_in(heartbeat);
      continue;
    }
    co_await client.link.suspended();
  }
  subscription->on_wake(nullptr);
}

// Sends the answer; true when the connection may carry another request.
inline Awaitable<bool> respond(Client& client, Held exchange, Response& response, bool stay) {
  if (const auto* problem = std::get_if<Problem>(&response.body)) {
    response.body = problem_json(*problem, exchange->request.id);
  }
  const bool head_only = exchange->request.method == Method::head;
  const bool source = std::holds_alternative<BodySource>(response.body);
  const bool events = std::holds_alternative<EventStream>(response.body);
  stay = stay && !events && !(source && exchange->http_1_0);
  ResponseHead head{response.status, response.headers, client.thread.date(), exchange->request.id};
  head.tls_in_front = client.shared.config.tls_in_front;
  head.close = !stay;
  head.keep_alive_1_0 = stay && exchange->http_1_0;
  head.chunked = source && !exchange->http_1_0;
  bool sent = false;
  std::uint64_t bytes = 0;
  if (events && !head_only) {
    log_access(client, *exchange, response.status, 0);
    co_await stream_events(client, std::get<EventStream>(response.body).subscription, head);
    co_return false;
  }
  if (source && !head_only) {
    sent = co_await stream_source(client, exchange, std::get<BodySource>(std::move(response.body)), head, bytes);
  } else {
    const std::string_view body = text_of(response.body);
    if (!source && !events) head.content_length = body.size();
    bytes = head_only ? 0 : body.size();
    const std::string text = head.text();
    sent = co_await client.send(text, body.substr(0, bytes));
  }
  log_access(client, *exchange, response.status, bytes);
  co_return sent&& stay;
}

// The files of a body that is not wanted, deleted where that may take a while.
inline void discard_body(Client& client, Exchange& exchange) {
  if (exchange.lent || (!exchange.request.spool && !exchange.form)) return;
  auto files = [spool = std::move(exchange.request.spool), form = std::move(exchange.form)] {};
  (void)client.shared.slow.try_run(std::move(files));
}

// Answers and closes, whatever was still on its way: where a next request would start is not certain.
inline Awaitable<bool> refuse(Client& client, Held exchange, Response& response) {
  discard_body(client, *exchange);
  co_await respond(client, exchange, response, false);
  if (!client.link.aborted()) {
    co_await client.link.linger(client.thread.scratch, client.shared.config.deadlines.linger);
  }
  co_return false;
}

}  // namespace salespact::http::machine
