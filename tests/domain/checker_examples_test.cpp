#include "domain/checker/lint.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test

namespace {

struct Example {
  const char* statement;
  const char* findings;
};

// DOMAIN 4.6, 1 to 40.
constexpr std::array examples{
    Example{"Each sales team member commits to conducting regular check-ins with existing clients and providing "
            "personalized value-add services to enhance client satisfaction and retention, increasing the client "
            "retention rate by 15% over the next quarter",
            "S3, M2, M4"},
    Example{"Individually committing to leveraging cross-selling opportunities and nurturing high-potential leads, the "
            "sales team collectively aims to surpass the quarterly revenue target by 20%",
            "S3, M7, T5"},
    Example{"Each member commits to achieving a 25% improvement in the sales conversion rate by implementing "
            "agreed-upon tactics and sharing best practices within the team",
            "M2, M4, T1"},
    Example{"Increase monthly sales volume by a certain percentage", "S2, S6, M1, T5"},
    Example{"Increase market share by 15% within a year", "S6, M2, M4"},
    Example{"Each representative targets new customer acquisition in industries identified as high potential",
            "S3, S6, M1, T1"},
    Example{"Enhance customer experience", "S1, S2, S6, M1, T1"},
    Example{"Implement a 30-second greeting for each customer and increase upselling techniques during transactions",
            "S6, T1"},
    Example{"20% increase in monthly sales figures", "S6, M2, T5"},
    Example{"Improve client acquisition and retention", "S2, S6, M1, T1"},
    Example{"Sell more", "S1, S3, S6, M1, T1"},
    Example{"Increase revenue", "S2, S6, M1, T1"},
    Example{"Improve our win rate", "S2, S6, M1, T1"},
    Example{"Be the best sales team in the region", "S1, S2, S3, S6, M1, T1"},
    Example{"Grow revenue from €400k to €460k in Q2 FY27 by opening 12 partner accounts", ""},
    Example{"Increase win rate from 22% to 27% by 30 September 2027", "S6"},
    Example{"Increase win rate by 5 percentage points from 22% by 30 September 2027", "S6"},
    Example{"Raise win rate to 30 by Q3", "S6, M3"},
    Example{"Close 12 deals this quarter", "S6"},
    Example{"Book 8 meetings per week", "S6, M8, T5"},
    Example{"Make 40 calls and book 10 meetings per week in Q1 2027", "S4, S6, M8"},
    Example{"Increase revenue by 10% and reduce churn to 3% by year-end", "S4, S6, M2"},
    Example{"Reduce customer churn from 4% to 3% by end of fiscal year by running quarterly business reviews", ""},
    Example{"Shorten the sales cycle from 64 days to 50 days within six months", "S6"},
    Example{"Keep average discount at or below 12% in H1 2027", "S6"},
    Example{"Hit 110% quota attainment in FY27", "S6"},
    Example{"Beat last quarter's plan by 10%", "S1, S6, M7, T1"},
    Example{"Double pipeline by March", "S6, M2"},
    Example{"Build a $3M pipeline by 2027-06-30 via two events per month", ""},
    Example{"Respond to leads faster, ASAP", "S1, S3, S6, M1, T1, T2"},
    Example{"Increase NPS from 31 to 40 by December 2027", "S6"},
    Example{"Get 5 referrals a month", "S6, T5"},
    Example{"Exceed the annual quota by 20% in FY27 by cross-selling into existing accounts", "S6, M7"},
    Example{"Grow revenue to 500000 by Q4", "S6, M3"},
    Example{"Improve forecast accuracy by 10% going forward", "S6, M2, M4, T1, T2"},
    Example{"Win 6 new logos in Q3 by targeting manufacturing", ""},
    Example{"Swiftly gain traction, secure key partnerships and grow revenue rapidly", "S2, S3, S6, M1, T1"},
    Example{"Visit each key account twice a quarter in FY27", "S6, M8"},
    Example{"Lift gross margin from 31% to 33% by 31 December 2027 by cutting discounts over 15%", ""},
    Example{"Surpass the quarterly revenue target", "S6, M1, T5"},
};

std::string rules_of(const Lint& lint) {
  std::string text;
  for (const Finding& finding : lint.findings) {
    text += text.empty() ? "" : ", ";
    text += salespact::text_of(finding.rule);
  }
  return text;
}

}  // namespace

TEST_CASE("DOMAIN 4.6: the worked examples of the lint give exactly their findings") {
  static_assert(examples.size() == 40);
  int number = 0;
  for (const Example& example : examples) {
    CAPTURE(++number);
    CAPTURE(example.statement);
    CHECK(rules_of(lint(example.statement)) == example.findings);
  }
}
