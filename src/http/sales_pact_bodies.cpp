#include "http/sales_pact_bodies.hpp"

namespace salespact::http {
namespace {

template <class Bounded>
std::string text_in(const std::optional<Bounded>& given) {
  return given ? given->value : std::string();
}

// Each item of a list that may be left out.
template <class Body, class Item>
void take(const std::optional<std::vector<Body>>& given, std::vector<Item>& out, Item (*made)(const Body&)) {
  if (!given) return;
  for (const Body& one : *given) out.push_back(made(one));
}

MasTerms floor_of(const PactFloorBody& body) {
  MasTerms one{.metric = body.metric.value,
               .comparator = body.comparator.value,
               .threshold = body.threshold,
               .cadence = body.cadence.value};
  one.prorate = body.prorate.value_or(one.prorate);
  one.critical = body.critical.value_or(one.critical);
  if (body.source) one.source = body.source->value;
  if (body.grace_wd) one.grace_wd = static_cast<int>(body.grace_wd->value);
  if (body.tolerated_misses) one.tolerated_misses = static_cast<int>(body.tolerated_misses->value);
  one.from = body.from;
  one.to = body.to;
  return one;
}

PactGoal goal_of(const GoalId& id) { return {.goal = id, .summary = {}}; }

Expectation expectation_of(const ExpectationBody& body) {
  Expectation one{.key = text_in(body.key), .text = body.text.value, .measurable = body.measurable.value_or(false)};
  if (body.cadence) one.cadence = body.cadence->value;
  return one;
}

PactObstacle obstacle_of(const PactObstacleBody& body) {
  return {body.text.value, text_in(body.solution), body.owner.value};
}

std::string line_of(const Line<1, 200>& line) { return line.value; }

ConsequenceStep step_of(const ConsequenceStepBody& body) {
  return {static_cast<int>(body.step.value), body.text.value, text_in(body.help)};
}

ActivityLine activity_of(const PactActivityBody& body) { return {body.stage.value, body.per_week}; }

DevelopmentItem development_of(const DevelopmentBody& body) {
  return {.key = text_in(body.key),
          .kind = body.kind.value,
          .skill = body.skill.value,
          .need = text_in(body.need),
          .provider = body.provider,
          .promised_by = {},
          .due = body.due};
}

TargetsSection section_of(const PactTargetsBody& body) {
  TargetsSection section{
      .serves = text_in(body.serves), .plan = text_in(body.plan), .progress = text_in(body.progress)};
  take(body.goals, section.goals, goal_of);
  take(body.floors, section.floors, floor_of);
  return section;
}

ExpectationsSection section_of(const PactExpectationsBody& body) {
  ExpectationsSection section{.manager_role = text_in(body.manager_role)};
  take(body.of_rep, section.of_rep, expectation_of);
  take(body.of_manager, section.of_manager, expectation_of);
  take(body.indicators, section.indicators, line_of);
  take(body.obstacles, section.obstacles, obstacle_of);
  return section;
}

ConsequencesSection section_of(const PactConsequencesBody& body) {
  ConsequencesSection section{.response = text_in(body.response), .exceeding = text_in(body.exceeding)};
  take(body.steps, section.steps, step_of);
  return section;
}

RoleSection section_of(const PactRoleBody& body) {
  RoleSection section{.role = text_in(body.role),
                      .decision_rights = text_in(body.decision_rights),
                      .formula = text_in(body.formula),
                      .resources = text_in(body.resources)};
  take(body.activities, section.activities, activity_of);
  take(body.development, section.development, development_of);
  return section;
}

Motivator motivator_of(const MotivatorBody& body) {
  return {body.kind.value, static_cast<int>(body.strength.value), text_in(body.note)};
}

}  // namespace

SalesPactTerms terms_of(const SalesPactWordsBody& body) {
  SalesPactTerms terms{.effective = {body.effective.start, body.effective.end}};
  if (body.targets) terms.targets = section_of(*body.targets);
  if (body.expectations) terms.expectations = section_of(*body.expectations);
  if (body.consequences) terms.consequences = section_of(*body.consequences);
  if (body.role) terms.role = section_of(*body.role);
  if (body.waived) {
    for (const WaivedBody& one : *body.waived) terms.waived[one.section.value] = one.reason.value;
  }
  return terms;
}

MotivesSection motives_of(const MotivesBody& body) {
  MotivesSection section{.personal_goals = text_in(body.personal_goals), .flexibility = text_in(body.flexibility)};
  take(body.motivators, section.motivators, motivator_of);
  return section;
}

}  // namespace salespact::http
