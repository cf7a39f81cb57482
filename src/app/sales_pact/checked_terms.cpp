#include "app/metric/metric_scale.hpp"
#include "app/pact/pact_words.hpp"
#include "app/sales_pact/sales_pact_desk.hpp"
#include "domain/metric/exchange.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

void clean_all(SalesPactTerms& terms) {
  for (std::string* text :
       {&terms.targets.serves, &terms.targets.plan, &terms.targets.progress, &terms.expectations.manager_role,
        &terms.consequences.response, &terms.consequences.exceeding, &terms.role.role, &terms.role.decision_rights,
        &terms.role.formula, &terms.role.resources}) {
    clean(*text);
  }
  for (auto* list : {&terms.expectations.of_rep, &terms.expectations.of_manager}) {
    for (Expectation& one : *list) clean(one.text);
  }
  for (std::string& one : terms.expectations.indicators) clean(one);
  for (PactObstacle& one : terms.expectations.obstacles) {
    clean(one.text);
    clean(one.solution);
  }
  for (ConsequenceStep& one : terms.consequences.steps) {
    clean(one.text);
    clean(one.help);
  }
  for (ActivityLine& one : terms.role.activities) clean(one.stage);
  for (DevelopmentItem& one : terms.role.development) {
    clean(one.skill);
    clean(one.need);
  }
  for (auto& [section, reason] : terms.waived) clean(reason);
}

// What is new gets the first key that nothing in the pact has.
void give_keys(SalesPactTerms& terms) {
  std::vector<std::string*> keys;
  for (auto* list : {&terms.expectations.of_rep, &terms.expectations.of_manager}) {
    for (Expectation& one : *list) keys.push_back(&one.key);
  }
  for (DevelopmentItem& one : terms.role.development) keys.push_back(&one.key);
  give_free_keys(keys, "p");
}

class TermsAgainstBooks {
 public:
  TermsAgainstBooks(const Act& act, const SalesPactDesk& desk, PersonId rep, SalesPactTerms& terms)
      : act_(act), numbers_(desk.board.numbers), rep_(rep), terms_(terms) {}

  void lower_from(std::size_t first) {
    link_goals();
    for (std::size_t at = first; at < terms_.targets.floors.size(); ++at) lower(terms_.targets.floors[at]);
    const auto added = terms_.targets.floors.begin() + static_cast<std::ptrdiff_t>(first);
    terms_.targets.floors.erase(std::remove_if(added, terms_.targets.floors.end(),
                                               [](const MasTerms& one) { return one.threshold.scaled < 1; }),
                                terms_.targets.floors.end());
  }

  [[nodiscard]] FieldRefusals check() {
    link_goals();
    name_providers();
    for (std::size_t at = 0; at < terms_.targets.floors.size(); ++at) check_floor(at);
    return std::move(problems_);
  }

 private:
  void refuse_at(std::string code, std::string field, std::string message) {
    problems_.push_back({std::move(code), std::move(field), std::move(message)});
  }

  // Goals of the rep, told as they stand now.
  void link_goals() {
    for (std::size_t at = 0; at < terms_.targets.goals.size(); ++at) {
      PactGoal& linked = terms_.targets.goals[at];
      const auto found = std::ranges::find(*numbers_.goals, linked.goal, &Goal::id);
      const bool own = found != numbers_.goals->end() && found->owner == Owner(rep_);
      if (!own || !may_read_goal(act_.viewer, *found)) {
        refuse_at(std::string(text_of(SalesPactDeskProblem::goal_unknown)), fmt::format("targets/goals/{}", at),
                  "a goal of the rep that both sides can read");
        continue;
      }
      const CompiledMetric* metric = numbers_.metrics->find(found->metric);
      const int scale = metric == nullptr ? 0 : scale_of(metric->metric, found->currency);
      linked.summary = fmt::format("{}: {}{}", found->title, scaled_to_text(found->target, scale),
                                   found->currency ? " " + std::string(found->currency->code()) : "");
      goals_.push_back(&*found);
    }
  }

  void name_providers() {
    for (std::size_t at = 0; at < terms_.role.development.size(); ++at) {
      DevelopmentItem& one = terms_.role.development[at];
      const Person* provider = act_.person(one.provider);
      if (provider == nullptr || provider->status == PersonStatus::departed) {
        refuse_at(std::string(text_of(SalesPactDeskProblem::provider_unknown)),
                  fmt::format("role/development/{}/provider", at), "somebody of the company who promises it");
        continue;
      }
      one.promised_by = provider->display_name;
    }
  }

