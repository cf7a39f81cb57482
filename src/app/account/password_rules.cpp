#include "app/account/password_rules.hpp"

#include "app/account/common_password_bytes.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace salespact::app {
namespace {

constexpr std::size_t shortest_word = 3;  // shorter ones are part of too much
constexpr std::size_t enough_beside = 8;  // code points that have to be somebody's own

class CommonPasswords {
 public:
  CommonPasswords() {
    const std::string_view all(reinterpret_cast<const char*>(common_password_bytes),  // NOLINT: bytes are the text
                               common_password_byte_count);
    for (const std::string_view line : split(all, '\n')) {
      if (line.empty() || line.starts_with("#!comment")) continue;
      std::string word = folded(line);
      longest_ = std::max(longest_, word.size());
      words_.insert(std::move(word));
    }
  }

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] std::size_t longest() const { return longest_; }
  [[nodiscard]] bool holds(std::string_view word) const { return words_.contains(std::string(word)); }

 private:
  std::unordered_set<std::string> words_;
  std::size_t longest_ = 0;
};

const CommonPasswords& common_passwords() {
  static const CommonPasswords all;
  return all;
}

// The letters that people write as digits and signs.
std::string without_disguise(std::string text) {
  constexpr std::string_view disguised = "01345789@$!|+";
  constexpr std::string_view plain = "oieastbgasiit";
  for (char& c : text) {
    if (const auto at = disguised.find(c); at != std::string_view::npos) c = plain[at];
  }
  return text;
}

// Code points that neither repeat the one before nor step from it by one: what is somebody's own in "aaa12345" is 2.
std::size_t own_points(std::string_view text) {
  std::size_t count = 0;
  int before = -2;
  for (const char c : text) {
    const int byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;  // inside a code point
    if (byte != before && byte != before + 1 && byte != before - 1) ++count;
    before = byte;
  }
  return count;
}

std::string without(std::string_view text, std::string_view word) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, from)) {
    out.append(text.substr(from, at - from));
    from = at + word.size();
  }
  out.append(text.substr(from));
  return out;
}

bool has_little_beside(std::string_view password, std::string_view word) {
  return own_points(without(password, word)) < enough_beside;
}

bool holds_common_word(std::string_view password) {
  const CommonPasswords& common = common_passwords();
  for (std::size_t at = 0; at < password.size(); ++at) {
    const std::size_t most = std::min(common.longest(), password.size() - at);
    for (std::size_t length = shortest_word; length <= most; ++length) {
      const std::string_view word = password.substr(at, length);
      if (common.holds(word) && has_little_beside(password, word)) return true;
    }
  }
  return false;
}

std::vector<std::string> words_of(std::span<const std::string> context) {
  std::vector<std::string> words;
  for (const std::string& phrase : context) {
    std::string text = folded(phrase);
    for (char& c : text) c = std::string_view("@.-_,'").contains(c) ? ' ' : c;
    for (const std::string_view word : split(text, ' ')) {
      if (code_points(word) >= shortest_word) words.emplace_back(word);
    }
  }
  std::ranges::sort(words, std::ranges::greater{}, &std::string::size);
  return words;
}

bool is_mostly_context(const std::string& password, std::span<const std::string> words) {
  std::string rest = password;
  for (const std::string& word : words) rest = without(rest, word);
  return rest.size() < password.size() && own_points(rest) < enough_beside;
}

}  // namespace

std::optional<PasswordWeakness> weakness_of(std::string_view password, std::span<const std::string> context) {
  if (!is_valid_utf8(password) || password.find('\0') != std::string_view::npos) return PasswordWeakness::not_text;
  const std::size_t length = code_points(password);
  if (length < min_password_code_points) return PasswordWeakness::too_short;
  if (length > max_password_code_points) return PasswordWeakness::too_long;
  const std::string plain = folded(password);
  const std::string undisguised = without_disguise(plain);
  if (own_points(plain) < enough_beside) return PasswordWeakness::common;
  const std::vector<std::string> known_words = words_of(context);
  for (const std::string& text : {plain, undisguised}) {
    if (is_mostly_context(text, known_words)) return PasswordWeakness::guessable;
    if (holds_common_word(text)) return PasswordWeakness::common;
  }
  return std::nullopt;
}

std::string_view explanation(PasswordWeakness weakness) {
  switch (weakness) {
    case PasswordWeakness::not_text: return "a password is text: any characters but NUL";
    case PasswordWeakness::too_short: return "a password has at least 12 characters; a few words of your own are best";
    case PasswordWeakness::too_long: return "a password has at most 128 characters";
    case PasswordWeakness::common:
      return "this is close to a password that many people use; take a few words that don't belong together";
    case PasswordWeakness::guessable:
      return "this is built on your name, your e-mail address or the company's name; take other words";
  }
  report_bug("a weakness is one of the five", std::source_location::current());
}

std::size_t common_password_count() { return common_passwords().size(); }

}  // namespace salespact::app
