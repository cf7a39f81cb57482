#pragma once

#include "base/decimal.hpp"
#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/goal/goal.hpp"
#include "domain/metric/metric.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// The sentence of many goals leaves open what differs: "Hold {target} customer meetings by {end}". The blanks are
// {owner}, {target}, {period} and {end}; each is filled with words that the checker reads.
struct BlankFillings {
  std::string owner;   // a name
  std::string target;  // as target_words() writes it
  FiscalPeriod period;
};

// A blank that is none of the four stays as it is written.
[[nodiscard]] std::string fill_statement(std::string_view statement, const BlankFillings& fillings);

// What stands in braces and is none of the four, with its braces, in the order of the text.
[[nodiscard]] std::vector<std::string> unknown_blanks(std::string_view statement);

// "40", "1,250,000.50 USD", "15%", "5 percentage points": a target as it was written in this mode. English, as the
// sentences are.
[[nodiscard]] std::string target_words(TargetMode mode, const Decimal& value, const Metric& metric,
                                       const std::optional<Currency>& currency);

// "Q1 2027", "March 2027", "2027", "W07 2027"; of any other range of days its first and last.
[[nodiscard]] std::string period_words(const FiscalPeriod& period);

}  // namespace salespact
