#pragma once

#include "base/refusal.hpp"
#include "base/text.hpp"
#include "domain/pact/pact_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace salespact {

// Collects what does not hold in the words of a pact. `Code` has text_length, too_many and key_invalid among its own.
template <class Code>
class PactTermsCheck {
 public:
  void line(std::string field, const std::string& text, std::size_t least = 1) {
    const std::size_t length = is_clean_line(text) ? code_points(text) : longest_pact_line + 1;
    if (length >= least && length <= longest_pact_line) return;
    refuse(Code::text_length, std::move(field),
           fmt::format("one line of {} to {} characters", least, longest_pact_line));
  }
  void prose(std::string field, const std::string& text) {
    if (is_clean_prose(text, longest_pact_prose)) return;
    refuse(Code::text_length, std::move(field),
           fmt::format("up to {} characters of readable text", longest_pact_prose));
  }
  // Whether the items of a list are worth looking at.
  bool count(std::string field, std::size_t number, std::size_t most = most_pact_items) {
    if (number <= most) return true;
    refuse(Code::too_many, std::move(field), fmt::format("at most {}", most));
    return false;
  }
  // Keys follow what was promised from text to text.
  void key(std::set<std::string>& seen, const std::string& field, const std::string& key) {
    const bool fits = !key.empty() && key.size() <= longest_pact_key &&
                      std::ranges::all_of(key, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    if (fits && seen.insert(key).second) return;
    refuse(Code::key_invalid, field + "/key",
           "up to 16 small letters and digits, each key once in the pact; leave it out for something new");
  }
  void refuse(Code code, std::string field, std::string message) {
    found_.push_back({code, std::move(field), std::move(message)});
  }
  [[nodiscard]] std::vector<Refusal<Code>> take() { return std::move(found_); }

 private:
  std::vector<Refusal<Code>> found_;
};

}  // namespace salespact
