#include "wire/check_shapes.hpp"

#include "base/text.hpp"

namespace salespact::wire {
namespace {

std::optional<std::string> if_any(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

StatementFieldsShape shape_of(const checker::FieldsRead& read) {
  return {if_any(read.metric_key),
          if_any(read.metric_text),
          read.direction.transform([](auto direction) { return std::string(text_of(direction)); }),
          if_any(read.from),
          if_any(read.to),
          if_any(read.by),
          if_any(read.period),
          if_any(read.cadence),
          if_any(read.how)};
}

}  // namespace

GoalCheckShape shape_of(const checker::Lint& lint, std::string_view statement) {
  return {shapes_of(lint.findings, statement), lint.score(), shape_of(lint.fields)};
}

std::vector<StatementFindingShape> shapes_of(const std::vector<checker::Finding>& findings,
                                             std::string_view statement) {
  const auto place = [&](std::size_t byte) {
    return static_cast<std::int64_t>(code_points(statement.substr(0, byte)));
  };
  std::vector<StatementFindingShape> shapes;
  shapes.reserve(findings.size());
  for (const checker::Finding& finding : findings) {
    shapes.push_back({std::string(text_of(finding.rule)),
                      std::string(text_of(finding.severity())),
                      {place(finding.begin), place(finding.end)},
                      finding.message,
                      finding.fix});
  }
  return shapes;
}

CheckedStatementShape checked_statement(std::int64_t line, const std::string& statement) {
  if (const auto refusal = checker::refusal_of(statement)) {
    return {line, printable(statement.substr(0, 200)), {{"unreadable", "error", {0, 0}, *refusal, ""}}};
  }
  return {line, statement, shapes_of(checker::lint(statement).findings, statement)};
}

}  // namespace salespact::wire
