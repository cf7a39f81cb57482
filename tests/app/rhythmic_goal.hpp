#pragma once

#include "app/alignment_office.hpp"
#include "app/check_in/read_goal_signs.hpp"
#include "app/check_in_table.hpp"

#include <fmt/format.h>

#include <functional>
#include <optional>
#include <string>

namespace salespact::test {

struct GoalOffice : AlignmentOffice<contract::MemoryEngine> {
  GoalId pact;  // what the check-ins are about

  GoalOffice() { people("Vic,,,viewer,,\n"); }
};

// Ana is to sell 6,500 in the second quarter of 2027, and owes a word every week, from Monday the 5th of April on. She
// sells just what is expected, until the day that is asked about.
struct Rhythmic : CheckInTable<GoalOffice> {
  Rhythmic() { pact = rhythmic(goal("Ana", 6'500)); }

  GoalId rhythmic(const Goal& goal, Rhythm rhythm = Rhythm::weekly) {
    GoalAgreement agreement;
    agreement.goal = goal.id;
    agreement.terms.rhythm = rhythm;
    engine.store().write(workspace.id, [&](app::Transaction& tx) { tx.agreements().put(agreement); });
    return goal.id;
  }
  void change(const std::function<void(Goal&)>& work) {
    engine.store().write(workspace.id, [&](app::Transaction& tx) {
      Goal goal = tx.goals().find(pact).value();
      work(goal);
      REQUIRE(tx.goals().update(goal));
      tx.changes().append(app::ChangeKind::goal, goal.id.value, 1);
    });
  }
  void go_to(const char* on) {
    today = day(on);
    std::string rows;  // a hundred a working day, until yesterday
    for (Date one = day("2027-04-01"); one < today; one = one + 1) {
      if (one.iso_weekday() > 5) continue;
      rows += fmt::format("{0},Ana,100,USD,won,,2027-03-01,{0},,\n", one.iso());
    }
    deals(rows);
    numbers.follow(today);
  }
  app::SignsOfGoals signs(const std::string& who, std::optional<app::AsOf> as_of = {}) {
    as(who);
    const app::Viewpoint viewer = viewpoint();
    return signs(app::signs_for(viewer), as_of);
  }
  app::SignsOfGoals signs(const app::SignsAccess& access, std::optional<app::AsOf> as_of = {}) {
    return read([&](app::Transaction& tx) {
      return app::read_goal_signs({tx, *numbers.current(), clock, today}, as_of.value_or(app::AsOf::live(today)),
                                  access);
    });
  }
  app::GoalRow row(const std::string& who, std::optional<app::AsOf> as_of = {}) {
    const auto found = signs(who, as_of);
    const auto board = numbers.current();
    const app::Measurer measurer(board->numbers);
    return app::row_of(board->numbers, measurer, *board->sheet->find(pact), as_of.value_or(app::AsOf::live(today)),
                       app::signs_of(found, pact));
  }
  // The status as somebody reads it, with what is laid over it.
  std::string told(const std::string& who) {
    const app::GoalRow found = row(who);
    return found.status + (found.stale ? " stale" : "") + (found.without_doubts ? " doubts" : "");
  }
};

}  // namespace salespact::test
