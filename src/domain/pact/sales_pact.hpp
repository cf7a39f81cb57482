#pragma once

#include "base/date.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <variant>

namespace salespact {

// The life of the pact between a rep and the manager (DOMAIN 2.5): what the two talk about, and what is in force. Both
// go on beside one another: while a new text is negotiated the old one binds.

using SalesPactId = Id<struct SalesPactTag>;

enum class PactParty { rep, manager };
[[nodiscard]] constexpr PactParty other(PactParty party) {
  return party == PactParty::rep ? PactParty::manager : PactParty::rep;
}

// --- what is talked about: the next text ---
struct PactSettled {  // nothing is open
  friend bool operator==(const PactSettled&, const PactSettled&) = default;
};
struct PactWritten {                     // both write; the discussion was not held yet
  std::map<PactParty, Date> attended{};  // who has confirmed it, and its day
  friend bool operator==(const PactWritten&, const PactWritten&) = default;
};
struct PactDiscussed {
  Date on;
  friend bool operator==(const PactDiscussed&, const PactDiscussed&) = default;
};
struct PactProposed {
  std::int64_t text = 0;  // frozen, and signed by its author
  PactParty by = PactParty::manager;
  Instant at;
  Date discussed_on;
  friend bool operator==(const PactProposed&, const PactProposed&) = default;
};
struct PactCountered {
  std::int64_t text = 0;  // what it was said about; its author's signature is void
  PactParty by = PactParty::rep;
  std::string comment;
  Date discussed_on;
  friend bool operator==(const PactCountered&, const PactCountered&) = default;
};
using PactTalks = std::variant<PactSettled, PactWritten, PactDiscussed, PactProposed, PactCountered>;

// --- what binds ---
struct PactUnsigned {
  friend bool operator==(const PactUnsigned&, const PactUnsigned&) = default;
};
struct NextText {  // signed by both, not in force yet
  std::int64_t text = 0;
  Date from;
  friend bool operator==(const NextText&, const NextText&) = default;
};
struct PactAgreed {
  NextText next;
  friend bool operator==(const PactAgreed&, const PactAgreed&) = default;
};
struct PactActive {
  std::int64_t text = 0;
  std::optional<NextText> next{};  // an amendment that waits for its day
  friend bool operator==(const PactActive&, const PactActive&) = default;
};
struct PactSuspended {    // the manager has changed, and the new one has not signed yet
  std::int64_t text = 0;  // that bound; 0: none did yet
  Date since;
  std::optional<NextText> next{};  // signed by the rep and the former manager, and its day has not come
  friend bool operator==(const PactSuspended&, const PactSuspended&) = default;
};
struct PactExpired {
  std::int64_t text = 0;
  Date on;  // first day that it no longer binds
  friend bool operator==(const PactExpired&, const PactExpired&) = default;
};
struct PactTerminated {
  std::int64_t text = 0;  // 0: none was ever in force
  Date on;                // first day that it no longer binds
  std::string reason;
  friend bool operator==(const PactTerminated&, const PactTerminated&) = default;
};
using PactStanding = std::variant<PactUnsigned, PactAgreed, PactActive, PactSuspended, PactExpired, PactTerminated>;

// How the standing moves. A pact moves by these, and which text bound when is told by them again from its history.
// The text that waits for its day; nullptr: none does.
[[nodiscard]] const NextText* text_that_waits(const PactStanding& standing);
// What waits has come into force by then.
[[nodiscard]] PactStanding on_day(PactStanding standing, Date today);
// Both have signed it: it replaces what waits and, on its day, what binds.
[[nodiscard]] PactStanding agreed(PactStanding standing, const NextText& next, Date today);
// Another manager leads the rep: what binds rests, and what waits goes on waiting.
[[nodiscard]] PactStanding at_rest(PactStanding standing, Date today);
// The one text that the new manager signs is the last that both have signed. When that waits for its day, what it
// replaces, which it names by its hash, binds until then.
[[nodiscard]] std::int64_t text_to_take_over(const PactSuspended& rests);
// The new manager has signed `next`, which binds from its day.
[[nodiscard]] PactStanding taken_over(const PactSuspended& rests, const NextText& next, Date today);

struct TerminationAsked {
  PactParty by = PactParty::rep;
  std::string reason;
  friend bool operator==(const TerminationAsked&, const TerminationAsked&) = default;
};

struct SalesPact {
  SalesPactId id;
  PersonId rep;
  PersonId manager;
  DateRange effective;  // of the text in force, or else of the one that is written
  PactTalks talks = PactWritten{};
  PactStanding standing = PactUnsigned{};
  std::int64_t texts = 0;  // how many have been frozen; each has its number for good
  std::optional<TerminationAsked> termination{};
  std::int64_t revision = 1;
  friend bool operator==(const SalesPact&, const SalesPact&) = default;
};

// One word for lists: what binds, or before anything does, how far the talks are.
enum class SalesPactState { draft, discussed, proposed, countered, agreed, active, suspended, expired, terminated };
[[nodiscard]] SalesPactState state_of(const SalesPact& pact);
// Expired or terminated: nothing can be done with it any more.
[[nodiscard]] bool is_over(const SalesPact& pact);
// Number of the text that binds on the day that the pact was last turned to; nullopt: none does.
[[nodiscard]] std::optional<std::int64_t> text_in_force(const SalesPact& pact);

enum class SalesPactProblem {
  wrong_state,
  already_said,
  day_differs,
  day_ahead,
  own_proposal,
  terms_changed,
  comment_missing,
  dates_over,
};
using SalesPactRefusal = Refusal<SalesPactProblem>;
template <class T>
using PactDecision = std::expected<T, SalesPactRefusal>;

inline constexpr std::int32_t days_to_answer = 14;  // a proposal, and a new manager's countersignature
// From this instant on it can't be answered any more.
[[nodiscard]] Instant end_of(const PactProposed& proposed);
inline constexpr std::int32_t days_before_easing = 7;  // between agreement and what is easier (R-AMD)

// Somebody was at the discussion; it is held when both say so of one day.
[[nodiscard]] PactDecision<SalesPact> confirm_discussion(SalesPact pact, PactParty party, Date on, Date today);
// The words may be changed: nobody has a frozen text to answer. Refused otherwise.
[[nodiscard]] PactDecision<SalesPact> rewrite(SalesPact pact, DateRange effective);
// The text is frozen with the next number, and signed by whoever proposes it.
[[nodiscard]] PactDecision<SalesPact> propose(SalesPact pact, PactParty party, Instant now, Date today);
// The other side wants it otherwise, and the author's signature is void.
[[nodiscard]] PactDecision<SalesPact> counter(SalesPact pact, PactParty party, const std::string& comment);
// The author takes the proposal back before it is answered.
[[nodiscard]] PactDecision<SalesPact> withdraw(SalesPact pact, PactParty party);

struct Countersigning {
  std::int64_t text = 0;  // that was read
  DateRange effective;    // of that text
  bool easing = false;    // easier than the one in force, and not to repair an error
};
// From which day it binds when both have signed it on `agreed_on`.
[[nodiscard]] Date first_day_of(const Countersigning& signing, Date agreed_on);
// The second signature: the text binds from its first day, the next day that has not begun being today; what is easier
// waits seven days.
[[nodiscard]] PactDecision<SalesPact> countersign(SalesPact pact, PactParty party, const Countersigning& signing,
                                                  Date today);

// A pact that binds is talked about again.
[[nodiscard]] PactDecision<SalesPact> open_amendment(SalesPact pact, Date today);
// The talks about an amendment end without one.
[[nodiscard]] PactDecision<SalesPact> drop_amendment(SalesPact pact);

// Both together, one after the other.
[[nodiscard]] PactDecision<SalesPact> ask_termination(SalesPact pact, PactParty party, const std::string& reason,
                                                      Date today);
// The other side wants it to go on and says why: nothing is asked any more, and either may ask again.
[[nodiscard]] PactDecision<SalesPact> refuse_termination(SalesPact pact, PactParty party, const std::string& reason);
// Who asked takes it back.
[[nodiscard]] PactDecision<SalesPact> take_back_termination(SalesPact pact, PactParty party);
// By the manager and one above, or because somebody has left or no longer has the role.
[[nodiscard]] PactDecision<SalesPact> terminate(SalesPact pact, const std::string& reason, Date today);

// Another manager leads the rep: the pact rests until that one signs it too, or both sign an amendment of it. Either
// may open that at any time; when nobody has signed for 14 days the calendar does, and the old text is signed no more.
[[nodiscard]] SalesPact with_manager(SalesPact pact, PersonId manager, Date today);
[[nodiscard]] PactDecision<SalesPact> take_over(SalesPact pact, Date today);

// What the calendar does: texts come into force and run out, unanswered proposals lapse, a takeover that
// nobody signs becomes an amendment. Doing it twice changes nothing more.
[[nodiscard]] SalesPact after_day(SalesPact pact, Date today, Instant now);

template <>
inline constexpr auto words<PactParty> = std::to_array<Word<PactParty>>({
    {PactParty::rep, "rep"},
    {PactParty::manager, "manager"},
});

template <>
inline constexpr auto words<SalesPactState> = std::to_array<Word<SalesPactState>>({
    {SalesPactState::draft, "draft"},
    {SalesPactState::discussed, "discussed"},
    {SalesPactState::proposed, "proposed"},
    {SalesPactState::countered, "countered"},
    {SalesPactState::agreed, "agreed"},
    {SalesPactState::active, "active"},
    {SalesPactState::suspended, "suspended"},
    {SalesPactState::expired, "expired"},
    {SalesPactState::terminated, "terminated"},
});

template <>
inline constexpr auto words<SalesPactProblem> = std::to_array<Word<SalesPactProblem>>({
    {SalesPactProblem::wrong_state, "WRONG_STATE"},
    {SalesPactProblem::already_said, "SAID_ALREADY"},
    {SalesPactProblem::day_differs, "DAY_DIFFERS"},
    {SalesPactProblem::day_ahead, "DAY_AHEAD"},
    {SalesPactProblem::own_proposal, "OWN_PROPOSAL"},
    {SalesPactProblem::terms_changed, "TERMS_CHANGED"},
    {SalesPactProblem::comment_missing, "COMMENT_MISSING"},
    {SalesPactProblem::dates_over, "DATES_OVER"},
});

}  // namespace salespact
