#pragma once

#include "domain/days.hpp"
#include "domain/pact/team_pact_terms.hpp"

namespace salespact::test {

inline constexpr PersonId ana{1};
inline constexpr PersonId ben{2};
inline constexpr PersonId cy{3};

// Ana, Ben and Cy for the second quarter of 2027; nothing is missing but the signatures.
inline TeamPactTerms team_words() {
  const DateRange quarter = days("2027-04-01", "2027-06-30");
  TeamPactTerms terms{.title = "Keep them",
                      .statement = "Increase customer retention from 82.8% to 87% by 2027-06-30",
                      .serves = "Customers stay",
                      .lead = ana,
                      .members = {{ana, "Ana"}, {ben, "Ben"}, {cy, "Cy"}},
                      .effective = quarter};
  terms.commitments = {
      {.key = "c1", .member = ana, .what = "Call five customers", .quantity = Decimal{5, 0}, .days = quarter},
      {.key = "c2", .member = ben, .what = "Answer each ticket within a day", .days = quarter},
      {.key = "c3",
       .member = cy,
       .what = "Hold two customer meetings",
       .metric = "meetings",
       .quantity = Decimal{2, 0},
       .days = quarter}};
  terms.promises = {{.key = "s1", .giver = ana, .receiver = ben, .what = "Listen in to a call"},
                    {.key = "s2",
                     .giver = ben,
                     .receiver = {},
                     .what = "Look at an offer",
                     .kind = SupportKind::on_request,
                     .response_days = 2},
                    {.key = "s3", .giver = cy, .receiver = ana, .what = "Share notes"}};
  terms.ground_rules = {"Say it early"};
  terms.milestones = {{"85 %", day("2027-05-15")}};
  terms.celebration = "Dinner together";
  terms.setback_rule = "Talk about it within the week";
  terms.check_in_days = 7;
  terms.review_on = day("2027-05-17");
  terms.amendment_route = "Any member asks in the weekly meeting";
  return terms;
}

}  // namespace salespact::test
