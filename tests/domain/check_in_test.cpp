#include "domain/pact/check_in_change.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

namespace {

const PersonId ana{1};
const PersonId mo{2};
constexpr int monday = 1;
constexpr std::int64_t hour = 3'600'000'000;

// Weeks from Monday, 5 April 2027 on; each overdue on the Wednesday after it.
std::vector<CheckInDuty> weeks(int count) {
  std::vector<CheckInDuty> out;
  const WorkCalendar calendar;
  for (const DateRange& window : check_in_windows(7, {day("2027-04-01"), day("2027-04-04") + 7 * count}, monday)) {
    out.push_back({window, day_after_grace(calendar, window.end, check_in_grace_working_days)});
  }
  return out;
}

CheckInSaid written(const char* window, const char* on, int confidence, Instant at = {0}) {
  return {.kind = CheckInSaid::Kind::written, .window = day(window), .on = day(on), .at = at, .confidence = confidence};
}

CheckInState state(const std::vector<CheckInSaid>& said, const char* today) {
  return follow_check_ins(weeks(1), said, day(today)).front().state;
}

std::string refused(const CheckIn& words) {
  std::string out;
  for (const auto& one : problems_of(words, ana, day("2027-04-15"))) {
    out += std::string(text_of(one.code)) + " " + one.field + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("2.6 a week's check-in is scheduled, and overdue when two working days after it are over") {
  CHECK(follow_check_ins(weeks(1), {}, day("2027-04-04")).empty());
  CHECK(state({}, "2027-04-05") == CheckInState::scheduled);
  CHECK(state({}, "2027-04-13") == CheckInState::scheduled);
  CHECK(state({}, "2027-04-14") == CheckInState::overdue);
  CHECK(state({written("2027-04-05", "2027-04-13", 7)}, "2027-04-14") == CheckInState::submitted);
}

TEST_CASE("2.6 what was written is talked about; what was excused is not overdue, and may still be written") {
  const CheckInSaid talked{.kind = CheckInSaid::Kind::discussed, .window = day("2027-04-05"), .on = day("2027-04-15")};
  const CheckInSaid excused{.kind = CheckInSaid::Kind::excused, .window = day("2027-04-05"), .on = day("2027-04-15")};
  CHECK(state({written("2027-04-05", "2027-04-10", 7), talked}, "2027-04-15") == CheckInState::discussed);
  CHECK(state({talked}, "2027-04-15") == CheckInState::overdue);
  CHECK(state({excused}, "2027-04-15") == CheckInState::excused);
  CHECK(state({excused, written("2027-04-05", "2027-04-16", 7)}, "2027-04-16") == CheckInState::submitted);
}

TEST_CASE("2.6 within 24 hours another word replaces the first one; later it is added and replaces nothing") {
  const auto confidence = [](std::int64_t later) {
    const std::vector said{written("2027-04-05", "2027-04-09", 7, {hour}),
                           written("2027-04-05", "2027-04-10", 4, {hour + later})};
    return last_confidence(follow_check_ins(weeks(1), said, day("2027-04-15")));
  };
  CHECK(confidence(24 * hour) == 4);
  CHECK(confidence(24 * hour + 1) == 7);
}

TEST_CASE("3.15 on time is what was first written before it was overdue; excused and running windows don't count") {
  auto duties = weeks(4);
  duties[3].excused = true;
  const std::vector said{written("2027-04-05", "2027-04-13", 7), written("2027-04-12", "2027-04-21", 5)};
  const auto on = [&](const char* today) { return count_on_time(follow_check_ins(duties, said, day(today))); };
  CHECK(on("2027-04-22").kept == 1);
  CHECK(on("2027-04-22").missed == 1);
  CHECK(on("2027-05-20").kept == 1);
  CHECK(on("2027-05-20").missed == 2);
  CHECK_FALSE(has_overdue(follow_check_ins(duties, said, day("2027-04-22"))));
  CHECK(has_overdue(follow_check_ins(duties, said, day("2027-04-28"))));
}

TEST_CASE("the newest overdue check-in is the next one to write, then the one that is due soonest") {
  const auto next = [](const std::vector<CheckInSaid>& said) -> std::optional<Date> {
    const auto standings = follow_check_ins(weeks(3), said, day("2027-04-22"));
    const CheckInStanding* found = next_to_write(standings);
    return found == nullptr ? std::nullopt : std::optional(found->duty.window.start);
  };
  CHECK(next({}) == day("2027-04-12"));
  CHECK(next({written("2027-04-12", "2027-04-20", 5)}) == day("2027-04-05"));
  CHECK(next({written("2027-04-05", "2027-04-20", 5), written("2027-04-12", "2027-04-20", 5)}) == day("2027-04-19"));
  CHECK_FALSE(next({written("2027-04-05", "2027-04-20", 5), written("2027-04-12", "2027-04-20", 5),
                    written("2027-04-19", "2027-04-20", 5)}));
}

TEST_CASE("E26 windows of any number of days are whole ones; weeks are those of the calendar") {
  const DateRange month{day("2027-04-01"), day("2027-04-30")};
  CHECK(check_in_windows(7, month, monday).front() == DateRange{day("2027-04-05"), day("2027-04-11")});
  CHECK(check_in_windows(14, month, monday).size() == 1);
  const auto tens = check_in_windows(10, month, monday);
  REQUIRE(tens.size() == 3);
  CHECK(tens.back() == DateRange{day("2027-04-21"), day("2027-04-30")});
  CHECK(check_in_windows(10, {month.start, month.end - 1}, monday).size() == 2);
  CHECK(check_in_windows(0, month, monday).empty());
}

TEST_CASE("3.15 a one-to-one was held where a check-in was talked about; without one to talk about none is due") {
  const WorkCalendar calendar;
  const std::vector<CheckInDuty> pair{{{day("2027-04-05"), day("2027-04-18")}, day("2027-04-21")}};
  const CheckInSaid talked{.kind = CheckInSaid::Kind::discussed, .window = day("2027-04-05"), .on = day("2027-04-18")};
  const auto count = [&](const std::vector<CheckInSaid>& said, const char* today) {
    return count_one_to_ones(follow_check_ins(weeks(2), said, day(today)), pair, day(today)).share();
  };
  CHECK(count({written("2027-04-05", "2027-04-09", 7), talked}, "2027-04-18") == Rational(1));
  CHECK_FALSE(count({written("2027-04-05", "2027-04-09", 7)}, "2027-04-20"));
  CHECK(count({written("2027-04-05", "2027-04-09", 7)}, "2027-04-21") == Rational(0));
  CHECK_FALSE(count({}, "2027-04-21"));
}

TEST_CASE("2.6 who is named to help with what blocks it is asked to; the next morning it is the same request") {
  const DateRange week{day("2027-04-12"), day("2027-04-18")};
  CheckIn words{.obstacles = {{"Security review", ObstacleKind::process, 3, mo}, {"Slow", ObstacleKind::data, 2, mo}}};
  words.obstacles.push_back({"Nobody's", ObstacleKind::data, 3, {}});
  const auto first = requests_in(words, week, day("2027-04-15"), {});
  CHECK(first == std::vector<SupportNeed>{{mo, "Security review", day("2027-04-18")}});
  CHECK(requests_in(words, week, day("2027-04-16"), {}).front().by == day("2027-04-19"));
  CHECK(requests_in(words, week, day("2027-04-16"), first) == first);
  words.support = {{mo, "Security review", day("2027-04-20")}};
  CHECK(requests_in(words, week, day("2027-04-16"), first) == words.support);  // asked in words: once
}

TEST_CASE("2.6 a check-in's words: confidence 1 to 10, severity 1 to 3, help of others by a day to come") {
  CheckIn good{.confidence = 10, .obstacles = {{"Security review", ObstacleKind::process, 3, mo}}};
  good.support = {{mo, "Call the auditor", day("2027-04-15")}};
  CHECK(refused(good) == "");
  for (const int wrong : {0, 11}) {
    CheckIn one = good;
    one.confidence = wrong;
    CHECK(refused(one) == "CONFIDENCE_INVALID confidence;");
  }
  CheckIn bad = good;
  bad.obstacles = {{"", ObstacleKind::market, 4, ana}};
  CHECK(refused(bad) ==
        "TEXT_LENGTH obstacles/0/text;SEVERITY_INVALID obstacles/0/severity;OWN_HELP obstacles/0/help_from;");
  bad = good;
  bad.support = {{ana, std::string(201, 'x'), day("2027-04-14")}};
  CHECK(refused(bad) == "TEXT_LENGTH support/0/what;OWN_HELP support/0/from;DAY_OVER support/0/by;");
  const std::vector<SupportNeed> stands{{mo, "Call the auditor", day("2027-04-14")}};
  bad = good;
  bad.support = stands;
  CHECK(refused(bad) == "DAY_OVER support/0/by;");
  CHECK(problems_of(bad, ana, day("2027-04-15"), stands).empty());  // it was asked for when its day was not over
  bad.support[0].what = "Call them all";
  CHECK(problems_of(bad, ana, day("2027-04-15"), stands).size() == 1);
  bad = good;
  bad.next_actions.assign(11, "Call");
  bad.moved = std::string(1'001, 'x');
  CHECK(refused(bad) == "TEXT_LENGTH moved;TOO_MANY next_actions;");
}
