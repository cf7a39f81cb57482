#pragma once

#include "domain/pact/sales_pact.hpp"
#include "store/sql/connection.hpp"

namespace salespact::store {

// The state of a pact in the columns of its row: what is talked about and what binds, each a word and what belongs to
// it.

// In the order of db/queries/sales_pact.sql, up to and with `revision`.
[[nodiscard]] SalesPact sales_pact_in(sql::Columns& columns);
void bind_sales_pact(sql::Statement& statement, const SalesPact& pact);

}  // namespace salespact::store
