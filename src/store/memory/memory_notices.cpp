#include "store/memory/memory_notices.hpp"

#include <algorithm>

namespace salespact::store {
namespace {

auto key_of(const app::Notice& one) {
  return std::tuple(one.event, one.subject, one.object, one.occasion, one.recipient, one.day);
}

}  // namespace

bool MemoryNotices::tell(const app::Notice& notice) {
  session_.require_known(session_.state().people, notice.recipient, "person");
  if (notice.by) session_.require_known(session_.state().people, *notice.by, "person");
  session_.require_text({notice.words});
  const bool told = std::ranges::any_of(*session_.state().notices,
                                        [&](const auto& one) { return key_of(one.second) == key_of(notice); });
  if (told) return false;
  session_.insert(session_.change().notices, notice.id, notice, "the notice");
  return true;
}

std::optional<app::Notice> MemoryNotices::find(app::NoticeId id) { return find_in(session_.state().notices, id); }

std::vector<app::Notice> MemoryNotices::unread(PersonId recipient) {
  std::vector<app::Notice> found;
  for (const auto& [id, notice] : *session_.state().notices) {
    if (notice.recipient == recipient && !session_.state().read_notices->contains(id)) found.push_back(notice);
  }
  std::ranges::sort(found, std::greater{}, [](const app::Notice& one) { return std::pair(one.at, one.id); });
  return found;
}

void MemoryNotices::acknowledge(app::NoticeId id, Instant at) {
  session_.require_known(session_.state().notices, id, "notice");
  session_.change().read_notices.edit().emplace(id, at);
}

}  // namespace salespact::store
