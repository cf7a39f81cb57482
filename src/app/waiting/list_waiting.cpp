#include "app/waiting/list_waiting.hpp"

#include "app/pact/board_people.hpp"
#include "app/sales_pact/contested_step.hpp"
#include "app/sales_pact/end_reminder.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"
#include "app/team_pact/team_pact_books.hpp"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace salespact::app {
namespace {

// Whoever reports on a week can do so on its last working day.
constexpr std::int32_t days_before_report = 2;

class Waiting {
 public:
  Waiting(Transaction& tx, const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
          const Moment& moment)
      : tx_(tx), ports_(ports), board_(board), viewer_(viewer), moment_(moment) {}

  std::vector<WaitingLine> list() {
    if (!viewer_.belongs()) return {};
    take_sales_pacts();
    take_contests();
    take_team_pacts();
    std::ranges::stable_sort(lines_, {}, [](const WaitingLine& one) {
      return std::tuple(one.until, one.waiting, one.window ? one.window->start : one.until);
    });
    return std::move(lines_);
  }

 private:
  // The day of the last instant before that one.
  [[nodiscard]] Date last_day_before(Instant end) const {
    return ports_.clock.date_in(board_.numbers.workspace.timezone, {end.microseconds - 1});
  }

  void add(WaitingFor waiting, const SalesPact& pact, PersonId other, Date until) {
    lines_.push_back(
        {.waiting = waiting, .object = pact.id.text(), .person = person_on(board_, other), .until = until});
  }

  void take_sales_pacts() {
    for (const KeptSalesPact& kept : tx_.sales_pacts().of_person(viewer_.person())) {
      const SalesPact& pact = kept.pact;
      const auto party = party_of(viewer_, pact);
      if (!party || is_over(pact)) continue;
      const PersonId other = *party == PactParty::rep ? pact.manager : pact.rep;
      const auto* proposed = std::get_if<PactProposed>(&pact.talks);
      if (proposed != nullptr && proposed->by != *party && moment_.now < end_of(*proposed)) {
        add(WaitingFor::sign_sales_pact, pact, other, last_day_before(end_of(*proposed)));
      }
      if (end_reminder(pact, moment_.today)) add(WaitingFor::sales_pact_ends, pact, other, pact.effective.end);
      const auto* rests = std::get_if<PactSuspended>(&pact.standing);
      const bool takes_over = rests != nullptr && std::holds_alternative<PactSettled>(pact.talks);
      if (takes_over && *party == PactParty::manager) {
        add(WaitingFor::take_over, pact, other, rests->since + days_to_answer);
      }
    }
  }

  void take_contests() {
    for (const SalesPactId id : tx_.pact_notes().contested()) {
      const auto kept = tx_.sales_pacts().find(id);
      if (!kept || !is_above(viewer_, kept->pact)) continue;
      if (who_decides(viewer_.organisation(), kept->pact) != viewer_.person()) continue;
      const PactLife life = life_of({tx_, board_, ports_.clock, moment_.today}, kept->pact);
      if (const auto contested = contested_step(kept->pact, life)) {
        add(WaitingFor::decide_contest, kept->pact, kept->pact.rep, contested->decide_by);
      }
    }
  }

  void take_team_pacts() {
    for (const TeamPact& pact : tx_.team_pacts().unfinished()) {
      if (!is_member(viewer_, pact, moment_.today)) continue;
      take_signing(pact);
      if (current_members(pact, moment_.today).contains(viewer_.person())) take_occurrences(pact);
    }
  }

  void take_signing(const TeamPact& pact) {
    const auto* signing = std::get_if<TeamSigning>(&pact.talks);
    const PersonId me = viewer_.person();
    if (signing == nullptr || !signing->asked.contains(me) || signing->given.contains(me)) return;
    if (end_of(*signing) <= moment_.now) return;
    lines_.push_back({.waiting = WaitingFor::sign_team_pact,
                      .object = pact.id.text(),
                      .title = signing->written.words.title,
                      .until = last_day_before(end_of(*signing))});
  }

  void take_occurrences(const TeamPact& pact) {
    const PersonId me = viewer_.person();
    std::vector<BindingTerms> texts = bindings_of(tx_.team_pacts(), pact);
    for (BindingTerms& text : texts) keep_to_answer(text.terms, me);
    for (const Occurrence& one : occurrences_of(board_, tx_.team_pacts(), pact, texts, moment_.today)) {
      const bool open = one.verdict == OccurrenceVerdict::pending && moment_.today < one.judged_on;
      const bool mine = !one.support || !one.receiver || *one.receiver == me;
      if (!open || !mine || one.window.end > moment_.today + days_before_report) continue;
      WaitingLine line{.waiting = one.support ? WaitingFor::confirm_help : WaitingFor::report_commitment,
                       .object = pact.id.text(),
                       .title = pact.shown.title,
                       .words = words_of(texts, one),
                       .window = one.window,
                       .until = one.judged_on - 1};
      if (one.support) line.person = person_on(board_, one.member);
      lines_.push_back(std::move(line));
    }
  }

  // Own commitments that no numbers tell, and help that was promised to the reader.
  static void keep_to_answer(TeamPactTerms& terms, PersonId me) {
    std::erase_if(terms.commitments,
                  [&](const ActionCommitment& one) { return one.member != me || !one.metric.empty(); });
    std::erase_if(terms.promises,
                  [&](const SupportPromise& one) { return one.giver == me || (one.receiver && *one.receiver != me); });
  }

  static std::string words_of(const std::vector<BindingTerms>& texts, const Occurrence& one) {
    for (const BindingTerms& text : std::views::reverse(texts)) {
      for (const ActionCommitment& each : text.terms.commitments) {
        if (!one.support && each.key == one.key) return each.what;
      }
      for (const SupportPromise& each : text.terms.promises) {
        if (one.support && each.key == one.key) return each.what;
      }
    }
    return {};
  }

  Transaction& tx_;
  const AdministrationPorts& ports_;
  const Board& board_;
  const Viewpoint& viewer_;
  const Moment& moment_;
  std::vector<WaitingLine> lines_{};
};

}  // namespace

std::vector<WaitingLine> list_waiting(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                      const Moment& moment) {
  std::vector<WaitingLine> lines;
  ports.store.read(ports.workspace, [&](Transaction& tx) { lines = Waiting(tx, ports, board, viewer, moment).list(); });
  return lines;
}

}  // namespace salespact::app
