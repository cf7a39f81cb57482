#include "domain/pact/team_pact_occurrences.hpp"
#include "domain/team_pact_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the feature under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// 1 April 2027 is a Thursday: the first whole week is that of Monday the 5th.
struct Quarter {
  std::vector<BindingTerms> texts{{team_words(), team_words().effective}};
  std::vector<OccurrenceMark> marks;
  std::optional<Rational> meetings;
  std::set<PersonId> away;
  std::map<PersonId, Date> left;
  WorkCalendar calendar = weekdays;

  [[nodiscard]] std::vector<Occurrence> all(const char* today) const {
    const OccurrenceSources sources{.calendar = [this](PersonId) -> const WorkCalendar& { return calendar; },
                                    .value = [this](const ActionCommitment&, const DateRange&) { return meetings; },
                                    .away = [this](PersonId person, const DateRange&) { return away.contains(person); },
                                    .left = left,
                                    .week_start = 1};
    return occurrences_of(texts, marks, sources, day(today));
  }
  [[nodiscard]] std::vector<Occurrence> of(const char* key, const char* today) const {
    auto found = all(today);
    std::erase_if(found, [&](const Occurrence& one) { return one.key != key; });
    return found;
  }
  // The first window of it.
  [[nodiscard]] std::string verdict(const char* key, const char* today) const {
    const auto found = of(key, today);
    return found.empty() ? "none" : std::string(text_of(found.front().verdict));
  }
  void mark(const char* key, MarkKind kind, PersonId by, const char* window = "2027-04-05",
            const char* on = "2027-04-08", const char* note = "") {
    marks.push_back({.key = key, .window = day(window), .kind = kind, .by = by, .on = day(on), .note = note});
  }
  [[nodiscard]] std::string may(const char* key, MarkKind kind, PersonId by, const char* window,
                                const char* today) const {
    const OccurrenceMark one{.key = key, .window = day(window), .kind = kind, .by = by, .on = day(today)};
    const auto done = may_mark(all(today), texts.back().terms, {ana, ben, cy}, one, day(today));
    if (!done) CHECK_FALSE(done.error().message.empty());
    return done ? "" : std::string(text_of(done.error().code));
  }
};

}  // namespace

TEST_CASE("E26 only whole windows are judged, and none that has not begun") {
  const Quarter quarter;
  CHECK(quarter.all("2027-04-04").empty());
  CHECK(quarter.of("c1", "2027-04-05").size() == 1);
  CHECK(quarter.of("c1", "2027-04-11").size() == 1);
  CHECK(quarter.of("c1", "2027-04-12").size() == 2);
  // The last week ends with the 4th of July.
  CHECK(quarter.of("c1", "2027-08-01").back().window == days("2027-06-21", "2027-06-27"));
}

TEST_CASE("what a member reports counts; without a report it is missed two working days behind the window") {
  Quarter quarter;
  CHECK(quarter.verdict("c1", "2027-04-13") == "pending");
  CHECK(quarter.verdict("c1", "2027-04-14") == "missed");
  for (const auto& [kind, verdict] : {std::pair(MarkKind::kept, "kept"), std::pair(MarkKind::partly, "partly"),
                                      std::pair(MarkKind::missed, "missed")}) {
    quarter.mark("c1", kind, ana);
    CHECK(quarter.verdict("c1", "2027-04-08") == verdict);
    CHECK(quarter.verdict("c1", "2027-05-08") == verdict);
  }
  quarter.mark("c1", MarkKind::kept, ben);  // nobody reports for another
  CHECK(quarter.verdict("c1", "2027-05-08") == "missed");
}

TEST_CASE("a measured commitment is kept at its quantity, partly from half of it, and excused without numbers") {
  Quarter quarter;
  CHECK(quarter.of("c3", "2027-04-14").front().measured);
  for (const auto& [value, verdict] :
       {std::pair(std::optional(Rational(2)), "kept"), std::pair(std::optional(Rational::of(199, 100)), "partly"),
        std::pair(std::optional(Rational(1)), "partly"), std::pair(std::optional(Rational::of(99, 100)), "missed"),
        std::pair(std::optional<Rational>(), "excused")}) {
    quarter.meetings = value;
    CHECK(quarter.verdict("c3", "2027-04-13") == "pending");  // late numbers are waited for
    CHECK(quarter.verdict("c3", "2027-04-14") == verdict);
  }
  quarter.meetings = Rational(0);
  quarter.mark("c3", MarkKind::kept, cy);
  CHECK(quarter.verdict("c3", "2027-04-14") == "missed");
}

