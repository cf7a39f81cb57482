#include "app/notice/notices.hpp"

#include "app/pact/board_people.hpp"
#include "app/sales_pact/contested_step.hpp"
#include "app/sales_pact/end_reminder.hpp"
#include "app/sales_pact/sales_pact_access.hpp"
#include "app/team_pact/team_pact_access.hpp"
#include "domain/pact/ladder_words.hpp"

#include <algorithm>
#include <map>

namespace salespact::app {
namespace {

bool is_about_step(NoticeEvent event) {
  return event == NoticeEvent::step_proposed || event == NoticeEvent::step_confirmed ||
         event == NoticeEvent::step_withdrawn;
}

// What one person is told, as far as it is still theirs to know and not done yet.
class NoticeReader {
 public:
  NoticeReader(Transaction& tx, const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
               Date today)
      : tx_(tx), ports_(ports), board_(board), viewer_(viewer), today_(today) {}

  std::vector<NoticeLine> read() {
    std::vector<NoticeLine> lines;
    for (Notice& one : tx_.notices().unread(viewer_.person())) {
      NoticeLine line{.id = one.id,
                      .event = one.event,
                      .subject = one.subject,
                      .object = id_to_text(one.object),
                      .mine = {},
                      .other = {},
                      .by = {},
                      .day = one.day,
                      .at = one.at,
                      .title = {},
                      .words = {},
                      .step = {},
                      .until = one.until};
      if (one.by) line.by = person_on(board_, *one.by);
      if (is_about_step(one.event)) line.step = parse<LadderStep>(one.words);
      if (!take_subject(one, line)) continue;
      if (!line.step) line.words = std::move(one.words);
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  // False: nothing is shown.
  bool take_subject(const Notice& notice, NoticeLine& line) {
    switch (notice.subject) {
      case NoticeSubject::sales_pact: return take_sales_pact(notice, line);
      case NoticeSubject::team_pact: return take_team_pact(notice, line);
      case NoticeSubject::delegation: return take_delegation(notice, line);
    }
    return false;
  }

  // Whoever was told and is led by somebody else since needs no telling any more.
  bool take_delegation(const Notice& notice, NoticeLine& line) {
    if (!delegations_) {
      delegations_ = tx_.organisation().load().delegations;
      names_.emplace(tx_);
    }
    const auto known = std::ranges::find(*delegations_, DelegationId{notice.object}, &Delegation::id);
    if (known == delegations_->end()) return false;
    line.delegation = line_of(*known, *names_, viewer_);
    const bool over = line.delegation && line.delegation->state == DelegationState::over;
    return line.delegation && (notice.event == NoticeEvent::deputy_ended || !over);
  }

  bool take_sales_pact(const Notice& notice, NoticeLine& line) {
    const auto kept = tx_.sales_pacts().find(SalesPactId{notice.object});
    if (!kept) return false;
    const SalesPact& pact = kept->pact;
    line.mine = party_of(viewer_, pact);
    if (const auto party = line.mine) {
      line.other = person_on(board_, *party == PactParty::rep ? pact.manager : pact.rep);
      return notice.event == NoticeEvent::step_contested || stands(notice, pact, *party);
    }
    line.other = person_on(board_, pact.manager);
    const bool decides = notice.event == NoticeEvent::step_contested && is_above(viewer_, pact);
    return decides && contested_step(pact, life(pact)).has_value();
  }

  bool stands(const Notice& notice, const SalesPact& pact, PactParty party) {
    if (notice.event == NoticeEvent::signature_asked) {
      const auto* proposed = std::get_if<PactProposed>(&pact.talks);
      return proposed != nullptr && proposed->text == notice.occasion && proposed->by != party;
    }
    if (notice.event == NoticeEvent::step_proposed) {
      const auto& proposal = life(pact).ladder.proposal;
      return proposal && !proposal->manager_confirmed && proposal->since == notice.day;
    }
    if (notice.event == NoticeEvent::end_asked) {
      return pact.termination && pact.termination->by != party && pact.termination->reason == notice.words;
    }
    if (notice.event == NoticeEvent::ends_soon) {
      return pact.effective.end == notice.day && end_reminder(pact, today_) == notice.occasion;
    }
    return true;
  }

  bool take_team_pact(const Notice& notice, NoticeLine& line) {
    const auto kept = tx_.team_pacts().find(TeamPactId{notice.object});
    if (!kept || !is_member(viewer_, kept->pact, today_)) return false;
    const TeamPact& pact = kept->pact;
    const PersonId me = viewer_.person();
    line.title = pact.shown.title;
    if (notice.event == NoticeEvent::signature_asked) {
      const auto* signing = std::get_if<TeamSigning>(&pact.talks);
      if (signing == nullptr || signing->text != notice.occasion) return false;
      line.title = signing->written.words.title;
      return signing->asked.contains(me) && !signing->given.contains(me);
    }
    if (notice.event == NoticeEvent::end_asked) {
      return pact.dissolution && !pact.dissolution->by.contains(me) && pact.dissolution->reason == notice.words;
    }
    return true;
  }

  const PactLife& life(const SalesPact& pact) {
    const auto known = lives_.find(pact.id);
    if (known != lives_.end()) return known->second;
    return lives_.emplace(pact.id, life_of({tx_, board_, ports_.clock, today_}, pact)).first->second;
  }

  Transaction& tx_;
  const AdministrationPorts& ports_;
  const Board& board_;
  const Viewpoint& viewer_;
  Date today_;
  std::map<SalesPactId, PactLife> lives_{};
  std::optional<std::vector<Delegation>> delegations_{};
  std::optional<PactNames> names_{};
};

}  // namespace

void tell(Act& act, Notice notice) {
  notice.id = act.ids.make<NoticeId>();
  notice.day = act.today();
  notice.at = act.by.moment.now;
  notice.by = act.by.who.person;
  act.tx.notices().tell(notice);
}

std::vector<NoticeLine> list_notices(const AdministrationPorts& ports, const Board& board, const Viewpoint& viewer,
                                     Date today) {
  std::vector<NoticeLine> lines;
  ports.store.read(ports.workspace,
                   [&](Transaction& tx) { lines = NoticeReader(tx, ports, board, viewer, today).read(); });
  return lines;
}

Decided<NoticeId> acknowledge_notice(const AdministrationPorts& ports, const By& by, NoticeId id) {
  Decided<NoticeId> decided = refuse(Refused::Reason::not_found);
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    decided = refuse(Refused::Reason::not_found);
    const auto notice = tx.notices().find(id);
    if (!notice || notice->recipient != by.who.person) return;
    tx.notices().acknowledge(id, by.moment.now);
    decided = id;
  });
  return decided;
}

}  // namespace salespact::app
