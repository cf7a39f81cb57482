#include "base/search_text.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

namespace salespact {
namespace {

// Decomposed, case folded, the marks taken away. Valid UTF-8 stays so.
std::string bare(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                          UTF8PROC_STRIPMARK | UTF8PROC_STABLE);
  utf8proc_uint8_t* raw = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT: the C interface takes bytes
                   static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  check(length >= 0, "text that is looked for is valid UTF-8");
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};  // NOLINT: bytes back to text
}

// Letters that Unicode gives no decomposition, all of two bytes, by what people type for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> plain_letters{
    {{"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"æ", "ae"}, {"œ", "oe"}, {"ı", "i"}, {"ħ", "h"}, {"þ", "th"}}};

}  // namespace

std::string search_folded(std::string_view text) {
  const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return folded(text);
  const std::string letters = bare(text);
  std::string out;
  for (std::size_t at = 0; at < letters.size();) {
    const std::string_view two = std::string_view(letters).substr(at, 2);
    const auto* found = std::ranges::find(plain_letters, two, [](const auto& pair) { return pair.first; });
    const bool plain = found != plain_letters.end();
    out += plain ? found->second : two.substr(0, 1);
    at += plain ? 2 : 1;
  }
  return folded(out);
}

}  // namespace salespact
