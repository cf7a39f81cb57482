#include "domain/days.hpp"
#include "domain/pact/mas_compliance.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;
using namespace salespact::test;

namespace {

constexpr int monday = 1;

MasLine meetings(std::int64_t threshold = 8) {
  MasLine line;
  line.metric = MetricId{1};
  line.threshold = {threshold, 0};
  line.effective = days("2027-01-01", "2027-06-30");
  return line;
}

Metric metric_of(MetricKind kind = MetricKind::additive) {
  Metric metric;
  metric.kind = kind;
  return metric;
}

std::optional<std::int64_t> required(const MasLine& line, const DateRange& week, std::vector<Absence> absences,
                                     const WorkCalendar& calendar = weekdays, int precision = 0) {
  return required_in(line, precision, days_of(week, calendar, absences));
}

Absence away(const char* from, const char* to, std::int64_t percent = 100) {
  return {.id = AbsenceId{1}, .person = PersonId{1}, .dates = days(from, to), .percent = percent};
}

const DateRange week = days("2027-03-01", "2027-03-07");

MasWindow judged(const MasWindowFacts& facts, const char* today = "2027-03-10", const MasLine& line = meetings(),
                 std::vector<Absence> absences = {}) {
  return judge(line, 0, week, weekdays, absences, facts, day(today));
}

std::vector<std::string> codes(const std::vector<Refusal<MasProblem>>& problems) {
  std::vector<std::string> out;
  for (const auto& problem : problems) {
    CHECK_FALSE(problem.message.empty());
    out.emplace_back(text_of(problem.code));
  }
  return out;
}

MasWindow verdict(const DateRange& range, MasVerdict verdict) {
  return {.range = range, .judged_on = range.end + 3, .verdict = verdict};
}

}  // namespace

TEST_CASE("G40: eight meetings a week, four of five working days available, ask for six") {
  CHECK(required(meetings(), week, {away("2027-03-05", "2027-03-05")}) == 6);
}

TEST_CASE("G41: a week without a working day asks for nothing and is excused") {
  CHECK(required(meetings(), week, {away("2027-03-01", "2027-03-05")}) == std::nullopt);
  const auto window = judged({.value = Rational(0)}, "2027-03-10", meetings(), {away("2027-02-20", "2027-03-07")});
  CHECK(window.verdict == MasVerdict::excused);
  CHECK(window.reason == MasReason::no_working_days);
}

TEST_CASE("G42: nine met, two missed and one excused are 81.82 %") {
  std::vector<MasWindow> windows;
  for (int at = 0; at < 12; ++at) {
    const auto given = at < 9 ? MasVerdict::met : at < 11 ? MasVerdict::missed : MasVerdict::excused;
    windows.push_back(verdict(DateRange{week.start + 7 * at, week.end + 7 * at}, given));
  }
  const auto compliance = tally(std::span<const MasWindow>(windows)).compliance();
  REQUIRE(compliance);
  CHECK(to_decimal_text(*compliance * Rational(100), 2) == "81.82");
  CHECK_FALSE(MasTally{.met = 0, .missed = 0, .excused = 3, .pending = 2}.compliance());
}

TEST_CASE("what a window asks for is rounded in the person's favour, at the metric's precision") {
  const std::vector<Absence> friday{away("2027-03-05", "2027-03-05")};
  MasLine line = meetings();
  CHECK(required(line, week, friday, weekdays, 1) == 64);  // 6.4
  line.comparator = MasComparator::max;
  line.threshold = {3, 0};
  CHECK(required(line, week, friday) == 3);  // 2.4 of complaints: three are still all right
  line.threshold = {25, 1};
  CHECK(required(line, week, {}, weekdays, 1) == 25);
  line.prorate = false;
  line.threshold = {8, 0};
  CHECK(required(line, week, friday) == 8);
}

TEST_CASE("days off, halves and absences that overlap take away no more than the day") {
  WorkCalendar calendar;
  calendar.days_off[day("2027-03-01")] = 1000;
  calendar.days_off[day("2027-03-02")] = 500;
  CHECK(required(meetings(10), week, {}, calendar) == 7);
  CHECK(required(meetings(10), week, {away("2027-03-02", "2027-03-03", 50)}, calendar) == 5);
  CHECK(required(meetings(10), week, {away("2027-03-03", "2027-03-03"), away("2027-03-03", "2027-03-03", 60)},
                 calendar) == 5);
  CHECK(required(meetings(10), week, {away("2027-03-06", "2027-03-07")}) == 10);
}

TEST_CASE("E26: only whole windows are judged") {
  MasLine line = meetings();
  line.effective = days("2027-03-02", "2027-03-21");
  CHECK(windows_of(line, weekdays, monday) ==
        std::vector{days("2027-03-08", "2027-03-14"), days("2027-03-15", "2027-03-21")});
  line.effective = days("2027-03-01", "2027-03-20");
  CHECK(windows_of(line, weekdays, monday) ==
        std::vector{days("2027-03-01", "2027-03-07"), days("2027-03-08", "2027-03-14")});
  line.cadence = Cadence::month;
  line.effective = days("2027-11-02", "2028-02-29");
  CHECK(windows_of(line, weekdays, monday) == std::vector{days("2027-12-01", "2027-12-31"),
                                                          days("2028-01-01", "2028-01-31"),
                                                          days("2028-02-01", "2028-02-29")});
  line.effective = days("2027-12-02", "2027-12-31");
  CHECK(windows_of(line, weekdays, monday).empty());
}

