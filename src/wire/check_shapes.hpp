#pragma once

#include "app/goal/check_goal_draft.hpp"
#include "domain/checker/lint.hpp"
#include "wire/described.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::wire {

// One thing that the goal checker has found in a sentence.
struct StatementFindingShape {
  std::string rule;              // "M4"; "unreadable" where the sentence was not looked at
  std::string severity;          // error, warning, info
  std::vector<std::int64_t> at;  // [start, end) in code points of the sentence
  std::string message;
  std::string fix;  // what would be accepted
};
BOOST_DESCRIBE_STRUCT(StatementFindingShape, (), (rule, severity, at, message, fix))

struct CheckedStatementShape {
  std::int64_t line = 0;
  std::string statement;
  std::vector<StatementFindingShape> findings;
};
BOOST_DESCRIBE_STRUCT(CheckedStatementShape, (), (line, statement, findings))

// What a form is filled with; texts are those of the sentence, null where it says nothing of the kind.
struct StatementFieldsShape {
  std::optional<std::string> metric;       // the key of a metric that is declared or built in
  std::optional<std::string> metric_text;  // the words for it
  std::optional<std::string> direction;    // increase, decrease, hold
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> by;  // a change: a percentage, points, double
  std::optional<std::string> period;
  std::optional<std::string> cadence;
  std::optional<std::string> how;
};
BOOST_DESCRIBE_STRUCT(StatementFieldsShape, (), (metric, metric_text, direction, from, to, by, period, cadence, how))

// One thing found in a goal, by its sentence or by its fields.
struct GoalFindingShape {
  std::string rule;
  std::string severity;          // error, warning, info
  bool final = false;            // an error that no approver can override
  std::string field;             // "target", "period"; "statement" where it is about the sentence
  std::vector<std::int64_t> at;  // [start, end) in code points of the sentence; empty where it is about a field
  std::string message;
  std::string fix;
  std::map<std::string, std::string> params;  // what the message names
};
BOOST_DESCRIBE_STRUCT(GoalFindingShape, (), (rule, severity, final, field, at, message, fix, params))

struct ReachedShape {
  std::string period;
  std::string start;
  std::string end;
  std::string value;   // as it was
  std::string scaled;  // to the working days of the goal's period
};
BOOST_DESCRIBE_STRUCT(ReachedShape, (), (period, start, end, value, scaled))

struct ApproximateShape {
  std::string mean;
  std::string deviation;
  std::string chance;  // a fraction
};
BOOST_DESCRIBE_STRUCT(ApproximateShape, (), (mean, deviation, chance))

// R-REAL (DOMAIN 3.10). Fractions have six decimals.
struct RealismShape {
  std::string band;          // unrealistic, stretch, challenging, realistic, easy, no_evidence
  std::string evidence;      // own, team, none
  std::int64_t reached = 0;  // in how many of the periods
  std::int64_t periods = 0;
  std::optional<std::string> chance;
  std::optional<std::string> of_best;  // the target over the best period
  std::optional<std::string> percentile;
  std::vector<ReachedShape> history;  // one's own; that of a team is not told one by one
  std::optional<ApproximateShape> approximate;
};
BOOST_DESCRIBE_STRUCT(RealismShape, (),
                      (band, evidence, reached, periods, chance, of_best, percentile, history, approximate))

struct ResolvedTargetShape {
  std::string target;
  std::optional<std::string> stretch;
  std::optional<std::string> band_lower;
  std::optional<std::string> band_upper;
  std::optional<std::string> currency;
};
BOOST_DESCRIBE_STRUCT(ResolvedTargetShape, (), (target, stretch, band_lower, band_upper, currency))

struct DraftPeriodShape {
  std::string label;
  std::string start;
  std::string end;
};
BOOST_DESCRIBE_STRUCT(DraftPeriodShape, (), (label, start, end))

struct GoalCheckShape {
  std::vector<GoalFindingShape> findings;  // in the order of the rules
  std::int64_t score = 0;                  // 100 less 20 an error, 8 a warning and 2 an info; at least 0
  bool blocked =
      false;  // an error is among them: nobody agrees to it like this; a final one keeps it from being proposed
  StatementFieldsShape fields;
  std::optional<DraftPeriodShape> period;     // of a draft: the days that its period has
  std::optional<ResolvedTargetShape> target;  // of a draft: what would be agreed
  std::optional<RealismShape> realism;        // of a draft
};
BOOST_DESCRIBE_STRUCT(GoalCheckShape, (), (findings, score, blocked, fields, period, target, realism))

[[nodiscard]] GoalCheckShape shape_of(const checker::Lint& lint, std::string_view statement);
[[nodiscard]] GoalCheckShape shape_of(const app::CheckedDraft& checked, std::string_view statement);
[[nodiscard]] std::vector<StatementFindingShape> shapes_of(const std::vector<checker::Finding>& findings,
                                                           std::string_view statement);
// The sentence of a line of a file, linted, or why it can't be.
[[nodiscard]] CheckedStatementShape checked_statement(std::int64_t line, const std::string& statement);

}  // namespace salespact::wire
