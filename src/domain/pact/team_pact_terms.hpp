#pragma once

#include "base/decimal.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/cadence.hpp"
#include "domain/pact/linked_goal.hpp"
#include "domain/pact/pact_limits.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salespact {

// What a team writes down together (DOMAIN 2.4). Plain values as they are typed; whether they hold together is
// problems_of()'s business, and whether they make a pact that of its readiness.

struct TeamMember {
  PersonId person{};
  std::string name{};  // as it read when this was written
  friend bool operator==(const TeamMember&, const TeamMember&) = default;
};

// What one member does for the goal, window by window. Counted when there is a quantity, else yes or no each time;
// measured when there is a metric as well. Its key stays with it through every text of the pact.
struct ActionCommitment {
  std::string key{};
  PersonId member{};
  std::string what{};
  std::string metric{};               // key; "": the member reports it
  std::optional<Decimal> quantity{};  // of one whole window, in the unit that people read
  Cadence cadence = Cadence::week;    // day, week or month
  DateRange days{};
  std::string why{};
  friend bool operator==(const ActionCommitment&, const ActionCommitment&) = default;
};

enum class SupportKind { scheduled, on_request };

// Help that one member promises to another, or to each of the others.
struct SupportPromise {
  std::string key{};
  PersonId giver{};
  std::optional<PersonId> receiver{};  // absent: all the others
  std::string what{};
  SupportKind kind = SupportKind::scheduled;
  Cadence cadence = Cadence::week;  // scheduled: how often it is due; day, week or month
  int response_days = 1;            // on request: working days in which it is given
  friend bool operator==(const SupportPromise&, const SupportPromise&) = default;
};

struct TeamMilestone {
  std::string title{};
  Date due{};
  friend bool operator==(const TeamMilestone&, const TeamMilestone&) = default;
};

struct TeamPactTerms {
  std::string title{};
  std::string statement{};         // the objective in one sentence
  std::optional<PactGoal> goal{};  // whose numbers it follows
  std::string serves{};            // the strategy that it is for, where no goal says so
  PersonId lead{};                 // one of the members
  std::vector<TeamMember> members{};
  DateRange effective{};
  std::vector<ActionCommitment> commitments{};
  std::vector<SupportPromise> promises{};
  std::vector<std::string> ground_rules{};
  std::vector<TeamMilestone> milestones{};
  std::string celebration{};           // how reaching it is celebrated
  std::string setback_rule{};          // what is done with a setback
  std::optional<int> check_in_days{};  // a check-in at least every so many days
  std::optional<Date> review_on{};
  std::string amendment_route{};  // who may ask for a change, and how
  friend bool operator==(const TeamPactTerms&, const TeamPactTerms&) = default;
};

inline constexpr std::size_t most_team_members = 500;
inline constexpr std::size_t most_team_commitments = 2'000;
inline constexpr std::size_t most_team_promises = 2'000;
inline constexpr std::size_t longest_team_statement = 1'000;  // code points
inline constexpr int longest_check_in_days = 14;
inline constexpr int longest_response_days = 20;

enum class TeamTermsProblem {
  text_length,
  too_many,
  key_invalid,
  dates_invalid,
  member_twice,
  lead_no_member,
  not_a_member,
  own_support,
  cadence_invalid,
  quantity_invalid,
  days_invalid,
};
using TeamTermsRefusal = Refusal<TeamTermsProblem>;

// What cannot be kept even as a draft; every problem at once. `field` is "commitments/0/quantity".
[[nodiscard]] std::vector<TeamTermsRefusal> problems_of(const TeamPactTerms& terms);

[[nodiscard]] std::set<PersonId> people_of(const TeamPactTerms& terms);

// What the words say about one member: their commitments and the promises that they give or are named in.
struct OwnTerms {
  std::vector<ActionCommitment> commitments{};
  std::vector<SupportPromise> promises{};  // given
  friend bool operator==(const OwnTerms&, const OwnTerms&) = default;
};
[[nodiscard]] OwnTerms own_terms(const TeamPactTerms& terms, PersonId member);
// The same words with these in the place of the member's own, by their keys.
[[nodiscard]] TeamPactTerms with_own_terms(TeamPactTerms terms, PersonId member, OwnTerms own);

// Who has agreed to what is written about them once `author` has made `after` of `before`: an agreement ends with a
// change of these words by somebody else, and writing one's own is agreeing.
[[nodiscard]] std::set<PersonId> agreed_after(const TeamPactTerms& before, const TeamPactTerms& after,
                                              const std::set<PersonId>& agreed, PersonId author);

template <>
inline constexpr auto words<SupportKind> = std::to_array<Word<SupportKind>>({
    {SupportKind::scheduled, "scheduled"},
    {SupportKind::on_request, "on_request"},
});

template <>
inline constexpr auto words<TeamTermsProblem> = std::to_array<Word<TeamTermsProblem>>({
    {TeamTermsProblem::text_length, "TEXT_LENGTH"},
    {TeamTermsProblem::too_many, "TOO_MANY"},
    {TeamTermsProblem::key_invalid, "KEY_INVALID"},
    {TeamTermsProblem::dates_invalid, "DATES_INVALID"},
    {TeamTermsProblem::member_twice, "MEMBER_TWICE"},
    {TeamTermsProblem::lead_no_member, "LEAD_NO_MEMBER"},
    {TeamTermsProblem::not_a_member, "NOT_A_MEMBER"},
    {TeamTermsProblem::own_support, "OWN_SUPPORT"},
    {TeamTermsProblem::cadence_invalid, "CADENCE_INVALID"},
    {TeamTermsProblem::quantity_invalid, "QUANTITY_INVALID"},
    {TeamTermsProblem::days_invalid, "DAYS_INVALID"},
});

}  // namespace salespact
