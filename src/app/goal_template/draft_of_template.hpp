#pragma once

#include "app/goal/goal_draft.hpp"
#include "domain/goal/goal_template.hpp"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::app {

// The period that is written, or the one that a goal of this length is written for today.
[[nodiscard]] std::expected<FiscalPeriod, std::string> period_of_template(const FiscalCalendar& calendar,
                                                                          TemplateLength length,
                                                                          std::optional<std::string_view> label,
                                                                          Date today);

// A goal of nobody yet: milestones and review on their days of the period, help that is promised within its first
// tenth, or today where that is over. The blanks stay in the statement, and it starts from nothing: a baseline is the
// owner's own.
[[nodiscard]] GoalDraft draft_of_template(const GoalTemplate& one, const FiscalPeriod& period, Date today);

// Its statement with what the template itself can fill in: the period, and the target where it has a value.
[[nodiscard]] std::string filled_statement(const GoalTemplate& one, const FiscalPeriod& period, const Metric* metric,
                                           const Currency& currency);

}  // namespace salespact::app
