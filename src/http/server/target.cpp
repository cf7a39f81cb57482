#include "base/text.hpp"
#include "http/server/head.hpp"

#include <algorithm>

namespace salespact::http {
namespace {

std::unexpected<HeadRefusal> refuse(std::string_view code, std::string_view detail) {
  return std::unexpected(HeadRefusal{400, code, detail});
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// nullopt: a percent sign without two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      out.push_back(' ');
    } else if (text[i] != '%') {
      out.push_back(text[i]);
    } else {
      const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    }
  }
  return out;
}

bool holds_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// A path segment after decoding: a name, nothing that moves or splits.
bool is_plain_segment(std::string_view segment) {
  return segment != "." && segment != ".." && segment.find_first_of("/\\") == std::string_view::npos &&
         !holds_control(segment) && is_valid_utf8(segment);
}

std::expected<std::string, HeadRefusal> read_path(std::string_view raw) {
  std::string path;
  const auto segments = split(raw.substr(1), '/');
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto segment = percent_decoded(segments[i], false);
    if (!segment) return refuse("bad_percent_encoding", "A percent sign must be followed by two hexadecimal digits.");
    const bool last = i + 1 == segments.size();
    if ((segment->empty() && !last) || !is_plain_segment(*segment)) {
      return refuse("bad_path", "A path is made of names between single slashes, without . or .. or a backslash.");
    }
    path += '/';
    path += *segment;
  }
  return path;
}

std::expected<Parameter, HeadRefusal> read_parameter(std::string_view raw) {
  const std::size_t equals = raw.find('=');
  const auto name = percent_decoded(raw.substr(0, equals), true);
  const auto value =
      percent_decoded(equals == std::string_view::npos ? std::string_view() : raw.substr(equals + 1), true);
  if (!name || !value) {
    return refuse("bad_percent_encoding", "A percent sign must be followed by two hexadecimal digits.");
  }
  const bool clean = is_valid_utf8(*name) && is_valid_utf8(*value) && value->find('\0') == std::string::npos;
  if (name->empty() || !clean || holds_control(*name)) {
    return refuse("bad_query", "A query is made of name=value pairs in UTF-8 without NUL, with & between them.");
  }
  return Parameter{*name, *value};
}

}  // namespace

std::expected<Target, HeadRefusal> read_target(std::string_view target, const Limits& limits) {
  const bool ascii = std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7F; });
  if (!target.starts_with('/') || !ascii || target.find_first_of("#\\") != std::string_view::npos) {
    return refuse("bad_target", "The target must be a path from / on, with an optional query.");
  }
  const std::size_t mark = target.find('?');
  const auto path = read_path(target.substr(0, mark));
  if (!path) return std::unexpected(path.error());
  Target out{*path, {}};
  if (mark == std::string_view::npos || mark + 1 == target.size()) return out;
  for (const std::string_view piece : split(target.substr(mark + 1), '&')) {
    if (out.query.size() == limits.query_parameters) return refuse("bad_query", "Too many query parameters.");
    auto parameter = read_parameter(piece);
    if (!parameter) return std::unexpected(parameter.error());
    out.query.push_back(*std::move(parameter));
  }
  return out;
}

}  // namespace salespact::http
