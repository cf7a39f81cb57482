#pragma once

#include "base/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// Something to be read on paper, from top to bottom.
struct PrintedPart {
  enum class Kind {
    title,      // once, at the top
    heading,    // keeps with what follows
    label,      // small and grey, above what it is about
    paragraph,  // lines of its own text are kept
    bullet,
    note,   // smaller, under a bullet
    fact,   // its name on the left, the text beside it
    fixed,  // hashes: letters of one width, broken anywhere
    rule,   // a line across the page, without text
  };
  Kind kind = Kind::paragraph;
  std::string text{};  // any bytes; what can't be shown is shown as U+FFFD
  std::string name{};  // of a fact
};

struct PrintedDocument {
  std::string title{};     // of the file
  std::string subject{};   // of the file: what it is a copy of
  std::string language{};  // "en", "de": how words are broken and quoted
  std::string footer{};    // on every page, beside its number; one line
  std::string page{};      // "Page" of "Page 1 of 3"
  std::string of{};
  Instant as_of{};  // kept as the moment when it was made, so that the same document is the same bytes
  std::vector<PrintedPart> parts{};
};

// Bytes of text in one document: more than any text of a pact has.
inline constexpr std::size_t longest_printed = 2U << 20U;

class PagePrinter {
 public:
  virtual ~PagePrinter() = default;
  // A PDF on A4 with its fonts inside; the same document is the same bytes on machines with the same fonts. Throws
  // std::runtime_error when the machine has no font, or when there is more to print than longest_printed.
  [[nodiscard]] virtual std::string pdf(const PrintedDocument& document) const = 0;
};

}  // namespace salespact::app
