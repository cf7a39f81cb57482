#pragma once

#include "http/server/limits.hpp"
#include "http/server/request.hpp"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::http {

// The guard (TRUST section 3, item 1): pure decisions on the bytes of a request's head, taken before anything else
// looks at it. Whatever is refused here ends the connection, because where the next request starts is not certain.

struct HeadRefusal {
  int status = 400;
  std::string_view code;
  std::string_view detail;
};

struct RawField {
  std::string_view name;
  std::string_view value;  // without the blanks around it
};

struct RawHead {
  std::string_view method;
  std::string_view target;
  bool http_1_0 = false;
  std::vector<RawField> fields;
};

enum class Framing : std::uint8_t { none, length, chunked };

// How the bytes after the head are to be read, and what the connection does afterwards.
struct Verdict {
  Method method = Method::get;
  Framing framing = Framing::none;
  std::uint64_t content_length = 0;
  bool keep_alive = true;
  bool expects_continue = false;
};

// Where the head ends in what was received so far: nullopt while it is incomplete. A byte that no head may hold is
// refused as soon as it arrives. `scanned` is how far an earlier call got; it starts at 0 and is moved on.
[[nodiscard]] std::expected<std::optional<std::size_t>, HeadRefusal> find_head_end(std::string_view received,
                                                                                   std::size_t& scanned,
                                                                                   const Limits& limits);

// Splits a complete head (with its empty line) into request line and fields; the views point into it.
[[nodiscard]] std::expected<RawHead, HeadRefusal> scan_head(std::string_view head, const Limits& limits);

// The rules on framing, Host, Upgrade, Expect, encodings and doubled fields.
[[nodiscard]] std::expected<Verdict, HeadRefusal> judge_head(const RawHead& head);

// The path and query of an origin-form target, percent-decoded exactly once (TRUST D5).
struct Target {
  std::string path;
  std::vector<Parameter> query;
};
[[nodiscard]] std::expected<Target, HeadRefusal> read_target(std::string_view target, const Limits& limits);

}  // namespace salespact::http
