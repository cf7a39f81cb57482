#pragma once

#include "app/report/attainment.hpp"
#include "app/report/figures.hpp"
#include "app/report/goal_records.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What a person's day asks for: of each running goal where it stands, what it takes today and on the next working days,
// and what has moved it since the last working day began.

struct TodayBuffer {
  std::optional<std::string> working_days{};  // ahead, or behind where it is negative (buffer.hpp)
  std::optional<std::string> reason{};        // why there is none
};

struct PlannedDay {
  Date day;
  std::string working_day;
  std::string amount;
};

// Amounts of day_plan.hpp: actual + today's open + days + later = target.
struct TodayPlan {
  std::string kind;  // needed; allowance: what may still be spent, of a cap
  std::string to_go;
  std::optional<PlannedDay> today{};     // what this morning's plan gives the running day
  std::optional<std::string> done{};     // of it since, with what came in beyond it
  std::optional<std::string> open{};     // what is left of it
  std::optional<std::string> per_day{};  // of each whole working day after today
  std::vector<PlannedDay> days{};        // the next seven working days
  std::string later;                     // on the working days after those
  std::string later_days;
};

// From the end of the day before `since`, the last working day, until now: by the days that facts count on.
struct TodayChange {
  Date since;
  std::optional<std::string> actual{};      // now less then
  std::optional<std::string> attainment{};  // the same, as a fraction
  std::string status_before;
  // The records of those days; absent for those who may see totals only, and for what is not a sum.
  std::optional<std::int64_t> record_count{};
  bool more_records = false;  // there are more than were counted
  std::vector<GoalRecord> records{};
};

struct RecentDay {
  Date day;
  std::optional<std::string> actual{};
  std::optional<std::string> expected{};
};

// How old the numbers are: the newest business date that the source has delivered for anybody, when something of this
// kind last came in, and from where.
struct DataAge {
  std::optional<Date> until{};
  std::optional<Instant> received_at{};
  std::vector<std::string> sources{};
};

struct TodayGoal {
  GoalRow goal;
  MetricBrief metric;
  TodayBuffer buffer;
  std::optional<TodayPlan> plan{};
  std::optional<std::string> no_plan{};  // why there is none
  std::optional<std::string> projected_attainment{};
  TodayChange change;
  std::vector<RecentDay> trend{};  // the last ten working days and now
  DataAge data;
};

struct TodayPage {
  OwnerView person;
  Date as_of;                        // the last day that has elapsed
  Date facts_until;                  // the running day, or the same
  bool working_day = false;          // the running day is worked, at least in part
  std::vector<TodayGoal> goals;      // what needs the person first comes first
  std::optional<Date> next_start{};  // when the next agreed goal begins
};

struct TodayQuestion {
  PersonId person;
  AsOf as_of;
  bool with_records = true;  // the asker may see the deals behind the person's numbers
  SignsOfGoals signs{};      // of today's check-ins, as far as the asker may know them
};

// One transaction's look; `may_see` leaves goals out.
[[nodiscard]] TodayPage today_of(Transaction& tx, NumbersKeeper& keeper, const Board& board,
                                 const TodayQuestion& question, const GoalFilter& may_see);

}  // namespace salespact::app
