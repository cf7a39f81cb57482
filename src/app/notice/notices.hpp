#pragma once

#include "app/administration/administration.hpp"
#include "app/pact/pact_people.hpp"

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
  std::optional<PactPerson> other;  // of a sales pact: the party that is not the recipient
  std::optional<PactPerson> by;
  Instant at;
  std::string words;
  std::optional<Instant> until;
};

// Those that the asker has not read yet, the newest first.
[[nodiscard]] std::vector<NoticeLine> list_notices(Store& store, WorkspaceId workspace, PersonId recipient);

// "I have read it": of one's own notices only; said again it is the same.
[[nodiscard]] Decided<NoticeId> acknowledge_notice(const AdministrationPorts& ports, const By& by, NoticeId id);

}  // namespace salespact::app
