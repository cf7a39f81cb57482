#include "domain/checker/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test

namespace {

bool fires(const std::string& statement, Rule rule) {
  const Lint looked = lint(statement);
  return std::ranges::find(looked.findings, rule, &Finding::rule) != looked.findings.end();
}

}  // namespace

TEST_CASE("S1 is silent where a number counts a noun, whatever the noun is called") {
  CHECK_FALSE(fires("Hold 12 product workshops in Q3", Rule::S1));
  CHECK_FALSE(fires("Bring 40 people to the user conference in May 2027", Rule::S1));
  CHECK_FALSE(fires("Fix eight open defects in Q3", Rule::S1));
  CHECK(fires("Hold workshops in Q3", Rule::S1));
  CHECK(fires("Do 3 things better in Q3", Rule::S1));                                   // of what can't be counted
  CHECK(fires("Improve customer experience by holding 12 workshops in Q3", Rule::S1));  // the number tells how
}

TEST_CASE("S1 is silent where a share is of something") {
  CHECK_FALSE(fires("Answer 90% of the tickets in Q2", Rule::S1));
  CHECK_FALSE(fires("Deliver a 20% reduction in late invoices in Q2", Rule::S1));
  CHECK_FALSE(fires("Halve the late invoices in Q2", Rule::S1));
  CHECK(fires("Be 20% better in Q2", Rule::S1));
  CHECK(fires("Reach 90% in Q2", Rule::S1));
}

TEST_CASE("S1 is silent where a verb of change has a noun and a number behind it, and the noun can be measured") {
  CHECK_FALSE(fires("Raise trade-show attendance by 10% in H1", Rule::S1));
  CHECK_FALSE(fires("Reduce transactions per day from 1,450 to 1,200 in H1", Rule::S1));
  CHECK_FALSE(fires("Reduce the number of late invoices in H1", Rule::S1));
  CHECK(fires("Improve customer experience by 10% in H1", Rule::S1));
  CHECK(fires("Improve our sales performance by 10% in H1", Rule::S1));
  CHECK(fires("Improve by 10% in H1", Rule::S1));
  CHECK(fires("Raise output from 400 in H1 with posters", Rule::S1));      // where from, not where to
  CHECK(fires("Raise output. 400 in Q1 was the last figure.", Rule::S1));  // of another sentence
  CHECK_FALSE(fires("Save $200 in Q1", Rule::S1));
  CHECK_FALSE(fires("I will sell $40k a month in Q2", Rule::S1));
  CHECK(fires("Grow from $2M to $3M in Q2", Rule::S1));  // of revenue, of profit?
  CHECK_FALSE(fires("Post in the forum 3x a week in Q2", Rule::S1));
}

TEST_CASE("S1: sales are a metric, the sales team is none") {
  CHECK_FALSE(fires("Increase sales by 20% in Q2", Rule::S1));
  CHECK(lint("Increase sales to €400k in Q2").fields.metric_key == "revenue");
  CHECK(fires("Motivate the sales team in Q2", Rule::S1));
  CHECK(lint("Increase sales team bookings to €400k in Q2").fields.metric_text == "bookings");
}

TEST_CASE("M3: what is counted may stand in front of its numbers") {
  CHECK_FALSE(fires("Cut late invoices from 45 to 10 in Q2", Rule::M3));
  CHECK_FALSE(fires("Cut the number of late invoices to 5 in Q2", Rule::M3));
  CHECK(fires("Cut the cost to 5 in Q2", Rule::M3));
  CHECK(fires("Reduce churn to 3 in Q2", Rule::M3));
}

TEST_CASE("S1, M1: what is done or not by a day needs neither metric nor number") {
  for (const char* statement : {"Complete the negotiation training by 30 June 2027", "Launch the partner portal by Q3",
                                "I will publish the price list by 2027-06-30"}) {
    CAPTURE(statement);
    CHECK_FALSE(fires(statement, Rule::S1));
    CHECK_FALSE(fires(statement, Rule::M1));
  }
  CHECK(fires("Complete the negotiation training", Rule::M1));      // no day
  CHECK(fires("Finish by 30 June 2027", Rule::M1));                 // finish what?
  CHECK(fires("A complete price list by 30 June 2027", Rule::M1));  // no verb
}

TEST_CASE("the field of the metric takes the noun that is measured where no metric is known") {
  const FieldsRead read = lint("Reduce late invoices from 45 to 10 in Q2").fields;
  CHECK(read.metric_key.empty());
  CHECK(read.metric_text == "late invoices");
  CHECK(read.from == "45");
  CHECK(read.to == "10");
  CHECK(lint("Get better in Q2").fields.metric_text.empty());
}
