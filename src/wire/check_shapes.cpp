#include "wire/check_shapes.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

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

constexpr int fraction_decimals = 6;

std::optional<std::string> fraction(const std::optional<Rational>& value) {
  return value.transform([](const Rational& known) { return to_decimal_text(known, fraction_decimals); });
}

std::optional<ResolvedTargetShape> target_of(const app::CheckedDraft& checked) {
  if (!checked.check.target) return std::nullopt;
  const auto text = [&](std::int64_t scaled) { return scaled_to_text(scaled, checked.decimals); };
  const ResolvedTarget& target = *checked.check.target;
  return ResolvedTargetShape{text(target.target), target.stretch.transform(text), target.band_lower.transform(text),
                             target.band_upper.transform(text),
                             checked.currency.transform([](const Currency& code) { return std::string(code.code()); })};
}

std::optional<RealismShape> realism_of(const app::CheckedDraft& checked) {
  const Realism& realism = checked.check.realism;
  if (!checked.check.target) return std::nullopt;
  const Rational unit = power_of_ten_int64(checked.decimals);
  const auto text = [&](const Rational& value) { return to_decimal_text(value / unit, checked.decimals); };
  const auto number = [&](double value) {
    return fmt::format("{:.{}f}", value / static_cast<double>(power_of_ten_int64(checked.decimals)), checked.decimals);
  };
  RealismShape shape{.band = std::string(text_of(realism.band)),
                     .evidence = std::string(text_of(realism.evidence)),
                     .reached = realism.reached,
                     .periods = static_cast<std::int64_t>(realism.history.size()),
                     .chance = fraction(realism.chance),
                     .of_best = fraction(realism.of_best),
                     .percentile = fraction(realism.percentile),
                     .history = {},
                     .approximate = std::nullopt};
  for (std::size_t i = 0; realism.evidence == Evidence::own && i < checked.history.size(); ++i) {
    const app::ReachedPeriod& each = checked.history[i];
    shape.history.push_back({each.period.label, each.period.range.start.iso(), each.period.range.end.iso(),
                             text(each.past.actual), text(realism.history[i])});
  }
  if (realism.approximate) {
    shape.approximate = ApproximateShape{number(realism.approximate->mean), number(realism.approximate->deviation),
                                         fmt::format("{:.{}f}", realism.approximate->chance, fraction_decimals)};
  }
  return shape;
}

}  // namespace

GoalCheckShape shape_of(const checker::Lint& lint, std::string_view statement) {
  GoalCheckShape shape;
  for (const StatementFindingShape& one : shapes_of(lint.findings, statement)) {
    shape.findings.push_back({one.rule, one.severity, false, "statement", one.at, one.message, one.fix, {}});
  }
  shape.score = lint.score();
  shape.blocked = lint.has_error();
  shape.fields = shape_of(lint.fields);
  return shape;
}

GoalCheckShape shape_of(const app::CheckedDraft& checked, std::string_view statement) {
  const auto place = [&](std::size_t byte) {
    return static_cast<std::int64_t>(code_points(statement.substr(0, byte)));
  };
  GoalCheckShape shape;
  for (const checker::DraftFinding& one : checked.check.findings) {
    GoalFindingShape found{std::string(text_of(one.rule)),
                           std::string(text_of(one.severity)),
                           one.final,
                           one.field,
                           {},
                           one.message,
                           one.fix,
                           one.params};
    if (one.end > one.begin) found.at = {place(one.begin), place(one.end)};
    shape.findings.push_back(std::move(found));
  }
  shape.score = checked.check.score();
  shape.blocked = checked.check.blocks_proposal();
  if (!checker::refusal_of(statement)) shape.fields = shape_of(checker::lint(statement).fields);
  if (const FiscalPeriod& period = checked.period; !period.label.empty()) {
    shape.period = DraftPeriodShape{period.label, period.range.start.iso(), period.range.end.iso()};
  }
  shape.target = target_of(checked);
  shape.realism = realism_of(checked);
  return shape;
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
