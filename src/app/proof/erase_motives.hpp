#pragma once

#include "app/audit/record.hpp"
#include "app/import/import_request.hpp"

#include <expected>
#include <string>
#include <vector>

namespace salespact::app {

// What moves a rep is kept while a dispute about the pact can need it, and no longer (TRUST K8, K13; ADR 0097). Of
// somebody who has left it is erased, section and salt, when their pacts have been over for as long as the company
// keeps it; texts, hashes, signatures and the log stay whole.

inline constexpr int months_motives_are_kept = 36;  // after the end of the pact, unless something else is asked for
inline constexpr int most_months_kept = 1'200;

struct ErasureAsked {
  std::string person;  // id or e-mail
  int months_kept = months_motives_are_kept;
  bool dry_run = false;  // says what it would erase
};

struct ErasedPact {
  SalesPactId pact;
  Date ended;
  std::int64_t texts = 0;
};

struct Erasure {
  std::string person;               // display name
  std::vector<ErasedPact> erased;   // at least one
  std::vector<ErasedPact> waiting;  // their time is not over
};

enum class ErasureProblem { person_unknown, months_invalid, not_left, pact_runs, nothing_kept, too_early };

struct ErasureRefusal {
  ErasureProblem code = ErasureProblem::person_unknown;
  std::string message;  // what would be accepted
};

// All of it in one transaction, with an entry of the audit log for each pact.
[[nodiscard]] std::expected<Erasure, ErasureRefusal> erase_motives(Store& store, WorkspaceId workspace,
                                                                   const Actor& actor, const Moment& moment,
                                                                   const ErasureAsked& asked);

}  // namespace salespact::app
