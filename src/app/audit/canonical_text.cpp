#include "app/ports/audit_repository.hpp"

namespace salespact::app {
namespace {

// "5:hello": the length in bytes, so that no two entries share their bytes.
void add(std::string& out, std::string_view field) {
  out.append(std::to_string(field.size())).append(":").append(field);
}

}  // namespace

std::string canonical_text(const AuditEntry& entry) {
  std::string out;
  add(out, std::to_string(entry.seq));
  add(out, std::to_string(entry.at.microseconds));
  add(out, entry.actor ? entry.actor->text() : std::string());
  add(out, entry.actor_label);
  add(out, entry.action);
  add(out, entry.object);
  add(out, entry.before);
  add(out, entry.after);
  add(out, entry.reason);
  add(out, to_hex(entry.previous_hash));
  return out;
}

}  // namespace salespact::app
