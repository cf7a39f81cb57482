#include "ingest/period_reader.hpp"

#include "base/text.hpp"

#include <string>

namespace salespact::ingest {
namespace {

using app::PeriodText;

// Exactly `count` digits; -1 otherwise.
int digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_year(int year) { return year >= 1900 && year <= 2199; }

std::optional<PeriodText> read_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto start = Date::parse_iso(trimmed(text.substr(0, dots)));
  const auto end = Date::parse_iso(trimmed(text.substr(dots + 2)));
  if (!start || !end || *end < *start) return std::nullopt;
  PeriodText out;
  out.kind = PeriodText::Kind::range;
  out.range = {*start, *end};
  return out;
}

// "", "Q1", "H2", "03".
bool read_part(std::string_view part, PeriodText& out) {
  if (part.empty()) {
    out.kind = PeriodText::Kind::year;
    return true;
  }
  int most = 12;
  out.kind = PeriodText::Kind::month;
  if (part.front() == 'Q' || part.front() == 'H') {
    out.kind = part.front() == 'Q' ? PeriodText::Kind::quarter : PeriodText::Kind::half;
    most = part.front() == 'Q' ? 4 : 2;
    out.index = digits(part.substr(1), 1);
  } else {
    out.index = digits(part, 2);
  }
  return out.index >= 1 && out.index <= most;
}

}  // namespace

std::optional<PeriodText> read_period(std::string_view text) {
  text = trimmed(text);
  if (text.find("..") != std::string_view::npos) return read_range(text);
  constexpr std::size_t longest = 12;
  if (text.size() > longest) return std::nullopt;
  std::string upper;
  for (const char c : text) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  std::string_view left = upper;
  PeriodText out;
  std::string_view part;
  if (left.size() > 3 && (left.front() == 'Q' || left.front() == 'H') && (left[2] == ' ' || left[2] == '-')) {
    part = left.substr(0, 2);
    left = trimmed(left.substr(3));
  }
  if (left.starts_with("FY")) {
    out.fiscal = true;
    left = trimmed(left.substr(2));
  }
  out.year = digits(left.substr(0, 4), 4);
  if (!is_year(out.year)) return std::nullopt;
  left.remove_prefix(4);
  if (!left.empty()) {
    if (!part.empty()) return std::nullopt;
    const bool dashed = left.front() == '-';
    if (dashed || left.front() == ' ') left.remove_prefix(1);
    if (left.empty() || (!dashed && left.front() != 'Q' && left.front() != 'H')) return std::nullopt;
    part = left;
  }
  if (!read_part(part, out)) return std::nullopt;
  return out;
}

}  // namespace salespact::ingest
