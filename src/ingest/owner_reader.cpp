#include "ingest/owner_reader.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace salespact::ingest {
namespace {

using app::ImportCode;
using app::OwnerShare;

constexpr std::int64_t percent = whole_share / 100;  // millionths
constexpr std::int64_t tolerance = 1;                // 0.0001 %
constexpr std::int64_t most_overlay = 1000;          // percent
constexpr std::string_view example = "accepted are a name, or shares such as Ana:60;Ben:40, overlay as Cy:20!";

// Percent as millionths; a decimal comma is understood, because a share never has thousands. nullopt when it is no
// share.
std::optional<std::int64_t> read_share(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('%')) text = trimmed(text.substr(0, text.size() - 1));
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), ',', '.');
  const auto value = parse_decimal(plain);
  if (!value || value->scale > 4 || value->scaled < 0) return std::nullopt;
  const auto share = rescale(*value, 4);
  if (!share || *share > most_overlay * percent) return std::nullopt;
  return share;
}

std::optional<OwnerFault> read_part(std::string_view part, OwnerShare& out) {
  const std::size_t colon = part.rfind(':');
  if (colon == std::string_view::npos) {
    return OwnerFault{ImportCode::split_syntax, fmt::format("{:?} has no share; {}", part, example)};
  }
  out.owner = trimmed(part.substr(0, colon));
  std::string_view share = trimmed(part.substr(colon + 1));
  if (share.ends_with('!')) {
    out.kind = SplitKind::overlay;
    share.remove_suffix(1);
  }
  const auto value = read_share(share);
  if (out.owner.empty() || !value) {
    return OwnerFault{ImportCode::split_syntax,
                      fmt::format("{:?} is no share of 0 to 100 (overlay: 1000) percent with at most four decimals; {}",
                                  part, example)};
  }
  out.share = *value;
  return std::nullopt;
}

bool same_credit(const OwnerShare& a, const OwnerShare& b) {
  return a.kind == b.kind && (a.owner == b.owner || folded(a.owner) == folded(b.owner));
}

std::optional<OwnerFault> judge(std::vector<OwnerShare>& shares) {
  std::int64_t total = 0;
  OwnerShare* first = nullptr;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (same_credit(shares[i], shares[j]))
        return OwnerFault{ImportCode::split_owner_twice,
                          fmt::format("{:?} has two shares of one deal; add them up", shares[i].owner)};
    }
    if (shares[i].kind != SplitKind::revenue) continue;
    total += shares[i].share;
    if (first == nullptr) first = &shares[i];
  }
  const std::int64_t off = whole_share - total;
  if (first == nullptr || off > tolerance || off < -tolerance) {
    return OwnerFault{
        ImportCode::split_sum,
        fmt::format("revenue shares total {} %, they have to total 100 %; overlay (with !) is not counted",
                    scaled_to_text(total, 4))};
  }
  first->share += off;
  return std::nullopt;
}

// Whether the text behind the last colon of a single name is meant as a share.
bool has_share(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view rest = trimmed(text.substr(colon + 1));
  return !rest.empty() && rest.find_first_not_of("0123456789.,%! -") == std::string_view::npos;
}

// "Ana:50,Ben:50": several shares, and what stands between them is not the semicolon.
std::optional<OwnerFault> wrong_separator(std::string_view text) {
  if (text.find(';') != std::string_view::npos) return std::nullopt;
  for (const char separator : {',', '|', '/', '&', '+'}) {
    int shares = 0;
    std::string_view left = text;
    while (!left.empty()) {
      const std::size_t end = left.find(separator);
      const std::string_view part = left.substr(0, end);
      left = end == std::string_view::npos ? std::string_view{} : left.substr(end + 1);
      const std::size_t colon = part.rfind(':');
      if (colon != std::string_view::npos && colon > 0 && has_share(part)) ++shares;
    }
    if (shares < 2) continue;
    return OwnerFault{ImportCode::split_syntax,
                      fmt::format("several owners are separated by a semicolon, not by {:?}; {}",
                                  std::string_view(&separator, 1), example)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<OwnerFault> read_owners(std::string_view text, std::vector<OwnerShare>& out) {
  constexpr std::size_t most_owners = 50;
  out.clear();
  if (text.empty()) return std::nullopt;
  if (text.find(';') == std::string_view::npos && !has_share(text)) {
    out.push_back({text, whole_share, SplitKind::revenue});
    return std::nullopt;
  }
  if (auto fault = wrong_separator(text)) return fault;
  while (!text.empty()) {
    const std::size_t end = text.find(';');
    const std::string_view part = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (part.empty()) continue;
    if (out.size() == most_owners)
      return OwnerFault{ImportCode::split_syntax, fmt::format("more than {} owners", most_owners)};
    OwnerShare share;
    if (auto fault = read_part(part, share)) return fault;
    out.push_back(share);
  }
  return judge(out);
}

}  // namespace salespact::ingest
