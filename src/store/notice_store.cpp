#include "store/notice_store.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

app::Notice notice_of(sql::Columns c) {
  return app::Notice{.id = c.id<app::NoticeId>(),
                     .event = c.word<app::NoticeEvent>(),
                     .subject = c.word<app::NoticeSubject>(),
                     .object = c.integer(),
                     .occasion = c.integer(),
                     .recipient = c.id<PersonId>(),
                     .day = c.date(),
                     .at = c.instant(),
                     .by = c.maybe_id<PersonId>(),
                     .words = c.string(),
                     .until = c.maybe_instant()};
}

}  // namespace

bool NoticeStore::tell(const app::Notice& notice) {
  return session_.use(queries::insert_notice)
             .bind("notice_id", notice.id)
             .bind("event", notice.event)
             .bind("subject", notice.subject)
             .bind("object_id", notice.object)
             .bind("occasion", notice.occasion)
             .bind("recipient_id", notice.recipient)
             .bind("day", notice.day)
             .bind("at", notice.at)
             .bind("by_id", notice.by)
             .bind("words", notice.words)
             .bind("until", notice.until)
             .run() > 0;
}

std::optional<app::Notice> NoticeStore::find(app::NoticeId id) {
  sql::Statement query = session_.use(queries::find_notice);
  return one_row(query.bind("notice_id", id), notice_of);
}

std::vector<app::Notice> NoticeStore::unread(PersonId recipient) {
  sql::Statement query = session_.use(queries::unread_notices);
  return all_rows(query.bind("recipient_id", recipient), notice_of);
}

void NoticeStore::acknowledge(app::NoticeId id, Instant at) {
  session_.use(queries::insert_notice_read).bind("notice_id", id).bind("at", at).run();
}

}  // namespace salespact::store
