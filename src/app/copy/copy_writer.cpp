#include "app/copy/copy_writer.hpp"

#include <fmt/format.h>

namespace salespact::app {

void CopyWriter::days(const DateRange& days) {
  fact(words_.in_force, fmt::format("{} – {}", days.start.iso(), days.end.iso()));
}

void CopyWriter::prose(std::string_view label, const std::string& text) {
  if (text.empty()) return;
  add(Kind::label, label);
  add(Kind::paragraph, text);
}

void CopyWriter::signatures(const std::vector<Signature>& given, bool complete, std::string_view not_complete) {
  add(Kind::heading, words_.signatures);
  for (const Signature& one : given) {
    fact(told(one.capacity), one.signer);
    fact(words_.signed_at, one.at.rfc3339().substr(0, 19).replace(10, 1, " ") + " UTC");
    switch (one.method) {
      case SigningMethod::password: fact(words_.method, words_.password); break;
    }
    fact(words_.sentence, fmt::format("“{}”", one.statement));
    add(Kind::rule, "");
  }
  if (!complete) add(Kind::paragraph, not_complete);
}

void CopyWriter::proof(std::int64_t text, const Sha256& hash, const std::string& replaces) {
  add(Kind::heading, words_.proof);
  add(Kind::label, fmt::format("{} {}, SHA-256", words_.text_number, text));
  add(Kind::fixed, to_hex(hash));
  if (!replaces.empty()) {
    add(Kind::label, fmt::format("{}, SHA-256", words_.replaces));
    add(Kind::fixed, replaces);
  }
  add(Kind::paragraph, words_.what_it_is);
  add(Kind::paragraph, words_.how_to_check);
}

std::string_view CopyWriter::told(Cadence cadence) const {
  switch (cadence) {
    case Cadence::day: return words_.a_day;
    case Cadence::week: return words_.a_week;
    case Cadence::two_weeks: return words_.two_weeks;
    case Cadence::month: return words_.a_month;
    case Cadence::quarter: return words_.a_quarter;
  }
  return "";
}

std::string CopyWriter::told_once(Cadence cadence) const { return fmt::format("{} {}", words_.once, told(cadence)); }

std::string_view CopyWriter::told(SigningCapacity capacity) const {
  switch (capacity) {
    case SigningCapacity::rep: return words_.as_rep;
    case SigningCapacity::manager: return words_.as_manager;
    case SigningCapacity::succeeding_manager: return words_.as_successor;
    case SigningCapacity::member: return words_.as_member;
  }
  return "";
}

PrintedDocument copy_document(const CopyWords& words, std::string title, std::int64_t text, const Sha256& hash,
                              Instant frozen_at) {
  const std::string of_text = fmt::format("{} {}   SHA-256 {}", words.text_number, text, to_hex(hash));
  return {.title = std::move(title),
          .subject = of_text,
          .language = std::string(words.language),
          .footer = of_text,
          .page = std::string(words.page),
          .of = std::string(words.of),
          .as_of = frozen_at};
}

std::string text_at(const Document& document, std::string_view path) {
  const std::size_t slash = path.find('/');
  const Document* found = document.find(path.substr(0, slash));
  if (found == nullptr) return "";
  if (slash != std::string_view::npos) return text_at(*found, path.substr(slash + 1));
  const auto* text = std::get_if<std::string>(&found->value);
  return text == nullptr ? "" : *text;
}

std::string number_text(const Decimal& value) { return scaled_to_text(value.scaled, value.scale); }

}  // namespace salespact::app
