#include "store/sql_transaction.hpp"

#include "store/rows.hpp"
#include "store/sql_texts.hpp"

namespace salespact::store {
namespace {

Workspace workspace_of(sql::Columns c) {
  return Workspace{.id = c.id<WorkspaceId>(),
                   .name = c.string(),
                   .base_currency = c.currency(),
                   .timezone = c.string(),
                   .week_start = c.small(),
                   .locale = c.string(),
                   .fiscal_calendar = c.id<FiscalCalendarId>(),
                   .work_calendar = c.id<WorkCalendarId>(),
                   .revision = c.integer()};
}

void bind_workspace(sql::Statement& statement, const Workspace& workspace) {
  statement.bind("name", workspace.name)
      .bind("base_currency", workspace.base_currency)
      .bind("timezone", workspace.timezone)
      .bind("week_start", workspace.week_start)
      .bind("locale", workspace.locale)
      .bind("fiscal_calendar_id", workspace.fiscal_calendar)
      .bind("work_calendar_id", workspace.work_calendar)
      .bind("revision", workspace.revision);
}

}  // namespace

Workspace SqlTransaction::load_workspace() {
  sql::Statement query = session_.use(queries::load_workspace);
  const auto found = one_row(query, workspace_of);
  if (!found) throw app::StoreFault("there is no such workspace");
  return *found;
}

bool SqlTransaction::update(const Workspace& workspace) {
  check(workspace.id == session_.workspace(), "a transaction changes its own workspace");
  sql::Statement statement = session_.use(queries::update_workspace);
  bind_workspace(statement, workspace);
  return statement.run() == 1;
}

std::optional<Instant> SqlTransaction::checklist_dismissed() {
  sql::Statement query = session_.use(queries::find_checklist_dismissal);
  return one_row(query, [](sql::Columns c) { return c.instant(); });
}

void SqlTransaction::dismiss_checklist(Instant at) {
  session_.use(queries::put_checklist_dismissal).bind("dismissed_at", at).run();
}

std::vector<Workspace> list_workspaces(sql::Connection& connection) {
  return all_rows(connection.use(queries::list_workspaces), workspace_of);
}

void insert_workspace(sql::Connection& connection, const Workspace& workspace) {
  sql::Statement statement = connection.use(queries::insert_workspace);
  bind_workspace(statement.bind("workspace_id", workspace.id), workspace);
  statement.run();
  connection.use(queries::insert_change_counter).bind("workspace_id", workspace.id).run();
}

void lock_workspace(sql::Connection& connection, WorkspaceId workspace) {
  if (connection.use(queries::lock_workspace).bind("workspace_id", workspace).run() != 1) {
    throw app::StoreFault("there is no such workspace");
  }
}

bool run_work(sql::Connection& connection, WorkspaceId workspace, const app::Work& work) {
  SqlTransaction transaction(connection, workspace);
  static_cast<void>(transaction.load_workspace());  // throws where there is none
  work(transaction);
  if (connection.failed()) throw app::StoreFault("nothing was written: a statement of the transaction has failed");
  return transaction.wrote_change();
}

}  // namespace salespact::store
