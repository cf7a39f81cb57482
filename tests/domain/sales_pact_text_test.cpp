#include "domain/pact/sales_pact_text.hpp"
#include "domain/pact/document_differences.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;  // NOLINT(google-build-using-namespace): the feature under test
using salespact::test::days;

namespace {

SalesPactTerms whole() {
  SalesPactTerms terms{.effective = days("2027-04-01", "2027-06-30")};
  terms.targets.goals = {{GoalId{7}, "Revenue 2027-Q2: 500,000.00 USD"}};
  terms.targets.floors = {{.metric = "meetings", .threshold = {8, 0}},
                          {.metric = "sales_cycle_days",
                           .comparator = MasComparator::max,
                           .threshold = {455, 1},
                           .cadence = Cadence::month,
                           .prorate = false,
                           .critical = false,
                           .source = MasSource::self_reported,
                           .grace_wd = 5,
                           .tolerated_misses = 1}};
  terms.targets.plan = "Two mornings of prospecting.\nOne account plan a week.";
  terms.expectations.of_rep = {{.key = "r1", .text = "Notes on the day of a meeting", .cadence = Cadence::day}};
  terms.expectations.of_manager = {{.key = "m1", .text = "Joins two calls a month", .measurable = true}};
  terms.expectations.indicators = {"Meetings held", "Win rate"};
  terms.expectations.obstacles = {{"Security review", "Cy answers within two days", PactParty::manager}};
  terms.consequences.steps = {
      {1, "A note", "A question"}, {2, "A talk", ""}, {3, "A plan", "Coaching"}, {4, "A review", ""}};
  terms.role = {.role = "Account executive",
                .activities = {{"meetings", {1333, 2}}},
                .development = {
                    {"d1", DevelopmentKind::shadowing, "Negotiation", "", PersonId{3}, "Mo", test::day("2027-05-15")}}};
  terms.waived = {{PactSection::motives, "Settled last week"}};
  return terms;
}

MotivesSection moved() {
  return {.motivators = {{MotivatorKind::mastery, 5, "Bigger deals"}}, .flexibility = "Fridays off"};
}

std::vector<std::string> fields_of(const std::vector<PactTermsRefusal>& refusals) {
  std::vector<std::string> out;
  for (const auto& one : refusals) out.push_back(std::string(text_of(one.code)) + " " + one.field);
  return out;
}

using Fields = std::vector<std::string>;

}  // namespace

TEST_CASE("terms are read from their document as they were written, from a draft and from a whole text") {
  const SalesPactTerms terms = whole();
  CHECK(terms_of(document_of(terms)) == terms);
  const SalesPactHead head{.pact = {1}, .text = 2, .rep = {{2}, "Ana"}, .manager = {{3}, "Mo"}};
  CHECK(terms_of(document_of(head, terms)) == terms);
  CHECK(terms_of(document_of(SalesPactTerms{.effective = days("2027-04-01", "2027-06-30")})).has_value());
  CHECK(motives_of(document_of(moved())) == moved());
}

TEST_CASE("what is no document of terms is not read") {
  CHECK_FALSE(terms_of(Document()).has_value());
  CHECK_FALSE(terms_of(Document("terms")).has_value());
  CHECK_FALSE(motives_of(DocumentObject{{"motivators", "none"}}).has_value());
  auto members = std::get<DocumentObject>(document_of(whole()).value);
  members.front() = {"effective", DocumentObject{{"start", "2027-04-31"}, {"end", "2027-06-30"}}};
  CHECK_FALSE(terms_of(members).has_value());
}

TEST_CASE("the text names its parties and its number, holds no number and nothing of the motives") {
  const SalesPactHead head{.pact = {1},
                           .text = 2,
                           .rep = {{2}, "Ana Lo\u0301pez"},
                           .manager = {{3}, "Mo"},
                           .replaces = sha256("before"),
                           .motives = commitment_to(moved(), "salt")};
  const std::string text = canonical_json(document_of(head, whole()));
  CHECK(text.find(R"("text":"2")") != std::string::npos);
  CHECK(text.find("Ana L\u00f3pez") != std::string::npos);
  CHECK(text.find(R"("min":"8")") != std::string::npos);
  CHECK(text.find(R"("max":"45.5")") != std::string::npos);
  CHECK(text.find(to_hex(sha256("before"))) != std::string::npos);
  CHECK(text.find("Bigger deals") == std::string::npos);
  CHECK(text.find(to_hex(commitment_to(moved(), "salt"))) != std::string::npos);
  CHECK(commitment_to(moved(), "salt") != commitment_to(moved(), "pepper"));
  CHECK(commitment_to(moved(), "salt") != commitment_to({}, "salt"));
}

