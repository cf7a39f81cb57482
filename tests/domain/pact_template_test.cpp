#include "domain/pact/pact_template.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

std::string refusals(const PactTemplate& one) {
  std::string text;
  for (const auto& refusal : problems_of(one)) {
    text += (text.empty() ? "" : ", ") + std::string(text_of(refusal.code)) + " " + refusal.field;
  }
  return text;
}

PactTemplate plain() { return library_pact_template("account-executive")->content; }

}  // namespace

TEST_CASE(
    "every template of the library holds, is a whole ladder with both sides' expectations, and comes back from its "
    "text") {
  std::set<std::string> keys;
  for (const LibraryPactTemplate& one : pact_template_library()) {
    CAPTURE(one.key);
    CHECK(keys.insert(one.key).second);
    CHECK_FALSE(PactTemplateId::parse(one.key).has_value());
    CHECK(refusals(one.content) == "");
    CHECK(problems_of(one.content.words).empty());
    CHECK(one.content.words.consequences.steps.size() == ladder_steps);
    CHECK_FALSE(one.content.words.expectations.of_rep.empty());
    CHECK_FALSE(one.content.words.expectations.of_manager.empty());
    CHECK_FALSE(one.content.words.targets.floors.empty());
    CHECK(terms_of(document_of(one.content.words)) == one.content.words);
  }
  CHECK(keys.size() == 3);
  CHECK(library_pact_template("nonsense") == nullptr);
}

TEST_CASE("a draft begins with the words of its template, without standards on metrics that are not in use") {
  const DateRange days{Date::parse_iso("2027-01-01").value(), Date::parse_iso("2027-06-30").value()};
  const std::vector<std::string> metrics{"meetings"};
  const SalesPactTerms terms = terms_from(plain(), days, metrics);
  CHECK(terms.effective == days);
  REQUIRE(terms.targets.floors.size() == 1);
  CHECK(terms.targets.floors.front().metric == "meetings");
  CHECK(terms.consequences == plain().words.consequences);
  CHECK(terms.role == plain().words.role);
  CHECK(terms_from(plain(), days, {}).targets.floors.empty());
}

TEST_CASE("a template has a name and a role, and nothing of a person") {
  PactTemplate one = plain();
  one.name = std::string(80, 'n');
  one.for_role = std::string(60, 'r');
  one.about = std::string(500, 'a');
  CHECK(refusals(one) == "");
  one.name += "n";
  one.for_role += "r";
  one.about += "a";
  CHECK(refusals(one) == "TEXT_LENGTH name, TEXT_LENGTH for_role, TEXT_LENGTH about");
  one = plain();
  one.name.clear();
  CHECK(refusals(one) == "TEXT_LENGTH name");
  one = plain();
  one.words.targets.goals = {{GoalId{1}, "Revenue"}};
  one.words.targets.progress = "Half-way";
  one.words.targets.floors.front().from = Date::parse_iso("2027-04-01");
  one.words.targets.floors.front().to = Date::parse_iso("2027-06-30");
  one.words.role.development = {{.key = "p9", .skill = "Negotiation"}};
  one.words.role.activities = {{"Calls", {40, 0}}};
  one.words.role.formula = "500,000 / 50,000";
  one.words.waived[PactSection::motives] = "Settled before";
  CHECK(refusals(one) ==
        "OF_A_PERSON targets/goals, OF_A_PERSON targets/floors/0/from, OF_A_PERSON targets/floors/0/to, OF_A_PERSON "
        "targets/progress, OF_A_PERSON role/development, OF_A_PERSON "
        "role/activities, OF_A_PERSON role/formula, OF_A_PERSON waived");
}
