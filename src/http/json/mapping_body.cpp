#include "http/json/mapping_body.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace salespact::http {
namespace {

constexpr std::size_t longest_mapping = std::size_t{64} * 1024;  // bytes

// A basic string of TOML, which JSON's own escapes are a part of.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

class TomlWriter {
 public:
  explicit TomlWriter(FieldErrors& errors) : errors_(errors) {}

  std::string text;

  // One key a line at the top, everything below inline.
  void write_top(JsonValue object) {
    for (const JsonValue member : object) {
      errors_.enter(member.key());
      text += quoted(member.key()) + " = ";
      write(member);
      text += '\n';
      errors_.leave();
    }
  }

 private:
  void write(JsonValue value) {
    switch (value.kind()) {
      case JsonKind::text: text += quoted(value.text()); return;
      case JsonKind::boolean: text += value.text(); return;
      case JsonKind::number:
        if (value.text().find_first_not_of("0123456789") == std::string_view::npos && value.text().size() < 10) {
          text += value.text();
          return;
        }
        errors_.add("wrong_type", "must be a whole number, a text, a list or an object");
        text += '0';
        return;
      case JsonKind::null:
        errors_.add("wrong_type", "must not be null: leave it out");
        text += "\"\"";
        return;
      case JsonKind::array: return write_all(value, '[', ']', false);
      case JsonKind::object: return write_all(value, '{', '}', true);
    }
  }

  void write_all(JsonValue values, char open, char close, bool with_keys) {
    text += open;
    bool first = true;
    std::size_t index = 0;
    for (const JsonValue value : values) {
      text += first ? " " : ", ";
      first = false;
      if (with_keys) {
        errors_.enter(value.key());
        text += quoted(value.key()) + " = ";
      } else {
        errors_.enter(index++);
      }
      write(value);
      errors_.leave();
    }
    text += ' ';
    text += close;
  }

  FieldErrors& errors_;
};

}  // namespace

void decode(JsonValue value, MappingBody& out, FieldErrors& errors) {
  if (!kind_or_error(value, JsonKind::object, errors)) return;
  TomlWriter writer(errors);
  writer.write_top(value);
  if (writer.text.size() > longest_mapping) errors.add("too_long", "must have at most 64 KiB");
  out.toml = std::move(writer.text);
}

std::expected<std::string, Problem> mapping_text(std::string_view field) {
  if (!trimmed(field).starts_with('{')) return std::string(field);
  auto body = from_json<MappingBody>(field);
  if (!body) return std::unexpected(std::move(body.error()));
  return std::move(body->toml);
}

}  // namespace salespact::http
