#include "store/memory/memory_agreements.hpp"
#include "store/memory/memory_alignment.hpp"
#include "store/memory/memory_checkpoints.hpp"
#include "store/memory/memory_goal_templates.hpp"
#include "store/memory/memory_goals.hpp"
#include "store/memory/memory_journal.hpp"
#include "store/memory/memory_notices.hpp"
#include "store/memory/memory_pact_notes.hpp"
#include "store/memory/memory_pact_templates.hpp"
#include "store/memory/memory_people.hpp"
#include "store/memory/memory_records.hpp"
#include "store/memory/memory_sales_pacts.hpp"
#include "store/memory/memory_sample.hpp"
#include "store/memory/memory_strategy.hpp"
#include "store/open_store.hpp"

#include "base/check.hpp"
#include "store/memory/memory_team_pacts.hpp"

#include <mutex>

namespace salespact::store {
namespace {

class MemoryTransaction final : public app::Transaction {
 public:
  MemoryTransaction(MemoryState& state, bool writing) : session_(state, writing) {}

  [[nodiscard]] WorkspaceId workspace() const override { return workspace_; }
  Workspace load_workspace() override { return session_.state().workspace; }
  bool update(const Workspace& workspace) override {
    Workspace& stored = session_.change().workspace;
    check(workspace.id == stored.id, "a transaction changes its own workspace");
    if (stored.revision != workspace.revision) return false;
    stored = workspace;
    ++stored.revision;
    return true;
  }

  std::optional<Instant> checklist_dismissed() override { return session_.state().checklist_dismissed; }
  void dismiss_checklist(Instant at) override { session_.change().checklist_dismissed = at; }

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

  [[nodiscard]] bool failed() const { return session_.failed(); }

 private:
  MemorySession session_;
  WorkspaceId workspace_ = session_.state().workspace.id;
  MemoryOrganisation organisation_{session_};
  MemoryCalendars calendars_{session_};
  MemoryMetrics metrics_{session_};
  MemoryRecords records_{session_};
  MemoryGoals goals_{session_};
  MemoryAgreements agreements_{session_};
  MemoryImports imports_{session_};
  MemoryAccounts accounts_{session_};
  MemoryAudit audit_{session_};
  MemoryCheckpoints checkpoints_{session_};
  MemoryChanges changes_{session_};
  MemoryAnswers answers_{session_};
  MemorySample samples_{session_};
  MemoryStrategy strategy_{session_};
  MemoryAlignments alignments_{session_};
  MemoryGoalTemplates goal_templates_{session_};
  MemorySalesPacts sales_pacts_{session_};
  MemoryTeamPacts team_pacts_{session_};
  MemoryPactNotes pact_notes_{session_};
  MemoryNotices notices_{session_};
  MemoryPactTemplates pact_templates_{session_};
  MemoryJournal journal_{session_};
};

class MemoryStore final : public app::Store {
 public:
  std::vector<Workspace> workspaces() override {
    const std::scoped_lock lock(states_mutex_);
    std::vector<Workspace> found;
    for (const auto& [id, state] : states_) found.push_back(state.workspace);
    return found;
  }

  void create(const Workspace& workspace) override {
    const std::scoped_lock lock(writer_mutex_, states_mutex_);
    MemoryState state;
    state.workspace = workspace;
    if (!states_.emplace(workspace.id, std::move(state)).second) {
      throw app::UniqueViolation("the workspace exists already");
    }
  }

  void read(WorkspaceId workspace, const app::Work& work) override {
    MemoryState snapshot = state_of(workspace);
    MemoryTransaction transaction(snapshot, false);
    work(transaction);
  }

  void write(WorkspaceId workspace, const app::Work& work) override {
    const std::scoped_lock lock(writer_mutex_);
    MemoryState next = state_of(workspace);
    MemoryTransaction transaction(next, true);
    work(transaction);
    if (transaction.failed()) throw app::StoreFault("nothing was written: a statement of the transaction has failed");
    const std::scoped_lock publish(states_mutex_);
    states_[workspace] = std::move(next);
  }

 private:
  MemoryState state_of(WorkspaceId workspace) {
    const std::scoped_lock lock(states_mutex_);
    const auto found = states_.find(workspace);
    if (found == states_.end()) throw app::StoreFault("there is no such workspace");
    return found->second;
  }

  std::mutex writer_mutex_;  // taken before states_mutex_
  std::mutex states_mutex_;
  std::map<WorkspaceId, MemoryState> states_;
};

}  // namespace

std::unique_ptr<app::Store> make_memory_store() { return std::make_unique<MemoryStore>(); }

}  // namespace salespact::store
