#pragma once

#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"

#include <string_view>
#include <vector>

namespace salespact::app {

// Which text of a sales pact bound on which days: its standing, moved again by what its history tells.

struct TextInForce {
  std::int64_t number = 1;
  SalesPactTerms terms;
  DateRange days;  // the last one is open to the end of the pact
};

struct PactCourse {
  std::vector<TextInForce> texts;  // in order of their days; none begins after today
  std::vector<DateRange> rests;    // no manager had signed it (E4)

  [[nodiscard]] bool rested_in(const DateRange& days) const;
};

// Days are those of `zone`, the company's.
[[nodiscard]] PactCourse course_of(SalesPactRepository& pacts, const SalesPact& pact, const Clock& clock,
                                   std::string_view zone, Date today);

}  // namespace salespact::app
