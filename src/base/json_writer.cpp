#include "base/json_writer.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace salespact {
namespace {

// Whether one of eight characters is a control character, a quote or a backslash.
bool needs_escape(std::uint64_t eight) {
  constexpr std::uint64_t each = 0x0101'0101'0101'0101U;
  constexpr std::uint64_t top = each * 0x80U;
  const auto below = [eight](std::uint64_t limit) { return (eight - each * limit) & ~eight & top; };
  const auto equal = [eight](char c) {
    const std::uint64_t differing = eight ^ (each * static_cast<unsigned char>(c));
    return (differing - each) & ~differing & top;
  };
  return (below(0x20U) | equal('"') | equal('\\')) != 0;
}

std::size_t skip_plain(std::string_view text, std::size_t from) {
  std::uint64_t eight = 0;
  for (; from + sizeof(eight) <= text.size(); from += sizeof(eight)) {
    std::memcpy(&eight, text.data() + from, sizeof(eight));
    if (needs_escape(eight)) break;
  }
  return from;
}

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::size_t plain_from = 0;
  for (std::size_t i = skip_plain(text, 0); i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text.substr(plain_from, i - plain_from));
    plain_from = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out.push_back(hex[c >> 4U]);
        out.push_back(hex[c & 15U]);
    }
    i = skip_plain(text, i + 1) - 1;
  }
  out.append(text.substr(plain_from));
}

void append_number(std::string& out, auto number) {
  std::array<char, 20> text{};  // as many characters as the longest numbers have
  out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr);
}

}  // namespace

void JsonWriter::separate() {
  if (comma_due_) out_.push_back(',');
  comma_due_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  comma_due_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  out_.push_back(':');
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::ready_key(std::string_view comma_and_key) {
  out_ += comma_and_key.substr(comma_due_ ? 0 : 1);
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  out_.push_back('"');
  append_escaped(out_, text);
  out_.push_back('"');
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  separate();
  append_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::value(std::uint64_t number) {
  separate();
  append_number(out_, number);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

}  // namespace salespact
