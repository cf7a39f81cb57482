#pragma once

#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/calendar/cadence.hpp"
#include "domain/goal/goal.hpp"
#include "domain/pact/pact_health.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// A short regular report on a pact or a goal (DOMAIN 2.6): where the numbers were, how sure the author is, what moved,
// what is in the way, who can help and what comes next.

enum class ObstacleKind { market, product, process, skill, capacity, data };

struct Obstacle {
  std::string text{};
  ObstacleKind kind = ObstacleKind::process;
  int severity = 1;  // 1 to 3
  std::optional<PersonId> help_from{};
  friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

struct SupportNeed {
  PersonId from{};
  std::string what{};
  Date by{};
  friend bool operator==(const SupportNeed&, const SupportNeed&) = default;
};

// A number as it stood, in the unit that people read. Frozen: it never follows the records again.
struct ActualLine {
  std::optional<GoalId> goal{};  // whose number it is; absent: a standard's or a commitment's
  std::string label{};
  std::string metric{};    // key; "": a share or a count
  std::string currency{};  // "": no money
  std::optional<std::string> actual{};
  std::optional<std::string> target{};
  std::optional<std::string> expected{};  // where it should have been by then
  std::string status{};                   // of a goal, by its word
  friend bool operator==(const ActualLine&, const ActualLine&) = default;
};

struct CheckIn {
  int confidence = 5;  // 1 to 10, of reaching it; 5 is even odds
  std::string moved{};
  std::vector<Obstacle> obstacles{};
  std::vector<SupportNeed> support{};
  std::vector<std::string> next_actions{};
  std::vector<ActualLine> actuals{};
  friend bool operator==(const CheckIn&, const CheckIn&) = default;
};

inline constexpr int highest_confidence = 10;
inline constexpr int highest_severity = 3;
inline constexpr std::size_t longest_check_in_text = 1'000;  // code points
inline constexpr std::size_t longest_check_in_line = 200;
inline constexpr std::size_t most_check_in_lines = 10;  // obstacles, requests, actions, each

enum class CheckInProblem {
  confidence_invalid,
  severity_invalid,
  text_length,
  too_many,
  own_help,
  day_over,
  not_begun,
  no_such_window,
  excused_already,
  reason_missing,
  written_already,
  none_written,
  said_already,
  helper_unknown,
  not_open,
};
using CheckInRefusal = Refusal<CheckInProblem>;

// What of the words does not hold, every problem at once; texts are trimmed. Help is asked for by a day that is not
// over.
[[nodiscard]] std::vector<CheckInRefusal> problems_of(const CheckIn& words, PersonId author, Date today);

// --- windows ---

// Stretches of `days` days: those of 7 and of 14 are weeks and pairs of weeks of the calendar, others are counted from
// the first day. Only whole ones (E26).
[[nodiscard]] std::vector<DateRange> check_in_windows(int days, const DateRange& period, int week_start);

// Something for which one person owes a check-in.
struct CheckInDuty {
  DateRange window{};
  Date overdue_from{};   // the first day on which it is overdue
  bool excused = false;  // away on every working day, or the pact rested
  friend bool operator==(const CheckInDuty&, const CheckInDuty&) = default;
};
inline constexpr int check_in_grace_working_days = 2;

// What has been said about one window of one person, in order.
struct CheckInSaid {
  enum class Kind { written, excused, discussed };
  Kind kind = Kind::written;
  Date window{};  // its first day
  Date on{};
  Instant at{};
  int confidence = 0;  // written
  friend bool operator==(const CheckInSaid&, const CheckInSaid&) = default;
};

inline constexpr std::int64_t microseconds_to_edit = 24LL * 3'600 * 1'000'000;

enum class CheckInState { scheduled, submitted, overdue, excused, discussed };

struct CheckInStanding {
  CheckInDuty duty{};
  CheckInState state = CheckInState::scheduled;
  std::optional<Date> written_on{};  // first
  std::optional<int> confidence{};   // of the last word within the time to edit
  std::optional<Date> discussed_on{};
  // In time; nullopt: not decided, or excused.
  [[nodiscard]] std::optional<bool> on_time() const;
  friend bool operator==(const CheckInStanding&, const CheckInStanding&) = default;
};

// Of the windows that have begun, in their order.
[[nodiscard]] std::vector<CheckInStanding> follow_check_ins(std::span<const CheckInDuty> duties,
                                                            std::span<const CheckInSaid> said, Date today);

[[nodiscard]] KeptCount count_on_time(std::span<const CheckInStanding> standings);
// The last confidence that was given.
[[nodiscard]] std::optional<int> last_confidence(std::span<const CheckInStanding> standings);
[[nodiscard]] bool has_overdue(std::span<const CheckInStanding> standings);
// The one to write now: the newest overdue one, else the one that is due soonest; nullptr: nothing is open.
[[nodiscard]] const CheckInStanding* next_to_write(std::span<const CheckInStanding> standings);

// Of two weeks' windows that are over, those in which a check-in was talked about; nothing to talk about, nothing due.
[[nodiscard]] KeptCount count_one_to_ones(std::span<const CheckInStanding> standings,
                                          std::span<const CheckInDuty> pairs_of_weeks, Date today);

// Whether a word at `at` still replaces what was first written, or is added to it.
[[nodiscard]] bool replaces(Instant first, Instant at);

template <>
inline constexpr auto words<ObstacleKind> = std::to_array<Word<ObstacleKind>>({
    {ObstacleKind::market, "market"},
    {ObstacleKind::product, "product"},
    {ObstacleKind::process, "process"},
    {ObstacleKind::skill, "skill"},
    {ObstacleKind::capacity, "capacity"},
    {ObstacleKind::data, "data"},
});

template <>
inline constexpr auto words<CheckInState> = std::to_array<Word<CheckInState>>({
    {CheckInState::scheduled, "scheduled"},
    {CheckInState::submitted, "submitted"},
    {CheckInState::overdue, "overdue"},
    {CheckInState::excused, "excused"},
    {CheckInState::discussed, "discussed"},
});

template <>
inline constexpr auto words<CheckInProblem> = std::to_array<Word<CheckInProblem>>({
    {CheckInProblem::confidence_invalid, "CONFIDENCE_INVALID"},
    {CheckInProblem::severity_invalid, "SEVERITY_INVALID"},
    {CheckInProblem::text_length, "TEXT_LENGTH"},
    {CheckInProblem::too_many, "TOO_MANY"},
    {CheckInProblem::own_help, "OWN_HELP"},
    {CheckInProblem::day_over, "DAY_OVER"},
    {CheckInProblem::not_begun, "NOT_BEGUN"},
    {CheckInProblem::no_such_window, "NO_SUCH_WINDOW"},
    {CheckInProblem::excused_already, "EXCUSED_ALREADY"},
    {CheckInProblem::reason_missing, "REASON_MISSING"},
    {CheckInProblem::written_already, "WRITTEN_ALREADY"},
    {CheckInProblem::none_written, "NONE_WRITTEN"},
    {CheckInProblem::said_already, "SAID_ALREADY"},
    {CheckInProblem::helper_unknown, "HELPER_UNKNOWN"},
    {CheckInProblem::not_open, "NOT_OPEN"},
});

}  // namespace salespact
