#include "domain/pact/team_pact_milestones.hpp"
#include "domain/team_pact_words.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

const std::set<PersonId> everybody{ana, ben, cy};

OccurrenceMark reached(const std::string& key, const char* on, PersonId by = ben) {
  return {.key = key, .window = day(on), .kind = MarkKind::reached, .by = by, .on = day(on)};
}

std::string may(const std::vector<OccurrenceMark>& marks, const OccurrenceMark& mark, const char* today) {
  const TeamPactTerms words = team_words();
  const auto done = may_reach(milestones_of(words, marks, day(today)), words, everybody, mark, day(today));
  return done ? "" : std::string(text_of(done.error().code));
}

}  // namespace

TEST_CASE("a milestone is late behind its day, and reached for good when a member says so") {
  TeamPactTerms words = team_words();  // 85 % by 15 May
  const auto at = [&](const std::vector<OccurrenceMark>& marks, const char* today) {
    return milestones_of(words, marks, day(today)).front();
  };
  const std::string key = at({}, "2027-05-15").key;
  CHECK_FALSE(at({}, "2027-05-15").late);
  CHECK(at({}, "2027-05-16").late);
  const std::vector<OccurrenceMark> marks{reached(key, "2027-05-15"), reached(key, "2027-05-20", cy)};
  CHECK(at(marks, "2027-06-20").reached == MilestoneReached{day("2027-05-15"), ben});
  CHECK_FALSE(at(marks, "2027-06-20").late);
  CHECK(at({reached(key, "2027-05-16")}, "2027-06-20").late);
  words.milestones = {{"First", day("2027-05-01")}, {"85 %", day("2027-06-15")}, {"85 %", day("2027-06-20")}};
  const auto moved = milestones_of(words, marks, day("2027-06-20"));
  CHECK_FALSE(moved[0].reached.has_value());
  CHECK(moved[1].reached.has_value());  // an amendment that gives it another day leaves it reached
  CHECK_FALSE(moved[2].reached.has_value());
}

TEST_CASE("a milestone is reached once, by a member, on a day of the pact that is not to come") {
  const std::string key = milestones_of(team_words(), {}, day("2027-05-01")).front().key;
  CHECK(may({}, reached(key, "2027-05-01"), "2027-05-01") == "");
  CHECK(may({}, reached(key, "2027-04-01"), "2027-05-01") == "");
  CHECK(may({}, reached(key, "2027-03-31"), "2027-05-01") == "NO_SUCH_WINDOW");
  CHECK(may({}, reached(key, "2027-05-02"), "2027-05-01") == "NO_SUCH_WINDOW");
  CHECK(may({}, reached("m0", "2027-05-01"), "2027-05-01") == "NO_SUCH_WINDOW");
  CHECK(may({}, reached(key, "2027-05-01", PersonId{77}), "2027-05-01") == "NOT_YOURS");
  CHECK(may({reached(key, "2027-04-20")}, reached(key, "2027-05-01"), "2027-05-01") == "SAID_ALREADY");
}
