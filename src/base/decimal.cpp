#include "base/decimal.hpp"

#include "base/rational.hpp"

#include <array>

namespace salespact {

std::int64_t power_of_ten_int64(int scale) {
  check(scale >= 0 && scale <= 18, "a scale is 0..18");
  std::int64_t power = 1;
  for (int i = 0; i < scale; ++i) power *= 10;
  return power;
}

std::string scaled_to_text(std::int64_t scaled, int scale) {
  check(scale >= 0 && scale <= 18, "a scale is 0..18");
  std::array<char, 24> text{};  // 19 digits, a zero before the point, point and sign at most
  char* const end = text.data() + text.size();
  char* at = end;
  auto rest = scaled < 0 ? ~static_cast<std::uint64_t>(scaled) + 1 : static_cast<std::uint64_t>(scaled);
  for (int digits = 0; rest != 0 || digits <= scale; ++digits) {
    if (digits == scale && scale != 0) *--at = '.';
    *--at = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (scaled < 0) *--at = '-';
  return {at, end};
}

std::optional<Decimal> parse_decimal(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (text.empty() || point == 0 || fraction.size() > 18) return std::nullopt;
  if (point != std::string_view::npos && fraction.empty()) return std::nullopt;
  std::int64_t scaled = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    const std::int64_t digit = text[i] - '0';
    if (__builtin_mul_overflow(scaled, 10, &scaled) ||
        __builtin_sub_overflow(scaled, digit, &scaled)) {  // counted downwards: the smallest int64 has no positive twin
      return std::nullopt;
    }
  }
  if (!negative && __builtin_sub_overflow(std::int64_t{0}, scaled, &scaled)) return std::nullopt;
  return Decimal{scaled, static_cast<int>(fraction.size())};
}

std::optional<std::int64_t> rescale(Decimal value, int scale) {
  if (scale >= value.scale) {
    std::int64_t out = 0;
    if (__builtin_mul_overflow(value.scaled, power_of_ten_int64(scale - value.scale), &out)) return std::nullopt;
    return out;
  }
  return round_half_away(Rational::of(value.scaled, power_of_ten_int64(value.scale - scale)));
}

}  // namespace salespact
