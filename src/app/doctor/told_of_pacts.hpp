#pragma once

#include "app/audit/record.hpp"
#include "app/ports/store.hpp"
#include "domain/pact/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

// One thing that an entry of the audit log tells of a pact: who did what and when, and what it commits to.
struct Told {
  std::int64_t seq = 0;  // of the entry
  Instant at;
  std::optional<PersonId> actor;
  std::string action;
  std::int64_t number = 0;  // of the event that it names; 0: it names none
  std::int64_t text = 0;    // whose salt is in the digest; 0: there is no digest
  std::string digest{};     // hexadecimal
};

// A row of what people said or did under a pact, and what an entry that tells of it may look like.
struct LivedRow {
  std::string name;  // "ladder decision 3"
  std::int64_t number = 0;
  Instant at;
  std::optional<PersonId> by;
  std::vector<std::string> actions;  // each that tells of such a row
  std::vector<Document> said;        // the digest is over one of these
  std::string fields;                // the columns that the digest is over, in words
  std::string nameless{};            // the action of an entry that tells of it and keeps to itself who it was
  bool numbered = false;             // an entry that names no event tells nothing of it
};

// What the whole log tells of each pact and of each entry of a journal, by the object that entries name; of events, of
// what was said, and of glass that was broken.
using ToldOfPacts = std::map<std::string, std::vector<Told>>;
[[nodiscard]] ToldOfPacts told_of_pacts(Transaction& tx);
// Of one object; of some nothing is told.
template <class Tag>
[[nodiscard]] const std::vector<Told>& told_of(const ToldOfPacts& all, std::string_view kind, Id<Tag> id) {
  static const std::vector<Told> nothing;
  const auto found = all.find(audit_object(kind, id));
  return found == all.end() ? nothing : found->second;
}

// The first row that is not as it was told, or the first thing told that no row is left of; empty when there is none.
// `salts` by the number of their text: what was committed under another, erased since, is compared by who and when
// alone.
[[nodiscard]] std::string told_fault(const std::vector<LivedRow>& rows, const std::vector<Told>& told,
                                     const std::map<std::int64_t, std::string>& salts);

}  // namespace salespact::app
