#include "base/money.hpp"

#include "base/decimal.hpp"

#include <algorithm>

namespace salespact {
namespace {

// ISO 4217 active codes (list of 2024) by the decimals of the minor unit.
constexpr std::string_view no_decimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
constexpr std::string_view three_decimals = "BHD IQD JOD KWD LYD OMR TND";
constexpr std::string_view four_decimals = "CLF UYW";
constexpr std::string_view two_decimals =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF "
    "CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN "
    "MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS "
    "SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";

bool lists(std::string_view codes, std::string_view code) {
  for (std::size_t at = 0; at < codes.size(); at += 4) {
    if (codes.substr(at, 3) == code) return true;
  }
  return false;
}

std::optional<int> decimals_of(std::string_view code) {
  if (lists(two_decimals, code)) return 2;
  if (lists(no_decimals, code)) return 0;
  if (lists(three_decimals, code)) return 3;
  if (lists(four_decimals, code)) return 4;
  return std::nullopt;
}

}  // namespace

std::optional<Currency> Currency::parse(std::string_view code) {
  if (code.size() != 3) return std::nullopt;
  Currency out;
  std::transform(code.begin(), code.end(), out.code_.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  const auto decimals = decimals_of(out.code());
  if (!decimals) return std::nullopt;
  out.decimals_ = *decimals;
  return out;
}

std::string Money::text() const { return scaled_to_text(minor, currency.decimals()); }

}  // namespace salespact
