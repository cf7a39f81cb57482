#include "store/sql/query.hpp"

#include <algorithm>

namespace salespact::store::sql {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

}  // namespace

// Texts of db/queries hold no $ but that of a parameter; the contract tests prepare each on both engines.
Query::Query(std::string_view name, std::size_t index, std::string_view text)
    : name_(name), index_(index), text_(text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '$') {
      numbered_ += text[i];
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && is_word(text[end])) ++end;
    const std::string_view word = text.substr(i + 1, end - i - 1);
    const auto known = std::find(parameters_.begin(), parameters_.end(), word);
    numbered_ += '$' + std::to_string(known - parameters_.begin() + 1);
    if (known == parameters_.end()) parameters_.emplace_back(word);
    i = end - 1;
  }
}

}  // namespace salespact::store::sql
