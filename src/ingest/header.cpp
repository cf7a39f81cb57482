#include "base/text.hpp"
#include "ingest/binding.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

std::string comparable(std::string_view name) {
  name = trimmed(name);
  while (name.ends_with('*')) name = trimmed(name.substr(0, name.size() - 1));
  return folded(name);
}

}  // namespace

Header::Header(Cells cells) {
  for (const std::string_view cell : cells) {
    // Line breaks inside a header cell are blanks to everyone but the file.
    std::string name;
    for (const char c : trimmed(cell)) name += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    folded_.push_back(comparable(name));
    names_.push_back(std::move(name));
  }
}

Header::Found Header::find(std::string_view name) const {
  name = trimmed(name);
  const auto once = [](const std::vector<std::string>& in, const std::string& what) {
    return std::pair(std::find(in.begin(), in.end(), what) - in.begin(), std::count(in.begin(), in.end(), what));
  };
  if (const auto [at, count] = once(names_, std::string(name)); count == 1)
    return {static_cast<std::size_t>(at), false};
  const auto [at, count] = once(folded_, comparable(name));
  if (count == 0) return {};
  return {static_cast<std::size_t>(at), count > 1};
}

bool Header::has(std::string_view pattern) const {
  if (!pattern.ends_with('*')) return find(pattern).column != no_column;
  std::string start = folded(pattern.substr(0, pattern.size() - 1));
  return std::any_of(folded_.begin(), folded_.end(), [&](const std::string& name) { return name.starts_with(start); });
}

std::string Header::listed() const {
  constexpr std::size_t most_shown = 40;
  std::string out;
  for (std::size_t i = 0; i < std::min(names_.size(), most_shown); ++i) {
    if (i > 0) out += ", ";
    out += names_[i].empty() ? "(no name)" : names_[i].substr(0, 80);
  }
  if (names_.size() > most_shown) out += fmt::format(" and {} more", names_.size() - most_shown);
  return out;
}

std::string dimension_key(std::string_view header) {
  constexpr std::size_t longest_key = 60;  // bytes
  std::string out;
  for (const char c : folded(header)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  if (out.size() > longest_key) {
    std::size_t length = longest_key;
    while (length > 0 && (static_cast<unsigned char>(out[length]) & 0xC0U) == 0x80U) --length;
    out.resize(length);
  }
  while (out.ends_with('_')) out.pop_back();
  return out;
}

}  // namespace salespact::ingest
