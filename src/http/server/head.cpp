#include "http/server/head.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace salespact::http {
namespace {

constexpr std::string_view blanks = " \t";

std::unexpected<HeadRefusal> refuse(int status, std::string_view code, std::string_view detail) {
  return std::unexpected(HeadRefusal{status, code, detail});
}

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

std::string_view without_blanks(std::string_view text) {
  const std::size_t from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

// The next line without its CRLF; the caller knows that there is one.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find("\r\n");
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 2);
  return line;
}

std::expected<RawHead, HeadRefusal> scan_request_line(std::string_view line) {
  RawHead head;
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) {
    return refuse(400, "bad_request_line", "The request line must be: METHOD, one space, target, one space, HTTP/1.1.");
  }
  head.method = line.substr(0, first);
  head.target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (!is_token(head.method) || head.target.empty() || head.target.find_first_of(" \t") != std::string_view::npos) {
    return refuse(400, "bad_request_line", "The request line must be: METHOD, one space, target, one space, HTTP/1.1.");
  }
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    return refuse(505, "http_version", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
  }
  head.http_1_0 = version == "HTTP/1.0";
  return head;
}

std::expected<RawField, HeadRefusal> scan_field(std::string_view line) {
  if (blanks.find(line.front()) != std::string_view::npos) {
    return refuse(400, "folded_field", "A header field must be on one line.");
  }
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  if (colon == std::string_view::npos || !is_token(name)) {
    return refuse(400, "bad_field", "A header field must be: name, colon, value, without a blank before the colon.");
  }
  // X_Forwarded_For and X-Forwarded-For become one name in some programs in front of us or behind us.
  if (name.find('_') != std::string_view::npos) {
    return refuse(400, "underscore_field", "Header names with an underscore are not accepted.");
  }
  const std::string_view value = without_blanks(line.substr(colon + 1));
  if (!is_valid_utf8(value)) return refuse(400, "bad_field", "Header values must be ASCII or UTF-8.");
  return RawField{name, value};
}

std::optional<std::string_view> only_value(const RawHead& head, std::string_view name) {
  for (const RawField& field : head.fields) {
    if (equal_ignoring_case(field.name, name)) return field.value;
  }
  return std::nullopt;
}

std::size_t count_of(const RawHead& head, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::count_if(
      head.fields, [name](const RawField& field) { return equal_ignoring_case(field.name, name); }));
}

// reg-name, IPv4 or [IPv6], and an optional port.
bool is_host(std::string_view host) {
  constexpr std::string_view marks = "-._~[]:";
  return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != std::string_view::npos;
  });
}

std::expected<void, HeadRefusal> judge_doubles(const RawHead& head) {
  // Two of any of these leave it open which one counts.
  constexpr std::array<std::string_view, 11> single{"content-type",     "authorization",  "cookie",
                                                    "origin",           "sec-fetch-site", "idempotency-key",
                                                    "content-encoding", "content-length", "transfer-encoding",
                                                    "expect",           "last-event-id"};
  for (const std::string_view name : single) {
    if (count_of(head, name) > 1) {
      return refuse(400, "doubled_field", "A header field that decides about the request was sent twice.");
    }
  }
  if (count_of(head, "host") != 1) {
    return refuse(400, "one_host", "A request must have exactly one Host field.");
  }
  if (!is_host(*only_value(head, "host"))) {
    return refuse(400, "bad_host", "Host must be a name or an address with an optional port.");
  }
  return {};
}

std::expected<void, HeadRefusal> judge_framing(const RawHead& head, Verdict& verdict) {
  const auto coding = only_value(head, "transfer-encoding");
  const auto length = only_value(head, "content-length");
  if (coding && length) {
    return refuse(400, "two_framings", "A request has either Content-Length or Transfer-Encoding, not both.");
  }
  if (coding) {
    if (head.http_1_0) return refuse(400, "chunked_in_1_0", "HTTP/1.0 has no Transfer-Encoding.");
    if (*coding != "chunked") return refuse(400, "transfer_encoding", "Transfer-Encoding must be exactly: chunked.");
    verdict.framing = Framing::chunked;
  }
  if (length) {
    const char* const begin = length->data();
    const char* const end = begin + length->size();
    const bool digits = std::ranges::all_of(*length, [](char c) { return c >= '0' && c <= '9'; });
    std::uint64_t value = 0;
    const auto [at, fault] = std::from_chars(begin, end, value);
    if (!digits || length->empty() || fault != std::errc{} || at != end || value > INT64_MAX) {
      return refuse(400, "content_length", "Content-Length must be one number of digits only.");
    }
    verdict.content_length = value;
    verdict.framing = value > 0 ? Framing::length : Framing::none;
  }
  return {};
}

