#pragma once

#include "domain/pact/sales_pact_terms.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"

#include <map>

namespace salespact::http {

// What is sent of a sales pact. Lengths are those of the domain, which checks them again with everything else.

struct PactFloorBody {
  Line<1, 60> metric;  // key
  Worded<MasComparator> comparator;
  Decimal threshold;
  Worded<Cadence> cadence;
  std::optional<bool> prorate;  // true without it, as critical
  std::optional<bool> critical;
  std::optional<Worded<MasSource>> source;      // measured without it
  std::optional<Whole<0, 10>> grace_wd;         // working days; 2 without it
  std::optional<Whole<0, 5>> tolerated_misses;  // in any six windows
  std::optional<Date> from;                     // its first and last day; the pact's without them
  std::optional<Date> to;
};
BOOST_DESCRIBE_STRUCT(PactFloorBody, (),
                      (metric, comparator, threshold, cadence, prorate, critical, source, grace_wd, tolerated_misses,
                       from, to))

struct PactTargetsBody {
  std::optional<std::vector<GoalId>> goals;  // of the rep
  std::optional<std::vector<PactFloorBody>> floors;
  std::optional<Prose<4000>> serves;
  std::optional<Prose<4000>> plan;
  std::optional<Prose<4000>> progress;
};
BOOST_DESCRIBE_STRUCT(PactTargetsBody, (), (goals, floors, serves, plan, progress))

struct ExpectationBody {
  std::optional<Line<0, 16>> key;  // as it was read; left out for something new
  Line<1, 200> text;
  std::optional<bool> measurable;
  std::optional<Worded<Cadence>> cadence;
};
BOOST_DESCRIBE_STRUCT(ExpectationBody, (), (key, text, measurable, cadence))

struct PactObstacleBody {
  Line<1, 200> text;
  std::optional<Prose<4000>> solution;
  Worded<PactParty> owner;
};
BOOST_DESCRIBE_STRUCT(PactObstacleBody, (), (text, solution, owner))

struct PactExpectationsBody {
  std::optional<std::vector<ExpectationBody>> of_rep;
  std::optional<std::vector<ExpectationBody>> of_manager;
  std::optional<std::vector<Line<1, 200>>> indicators;
  std::optional<std::vector<PactObstacleBody>> obstacles;
  std::optional<Prose<4000>> manager_role;
};
BOOST_DESCRIBE_STRUCT(PactExpectationsBody, (), (of_rep, of_manager, indicators, obstacles, manager_role))

struct ConsequenceStepBody {
  Whole<1, 4> step;
  Prose<4000> text;
  std::optional<Prose<4000>> help;
};
BOOST_DESCRIBE_STRUCT(ConsequenceStepBody, (), (step, text, help))

struct PactConsequencesBody {
  std::optional<std::vector<ConsequenceStepBody>> steps;
  std::optional<Prose<4000>> response;
  std::optional<Prose<4000>> exceeding;
};
BOOST_DESCRIBE_STRUCT(PactConsequencesBody, (), (steps, response, exceeding))

struct PactActivityBody {
  Line<1, 200> stage;
  Decimal per_week;
};
BOOST_DESCRIBE_STRUCT(PactActivityBody, (), (stage, per_week))

struct DevelopmentBody {
  std::optional<Line<0, 16>> key;
  Worded<DevelopmentKind> kind;
  Line<1, 200> skill;
  std::optional<Prose<4000>> need;
  PersonId provider;
  Date due;
};
BOOST_DESCRIBE_STRUCT(DevelopmentBody, (), (key, kind, skill, need, provider, due))

struct PactRoleBody {
  std::optional<Prose<4000>> role;
  std::optional<Prose<4000>> decision_rights;
  std::optional<std::vector<PactActivityBody>> activities;
  std::optional<Prose<4000>> formula;
  std::optional<std::vector<DevelopmentBody>> development;
  std::optional<Prose<4000>> resources;
};
BOOST_DESCRIBE_STRUCT(PactRoleBody, (), (role, decision_rights, activities, formula, development, resources))

struct WaivedBody {
  Worded<PactSection> section;
  Line<1, 200> reason;
};
BOOST_DESCRIBE_STRUCT(WaivedBody, (), (section, reason))

struct PactDaysBody {
  Date start;
  Date end;  // the last day
};
BOOST_DESCRIBE_STRUCT(PactDaysBody, (), (start, end))

struct SalesPactWordsBody {
  PactDaysBody effective;
  std::optional<PactTargetsBody> targets;
  std::optional<PactExpectationsBody> expectations;
  std::optional<PactConsequencesBody> consequences;
  std::optional<PactRoleBody> role;
  std::optional<std::vector<WaivedBody>> waived;
};
BOOST_DESCRIBE_STRUCT(SalesPactWordsBody, (), (effective, targets, expectations, consequences, role, waived))
[[nodiscard]] SalesPactTerms terms_of(const SalesPactWordsBody& body);

struct MotivatorBody {
  Worded<MotivatorKind> kind;
  Whole<1, 5> strength;
  std::optional<Line<0, 200>> note;
};
BOOST_DESCRIBE_STRUCT(MotivatorBody, (), (kind, strength, note))

struct MotivesBody {
  std::optional<std::vector<MotivatorBody>> motivators;
  std::optional<Prose<4000>> personal_goals;
  std::optional<Prose<4000>> flexibility;
  bool shared = true;  // the manager reads it
};
BOOST_DESCRIBE_STRUCT(MotivesBody, (), (motivators, personal_goals, flexibility, shared))
[[nodiscard]] MotivesSection motives_of(const MotivesBody& body);

}  // namespace salespact::http
