#include "domain/calendar/calendar_text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"

#include <doctest/doctest.h>

using namespace salespact;

TEST_CASE_TEMPLATE("every word of an enumeration reads back as its value", Enum, PersonStatus, UnitKind, Role,
                   AbsenceKind, FiscalPattern, YearEndRule, FiscalLabelRule, PeriodKind, MetricKind, MetricUnit,
                   MetricDirection, MetricClass, LevelAggregation, Crediting, MetricState, SplitKind, DealStatus,
                   RecordState, FactEntry, RateKind, Framework, Scoring, TargetMode, GoalState, Visibility, GoalStatus,
                   GoalOutcome) {
  for (const auto& word : words<Enum>) {
    CHECK(text_of(word.value) == word.text);
    CHECK(parse<Enum>(word.text) == word.value);
  }
  CHECK_FALSE(parse<Enum>("").has_value());
  CHECK_FALSE(parse<Enum>("no such word").has_value());
}

TEST_CASE("refusals can list the words that would be accepted") {
  CHECK(accepted_words<Role>() == "rep, manager, exec, ops or viewer");
  CHECK(text_of(GoalOutcome::void_outcome) == "void");
  CHECK(text_of(TargetMode::relative_percent) == "relative_pct");
}
