#include "app/notice/notices.hpp"
#include "app/sales_pact_table.hpp"
#include "app/team_pact_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

template <class Table>
std::string told(Table& table, const std::string& who) {
  table.as(who);
  table.numbers.follow(table.today);
  std::string all;
  for (const app::NoticeLine& one :
       app::list_notices(table.desk(), *table.numbers.current(), table.viewpoint(), table.today)) {
    if (one.event != app::NoticeEvent::end_asked && one.event != app::NoticeEvent::end_refused) continue;
    all += (all.empty() ? "" : ", ") + std::string(text_of(one.event)) + " " + one.words;
  }
  return all;
}

struct EndedPact : PactTable {
  std::string refuse(const std::string& who, const std::string& why) {
    return at_desk(who, [&](const auto& desk) { return app::refuse_end_of_sales_pact(desk, pact, revision, why); });
  }
  std::string take_back(const std::string& who) {
    return at_desk(who, [&](const auto& desk) { return app::take_back_end_of_sales_pact(desk, pact, revision); });
  }
  bool may(const std::string& who, app::SalesPactStep step) { return std::ranges::count(page(who)->steps, step) > 0; }
};

struct EndedTeam : MemoryTeam {
  std::string ask(const std::string& who, const std::string& why) {
    return dissolve(who, app::DissolvingAs::member, why);
  }
  std::string refuse(const std::string& who, const std::string& why) {
    return at_desk(who, [&](const auto& desk) { return app::refuse_end_of_team_pact(desk, pact, revision, why); });
  }
  std::string take_back(const std::string& who) {
    return at_desk(who, [&](const auto& desk) { return app::take_back_end_of_team_pact(desk, pact, revision); });
  }
  bool may(const std::string& who, app::TeamPactStep step) { return std::ranges::count(page(who)->steps, step) > 0; }
};

}  // namespace

TEST_CASE(
    "the other party refuses the end of a sales pact with a word; both read it in the history and may ask again") {
  EndedPact table;
  table.active();
  REQUIRE(table.end("Ana", "New territory") == "");
  CHECK(table.may("Mo", app::SalesPactStep::refuse_end));
  CHECK_FALSE(table.may("Ana", app::SalesPactStep::refuse_end));
  CHECK(table.may("Ana", app::SalesPactStep::take_back_end));
  CHECK(told(table, "Mo") == "end_asked New territory");
  CHECK(table.refuse("Ana", "It goes well") == "WRONG_STATE ");
  CHECK(table.refuse("Mo", "") == "COMMENT_MISSING reason");
  CHECK(table.refuse("Uma", "It goes well") == "not allowed");
  CHECK(table.refuse("Ben", "It goes well") == "not found");
  REQUIRE(table.refuse("Mo", "It goes well") == "");
  for (const char* who : {"Ana", "Mo"}) {
    const auto page = table.page(who).value();
    CHECK_FALSE(page.whole->end_asked_by.has_value());
    CHECK(page.whole->events.back().kind == app::SalesPactEventKind::termination_refused);
    CHECK(page.whole->events.back().comment == "It goes well");
    CHECK(page.whole->events.back().by == "Mo");
  }
  CHECK(told(table, "Mo") == "");
  CHECK(told(table, "Ana") == "end_refused It goes well");
  REQUIRE(table.end("Ana", "I leave") == "");
  CHECK(told(table, "Mo") == "end_asked I leave");
  REQUIRE(table.end("Mo", "Agreed") == "");
  CHECK(table.state() == "terminated");
}

TEST_CASE("who asked for the end of a sales pact takes it back, and nobody above agrees to it any more") {
  EndedPact table;
  table.active();
  CHECK(table.take_back("Mo") == "WRONG_STATE ");
  REQUIRE(table.end("Mo", "Another role") == "");
  CHECK(table.take_back("Ana") == "WRONG_STATE ");
  REQUIRE(table.take_back("Mo") == "");
  CHECK(table.page("Ana")->whole->events.back().kind == app::SalesPactEventKind::termination_taken_back);
  CHECK(told(table, "Ana") == "");
  CHECK(table.end("Uma", "Agreed") == "NOT_READY ");
  CHECK(table.state() == "active");
}

TEST_CASE("a member refuses the end of a team's pact with a word; whoever had agreed reads it and may ask again") {
  EndedTeam team;
  team.active();
  REQUIRE(team.ask("Ana", "No budget") == "");
  REQUIRE(team.ask("Ben", "") == "");
  CHECK(team.may("Cy", app::TeamPactStep::refuse_end));
  CHECK(team.may("Ben", app::TeamPactStep::take_back_end));
  for (const char* who : {"Cy", "Di"}) CHECK(told(team, who) == "end_asked No budget");
  CHECK(told(team, "Ben") == "");
  CHECK(team.refuse("Cy", "") == "REASON_MISSING reason");
  CHECK(team.refuse("Mo", "We are close") == "not allowed");
  REQUIRE(team.refuse("Cy", "We are close") == "");
  const auto page = team.page("Di").value();
  CHECK_FALSE(page.whole->dissolution.has_value());
  CHECK(page.whole->events.back().kind == app::TeamPactEventKind::dissolution_refused);
  CHECK(page.whole->events.back().comment == "We are close");
  for (const char* who : {"Ana", "Ben"}) CHECK(told(team, who) == "end_refused We are close");
  for (const char* who : {"Cy", "Di"}) CHECK(told(team, who) == "");
  CHECK(team.state() == "active");
  REQUIRE(team.ask("Ana", "Still no budget") == "");
  CHECK(told(team, "Di") == "end_asked Still no budget");
}

TEST_CASE("who asked for the end of a team's pact, or agreed, takes that back") {
  EndedTeam team;
  team.active();
  REQUIRE(team.ask("Ana", "No budget") == "");
  CHECK(team.take_back("Ben") == "WRONG_STATE ");
  REQUIRE(team.take_back("Ana") == "");
  const auto page = team.page("Ben").value();
  CHECK_FALSE(page.whole->dissolution.has_value());
  CHECK(page.whole->events.back().kind == app::TeamPactEventKind::dissolution_taken_back);
  CHECK(told(team, "Ben") == "");
  CHECK_FALSE(team.may("Ana", app::TeamPactStep::take_back_end));
}
