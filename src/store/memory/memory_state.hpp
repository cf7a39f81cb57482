#pragma once

#include "app/ports/store.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace salespact::store {

// A table that transactions share until one of them changes it: to undo is to forget the copy.
template <class Table>
class Shared {
 public:
  const Table& operator*() const { return *table_; }
  const Table* operator->() const { return table_.get(); }
  Table& edit() {
    if (table_.use_count() > 1) table_ = std::make_shared<Table>(*table_);
    return *table_;
  }

 private:
  std::shared_ptr<Table> table_ = std::make_shared<Table>();
};

using RecordName = std::pair<std::string, std::string>;  // source, external id
using ActivityName = std::pair<RecordName, Owner>;
using MeasurementName = std::tuple<std::string, std::string, MetricId, Owner, SplitKind>;

// A template without its versions.
struct GoalTemplateRow {
  GoalTemplateId id;
  bool retired = false;
  std::int64_t revision = 1;
};

struct PactTemplateRow {
  PactTemplateId id;
  bool retired = false;
  std::int64_t revision = 1;
};

// Everything of one workspace. Copying it costs some pointers.
struct MemoryState {
  Workspace workspace;
  std::optional<Instant> checklist_dismissed;

  Shared<std::map<PersonId, Person>> people;
  Shared<std::map<OrgUnitId, OrgUnit>> units;
  Shared<std::map<UnitParentId, UnitParent>> unit_parents;
  Shared<std::map<MembershipId, Membership>> memberships;
  Shared<std::map<RoleAssignmentId, RoleAssignment>> roles;
  Shared<std::map<AbsenceId, Absence>> absences;
  Shared<std::map<DelegationId, Delegation>> delegations;

  Shared<std::map<WorkCalendarId, WorkCalendar>> work_calendars;
  Shared<std::map<FiscalCalendarId, FiscalCalendar>> fiscal_calendars;
  Shared<std::map<SeasonalityProfileId, SeasonalityProfile>> seasonality_profiles;
  Shared<std::map<RampProfileId, RampProfile>> ramp_profiles;
  Shared<std::map<std::tuple<std::string, Currency, Currency, Date>, ExchangeRate>> exchange_rates;  // kind as its word

  Shared<std::map<MetricId, Metric>> metrics;
  Shared<std::map<GoalId, Goal>> goals;
  Shared<std::map<GoalId, GoalAgreement>> agreements;
  Shared<std::map<std::pair<GoalId, std::int64_t>, GoalEvent>> goal_events;          // by number
  Shared<std::map<std::pair<GoalId, std::int64_t>, GoalAmendment>> goal_amendments;  // by number

  Shared<std::map<ObjectiveId, Objective>> objectives;
  Shared<std::map<GoalAlignmentId, GoalAlignment>> alignments;
  Shared<std::map<std::pair<StrategyTextKind, std::int64_t>, StrategyText>> strategy_texts;  // by version

  Shared<std::map<GoalTemplateId, GoalTemplateRow>> goal_templates;
  Shared<std::map<std::pair<GoalTemplateId, std::int64_t>, GoalTemplateVersion>> goal_template_versions;

  Shared<std::map<SalesPactId, app::KeptSalesPact>> sales_pacts;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::SalesPactText>> sales_pact_texts;  // by number
  Shared<std::map<std::tuple<SalesPactId, std::int64_t, std::string, PersonId>, Signature>> sales_pact_signatures;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::SalesPactMotives>> sales_pact_motives;  // by text
  Shared<std::map<std::pair<SalesPactId, PactParty>, app::SalesPactPreparation>> sales_pact_preparations;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::SalesPactEvent>> sales_pact_events;  // by number
  Shared<std::set<app::SalesPactReading>> sales_pact_readings;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::StandardReport>> standard_reports;  // by number
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::LadderNote>> ladder_decisions;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::PromiseNote>> promise_words;
  Shared<std::map<std::pair<SalesPactId, std::int64_t>, app::GlassNote>> broken_glasses;
  Shared<std::map<PactTemplateId, PactTemplateRow>> pact_templates;
  Shared<std::map<std::pair<PactTemplateId, std::int64_t>, PactTemplateVersion>> pact_template_versions;
  Shared<std::map<app::NoticeId, app::Notice>> notices;
  Shared<std::map<app::NoticeId, Instant>> read_notices;

  Shared<std::map<TeamPactId, app::KeptTeamPact>> team_pacts;
  Shared<std::map<std::pair<TeamPactId, std::int64_t>, app::TeamPactText>> team_pact_texts;  // by number
  Shared<std::map<std::tuple<TeamPactId, std::int64_t, PersonId>, Signature>> team_pact_signatures;
  Shared<std::map<std::pair<TeamPactId, std::int64_t>, app::TeamPactEvent>> team_pact_events;  // by number
  Shared<std::map<std::pair<TeamPactId, app::TeamPactMarkId>, app::TeamPactMark>> team_pact_marks;
  Shared<std::map<std::pair<TeamPactId, app::TeamPactLearningId>, app::TeamPactLearning>> team_pact_learnings;
  Shared<std::set<app::TeamPactReading>> team_pact_readings;

