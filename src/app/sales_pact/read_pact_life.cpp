#include "app/sales_pact/read_pact_life.hpp"

#include "app/check_in/journal_reading.hpp"
#include "base/decimal.hpp"
#include "base/rational_text.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace salespact::app {
namespace {

constexpr std::size_t most_windows = 60;
constexpr int ratio_places = 6;
constexpr int health_places = 2;

PactPerson person_of(const Board& board, PersonId id) {
  const auto& directory = *board.numbers.directory;
  const auto owner = directory.find(Owner(id));
  return {id, owner ? directory.person(owner->index).display_name : std::string()};
}

std::optional<std::string> ratio_text(const std::optional<Rational>& ratio, int places = ratio_places) {
  return ratio ? std::optional(to_decimal_text(*ratio, places)) : std::nullopt;
}

StandardWindow window_of(const MasWindow& window, int precision, const std::string& waived) {
  StandardWindow out{.days = window.range, .judged_on = window.judged_on};
  if (window.required) out.required = scaled_to_text(*window.required, precision);
  if (window.value) out.value = rounded_scaled_text(*window.value, precision);
  out.verdict = window.verdict;
  out.reason = window.reason;
  out.near_miss = window.near_miss;
  if (window.reason == MasReason::waived) out.waived_because = waived;
  return out;
}

std::string why_waived(const LadderRecord& record, const DateRange& days) {
  std::string reason;
  for (const LadderDecision& one : record.decisions) {
    if (one.act == LadderAct::waive_window && one.days == days) reason = one.reason;
  }
  return reason;
}

class LifeReader {
 public:
  LifeReader(const Board& board, const PactLife& life, const SalesPact& pact, LadderParty reader, Date today)
      : board_(board), life_(life), pact_(pact), reader_(reader), today_(today) {}

  PactLifeView read() const {
    PactLifeView view{.id = pact_.id,
                      .rep = person_of(board_, pact_.rep),
                      .manager = person_of(board_, pact_.manager),
                      .effective = pact_.effective,
                      .state = state_of(pact_),
                      .reader = reader_};
    take_standards(view);
    for (auto at = life_.windows.rbegin(); at != life_.windows.rend() && view.windows.size() < most_windows; ++at) {
      if (at->verdict != MasVerdict::pending) view.windows.push_back({at->range, at->verdict, at->tolerated});
    }
    view.tally = tally(life_.windows);
    view.compliance = ratio_text(view.tally.compliance());
    view.ladder = ladder();
    view.agreed_steps = life_.agreed_steps;
    if (reader_ != LadderParty::upline) take_sides(view);
    return view;
  }

 private:
  void take_standards(PactLifeView& view) const {
    for (const JudgedStandard& standard : life_.standards) view.standards.push_back(standard_of(standard));
    std::ranges::stable_partition(view.standards, &StandardView::in_force);
  }

  [[nodiscard]] StandardView standard_of(const JudgedStandard& standard) const {
    StandardView out{.text = standard.text, .metric = standard.terms.metric};
    if (standard.metric != nullptr && standard.metric->metric.unit == MetricUnit::money) {
      out.currency = board_.numbers.workspace.base_currency;
    }
    out.comparator = standard.terms.comparator;
    out.threshold = standard.terms.threshold;
    out.cadence = standard.terms.cadence;
    out.source = standard.terms.source;
    out.critical = standard.terms.critical;
    out.from = standard.terms.from;
    out.to = standard.terms.to;
    out.in_force = standard.days.contains(today_) && text_in_force(pact_) == standard.text;
    out.tally = tally(standard.judged.windows);
    out.compliance = ratio_text(out.tally.compliance());
    const auto& windows = standard.judged.windows;
    for (auto at = windows.rbegin(); at != windows.rend() && out.windows.size() < most_windows; ++at) {
      StandardWindow window = window_of(*at, standard.precision, why_waived(life_.record, at->range));
      window.waivable = out.critical && is_waivable(*at);
      if (at->range.contains(today_)) {
        out.current = std::move(window);
      } else {
        out.windows.push_back(std::move(window));
      }
    }
    return out;
  }

  // What is missed in a window of the pact; standards that are not critical make none.
  [[nodiscard]] bool is_waivable(const MasWindow& window) const {
    if (reader_ != LadderParty::manager || window.verdict != MasVerdict::missed) return false;
    return takes_decision(pact_, LadderAct::waive_window) &&
           std::ranges::find(life_.record.windows, window.range, &PactWindow::range) != life_.record.windows.end();
  }

