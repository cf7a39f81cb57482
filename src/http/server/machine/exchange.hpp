#pragma once

#include "http/server/head.hpp"
#include "http/server/multipart.hpp"
#include "http/server/server.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace salespact::http::machine {

// One request and its answer. Shared with the worker that handles it; after a handler missed its deadline only that
// worker still touches it.
struct Exchange {
  Request request;
  Verdict verdict;
  bool http_1_0 = false;
  Plan plan;
  bool admitted = false;
  std::optional<Response> response;  // what the lane made
  std::string piece;                 // of a body on its way to or from a file
  BodySource source;
  bool more = true;     // the source has more
  bool failed = false;  // the lane threw; `response` is the 500
  std::unique_ptr<MultipartReader> form;
  bool lent = false;  // a worker did not come back in time and still holds it
  std::stop_source abandon{std::nostopstate};
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
};

// What lanes do with an exchange: free functions without a state of their own.
using LaneWork = void (*)(Service& service, Exchange& exchange);

inline void admit_request(Service& service, Exchange& exchange) {
  exchange.response = service.admit(exchange.request);
  exchange.admitted = !exchange.response.has_value();
}

inline void answer_request(Service& service, Exchange& exchange) {
  if (!exchange.admitted) admit_request(service, exchange);
  if (exchange.admitted) exchange.response = service.handle(exchange.request);
  exchange.request.spool.reset();  // deleting a large file takes a while: not on the io thread
}

inline void spool_piece(Service& /*service*/, Exchange& exchange) {
  if (exchange.form) {
    if (auto problem = exchange.form->read(exchange.piece)) exchange.response = *std::move(problem);
  } else {
    exchange.request.spool->append(exchange.piece);
  }
  exchange.piece.clear();
}

inline void pull_piece(Service& /*service*/, Exchange& exchange) {
  exchange.piece.clear();
  exchange.more = exchange.source(exchange.piece);
}

}  // namespace salespact::http::machine
