#include "base/text.hpp"
#include "domain/checker/lint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace salespact::checker;  // NOLINT(google-build-using-namespace): the values under test

namespace {

const Finding* find(const Lint& lint, Rule rule) {
  const auto found = std::ranges::find(lint.findings, rule, &Finding::rule);
  return found == lint.findings.end() ? nullptr : &*found;
}

std::string word(const std::string& statement, Rule rule) {
  const Lint looked = lint(statement);
  const Finding* finding = find(looked, rule);
  return finding == nullptr ? "none" : statement.substr(finding->begin, finding->end - finding->begin);
}

bool fires(const std::string& statement, Rule rule) { return find(lint(statement), rule) != nullptr; }

}  // namespace

TEST_CASE("a finding points at what it is about, in the statement as it was written") {
  CHECK(word("Increase  MARKET Share by 15 % within a year", Rule::M4) == "15 %");
  CHECK(word("Grow revenue to €500k, asap", Rule::T2) == "asap");
  CHECK(word("Étendre: Regular calls", Rule::S3) == "Regular");
  const Lint looked = lint("Have regular and effective calls");
  REQUIRE(find(looked, Rule::S3) != nullptr);
  CHECK(find(looked, Rule::S3)->message == "\"regular\", \"effective\" can be read in many ways.");
  CHECK(word("Sell more", Rule::T1) == "Sell more");
}

TEST_CASE("the score loses 20 for an error, 8 for a warning, 2 for an info, and never falls below 0") {
  CHECK(lint("Grow revenue from €400k to €460k in Q2 FY27 by opening 12 partner accounts").score() == 100);
  CHECK(lint("Close 12 deals this quarter").score() == 98);
  CHECK(lint("Raise win rate to 30 by Q3").score() == 90);
  CHECK(lint("Sell more").score() == 100 - 3 * 20 - 8 - 2);
  CHECK_FALSE(lint("Raise win rate to 30 by Q3").has_error());
  CHECK(lint("Sell more").has_error());
}

TEST_CASE("a number below zero is read with its sign; a dash between numbers or words is none") {
  for (const char* const sign : {"-", "−", "–", "minus "}) {
    CAPTURE(sign);
    const FieldsRead read = lint("Raise NPS from " + std::string(sign) + "10 to 20 by 31 December 2027").fields;
    CHECK(read.from == std::string(sign) + "10");
    CHECK(read.to == "20");
  }
  CHECK(lint("Lift the result from -€5k to €2k in Q2").fields.from == "-€5k");
  CHECK(lint("Raise NPS to -2.5 in Q2").fields.to == "-2.5");
  CHECK(lint("Raise NPS from 10 -20 to 30 in Q2").fields.from == "10");
  CHECK(lint("Win 10-20 deals in Q2").fields.to == "10-20");
  CHECK(lint("Raise NPS -10 in Q2").fields.to == "10");
}

TEST_CASE("the fields of a form are read from the sentence") {
  const FieldsRead read = lint("Grow revenue from €400k to €460k in Q2 FY27 by opening 12 partner accounts").fields;
  CHECK(read.metric_key == "revenue");
  CHECK(read.metric_text == "revenue");
  CHECK(read.direction == FieldsRead::Direction::increase);
  CHECK(read.from == "€400k");
  CHECK(read.to == "€460k");
  CHECK(read.by.empty());
  CHECK(read.period == "in Q2 FY27");
  CHECK(read.how == "by opening 12 partner accounts");

  const FieldsRead churn = lint("Reduce customer churn by 2 points from 4% each quarter in FY27").fields;
  CHECK(churn.metric_key == "churn_rate");
  CHECK(churn.direction == FieldsRead::Direction::decrease);
  CHECK(churn.by == "2 points");
  CHECK(churn.from == "4%");
  CHECK(churn.cadence == "each quarter");
}

TEST_CASE("T1: a period is a period however it is written, and its figures are no targets") {
  for (const char* when :
       {"by 2027-06-30", "by 30 June", "by June 30, 2027", "by the 30th of June 2027", "in Q2", "in H1 FY 27",
        "in FY2027", "by the end of the year", "by year-end", "over the next 6 months", "within 90 days",
        "this quarter", "in 2027", "before next Friday", "until the end of May 2027"}) {
    CAPTURE(when);
    const std::string statement = std::string("Grow revenue to €460k ") + when;
    CHECK_FALSE(fires(statement, Rule::T1));
    CHECK_FALSE(fires(statement, Rule::M3));
    CHECK(lint(statement).fields.to == "€460k");
  }
  CHECK(fires("Grow revenue to €460k in the region", Rule::T1));
}