TEST_CASE("a week begins where the company's does, and a day's window is one of its weekdays") {
  MasLine line = meetings();
  line.effective = days("2027-03-01", "2027-03-14");
  CHECK(windows_of(line, weekdays, 7) == std::vector{days("2027-03-07", "2027-03-13")});
  line.cadence = Cadence::day;
  line.effective = days("2027-03-05", "2027-03-08");
  CHECK(windows_of(line, weekdays, monday) ==
        std::vector{days("2027-03-05", "2027-03-05"), days("2027-03-08", "2027-03-08")});
}

TEST_CASE("a window is pending until the working days of grace are over") {
  CHECK(judged({.value = Rational(8)}, "2027-03-07").reason == MasReason::running);
  CHECK(judged({.value = Rational(8)}, "2027-03-08").reason == MasReason::grace);
  const auto last_day = judged({.value = Rational(8)}, "2027-03-09");
  CHECK(last_day.verdict == MasVerdict::pending);
  CHECK(last_day.judged_on == day("2027-03-10"));
  CHECK(judged({.value = Rational(8)}, "2027-03-10").verdict == MasVerdict::met);
}

TEST_CASE("a floor is met at its number and missed below it, near from nine tenths") {
  CHECK(judged({.value = Rational(8)}).verdict == MasVerdict::met);
  const auto near = judged({.value = Rational::of(72, 10)});
  CHECK(near.verdict == MasVerdict::missed);
  CHECK(near.near_miss);
  const auto far = judged({.value = Rational::of(719, 100)});
  CHECK(far.verdict == MasVerdict::missed);
  CHECK_FALSE(far.near_miss);
  CHECK_FALSE(judged({.value = Rational(8)}).near_miss);
}

TEST_CASE("a ceiling is met at its number and missed above it, near up to a tenth more") {
  MasLine line = meetings(10);
  line.comparator = MasComparator::max;
  CHECK(judged({.value = Rational(10)}, "2027-03-10", line).verdict == MasVerdict::met);
  const auto near = judged({.value = Rational(11)}, "2027-03-10", line);
  CHECK(near.verdict == MasVerdict::missed);
  CHECK(near.near_miss);
  CHECK_FALSE(judged({.value = Rational(12)}, "2027-03-10", line).near_miss);
}

TEST_CASE("E27: an outage, a missing source, a suspended pact and a waiver excuse; silence of the person does not") {
  CHECK(judged({.value = Rational(2), .source_outage = true}).reason == MasReason::source_outage);
  CHECK(judged({}).reason == MasReason::nothing_to_measure);
  CHECK(judged({.value = Rational(2), .suspended = true}).reason == MasReason::suspended);
  const auto waived = judged({.value = Rational(2), .waiver = MasWaiver{PersonId{2}, "trade fair"}});
  CHECK(waived.verdict == MasVerdict::excused);
  CHECK(waived.reason == MasReason::waived);
  MasLine own = meetings();
  own.source = MasSource::self_reported;
  const auto silent = judged({.value = std::nullopt, .source_outage = true}, "2027-03-10", own);
  CHECK(silent.verdict == MasVerdict::missed);
  CHECK(silent.reason == MasReason::not_reported);
}

TEST_CASE("late numbers change a verdict, and both verdicts are told") {
  const std::vector before{judged({.value = Rational(6)})};
  const std::vector after{judged({.value = Rational(9)})};
  const auto changed = rejudged(before, after);
  REQUIRE(changed.size() == 1);
  CHECK(changed.front() == Rejudged{week, MasVerdict::missed, MasVerdict::met});
  CHECK(rejudged(std::vector{judged({.value = Rational(6)}, "2027-03-09")}, after).empty());
  CHECK(rejudged(after, after).empty());
}

TEST_CASE("a floor never asks for more than the target does") {
  // 65 working days of the second quarter, 130 meetings: two a day, ten a week.
  const MasTarget target{.required = Rational(2)};
  MasLine line = meetings(10);
  CHECK(check_against_target(line, 0, target, weekdays, monday).has_value());
  line.threshold = {101, 1};
  const auto refused = check_against_target(line, 1, {.required = Rational(20)}, weekdays, monday);
  REQUIRE_FALSE(refused.has_value());
  CHECK(text_of(refused.error().code) == "MAS_ABOVE_TARGET");
  CHECK(refused.error().message.find("at most 10.0") != std::string::npos);
  line.comparator = MasComparator::max;
  CHECK(check_against_target(line, 1, {.required = Rational(20)}, weekdays, monday).has_value());
}

