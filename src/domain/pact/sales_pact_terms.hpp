#pragma once

#include "base/decimal.hpp"
#include "domain/goal/goal.hpp"
#include "domain/pact/linked_goal.hpp"
#include "domain/pact/mas_line.hpp"
#include "domain/pact/pact_limits.hpp"
#include "domain/pact/sales_pact.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salespact {

// What rep and manager write down (DOMAIN 2.5): five sections, each filled in or waived with a reason. Plain values as
// they are typed; whether they hold together is problems_of()'s business.

enum class PactSection { targets, expectations, motives, consequences, role };
inline constexpr std::array all_pact_sections{PactSection::targets, PactSection::expectations, PactSection::motives,
                                              PactSection::consequences, PactSection::role};

// One minimal acceptable standard in words; mas_line_of() makes it judgeable.
struct MasTerms {
  std::string metric{};  // key
  MasComparator comparator = MasComparator::min;
  Decimal threshold{};
  Cadence cadence = Cadence::week;
  bool prorate = true;
  bool critical = true;
  MasSource source = MasSource::measured;
  int grace_wd = 2;
  int tolerated_misses = 0;
  std::optional<Date> from{};  // its first day; absent: the pact's
  std::optional<Date> to{};    // its last one
  friend bool operator==(const MasTerms&, const MasTerms&) = default;
};

struct TargetsSection {
  std::vector<PactGoal> goals{};
  std::vector<MasTerms> floors{};
  std::string serves{};  // the strategy that it is for
  std::string plan{};    // of action
  std::string progress{};
  friend bool operator==(const TargetsSection&, const TargetsSection&) = default;
};

// What one side expects of the other. Its key stays with it through every text of the pact, so that promises kept can
// be followed.
struct Expectation {
  std::string key{};
  std::string text{};
  bool measurable = false;
  std::optional<Cadence> cadence{};
  friend bool operator==(const Expectation&, const Expectation&) = default;
};

struct PactObstacle {
  std::string text{};
  std::string solution{};
  PactParty owner = PactParty::manager;
  friend bool operator==(const PactObstacle&, const PactObstacle&) = default;
};

struct ExpectationsSection {
  std::vector<Expectation> of_rep{};      // by the manager
  std::vector<Expectation> of_manager{};  // by the rep
  std::vector<std::string> indicators{};  // key performance indicators
  std::vector<PactObstacle> obstacles{};
  std::string manager_role{};
  friend bool operator==(const ExpectationsSection&, const ExpectationsSection&) = default;
};

enum class MotivatorKind { money, recognition, mastery, autonomy, purpose, team, security, other };
struct Motivator {
  MotivatorKind kind = MotivatorKind::other;
  int strength = 3;  // 1 to 5
  std::string note{};
  friend bool operator==(const Motivator&, const Motivator&) = default;
};

// The most private part: the rep's alone until shared. The signed text holds only a commitment to it.
struct MotivesSection {
  std::vector<Motivator> motivators{};
  std::string personal_goals{};
  std::string flexibility{};  // hours, place, style
  friend bool operator==(const MotivesSection&, const MotivesSection&) = default;
};

struct ConsequenceStep {
  int step = 1;  // of the ladder, 1 to 4
  std::string text{};
  std::string help{};  // given with it
  friend bool operator==(const ConsequenceStep&, const ConsequenceStep&) = default;
};
inline constexpr int ladder_steps = 4;

struct ConsequencesSection {
  std::vector<ConsequenceStep> steps{};
  std::string response{};   // how the rep answers a step
  std::string exceeding{};  // what follows from doing more
  friend bool operator==(const ConsequencesSection&, const ConsequencesSection&) = default;
};

enum class DevelopmentKind { course, coaching, shadowing, reading, certification };
struct DevelopmentItem {
  std::string key{};  // as an expectation's
  DevelopmentKind kind = DevelopmentKind::coaching;
  std::string skill{};
  std::string need{};
  PersonId provider{};        // who promises it
  std::string promised_by{};  // name as it read then
  Date due{};
  friend bool operator==(const DevelopmentItem&, const DevelopmentItem&) = default;
};

