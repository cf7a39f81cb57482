#include "domain/pact/team_pact_readiness.hpp"
#include "domain/team_pact_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const TeamPactSurroundings nothing_around{};

// "P2 P3": the rules that don't pass.
std::string failing(const TeamPactTerms& terms, const TeamPactSurroundings& around = nothing_around) {
  std::string out;
  for (const ReadinessItem& one : readiness_of(terms, around).items) {
    CHECK(one.missing.empty() == one.passed);
    if (!one.passed) out += (out.empty() ? "" : " ") + std::string(text_of(one.rule));
  }
  return out;
}
bool may_be_signed(const TeamPactTerms& terms, const TeamPactSurroundings& around = nothing_around) {
  return readiness_of(terms, around).may_be_signed();
}
ReadinessItem item(const TeamPactTerms& terms, checker::Rule rule) {
  const auto items = readiness_of(terms, nothing_around).items;
  return *std::ranges::find(items, rule, &ReadinessItem::rule);
}

}  // namespace

TEST_CASE("a whole pact lacks but the signatures, and is put to signing without them") {
  CHECK(failing(team_words()) == "P5");
  CHECK(may_be_signed(team_words()));
  CHECK(failing(team_words(), {.signed_by = {ana, ben, cy}}) == "");
  const auto items = readiness_of(team_words(), {}).items;
  REQUIRE(items.size() == 10);
  CHECK(items[6].severity == checker::Severity::warning);
  CHECK(items[8].severity == checker::Severity::warning);
}

TEST_CASE("P1 the objective is measurable by its sentence or by a linked goal, and serves the strategy") {
  TeamPactTerms terms = team_words();
  terms.statement = "Be better";
  CHECK(failing(terms) == "P1 P5");
  CHECK_FALSE(may_be_signed(terms));
  terms.goal = PactGoal{GoalId{8}, "Retention"};
  CHECK(failing(terms) == "P5");
  terms.serves = "";
  CHECK(failing(terms) == "P1 P5");
  CHECK(failing(terms, {.goal_is_aligned = true}) == "P5");
  // What the checker can't read needs a goal that measures it.
  terms = team_words();
  terms.statement = "Wir halten die Kunden bis Ende Juni und erreichen 87 Prozent Treue";
  CHECK(failing(terms) == "P1 P5");
  terms.goal = PactGoal{GoalId{8}, "Retention"};
  CHECK(failing(terms) == "P5");
}

TEST_CASE("P2 a group is two people who work here, and nobody who has left") {
  TeamPactTerms terms = team_words();
  CHECK(failing(terms, {.inactive = {cy}}) == "P2 P5");
  CHECK_FALSE(may_be_signed(terms, {.inactive = {cy}}));
  terms.members = {{ana, "Ana"}};
  CHECK(failing(terms).starts_with("P2"));
}

TEST_CASE("P3 each member has an action in plain words") {
  TeamPactTerms terms = team_words();
  terms.commitments[1].what = "Work harder on tickets";
  CHECK(item(terms, checker::Rule::P3).people == std::vector{ben});
  terms.commitments.erase(terms.commitments.begin());
  CHECK(item(terms, checker::Rule::P3).people == std::vector{ana, ben});
  CHECK_FALSE(may_be_signed(terms));
  terms = team_words();
  terms.commitments[1].what = "Jedes Anliegen innerhalb eines Tages beantworten";
  CHECK(item(terms, checker::Rule::P3).passed);
}

TEST_CASE("P4 the grid names who gives no help and who receives none") {
  TeamPactTerms terms = team_words();
  terms.promises = {{.key = "s1", .giver = ana, .receiver = ben, .what = "Listen in"}};
  const ReadinessItem one = item(terms, checker::Rule::P4);
  CHECK_FALSE(one.passed);
  CHECK(one.people == std::vector{ben, cy});
  CHECK(one.receivers == std::vector{ana, cy});
  // To all the others is to each of them, not to oneself.
  terms.promises = {{.key = "s1", .giver = ana, .receiver = {}, .what = "Listen in"},
                    {.key = "s2", .giver = ben, .receiver = cy, .what = "Notes"},
                    {.key = "s3", .giver = cy, .receiver = ben, .what = "Notes"}};
  CHECK(item(terms, checker::Rule::P4).people.empty());
  CHECK(item(terms, checker::Rule::P4).receivers == std::vector{ana});
}

TEST_CASE("P6 check-ins are at most 14 days apart") {
  TeamPactTerms terms = team_words();
  terms.check_in_days = 14;
  CHECK(failing(terms) == "P5");
  terms.check_in_days = 15;
  CHECK(failing(terms) == "P5 P6");
  terms.check_in_days.reset();
  CHECK_FALSE(may_be_signed(terms));
}

TEST_CASE("P7 and P9 warn: a celebration with a milestone before the end, a rule for setbacks") {
  TeamPactTerms terms = team_words();
  terms.milestones[0].due = terms.effective.end;
  terms.setback_rule = "";
  CHECK(failing(terms) == "P5 P7 P9");
  CHECK(may_be_signed(terms));
  terms.milestones[0].due = terms.effective.end - 1;
  CHECK(failing(terms) == "P5 P9");
  terms.celebration = "";
  CHECK(failing(terms) == "P5 P7 P9");
}

TEST_CASE("P8 asks for a day of review within the pact and a way to amend it") {
  TeamPactTerms terms = team_words();
  terms.review_on = terms.effective.end;
  CHECK(failing(terms) == "P5");
  terms.review_on = terms.effective.end + 1;
  CHECK(failing(terms) == "P5 P8");
  terms = team_words();
  terms.amendment_route = "";
  CHECK_FALSE(may_be_signed(terms));
}

TEST_CASE("P10 a target that nobody came near, or more work than hours, is not signed") {
  TeamPactTerms terms = team_words();
  terms.goal = PactGoal{GoalId{8}, "Retention"};
  CHECK(failing(terms, {.goal_band = RealismBand::unrealistic}) == "P5 P10");
  CHECK(failing(terms, {.goal_band = RealismBand::stretch}) == "P5");
  CHECK(failing(terms, {.loads = {{ben, Rational(1)}}}) == "P5");
  const TeamPactSurroundings too_much{.loads = {{ben, Rational::of(101, 100)}, {cy, std::nullopt}}};
  CHECK(failing(terms, too_much) == "P5 P10");
  CHECK_FALSE(may_be_signed(terms, too_much));
}
