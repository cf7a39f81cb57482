#include "domain/goal/goal_template.hpp"

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/calendar/fiscal_year.hpp"
#include "domain/goal/statement_blanks.hpp"
#include "domain/goal/target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

constexpr std::int64_t hundred = 100;

// The texts that a template shares with the goals that are made from it; their days are of no account.
GoalTerms terms_of(const GoalTemplate& one) {
  GoalTerms terms;
  terms.statement = one.statement;
  terms.how = one.how;
  terms.why = one.why;
  terms.reward = one.reward;
  terms.collaboration = one.collaboration;
  terms.amendment_route = one.amendment_route;
  terms.feedback_giver = one.feedback_giver;
  for (const TemplateResource& each : one.resources) {
    terms.resources.push_back({each.kind, each.text, each.provider, {}, ResourceState::promised});
  }
  for (const TemplateMilestone& each : one.milestones) terms.milestones.push_back({each.title, Date{}, {}});
  return terms;
}

TemplateProblem problem_of(TermsProblem code) {
  switch (code) {
    case TermsProblem::text_length: return TemplateProblem::text_length;
    case TermsProblem::text_unreadable: return TemplateProblem::text_unreadable;
    case TermsProblem::too_many: break;
  }
  return TemplateProblem::too_many;
}

class TemplateCheck {
 public:
  explicit TemplateCheck(const GoalTemplate& one) : one_(one) {}

  std::vector<TemplateRefusal> run() {
    line("name", one_.name, 80);
    line("for_role", one_.for_role, 60);
    if (!is_clean_prose(one_.about, 500)) {
      refuse(TemplateProblem::text_length, "about", "up to 500 characters of readable text");
    }
    for (const auto& refusal : problems_of(terms_of(one_))) {
      refuse(problem_of(refusal.code), refusal.field, refusal.message);
    }
    examine_statement();
    examine_percents();
    if (one_.needs_nothing && !one_.resources.empty()) {
      refuse(TemplateProblem::nothing_and_something, "needs_nothing", "either resources, or that nothing is needed");
    }
    return std::move(found_);
  }

 private:
  void refuse(TemplateProblem code, std::string field, std::string message) {
    found_.push_back({code, std::move(field), std::move(message)});
  }
  void line(std::string_view field, const std::string& text, std::size_t most) {
    if (is_clean_line(text) && !text.empty() && code_points(text) <= most) return;
    refuse(TemplateProblem::text_length, std::string(field), fmt::format("one line of 1 to {} characters", most));
  }
  void examine_statement() {
    if (one_.statement.empty()) {
      refuse(TemplateProblem::text_length, "statement", "a sentence of 1 to 1000 characters");
    }
    if (!is_valid_utf8(one_.statement)) return;
    if (const auto unknown = unknown_blanks(one_.statement); !unknown.empty()) {
      refuse(TemplateProblem::blank_unknown, "statement",
             fmt::format("{} is no blank; there are {{owner}}, {{target}}, {{period}} and {{end}}", unknown.front()));
    }
  }
  void percent(std::string field, std::int64_t value) {
    if (value >= 1 && value <= hundred) return;
    refuse(TemplateProblem::percent_out_of_range, std::move(field), "1 to 100 percent of the period");
  }
  void examine_percents() {
    for (std::size_t at = 0; at < one_.milestones.size(); ++at) {
      percent(fmt::format("milestones/{}/after_percent", at), one_.milestones[at].after_percent);
    }
    if (one_.review_after_percent) percent("review_after_percent", *one_.review_after_percent);
  }

  const GoalTemplate& one_;
  std::vector<TemplateRefusal> found_;
};

bool has_at_most(const Decimal& value, int decimals) {
  return value.scale <= decimals && rescale(value, decimals).has_value();
}

}  // namespace

std::vector<TemplateRefusal> problems_of(const GoalTemplate& one) { return TemplateCheck(one).run(); }

std::vector<TemplateRefusal> problems_of_figures(const GoalTemplate& one, const Metric& metric, int decimals) {
  std::vector<TemplateRefusal> found;
  const auto refuse = [&](TemplateProblem code, std::string field, std::string message) {
    found.push_back({code, std::move(field), std::move(message)});
  };
  const bool absolute = one.mode == TargetMode::absolute;
  const bool in_metric = !in_percent(one.mode);
  const std::string exact = fmt::format("a number with at most {} decimals, as {} has", decimals, metric.name);
  if (one.value && in_metric && !has_at_most(*one.value, decimals)) {
    refuse(TemplateProblem::number_invalid, "target/value", exact);
  }
  if (one.stretch && !has_at_most(*one.stretch, decimals)) {
    refuse(TemplateProblem::number_invalid, "target/stretch", exact);
  }
  const bool relative = !absolute && one.mode != TargetMode::band;
  if (one.value && relative && one.value->scaled <= 0) {
    refuse(TemplateProblem::relative_value, "target/value",
           "a change above zero; whether it goes up or down is the metric's direction");
  }
  if (one.stretch && (!absolute || !one.value)) {
    refuse(TemplateProblem::stretch_alone, "target/stretch", "a stretch stands beside an absolute value");
  }
  return found;
}

PeriodKind kind_of(TemplateLength length) {
  switch (length) {
    case TemplateLength::month: return PeriodKind::month;
    case TemplateLength::quarter: return PeriodKind::quarter;
    case TemplateLength::half: return PeriodKind::half;
    case TemplateLength::year: break;
  }
  return PeriodKind::year;
}

Date day_after_percent(const DateRange& range, std::int64_t percent) {
  check(percent >= 1 && percent <= hundred, "a part of a period is 1 to 100 percent of it");
  const std::int64_t days = (range.days() * percent + hundred - 1) / hundred;
  return range.start + static_cast<std::int32_t>(days - 1);
}

FiscalPeriod period_to_write_for(const FiscalCalendar& calendar, TemplateLength length, Date today) {
  const FiscalPeriod running = period_containing(calendar, kind_of(length), today);
  const std::int32_t gone = today - running.range.start;
  return 3 * gone <= running.range.days() ? running : next_period(calendar, running);
}

}  // namespace salespact
