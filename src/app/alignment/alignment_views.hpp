#pragma once

#include "app/report/figures.hpp"
#include "app/report/views.hpp"
#include "domain/goal/goal_alignment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What the map of alignments shows. Amounts are exact decimals in the goal's own unit, fractions have six decimals.

// How a goal hangs where it is shown. Absent where a parent in between is not to be seen.
struct AlignmentLink {
  GoalAlignmentId id;
  std::string kind;
  std::string share;                  // of a sum's child, above 0 and up to 1
  std::optional<std::string> weight;  // of a driver; without it all count alike
  Date from;
  std::optional<Date> to;  // the first day that no longer counts
  bool may_edit = false;
  std::int64_t revision = 0;
};

struct GoalBrief {
  GoalId id;
  std::string title;
  OwnerView owner;
  PeriodView period;
  MetricBrief metric;
};

// ORPHAN, CHILDLESS, GAP, EXCESSIVE, C1 to C7.
struct AlignmentFlag {
  std::string code;
  bool blocks = false;             // keeps a goal from becoming active
  std::optional<GoalBrief> other;  // that it collides with
};

// How far what adds up to the goal carries its target (R-ALN). Only for those who may read every part of it.
struct AlignmentCoverage {
  std::string carried;    // Σ share · target
  std::string effective;  // the same after ramp, leave, joining and leaving
  std::string gap;
  std::string over;  // above the whole, as a fraction
  std::string coverage;
  std::string effective_coverage;
  std::string expected_coverage;  // each part by what its owner reached in up to four periods before
  std::string band;               // gap, thin, buffered, heavy, excessive
  std::int64_t goals = 0;
  std::int64_t unconverted = 0;            // left out because no rate leads to the currency
  std::optional<std::string> unallocated;  // of the actual, what is in no part; absent when it is nothing
};

// A line of the map: an objective, a goal, or "loose", the group of goals that are aligned to nothing.
struct AlignmentNode {
  std::string key;  // what `parent` takes to see what is below
  std::string kind;
  std::optional<std::string> id;
  std::string title;
  std::string level;  // objective, company, region, team, territory, segment, person; "" of the group
  std::optional<OwnerView> owner;
  std::optional<PeriodView> period;  // of an objective its horizon
  std::string state;                 // of a goal or an objective
  std::optional<AlignmentLink> link;
  std::optional<MetricBrief> metric;
  std::optional<Currency> currency;
  std::optional<std::string> target;
  std::optional<std::string> actual;
  std::optional<std::string> attainment;
  std::optional<std::string> status;   // of a goal that runs
  std::optional<std::string> drivers;  // the attainment of its drivers together (R-ROLL 4)
  bool stale = false;
  std::optional<Date> no_check_in_since;  // today, for who may know: why it is stale, where that is it
  bool guard_broken = false;              // a goal that guards it is off track
  std::int64_t children = 0;              // that are shown below it
  std::int64_t children_at_risk = 0;
  std::optional<AlignmentCoverage> coverage;
  std::vector<AlignmentFlag> flags;
};

struct AlignmentLevel {
  Date as_of;
  Date facts_until;
  std::vector<AlignmentNode> items;
  std::optional<std::string> next;
};

struct AlignmentProblemRow {
  GoalBrief goal;
  AlignmentFlag flag;
  std::optional<Currency> currency;
  std::optional<std::string> gap;       // of GAP: what nobody carries
  std::optional<std::string> coverage;  // of GAP and EXCESSIVE
  bool may_edit = false;                // may draft the goal, and so align it
};

struct AlignmentTotal {
  std::string code;
  std::int64_t goals = 0;
};

struct AlignmentProblemPage {
  std::vector<AlignmentTotal> totals;  // of everything that is asked for, by code; only those that there are
  std::vector<AlignmentProblemRow> items;
  std::optional<std::string> next;
};

// One step of the way up, as the reader may see it.
struct SightStep {
  std::string kind;  // goal or objective
  std::string id;
  std::string title;
  std::string owner;
  std::optional<MetricBrief> metric;  // of a goal, like `period`: what a title that nobody wrote is made of
  std::optional<std::string> period;  // its label
  std::optional<std::string> link;    // how the step before hangs on it; absent over what is not to be seen
};

// What one goal serves itself.
struct GoalParent {
  AlignmentLink link;
  SightStep parent;
};

struct LineOfSight {
  std::vector<SightStep> steps;  // from what it serves itself up to the objective; empty without a way there
  bool orphan = false;
  std::vector<GoalParent> parents;
  bool may_edit = false;
};

// One step from the target to the street; what has nothing below it stands for itself in the steps that follow.
struct AlignedStep {
  std::int64_t goals = 0;
  std::string carried;
  std::string coverage;   // of the step above
  std::string of_target;  // of the goal's own target
  std::string band;
};

struct GoalCoverage {
  GoalBrief goal;
  std::optional<Currency> currency;
  std::string target;
  std::optional<AlignmentCoverage> coverage;
  std::vector<AlignedStep> steps;
  bool withheld = false;  // steps are left out: goals of them are not the reader's to see
};

}  // namespace salespact::app
