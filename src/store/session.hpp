#pragma once

#include "base/id.hpp"
#include "domain/org/organisation.hpp"
#include "store/sql/connection.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace salespact::store {

// What the repositories of one transaction share: a connection inside a transaction, and the workspace that every
// statement is bound to.
class Session {
 public:
  Session(sql::Connection& connection, WorkspaceId workspace) : connection_(connection), workspace_(workspace) {}

  [[nodiscard]] WorkspaceId workspace() const { return workspace_; }
  // Every query of a repository names $workspace_id, so none can reach over into another workspace.
  [[nodiscard]] sql::Statement use(const sql::Query& query) {
    sql::Statement statement = connection_.use(query);
    statement.bind("workspace_id", workspace_);
    return statement;
  }
  [[nodiscard]] sql::Statement bulk(const sql::Query& insert, std::string_view table) {
    return connection_.bulk(insert, table);
  }

  void mark_failed() { connection_.mark_failed(); }

  // Numbers of record sources, kept for the length of the transaction.
  [[nodiscard]] std::optional<std::int64_t> find_source(std::string_view name);
  [[nodiscard]] std::int64_t source_no(std::string_view name);  // a new name is given the next number
  [[nodiscard]] const std::string& source_name(std::int64_t number);

  void forget_sources();  // one of them is gone

  bool wrote_change = false;  // the change sequence moved: followers are told at the commit

 private:
  void load_sources();

  sql::Connection& connection_;
  WorkspaceId workspace_;
  bool sources_loaded_ = false;
  std::map<std::string, std::int64_t, std::less<>> numbers_;
  std::map<std::int64_t, std::string> names_;
};

}  // namespace salespact::store
