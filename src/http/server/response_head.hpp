#pragma once

#include "http/server/headers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::http {

// The status line and fields of a response, with what the server adds to every one.
struct ResponseHead {
  int status = 200;
  const Headers& headers;
  std::string_view date;
  std::string_view request_id;
  std::optional<std::uint64_t> content_length{};
  bool chunked = false;
  bool close = false;
  bool keep_alive_1_0 = false;  // said to a client of HTTP/1.0, which closes otherwise
  bool tls_in_front = false;

  [[nodiscard]] std::string text() const;
};

}  // namespace salespact::http
