#pragma once

#include "http/server/head.hpp"
#include "http/server/machine/asio.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace salespact::http::machine {

// Beast's parser for the bytes behind a head that the guard let through. It reads the head once more by itself: both
// have to agree on where the body ends, or the request is refused.
class BodyParser {
 public:
  struct Step {
    std::size_t consumed = 0;
    std::size_t produced = 0;
    bool done = false;
    std::optional<HeadRefusal> refusal{};
  };

  BodyParser(std::uint64_t body_limit, std::size_t head_limit) {
    parser_.body_limit(body_limit);
    parser_.header_limit(static_cast<std::uint32_t>(head_limit + 1));
  }

  [[nodiscard]] bool agrees(std::string_view head, const Verdict& verdict) {
    error_code fault;
    const std::size_t used = parser_.put(asio::buffer(head), fault);
    if (fault == beast_http::error::body_limit) return true;  // said again, with its own status, by the first step
    if (fault || used != head.size() || !parser_.is_header_done()) return false;
    parser_.eager(true);
    if (verdict.framing == Framing::chunked) return parser_.chunked();
    return !parser_.chunked() && parser_.content_length() == verdict.content_length;
  }

  // Reads on from `bytes` into `out`. Trailer fields are read over and never looked at.
  [[nodiscard]] Step step(std::string_view bytes, std::span<char> out) {
    auto& body = parser_.get().body();
    body.data = out.data();
    body.size = out.size();
    body.more = true;
    error_code fault;
    Step step;
    step.consumed = parser_.put(asio::buffer(bytes), fault);
    step.produced = out.size() - body.size;
    step.done = parser_.is_done();
    if (fault == beast_http::error::body_limit) {
      step.refusal = HeadRefusal{413, "body_too_large", "The body is larger than this address accepts."};
    } else if (fault && fault != beast_http::error::need_more && fault != beast_http::error::need_buffer) {
      step.refusal = HeadRefusal{400, "bad_chunk", "The chunks of the body are malformed."};
    }
    return step;
  }

 private:
  using Buffer = beast_http::buffer_body;
  beast_http::request_parser<Buffer> parser_;
};

}  // namespace salespact::http::machine
