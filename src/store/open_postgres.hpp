#pragma once

#include "store/open_store.hpp"

namespace salespact::store {

struct PostgresOptions {
  std::chrono::milliseconds statement_budget{0};  // of a read; 0: none
  std::size_t connections = 8;
};

// Makes or completes the schema, where the role of `url` may. Any number of processes may have the same database open.
[[nodiscard]] std::unique_ptr<DurableStore> open_postgres(const std::string& url, const PostgresOptions& options = {});

// What a role of the program's own needs, and no more (TRUST K5): it reads and adds rows everywhere, changes them where
// rows change, and never where they stay as they were written. As the owner of the tables, who completes the schema
// first; said again after an update. Throws StoreFault where there is no such role, or where it is the owner or a
// superuser, who may do anything.
struct PostgresGrant {
  int tables = 0;
  int staying = 0;  // of them: those of which no row may be changed, or none deleted
};
PostgresGrant grant_postgres(const std::string& url, const std::string& role);

// Told by the database that the change sequence of a workspace has moved, whichever process moved it.
class ChangeSignal {
 public:
  virtual ~ChangeSignal() = default;
  // True when something may have changed since the last call: also after the connection was lost and made anew. False
  // when `timeout` passed in silence, or the database can't be reached.
  virtual bool wait(std::chrono::milliseconds timeout) = 0;
};

[[nodiscard]] std::unique_ptr<ChangeSignal> listen_postgres(const std::string& url);

}  // namespace salespact::store