struct ActivityLine {
  std::string stage{};  // of the sales formula
  Decimal per_week{};
  friend bool operator==(const ActivityLine&, const ActivityLine&) = default;
};

struct RoleSection {
  std::string role{};
  std::string decision_rights{};
  std::vector<ActivityLine> activities{};
  std::string formula{};  // as it was filled in: "500,000 / 50,000 = 10 deals"
  std::vector<DevelopmentItem> development{};
  std::string resources{};
  friend bool operator==(const RoleSection&, const RoleSection&) = default;
};

struct SalesPactTerms {
  DateRange effective;
  TargetsSection targets{};
  ExpectationsSection expectations{};
  ConsequencesSection consequences{};
  RoleSection role{};
  std::map<PactSection, std::string> waived{};  // with the reason
  friend bool operator==(const SalesPactTerms&, const SalesPactTerms&) = default;
};

enum class PactTermsProblem {
  text_length,
  too_many,
  dates_invalid,
  goal_twice,
  floor_twice,
  step_invalid,
  strength_invalid,
  key_invalid,
  section_incomplete,
  waived_and_filled,
};
using PactTermsRefusal = Refusal<PactTermsProblem>;

// What cannot be kept even as a draft; every problem at once. `field` is "targets/floors/0/threshold".
[[nodiscard]] std::vector<PactTermsRefusal> problems_of(const SalesPactTerms& terms);
[[nodiscard]] std::vector<PactTermsRefusal> problems_of(const MotivesSection& motives);

// What has to be written, or waived, before it can be proposed.
[[nodiscard]] std::vector<PactTermsRefusal> missing_in(const SalesPactTerms& terms, const MotivesSection& motives);

// Whether anything of a section is written.
[[nodiscard]] bool is_touched(const SalesPactTerms& terms, const MotivesSection& motives, PactSection section);

[[nodiscard]] MasLine mas_line_of(const MasTerms& terms, MetricId metric, DateRange effective);

// R-AMD: a floor that is lower or gone, a ceiling that is higher or gone, or a line that is judged more mildly.
[[nodiscard]] bool is_easing(const SalesPactTerms& before, const SalesPactTerms& after);

template <>
inline constexpr auto words<PactSection> = std::to_array<Word<PactSection>>({
    {PactSection::targets, "targets"},
    {PactSection::expectations, "expectations"},
    {PactSection::motives, "motives"},
    {PactSection::consequences, "consequences"},
    {PactSection::role, "role"},
});

template <>
inline constexpr auto words<MotivatorKind> = std::to_array<Word<MotivatorKind>>({
    {MotivatorKind::money, "money"},
    {MotivatorKind::recognition, "recognition"},
    {MotivatorKind::mastery, "mastery"},
    {MotivatorKind::autonomy, "autonomy"},
    {MotivatorKind::purpose, "purpose"},
    {MotivatorKind::team, "team"},
    {MotivatorKind::security, "security"},
    {MotivatorKind::other, "other"},
});

template <>
inline constexpr auto words<DevelopmentKind> = std::to_array<Word<DevelopmentKind>>({
    {DevelopmentKind::course, "course"},
    {DevelopmentKind::coaching, "coaching"},
    {DevelopmentKind::shadowing, "shadowing"},
    {DevelopmentKind::reading, "reading"},
    {DevelopmentKind::certification, "certification"},
});

template <>
inline constexpr auto words<PactTermsProblem> = std::to_array<Word<PactTermsProblem>>({
    {PactTermsProblem::text_length, "TEXT_LENGTH"},
    {PactTermsProblem::too_many, "TOO_MANY"},
    {PactTermsProblem::dates_invalid, "DATES_INVALID"},
    {PactTermsProblem::goal_twice, "GOAL_TWICE"},
    {PactTermsProblem::floor_twice, "MAS_TWICE"},
    {PactTermsProblem::step_invalid, "STEP_INVALID"},
    {PactTermsProblem::strength_invalid, "STRENGTH_INVALID"},
    {PactTermsProblem::key_invalid, "KEY_INVALID"},
    {PactTermsProblem::section_incomplete, "SECTION_INCOMPLETE"},
    {PactTermsProblem::waived_and_filled, "WAIVED_AND_FILLED"},
});

}  // namespace salespact
