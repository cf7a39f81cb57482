#include "domain/checker/sentence.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <array>

namespace salespact::checker {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

struct Sign {
  std::string_view bytes;
  Token::Kind kind;
};
// Marks of several bytes that look like letters to is_letter(); nothing: they only separate.
constexpr std::array signs{
    Sign{"€", Token::Kind::currency_sign}, Sign{"£", Token::Kind::currency_sign}, Sign{"¥", Token::Kind::currency_sign},
    Sign{"$", Token::Kind::currency_sign}, Sign{"%", Token::Kind::percent_sign},
};
constexpr std::array<std::string_view, 13> blanks{"\u00a0", "\u202f", "\u2009", "\u2013", "\u2014", "\u201c", "\u201d",
                                                  "\u2018", "\u2026", "\u2011", "\u2019", "\u2192", "\u2022"};
constexpr std::string_view typographic_apostrophe = "\u2019";

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Token> read() {
    while (at_ < text_.size()) {
      if (!take_sign() && !take_iso_date() && !take_number() && !take_word()) skip();
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  void add(Token::Kind kind, std::size_t length) {
    Token token;
    token.kind = kind;
    token.begin = at_;
    token.end = at_ + length;
    token.text = folded(text_.substr(at_, length));
    token.joined = !tokens_.empty() && tokens_.back().end == at_;
    tokens_.push_back(std::move(token));
    at_ += length;
  }

  bool take_sign() {
    for (const Sign& sign : signs) {
      if (!rest().starts_with(sign.bytes)) continue;
      add(sign.kind, sign.bytes.size());
      return true;
    }
    return false;
  }

  bool take_iso_date() {
    constexpr std::size_t length = 10;
    if (rest().size() < length || !is_digit(rest()[0]) || !Date::parse_iso(rest().substr(0, length))) return false;
    if (rest().size() > length && is_digit(rest()[length])) return false;
    add(Token::Kind::iso_date, length);
    return true;
  }

  // 1, 1.5, 1,000,000: a mark belongs to it when a digit follows.
  bool take_number() {
    std::size_t length = 0;
    while (length < rest().size()) {
      const char c = rest()[length];
      const bool inner =
          (c == '.' || c == ',') && length > 0 && length + 1 < rest().size() && is_digit(rest()[length + 1]);
      if (!is_digit(c) && !inner) break;
      ++length;
    }
    if (length == 0) return false;
    add(Token::Kind::number, length);
    return true;
  }

  // Letters, with digits behind the first one (q2, fy27) and apostrophes inside.
  bool take_word() {
    std::size_t length = 0;
    while (length < rest().size()) {
      const auto here = rest().substr(length);
      if (here.starts_with('\'') || here.starts_with(typographic_apostrophe)) {
        const std::size_t mark = here.starts_with('\'') ? 1 : typographic_apostrophe.size();
        if (length == 0 || here.size() <= mark || !is_letter(here[mark])) break;
        length += mark;
        continue;
      }
      if (is_blank(here) || is_sign(here)) break;
      const bool belongs = is_letter(here.front()) || (length > 0 && is_digit(here.front()));
      if (!belongs) break;
      ++length;
    }
    if (length == 0) return false;
    add(Token::Kind::word, length);
    return true;
  }

  void skip() {
    const char c = text_[at_];
    if ((c == '.' || c == '!' || c == '?') && !tokens_.empty()) tokens_.back().sentence_ends = true;
    for (const std::string_view blank : blanks) {
      if (rest().starts_with(blank)) {
        at_ += blank.size();
        return;
      }
    }
    ++at_;
  }

  static bool is_blank(std::string_view text) {
    for (const std::string_view blank : blanks) {
      if (text.starts_with(blank)) return true;
    }
    return false;
  }
  static bool is_sign(std::string_view text) {
    for (const Sign& sign : signs) {
      if (text.starts_with(sign.bytes)) return true;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view statement) { return Reader(statement).read(); }

}  // namespace salespact::checker
