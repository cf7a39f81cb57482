#pragma once

#include "store/open_store.hpp"

namespace salespact::store {

struct PostgresOptions {
  std::chrono::milliseconds statement_budget{0};  // of a read; 0: none
  std::size_t connections = 8;
};

// Makes or completes the schema. Any number of processes may have the same database open.
[[nodiscard]] std::unique_ptr<DurableStore> open_postgres(const std::string& url, const PostgresOptions& options = {});

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
