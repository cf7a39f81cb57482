#pragma once

#include "app/administration/administration.hpp"
#include "app/sales_pact/read_sales_pacts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Break-glass (DOMAIN 6, "Fixed"): somebody above the manager reads sections 1, 2 and 5 of what both have signed, for
// a stated reason and 24 hours. Both parties are told in the same transaction, and see every reading.

// While it is open to the asker it stays as it is: nothing is told twice or lasts longer.
[[nodiscard]] Decided<GlassNote> break_pact_glass(const AdministrationPorts& ports, const By& by, SalesPactId id,
                                                  const std::string& reason);

struct OpenedWords {
  DateRange effective;
  TargetsSection targets;
  ExpectationsSection expectations;
  RoleSection role;
  std::vector<WaivedSection> waived;  // of these three
};

struct OpenedPact {
  SalesPactId id;
  PactPerson rep;
  PactPerson manager;
  Instant at;
  Instant until;
  std::string reason;
  std::int64_t text = 0;
  OpenedWords words;
  std::vector<SignatureLine> signatures;
};

// nullopt: nothing is open to the asker. Each reading is in the audit log, and both parties see it.
[[nodiscard]] std::optional<OpenedPact> read_opened_pact(const AdministrationPorts& ports, const By& by,
                                                         SalesPactId id);

// As a pact's page tells of it: to the parties with each time that it was read.
[[nodiscard]] std::vector<GlassLine> glass_lines(Transaction& tx, const PactNames& names, SalesPactId id);
// The one that is open to `reader`.
[[nodiscard]] std::optional<GlassLine> open_glass_line(Transaction& tx, const PactNames& names, SalesPactId id,
                                                       PersonId reader, Instant now);

}  // namespace salespact::app
