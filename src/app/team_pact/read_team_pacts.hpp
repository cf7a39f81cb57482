#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "app/pact/pact_people.hpp"
#include "app/ports/clock.hpp"
#include "app/ports/store.hpp"
#include "app/team_pact/team_pact_access.hpp"
#include "domain/pact/document_differences.hpp"
#include "domain/pact/double_claims.hpp"
#include "domain/pact/pact_health.hpp"
#include "domain/pact/team_pact_occurrences.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What somebody reads of the teams' pacts that exist for them (DOMAIN 6).

enum class TeamPactStep {
  write,
  write_own,
  put_to_signing,
  sign,
  decline,
  amend,
  drop_amendment,
  withdraw,
  mark,
  learn,
  close,
  dissolve,
  dissolve_as_manager,
  refuse_end,     // that others have asked for
  take_back_end,  // that the reader has asked for or agreed to
};

struct PactUnit {
  OrgUnitId id{};
  std::string name{};
};

// What is absent the reader may not see.
struct TeamPactLine {
  TeamPactId id{};
  PactUnit unit{};
  TeamPactState state = TeamPactState::forming;
  std::optional<std::string> title{};
  std::optional<DateRange> effective{};
  std::optional<PactPerson> lead{};
  std::optional<std::int64_t> members{};
  bool mine = false;
  bool waits_for_me = false;  // a signature, or agreeing to what is written about the reader
  std::int64_t revision = 1;
};

// A frozen text with who has signed it.
struct TeamPactTextView {
  std::int64_t number = 1;
  std::string hash{};       // SHA-256, hexadecimal
  std::string canonical{};  // what it is the hash of
  TeamPactTerms words{};
  Instant frozen_at{};
  std::vector<SignatureLine> signatures{};    // of a text that is being signed its members see them, nobody else
  std::vector<DocumentDifference> changes{};  // since the text that binds
};

struct TeamSigningView {
  Instant until{};  // from which on it can be signed no more
  std::int64_t asked = 0;
  std::int64_t given = 0;
  std::vector<PactPerson> missing{};  // for its members
};

struct TeamWithdrawalLine {
  PactPerson person{};
  Date from{};
};

struct TeamDissolutionView {
  std::string reason{};
  std::vector<PactPerson> by{};
};

// What another member says of a report.
struct OccurrenceAnswerLine {
  PactPerson by{};
  MarkKind kind = MarkKind::endorsed;  // or questioned
  std::string note{};
};

struct OccurrenceLine {
  std::string key{};
  bool support = false;
  PersonId member{};
  std::optional<PersonId> receiver{};
  DateRange window{};
  Date open_until{};
  OccurrenceVerdict verdict = OccurrenceVerdict::pending;
  bool measured = false;
  std::optional<std::string> value{};
  std::vector<OccurrenceAnswerLine> answers{};  // one of each person
  bool mine_to_say = false;                     // the reader reports or answers it
};

struct KeptLine {
  std::int64_t kept = 0;
  std::int64_t half = 0;
  std::int64_t missed = 0;
};

// Of one member; in the order of the text, never by how much they kept.
struct MemberKeptLine {
  PactPerson person{};
  KeptLine commitments{};
  KeptLine support{};  // given
};

// One of P1 to P10.
struct ReadinessLine {
  std::string rule{};
  std::string severity{};
  bool passed = true;
  std::string missing{};
  std::vector<PersonId> people{};     // of whom it is missing; of P4 who gives no help
  std::vector<PersonId> receivers{};  // of P4 who receives none
};

// C8: hours that another pact in force claims as well. Only of pacts that the reader may read.
struct ClaimedTwiceLine {
  PactPerson person{};
  TeamPactId pact{};
  std::string title{};
  ClaimClash clash = ClaimClash::same_work;
  std::string metric{};  // key; "" for too_many_hours
  DateRange days{};      // on which both ask for it
};

struct TeamHealthView {
  std::optional<std::string> score{};  // 0 to 100
  std::optional<PactHealth> level{};
};

// Where the linked goal stands, as on its own page; only for who may see it.
struct TeamPaceView {
  GoalId goal{};
  std::string title{};
  std::string metric{};  // key
  std::optional<Currency> currency{};
  std::string target{};
  std::optional<std::string> actual{};
  std::optional<std::string> expected{};
  std::optional<std::string> pace_index{};
  std::string status{};
  Date as_of{};
};

struct TeamMilestoneLine {
  std::string key{};
  std::string title{};
  Date due{};
  std::optional<Date> reached_on{};
  std::string said_by{};  // name; "" until it is reached
  bool late = false;      // reached behind its day, or not by then
};

struct TeamLearningLine {
  std::string id{};
  std::string by{};
  Instant at{};
  std::string what{};
  std::optional<SetbackCause> cause{};
  std::string learned{};
  std::string change{};
  SetbackShare share = SetbackShare::team;
};

struct TeamPactEventLine {
  std::int64_t number = 1;
  TeamPactEventKind kind = TeamPactEventKind::opened;
  Instant at{};
  std::string by{};  // name; "" for the calendar
  std::optional<std::int64_t> text{};
  std::string comment{};
};

struct TeamPactWhole {
  TeamPactTerms draft{};
  std::vector<PersonId> agreed{};  // to what the draft says about them
  std::vector<ReadinessLine> readiness{};
  bool may_be_signed = false;
  std::vector<ClaimedTwiceLine> claimed_twice{};  // by the words being written, else by what is in force
  std::optional<TeamPactTextView> proposed{};
  std::optional<TeamSigningView> signing{};
  std::optional<TeamPactTextView> in_force{};  // or what was last
  std::optional<WithdrawalChoice> choice{};    // that the amendment makes
  std::vector<TeamWithdrawalLine> withdrawals{};
  bool short_handed = false;
  std::vector<OccurrenceLine> occurrences{};  // of the last five weeks
  KeptLine commitments{};                     // of all weeks
  KeptLine support{};
  std::vector<MemberKeptLine> members{};
  TeamHealthView health{};
  std::optional<TeamPaceView> pace{};
  std::vector<TeamMilestoneLine> milestones{};  // of the text in force
  std::vector<TeamLearningLine> learnings{};
  std::optional<TeamDissolutionView> dissolution{};
  std::optional<TeamOutcome> outcome{};
  std::string learning{};                 // that the team closed with
  std::optional<Date> outcome_awaited{};  // the day on which the linked goal tells it; absent: nothing to wait for
  bool celebrate = false;                 // it came to what it was for
  std::vector<TeamPactEventLine> events{};
  std::vector<ReadingLine> readings{};
};

struct TeamPactPage {
  TeamPactLine pact{};
  TeamPactAccess access = TeamPactAccess::state;
  std::vector<TeamPactStep> steps{};            // open to the reader now
  std::optional<TeamPactWhole> whole{};         // absent: the reader may not see it
  std::vector<TeamPactTextView> signed_once{};  // by a former member: their own copies
};

// Those that exist for the reader; the newest first.
[[nodiscard]] std::vector<TeamPactLine> list_team_pacts(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                        Date today);
// nullopt: there is none for this reader. That the whole of it was read is noted for all to see.
[[nodiscard]] std::optional<TeamPactPage> read_team_pact(Store& store, WorkspaceId workspace, const Viewpoint& viewer,
                                                         const Board& board, const Clock& clock, TeamPactId id,
                                                         Date today);

}  // namespace salespact::app
