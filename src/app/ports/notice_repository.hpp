#pragma once

#include "base/date.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// What somebody is told and may not mute (DOMAIN 7). It stands before them until they say that they have read it.

using NoticeId = Id<struct NoticeTag>;

enum class NoticeEvent {
  break_glass,  // somebody above opened the pact; `words` is why
};
enum class NoticeSubject { sales_pact };

struct Notice {
  NoticeId id{};
  NoticeEvent event = NoticeEvent::break_glass;
  NoticeSubject subject = NoticeSubject::sales_pact;
  std::int64_t object = 0;    // the subject's id
  std::int64_t occasion = 0;  // which of its happenings; 0 where once a day is enough
  PersonId recipient{};
  Date day{};  // the workspace's
  Instant at{};
  std::optional<PersonId> by{};
  std::string words{};
  std::optional<Instant> until{};  // where what it tells of ends by itself
  friend bool operator==(const Notice&, const Notice&) = default;
};

// Appended, never changed.
class NoticeRepository {
 public:
  virtual ~NoticeRepository() = default;
  // Of the same event, subject, occasion, recipient and day only the first is kept; false: there was one.
  virtual bool tell(const Notice& notice) = 0;
  virtual std::optional<Notice> find(NoticeId id) = 0;
  virtual std::vector<Notice> unread(PersonId recipient) = 0;  // the newest first
  virtual void acknowledge(NoticeId id, Instant at) = 0;       // the first time counts
};

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::NoticeEvent> = std::to_array<Word<app::NoticeEvent>>({
    {app::NoticeEvent::break_glass, "break_glass"},
});

template <>
inline constexpr auto words<app::NoticeSubject> = std::to_array<Word<app::NoticeSubject>>({
    {app::NoticeSubject::sales_pact, "sales_pact"},
});

}  // namespace salespact
