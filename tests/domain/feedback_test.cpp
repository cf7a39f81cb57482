#include "domain/pact/feedback.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

namespace {

const PersonId ana{1};
const PersonId mo{2};
const PersonId ben{3};

// Started by Ana on Thursday, 15 April 2027.
struct Thread {
  FeedbackThread thread{.said = {.text = "Who calls?"}, .by = ana, .on = day("2027-04-15")};
  std::vector<FeedbackWord> words{};
  WorkCalendar calendar{};

  std::string say(PersonId by, FeedbackAct act, const char* on = "2027-04-16", std::string text = "Mine") {
    const FeedbackWord word{.act = act, .by = by, .on = day(on), .text = std::move(text)};
    const auto may = may_say(thread, words, word);
    if (!may) return std::string(text_of(may.error().code)) + " " + may.error().field;
    words.push_back(word);
    return "";
  }
  [[nodiscard]] FeedbackStanding on(const char* today) const { return follow(thread, words, calendar, day(today)); }
  [[nodiscard]] FeedbackState state() const { return on("2027-04-16").state; }
};

std::string problems(const Feedback& said) {
  std::string out;
  for (const auto& one : problems_of(said, ana)) out += std::string(text_of(one.code)) + " " + one.field + ";";
  return out;
}

}  // namespace

TEST_CASE("2.6 a question is open, answered by somebody else and resolved by who started it") {
  Thread one;
  CHECK(one.state() == FeedbackState::open);
  CHECK(one.say(ben, FeedbackAct::resolve) == "NOT_YOURS act");
  CHECK(one.say(ana, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::open);
  CHECK(one.say(ben, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::answered);
  CHECK(one.say(ana, FeedbackAct::resolve, "2027-04-16", "") == "");
  CHECK(one.state() == FeedbackState::resolved);
  CHECK(one.say(ana, FeedbackAct::resolve) == "RESOLVED_ALREADY act");
  CHECK(one.say(ben, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::resolved);
}

TEST_CASE("2.6 another answer of who started it opens what was answered or resolved, and it waits from then on") {
  Thread one;
  REQUIRE(one.say(ben, FeedbackAct::answer, "2027-04-19") == "");
  REQUIRE(one.say(ana, FeedbackAct::answer, "2027-04-20") == "");
  CHECK(one.on("2027-04-20").state == FeedbackState::open);
  CHECK(one.on("2027-04-20").waits_since == day("2027-04-20"));
  CHECK(one.on("2027-04-20").overdue_from == day("2027-04-28"));
  REQUIRE(one.say(ana, FeedbackAct::answer, "2027-04-22") == "");
  CHECK(one.on("2027-04-22").waits_since == day("2027-04-20"));  // to ask again does not begin anew
  REQUIRE(one.say(ana, FeedbackAct::resolve, "2027-04-23") == "");
  REQUIRE(one.say(ana, FeedbackAct::answer, "2027-04-26") == "");
  CHECK(one.on("2027-04-26").waits_since == day("2027-04-26"));
}

TEST_CASE("what is asked of one by name is answered by nobody else") {
  Thread one;
  one.thread.said.to = mo;
  one.thread.awaited = mo;
  REQUIRE(one.say(ben, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::open);
  REQUIRE(one.say(mo, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::answered);
  one.thread.awaited = {};  // who no longer sees it
  CHECK(one.state() == FeedbackState::answered);
}

TEST_CASE("7 a question or concern is overdue when five working days after it are over, a suggestion never") {
  Thread one;
  for (const auto kind : {FeedbackKind::question, FeedbackKind::concern}) {
    one.thread.said.kind = kind;
    CHECK(one.on("2027-04-15").overdue_from == day("2027-04-23"));
    CHECK_FALSE(one.on("2027-04-22").overdue);  // Friday, Monday, Tuesday, Wednesday, and this Thursday
    CHECK(one.on("2027-04-23").overdue);
  }
  one.thread.said.kind = FeedbackKind::suggestion;
  CHECK(one.on("2027-06-30").state == FeedbackState::open);
  CHECK_FALSE(one.on("2027-06-30").overdue_from.has_value());
  one.thread.said.kind = FeedbackKind::concern;
  REQUIRE(one.say(ben, FeedbackAct::answer, "2027-04-26") == "");
  CHECK_FALSE(one.on("2027-06-30").overdue);
  CHECK_FALSE(one.on("2027-06-30").waits_since.has_value());
}

TEST_CASE("7 holidays and half days put the day off") {
  Thread one;
  one.calendar.days_off[day("2027-04-19")] = 1000;
  CHECK(one.on("2027-04-23").overdue_from == day("2027-04-24"));
  CHECK_FALSE(one.on("2027-04-23").overdue);
  one.calendar.days_off[day("2027-04-20")] = 500;
  CHECK(one.on("2027-04-23").overdue_from == day("2027-04-27"));
  CHECK(one.on("2027-04-27").overdue);
}

TEST_CASE("praise is settled as it is said, and can be answered all the same") {
  Thread one;
  one.thread.said.kind = FeedbackKind::praise;
  CHECK(one.state() == FeedbackState::resolved);
  CHECK_FALSE(one.on("2027-06-30").overdue);
  CHECK(one.say(ben, FeedbackAct::answer) == "");
  CHECK(one.say(ana, FeedbackAct::answer) == "");
  CHECK(one.state() == FeedbackState::resolved);
  CHECK(one.say(ana, FeedbackAct::resolve) == "RESOLVED_ALREADY act");
}

TEST_CASE("a thread takes fifty answers, and is resolved all the same") {
  Thread one;
  for (std::size_t at = 0; at < most_feedback_answers; ++at) REQUIRE(one.say(ben, FeedbackAct::answer) == "");
  CHECK(one.say(ben, FeedbackAct::answer) == "THREAD_FULL ");
  CHECK(one.say(ana, FeedbackAct::resolve, "2027-04-16", "Thanks") == "");
}

TEST_CASE("what is said has 1 to 1000 characters, its part a line of 80, and is said to somebody else") {
  Feedback said{.part = std::string(80, 'x'), .text = std::string(1'000, 'x'), .to = mo};
  CHECK(problems(said) == "");
  said = {.part = std::string(81, 'x'), .text = std::string(1'001, 'x'), .to = ana};
  CHECK(problems(said) == "TEXT_LENGTH text;PART_LENGTH part;OWN_FEEDBACK to;");
  CHECK(problems({.text = ""}) == "TEXT_LENGTH text;");
  Thread one;
  CHECK(one.say(ben, FeedbackAct::answer, "2027-04-16", "") == "TEXT_LENGTH text");
  CHECK(one.say(ana, FeedbackAct::resolve, "2027-04-16", std::string(1'001, 'x')) == "TEXT_LENGTH text");
}
