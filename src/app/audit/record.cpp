#include "app/audit/record.hpp"

namespace salespact::app {

void record(Transaction& transaction, Instant now, const Actor& actor, std::string_view action, std::string object,
            AuditDetail detail) {
  AuditEntry entry;
  entry.at = now;
  entry.actor = actor.person;
  entry.actor_label = actor.label;
  entry.action = action;
  entry.object = std::move(object);
  entry.before = std::move(detail.before);
  entry.after = std::move(detail.after);
  entry.reason = std::move(detail.reason);
  transaction.audit().append(std::move(entry));
}

}  // namespace salespact::app
