#include "store/examine.hpp"

#include "app/doctor/examine_lived_pacts.hpp"
#include "store/examine_pacts.hpp"
#include "store/rows.hpp"
#include "store/sql/migrate.hpp"
#include "store/sql_texts.hpp"
#include "store/sql_transaction.hpp"

#include <fmt/format.h>

namespace salespact::store {
namespace {

constexpr int rows_a_look = 1'000;

std::string change_sequence_fault(app::ChangeRepository& changes) {
  std::int64_t seen = 0;
  for (auto page = changes.after(0, rows_a_look); !page.empty(); page = changes.after(seen, rows_a_look)) {
    for (const auto& change : page) {
      if (change.seq != seen + 1) return fmt::format("change {} is followed by {}", seen, change.seq);
      seen = change.seq;
    }
  }
  return seen == changes.last() ? "" : fmt::format("the counter says {}, the last change is {}", changes.last(), seen);
}

Finding finding(std::string subject, std::string fault, std::string fine) {
  const bool good = fault.empty();
  return Finding{.subject = std::move(subject), .good = good, .text = good ? std::move(fine) : std::move(fault)};
}

}  // namespace

std::string audit_chain_fault(app::AuditRepository& audit) {
  std::int64_t seen = 0;
  Sha256 previous{};
  for (auto page = audit.after(0, rows_a_look); !page.empty(); page = audit.after(seen, rows_a_look)) {
    for (const auto& entry : page) {
      if (entry.seq != seen + 1) return fmt::format("entry {} is followed by {}", seen, entry.seq);
      if (entry.previous_hash != previous) return fmt::format("entry {} does not follow entry {}", entry.seq, seen);
      if (entry.hash != sha256(app::canonical_text(entry))) return fmt::format("entry {} was changed", entry.seq);
      seen = entry.seq;
      previous = entry.hash;
    }
  }
  return "";
}

std::vector<Finding> examine_rows(sql::Connection& connection) {
  std::vector<Finding> findings;
  const std::int64_t version = sql::schema_version(connection);
  const std::int64_t known = sql::newest_schema_version();
  findings.push_back(finding("schema",
                             version == known ? "" : fmt::format("version {}, this program needs {}", version, known),
                             fmt::format("version {}", version)));
  for (const Workspace& workspace : list_workspaces(connection)) {
    SqlTransaction transaction(connection, workspace.id);
    findings.push_back(
        finding("audit chain of " + workspace.name, audit_chain_fault(transaction.audit()), "every entry follows"));
    findings.push_back(
        finding("change sequence of " + workspace.name, change_sequence_fault(transaction.changes()), "without gaps"));
    Session session(connection, workspace.id);
    findings.push_back(finding(
        "pact histories of " + workspace.name,
        app::lived_pacts_fault(
            transaction,
            all_rows(session.use(queries::every_sales_pact_id), [](sql::Columns c) { return c.id<SalesPactId>(); }),
            all_rows(session.use(queries::every_team_pact_id), [](sql::Columns c) { return c.id<TeamPactId>(); })),
        "all that was done and said is as the audit log tells"));
    findings.push_back(finding("sales pacts of " + workspace.name, sales_pact_fault(session),
                               "texts and signatures are as the audit log tells" + erased_motives(session)));
    findings.push_back(finding("team pacts of " + workspace.name, team_pact_fault(session),
                               "texts and signatures are as the audit log tells"));
  }
  return findings;
}

}  // namespace salespact::store
