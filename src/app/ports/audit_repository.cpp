#include "app/ports/audit_repository.hpp"

#include <string_view>

namespace salespact::app {
namespace {

// "5:hello": where a field ends never depends on what it holds.
void add(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
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
  add(out, std::string_view(reinterpret_cast<const char*>(entry.previous_hash.data()), entry.previous_hash.size()));
  return out;
}

}  // namespace salespact::app
