#include "domain/goal/amendment_rules.hpp"

#include <fmt/format.h>

namespace salespact {
namespace {

const Rational late_from = Rational::of(9, 10);

}  // namespace

AmendmentKind amendment_kind(MetricDirection direction, std::int64_t old_target, std::int64_t new_target) {
  if (old_target == new_target || direction == MetricDirection::maintain) return AmendmentKind::none;
  const bool lower = new_target < old_target;
  return lower == (direction == MetricDirection::increase) ? AmendmentKind::easing : AmendmentKind::tightening;
}

Date earliest_day(AmendmentKind kind, AmendmentReason reason, Date agreed_on, std::int32_t notice_days) {
  const bool waits =
      kind == AmendmentKind::easing && reason != AmendmentReason::error && reason != AmendmentReason::capacity;
  return waits ? agreed_on + notice_days : agreed_on;
}

std::expected<void, Refusal<AmendmentProblem>> judge_amendment(const AmendmentAsked& asked, std::int32_t notice_days) {
  const auto refuse = [](AmendmentProblem code, std::string field, std::string message) {
    return std::unexpected(Refusal<AmendmentProblem>{code, std::move(field), std::move(message)});
  };
  if (asked.kind == AmendmentKind::none) {
    return refuse(AmendmentProblem::nothing_changes, "target", "the new target is the one in force");
  }
  if (!asked.period.contains(asked.valid_from)) {
    return refuse(
        AmendmentProblem::outside_period, "valid_from",
        fmt::format("a day from {} to {}, on which the goal runs", asked.period.start.iso(), asked.period.end.iso()));
  }
  // An error may be put right from any day on: what was wrong was wrong before.
  if (asked.reason == AmendmentReason::error) return {};
  if (const Date first = earliest_day(asked.kind, asked.reason, asked.agreed_on, notice_days);
      asked.valid_from < first) {
    return refuse(AmendmentProblem::too_soon, "valid_from",
                  asked.kind == AmendmentKind::easing && first > asked.agreed_on
                      ? fmt::format("{} or later: what makes a goal easier holds {} days after it is agreed, unless "
                                    "it repairs an error or follows a change of capacity",
                                    first.iso(), notice_days)
                      : fmt::format("{} or later: the days before have been reported", first.iso()));
  }
  if (asked.expected_at_change >= late_from) {
    return refuse(AmendmentProblem::too_late, "valid_from",
                  "in the last tenth of what is expected a target is only amended to repair an error");
  }
  return {};
}

}  // namespace salespact
