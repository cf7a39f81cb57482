#pragma once

#include "app/goal/give_goals.hpp"
#include "app/report/views.hpp"
#include "wire/check_shapes.hpp"
#include "wire/report_views.hpp"

namespace salespact::wire {

// Why a row can't be done.
struct RowRefusalShape {
  std::string field;  // of the row: "owner", "target"
  std::string code;
  std::string message;  // what would be accepted
};
BOOST_DESCRIBE_STRUCT(RowRefusalShape, (), (field, code, message))

struct GoalOfOneShape {
  std::string asked;                    // the owner as it was written
  std::optional<app::OwnerView> owner;  // null: nobody is called so, or nobody that you lead
  std::optional<std::string> goal;      // id, once it is kept
  std::optional<std::string> title;
  std::optional<std::string> statement;  // with its blanks filled
  std::optional<std::string> target;     // in the metric's unit
  std::optional<std::string> baseline;
  std::optional<std::string> currency;
  std::optional<std::string> realism;      // unrealistic, stretch, challenging, realistic, easy, no_evidence
  std::vector<GoalFindingShape> findings;  // errors and warnings, without places in the sentence
  std::vector<RowRefusalShape> problems;
};
BOOST_DESCRIBE_STRUCT(GoalOfOneShape, (),
                      (asked, owner, goal, title, statement, target, baseline, currency, realism, findings, problems))

struct GoalsOfManyShape {
  std::int64_t written = 0;  // 0 of a dry run
  std::vector<GoalOfOneShape> rows;
};
BOOST_DESCRIBE_STRUCT(GoalsOfManyShape, (), (written, rows))

[[nodiscard]] GoalsOfManyShape shape_of(const app::GoalsOfMany& given, const app::Directory& directory, Date day);

}  // namespace salespact::wire
