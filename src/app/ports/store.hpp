#pragma once

#include "app/ports/account_repository.hpp"
#include "app/ports/agreement_repository.hpp"
#include "app/ports/alignment_repository.hpp"
#include "app/ports/audit_repository.hpp"
#include "app/ports/calendar_repository.hpp"
#include "app/ports/change_repository.hpp"
#include "app/ports/checkpoint_repository.hpp"
#include "app/ports/goal_repository.hpp"
#include "app/ports/goal_template_repository.hpp"
#include "app/ports/idempotency_repository.hpp"
#include "app/ports/import_repository.hpp"
#include "app/ports/journal_repository.hpp"
#include "app/ports/metric_repository.hpp"
#include "app/ports/notice_repository.hpp"
#include "app/ports/organisation_repository.hpp"
#include "app/ports/pact_notes_repository.hpp"
#include "app/ports/pact_template_repository.hpp"
#include "app/ports/record_repository.hpp"
#include "app/ports/sales_pact_repository.hpp"
#include "app/ports/sample_repository.hpp"
#include "app/ports/store_fault.hpp"
#include "app/ports/strategy_repository.hpp"
#include "app/ports/team_pact_repository.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace salespact::app {

// One consistent view of one workspace. Every query is bound to that workspace by the store; a repository must not
// outlive the call that it was handed to.
class Transaction {
 public:
  virtual ~Transaction() = default;
  [[nodiscard]] virtual WorkspaceId workspace() const = 0;
  virtual Workspace load_workspace() = 0;
  virtual bool update(const Workspace& workspace) = 0;  // compare-and-swap on revision

  // When an administrator put the checklist of the first days away.
  virtual std::optional<Instant> checklist_dismissed() = 0;
  virtual void dismiss_checklist(Instant at) = 0;

  virtual OrganisationRepository& organisation() = 0;
  virtual CalendarRepository& calendars() = 0;
  virtual MetricRepository& metrics() = 0;
  virtual RecordRepository& records() = 0;
  virtual GoalRepository& goals() = 0;
  virtual AgreementRepository& agreements() = 0;
  virtual ImportRepository& imports() = 0;
  virtual AccountRepository& accounts() = 0;
  virtual AuditRepository& audit() = 0;
  virtual CheckpointRepository& checkpoints() = 0;
  virtual ChangeRepository& changes() = 0;
  virtual IdempotencyRepository& answers() = 0;
  virtual SampleRepository& samples() = 0;
  virtual StrategyRepository& strategy() = 0;
  virtual AlignmentRepository& alignments() = 0;
  virtual GoalTemplateRepository& goal_templates() = 0;
  virtual SalesPactRepository& sales_pacts() = 0;
  virtual TeamPactRepository& team_pacts() = 0;
  virtual PactNotesRepository& pact_notes() = 0;
  virtual NoticeRepository& notices() = 0;
  virtual PactTemplateRepository& pact_templates() = 0;
  virtual JournalRepository& journal() = 0;
};

using Work = std::function<void(Transaction&)>;

// Where everything is kept. Calls block and may come from any thread.
class Store {
 public:
  virtual ~Store() = default;

  virtual std::vector<Workspace> workspaces() = 0;
  virtual void create(const Workspace& workspace) = 0;

  // A consistent read. What throws inside is thrown here.
  virtual void read(WorkspaceId workspace, const Work& work) = 0;

  // All or nothing, durable when it returns. `work` may run again after a serialization conflict, so it must have no
  // effect but through the transaction. What throws inside undoes everything and is thrown here.
  virtual void write(WorkspaceId workspace, const Work& work) = 0;

  // Between the two, records come in by the hundred thousand, and the store may let indexes rest that only make
  // questions by day quick. One load is enough for several at a time; one that never ends (the program was killed) is
  // ended when the store is opened again.
  virtual void begin_load() {}
  virtual void end_load() {}
};

}  // namespace salespact::app
