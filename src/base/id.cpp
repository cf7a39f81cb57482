#include "base/id.hpp"

namespace salespact {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t text_length = 13;  // 13 * 5 bits = 65, enough for 63

}  // namespace

std::string id_to_text(std::int64_t value) {
  auto rest = static_cast<std::uint64_t>(value);
  std::string text(text_length, '0');
  for (std::size_t i = text_length; i-- > 0; rest >>= 5U) text[i] = alphabet[rest & 31U];
  return text;
}

std::optional<std::int64_t> id_from_text(std::string_view text) {
  if (text.size() != text_length) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : text) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos || value >> 58U != 0) return std::nullopt;
    value = value << 5U | digit;
  }
  if (value == 0 || value >> 63U != 0) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

}  // namespace salespact
