#pragma once

#include "app/report/pact_reports.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace salespact::test {

// North with six people of pacts (Ana among them), South with five, West with as many as a test wants. All pacts bind
// from Thursday, 15 April 2027, and ask for eight meetings a week from 19 April on.
struct PactCompany : PactTable {
  explicit PactCompany(int in_west) {
    people("Sam,,Central/South,manager,,\nCora,,West,manager,,\nOla,,West,ops,,\n");
    for (int i = 1; i <= 5; ++i) {
      people(fmt::format("N{0},,Central/North,rep,,\nS{0},,Central/South,rep,,\nW{0},,West,rep,,\n", i));
    }
    sign_with("Mo", "Ana");
    for (int i = 1; i <= 5; ++i) {
      sign_with("Mo", fmt::format("N{}", i));
      sign_with("Sam", fmt::format("S{}", i));
      if (i <= in_west) sign_with("Cora", fmt::format("W{}", i));
    }
  }
  void sign_with(const std::string& manager, const std::string& rep) {
    REQUIRE(open(manager, rep) == "");
    REQUIRE(move(rep, motives()) == "");
    REQUIRE(confirm(manager) == "");
    REQUIRE(confirm(rep) == "");
    REQUIRE(propose(manager) == "");
    REQUIRE(sign(rep, 1) == "");
  }
  void meetings(const char* on, int count, const std::string& owner) {
    today = std::max(today, day(on));
    import(app::ImportKind::activities,
           fmt::format("id,owner,type,occurred_on,count\n{},{},meeting,{},{}\n", ++last_, owner, on, count));
  }
  template <class Report>
  auto report(const std::string& who, const char* on, const Report& ask) {
    today = day(on);
    turn();
    numbers.follow(today);
    const auto board = numbers.current();
    if (who.empty()) return ask(app::PactReportBooks{engine.store(), workspace.id, *board, clock, today});
    as(who);
    const app::Viewpoint viewer = viewpoint();
    return ask(app::PactReportBooks{engine.store(), workspace.id, *board, clock, today, &viewer});
  }

 private:
  int last_ = 0;
};

}  // namespace salespact::test
