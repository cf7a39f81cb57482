#include "domain/checker/phrase_parser.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

#include <array>
#include <utility>

namespace salespact::checker {
namespace {

constexpr std::array<std::pair<std::string_view, Item::Kind>, 4> built_in{{
    {"day", Item::Kind::day},
    {"year", Item::Kind::year},
    {"date", Item::Kind::date},
    {"fiscal", Item::Kind::fiscal},
}};

class Parser {
 public:
  Parser(std::string_view text, Vocabulary& vocabulary, const std::function<const PhraseList*(std::string_view)>& list)
      : text_(text), vocabulary_(vocabulary), list_(list) {}

  std::vector<Phrase> alternatives(char closing) {
    std::vector<Phrase> phrases(1);
    while (at_ < text_.size() && text_[at_] != closing) {
      const char c = text_[at_];
      if (c == '|') {
        phrases.emplace_back();
        ++at_;
      } else if (c == ' ') {
        ++at_;
      } else {
        phrases.back().push_back(item());
      }
    }
    check(closing == end_of_line || at_ < text_.size(), "every bracket of a language pack is closed");
    ++at_;
    for (const Phrase& phrase : phrases) check(!phrase.empty(), "no phrase of a language pack is empty");
    return phrases;
  }

  static constexpr char end_of_line = '\0';

 private:
  Item item() {
    const char c = text_[at_];
    if (c == '[' || c == '(') {
      ++at_;
      Item made;
      made.kind = Item::Kind::group;
      made.optional = c == '[';
      made.group = alternatives(c == '[' ? ']' : ')');
      return made;
    }
    if (c == '{') return named();
    const std::size_t end = std::min(text_.find_first_of(" |[]()", at_), text_.size());
    Item made;
    made.word = vocabulary_.add(folded(text_.substr(at_, end - at_)));
    at_ = end;
    return made;
  }

  Item named() {
    const std::size_t end = text_.find('}', at_);
    check(end != std::string_view::npos, "every bracket of a language pack is closed");
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    Item made;
    for (const auto& [word, kind] : built_in) {
      if (word != name) continue;
      made.kind = kind;
      return made;
    }
    made.kind = name == "number" ? Item::Kind::number : Item::Kind::list;
    made.list = list_(name == "number" ? "number words" : name);
    return made;
  }

  std::string_view text_;
  Vocabulary& vocabulary_;
  const std::function<const PhraseList*(std::string_view)>& list_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Phrase> parse_phrases(std::string_view line, Vocabulary& vocabulary,
                                  const std::function<const PhraseList*(std::string_view)>& list) {
  return Parser(line, vocabulary, list).alternatives(Parser::end_of_line);
}

}  // namespace salespact::checker