// Connection is a list; only these two words mean anything to us.
bool connection_says(const RawHead& head, std::string_view word) {
  for (const RawField& field : head.fields) {
    if (!equal_ignoring_case(field.name, "connection")) continue;
    for (const std::string_view part : split(field.value, ',')) {
      if (equal_ignoring_case(without_blanks(part), word)) return true;
    }
  }
  return false;
}

}  // namespace

std::expected<std::optional<std::size_t>, HeadRefusal> find_head_end(std::string_view received, std::size_t& scanned,
                                                                     const Limits& limits) {
  bool in_first_line = scanned == 0 || received.substr(0, scanned).find('\n') == std::string_view::npos;
  while (scanned < received.size()) {
    const std::size_t i = scanned;
    if (i + 2 > limits.head) return refuse(431, "head_too_long", "The request line and header fields are too long.");
    const char c = received[i];
    if (in_first_line && i >= limits.request_line && c != '\r') {
      return refuse(414, "request_line_too_long", "The request line is too long.");
    }
    if (c == '\n') return refuse(400, "bare_line_feed", "Lines must end with CR LF.");
    if (c != '\r') {
      if (is_control(c)) return refuse(400, "control_character", "A request head must not hold control characters.");
      ++scanned;
      continue;
    }
    if (i + 1 == received.size()) return std::nullopt;  // the LF may be on its way
    if (received[i + 1] != '\n') return refuse(400, "bare_carriage_return", "Lines must end with CR LF.");
    if (i == 0) return refuse(400, "bad_request_line", "A request must start with its request line.");
    if (received[i - 1] == '\n') return i + 2;
    in_first_line = false;
    scanned = i + 2;
  }
  return std::nullopt;
}

std::expected<RawHead, HeadRefusal> scan_head(std::string_view head, const Limits& limits) {
  std::size_t scanned = 0;
  const auto end = find_head_end(head, scanned, limits);
  if (!end) return std::unexpected(end.error());
  if (*end != head.size()) return refuse(400, "incomplete_head", "A request head ends with an empty line.");
  std::string_view rest = head;
  auto out = scan_request_line(take_line(rest));
  if (!out) return out;
  while (true) {
    const std::string_view line = take_line(rest);
    if (line.empty()) return out;
    if (out->fields.size() == limits.fields) return refuse(431, "too_many_fields", "Too many header fields.");
    const auto field = scan_field(line);
    if (!field) return std::unexpected(field.error());
    out->fields.push_back(*field);
  }
}

std::expected<Verdict, HeadRefusal> judge_head(const RawHead& head) {
  Verdict verdict;
  const auto method = parse_method(head.method);
  if (!method) return refuse(501, "unknown_method", "Methods are GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS.");
  verdict.method = *method;
  if (const auto doubles = judge_doubles(head); !doubles) return std::unexpected(doubles.error());
  if (const auto framing = judge_framing(head, verdict); !framing) return std::unexpected(framing.error());
  if (only_value(head, "upgrade")) return refuse(400, "upgrade", "This server does not change protocols.");
  if (const auto expect = only_value(head, "expect")) {
    if (!equal_ignoring_case(*expect, "100-continue")) {
      return refuse(417, "expectation", "The only expectation known is 100-continue.");
    }
    verdict.expects_continue = !head.http_1_0 && verdict.framing != Framing::none;
  }
  const auto encoding = only_value(head, "content-encoding");
  if (encoding && !equal_ignoring_case(*encoding, "identity")) {
    return refuse(415, "content_encoding", "Request bodies must be sent without compression.");
  }
  verdict.keep_alive = head.http_1_0 ? connection_says(head, "keep-alive") : !connection_says(head, "close");
  return verdict;
}

}  // namespace salespact::http
