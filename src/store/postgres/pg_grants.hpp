#pragma once

#include "store/open_postgres.hpp"
#include "store/postgres/pg_connection.hpp"

namespace salespact::store {

// What the connected role may do with tables whose rows stay as they were written (TRUST K5).
struct RoleRights {
  std::string role;
  int staying = 0;     // such tables
  int changeable = 0;  // of them: those of which the role may change or delete rows, but for the triggers
};
[[nodiscard]] RoleRights rights_of_role(PgConnection& connection);
[[nodiscard]] Finding role_finding(const RoleRights& rights);

}  // namespace salespact::store
