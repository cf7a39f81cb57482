#pragma once

#include "app/copy/copy_words.hpp"
#include "app/ports/page_printer.hpp"
#include "base/decimal.hpp"
#include "domain/calendar/cadence.hpp"
#include "domain/pact/document.hpp"
#include "domain/pact/signature.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// Writes the parts of a copy that all pacts have, one below the other. What people wrote stands in parts of its own,
// never between our words: a name that reads from right to left moves nothing.
class CopyWriter {
 public:
  CopyWriter(const CopyWords& words, PrintedDocument& out) : words_(words), out_(out) {}

  using Kind = PrintedPart::Kind;
  void add(Kind kind, std::string_view text) { out_.parts.push_back({kind, std::string(text), {}}); }
  void fact(std::string_view name, std::string_view text) {
    out_.parts.push_back({Kind::fact, std::string(text), std::string(name)});
  }
  void days(const DateRange& days);
  void prose(std::string_view label, const std::string& text);  // nothing when there is no text
  template <class Item, class Tell>
  void list(std::string_view label, const std::vector<Item>& items, const Tell& tell) {
    if (items.empty()) return;
    add(Kind::label, label);
    for (const Item& one : items) tell(one);
  }
  // Says so when `write` writes nothing.
  template <class Write>
  void section(std::string_view heading, const Write& write) {
    add(Kind::heading, heading);
    const std::size_t before = out_.parts.size();
    write();
    if (out_.parts.size() == before) add(Kind::paragraph, words_.nothing);
  }
  // `not_complete`: what is said when it lacks one.
  void signatures(const std::vector<Signature>& given, bool complete, std::string_view not_complete);
  void proof(std::int64_t text, const Sha256& hash, const std::string& replaces);

  [[nodiscard]] std::string_view told(Cadence cadence) const;
  [[nodiscard]] std::string told_once(Cadence cadence) const;

 private:
  [[nodiscard]] std::string_view told(SigningCapacity capacity) const;

  const CopyWords& words_;
  PrintedDocument& out_;
};

// What is the same in every copy of a text. `title` is of the file.
[[nodiscard]] PrintedDocument copy_document(const CopyWords& words, std::string title, std::int64_t text,
                                            const Sha256& hash, Instant frozen_at);

// "rep/name" of a signed text; "" where there is none.
[[nodiscard]] std::string text_at(const Document& document, std::string_view path);

[[nodiscard]] std::string number_text(const Decimal& value);

}  // namespace salespact::app
