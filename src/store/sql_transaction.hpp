#pragma once

#include "app/ports/store.hpp"
#include "store/account_store.hpp"
#include "store/agreement_store.hpp"
#include "store/alignment_store.hpp"
#include "store/audit_store.hpp"
#include "store/calendar_store.hpp"
#include "store/change_store.hpp"
#include "store/checkpoint_store.hpp"
#include "store/goal_store.hpp"
#include "store/goal_template_store.hpp"
#include "store/idempotency_store.hpp"
#include "store/import_store.hpp"
#include "store/journal_store.hpp"
#include "store/metric_store.hpp"
#include "store/notice_store.hpp"
#include "store/organisation_store.hpp"
#include "store/pact_notes_store.hpp"
#include "store/pact_template_store.hpp"
#include "store/record_store.hpp"
#include "store/sales_pact_store.hpp"
#include "store/sample_store.hpp"
#include "store/strategy_store.hpp"
#include "store/team_pact_store.hpp"

namespace salespact::store {

// The repositories of one workspace over one connection, which is inside a transaction.
class SqlTransaction final : public app::Transaction {
 public:
  SqlTransaction(sql::Connection& connection, WorkspaceId workspace) : session_(connection, workspace) {}

  [[nodiscard]] WorkspaceId workspace() const override { return session_.workspace(); }
  Workspace load_workspace() override;
  bool update(const Workspace& workspace) override;
  std::optional<Instant> checklist_dismissed() override;
  void dismiss_checklist(Instant at) override;

  app::OrganisationRepository& organisation() override { return organisation_; }
  app::CalendarRepository& calendars() override { return calendars_; }
  app::MetricRepository& metrics() override { return metrics_; }
  app::RecordRepository& records() override { return records_; }
  app::GoalRepository& goals() override { return goals_; }
  app::AgreementRepository& agreements() override { return agreements_; }
  app::ImportRepository& imports() override { return imports_; }
  app::AccountRepository& accounts() override { return accounts_; }
  app::AuditRepository& audit() override { return audit_; }
  app::CheckpointRepository& checkpoints() override { return checkpoints_; }
  app::ChangeRepository& changes() override { return changes_; }
  app::IdempotencyRepository& answers() override { return answers_; }
  app::SampleRepository& samples() override { return samples_; }
  app::StrategyRepository& strategy() override { return strategy_; }
  app::AlignmentRepository& alignments() override { return alignments_; }
  app::GoalTemplateRepository& goal_templates() override { return goal_templates_; }
  app::SalesPactRepository& sales_pacts() override { return sales_pacts_; }
  app::TeamPactRepository& team_pacts() override { return team_pacts_; }
  app::PactNotesRepository& pact_notes() override { return pact_notes_; }
  app::NoticeRepository& notices() override { return notices_; }
  app::PactTemplateRepository& pact_templates() override { return pact_templates_; }
  app::JournalRepository& journal() override { return journal_; }

  [[nodiscard]] bool wrote_change() const { return session_.wrote_change; }

 private:
  Session session_;
  OrganisationStore organisation_{session_};
  CalendarStore calendars_{session_};
  MetricStore metrics_{session_};
  RecordStore records_{session_};
  GoalStore goals_{session_};
  AgreementStore agreements_{session_};
  ImportStore imports_{session_};
  AccountStore accounts_{session_};
  AuditStore audit_{session_};
  CheckpointStore checkpoints_{session_};
  ChangeStore changes_{session_};
  IdempotencyStore answers_{session_};
  SampleStore samples_{session_};
  StrategyStore strategy_{session_};
  AlignmentStore alignments_{session_};
  GoalTemplateStore goal_templates_{session_};
  SalesPactStore sales_pacts_{session_};
  TeamPactStore team_pacts_{session_};
  PactNotesStore pact_notes_{session_};
  NoticeStore notices_{session_};
  PactTemplateStore pact_templates_{session_};
  JournalStore journal_{session_};
};

[[nodiscard]] std::vector<Workspace> list_workspaces(sql::Connection& connection);
void insert_workspace(sql::Connection& connection, const Workspace& workspace);

// Makes other writers of the workspace wait until the transaction ends, so that what `work` reads stays true while it
// decides. SQLite needs no such lock: it has one writer.
void lock_workspace(sql::Connection& connection, WorkspaceId workspace);

// Runs `work` in a transaction that the caller has begun; throws what it throws, or StoreFault when it has swallowed
// the failure of a statement. True when it moved the change sequence.
bool run_work(sql::Connection& connection, WorkspaceId workspace, const app::Work& work);

}  // namespace salespact::store
