#include "app/pact/pact_words.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <set>

namespace salespact::app {
namespace {

constexpr std::size_t longest_comment = 1'000;

}  // namespace

void clean(std::string& text) {
  if (is_valid_utf8(text)) text = composed(trimmed(text));
}

Decided<std::string> cleaned_comment(std::string_view field, const std::string& text) {
  if (is_clean_prose(text, longest_comment)) return composed(trimmed(text));
  return refuse(FieldRefusals{{"TEXT_LENGTH", std::string(field), "up to 1,000 characters of readable text"}});
}

void give_free_keys(const std::vector<std::string*>& keys, std::string_view prefix) {
  std::set<std::string> taken;
  for (const std::string* key : keys) taken.insert(*key);
  int next = 1;
  for (std::string* key : keys) {
    if (!key->empty()) continue;
    while (taken.contains(fmt::format("{}{}", prefix, next))) ++next;
    *key = fmt::format("{}{}", prefix, next);
    taken.insert(*key);
  }
}

}  // namespace salespact::app
