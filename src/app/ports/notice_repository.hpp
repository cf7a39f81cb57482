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
  break_glass,       // somebody above opened the pact; `words` is why
  signature_asked,   // `occasion` is the text
  manager_changed,   // of a sales pact: `day` is that of the change
  step_proposed,     // of the ladder, as those below: `words` is the name of the step
  step_confirmed,    // and the rep can contest it
  step_contested,    // `words` is why, as of the two below
  contest_granted,   // the step is given up
  contest_rejected,  // it takes effect
  step_withdrawn,    // late records, or a waiver, took its trigger away
  end_asked,         // `words` is why
  end_refused,       // it goes on; `words` is why
  ends_soon,         // `day` is the last one; `occasion` how many days before it this is told
  deputy_named,      // of a delegation, as the one below: somebody acts for the manager
  deputy_ended,      // before its last day
};
enum class NoticeSubject { sales_pact, team_pact, delegation };

struct Notice {
  NoticeId id{};
  NoticeEvent event = NoticeEvent::break_glass;
  NoticeSubject subject = NoticeSubject::sales_pact;
  std::int64_t object = 0;    // the subject's id
  std::int64_t occasion = 0;  // which of its happenings; 0 where once a day is enough
  PersonId recipient{};
  Date day{};  // the workspace's day on which it is told, or the day that it is about
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
    {app::NoticeEvent::signature_asked, "signature_asked"},
    {app::NoticeEvent::manager_changed, "manager_changed"},
    {app::NoticeEvent::step_proposed, "step_proposed"},
    {app::NoticeEvent::step_confirmed, "step_confirmed"},
    {app::NoticeEvent::step_contested, "step_contested"},
    {app::NoticeEvent::contest_granted, "contest_granted"},
    {app::NoticeEvent::contest_rejected, "contest_rejected"},
    {app::NoticeEvent::step_withdrawn, "step_withdrawn"},
    {app::NoticeEvent::end_asked, "end_asked"},
    {app::NoticeEvent::end_refused, "end_refused"},
    {app::NoticeEvent::ends_soon, "ends_soon"},
    {app::NoticeEvent::deputy_named, "deputy_named"},
    {app::NoticeEvent::deputy_ended, "deputy_ended"},
});

template <>
inline constexpr auto words<app::NoticeSubject> = std::to_array<Word<app::NoticeSubject>>({
    {app::NoticeSubject::sales_pact, "sales_pact"},
    {app::NoticeSubject::team_pact, "team_pact"},
    {app::NoticeSubject::delegation, "delegation"},
});

}  // namespace salespact
