#pragma once

#include "app/access/principal.hpp"
#include "app/ports/store.hpp"

#include <string>
#include <string_view>

namespace salespact::app {

// Who does something, for the audit log. Without a person: the command line of the machine, or the system itself.
struct Actor {
  std::optional<PersonId> person;
  std::string label;  // kept as it was when the person is renamed

  static Actor command_line() { return {std::nullopt, "command line"}; }
  static Actor system() { return {std::nullopt, "system"}; }
  static Actor of(const Principal& principal) { return {principal.person, principal.display_name}; }
  static Actor of(const Person& person) { return {person.id, person.display_name}; }
};

// "person:0a1…".
template <class Tag>
[[nodiscard]] std::string audit_object(std::string_view kind, Id<Tag> id) {
  return std::string(kind) + ":" + id.text();
}

// What changed, in short words or digests; never private text, passwords or tokens.
struct AuditDetail {
  std::string before{};
  std::string after{};
  std::string reason{};
};

// Appends one entry in the transaction of the change it tells of (TRUST K5, O4). `action` is a verb in the past tense
// behind its subject: "session.started".
void record(Transaction& transaction, Instant now, const Actor& actor, std::string_view action, std::string object,
            AuditDetail detail = {});

}  // namespace salespact::app
