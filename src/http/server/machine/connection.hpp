#pragma once

#include "http/server/machine/answer.hpp"
#include "http/server/machine/intake.hpp"

#include <fmt/format.h>

namespace salespact::http::machine {

// The request behind a head that the guard let through. True: the connection may carry another.
inline Awaitable<bool> serve_understood(Client& client, Held exchange, std::size_t head_size) {
  auto plan = client.shared.service.plan(exchange->request);
  const bool has_body = exchange->verdict.framing != Framing::none;
  if (!plan) {
    Response response = std::move(plan.error());
    if (has_body) co_return co_await refuse(client, exchange, response);
    client.link.consume(head_size);
    co_return co_await respond(client, exchange, response, client.may_stay(*exchange));
  }
  exchange->plan = *plan;
  if (has_body) {
    std::optional<Response> refused;
    const bool read = co_await receive_body(client, exchange, head_size, refused);
    if (refused) co_return co_await refuse(client, exchange, *refused);
    if (!read) co_return false;
  } else {
    client.link.consume(head_size);
  }
  if (exchange->plan.lane == Lane::inline_) {
    Client::work_safely(client.shared, &answer_request, *exchange);
  } else {
    const Outcome outcome = co_await client.run(exchange, exchange->plan.lane, &answer_request);
    if (outcome == Outcome::aborted) co_return false;
    if (outcome != Outcome::done) {
      Response response = answer_to(outcome);
      const bool stay = outcome == Outcome::queue_full && client.may_stay(*exchange);
      co_return co_await respond(client, exchange, response, stay);
    }
  }
  Response response = *std::exchange(exchange->response, std::nullopt);
  co_return co_await respond(client, exchange, response, client.may_stay(*exchange));
}

inline Awaitable<bool> serve_one(Client& client) {
  std::optional<HeadRefusal> refusal;
  const std::size_t head_size = co_await receive_head(client, refusal);
  if (head_size == 0 && !refusal) co_return false;
  ++client.served;
  const std::uint64_t number = ++client.shared.requests;
  const Held exchange = std::make_shared<Exchange>();
  exchange->request.id = fmt::format("{}-{}", client.shared.id_prefix, number);
  exchange->request.client = client.peer;
  if (!refusal) refusal = understand(client, client.link.received().substr(0, head_size), *exchange);
  if (refusal) {
    Response response = Problem{refusal->status, std::string(refusal->code), std::string(refusal->detail)};
    co_return co_await refuse(client, exchange, response);
  }
  co_return co_await serve_understood(client, exchange, head_size);
}

// The whole life of a connection. Never throws.
inline Awaitable<void> live(std::shared_ptr<Client> client) {
  client->thread.clients.insert(client.get());
  try {
    bool more = true;
    while (more) more = co_await serve_one(*client);
  } catch (const std::exception& fault) {
    client->shared.log.note(LogLevel::error, "connection_failed", {{"what", fault.what()}});
  } catch (...) {
    client->shared.log.note(LogLevel::error, "connection_failed");
  }
  client->link.close();
  client->thread.clients.erase(client.get());
  --client->shared.connections;
}

}  // namespace salespact::http::machine
