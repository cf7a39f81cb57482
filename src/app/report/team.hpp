#pragma once

#include "app/access/rules.hpp"
#include "app/report/attainment.hpp"
#include "domain/goal/help_order.hpp"

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Everything that a team's page needs, in one answer: who is in the unit and below it on the day, what each of them is
// measured by, and who needs help first (DOMAIN 8.4, docs/adr/0009).

// Where a goal stands and how it got there. Texts are exact decimals; absent is what DOMAIN calls null.
struct TeamGoal {
  std::string id;
  std::string title;
  std::string metric;  // key; in TeamReport::metrics
  std::string period;  // label; in TeamReport::periods
  std::optional<Currency> currency;
  std::string scoring;
  std::string target;
  std::optional<std::string> actual;
  std::optional<std::string> attainment;
  std::optional<std::string> expected;
  std::optional<std::string> pace_index;
  std::optional<std::string> required_per_working_day;
  std::string status;
  bool stale = false;
  std::optional<Date> no_check_in_since;  // as in GoalRow
  std::optional<std::string> without_doubts;
  std::int64_t unconverted = 0;
  // For a bar: how full it is and where it should be today, both as fractions of the way; absent without a pace.
  std::optional<std::string> filled;
  std::optional<std::string> marker;
  // Working days ahead of the expected line, behind it below 0; one decimal.
  std::optional<std::string> buffer_days;
  // Pace index (goals without a pace: attainment) on TeamPeriod::trend_days; absent before the period.
  std::vector<std::optional<std::string>> trend;
  std::optional<std::string> drift;  // falling, steady, rising
  // Against the end of the day a week before; absent when the goal had not begun.
  std::optional<std::string> actual_change;
  std::optional<std::string> attainment_change;
  std::optional<std::string> status_before;
};

// Why somebody stands where they stand in the order.
struct TeamNeed {
  std::string reason;                  // words of HelpReason
  std::optional<std::string> goal;     // the id of the goal that decides
  std::int64_t days_behind = 0;        // whole working days
  std::optional<std::string> missing;  // to the expected line, in `currency` of that goal or the metric's unit
  std::optional<std::string> drift;
};

struct TeamPerson {
  std::string id;
  std::string name;
  std::optional<std::string> unit;  // id; absent without a place on the day
  bool on_leave = false;
  std::string status;            // of the goal that decides: the most urgent one; no_data without goals
  std::optional<TeamNeed> need;  // for those who lead the unit
  std::vector<TeamGoal> goals;
};

struct TeamUnit {
  std::string id;
  std::string name;
  std::string path;
  std::string kind;
  std::int64_t people = 0;  // that the asker sees, in the unit itself
};

struct TeamPeriod {
  std::string label;
  Date start;
  Date end;
  std::vector<Date> trend_days;  // a week apart, oldest first, the last one the day of the numbers
};

struct TeamMetric {
  std::string key;
  std::string name;
  std::string unit;
  std::string direction;
  std::int64_t precision = 0;
  std::optional<Date> data_until;  // the newest day that its source has delivered
  bool stale = false;
};

// What all who need help lack together, of one metric and period.
struct TeamShortfall {
  std::string metric;
  std::string period;
  std::optional<Currency> currency;  // the workspace's
  std::string amount;
  std::int64_t people = 0;
  std::int64_t unconverted = 0;  // goals left out because no rate leads to the currency
};

struct TeamSummary {
  std::int64_t people = 0;
  std::int64_t with_goals = 0;
  std::int64_t need_help = 0;
  std::int64_t slipping = 0;
  std::int64_t well = 0;                  // every goal on track, ahead or reached
  std::vector<TeamShortfall> shortfalls;  // of most people first
};

struct TeamReport {
  TeamUnit unit;
  Date as_of;  // until when time has elapsed
  Date facts_until;
  std::string order;                   // need: who needs help first; name: to those who do not lead the unit
  std::optional<TeamSummary> summary;  // to those who lead the unit
  std::vector<TeamGoal> goals;         // the unit's own
  std::vector<TeamPerson> people;
  std::vector<TeamUnit> units;             // that the people are in, by path
  std::vector<TeamPeriod> periods;         // of the goals, the longest first
  std::vector<TeamMetric> metrics;         // of the goals, by key
  std::vector<std::string> other_periods;  // labels that people here have goals for, newest first
};

struct TeamQuestion {
  OrgUnitId unit;
  std::optional<std::string> period{};  // label or range; without it: the goals whose periods contain the day
  std::optional<std::string> metric{};
};

// What check-ins and pacts say today of the people and their goals, as far as the asker may know it.
struct TeamSigns {
  SignsOfGoals goals{};
  std::map<PersonId, HelpReason> people{};  // what they need of the asker
};

// The unit is one that the viewer may see. People and goals that they may not see are left out of everything, counts
// too.
[[nodiscard]] std::expected<TeamReport, ReportRefusal> report_team(const Board& board, const TeamQuestion& question,
                                                                   AsOf as_of, const Viewpoint& viewer,
                                                                   const TeamSigns& signs = {});

// Where a viewer's team page starts: the highest unit they manage, else the company for those who may see all of it,
// else their own unit; nullopt for who belongs nowhere.
[[nodiscard]] std::optional<OrgUnitId> home_unit(const Viewpoint& viewer);

}  // namespace salespact::app
