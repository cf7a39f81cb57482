#include "wire/many_goals_shapes.hpp"

namespace salespact::wire {
namespace {

// "rows/3/target" -> "target"
std::string field_of_row(const std::string& field) {
  const std::size_t row = field.find('/');
  const std::size_t part = row == std::string::npos ? row : field.find('/', row + 1);
  return part == std::string::npos ? field : field.substr(part + 1);
}

GoalOfOneShape shape_of(const app::GoalOfOne& row, const app::Directory& directory, Date day) {
  GoalOfOneShape shape;
  shape.asked = row.asked;
  for (const app::FieldRefusal& one : row.problems) {
    shape.problems.push_back({field_of_row(one.field), one.code, one.message});
  }
  if (const auto found = row.owner ? directory.find(*row.owner) : std::nullopt) {
    shape.owner = view_of(directory, *found, day);
  }
  if (!row.target) return shape;
  shape.goal = row.goal.transform([](GoalId id) { return id.text(); });
  shape.title = row.title;
  shape.statement = row.statement;
  shape.target = row.target;
  shape.baseline = row.baseline;
  shape.currency = row.currency.transform([](const Currency& code) { return std::string(code.code()); });
  shape.realism = std::string(text_of(row.realism));
  for (const checker::DraftFinding& one : row.findings) {
    shape.findings.push_back({std::string(text_of(one.rule)),
                              std::string(text_of(one.severity)),
                              one.final,
                              one.field,
                              {},
                              one.message,
                              one.fix,
                              one.params});
  }
  return shape;
}

}  // namespace

GoalsOfManyShape shape_of(const app::GoalsOfMany& given, const app::Directory& directory, Date day) {
  GoalsOfManyShape shape;
  shape.written = given.written;
  shape.rows.reserve(given.rows.size());
  for (const app::GoalOfOne& row : given.rows) shape.rows.push_back(shape_of(row, directory, day));
  return shape;
}

}  // namespace salespact::wire
