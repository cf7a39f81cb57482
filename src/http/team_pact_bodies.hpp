#pragma once

#include "app/team_pact/mark_team_pact.hpp"
#include "http/json/decode.hpp"
#include "http/json/worded.hpp"
#include "http/sales_pact_bodies.hpp"

namespace salespact::http {

// What is sent of a team's pact. Lengths are those of the domain, which checks them again with everything else.

struct CommitmentBody {
  std::optional<Line<0, 16>> key;  // as it was read; left out for something new
  std::optional<PersonId> member;  // without it the one who asks
  Line<1, 200> what;
  std::optional<Line<0, 60>> metric;  // key; without it the member reports
  std::optional<Decimal> quantity;    // of a whole window; without it yes or no
  Worded<Cadence> cadence;            // day, week or month
  PactDaysBody days;
  std::optional<Prose<4000>> why;
};
BOOST_DESCRIBE_STRUCT(CommitmentBody, (), (key, member, what, metric, quantity, cadence, days, why))

struct PromiseBody {
  std::optional<Line<0, 16>> key;
  std::optional<PersonId> giver;     // without it the one who asks
  std::optional<PersonId> receiver;  // without it all the others
  Line<1, 200> what;
  Worded<SupportKind> kind;
  std::optional<Worded<Cadence>> cadence;     // of what is scheduled; week without it
  std::optional<Whole<1, 20>> response_days;  // working days, of what is on request; 1 without it
};
BOOST_DESCRIBE_STRUCT(PromiseBody, (), (key, giver, receiver, what, kind, cadence, response_days))

struct TeamMilestoneBody {
  Line<1, 200> title;
  Date due;
};
BOOST_DESCRIBE_STRUCT(TeamMilestoneBody, (), (title, due))

struct TeamWordsBody {
  Line<1, 200> title;
  Prose<1000> statement;
  std::optional<GoalId> goal;
  std::optional<Prose<4000>> serves;  // the strategy that it is for
  std::optional<PersonId> lead;       // the one who asks without it
  std::vector<PersonId> members;
  PactDaysBody effective;
  std::optional<std::vector<CommitmentBody>> commitments;
  std::optional<std::vector<PromiseBody>> promises;
  std::optional<std::vector<Line<1, 200>>> ground_rules;
  std::optional<std::vector<TeamMilestoneBody>> milestones;
  std::optional<Prose<4000>> celebration;
  std::optional<Prose<4000>> setback_rule;
  std::optional<Whole<1, 731>> check_in_days;  // 14 at most to be signed
  std::optional<Date> review_on;
  std::optional<Prose<4000>> amendment_route;
};
BOOST_DESCRIBE_STRUCT(TeamWordsBody, (),
                      (title, statement, goal, serves, lead, members, effective, commitments, promises, ground_rules,
                       milestones, celebration, setback_rule, check_in_days, review_on, amendment_route))
[[nodiscard]] TeamPactTerms terms_of(const TeamWordsBody& body, PersonId asker);

// Whatever member or giver is sent with them, they are those of the one who asks.
struct OwnWordsBody {
  std::optional<std::vector<CommitmentBody>> commitments;
  std::optional<std::vector<PromiseBody>> promises;
};
BOOST_DESCRIBE_STRUCT(OwnWordsBody, (), (commitments, promises))
[[nodiscard]] OwnTerms own_terms_of(const OwnWordsBody& body, PersonId asker);

struct MarkBody {
  Line<1, 16> key;
  Date window;  // its first day; of help that is asked for today
  Worded<MarkKind> kind;
  std::optional<Prose<1000>> note;
};
BOOST_DESCRIBE_STRUCT(MarkBody, (), (key, window, kind, note))
[[nodiscard]] app::MarkAsked mark_of(const MarkBody& body);

struct LearningBody {
  std::optional<Prose<1000>> what;  // the setback
  std::optional<Worded<SetbackCause>> cause;
  std::optional<Prose<1000>> learned;
  std::optional<Prose<1000>> change;
  std::optional<Worded<SetbackShare>> share;  // team without it
};
BOOST_DESCRIBE_STRUCT(LearningBody, (), (what, cause, learned, change, share))
[[nodiscard]] app::LearningAsked learning_of(const LearningBody& body);

}  // namespace salespact::http