  Shared<std::map<app::JournalId, app::JournalEntry>> journal_entries;
  Shared<std::map<std::pair<app::JournalId, std::int64_t>, app::JournalWord>> journal_words;  // by number

  Shared<std::map<DealId, Deal>> deals;
  Shared<std::map<RecordName, DealId>> deal_names;
  Shared<std::map<std::pair<DealId, std::int64_t>, Deal>> former_deals;  // by revision
  Shared<std::map<ActivityId, Activity>> activities;
  Shared<std::map<ActivityName, ActivityId>> activity_names;
  Shared<std::map<std::pair<ActivityId, std::int64_t>, Activity>> former_activities;
  Shared<std::map<MeasurementId, Measurement>> measurements;
  Shared<std::map<MeasurementName, MeasurementId>> current_measurements;

  Shared<std::map<app::ImportId, app::ImportBatch>> imports;
  Shared<std::map<app::ImportId, std::vector<app::RowProblem>>> rejected;

  Shared<std::map<std::pair<std::string, std::string>, app::ImportMapping>> import_mappings;  // kind, folded name

  Shared<std::map<PersonId, app::Credential>> credentials;
  Shared<std::map<app::SessionId, app::StoredSession>> sessions;
  Shared<std::map<app::ApiTokenId, app::StoredApiToken>> tokens;
  Shared<std::map<Sha256, app::StoredInvitation>> invitations;
  Shared<std::map<std::pair<PersonId, std::string>, app::StoredAnswer>> answers;

  Shared<std::set<PersonId>> sample_people;
  Shared<std::set<OrgUnitId>> sample_units;
  Shared<std::set<GoalId>> sample_goals;

  Shared<std::vector<app::AuditEntry>> audit;
  Shared<std::map<std::int64_t, app::KeptCheckpoint>> checkpoints;  // by size
  Shared<std::vector<app::Change>> changes;
};

// The state that one transaction sees and changes. As on the other stores, a fault ends the transaction.
class MemorySession {
 public:
  MemorySession(MemoryState& state, bool writing) : state_(state), writing_(writing) {}

  MemoryState& state() {
    if (failed_) throw app::StoreFault("the transaction is over: a statement in it has failed");
    return state_;
  }
  MemoryState& change() {
    if (!writing_) fail("a read changes nothing");
    return state();
  }
  [[nodiscard]] bool failed() const { return failed_; }

  [[noreturn]] void fail(const std::string& text) {
    failed_ = true;
    throw app::StoreFault(text);
  }
  [[noreturn]] void fail_unique(const std::string& text) {
    failed_ = true;
    throw app::UniqueViolation(text);
  }

  // What the schema of the other stores demands.
  template <class Table, class Key>
  void require_known(const Shared<Table>& table, const Key& key, const char* what) {
    if (!table->contains(key)) fail(std::string("there is no such ") + what);
  }
  void require_owner(const Owner& owner) {
    if (const auto* person = std::get_if<PersonId>(&owner)) return require_known(state().people, *person, "person");
    require_known(state().units, std::get<OrgUnitId>(owner), "unit");
  }
  void require_amount(std::int64_t amount) {
    if (amount > largest_amount_minor || amount < -largest_amount_minor) fail("an amount is out of range");
  }
  void require(bool holds, const char* what) {
    if (!holds) fail(what);
  }
  void require_text(std::initializer_list<std::string_view> texts) {
    for (const auto text : texts) {
      if (text.find('\0') != std::string_view::npos) fail("text with a NUL character is not stored");
    }
  }

  template <class Table, class Row, class Key>
  void insert(Shared<Table>& table, const Key& key, const Row& row, const char* what) {
    if (!table.edit().emplace(key, row).second) fail_unique(std::string(what) + " exists already");
  }
  // Stores revision + 1 when the stored revision is the row's.
  template <class Table, class Row>
  bool compare_and_swap(Shared<Table>& table, const Row& row) {
    const auto found = table->find(row.id);
    if (found == table->end() || found->second.revision != row.revision) return false;
    Row next = row;
    ++next.revision;
    table.edit()[row.id] = next;
    return true;
  }
  template <class Table, class Row>
  void put_revised(Shared<Table>& table, const Row& row) {
    const auto found = table->find(row.id);
    Row next = row;
    if (found != table->end()) next.revision = found->second.revision + 1;
    table.edit()[row.id] = next;
  }

 private:
  MemoryState& state_;
  bool writing_;
  bool failed_ = false;
};

template <class Table, class Key>
auto find_in(const Shared<Table>& table, const Key& key) -> std::optional<typename Table::mapped_type> {
  const auto found = table->find(key);
  if (found == table->end()) return std::nullopt;
  return found->second;
}

template <class Table>
auto rows_of(const Shared<Table>& table) -> std::vector<typename Table::mapped_type> {
  std::vector<typename Table::mapped_type> rows;
  rows.reserve(table->size());
  for (const auto& [key, row] : *table) rows.push_back(row);
  return rows;
}

}  // namespace salespact::store