TEST_CASE("a whole pact can be proposed, and what is missing is named with the way out") {
  SalesPactTerms terms = whole();
  CHECK(problems_of(terms).empty());
  CHECK(missing_in(terms, {}).empty());
  terms.waived.clear();
  CHECK(fields_of(missing_in(terms, {})) == Fields{"SECTION_INCOMPLETE motives/motivators"});
  CHECK(missing_in(terms, moved()).empty());
  terms.consequences.steps[2].text = "";
  CHECK(fields_of(missing_in(terms, moved())) == Fields{"SECTION_INCOMPLETE consequences/steps"});
  const SalesPactTerms empty{.effective = terms.effective};
  CHECK(missing_in(empty, {}).size() == 10);
  SalesPactTerms waived = empty;
  for (const PactSection section : all_pact_sections) waived.waived[section] = "As last year";
  CHECK(problems_of(waived).empty());
  CHECK(missing_in(waived, {}).empty());
}

TEST_CASE("what can't be kept is refused by its field, all of it at once") {
  SalesPactTerms terms = whole();
  terms.effective = days("2027-07-01", "2027-06-30");
  terms.targets.floors.push_back(terms.targets.floors.front());
  terms.targets.goals.push_back(terms.targets.goals.front());
  terms.expectations.of_rep.front().text = "";
  terms.expectations.of_manager.front().key = "r1";
  terms.consequences.steps[1].step = 1;
  terms.role.development.front().skill = std::string(longest_pact_line + 1, 'a');
  terms.waived[PactSection::role] = "Known";
  CHECK(fields_of(problems_of(terms)) ==
        Fields{"DATES_INVALID effective", "GOAL_TWICE targets/goals/1", "MAS_TWICE targets/floors/2",
               "TEXT_LENGTH expectations/of_rep/0/text", "KEY_INVALID expectations/of_manager/0/key",
               "STEP_INVALID consequences/steps/1/step", "TEXT_LENGTH role/development/0/skill",
               "WAIVED_AND_FILLED waived/role"});
  MotivesSection motives = moved();
  motives.motivators.front().strength = 6;
  CHECK(fields_of(problems_of(motives)) == Fields{"STRENGTH_INVALID motives/motivators/0/strength"});
  motives.motivators.front().strength = 0;
  CHECK(problems_of(motives).size() == 1);
}

TEST_CASE("texts and lists are as long as they may be, and no longer") {
  SalesPactTerms terms = whole();
  terms.role.role = std::string(longest_pact_prose, 'a');
  terms.role.development.front().skill = std::string(longest_pact_line, 'a');
  terms.expectations.indicators = std::vector<std::string>(most_pact_items, "x");
  terms.effective = {test::day("2027-01-01"), test::day("2027-01-01") + (longest_pact_days - 1)};
  CHECK(problems_of(terms).empty());
  terms.role.role += "a";
  terms.expectations.indicators.emplace_back("x");
  terms.effective.end = terms.effective.end + 1;
  CHECK(problems_of(terms).size() == 3);
}

TEST_CASE("R-AMD easier is a lower floor, a higher ceiling, one that is gone, or one that is judged more mildly") {
  const SalesPactTerms before = whole();
  SalesPactTerms after = before;
  CHECK_FALSE(is_easing(before, after));
  after.targets.floors[0].threshold = {80, 1};
  CHECK_FALSE(is_easing(before, after));
  after.targets.floors[0].threshold = {79, 1};
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
  after = before;
  after.targets.floors[1].threshold = {46, 0};
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
  after = before;
  after.targets.floors[0].tolerated_misses = 1;
  CHECK(is_easing(before, after));
  after = before;
  after.targets.floors[0].critical = false;
  CHECK(is_easing(before, after));
  after = before;
  after.targets.floors.pop_back();
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
}

