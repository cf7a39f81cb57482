#pragma once

#include "app/numbers/goal_signs.hpp"
#include "app/report/actuals.hpp"
#include "app/report/views.hpp"

#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// One goal on one day. Amounts are in the metric's precision (money: the currency's; what is calculated of other
// metrics has two decimals at least), fractions have six decimals; absent is what DOMAIN calls null.
struct GoalRow {
  std::string id;
  std::string title;
  OwnerView owner;
  std::string metric;
  std::string scope{};  // which of the owner's records count: "product = A"; "" for all
  PeriodView period;
  std::string state{};
  std::string framework{};
  std::optional<Currency> currency;
  std::string scoring;
  std::string target;
  std::optional<std::string> actual;
  std::optional<std::string> attainment;
  std::optional<std::string> expected;
  std::optional<std::string> pace_index;
  std::optional<std::string> projection;
  std::optional<std::string> required_per_working_day;
  std::string status;
  // Quotas of people: the part that ramp, long absences, joining and leaving left to carry, and attainment of that
  // (R-EFF).
  std::optional<std::string> effective_target{};
  std::optional<std::string> fair_attainment{};
  std::string elapsed_share;
  bool stale = false;
  // Today, for who may know: why it is stale, where that is the owner's silence; what `status` is without their doubts,
  // where those have lowered it.
  std::optional<Date> no_check_in_since{};
  std::optional<std::string> without_doubts{};
  std::int64_t unconverted = 0;
  bool too_large = false;  // there is no actual, because it is beyond what can be worked out exactly (E38)
  Date as_of;
  std::int64_t revision = 1;
};

// Running and ended goals; those being written, agreed but not begun, or cancelled count nowhere.
[[nodiscard]] bool is_counted(GoalState state);

[[nodiscard]] GoalRow row_of(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of,
                             const GoalSigns& signs = {});

struct AttainmentQuestion {
  std::optional<std::string> metric{};
  std::optional<OwnerKind> by{};
  std::optional<std::string> period{};  // label or range
};

// Which goals the asker may see; empty: all of them.
using GoalFilter = std::function<bool(const Goal&)>;

// Goals that the question asks for: running and ended ones, by period, metric and owner.
[[nodiscard]] std::expected<std::vector<GoalRow>, ReportRefusal> report_attainment(
    const Numbers& numbers, const GoalSheet& sheet, const AttainmentQuestion& question, AsOf as_of,
    const GoalFilter& may_see = {}, const SignsOfGoals& signs = {});

}  // namespace salespact::app
