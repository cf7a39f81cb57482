#include "domain/pact/sales_pact_terms.hpp"

#include "base/rational.hpp"
#include "domain/pact/terms_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

namespace salespact {
namespace {

using TermsCheck = PactTermsCheck<PactTermsProblem>;

void check_dates(TermsCheck& check, const DateRange& effective) {
  if (effective.start <= effective.end && effective.days() <= longest_pact_days) return;
  check.refuse(PactTermsProblem::dates_invalid, "effective",
               fmt::format("a first day and a last one behind it, {} days at most", longest_pact_days));
}

bool ask_the_same(const MasTerms& a, const MasTerms& b) {
  return a.metric == b.metric && a.comparator == b.comparator && a.cadence == b.cadence;
}

// Without a first or last day it is the pact's.
DateRange days_within(const MasTerms& terms, DateRange pact) {
  return {std::max(terms.from.value_or(pact.start), pact.start), std::min(terms.to.value_or(pact.end), pact.end)};
}

bool ask_at_once(const MasTerms& a, const MasTerms& b) {
  const bool over = (a.to && b.from && *a.to < *b.from) || (b.to && a.from && *b.to < *a.from);
  return ask_the_same(a, b) && !over;
}

void check_targets(TermsCheck& check, const TargetsSection& section) {
  if (check.count("targets/goals", section.goals.size())) {
    std::set<GoalId> seen;
    for (std::size_t at = 0; at < section.goals.size(); ++at) {
      if (seen.insert(section.goals[at].goal).second) continue;
      check.refuse(PactTermsProblem::goal_twice, fmt::format("targets/goals/{}", at), "each goal once");
    }
  }
  if (check.count("targets/floors", section.floors.size())) {
    for (std::size_t at = 0; at < section.floors.size(); ++at) {
      const MasTerms& one = section.floors[at];
      const auto before = std::span(section.floors).first(at);
      if (std::ranges::none_of(before, [&](const MasTerms& other) { return ask_at_once(one, other); })) continue;
      check.refuse(PactTermsProblem::floor_twice, fmt::format("targets/floors/{}", at),
                   "one standard at a time for each metric, bound and rhythm");
    }
  }
  check.prose("targets/serves", section.serves);
  check.prose("targets/plan", section.plan);
  check.prose("targets/progress", section.progress);
}

void check_expected(TermsCheck& check, std::set<std::string>& keys, const std::string& list,
                    const std::vector<Expectation>& expectations) {
  if (!check.count(list, expectations.size())) return;
  for (std::size_t at = 0; at < expectations.size(); ++at) {
    const std::string field = fmt::format("{}/{}", list, at);
    check.line(field + "/text", expectations[at].text);
    check.key(keys, field, expectations[at].key);
  }
}

void check_expectations(TermsCheck& check, std::set<std::string>& keys, const ExpectationsSection& section) {
  check_expected(check, keys, "expectations/of_rep", section.of_rep);
  check_expected(check, keys, "expectations/of_manager", section.of_manager);
  if (check.count("expectations/indicators", section.indicators.size())) {
    for (std::size_t at = 0; at < section.indicators.size(); ++at) {
      check.line(fmt::format("expectations/indicators/{}", at), section.indicators[at]);
    }
  }
  if (check.count("expectations/obstacles", section.obstacles.size())) {
    for (std::size_t at = 0; at < section.obstacles.size(); ++at) {
      check.line(fmt::format("expectations/obstacles/{}/text", at), section.obstacles[at].text);
      check.prose(fmt::format("expectations/obstacles/{}/solution", at), section.obstacles[at].solution);
    }
  }
  check.prose("expectations/manager_role", section.manager_role);
}

void check_consequences(TermsCheck& check, const ConsequencesSection& section) {
  if (check.count("consequences/steps", section.steps.size())) {
    int before = 0;
    for (std::size_t at = 0; at < section.steps.size(); ++at) {
      const ConsequenceStep& one = section.steps[at];
      const std::string field = fmt::format("consequences/steps/{}", at);
      if (one.step <= before || one.step > ladder_steps) {
        check.refuse(PactTermsProblem::step_invalid, field + "/step", "1 to 4, each once and in their order");
      }
      before = one.step;
      check.prose(field + "/text", one.text);
      check.prose(field + "/help", one.help);
    }
  }
  check.prose("consequences/response", section.response);
  check.prose("consequences/exceeding", section.exceeding);
}

void check_role(TermsCheck& check, std::set<std::string>& keys, const RoleSection& section, Date last) {
  check.prose("role/role", section.role);
  check.prose("role/decision_rights", section.decision_rights);
  check.prose("role/formula", section.formula);
  check.prose("role/resources", section.resources);
  if (check.count("role/activities", section.activities.size())) {
    for (std::size_t at = 0; at < section.activities.size(); ++at) {
      check.line(fmt::format("role/activities/{}/stage", at), section.activities[at].stage);
    }
  }
  if (!check.count("role/development", section.development.size())) return;
  for (std::size_t at = 0; at < section.development.size(); ++at) {
    const DevelopmentItem& one = section.development[at];
    const std::string field = fmt::format("role/development/{}", at);
    check.line(field + "/skill", one.skill);
    check.prose(field + "/need", one.need);
    check.key(keys, field, one.key);
    if (one.due <= last) continue;
    check.refuse(PactTermsProblem::dates_invalid, field + "/due",
                 fmt::format("{} or before: what is promised is followed to the last day of the pact", last.iso()));
  }
}

void check_waived(TermsCheck& check, const SalesPactTerms& terms) {
  for (const auto& [section, reason] : terms.waived) {
    const std::string field = fmt::format("waived/{}", text_of(section));
    check.line(field, reason);
    if (!is_touched(terms, {}, section)) continue;
    check.refuse(PactTermsProblem::waived_and_filled, field, "a section is filled in or waived, not both");
  }
}

Rational value_of(const Decimal& number) { return Rational::of(number.scaled, power_of_ten_int64(number.scale)); }

bool is_tighter(const MasTerms& a, const MasTerms& b) {
  const Rational one = value_of(a.threshold);
  const Rational other = value_of(b.threshold);
  return a.comparator == MasComparator::min ? one > other : one < other;
}

bool is_milder(const MasTerms& before, const MasTerms& after) {
  // Days off make a floor lower, and a ceiling too: that one is stricter then.
  const bool asks_less =
      before.comparator == MasComparator::min ? !before.prorate && after.prorate : before.prorate && !after.prorate;
  const bool own_word = before.source == MasSource::measured && after.source == MasSource::self_reported;
  return is_tighter(before, after) || (before.critical && !after.critical) || asks_less || own_word ||
         after.tolerated_misses > before.tolerated_misses || after.grace_wd > before.grace_wd;
}

// On any of its days nothing is asked of what it asked, or something milder.
bool is_eased(const MasTerms& one, const SalesPactTerms& after) {
  const DateRange days = days_within(one, after.effective);
  std::vector<DateRange> asked;
  for (const MasTerms& other : after.targets.floors) {
    const DateRange more = days_within(other, after.effective);
    if (!ask_the_same(one, other) || !more.overlaps(days)) continue;
    if (is_milder(one, other)) return true;
    asked.push_back(more);
  }
  std::ranges::sort(asked);
  Date next = days.start;
  for (const DateRange& more : asked) {
    if (more.start > next) break;
    next = std::max(next, more.end + 1);
  }
  return next <= days.end;
}

}  // namespace

std::vector<PactTermsRefusal> problems_of(const SalesPactTerms& terms) {
  TermsCheck check;
  std::set<std::string> keys;
  check_dates(check, terms.effective);
  check_targets(check, terms.targets);
  check_expectations(check, keys, terms.expectations);
  check_consequences(check, terms.consequences);
  check_role(check, keys, terms.role, terms.effective.end);
  check_waived(check, terms);
  return check.take();
}

std::vector<PactTermsRefusal> problems_of(const MotivesSection& motives) {
  TermsCheck check;
  if (check.count("motives/motivators", motives.motivators.size())) {
    for (std::size_t at = 0; at < motives.motivators.size(); ++at) {
      const Motivator& one = motives.motivators[at];
      const std::string field = fmt::format("motives/motivators/{}", at);
      if (one.strength < 1 || one.strength > 5) {
        check.refuse(PactTermsProblem::strength_invalid, field + "/strength", "1, a little, to 5, most of all");
      }
      check.line(field + "/note", one.note, 0);
    }
  }
  check.prose("motives/personal_goals", motives.personal_goals);
  check.prose("motives/flexibility", motives.flexibility);
  return check.take();
}

std::vector<PactTermsRefusal> missing_in(const SalesPactTerms& terms, const MotivesSection& motives) {
  TermsCheck check;
  const auto missing = [&](PactSection section, std::string_view part, std::string_view what) {
    check.refuse(PactTermsProblem::section_incomplete, fmt::format("{}/{}", text_of(section), part),
                 fmt::format("{}, or waive the section with a reason", what));
  };
  const auto needed = [&](PactSection section) { return !terms.waived.contains(section); };
  if (needed(PactSection::targets)) {
    if (terms.targets.goals.empty() && terms.targets.floors.empty()) {
      missing(PactSection::targets, "goals", "link a goal or write a minimal acceptable standard");
    }
    if (terms.targets.plan.empty()) missing(PactSection::targets, "plan", "write how the targets will be reached");
  }
  if (needed(PactSection::expectations)) {
    if (terms.expectations.of_rep.empty()) {
      missing(PactSection::expectations, "of_rep", "write what the manager expects of the rep");
    }
    if (terms.expectations.of_manager.empty()) {
      missing(PactSection::expectations, "of_manager", "write what the rep expects of the manager");
    }
  }
  if (needed(PactSection::motives) && !is_touched(terms, motives, PactSection::motives)) {
    missing(PactSection::motives, "motivators", "the rep writes what moves them");
  }
  if (needed(PactSection::consequences)) {
    for (int step = 1; step <= ladder_steps; ++step) {
      const auto at = std::ranges::find(terms.consequences.steps, step, &ConsequenceStep::step);
      if (at != terms.consequences.steps.end() && !at->text.empty()) continue;
      missing(PactSection::consequences, "steps", fmt::format("write what step {} of the ladder is", step));
    }
  }
  if (needed(PactSection::role) && terms.role.role.empty()) {
    missing(PactSection::role, "role", "write what the rep's role is");
  }
  return check.take();
}

bool is_touched(const SalesPactTerms& terms, const MotivesSection& motives, PactSection section) {
  switch (section) {
    case PactSection::targets: return terms.targets != TargetsSection{};
    case PactSection::expectations: return terms.expectations != ExpectationsSection{};
    case PactSection::motives: return motives != MotivesSection{};
    case PactSection::consequences: return terms.consequences != ConsequencesSection{};
    case PactSection::role: return terms.role != RoleSection{};
  }
  return false;
}

MasLine mas_line_of(const MasTerms& terms, MetricId metric, DateRange effective) {
  return {.metric = metric,
          .comparator = terms.comparator,
          .threshold = terms.threshold,
          .cadence = terms.cadence,
          .prorate = terms.prorate,
          .critical = terms.critical,
          .source = terms.source,
          .grace_wd = terms.grace_wd,
          .effective = days_within(terms, effective),
          .tolerated_misses = terms.tolerated_misses};
}

bool is_easing(const SalesPactTerms& before, const SalesPactTerms& after) {
  return std::ranges::any_of(before.targets.floors, [&](const MasTerms& one) { return is_eased(one, after); });
}

}  // namespace salespact
