#pragma once

#include "app/ports/record_repository.hpp"
#include "store/sql/connection.hpp"

namespace salespact::store {

// Without dates every record is meant, also one without a day, which compares as "".
inline void bind_page(sql::Statement& query, const app::RecordPage& page) {
  query.bind("after", page.after).bind("most", page.limit);
  if (page.owner) query.bind("owner", *page.owner);
  if (page.dates) {
    query.bind("first_day", page.dates->start).bind("last_day", page.dates->end);
  } else {
    query.bind("first_day", "").bind("last_day", "9999-12-31");
  }
}

inline void bind_days(sql::Statement& query, const app::RecordDays& days) {
  query.bind("first_day", days.days.start)
      .bind("last_day", days.days.end)
      .bind("before", days.before)
      .bind("most", days.limit);
  if (days.person) query.bind("person", *days.person);
}

}  // namespace salespact::store
