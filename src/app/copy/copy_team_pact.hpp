#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/page_printer.hpp"
#include "app/proof/verify_export.hpp"
#include "domain/pact/team_pact.hpp"

namespace salespact::app {

// One text of a team's pact to be read on paper, with its hash and who signed it: what bound, for everybody who reads
// all of the pact, and for former members as far as they signed it; what waits for signatures, for its members. The
// same for all of them. That it was taken is in the audit log.
[[nodiscard]] Decided<PrintedDocument> copy_team_pact(const AdministrationPorts& ports, const By& by, TeamPactId id,
                                                      std::int64_t text, const ReadDocument& read);

}  // namespace salespact::app
