#include "http/server/response_head.hpp"

#include "http/server/problem.hpp"
#include "http/server/security_headers.hpp"

#include <fmt/format.h>

#include <iterator>

namespace salespact::http {
namespace {

// These are the server's business: a handler that sets one would break the framing.
bool is_of_the_server(std::string_view name) {
  return equal_ignoring_case(name, "content-length") || equal_ignoring_case(name, "transfer-encoding") ||
         equal_ignoring_case(name, "connection") || equal_ignoring_case(name, "date") ||
         equal_ignoring_case(name, "x-request-id");
}

}  // namespace

std::string ResponseHead::text() const {
  std::string out;
  out.reserve(1024);
  auto to = std::back_inserter(out);
  fmt::format_to(to, "HTTP/1.1 {} {}\r\ndate: {}\r\nx-request-id: {}\r\n", status, reason_of(status), date, request_id);
  for (const Field& field : headers) {
    if (!is_of_the_server(field.name)) out.append(field.name).append(": ").append(field.value).append("\r\n");
  }
  const bool bodyless = status == 204 || status == 304;
  if (content_length && !bodyless) fmt::format_to(to, "content-length: {}\r\n", *content_length);
  if (chunked) out += "transfer-encoding: chunked\r\n";
  if (close) out += "connection: close\r\n";
  if (keep_alive_1_0) out += "connection: keep-alive\r\n";
  append_security_headers(out, headers, tls_in_front);
  out += "\r\n";
  return out;
}

}  // namespace salespact::http
