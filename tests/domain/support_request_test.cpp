#include "domain/pact/support_request.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using namespace salespact::test;

namespace {

const PersonId ana{1};
const PersonId cy{2};

// Asked on Thursday, 15 April 2027, until Tuesday.
struct Asked {
  WorkCalendar calendar{};
  SupportRequest request{ana, {cy, "Talk to the auditor", day("2027-04-20")}, day("2027-04-15")};
  std::vector<SupportWord> words{};

  [[nodiscard]] std::string say(SupportAct act, PersonId by, const char* on, const char* until = nullptr,
                                const char* comment = "") {
    SupportWord word{.act = act, .by = by, .on = day(on), .comment = comment};
    if (until != nullptr) word.day = day(until);
    const auto may = may_say(request, words, word);
    if (!may) return std::string(text_of(may.error().code)) + " " + may.error().field;
    words.push_back(word);
    return "";
  }
  [[nodiscard]] SupportStanding on(const char* today) const { return follow(request, words, calendar, day(today)); }
};

}  // namespace

TEST_CASE("2.6 help is asked, accepted with a day, and done when its receiver says so") {
  Asked help;
  CHECK(help.on("2027-04-15").state == SupportState::asked);
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-19") == "");
  CHECK(help.on("2027-04-16").state == SupportState::accepted);
  CHECK(help.on("2027-04-16").promised == day("2027-04-19"));
  CHECK(help.say(SupportAct::confirm, cy, "2027-04-19") == "NOT_YOURS act");
  CHECK(help.say(SupportAct::confirm, ana, "2027-04-19") == "");
  CHECK(help.on("2027-04-30").state == SupportState::done);
  CHECK_FALSE(help.on("2027-04-30").overdue);
  CHECK(help.say(SupportAct::decline, cy, "2027-04-20", nullptr, "Too late") == "SETTLED act");
}

TEST_CASE("2.6 help is declined with a reason, and may be accepted after all") {
  Asked help;
  CHECK(help.say(SupportAct::decline, cy, "2027-04-16") == "REASON_MISSING comment");
  CHECK(help.say(SupportAct::decline, cy, "2027-04-16", nullptr, "On leave") == "");
  CHECK(help.on("2027-04-16").state == SupportState::declined);
  CHECK(help.on("2027-04-16").comment == "On leave");
  CHECK(help.say(SupportAct::decline, cy, "2027-04-16", nullptr, "Still") == "SAID_ALREADY act");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-30") == "");
  CHECK(help.on("2027-04-16").state == SupportState::accepted);
}

TEST_CASE("2.6 accepting takes a day from today on, and another one than before") {
  Asked help;
  CHECK(help.say(SupportAct::accept, ana, "2027-04-16", "2027-04-19") == "NOT_YOURS act");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16") == "DAY_MISSING day");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-15") == "DAY_OVER day");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-16") == "");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-16") == "SAID_ALREADY day");
  CHECK(help.say(SupportAct::accept, cy, "2027-04-16", "2027-04-17") == "");
  CHECK(help.on("2027-04-17").promised == day("2027-04-17"));
}

TEST_CASE("who asked may take it back, or say it was given without a word before") {
  Asked withdrawn;
  CHECK(withdrawn.say(SupportAct::withdraw, ana, "2027-04-16") == "");
  CHECK(withdrawn.on("2027-05-01").state == SupportState::withdrawn);
  CHECK(withdrawn.on("2027-05-01").response_days == 1);
  CHECK(withdrawn.say(SupportAct::confirm, ana, "2027-04-16") == "SETTLED act");
  Asked given;
  CHECK(given.say(SupportAct::confirm, ana, "2027-04-19") == "");
  CHECK(given.on("2027-05-01").response_days == 2);
}

TEST_CASE("support debt: unanswered, overdue, and the working days that answers took") {
  Asked waiting;
  Asked late;
  Asked quick;
  REQUIRE(late.say(SupportAct::accept, cy, "2027-04-19", "2027-04-20") == "");
  REQUIRE(quick.say(SupportAct::decline, cy, "2027-04-16", nullptr, "Ask Mo") == "");
  const auto on = [&](const char* today) {
    return debt_of(std::vector{waiting.on(today), late.on(today), quick.on(today)});
  };
  CHECK(waiting.on("2027-04-20").response_days == 3);
  CHECK_FALSE(waiting.on("2027-04-20").overdue);
  CHECK(waiting.on("2027-04-21").overdue);
  CHECK(on("2027-04-20").unanswered == 1);
  CHECK(on("2027-04-20").overdue == 0);
  CHECK(on("2027-04-21").overdue == 1);
  CHECK(on("2027-04-21").mean_response_days() == Rational::of(3, 2));
  CHECK_FALSE(SupportDebt{}.mean_response_days());
}
