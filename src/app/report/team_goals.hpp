#pragma once

#include "app/report/team.hpp"
#include "domain/metric/exchange.hpp"

#include <map>

namespace salespact::app {

// Where a goal stands on a day, with what that is worked out from.
struct Stand {
  GoalCase found;
  Standing standing;
};

// Makes the rows of a team's goals, with what the order of the people is made of.
class TeamGoals {
 public:
  TeamGoals(const Numbers& numbers, AsOf as_of);

  struct Made {
    TeamGoal row;
    HelpCase help;
    std::optional<Rational> missing;  // to the expected line, in the goal's own scale; above 0
    bool summable = false;            // a quota of a sum: what is missing adds up over people
  };
  [[nodiscard]] Made make(const CompiledGoal& goal, const GoalSigns& signs);

  [[nodiscard]] const std::vector<Date>& trend_days(const FiscalPeriod& period);
  [[nodiscard]] std::optional<Rational> in_base_currency(const CompiledGoal& goal, const Rational& amount) const;

 private:
  [[nodiscard]] Stand stand_on(const CompiledGoal& goal, AsOf day, const GoalSigns& signs = {}) const;
  struct Course {
    std::vector<std::optional<Rational>> points;  // on the trend days
    std::optional<Rational> change;               // over up to four weeks
    std::optional<Stand> week_ago;
  };
  [[nodiscard]] Course course_of(const CompiledGoal& goal, const Stand& now);
  void describe(TeamGoal& row, const CompiledGoal& goal, const Stand& now) const;
  void compare_with(TeamGoal& row, const CompiledGoal& goal, const Stand& now, const Stand& before) const;

  const Numbers& numbers_;
  AsOf as_of_;
  Measurer measurer_;
  ExchangeRates rates_;
  std::map<DateRange, std::vector<Date>> trend_days_;
};

}  // namespace salespact::app