TEST_CASE("a floor that is asked for whole is compared with what its windows really have of working days") {
  WorkCalendar calendar;
  calendar.days_off[day("2027-03-01")] = 1000;
  MasLine line = meetings(10);
  line.effective = week;
  CHECK(check_against_target(line, 0, {.required = Rational(2)}, calendar, monday).has_value());
  line.prorate = false;
  CHECK_FALSE(check_against_target(line, 0, {.required = Rational(2)}, calendar, monday).has_value());
  line.threshold = {8, 0};
  CHECK(check_against_target(line, 0, {.required = Rational(2)}, calendar, monday).has_value());
  // A rate is compared as it stands.
  CHECK(check_against_target(line, 0, {.required = Rational(8), .a_working_day = false}, calendar, monday).has_value());
  CHECK_FALSE(
      check_against_target(line, 0, {.required = Rational(7), .a_working_day = false}, calendar, monday).has_value());
}

TEST_CASE("a line says what it can't be") {
  CHECK(problems_of(meetings(), metric_of(), 0, monday).empty());
  MasLine line = meetings(0);
  CHECK(codes(problems_of(line, metric_of(), 0, monday)) == std::vector<std::string>{"MAS_THRESHOLD_INVALID"});
  line.comparator = MasComparator::max;
  CHECK(problems_of(line, metric_of(), 0, monday).empty());
  line = meetings();
  line.threshold = {850, 2};
  CHECK(codes(problems_of(line, metric_of(), 0, monday)) == std::vector<std::string>{"MAS_THRESHOLD_TOO_PRECISE"});
  CHECK(problems_of(line, metric_of(), 1, monday).empty());
  line = meetings();
  line.threshold = {std::numeric_limits<std::int64_t>::max(), 0};
  CHECK(codes(problems_of(line, metric_of(), 2, monday)) == std::vector<std::string>{"MAS_THRESHOLD_TOO_LARGE"});
  line = meetings();
  line.cadence = Cadence::quarter;
  line.grace_wd = 11;
  line.tolerated_misses = 6;
  CHECK(codes(problems_of(line, metric_of(MetricKind::ratio), 0, monday)) ==
        std::vector<std::string>{"MAS_CADENCE", "MAS_PRORATE_NEEDS_SUMS", "MAS_GRACE", "MAS_TOLERANCE"});
  line = meetings();
  line.effective = days("2027-03-02", "2027-03-13");
  CHECK(codes(problems_of(line, metric_of(), 0, monday)) == std::vector<std::string>{"MAS_NO_FULL_WINDOW"});
  line.effective = days("2027-03-02", "2027-03-01");
  CHECK(codes(problems_of(line, metric_of(), 0, monday)) == std::vector<std::string>{"MAS_DATES"});
}

TEST_CASE("a pact's window is missed as soon as a critical line is, and no other line counts") {
  const JudgedLine critical{meetings(), {verdict(week, MasVerdict::met)}};
  JudgedLine other{meetings(), {verdict(week, MasVerdict::missed)}};
  other.line.critical = false;
  auto windows = pact_windows(std::vector{critical, other});
  REQUIRE(windows.size() == 1);
  CHECK(windows.front().verdict == MasVerdict::met);
  other.line.critical = true;
  windows = pact_windows(std::vector{critical, other});
  CHECK(windows.front().verdict == MasVerdict::missed);
  CHECK(windows.front().missed_lines == std::vector<std::size_t>{1});
}

TEST_CASE("a pact's window waits for its last line and is excused only when all of them are") {
  const auto together = [](MasVerdict a, MasVerdict b) {
    return pact_windows(
               std::vector{JudgedLine{meetings(), {verdict(week, a)}}, JudgedLine{meetings(), {verdict(week, b)}}})
        .front()
        .verdict;
  };
  CHECK(together(MasVerdict::met, MasVerdict::pending) == MasVerdict::pending);
  CHECK(together(MasVerdict::missed, MasVerdict::pending) == MasVerdict::missed);
  CHECK(together(MasVerdict::met, MasVerdict::excused) == MasVerdict::met);
  CHECK(together(MasVerdict::excused, MasVerdict::excused) == MasVerdict::excused);
}

TEST_CASE("misses are tolerated up to the number agreed for any six windows") {
  JudgedLine line{meetings(), {}};
  line.line.tolerated_misses = 1;
  int at = 0;
  for (const char verdict_letter : std::string("XEMXMMMMMX")) {
    const auto given = verdict_letter == 'X'   ? MasVerdict::missed
                       : verdict_letter == 'M' ? MasVerdict::met
                                               : MasVerdict::excused;
    line.windows.push_back(verdict(DateRange{week.start + 7 * at, week.end + 7 * at}, given));
    ++at;
  }
  // The fourth is the second miss of six windows; at the tenth the last six that count hold one miss again.
  CHECK(tolerated_windows(line) ==
        std::vector<bool>{true, false, false, false, false, false, false, false, false, true});
  CHECK(pact_windows(std::vector{line}).front().tolerated);
  line.line.tolerated_misses = 0;
  CHECK_FALSE(pact_windows(std::vector{line}).front().tolerated);
}
