#include "domain/pact/team_pact_text.hpp"
#include "domain/team_pact_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

std::string told(const TeamPactTerms& terms) {
  std::string out;
  for (const auto& one : problems_of(terms)) {
    out += (out.empty() ? "" : ", ") + std::string(text_of(one.code)) + " " + one.field;
    CHECK_FALSE(one.message.empty());
  }
  return out;
}

}  // namespace

TEST_CASE("the words of a team are kept when they hold together") { CHECK(told(team_words()) == ""); }

TEST_CASE("what can't be kept in a team's words is refused by its field, all of it at once") {
  TeamPactTerms terms = team_words();
  terms.title = "";
  terms.members.push_back(terms.members.front());
  terms.lead = PersonId{77};
  terms.commitments[0].member = PersonId{77};
  terms.commitments[1].quantity.reset();
  terms.commitments[1].metric = "calls";
  terms.commitments[2].days.end = terms.effective.end + 1;
  terms.commitments[2].cadence = Cadence::quarter;
  terms.promises[0].receiver = terms.promises[0].giver;
  terms.promises[1].response_days = 21;
  terms.promises[2].key = terms.commitments[0].key;
  CHECK(told(terms) ==
        "TEXT_LENGTH title, MEMBER_TWICE members/3, LEAD_NO_MEMBER lead, NOT_A_MEMBER commitments/0/member, "
        "QUANTITY_INVALID commitments/1/quantity, CADENCE_INVALID commitments/2/cadence, DATES_INVALID "
        "commitments/2/days, OWN_SUPPORT promises/0/receiver, DAYS_INVALID promises/1/response_days, KEY_INVALID "
        "promises/2/key");
}

TEST_CASE("a team is as large and a pact as long as they may be, and no larger") {
  TeamPactTerms terms = team_words();
  while (terms.members.size() < most_team_members) {
    terms.members.push_back({PersonId{1'000 + static_cast<std::int64_t>(terms.members.size())}, "Somebody"});
  }
  CHECK(told(terms) == "");
  terms.members.push_back({PersonId{9'999}, "One more"});
  CHECK(told(terms) == "TOO_MANY members");
  terms = team_words();
  terms.commitments.clear();
  terms.effective.end = terms.effective.start + longest_pact_days - 1;
  CHECK(told(terms) == "");
  terms.effective.end = terms.effective.end + 1;
  CHECK(told(terms) == "DATES_INVALID effective");
  terms.effective.end = terms.effective.start - 1;
  CHECK(told(terms) == "DATES_INVALID effective");
}

TEST_CASE("a quantity is above 0, a response within 1 to 20 working days, and check-ins every day at most") {
  TeamPactTerms terms = team_words();
  for (const auto& [scaled, fits] : {std::pair(1, true), std::pair(0, false), std::pair(-1, false)}) {
    terms.commitments[0].quantity = Decimal{scaled, 1};
    CHECK((told(terms) == "") == fits);
  }
  terms = team_words();
  for (const auto& [days, fits] :
       {std::pair(0, false), std::pair(1, true), std::pair(20, true), std::pair(21, false)}) {
    terms.promises[1].response_days = days;
    CHECK((told(terms) == "") == fits);
  }
  terms = team_words();
  terms.check_in_days = 0;
  CHECK(told(terms) == "DAYS_INVALID check_in_days");
  terms.check_in_days = 15;  // the readiness has something to say, not this
  CHECK(told(terms) == "");
}

TEST_CASE("a member writes what is theirs, and nothing of the others changes") {
  const TeamPactTerms before = team_words();
  OwnTerms own = own_terms(before, ben);
  REQUIRE(own.commitments.size() == 1);
  REQUIRE(own.promises.size() == 1);
  own.commitments[0].what = "Call five lost customers";
  own.commitments[0].member = ana;  // whatever is sent, it is Ben's
  const TeamPactTerms after = with_own_terms(before, ben, own);
  CHECK(own_terms(after, ana) == own_terms(before, ana));
  CHECK(own_terms(after, cy) == own_terms(before, cy));
  CHECK(after.commitments[1].what == "Call five lost customers");
  CHECK(with_own_terms(before, ben, own_terms(before, ben)) == before);
  own.commitments.push_back({.what = "Something new", .days = before.effective});
  own.promises.clear();
  const TeamPactTerms more = with_own_terms(before, ben, own);
  CHECK(more.commitments.back().what == "Something new");
  CHECK(more.commitments.back().member == ben);
  CHECK(own_terms(more, ben).promises.empty());
  CHECK(told(after) == "");
}

TEST_CASE("who agreed to what is written about them has not agreed to what somebody else makes of it") {
  const TeamPactTerms before = team_words();
  TeamPactTerms after = before;
  after.commitments[1].what = "Call ten customers";  // Ben's
  CHECK(agreed_after(before, after, {ana, ben, cy}, ana) == std::set{ana, cy});
  CHECK(agreed_after(before, after, {ana, cy}, ben) == std::set{ana, ben, cy});
  after = before;
  after.celebration = "Tea";
  CHECK(agreed_after(before, after, {ben}, ana) == std::set{ana, ben});
  after.members.pop_back();
  CHECK(agreed_after(before, after, {cy}, ana) == std::set{ana});
}

TEST_CASE("a team's words are read from their document as they were written, from a draft and from a whole text") {
  TeamPactTerms terms = team_words();
  terms.goal = PactGoal{GoalId{8}, "Retention 2027-Q2: 87"};
  CHECK(team_terms_of(document_of(terms)) == terms);
  const TeamPactHead head{.pact = {7}, .text = 2, .replaces = sha256("before")};
  CHECK(team_terms_of(document_of(head, terms)) == terms);
  terms.check_in_days.reset();
  terms.review_on.reset();
  terms.goal.reset();
  terms.commitments[0].quantity.reset();
  CHECK(team_terms_of(document_of(terms)) == terms);
  CHECK_FALSE(team_terms_of(DocumentObject{{"title", "Alone"}}).has_value());
}

TEST_CASE("the text of a team names its members and its number, and another word is another hash") {
  const TeamPactTerms terms = team_words();
  const TeamPactHead head{.pact = {7}, .text = 1};
  const std::string text = canonical_json(document_of(head, terms));
  for (const char* part : {R"("schema":"salespact/team-pact/1")", R"("text":"1")", R"("name":"Ben")",
                           R"("check_in_days":"7")", R"("quantity":"5")"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
  TeamPactTerms other = terms;
  other.ground_rules[0] += "!";
  CHECK(sha256(canonical_json(document_of(head, other))) != sha256(text));
  CHECK(canonical_json(document_of(head, terms)) == text);
}
