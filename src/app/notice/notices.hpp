#pragma once

#include "app/administration/administration.hpp"
#include "app/delegation/delegations.hpp"
#include "app/numbers/goal_sheet.hpp"
#include "app/pact/pact_people.hpp"
#include "domain/pact/ladder_decision.hpp"
#include "domain/pact/sales_pact.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Notices that nobody may mute: written in the transaction of what they tell of, and shown until they are read.

// Tells `notice.recipient` at the moment of `act`, and by its asker; once a day where `occasion` is 0.
void tell(Act& act, Notice notice);

struct NoticeLine {
  NoticeId id;
  NoticeEvent event = NoticeEvent::break_glass;
  NoticeSubject subject = NoticeSubject::sales_pact;
  std::string object;               // the subject's id
  std::optional<PactParty> mine;    // of a sales pact: which side the reader is
  std::optional<PactPerson> other;  // of a sales pact: who is not the reader; for who is above, the manager
  std::optional<PactPerson> by;
  Date day;  // on which it was told, or that it is about
  Instant at;
  std::string title;  // of a team's pact
  std::string words;
  std::optional<LadderStep> step;  // that it is about
  std::optional<Instant> until;
  std::optional<DelegationLine> delegation{};  // that it is about
};

// Those that the asker has not read yet, the newest first. What they may not see any more they are not told either, and
// what has been done since (a text signed, a request taken back) needs no telling.
[[nodiscard]] std::vector<NoticeLine> list_notices(const AdministrationPorts& ports, const Board& board,
                                                   const Viewpoint& viewer, Date today);

// "I have read it": of one's own notices only; said again it is the same.
[[nodiscard]] Decided<NoticeId> acknowledge_notice(const AdministrationPorts& ports, const By& by, NoticeId id);

}  // namespace salespact::app
