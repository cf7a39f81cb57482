#include "app/notice/notices.hpp"

namespace salespact::app {
namespace {

std::optional<PactPerson> other_party(Transaction& tx, const PactNames& names, const Notice& notice) {
  const auto kept = tx.sales_pacts().find(SalesPactId{notice.object});
  if (!kept) return std::nullopt;
  return names.of(kept->pact.rep == notice.recipient ? kept->pact.manager : kept->pact.rep);
}

NoticeLine line_of(Transaction& tx, const PactNames& names, Notice&& notice) {
  NoticeLine line{.id = notice.id,
                  .event = notice.event,
                  .subject = notice.subject,
                  .object = id_to_text(notice.object),
                  .other = other_party(tx, names, notice),
                  .by = {},
                  .at = notice.at,
                  .words = {},
                  .until = notice.until};
  if (notice.by) line.by = names.of(*notice.by);
  line.words = std::move(notice.words);
  return line;
}

}  // namespace

void tell(Act& act, Notice notice) {
  notice.id = act.ids.make<NoticeId>();
  notice.day = act.today();
  notice.at = act.by.moment.now;
  notice.by = act.by.who.person;
  act.tx.notices().tell(notice);
}

std::vector<NoticeLine> list_notices(Store& store, WorkspaceId workspace, PersonId recipient) {
  std::vector<NoticeLine> lines;
  store.read(workspace, [&](Transaction& tx) {
    lines.clear();
    auto unread = tx.notices().unread(recipient);
    if (unread.empty()) return;
    const PactNames names(tx);
    for (Notice& one : unread) lines.push_back(line_of(tx, names, std::move(one)));
  });
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
