#pragma once

#include "app/administration/administration.hpp"
#include "app/ports/page_printer.hpp"
#include "app/proof/verify_export.hpp"
#include "domain/pact/sales_pact.hpp"

namespace salespact::app {

// One text of a pact to be read on paper: what was agreed, its hash and who signed it. For the parties, as far as each
// reads that text; the same for both, and the same at any time until somebody signs it. What moves the rep is in it as
// its commitment alone. That it was taken is in the audit log.
[[nodiscard]] Decided<PrintedDocument> copy_sales_pact(const AdministrationPorts& ports, const By& by, SalesPactId id,
                                                       std::int64_t text, const ReadDocument& read);

}  // namespace salespact::app
