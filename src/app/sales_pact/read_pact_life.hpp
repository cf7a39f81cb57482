#pragma once

#include "app/administration/administration.hpp"
#include "app/sales_pact/pact_life.hpp"
#include "app/sales_pact/read_sales_pacts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// How a sales pact is lived: its standards window by window, the ladder, and what each side has promised. Read by the
// two parties; from the third step of the ladder on, or when a step is contested, by those above, without promises.
// The first step is told to the rep alone.

struct StandardWindow {
  DateRange days{};
  Date judged_on{};                       // the first day on which it is
  std::optional<std::string> required{};  // in the metric's unit; absent: nothing was asked
  std::optional<std::string> value{};
  MasVerdict verdict = MasVerdict::pending;
  MasReason reason = MasReason::running;
  bool near_miss = false;
  std::string waived_because{};  // "" unless it was
  bool waivable = false;         // by the reader, today
};

struct StandardView {
  std::int64_t text = 1;  // of the pact, that it is in
  std::string metric{};   // key
  std::optional<Currency> currency{};
  MasComparator comparator = MasComparator::min;
  Decimal threshold{};
  Cadence cadence = Cadence::week;
  MasSource source = MasSource::measured;
  bool critical = true;
  std::optional<Date> from{};  // its own first and last day; absent: those of its text
  std::optional<Date> to{};
  bool in_force = true;                     // its text binds today
  std::optional<StandardWindow> current{};  // that today is in
  std::vector<StandardWindow> windows{};    // over, the newest first; the last 60
  MasTally tally{};
  std::optional<std::string> compliance{};  // 0..1
};

struct PactWindowView {
  DateRange days{};
  MasVerdict verdict = MasVerdict::pending;
  bool tolerated = false;
};

struct LadderProposalView {
  LadderStep step = LadderStep::conversation;
  Date since{};
  std::vector<DateRange> evidence{};
  bool blocked = false;  // by promises of the manager that are overdue
  bool overridden = false;
  bool manager_confirmed = false;
  bool upline_confirmed = false;
  std::optional<Date> contest_until{};
  std::optional<Date> contested_on{};
};

struct SupportPlanView {
  DateRange days{};
  bool rep_agreed = false;
  bool manager_agreed = false;
  ExitTest exit_test = ExitTest::running;
  MasTally windows{};
};

struct LadderDecisionLine {
  LadderAct act = LadderAct::confirm;
  LadderParty as = LadderParty::manager;
  std::string by{};
  Date on{};
  LadderStep step = LadderStep::none;
  std::optional<DateRange> days{};
  std::string reason{};
  std::string on_behalf_of{};   // the manager, of what a deputy decided; "" of all others
  bool without_effect = false;  // what it was about is gone: late records, or a waiver, took its trigger away
};

// What has happened on the ladder, as the reader hears of it.
struct LadderChangeLine {
  LadderChangeKind kind = LadderChangeKind::proposed;
  Date on{};
  LadderStep step = LadderStep::none;  // reached, proposed or given up; lowered: the lower one
};

// A step that was open when the pact ended.
struct StepNotConcluded {
  LadderStep step = LadderStep::conversation;
  Date on{};
};

struct LadderView {
  LadderStep step = LadderStep::none;
  std::optional<Date> since{};
  std::vector<DateRange> evidence{};
  std::optional<Date> conversation_due{};  // its last day, while it is to be held
  std::optional<Date> conversation_held_on{};
  std::optional<SupportPlanView> plan{};
  std::optional<LadderProposalView> proposal{};
  std::optional<StepNotConcluded> not_concluded{};
  int met_in_a_row = 0;
  std::vector<LadderDecisionLine> decisions{};  // the newest first
  std::vector<LadderChangeLine> history{};      // the newest first
  std::vector<LadderAct> may{};                 // what the reader can decide today
};

struct PromiseLine {
  std::string key{};
  PromiseKind kind = PromiseKind::expectation;
  PactParty by = PactParty::manager;
  std::string text{};
  Date due{};
  PromiseState state = PromiseState::running;
  std::optional<Date> kept_on{};
  std::int64_t days_late = 0;
  bool counts_as_overdue = false;  // also one that is said to be kept after its day, until it is confirmed
  std::string comment{};
  std::vector<PromiseAct> may{};  // what the reader can say of it today
};

struct PactLifeView {
  SalesPactId id{};
  PactPerson rep{};
  PactPerson manager{};
  DateRange effective{};
  SalesPactState state = SalesPactState::active;
  LadderParty reader = LadderParty::rep;
  std::vector<StandardView> standards{};  // those in force first
  std::vector<PactWindowView> windows{};  // of the pact, the newest first; the last 60
  MasTally tally{};
  std::optional<std::string> compliance{};
  LadderView ladder{};
  std::vector<ConsequenceStep> agreed_steps{};  // of the last text; the one reached as it was agreed then
  std::vector<PromiseLine> promises{};          // overdue ones first, then by due day; the last 60 of those settled
  int manager_overdue = 0;
  std::optional<std::string> rep_side{};      // R-HLTH, 0..100; the two are never one number
  std::optional<std::string> manager_side{};  // both only for the two parties
};

// nullopt: there is none for this reader. That it was read is noted for the parties to see.
[[nodiscard]] std::optional<PactLifeView> read_pact_life(const AdministrationPorts& ports, const Board& board,
                                                         const Viewpoint& viewer, SalesPactId id, Date today);

// What somebody wants to know in ten seconds: the windows that run, what is promised, where the ladder stands.
struct PactAtGlance {
  SalesPactId id{};
  PactPerson rep{};
  PactPerson manager{};
  PactParty mine = PactParty::rep;
  std::vector<StandardView> standards{};  // in force; of the windows that are over only the last
  std::optional<std::string> compliance{};
  LadderStep step = LadderStep::none;
  std::optional<LadderProposalView> proposal{};
  std::vector<PromiseLine> promises{};  // overdue, due within a week, or waiting for the reader's answer
  int manager_overdue = 0;
};
// The reader's own pact first, then those of the people whom the reader leads or acts for who leads: own overdue
// promises, steps to decide, missed windows, names.
[[nodiscard]] std::vector<PactAtGlance> list_pacts_at_a_glance(const AdministrationPorts& ports, const Board& board,
                                                               const Viewpoint& viewer, Date today);

// Who decides what about a pact's ladder; nullopt: the reader is nobody to it.
[[nodiscard]] std::optional<LadderParty> ladder_party(const Viewpoint& viewer, const SalesPact& pact);
// From the third step on, or when a step is contested, those above see where the rep stands.
[[nodiscard]] bool concerns_upline(const Ladder& ladder);

// The page of a life that was worked out.
[[nodiscard]] PactLifeView life_view(const Board& board, const PactLife& life, const SalesPact& pact,
                                     LadderParty reader, Date today);

}  // namespace salespact::app
