#include "domain/pact/pact_template.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_role = 60;
constexpr std::size_t longest_about = 500;

void check_line(std::vector<PactTemplateRefusal>& problems, const char* field, const std::string& text,
                std::size_t most) {
  if (!text.empty() && is_clean_line(text) && code_points(text) <= most) return;
  problems.push_back({PactTemplateProblem::text_length, field, fmt::format("one line of 1 to {} characters", most)});
}

}  // namespace

DateRange template_days() { return {Date::parse_iso("2000-01-01").value(), Date::parse_iso("2000-12-31").value()}; }

std::vector<PactTemplateRefusal> problems_of(const PactTemplate& one) {
  std::vector<PactTemplateRefusal> problems;
  check_line(problems, "name", one.name, longest_name);
  check_line(problems, "for_role", one.for_role, longest_role);
  if (!is_clean_prose(one.about, longest_about)) {
    problems.push_back({PactTemplateProblem::text_length, "about", "up to 500 characters of readable text"});
  }
  const auto of_a_person = [&](bool filled, std::string field) {
    if (!filled) return;
    problems.push_back({PactTemplateProblem::of_a_person, std::move(field),
                        "nothing: goals, days, progress, development and the sales formula are of one person's pact"});
  };
  of_a_person(!one.words.targets.goals.empty(), "targets/goals");
  for (std::size_t at = 0; at < one.words.targets.floors.size(); ++at) {
    const MasTerms& floor = one.words.targets.floors[at];
    of_a_person(floor.from.has_value(), fmt::format("targets/floors/{}/from", at));
    of_a_person(floor.to.has_value(), fmt::format("targets/floors/{}/to", at));
  }
  of_a_person(!one.words.targets.progress.empty(), "targets/progress");
  of_a_person(!one.words.role.development.empty(), "role/development");
  of_a_person(!one.words.role.activities.empty(), "role/activities");
  of_a_person(!one.words.role.formula.empty(), "role/formula");
  of_a_person(!one.words.waived.empty(), "waived");
  return problems;
}

SalesPactTerms terms_from(const PactTemplate& one, DateRange effective, std::span<const std::string> metrics) {
  SalesPactTerms terms = one.words;
  terms.effective = effective;
  std::erase_if(terms.targets.floors,
                [&](const MasTerms& floor) { return std::ranges::find(metrics, floor.metric) == metrics.end(); });
  return terms;
}

}  // namespace salespact
