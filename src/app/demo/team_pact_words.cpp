#include "app/demo/team_pact_words.hpp"

#include <fmt/format.h>

#include <array>

namespace salespact::app::demo {
namespace {

struct WeeklyWords {
  const char* action;
  std::int64_t quantity;  // 0: yes or no
  const char* metric;
  const char* why;
  const char* help;  // for the next one
};

constexpr std::array<WeeklyWords, 4> weekly{{
    {"Join two customer meetings of the team", 2, "", "Offers that two people know are lost less often.",
     "Goes through the open offers"},
    {"Call five accounts that have bought nothing for a year", 5, "", "They know us, and nobody has asked them.",
     "Listens in on a first call"},
    {"Hold three first meetings", 3, "meetings", "", "Shares the notes of lost offers"},
    {"Answer each question about an offer within a working day", 0, "", "Who waits asks somebody else.",
     "Rehearses a demonstration"},
}};

const WeeklyWords& words_of(std::size_t member) { return weekly.at(member % weekly.size()); }

void add_action(TeamPactTerms& terms, std::size_t at) {
  const WeeklyWords& words = words_of(at);
  ActionCommitment one{.member = terms.members[at].person,
                       .what = words.action,
                       .metric = words.metric,
                       .days = terms.effective,
                       .why = words.why};
  if (words.quantity > 0) one.quantity = Decimal{words.quantity, 0};
  terms.commitments.push_back(std::move(one));
}

void add_help(TeamPactTerms& terms, std::size_t at) {
  const PersonId next = terms.members[(at + 1) % terms.members.size()].person;
  terms.promises.push_back({.giver = terms.members[at].person, .receiver = next, .what = words_of(at).help});
}

TeamPactTerms frame_of(const std::vector<PersonId>& members, DateRange effective) {
  TeamPactTerms terms{.lead = members.front(), .effective = effective};
  for (const PersonId member : members) terms.members.push_back({member, {}});
  return terms;
}

}  // namespace

TeamPactTerms demo_team_terms(const std::vector<PersonId>& members, DateRange effective, std::optional<GoalId> goal,
                              Date review_on) {
  TeamPactTerms terms = frame_of(members, effective);
  terms.title = "No offer is lost alone";
  terms.statement =
      fmt::format("Reach our revenue target by raising the win rate from 22% to 27% by {}", effective.end.iso());
  if (goal) terms.goal = PactGoal{.goal = *goal, .summary = {}};
  terms.serves = "Cold chain for pharmacies: the market in which the company wants to be first in three years.";
  for (std::size_t at = 0; at < members.size(); ++at) {
    add_action(terms, at);
    add_help(terms, at);
  }
  terms.promises.push_back({.giver = members.front(),
                            .receiver = {},
                            .what = "Looks at an offer before it goes out",
                            .kind = SupportKind::on_request,
                            .response_days = 2});
  terms.ground_rules = {"Bad news comes first, and from the one whom it concerns",
                        "Who is asked for help answers on the same day, even with a no"};
  terms.milestones = {{"24 % over four weeks", review_on}};
  terms.celebration = "Lunch by the harbour, on a working day.";
  terms.setback_rule = "It is told within two days, and the next meeting asks what we learn from it.";
  terms.check_in_days = 7;
  terms.review_on = review_on;
  terms.amendment_route = "Any member asks in the Monday meeting; all sign.";
  return terms;
}

TeamPactTerms demo_forming_terms(const std::vector<PersonId>& members, DateRange effective) {
  TeamPactTerms terms = frame_of(members, effective);
  terms.title = "Cooler pilots in every territory";
  terms.statement = fmt::format("Grow the open pipeline from $400k to $460k by {} with 12 pilots", effective.end.iso());
  add_action(terms, 0);
  add_help(terms, 0);
  terms.ground_rules = {"Every pilot has an owner and a date"};
  terms.celebration = "The first pilot that is bought is celebrated where it stands.";
  terms.check_in_days = 14;
  return terms;
}

}  // namespace salespact::app::demo
