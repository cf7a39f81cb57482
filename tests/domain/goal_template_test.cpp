#include "domain/goal/goal_template.hpp"

#include "domain/days.hpp"
#include "domain/metric/metric_library.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::day;
using salespact::test::days;

namespace {

GoalTemplate plain() {
  GoalTemplate one;
  one.name = "Meetings";
  one.for_role = "Account executive";
  one.metric = "meetings";
  one.value = Decimal{40, 0};
  one.statement = "Hold {target} meetings in {period}";
  return one;
}

template <class Change>
std::string found(Change change) {
  GoalTemplate one = plain();
  change(one);
  std::string text;
  for (const auto& refusal : problems_of(one)) {
    CHECK_FALSE(refusal.message.empty());
    text += (text.empty() ? "" : ", ") + std::string(text_of(refusal.code)) + " " + refusal.field;
  }
  return text;
}

template <class Change>
std::string figures(const char* metric, int decimals, Change change) {
  GoalTemplate one = plain();
  change(one);
  std::string text;
  for (const auto& refusal : problems_of_figures(one, *library_metric(metric), decimals)) {
    text += (text.empty() ? "" : ", ") + std::string(text_of(refusal.code)) + " " + refusal.field;
  }
  return text;
}

}  // namespace

TEST_CASE("a template has a name, a role and a sentence, each of a bounded length") {
  CHECK_EQ(found([](GoalTemplate&) {}), "");
  CHECK_EQ(found([](GoalTemplate& one) {
             one.name = std::string(80, 'x');
             one.for_role = std::string(60, 'x');
             one.about = std::string(500, 'x');
             one.statement = std::string(1'000, 'x');
           }),
           "");
  CHECK_EQ(found([](GoalTemplate& one) {
             one.name = std::string(81, 'x');
             one.for_role = std::string(61, 'x');
             one.about = std::string(501, 'x');
             one.statement = std::string(1'001, 'x');
           }),
           "TEXT_LENGTH name, TEXT_LENGTH for_role, TEXT_LENGTH about, TEXT_LENGTH statement");
  CHECK_EQ(found([](GoalTemplate& one) { one.name = one.for_role = one.statement = ""; }),
           "TEXT_LENGTH name, TEXT_LENGTH for_role, TEXT_LENGTH statement");
  CHECK_EQ(found([](GoalTemplate& one) { one.name = "Two\nlines"; }), "TEXT_LENGTH name");
}

TEST_CASE("the texts of a goal are bounded as in a goal") {
  CHECK_EQ(found([](GoalTemplate& one) {
             one.how = std::string(4'001, 'x');
             one.reward = std::string(1'001, 'x');
             one.feedback_giver = std::string(121, 'x');
             one.resources = {{ResourceKind::tool, "", "Mo"}};
             one.milestones = {{"", 50}};
           }),
           "TEXT_LENGTH how, TEXT_LENGTH reward, TEXT_LENGTH feedback_giver, TEXT_LENGTH resources/0/text, "
           "TEXT_LENGTH milestones/0/title");
  CHECK_EQ(found([](GoalTemplate& one) { one.milestones.assign(30, {"x", 50}); }), "");
  CHECK_EQ(found([](GoalTemplate& one) { one.milestones.assign(31, {"x", 50}); }), "TOO_MANY milestones");
}

TEST_CASE("only the four blanks may be left open in the sentence") {
  CHECK_EQ(found([](GoalTemplate& one) { one.statement = "{owner}: {target} by {end} in {period}"; }), "");
  CHECK_EQ(found([](GoalTemplate& one) { one.statement = "{amount} meetings"; }), "BLANK_UNKNOWN statement");
  CHECK_EQ(found([](GoalTemplate& one) { one.statement = "\xff{x}"; }), "TEXT_LENGTH statement");
}

TEST_CASE("milestones and the review lie within the period") {
  CHECK_EQ(found([](GoalTemplate& one) {
             one.milestones = {{"First", 1}, {"Last", 100}};
             one.review_after_percent = 100;
           }),
           "");
  CHECK_EQ(found([](GoalTemplate& one) {
             one.milestones = {{"Before", 0}, {"After", 101}};
             one.review_after_percent = 0;
           }),
           "PERCENT_OUT_OF_RANGE milestones/0/after_percent, PERCENT_OUT_OF_RANGE milestones/1/after_percent, "
           "PERCENT_OUT_OF_RANGE review_after_percent");
}

TEST_CASE("nothing is needed, or something is") {
  CHECK_EQ(found([](GoalTemplate& one) { one.needs_nothing = true; }), "");
  CHECK_EQ(found([](GoalTemplate& one) {
             one.needs_nothing = true;
             one.resources = {{ResourceKind::tool, "A list", ""}};
           }),
           "NOTHING_AND_SOMETHING needs_nothing");
}

TEST_CASE("figures are as exact as the metric, a change is above zero, and a stretch stands beside a value") {
  CHECK_EQ(figures("meetings", 0, [](GoalTemplate&) {}), "");
  CHECK_EQ(figures("meetings", 0, [](GoalTemplate& one) { one.value = Decimal{405, 1}; }),
           "NUMBER_INVALID target/value");
  CHECK_EQ(figures("revenue", 2, [](GoalTemplate& one) { one.value = Decimal{40'050, 2}; }), "");
  CHECK_EQ(figures("meetings", 0,
                   [](GoalTemplate& one) {
                     one.mode = TargetMode::relative_percent;
                     one.value = Decimal{125, 1};  // a percentage has its own decimals
                   }),
           "");
  CHECK_EQ(figures("meetings", 0,
                   [](GoalTemplate& one) {
                     one.mode = TargetMode::relative_points;
                     one.value = Decimal{0, 0};
                   }),
           "RELATIVE_VALUE target/value");
  CHECK_EQ(figures("meetings", 0, [](GoalTemplate& one) { one.stretch = Decimal{50, 0}; }), "");
  CHECK_EQ(figures("meetings", 0,
                   [](GoalTemplate& one) {
                     one.stretch = Decimal{505, 1};
                     one.value.reset();
                   }),
           "NUMBER_INVALID target/stretch, STRETCH_ALONE target/stretch");
  CHECK_EQ(figures("meetings", 0,
                   [](GoalTemplate& one) {
                     one.mode = TargetMode::relative_percent;
                     one.stretch = Decimal{50, 0};
                   }),
           "STRETCH_ALONE target/stretch");
}

TEST_CASE("a part of a period ends with a day of it") {
  const DateRange quarter = days("2027-01-01", "2027-03-31");  // 90 days
  CHECK_EQ(day_after_percent(quarter, 1).iso(), "2027-01-01");
  CHECK_EQ(day_after_percent(quarter, 2).iso(), "2027-01-02");
  CHECK_EQ(day_after_percent(quarter, 50).iso(), "2027-02-14");
  CHECK_EQ(day_after_percent(quarter, 100).iso(), "2027-03-31");
  CHECK_EQ(day_after_percent(days("2027-01-01", "2027-01-01"), 30).iso(), "2027-01-01");
}

TEST_CASE("a goal is written for the running period until a third of it is over, then for the next") {
  const FiscalCalendar calendar;
  const auto label = [&](TemplateLength length, const char* today) {
    return period_to_write_for(calendar, length, day(today)).label;
  };
  CHECK_EQ(label(TemplateLength::quarter, "2027-01-01"), "2027-Q1");
  CHECK_EQ(label(TemplateLength::quarter, "2027-01-31"), "2027-Q1");  // 30 of 90 days are over
  CHECK_EQ(label(TemplateLength::quarter, "2027-02-01"), "2027-Q2");
  CHECK_EQ(label(TemplateLength::month, "2027-04-11"), "2027-04");
  CHECK_EQ(label(TemplateLength::month, "2027-04-12"), "2027-05");
  CHECK_EQ(label(TemplateLength::half, "2027-12-31"), "2028-H1");
  CHECK_EQ(label(TemplateLength::year, "2027-04-15"), "2027");
  CHECK_EQ(label(TemplateLength::year, "2027-06-01"), "2028");
}
