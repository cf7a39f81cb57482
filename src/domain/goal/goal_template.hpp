#pragma once

#include "base/decimal.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/fiscal_calendar.hpp"
#include "domain/goal/goal.hpp"
#include "domain/goal/goal_terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact {

using GoalTemplateId = Id<struct GoalTemplateTag>;

enum class TemplateLength { month, quarter, half, year };

// What a goal needs and who is to give it, before it is known until when.
struct TemplateResource {
  ResourceKind kind = ResourceKind::tool;
  std::string text;      // 1–200 code points
  std::string provider;  // up to 120
  friend bool operator==(const TemplateResource&, const TemplateResource&) = default;
};

struct TemplateMilestone {
  std::string title;               // 1–120 code points
  std::int64_t after_percent = 0;  // of the days of the period, 1..100
  friend bool operator==(const TemplateMilestone&, const TemplateMilestone&) = default;
};

// What a goal of a sales role looks like before it has an owner and a period (DOMAIN 2.9).
struct GoalTemplate {
  std::string name;      // 1–80 code points
  std::string for_role;  // 1–60: "Account executive"
  std::string about;     // what it is for, up to 500
  Framework framework = Framework::smart;
  std::string metric;  // key
  TargetMode mode = TargetMode::absolute;
  std::optional<Decimal> value;  // as it is written: percent for relative modes; absent where everybody has their own
  std::optional<Scoring> scoring;
  std::optional<Decimal> stretch;  // beside an absolute value
  TemplateLength length = TemplateLength::quarter;
  bool assigned = false;
  Visibility visibility = Visibility::unit;
  std::string statement;  // 1–1000, with the blanks of statement_blanks.hpp
  std::string how;        // as in GoalTerms, like all below
  std::string why;
  std::vector<TemplateResource> resources;
  bool needs_nothing = false;
  std::optional<Rhythm> rhythm;
  std::string feedback_giver;
  std::string reward;
  std::string collaboration;
  std::string amendment_route;
  std::vector<TemplateMilestone> milestones;
  std::optional<std::int64_t> review_after_percent;  // 1..100
  friend bool operator==(const GoalTemplate&, const GoalTemplate&) = default;
};

// One version of a template that a company keeps: appended, never changed.
struct GoalTemplateVersion {
  GoalTemplateId id;
  std::int64_t version = 1;  // 1, 2, 3 … of the template
  GoalTemplate content;
  Instant written_at;
  PersonId written_by;
  friend bool operator==(const GoalTemplateVersion&, const GoalTemplateVersion&) = default;
};

enum class TemplateProblem {
  text_length,
  text_unreadable,
  too_many,
  blank_unknown,
  percent_out_of_range,
  number_invalid,
  relative_value,
  stretch_alone,
  nothing_and_something,
};
using TemplateRefusal = Refusal<TemplateProblem>;

// Everything that is wrong with it by itself; `field` as in GoalTerms: "milestones/2/title".
[[nodiscard]] std::vector<TemplateRefusal> problems_of(const GoalTemplate& one);

// Whether its figures can be a target of this metric, whose values have so many decimals. Where a figure is too large,
// out of bounds or not beyond another is told by resolve_target() of target.hpp.
[[nodiscard]] std::vector<TemplateRefusal> problems_of_figures(const GoalTemplate& one, const Metric& metric,
                                                               int decimals);

[[nodiscard]] constexpr bool in_percent(TargetMode mode) {
  return mode == TargetMode::relative_percent || mode == TargetMode::relative_plan;
}
[[nodiscard]] PeriodKind kind_of(TemplateLength length);

// The day by whose end that many percent of the range's days are over: 100 is the last one.
[[nodiscard]] Date day_after_percent(const DateRange& range, std::int64_t percent);

// The period that a goal of this length is written for on a day: the running one while no more than a third of it is
// over, then the next.
[[nodiscard]] FiscalPeriod period_to_write_for(const FiscalCalendar& calendar, TemplateLength length, Date today);

template <>
inline constexpr auto words<TemplateLength> = std::to_array<Word<TemplateLength>>({
    {TemplateLength::month, "month"},
    {TemplateLength::quarter, "quarter"},
    {TemplateLength::half, "half"},
    {TemplateLength::year, "year"},
});

template <>
inline constexpr auto words<TemplateProblem> = std::to_array<Word<TemplateProblem>>({
    {TemplateProblem::text_length, "TEXT_LENGTH"},
    {TemplateProblem::text_unreadable, "TEXT_UNREADABLE"},
    {TemplateProblem::too_many, "TOO_MANY"},
    {TemplateProblem::blank_unknown, "BLANK_UNKNOWN"},
    {TemplateProblem::percent_out_of_range, "PERCENT_OUT_OF_RANGE"},
    {TemplateProblem::number_invalid, "NUMBER_INVALID"},
    {TemplateProblem::relative_value, "RELATIVE_VALUE"},
    {TemplateProblem::stretch_alone, "STRETCH_ALONE"},
    {TemplateProblem::nothing_and_something, "NOTHING_AND_SOMETHING"},
});

}  // namespace salespact
