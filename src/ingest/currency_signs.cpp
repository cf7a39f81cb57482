#include "base/text.hpp"
#include "ingest/number_reader.hpp"

#include <algorithm>
#include <array>

namespace salespact::ingest {
namespace {

constexpr auto signs = std::to_array<CurrencySign>({
    {"$",
     "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BMD BND BSD BZD DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD"},
    {"€", "EUR"},
    {"£", "GBP EGP FKP GIP SHP LBP SYP SDG SSP"},
    {"¥", "JPY CNY"},
    {"￥", "JPY CNY"},
    {"US$", "USD"},
    {"U$S", "USD"},
    {"CA$", "CAD"},
    {"C$", "CAD NIO"},
    {"A$", "AUD"},
    {"AU$", "AUD"},
    {"NZ$", "NZD"},
    {"S$", "SGD"},
    {"HK$", "HKD"},
    {"NT$", "TWD"},
    {"MX$", "MXN"},
    {"R$", "BRL"},
    {"R", "ZAR"},
    {"kr", "SEK NOK DKK ISK"},
    {"kr.", "DKK SEK NOK ISK"},
    {"Fr.", "CHF"},
    {"Fr", "CHF"},
    {"SFr.", "CHF"},
    {"zł", "PLN"},
    {"Kč", "CZK"},
    {"Ft", "HUF"},
    {"lei", "RON MDL"},
    {"лв", "BGN"},
    {"₽", "RUB"},
    {"₴", "UAH"},
    {"₺", "TRY"},
    {"TL", "TRY"},
    {"₹", "INR"},
    {"Rs", "INR PKR LKR NPR MUR SCR"},
    {"Rs.", "INR PKR LKR NPR MUR SCR"},
    {"₩", "KRW"},
    {"₪", "ILS"},
    {"₫", "VND"},
    {"฿", "THB"},
    {"₱", "PHP"},
    {"₦", "NGN"},
    {"Rp", "IDR"},
    {"RM", "MYR"},
});

}  // namespace

const CurrencySign* find_currency_sign(std::string_view sign) {
  const auto* const found =
      std::find_if(signs.begin(), signs.end(), [sign](const CurrencySign& entry) { return entry.sign == sign; });
  return found == signs.end() ? nullptr : found;
}

bool sign_fits(std::string_view sign, const Currency& currency) {
  if (const CurrencySign* known = find_currency_sign(sign)) {
    const auto codes = split(known->codes, ' ');
    return std::find(codes.begin(), codes.end(), currency.code()) != codes.end();
  }
  return Currency::parse(sign) == currency;
}

std::optional<Currency> currency_of_sign(std::string_view sign) {
  const CurrencySign* known = find_currency_sign(sign);
  if (known == nullptr) return Currency::parse(sign);
  return known->codes.size() == 3 ? Currency::parse(known->codes) : std::nullopt;
}

}  // namespace salespact::ingest
