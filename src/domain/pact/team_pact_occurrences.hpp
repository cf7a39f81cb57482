#pragma once

#include "domain/pact/pact_health.hpp"
#include "domain/pact/team_pact_terms.hpp"

#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// What came of commitments and promises, window by window (DOMAIN 2.4). Worked out anew each time from the signed
// texts, what people have said and the numbers: late numbers change the verdict of a window that is long over.

// A signed text and the days on which it bound.
struct BindingTerms {
  TeamPactTerms terms{};
  DateRange days{};  // no day later than its last one
};

enum class MarkKind {
  kept,  // of a commitment: the member's own report, as the two below
  partly,
  missed,
  asked,      // of help on request, by a receiver
  confirmed,  // of help: by a receiver, as the one below
  denied,
  endorsed,  // of a commitment: by another member, as the one below
  questioned,
  reached,  // of a milestone: by any member
};

// What somebody has said of one occurrence or milestone. Of several by the same person the last one counts.
struct OccurrenceMark {
  std::string key{};  // of the commitment, promise or milestone
  Date window{};      // its first day; of help on request the day it was asked for, of a milestone that of reaching it
  MarkKind kind = MarkKind::kept;
  PersonId by{};
  Date on{};
  std::string note{};
  friend bool operator==(const OccurrenceMark&, const OccurrenceMark&) = default;
};

enum class OccurrenceVerdict { pending, kept, kept_unconfirmed, partly, missed, excused };

// What another member says of a commitment.
struct OccurrenceAnswer {
  PersonId by{};
  MarkKind kind = MarkKind::endorsed;  // or questioned
  std::string note{};
  friend bool operator==(const OccurrenceAnswer&, const OccurrenceAnswer&) = default;
};

struct Occurrence {
  std::string key{};
  bool support = false;
  PersonId member{};                   // who does it
  std::optional<PersonId> receiver{};  // of help: absent means each of the others
  DateRange window{};
  Date judged_on{};  // the first day on which nobody can say anything more
  OccurrenceVerdict verdict = OccurrenceVerdict::pending;
  bool measured = false;
  std::optional<Rational> value{};          // measured, in the unit that people read
  std::vector<OccurrenceAnswer> answers{};  // one of each person, their last
  friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

inline constexpr int report_grace_working_days = 2;
inline constexpr int confirmation_working_days = 5;

// What is known beside the words.
struct OccurrenceSources {
  std::function<const WorkCalendar&(PersonId)> calendar;
  // Of a measured commitment; nullopt: there is nothing to measure, or its source was silent.
  std::function<std::optional<Rational>(const ActionCommitment&, const DateRange&)> value;
  // Away on every working day of it.
  std::function<bool(PersonId, const DateRange&)> away;
  std::map<PersonId, Date> left{};  // first day on which somebody is no member any more
  int week_start = 1;
};

// Every window that has begun, in order of its days. Only whole windows through which one and the same commitment bound
// are judged (E26); what an amendment only words otherwise goes on.
[[nodiscard]] std::vector<Occurrence> occurrences_of(std::span<const BindingTerms> texts,
                                                     std::span<const OccurrenceMark> marks,
                                                     const OccurrenceSources& sources, Date today);

// Partly and unconfirmed count a half; what is pending or excused doesn't.
struct TeamPactCounts {
  KeptCount commitments{};
  KeptCount support{};
};
[[nodiscard]] TeamPactCounts count_kept(std::span<const Occurrence> occurrences);

enum class MarkProblem {
  no_such_window,
  not_yours,
  is_measured,
  too_early,
  too_late,
  not_on_request,
  own_work,
  said_already,
};

// Whether it can be said today. `occurrences` are those of today, `members` the current ones.
[[nodiscard]] std::expected<void, Refusal<MarkProblem>> may_mark(std::span<const Occurrence> occurrences,
                                                                 const TeamPactTerms& in_force,
                                                                 const std::set<PersonId>& members,
                                                                 const OccurrenceMark& mark, Date today);

template <>
inline constexpr auto words<MarkKind> = std::to_array<Word<MarkKind>>({
    {MarkKind::kept, "kept"},
    {MarkKind::partly, "partly"},
    {MarkKind::missed, "missed"},
    {MarkKind::asked, "asked"},
    {MarkKind::confirmed, "confirmed"},
    {MarkKind::denied, "denied"},
    {MarkKind::endorsed, "endorsed"},
    {MarkKind::questioned, "questioned"},
    {MarkKind::reached, "reached"},
});

template <>
inline constexpr auto words<OccurrenceVerdict> = std::to_array<Word<OccurrenceVerdict>>({
    {OccurrenceVerdict::pending, "pending"},
    {OccurrenceVerdict::kept, "kept"},
    {OccurrenceVerdict::kept_unconfirmed, "kept_unconfirmed"},
    {OccurrenceVerdict::partly, "partly"},
    {OccurrenceVerdict::missed, "missed"},
    {OccurrenceVerdict::excused, "excused"},
});

template <>
inline constexpr auto words<MarkProblem> = std::to_array<Word<MarkProblem>>({
    {MarkProblem::no_such_window, "NO_SUCH_WINDOW"},
    {MarkProblem::not_yours, "NOT_YOURS"},
    {MarkProblem::is_measured, "IS_MEASURED"},
    {MarkProblem::too_early, "TOO_EARLY"},
    {MarkProblem::too_late, "TOO_LATE"},
    {MarkProblem::not_on_request, "NOT_ON_REQUEST"},
    {MarkProblem::own_work, "OWN_WORK"},
    {MarkProblem::said_already, "SAID_ALREADY"},
});

}  // namespace salespact