  [[nodiscard]] LadderView ladder() const {
    const Ladder& ladder = life_.ladder;
    LadderView out{.step = ladder.step,
                   .since = ladder.since,
                   .evidence = ladder.evidence,
                   .conversation_due = conversation_due(),
                   .conversation_held_on = ladder.conversation_held_on,
                   .met_in_a_row = ladder.met_in_a_row};
    if (ladder.plan) {
      out.plan = SupportPlanView{ladder.plan->runs, ladder.plan->rep_agreed, ladder.plan->manager_agreed,
                                 ladder.plan->exit_test, ladder.plan->windows};
    }
    if (ladder.proposal) {
      out.proposal = proposal_of(*ladder.proposal);
      if (!hears_of(ladder.proposal->step, ladder.proposal->manager_confirmed)) out.proposal.reset();
    }
    out.not_concluded = not_concluded();
    if (reader_ != LadderParty::rep && out.step == LadderStep::nudge) {
      out.step = LadderStep::none;
      out.since.reset();
      out.evidence.clear();
    }
    for (std::size_t at = life_.record.decisions.size(); at-- > 0;) {
      if (reader_ == LadderParty::rep && ladder.untold.contains(at)) continue;
      const LadderDecision& one = life_.record.decisions[at];
      out.decisions.push_back(
          {one.act, one.as, person_of(board_, one.by).name, one.on, one.step, one.days, one.reason});
      if (one.on_behalf_of) out.decisions.back().on_behalf_of = person_of(board_, *one.on_behalf_of).name;
      out.decisions.back().without_effect = ladder.without_effect.contains(at);
    }
    out.history = history();
    out.may = acts();
    return out;
  }

  // Nobody but the manager hears of a step before the manager has confirmed it.
  [[nodiscard]] bool hears_of(LadderStep step, bool rep_told) const {
    return rep_told || reader_ == LadderParty::manager ||
           (reader_ == LadderParty::upline && step >= LadderStep::support_plan);
  }

  [[nodiscard]] std::optional<Date> conversation_due() const {
    const Ladder& ladder = life_.ladder;
    const bool waits = is_confirmed(ladder, LadderStep::conversation) && !ladder.conversation_held_on;
    if (!waits || life_.over_from || !ladder.conversation_asked_on) return std::nullopt;
    const Numbers& numbers = board_.numbers;
    const WorkCalendar& calendar = numbers.work_calendar(numbers.directory->owner(pact_.rep), today_);
    return day_after_grace(calendar, *ladder.conversation_asked_on, working_days_to_talk) - 1;
  }

  // The first step is the rep's alone: to others somebody is lowered to nothing, and nothing is cleared after that.
  [[nodiscard]] std::vector<LadderChangeLine> history() const {
    std::vector<LadderChangeLine> lines;
    LadderStep shown = LadderStep::none;  // step in effect, as the reader knows it
    for (const LadderChange& change : life_.ladder.history) {
      LadderChangeLine line{change.kind, change.on, change.step};
      const bool moves = line.kind == LadderChangeKind::took_effect || line.kind == LadderChangeKind::lowered ||
                         line.kind == LadderChangeKind::cleared;
      if (reader_ != LadderParty::rep) {
        if (line.kind == LadderChangeKind::nudged) continue;
        if (line.step == LadderStep::nudge) line = {LadderChangeKind::cleared, line.on, LadderStep::none};
        if (line.kind == LadderChangeKind::cleared && shown == LadderStep::none) continue;
      }
      if (!hears_of(line.step, change.told)) continue;
      if (moves) shown = line.step;
      lines.push_back(line);
    }
    std::ranges::reverse(lines);
    return lines;
  }

  [[nodiscard]] std::optional<StepNotConcluded> not_concluded() const {
    const auto& history = life_.ladder.history;
    if (history.empty() || history.back().kind != LadderChangeKind::not_concluded) return std::nullopt;
    const LadderChange& last = history.back();
    return hears_of(last.step, last.told) ? std::optional(StepNotConcluded{last.step, last.on}) : std::nullopt;
  }

  [[nodiscard]] LadderProposalView proposal_of(const LadderProposal& proposal) const {
    return {.step = proposal.step,
            .since = proposal.since,
            .evidence = proposal.evidence,
            .blocked = is_blocked(proposal, life_.manager_overdue),
            .overridden = proposal.overridden,
            .manager_confirmed = proposal.manager_confirmed,
            .upline_confirmed = proposal.upline_confirmed,
            .contest_until = proposal.contest_until,
            .contested_on = proposal.contested_on};
  }

  // A decision is open to the reader when the domain would take it with everything filled in.
  [[nodiscard]] std::vector<LadderAct> acts() const {
    using enum LadderAct;
    constexpr std::array all{confirm,  decline, override_block, hold_conversation, answer,      agree_plan,
                             end_plan, contest, grant_contest,  reject_contest,    waive_window};
    std::vector<LadderAct> open;
    for (const LadderAct act : all) {
      if (!takes_decision(pact_, act)) continue;
      LadderDecision decision{.act = act, .as = reader_, .by = pact_.rep, .on = today_, .reason = "a reason"};
      if (life_.ladder.proposal) decision.step = life_.ladder.proposal->step;
      if (act == agree_plan) decision.days = plan_days();
      if (act == waive_window) decision.days = window_to_waive();
      if (may_decide(life_.record, decision, life_.manager_overdue)) open.push_back(act);
    }
    return open;
  }