TEST_CASE("a promise is kept when its receiver says so, missed when not, and half without an answer") {
  Quarter quarter;
  CHECK(quarter.verdict("s1", "2027-04-16") == "pending");
  CHECK(quarter.verdict("s1", "2027-04-17") == "kept_unconfirmed");
  quarter.mark("s1", MarkKind::confirmed, ana);  // the giver's word is none
  quarter.mark("s1", MarkKind::confirmed, cy);   // nor is another's
  CHECK(quarter.verdict("s1", "2027-04-19") == "kept_unconfirmed");
  quarter.mark("s1", MarkKind::denied, ben);
  CHECK(quarter.verdict("s1", "2027-04-19") == "missed");
  quarter.mark("s1", MarkKind::confirmed, ben);
  CHECK(quarter.verdict("s1", "2027-04-08") == "kept");
}

TEST_CASE("help on request is due from the day it is asked for, and each who asks answers for theirs") {
  Quarter quarter;
  CHECK(quarter.of("s2", "2027-06-30").empty());
  quarter.mark("s2", MarkKind::asked, ana, "2027-04-08");
  quarter.mark("s2", MarkKind::asked, cy, "2027-04-08");
  auto found = quarter.of("s2", "2027-04-08");
  REQUIRE(found.size() == 2);
  // Two working days behind a Thursday: Friday and Monday.
  CHECK(found[0].window == days("2027-04-08", "2027-04-12"));
  quarter.mark("s2", MarkKind::confirmed, ana, "2027-04-08");
  found = quarter.of("s2", "2027-04-20");
  CHECK(std::ranges::count(found, OccurrenceVerdict::kept, &Occurrence::verdict) == 1);
  CHECK(std::ranges::count(found, OccurrenceVerdict::kept_unconfirmed, &Occurrence::verdict) == 1);
}

TEST_CASE("what is open when a member leaves is excused, what was over before is not") {
  Quarter quarter;
  quarter.left[ana] = day("2027-04-18");
  const auto found = quarter.of("c1", "2027-05-01");
  CHECK(found[0].verdict == OccurrenceVerdict::missed);
  CHECK(found[1].verdict == OccurrenceVerdict::excused);  // until the day itself
  quarter.left[ana] = day("2027-04-19");
  CHECK(quarter.of("c1", "2027-05-01")[1].verdict == OccurrenceVerdict::missed);
  quarter.left = {{ben, day("2027-04-06")}};
  CHECK(quarter.verdict("s1", "2027-04-19") == "excused");  // nobody is there to be helped
}

TEST_CASE("who is away for all of a window is excused, and a week without a working day") {
  Quarter quarter;
  quarter.away = {ana};
  CHECK(quarter.verdict("c1", "2027-04-14") == "excused");
  CHECK(quarter.verdict("c2", "2027-04-14") == "missed");
  quarter.away.clear();
  for (Date one = day("2027-04-05"); one <= day("2027-04-09"); one = one + 1) {
    quarter.calendar.days_off[one] = WorkCalendar::whole_day;
  }
  CHECK(quarter.verdict("c1", "2027-04-14") == "excused");
}

TEST_CASE("in a daily rhythm a weekend is no window") {
  Quarter quarter;
  quarter.texts[0].terms.commitments[0].cadence = Cadence::day;
  CHECK(quarter.of("c1", "2027-04-06").size() == 4);  // Thursday, Friday, Monday, Tuesday
}

TEST_CASE("an amendment that leaves a commitment as it is does not cut its windows; another quantity does") {
  Quarter quarter;
  TeamPactTerms after = team_words();
  after.commitments[0].what = "Call five customers each week";
  after.commitments[1].quantity = Decimal{3, 0};
  after.commitments.pop_back();
  quarter.texts = {{team_words(), days("2027-04-01", "2027-04-13")}, {after, days("2027-04-14", "2027-06-30")}};
  const auto windows = [&](const char* key) {
    std::vector<Date> starts;
    for (const Occurrence& one : quarter.of(key, "2027-04-26")) starts.push_back(one.window.start);
    return starts;
  };
  CHECK(windows("c1") == std::vector{day("2027-04-05"), day("2027-04-12"), day("2027-04-19"), day("2027-04-26")});
  CHECK(windows("c2") == std::vector{day("2027-04-05"), day("2027-04-19"), day("2027-04-26")});
  CHECK(windows("c3") == std::vector{day("2027-04-05")});
}

TEST_CASE("partly and unconfirmed count a half; what is pending or excused doesn't count") {
  Quarter quarter;
  quarter.mark("c1", MarkKind::kept, ana);
  quarter.mark("c2", MarkKind::partly, ben);
  quarter.mark("s3", MarkKind::confirmed, ana);
  const auto counts = count_kept(quarter.all("2027-04-19"));
  CHECK(counts.commitments.kept == 1);
  CHECK(counts.commitments.half == 1);
  CHECK(counts.commitments.missed == 0);  // of the second week two working days are left
  CHECK(counts.support.kept == 1);
  CHECK(counts.support.half == 1);
}

