#include "app/proof/erasure_record.hpp"

#include <charconv>

namespace salespact::app {
namespace {

constexpr std::string_view no_text = "no text";
constexpr std::string_view up_to = "texts 1 to ";

}  // namespace

std::string told_erasure(std::int64_t texts) {
  return texts == 0 ? std::string(no_text) : std::string(up_to) + std::to_string(texts);
}

std::optional<std::int64_t> texts_erased_in(std::string_view told) {
  std::int64_t texts = 0;
  if (told != no_text) {
    if (!told.starts_with(up_to)) return std::nullopt;
    const std::string_view digits = told.substr(up_to.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), texts);
    if (texts <= 0) return std::nullopt;
  }
  return told_erasure(texts) == told ? std::optional(texts) : std::nullopt;
}

SalesPactMotives erased_motives(SalesPactId pact, std::int64_t text) {
  return {.pact = pact, .text = text, .section = {}, .salt = "", .shared = false};
}

bool is_erased(const SalesPactMotives& motives) { return motives.text > 0 && motives.salt.empty(); }

}  // namespace salespact::app