TEST_CASE("a standard has days of its own: another one on the same metric follows it, none beside it") {
  SalesPactTerms terms = whole();
  MasTerms& first = terms.targets.floors[0];
  first.to = test::day("2027-05-02");
  MasTerms second = first;
  second.threshold = {9, 0};
  second.from = test::day("2027-05-03");
  second.to.reset();
  terms.targets.floors.push_back(second);
  CHECK(problems_of(terms).empty());
  CHECK(terms_of(document_of(terms)) == terms);
  CHECK(mas_line_of(terms.targets.floors[0], MetricId{1}, terms.effective).effective ==
        days("2027-04-01", "2027-05-02"));
  CHECK(mas_line_of(second, MetricId{1}, terms.effective).effective == days("2027-05-03", "2027-06-30"));
  // Outside of the pact's days it is the pact's.
  second.from = test::day("2027-01-01");
  CHECK(mas_line_of(second, MetricId{1}, terms.effective).effective == terms.effective);
  terms.targets.floors.back().from = test::day("2027-05-02");
  CHECK(fields_of(problems_of(terms)) == Fields{"MAS_TWICE targets/floors/2"});
  terms.targets.floors.back().from.reset();
  CHECK(fields_of(problems_of(terms)) == Fields{"MAS_TWICE targets/floors/2"});
}

TEST_CASE("R-AMD easier is what asks for less on any of its days, or on fewer days") {
  const SalesPactTerms before = whole();  // 8 meetings
  SalesPactTerms after = before;
  MasTerms& first = after.targets.floors[0];
  first.to = test::day("2027-05-02");
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
  MasTerms second = first;
  second.from = test::day("2027-05-03");
  second.to.reset();
  after.targets.floors.push_back(second);
  CHECK_FALSE(is_easing(before, after));  // in two pieces, it asks for the same
  after.targets.floors.back().threshold = {10, 0};
  CHECK_FALSE(is_easing(before, after));
  CHECK(is_easing(after, before));
  after.targets.floors.back().threshold = {7, 0};
  CHECK(is_easing(before, after));
  after.targets.floors.back().threshold = {8, 0};
  after.targets.floors.back().from = test::day("2027-05-05");  // two days in which nothing is asked
  CHECK(is_easing(before, after));
}

TEST_CASE("R-AMD days off ask less of a floor and more of a ceiling; the rep's own word is milder than the records") {
  SalesPactTerms before = whole();
  before.targets.floors[0].prorate = false;
  before.targets.floors[1].prorate = true;
  before.targets.floors[1].source = MasSource::measured;
  SalesPactTerms after = before;
  after.targets.floors[0].prorate = true;
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
  after = before;
  after.targets.floors[1].prorate = false;
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
  after = before;
  after.targets.floors[1].source = MasSource::self_reported;
  CHECK(is_easing(before, after));
  CHECK_FALSE(is_easing(after, before));
}

TEST_CASE("what is promised for development is due on the last day of the pact or before") {
  SalesPactTerms terms = whole();
  terms.role.development[0].due = terms.effective.end;
  CHECK(problems_of(terms).empty());
  terms.role.development[0].due = terms.effective.end + 1;
  const auto refused = problems_of(terms);
  CHECK(fields_of(refused) == Fields{"DATES_INVALID role/development/0/due"});
  CHECK(refused.front().message.starts_with("2027-06-30 or before"));
}

TEST_CASE("a redline tells what changed, came and went, by names that stay when lists move") {
  const SalesPactTerms before = whole();
  SalesPactTerms after = before;
  after.targets.floors[0].threshold = {7, 0};
  std::ranges::reverse(after.targets.floors);
  after.expectations.of_manager.front().text = "Joins one call a week";
  after.role.activities.clear();
  after.consequences.exceeding = "A day off";
  const auto found = differences(document_of(before), document_of(after));
  const std::vector<DocumentDifference> expected{
      {"targets/floors/meetings week/min", "8", "7"},
      {"expectations/of_manager/m1/text", "Joins two calls a month", "Joins one call a week"},
      {"consequences/exceeding", std::nullopt, "A day off"},
      {"role/activities/meetings/stage", "meetings", std::nullopt},
      {"role/activities/meetings/per_week", "13.33", std::nullopt}};
  CHECK(found == expected);
  CHECK(differences(document_of(before), document_of(before)).empty());
}

TEST_CASE("items without a name are compared by their place, and one name twice is told apart") {
  const Document before = DocumentObject{{"list", DocumentList{"a", "b"}}};
  const Document after = DocumentObject{{"list", DocumentList{"a", "c", "d"}}};
  CHECK(differences(before, after) ==
        std::vector<DocumentDifference>{{"list/1", "b", "c"}, {"list/2", std::nullopt, "d"}});
  const Document twice =
      DocumentList{DocumentObject{{"key", "k"}, {"v", "1"}}, DocumentObject{{"key", "k"}, {"v", "2"}}};
  CHECK(differences(DocumentList{}, twice).size() == 4);
}
