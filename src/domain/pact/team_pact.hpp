#pragma once

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace salespact {

// The life of a team's pact (DOMAIN 2.4): the next text, which is written and signed, and what binds. Both go on beside
// one another: while an amendment is signed the old text binds.

using TeamPactId = Id<struct TeamPactTag>;

// What a text says that the pact's life depends on.
struct TeamPactSummary {
  std::string title{};
  PersonId lead{};
  std::set<PersonId> members{};
  DateRange effective{};
  friend bool operator==(const TeamPactSummary&, const TeamPactSummary&) = default;
};

// What the others make of it when somebody leaves.
enum class WithdrawalChoice { redistribute, lower_target, go_on };

// --- the next text ---
struct TeamSettled {  // nothing is open
  friend bool operator==(const TeamSettled&, const TeamSettled&) = default;
};
struct TeamForming {  // its members write
  TeamPactSummary words{};
  std::set<PersonId> agreed{};  // to what is written about them
  std::optional<WithdrawalChoice> choice{};
  friend bool operator==(const TeamForming&, const TeamForming&) = default;
};
struct TeamSigning {  // frozen; one signature is missing at least
  std::int64_t text = 0;
  Instant since{};
  TeamForming written{};       // what the members go back to when it is not signed
  std::set<PersonId> asked{};  // everybody who has to sign
  std::set<PersonId> given{};
  friend bool operator==(const TeamSigning&, const TeamSigning&) = default;
};
using TeamTalks = std::variant<TeamSettled, TeamForming, TeamSigning>;

// --- what binds ---
enum class WithdrawalCause { notice, leave, transfer, departure };
struct TeamWithdrawal {
  WithdrawalCause cause = WithdrawalCause::notice;
  Date asked_on{};
  Date from{};  // first day on which the member is no longer bound
  friend bool operator==(const TeamWithdrawal&, const TeamWithdrawal&) = default;
};
struct TeamBinding {
  std::int64_t text = 0;
  Date from{};
  std::map<PersonId, TeamWithdrawal> withdrawals{};  // of members whom the text still names
  friend bool operator==(const TeamBinding&, const TeamBinding&) = default;
};
struct TeamUnsigned {
  friend bool operator==(const TeamUnsigned&, const TeamUnsigned&) = default;
};
struct TeamAgreed {  // signed by all, its first day is to come
  TeamBinding bound{};
  friend bool operator==(const TeamAgreed&, const TeamAgreed&) = default;
};
struct TeamActive {
  TeamBinding bound{};
  friend bool operator==(const TeamActive&, const TeamActive&) = default;
};
enum class TeamOutcome { fulfilled, partly, not_fulfilled };
struct TeamEnded {  // over; the team has not said yet what came of it
  TeamBinding bound{};
  friend bool operator==(const TeamEnded&, const TeamEnded&) = default;
};
struct TeamClosed {
  TeamBinding bound{};
  TeamOutcome outcome = TeamOutcome::fulfilled;
  std::string learning{};
  friend bool operator==(const TeamClosed&, const TeamClosed&) = default;
};
struct TeamDissolved {
  std::optional<TeamBinding> bound{};  // absent: none was ever signed by all
  Date on{};                           // first day that it no longer binds
  std::string reason{};
  friend bool operator==(const TeamDissolved&, const TeamDissolved&) = default;
};
using TeamStanding = std::variant<TeamUnsigned, TeamAgreed, TeamActive, TeamEnded, TeamClosed, TeamDissolved>;

struct TeamDissolutionAsked {
  std::string reason{};
  std::set<PersonId> by{};
  friend bool operator==(const TeamDissolutionAsked&, const TeamDissolutionAsked&) = default;
};

// A text that bound before the present one.
struct TeamPastBinding {
  std::int64_t text = 0;
  Date from{};
  Date until{};  // first day on which it no longer did
  friend bool operator==(const TeamPastBinding&, const TeamPastBinding&) = default;
};

struct TeamPact {
  TeamPactId id{};
  OrgUnitId unit{};         // whose pact it is; members may come from others
  TeamPactSummary shown{};  // of the text in force, or else of the words being written
  TeamTalks talks = TeamForming{};
  TeamStanding standing = TeamUnsigned{};
  std::optional<TeamDissolutionAsked> dissolution{};
  std::vector<TeamPastBinding> past{};  // oldest first
  // Who was a member, and the first day on which they were not; one to come: their notice runs beside a newer text.
  std::map<PersonId, Date> left{};
  std::int64_t texts = 0;  // how many have been frozen; each has its number for good
  std::int64_t revision = 1;
  friend bool operator==(const TeamPact&, const TeamPact&) = default;
};

// One word for lists.
enum class TeamPactState { forming, signing, agreed, active, amending, ended, closed, dissolved };
[[nodiscard]] TeamPactState state_of(const TeamPact& pact);
// Closed or dissolved: nothing can be done with it any more.
[[nodiscard]] bool is_over(const TeamPact& pact);
// The text that binds, will bind or was the last to; nullptr: none was ever signed by all.
[[nodiscard]] const TeamBinding* binding_of(const TeamPact& pact);
// It binds, or will: agreed or active.
[[nodiscard]] bool is_bound(const TeamPact& pact);
// Whom the signed text binds on a day; of an unsigned pact those whom its words name.
[[nodiscard]] std::set<PersonId> current_members(const TeamPact& pact, Date today);
// These, and whom the words being written or signed name.
[[nodiscard]] std::set<PersonId> named_members(const TeamPact& pact, Date today);
// Whom the signed text binds and who have not said that they leave.
[[nodiscard]] std::set<PersonId> staying_members(const TeamPact& pact);
// Somebody has left, and in seven days the others have not signed what follows from it.
[[nodiscard]] bool is_short_handed(const TeamPact& pact, Date today);

enum class TeamPactProblem {
  wrong_state,
  not_the_lead,
  not_a_member,
  member_withdraws,
  terms_changed,
  reason_missing,
  dates_over,
  begins_later,
};
using TeamPactRefusal = Refusal<TeamPactProblem>;
template <class T>
using TeamDecision = std::expected<T, TeamPactRefusal>;

inline constexpr std::int32_t days_to_sign = 7;
inline constexpr std::int32_t days_of_notice = 7;
inline constexpr std::int32_t days_to_choose = 7;  // what follows from a withdrawal
inline constexpr std::size_t least_team_members = 2;
// From this instant on it can't be signed any more.
[[nodiscard]] Instant end_of(const TeamSigning& signing);

// Other words, by one of its members. A text that waits for signatures is void with all of them. Of an amendment by a
// member who stays; whom only its words name changes nothing of this summary, and nothing while it is signed.
[[nodiscard]] TeamDecision<TeamPact> rewrite(TeamPact pact, PersonId by, TeamPactSummary words,
                                             std::set<PersonId> agreed);
// The words are frozen with the next number: by the lead, of an amendment by any member who stays. An amendment of what
// is in force doesn't begin later than today: between the two texts nothing would bind.
[[nodiscard]] TeamDecision<TeamPact> put_to_signing(TeamPact pact, PersonId by, Instant now, Date today);
// One signature under the text that was read; with the last one it binds.
[[nodiscard]] TeamDecision<TeamPact> sign(TeamPact pact, PersonId by, std::int64_t text, Date today);
// Somebody who is asked to sign doesn't: all signatures are void, nobody is bound by it.
[[nodiscard]] TeamDecision<TeamPact> decline(TeamPact pact, PersonId by, const std::string& reason);

// A pact that binds is written anew, by a member who stays.
[[nodiscard]] TeamDecision<TeamPact> open_amendment(TeamPact pact, PersonId by, std::optional<WithdrawalChoice> choice,
                                                    Date today);
// By a member who stays.
[[nodiscard]] TeamDecision<TeamPact> drop_amendment(TeamPact pact, PersonId by);

// With seven days' notice; at once for leave, transfer and departure.
[[nodiscard]] TeamDecision<TeamPact> withdraw(TeamPact pact, PersonId member, WithdrawalCause cause, Date today);

// One member after the other; with the last one it is dissolved. What was never signed its lead gives up alone.
[[nodiscard]] TeamDecision<TeamPact> ask_dissolution(TeamPact pact, PersonId by, const std::string& reason, Date today);
// A member who has not agreed wants it to go on and says why: nothing is asked any more, and each may ask again.
[[nodiscard]] TeamDecision<TeamPact> refuse_dissolution(TeamPact pact, PersonId by, const std::string& reason,
                                                        Date today);
// Who asked or agreed takes that back; with the last of them nothing is asked any more.
[[nodiscard]] TeamDecision<TeamPact> take_back_dissolution(TeamPact pact, PersonId by);
// By who leads the unit.
[[nodiscard]] TeamDecision<TeamPact> dissolve(TeamPact pact, const std::string& reason, Date today);

[[nodiscard]] TeamDecision<TeamPact> close(TeamPact pact, TeamOutcome outcome, const std::string& learning);

// People who have left the company: they are bound no longer, and nobody waits for their signatures.
[[nodiscard]] TeamPact without_departed(TeamPact pact, const std::set<PersonId>& departed, Date today);

// What the calendar does: texts come into force and run out, unsigned ones lapse, what has lost its members dissolves.
// Doing it twice changes nothing more.
[[nodiscard]] TeamPact after_day(TeamPact pact, Date today, Instant now);

template <>
inline constexpr auto words<WithdrawalChoice> = std::to_array<Word<WithdrawalChoice>>({
    {WithdrawalChoice::redistribute, "redistribute"},
    {WithdrawalChoice::lower_target, "lower_target"},
    {WithdrawalChoice::go_on, "go_on"},
});

template <>
inline constexpr auto words<WithdrawalCause> = std::to_array<Word<WithdrawalCause>>({
    {WithdrawalCause::notice, "notice"},
    {WithdrawalCause::leave, "leave"},
    {WithdrawalCause::transfer, "transfer"},
    {WithdrawalCause::departure, "departure"},
});

template <>
inline constexpr auto words<TeamOutcome> = std::to_array<Word<TeamOutcome>>({
    {TeamOutcome::fulfilled, "fulfilled"},
    {TeamOutcome::partly, "partly"},
    {TeamOutcome::not_fulfilled, "not_fulfilled"},
});

template <>
inline constexpr auto words<TeamPactState> = std::to_array<Word<TeamPactState>>({
    {TeamPactState::forming, "forming"},
    {TeamPactState::signing, "signing"},
    {TeamPactState::agreed, "agreed"},
    {TeamPactState::active, "active"},
    {TeamPactState::amending, "amending"},
    {TeamPactState::ended, "ended"},
    {TeamPactState::closed, "closed"},
    {TeamPactState::dissolved, "dissolved"},
});

template <>
inline constexpr auto words<TeamPactProblem> = std::to_array<Word<TeamPactProblem>>({
    {TeamPactProblem::wrong_state, "WRONG_STATE"},
    {TeamPactProblem::not_the_lead, "NOT_THE_LEAD"},
    {TeamPactProblem::not_a_member, "NOT_A_MEMBER"},
    {TeamPactProblem::member_withdraws, "MEMBER_WITHDRAWS"},
    {TeamPactProblem::terms_changed, "TERMS_CHANGED"},
    {TeamPactProblem::reason_missing, "REASON_MISSING"},
    {TeamPactProblem::dates_over, "DATES_OVER"},
    {TeamPactProblem::begins_later, "BEGINS_LATER"},
});

}  // namespace salespact
