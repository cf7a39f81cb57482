#include "domain/checker/sentence.hpp"

#include "base/date.hpp"
#include "base/digit.hpp"
#include "base/text.hpp"
#include "domain/checker/written_dates.hpp"

#include <algorithm>
#include <array>

namespace salespact::checker {
namespace {

struct Sign {
  std::string_view bytes;
  Token::Kind kind;
};
// Marks that are pieces of their own.
constexpr std::array signs{
    Sign{"€", Token::Kind::currency_sign}, Sign{"£", Token::Kind::currency_sign}, Sign{"¥", Token::Kind::currency_sign},
    Sign{"₹", Token::Kind::currency_sign}, Sign{"$", Token::Kind::currency_sign}, Sign{"%", Token::Kind::percent_sign},
    Sign{"％", Token::Kind::percent_sign}, Sign{"→", Token::Kind::word},          Sign{"->", Token::Kind::word},
    Sign{"½", Token::Kind::word},          Sign{"/", Token::Kind::word},
};
// No sign begins with a letter, a digit or a blank, which most of a statement is.
bool may_be_sign(char first) { return !is_digit(first) && first != ' ' && (first < 'A' || first > 'z'); }
constexpr std::string_view typographic_apostrophe = "\u2019";
// What may stand between the thousands of a number besides a point and a comma.
constexpr std::array<std::string_view, 5> thousands_marks{"'", "\u2019", "\u00a0", "\u2009", "\u202f"};

struct CodePoint {
  char32_t value;
  std::size_t length;
};

// The first one of valid UTF-8; of a byte inside of one the byte itself.
CodePoint first_code_point(std::string_view text) {
  const auto byte = [text](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(text[at])); };
  const char32_t lead = byte(0);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || text.size() < length) return {lead, 1};
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t at = 1; at < length; ++at) value = (value << 6U) | (byte(at) & 0x3FU);
  return {value, length};
}

// Bytes of the letter that a text begins with; 0: it begins with none. Signs, pictures, marks of direction and blanks
// beyond ASCII are none.
std::size_t letter_length(std::string_view text) {
  const auto [value, length] = first_code_point(text);
  const auto within = [value](char32_t first, char32_t last) { return value >= first && value <= last; };
  if (value < 0x80) return within('a', 'z') || within('A', 'Z') ? 1 : 0;
  const bool latin_sign = within(0x80, 0xBF) && value != 0xAA && value != 0xB5 && value != 0xBA;
  const bool general_sign = within(0x2000, 0x2BFF) || within(0x3000, 0x303F) || within(0xFE00, 0xFE0F);
  const bool picture = within(0x1F000, 0x1FBFF) || within(0xE0000, 0x10FFFF) || within(0xE000, 0xF8FF);
  return latin_sign || general_sign || picture || value == 0xFEFF || value == 0xD7 || value == 0xF7 ? 0 : length;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Token> read() {
    while (at_ < text_.size()) {
      if (!take_sign() && !take_date() && !take_number() && !take_word()) skip();
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
    for (std::size_t mark = 0; (mark = token.text.find(typographic_apostrophe, mark)) != std::string::npos;) {
      token.text[mark] = '\'';
      token.text.erase(mark + 1, typographic_apostrophe.size() - 1);
    }
    // Figures of other widths and scripts' forms that NFKC knows.
    if (kind == Token::Kind::word && !token.text.empty() && std::ranges::all_of(token.text, is_digit)) {
      token.kind = Token::Kind::number;
    }
    token.joined = !tokens_.empty() && tokens_.back().end == at_;
    tokens_.push_back(std::move(token));
    at_ += length;
  }

  bool take_sign() {
    if (!may_be_sign(text_[at_])) return false;
    for (const Sign& sign : signs) {
      if (!rest().starts_with(sign.bytes)) continue;
      add(sign.kind, sign.bytes.size());
      return true;
    }
    return false;
  }

  bool take_date() {
    if (const std::size_t length = clock_length(rest()); length > 0) {
      at_ += length;  // the time of a day is no piece
      return true;
    }
    if (const std::size_t length = date_length(rest()); length > 0) {
      add(Token::Kind::date, length);
      return true;
    }
    if (const std::size_t length = years_length(rest()); length > 0) {
      add(Token::Kind::years, length);
      return true;
    }
    return false;
  }

  // 1, 1.5, 1,000,000, 1 000 000 with blanks that don't break, 1'000: a mark belongs to it when a digit follows.
  bool take_number() {
    std::size_t length = 0;
    while (length < rest().size()) {
      if (is_digit(rest()[length])) {
        ++length;
        continue;
      }
      const std::size_t mark = length > 0 ? mark_length(rest().substr(length)) : 0;
      if (mark == 0) break;
      length += mark;
    }
    length += blank_thousands_length(length);
    if (length == 0) return false;
    add(Token::Kind::number, length);
    return true;
  }

  static std::size_t mark_length(std::string_view text) {
    if ((text[0] == '.' || text[0] == ',') && text.size() > 1 && is_digit(text[1])) return 1;
    for (const std::string_view mark : thousands_marks) {
      if (!text.starts_with(mark)) continue;
      const std::string_view behind = text.substr(mark.size());
      if (begins_with_thousand(behind)) return mark.size();
    }
    return 0;
  }

  // " 200 000" behind the "1": ordinary blanks are taken for a mark of thousands where two groups follow at least.
  [[nodiscard]] std::size_t blank_thousands_length(std::size_t first) const {
    constexpr std::size_t group = 4;
    if (first == 0 || first > 3) return 0;
    std::size_t length = 0;
    while (first + length < rest().size() && rest()[first + length] == ' ' &&
           begins_with_thousand(rest().substr(first + length + 1))) {
      length += group;
    }
    return length >= 2 * group ? length : 0;
  }

  static bool begins_with_thousand(std::string_view text) {
    return text.size() >= 3 && std::ranges::all_of(text.substr(0, 3), is_digit) &&
           (text.size() == 3 || !is_digit(text[3]));
  }

  // Letters, with digits behind the first one (q2, fy27) and apostrophes inside.
  bool take_word() {
    std::size_t length = 0;
    while (length < rest().size()) {
      const auto here = rest().substr(length);
      if (here.starts_with('\'') || here.starts_with(typographic_apostrophe)) {
        const std::size_t mark = here.starts_with('\'') ? 1 : typographic_apostrophe.size();
        if (length == 0 || here.size() <= mark || letter_length(here.substr(mark)) == 0) break;
        length += mark;
        continue;
      }
      if (is_sign(here)) break;
      const std::size_t letter = length > 0 && is_digit(here.front()) ? 1 : letter_length(here);
      if (letter == 0) break;
      length += letter;
    }
    if (length == 0) return false;
    add(Token::Kind::word, length);
    return true;
  }

  void skip() {
    const char c = text_[at_];
    if ((c == '.' || c == '!' || c == '?') && !tokens_.empty()) tokens_.back().sentence_ends = true;
    at_ += first_code_point(rest()).length;
  }

  static bool is_sign(std::string_view text) {
    return may_be_sign(text.front()) &&
           std::ranges::any_of(signs, [text](const Sign& sign) { return text.starts_with(sign.bytes); });
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view statement) { return Reader(statement).read(); }

}  // namespace salespact::checker
