#include "base/text.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace salespact {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr auto composing = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
constexpr auto folding = static_cast<utf8proc_option_t>(composing | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT: the C interface takes bytes
                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  check(length >= 0, "text that is normalised is valid UTF-8");
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};  // NOLINT: bytes back to text
}

std::string single_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool blank = blanks.find(c) != std::string_view::npos;
    if (!blank) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_bidirectional_control(utf8proc_int32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069) ||
         code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
}

struct Character {
  utf8proc_int32_t code_point = 0;
  std::size_t size = 0;  // bytes; 0: the text does not begin with UTF-8
};

Character character(std::string_view text) {
  Character out;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: the C interface takes bytes
  const auto used = utf8proc_iterate(at, static_cast<utf8proc_ssize_t>(text.size()), &out.code_point);
  if (used > 0) out.size = static_cast<std::size_t>(used);
  return out;
}

// Bytes of the first character of a text that is not empty; 0 when a line may not hold it.
std::size_t clean_character(std::string_view text) {
  const Character first = character(text);
  const bool is_clean = first.size > 0 && utf8proc_category(first.code_point) != UTF8PROC_CATEGORY_CC &&
                        !is_bidirectional_control(first.code_point);
  return is_clean ? first.size : 0;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  if (is_ascii(text)) return true;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT: the C interface takes bytes
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code_point = 0;
    const auto used = utf8proc_iterate(at, left, &code_point);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

bool is_clean_line(std::string_view text) {
  while (!text.empty()) {
    const std::size_t used = clean_character(text);
    if (used == 0) return false;
    text.remove_prefix(used);
  }
  return true;
}

bool is_clean_prose(std::string_view text, std::size_t most) {
  if (!is_valid_utf8(text) || code_points(text) > most) return false;
  return std::ranges::all_of(split(text, '\n'), [](std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return is_clean_line(line);
  });
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t clean = clean_character(text);
    out += clean > 0 ? text.substr(0, clean) : std::string_view("\xEF\xBF\xBD");
    text.remove_prefix(clean > 0 ? clean : std::max<std::size_t>(1, character(text).size));
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (true) {
    if (!text.empty() && blanks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else if (!text.empty() && blanks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else {
      return text;
    }
  }
}

std::string folded(std::string_view text) {
  if (is_ascii(text)) {
    std::string out = single_blanks(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
  }
  return single_blanks(mapped(text, folding));
}

std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, composing);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

}  // namespace salespact
