#pragma once

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact {

// What is written about a goal beside its numbers (DOMAIN 2.3).

enum class ResourceKind { tool, training, budget, person, data };
enum class ResourceState { promised, provided, confirmed };

// Something that the goal needs. It is support when somebody provides it until a day.
struct GoalResource {
  ResourceKind kind = ResourceKind::tool;
  std::string text;      // up to 200 code points
  std::string provider;  // who gives it, as people know them; "" for nobody yet
  std::optional<Date> due;
  ResourceState state = ResourceState::promised;
  friend bool operator==(const GoalResource&, const GoalResource&) = default;
};

struct GoalMilestone {
  std::string title;  // up to 120 code points
  Date due;
  std::optional<Date> reached_on;
  friend bool operator==(const GoalMilestone&, const GoalMilestone&) = default;
};

enum class Rhythm { weekly, biweekly, monthly, quarterly };

// Where the baseline comes from: the books, or somebody's word.
enum class BaselineSource { history, manual, none };

struct GoalTerms {
  std::string statement;           // the sentence that the checker reads, up to 1000 code points
  std::optional<Decimal> value{};  // of the target as it was written: percent for relative modes
  bool relative_meant = false;     // a percentage of a rate was chosen, not just typed
  BaselineSource baseline_source = BaselineSource::none;
  std::string how{};  // up to 4000 code points, as why
  std::string why{};
  std::vector<GoalResource> resources{};
  bool needs_nothing = false;          // said so
  std::string stands_alone_because{};  // why it serves no objective; up to 1000 code points, as those below
  std::vector<GoalMilestone> milestones{};
  std::optional<Date> review_on{};
  std::optional<Rhythm> rhythm{};  // of check-ins
  std::string feedback_giver{};    // up to 120 code points
  std::string reward{};
  std::string collaboration{};
  std::string amendment_route{};  // who may ask for a change, and how long before
  friend bool operator==(const GoalTerms&, const GoalTerms&) = default;
};

enum class TermsProblem { text_length, text_unreadable, too_many };
using TermsRefusal = Refusal<TermsProblem>;

inline constexpr std::size_t most_resources = 30;
inline constexpr std::size_t most_milestones = 30;

// Lengths and letters; every problem at once. `field` is the name of the part, "milestones/2/title".
[[nodiscard]] std::vector<TermsRefusal> problems_of(const GoalTerms& terms);

template <>
inline constexpr auto words<ResourceKind> = std::to_array<Word<ResourceKind>>({
    {ResourceKind::tool, "tool"},
    {ResourceKind::training, "training"},
    {ResourceKind::budget, "budget"},
    {ResourceKind::person, "person"},
    {ResourceKind::data, "data"},
});

template <>
inline constexpr auto words<ResourceState> = std::to_array<Word<ResourceState>>({
    {ResourceState::promised, "promised"},
    {ResourceState::provided, "provided"},
    {ResourceState::confirmed, "confirmed"},
});

template <>
inline constexpr auto words<Rhythm> = std::to_array<Word<Rhythm>>({
    {Rhythm::weekly, "weekly"},
    {Rhythm::biweekly, "biweekly"},
    {Rhythm::monthly, "monthly"},
    {Rhythm::quarterly, "quarterly"},
});

template <>
inline constexpr auto words<BaselineSource> = std::to_array<Word<BaselineSource>>({
    {BaselineSource::history, "history"},
    {BaselineSource::manual, "manual"},
    {BaselineSource::none, "none"},
});

template <>
inline constexpr auto words<TermsProblem> = std::to_array<Word<TermsProblem>>({
    {TermsProblem::text_length, "TEXT_LENGTH"},
    {TermsProblem::text_unreadable, "TEXT_UNREADABLE"},
    {TermsProblem::too_many, "TOO_MANY"},
});

}  // namespace salespact