TEST_CASE("S3: a comparative behind a quantity is no vague word") {
  CHECK_FALSE(fires("Make 20% more calls per week in Q1", Rule::S3));
  CHECK(fires("Make more calls per week in Q1", Rule::S3));
  CHECK_FALSE(fires("Share best practices in 12 meetings in Q1", Rule::S3));
  CHECK_FALSE(fires("Lose no more than 3 customers in Q1", Rule::S3));
  CHECK(fires("Win more than last year in Q1", Rule::S3));
}

TEST_CASE("M1, M2: a change that names what was before it needs no question") {
  CHECK(fires("Increase revenue by 15% in Q2", Rule::M2));
  CHECK_FALSE(fires("Increase revenue by 15% from €400k in Q2", Rule::M2));
  CHECK_FALSE(fires("Increase revenue, currently at €400k, by 15% in Q2", Rule::M2));
  CHECK(fires("Triple revenue in Q2", Rule::M2));
  CHECK(fires("10x revenue in Q2", Rule::M2));
  CHECK(fires("Grow revenue from €400k in Q2", Rule::M1));  // where from, not where to
}

TEST_CASE("what can't be read is refused with what is accepted, and hostile text is answered at once") {
  CHECK(refusal_of("")->find("empty") != std::string::npos);
  CHECK(refusal_of("  \n")->find("empty") != std::string::npos);
  CHECK(refusal_of(std::string(longest_statement + 1, 'a'))->find("4000") != std::string::npos);
  CHECK(refusal_of("a\xFF")->find("UTF-8") != std::string::npos);
  CHECK(refusal_of(std::string("a\0b", 3))->find("NUL") != std::string::npos);
  CHECK_FALSE(refusal_of(std::string(longest_statement, 'a')));
  for (const std::string& hostile : {std::string("\xE2\x80\xAE Increase revenue"), std::string("🚀🚀 to 10 🎯 by Q3"),
                                     std::string("’’’ ‘15%’ — “more”"), std::string(4000, '%'), std::string(4000, '1'),
                                     std::string("½ ﷺ ①"), std::string("by by by by by by 5% of of of")}) {
    CAPTURE(hostile);
    for (const Finding& finding : lint(hostile).findings) {
      CHECK(finding.begin <= finding.end);
      CHECK(finding.end <= hostile.size());
      CHECK(salespact::is_valid_utf8(finding.word));
    }
  }
  std::string long_one;
  while (long_one.size() < longest_statement - 60)
    long_one += "by the end of the next 12 months in 2027 client retention ";
  CHECK(lint(long_one).findings.size() < 14);
}

TEST_CASE("M3: a bare number is none when a noun that can be counted is among the four words behind it") {
  CHECK(fires("Grow revenue to 30 in Q2", Rule::M3));
  CHECK_FALSE(fires("Grow revenue to 30 of the big deals in Q2", Rule::M3));  // the fourth word
  CHECK(fires("Grow revenue to 30 of the very big deals in Q2", Rule::M3));   // the fifth
  CHECK_FALSE(fires("Grow revenue to 30k euros in Q2", Rule::M3));
  CHECK_FALSE(fires("Increase NPS to 30 in Q2", Rule::M3));  // a score has no unit
}

TEST_CASE("S4, S6: what stands behind \"by …ing\" tells how, and is no second goal") {
  CHECK(fires("Grow revenue to €1m and make 40 calls in Q2", Rule::S4));
  CHECK_FALSE(fires("Grow revenue to €1m in Q2 by making 40 calls", Rule::S4));
  CHECK_FALSE(fires("Grow revenue to €1m in Q2 by carefully making 40 calls", Rule::S6));
  CHECK(fires("Grow revenue to €1m by spring", Rule::S6));
}

TEST_CASE("M4: a part of a rate is asked about; points, and a part of what is no rate, are not") {
  CHECK(fires("Increase win rate by 5% in Q2", Rule::M4));
  CHECK_FALSE(fires("Increase win rate by 5 points in Q2", Rule::M4));
  CHECK_FALSE(fires("Increase revenue by 5% in Q2", Rule::M4));
}

TEST_CASE("M7, M8, T2, T5 fire, and not beside what they ask for") {
  CHECK(fires("Beat the plan by 10% in Q2", Rule::M7));
  CHECK_FALSE(fires("Beat the plan in Q2", Rule::M7));
  CHECK(fires("Make 40 calls in Q2", Rule::M8));
  CHECK_FALSE(fires("Make 40 calls and win 2 deals in Q2", Rule::M8));
  CHECK(fires("Make 40 calls soon", Rule::T2));
  CHECK_FALSE(fires("Make 40 calls in Q2", Rule::T2));
  CHECK(fires("Make 40 calls per week", Rule::T5));
  CHECK_FALSE(fires("Make 40 calls per week in Q2", Rule::T5));
}
