#pragma once

#include "store/open_store.hpp"
#include "store/sql/connection.hpp"

namespace salespact::store {

// What holds on every engine: schema version, the audit chain of every workspace, the change sequence without gaps, and
// the texts and signatures of pacts.
[[nodiscard]] std::vector<Finding> examine_rows(sql::Connection& connection);

// Empty when every entry follows the one before; else what is wrong, with its seq.
[[nodiscard]] std::string audit_chain_fault(app::AuditRepository& audit);

}  // namespace salespact::store