  void check_floor(std::size_t at) {
    const MasTerms& one = terms_.targets.floors[at];
    const std::string field = fmt::format("targets/floors/{}", at);
    const CompiledMetric* metric = numbers_.metrics->find(one.metric);
    if (metric == nullptr || metric->metric.state != MetricState::active) {
      refuse_at(std::string(text_of(AdministrationProblem::metric_unknown)), field + "/metric",
                "the key of a metric in use, as GET /api/v1/metrics lists them");
      return;
    }
    const int precision = scale_of(metric->metric, numbers_.workspace.base_currency);
    const MasLine line = mas_line_of(one, metric->metric.id, terms_.effective);
    const auto refusals = problems_of(line, metric->metric, precision, numbers_.workspace.week_start);
    for (const auto& refusal : refusals) {
      refuse_at(std::string(text_of(refusal.code)), field + "/" + refusal.field, refusal.message);
    }
    if (refusals.empty()) check_against_goals(line, metric->metric, precision, field);
  }

  // The most that no linked goal refuses, up to what it is; whole numbers only.
  void lower(MasTerms& one) {
    const CompiledMetric* metric = numbers_.metrics->find(one.metric);
    if (metric == nullptr) return;
    const int precision = scale_of(metric->metric, numbers_.workspace.base_currency);
    const auto fits = [&](std::int64_t whole) {
      one.threshold = {whole, 0};
      problems_.clear();
      check_against_goals(mas_line_of(one, metric->metric.id, terms_.effective), metric->metric, precision, "");
      return problems_.empty();
    };
    std::int64_t most = one.threshold.scaled;
    if (fits(most)) return;
    std::int64_t least = 0;
    while (most - least > 1) {
      const std::int64_t middle = least + (most - least) / 2;
      (fits(middle) ? least : most) = middle;
    }
    one.threshold = {least, 0};
  }

  // Standards are judged in the company's currency, at the plan rate. nullopt: there is no way to it.
  [[nodiscard]] std::optional<Rational> target_of(const Goal& goal) const {
    const Currency& base = numbers_.workspace.base_currency;
    if (!goal.currency || *goal.currency == base) return Rational(goal.target);
    const ExchangeRates rates(numbers_.calendars->exchange_rates, base);
    const auto rate = rates.rate(*goal.currency, base, RateKind::plan, goal.period.range.start);
    return rate ? std::optional(converted(goal.target, *goal.currency, base, *rate)) : std::nullopt;
  }

  // A floor is never above what the linked goal of the same metric asks for.
  void check_against_goals(const MasLine& line, const Metric& metric, int precision, const std::string& field) {
    const attainment::Owner owner = numbers_.directory->owner(rep_);
    for (const Goal* goal : goals_) {
      if (goal->metric != line.metric || !goal->scope.empty()) continue;
      const WorkCalendar& calendar = numbers_.work_calendar(owner, goal->period.range.start);
      const bool sums = metric.kind == MetricKind::additive;
      const Rational days = Rational::of(calendar.weight(goal->period.range), WorkCalendar::whole_day);
      const auto asked = target_of(*goal);
      if (!asked || (sums && days == Rational(0))) continue;
      const MasTarget target{.required = sums ? *asked / days : *asked, .a_working_day = sums};
      const auto fits = check_against_target(line, precision, target, calendar, numbers_.workspace.week_start);
      if (!fits) refuse_at(std::string(text_of(fits.error().code)), field + "/threshold", fits.error().message);
    }
  }

  const Act& act_;
  const Numbers& numbers_;
  PersonId rep_;
  SalesPactTerms& terms_;
  std::vector<const Goal*> goals_;
  FieldRefusals problems_;
};

}  // namespace

void tidy_terms(SalesPactTerms& terms) {
  clean_all(terms);
  give_keys(terms);
}

void lower_to_targets(const Act& act, const SalesPactDesk& desk, PersonId rep, SalesPactTerms& terms,
                      std::size_t first) {
  TermsAgainstBooks(act, desk, rep, terms).lower_from(first);
}

Decided<SalesPactTerms> checked_terms(const Act& act, const SalesPactDesk& desk, PersonId rep, SalesPactTerms terms) {
  tidy_terms(terms);
  FieldRefusals problems;
  for (const auto& refusal : problems_of(terms)) say(problems, refusal);
  if (problems.empty()) problems = TermsAgainstBooks(act, desk, rep, terms).check();
  if (!problems.empty()) return refuse(std::move(problems));
  return terms;
}

}  // namespace salespact::app