TEST_CASE("each says what is theirs to say, in time") {
  Quarter quarter;
  CHECK(quarter.may("c1", MarkKind::kept, ana, "2027-04-05", "2027-04-05") == "");
  CHECK(quarter.may("c1", MarkKind::kept, ana, "2027-04-05", "2027-04-13") == "");
  CHECK(quarter.may("c1", MarkKind::kept, ana, "2027-04-05", "2027-04-14") == "TOO_LATE");
  CHECK(quarter.may("c1", MarkKind::kept, ana, "2027-04-12", "2027-04-11") == "NO_SUCH_WINDOW");
  CHECK(quarter.may("c1", MarkKind::kept, ana, "2027-04-06", "2027-04-11") == "NO_SUCH_WINDOW");
  CHECK(quarter.may("c1", MarkKind::kept, ben, "2027-04-05", "2027-04-05") == "NOT_YOURS");
  CHECK(quarter.may("c3", MarkKind::kept, cy, "2027-04-05", "2027-04-05") == "IS_MEASURED");
  CHECK(quarter.may("c1", MarkKind::endorsed, ben, "2027-04-05", "2027-04-20") == "");
  CHECK(quarter.may("c1", MarkKind::questioned, ana, "2027-04-05", "2027-04-05") == "OWN_WORK");
  CHECK(quarter.may("c1", MarkKind::endorsed, PersonId{77}, "2027-04-05", "2027-04-05") == "NOT_YOURS");
  CHECK(quarter.may("s1", MarkKind::confirmed, ben, "2027-04-05", "2027-04-16") == "");
  CHECK(quarter.may("s1", MarkKind::denied, ben, "2027-04-05", "2027-04-11") == "TOO_EARLY");
  CHECK(quarter.may("s1", MarkKind::confirmed, ben, "2027-04-05", "2027-04-05") == "");
  CHECK(quarter.may("s1", MarkKind::denied, ben, "2027-04-05", "2027-04-12") == "");
  CHECK(quarter.may("s1", MarkKind::denied, ben, "2027-04-05", "2027-04-17") == "TOO_LATE");
  CHECK(quarter.may("s1", MarkKind::confirmed, ana, "2027-04-05", "2027-04-08") == "NO_SUCH_WINDOW");
  CHECK(quarter.may("s2", MarkKind::asked, ana, "2027-04-08", "2027-04-08") == "");
  CHECK(quarter.may("s2", MarkKind::asked, ana, "2027-04-07", "2027-04-08") == "NO_SUCH_WINDOW");
  CHECK(quarter.may("s2", MarkKind::asked, ben, "2027-04-08", "2027-04-08") == "NOT_YOURS");
  CHECK(quarter.may("s1", MarkKind::asked, ben, "2027-04-08", "2027-04-08") == "NOT_ON_REQUEST");
}

TEST_CASE("of several answers of one person the last one counts, with its words") {
  Quarter quarter;
  quarter.mark("c1", MarkKind::kept, ana);
  quarter.mark("c1", MarkKind::endorsed, ben);
  quarter.mark("c1", MarkKind::endorsed, cy);
  quarter.mark("c1", MarkKind::endorsed, ben);
  quarter.mark("c1", MarkKind::questioned, ben, "2027-04-05", "2027-04-09", "Were it five?");
  CHECK(quarter.of("c1", "2027-04-10").front().answers ==
        std::vector<OccurrenceAnswer>{{cy, MarkKind::endorsed, ""}, {ben, MarkKind::questioned, "Were it five?"}});
  CHECK(quarter.verdict("c1", "2027-04-10") == "kept");
}

TEST_CASE("the same help is asked for once a day by one person, and denied when its time is over") {
  Quarter quarter;
  quarter.mark("s2", MarkKind::asked, ana, "2027-04-08");
  CHECK(quarter.may("s2", MarkKind::asked, ana, "2027-04-08", "2027-04-08") == "SAID_ALREADY");
  CHECK(quarter.may("s2", MarkKind::asked, cy, "2027-04-08", "2027-04-08") == "");
  CHECK(quarter.may("s2", MarkKind::asked, ana, "2027-04-09", "2027-04-09") == "");
  quarter.mark("s2", MarkKind::asked, ana, "2027-04-08");  // both at once
  CHECK(quarter.of("s2", "2027-04-08").size() == 1);
  CHECK(quarter.may("s2", MarkKind::denied, ana, "2027-04-08", "2027-04-12") == "TOO_EARLY");
  CHECK(quarter.may("s2", MarkKind::denied, ana, "2027-04-08", "2027-04-13") == "");
  quarter.mark("s2", MarkKind::denied, ana, "2027-04-08");
  CHECK(count_kept(quarter.of("s2", "2027-04-20")).support.missed == 1);
}
