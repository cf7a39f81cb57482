#pragma once

#include "app/ports/audit_repository.hpp"
#include "wire/json_encode.hpp"

namespace salespact::wire {

struct AuditEntryView {
  std::int64_t seq = 0;
  Instant at;
  std::optional<std::string> actor;
  std::string actor_label;
  std::string action;
  std::string object;
  std::string before;
  std::string after;
  std::string reason;
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(AuditEntryView, (), (seq, at, actor, actor_label, action, object, before, after, reason, hash))

[[nodiscard]] inline AuditEntryView view_of(const app::AuditEntry& entry) {
  AuditEntryView view;
  view.seq = entry.seq;
  view.at = entry.at;
  if (entry.actor) view.actor = entry.actor->text();
  view.actor_label = entry.actor_label;
  view.action = entry.action;
  view.object = entry.object;
  view.before = entry.before;
  view.after = entry.after;
  view.reason = entry.reason;
  view.hash = to_hex(entry.hash);
  return view;
}

}  // namespace salespact::wire