  [[nodiscard]] DateRange plan_days() const {
    if (life_.ladder.plan && !life_.ladder.plan->agreed()) return life_.ladder.plan->days;
    constexpr int days_a_week = 7;
    return {today_ + 1, today_ + shortest_plan_weeks * days_a_week};
  }

  [[nodiscard]] std::optional<DateRange> window_to_waive() const {
    for (const PactWindow& window : life_.windows) {
      if (window.verdict == MasVerdict::missed) return window.range;
    }
    return std::nullopt;
  }

  void take_sides(PactLifeView& view) const {
    take_promises(view);
    view.manager_overdue = life_.manager_overdue;
    view.rep_side = ratio_text(
        rep_side_health({.compliance = view.tally.compliance(),
                         .check_ins = life_.rhythm.check_ins,
                         .own_development = count_promises(life_.promises, PactParty::rep, PromiseKind::development)}),
        health_places);
    view.manager_side = ratio_text(
        manager_side_health(
            {.expectations = count_promises(life_.promises, PactParty::manager, PromiseKind::expectation),
             .development_provided = count_promises(life_.promises, PactParty::manager, PromiseKind::development),
             .one_to_ones = life_.rhythm.one_to_ones}),
        health_places);
  }

  void take_promises(PactLifeView& view) const {
    std::size_t settled = 0;
    for (const PromiseStanding& one : std::views::reverse(life_.promises)) {
      const bool open = one.state == PromiseState::running || one.state == PromiseState::overdue ||
                        one.state == PromiseState::awaiting;
      if (!open && ++settled > most_windows) continue;
      view.promises.push_back(promise_of(one));
    }
    std::ranges::reverse(view.promises);
    std::ranges::stable_partition(view.promises, [](const PromiseLine& one) { return one.counts_as_overdue; });
  }

  [[nodiscard]] PromiseLine promise_of(const PromiseStanding& standing) const {
    const PactPromise& promise = standing.promise;
    PromiseLine line{.key = promise.key,
                     .kind = promise.kind,
                     .by = promise.by,
                     .text = promise.text,
                     .due = promise.due(),
                     .state = standing.state,
                     .kept_on = standing.kept_on,
                     .days_late = standing.days_late,
                     .counts_as_overdue = standing.counts_as_overdue,
                     .comment = standing.comment};
    const PactParty party = reader_ == LadderParty::rep ? PactParty::rep : PactParty::manager;
    for (const PromiseAct act : {PromiseAct::kept, PromiseAct::confirmed, PromiseAct::denied}) {
      const PromiseWord word{
          .key = promise.key, .due = promise.due(), .act = act, .as = party, .on = today_, .comment = "a comment"};
      if (takes_promise_words(pact_, life_, today_) && may_say(life_.promised, life_.promise_words, word))
        line.may.push_back(act);
    }
    return line;
  }

  const Board& board_;
  const PactLife& life_;
  const SalesPact& pact_;
  LadderParty reader_;
  Date today_;
};

}  // namespace

PactLifeView life_view(const Board& board, const PactLife& life, const SalesPact& pact, LadderParty reader,
                       Date today) {
  return LifeReader(board, life, pact, reader, today).read();
}

std::optional<LadderParty> ladder_party(const Viewpoint& viewer, const SalesPact& pact) {
  if (const auto party = party_of(viewer, pact)) {
    return *party == PactParty::rep ? LadderParty::rep : LadderParty::manager;
  }
  if (acts_for_manager(viewer, pact, DelegatedRight::pact_life)) return LadderParty::manager;
  return is_above(viewer, pact) ? std::optional(LadderParty::upline) : std::nullopt;
}

bool concerns_upline(const Ladder& ladder) {
  if (ladder.step >= LadderStep::support_plan) return true;
  return ladder.proposal && (ladder.proposal->step >= LadderStep::support_plan || ladder.proposal->contested_on);
}

std::optional<PactLifeView> read_pact_life(const AdministrationPorts& ports, const Board& board,
                                           const Viewpoint& viewer, SalesPactId id, Date today) {
  std::optional<PactLifeView> view;
  read_journal(ports, id, viewer.person(), today, [&](Transaction& tx) {
    view.reset();
    const auto kept = tx.sales_pacts().find(id);
    const auto reader = kept ? ladder_party(viewer, kept->pact) : std::nullopt;
    if (!reader) return false;
    const PactLife life = life_of({tx, board, ports.clock, today}, kept->pact);
    if (*reader == LadderParty::upline && !concerns_upline(life.ladder)) return false;
    view = life_view(board, life, kept->pact, *reader, today);
    return true;
  });
  return view;
}

}  // namespace salespact::app
