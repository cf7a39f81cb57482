#include "app/account_office.hpp"
#include "app/audit/record.hpp"
#include "app/audit/verify_chain.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// Shows the entries of another transaction as somebody left them who got at the file.
class TamperedAudit final : public AuditRepository {
 public:
  std::vector<AuditEntry> entries;
  AuditEntry append(AuditEntry entry) override { return entry; }
  std::vector<AuditEntry> page(std::int64_t, int) override { return {}; }
  std::vector<AuditEntry> after(std::int64_t seq, int limit) override {
    std::vector<AuditEntry> found;
    for (const AuditEntry& entry : entries) {
      if (entry.seq > seq && found.size() < static_cast<std::size_t>(limit)) found.push_back(entry);
    }
    return found;
  }
  std::vector<AuditEntry> told_of(std::string_view, std::string_view) override { return {}; }
};

class TamperedTransaction final : public Transaction {
 public:
  TamperedTransaction(Transaction& inner, AuditRepository& audit) : inner_(inner), audit_(audit) {}
  [[nodiscard]] WorkspaceId workspace() const override { return inner_.workspace(); }
  Workspace load_workspace() override { return inner_.load_workspace(); }
  bool update(const Workspace& workspace) override { return inner_.update(workspace); }
  OrganisationRepository& organisation() override { return inner_.organisation(); }
  CalendarRepository& calendars() override { return inner_.calendars(); }
  MetricRepository& metrics() override { return inner_.metrics(); }
  RecordRepository& records() override { return inner_.records(); }
  GoalRepository& goals() override { return inner_.goals(); }
  AgreementRepository& agreements() override { return inner_.agreements(); }
  ImportRepository& imports() override { return inner_.imports(); }
  AccountRepository& accounts() override { return inner_.accounts(); }
  AuditRepository& audit() override { return audit_; }
  CheckpointRepository& checkpoints() override { return inner_.checkpoints(); }
  ChangeRepository& changes() override { return inner_.changes(); }
  IdempotencyRepository& answers() override { return inner_.answers(); }
  SampleRepository& samples() override { return inner_.samples(); }
  StrategyRepository& strategy() override { return inner_.strategy(); }
  AlignmentRepository& alignments() override { return inner_.alignments(); }
  GoalTemplateRepository& goal_templates() override { return inner_.goal_templates(); }
  SalesPactRepository& sales_pacts() override { return inner_.sales_pacts(); }
  TeamPactRepository& team_pacts() override { return inner_.team_pacts(); }
  PactNotesRepository& pact_notes() override { return inner_.pact_notes(); }
  NoticeRepository& notices() override { return inner_.notices(); }
  PactTemplateRepository& pact_templates() override { return inner_.pact_templates(); }
  JournalRepository& journal() override { return inner_.journal(); }
  std::optional<Instant> checklist_dismissed() override { return inner_.checklist_dismissed(); }
  void dismiss_checklist(Instant at) override { inner_.dismiss_checklist(at); }

 private:
  Transaction& inner_;
  AuditRepository& audit_;
};

class TamperedStore final : public Store {
 public:
  TamperedStore(Store& inner, std::vector<AuditEntry> entries) : inner_(inner) { audit_.entries = std::move(entries); }
  std::vector<Workspace> workspaces() override { return inner_.workspaces(); }
  void create(const Workspace& workspace) override { inner_.create(workspace); }
  void read(WorkspaceId workspace, const Work& work) override {
    inner_.read(workspace, [&](Transaction& transaction) {
      TamperedTransaction tampered(transaction, audit_);
      work(tampered);
    });
  }
  void write(WorkspaceId workspace, const Work& work) override { inner_.write(workspace, work); }

 private:
  Store& inner_;
  TamperedAudit audit_;
};

void fill(AccountOffice& office, int entries) {
  office.store->write(office.workspace, [&](Transaction& transaction) {
    for (int i = 0; i < entries; ++i) {
      record(transaction, office.now(), Actor::system(), "deal.corrected", "deal:" + std::to_string(i),
             {.before = "1", .after = "2", .reason = "late"});
    }
  });
}

std::expected<ChainHolds, ChainBroken> verify(AccountOffice& office, std::vector<AuditEntry> entries) {
  TamperedStore store(*office.store, std::move(entries));
  return verify_chain(store, office.workspace);
}

}  // namespace

TEST_CASE(
    "K4: the bytes that are hashed are fixed: each field with its length, the hash before in hexadecimal digits") {
  const AuditEntry entry{.seq = 2,
                         .at = {1'000'000},
                         .actor = PersonId{1},
                         .actor_label = "Ana Ló",
                         .action = "goal.agreed",
                         .object = "goal:1",
                         .before = "",
                         .after = "agreed",
                         .reason = "said so",
                         .previous_hash = sha256("before")};
  CHECK(canonical_text(entry) ==
        "1:27:100000013:00000000000017:Ana L\u00f311:goal.agreed6:goal:10:6:agreed7:said so64:" +
            to_hex(sha256("before")));
}

TEST_CASE("K4: the chain of an untouched log holds, over several pages and when it is empty") {
  AccountOffice office;
  fill(office, 2'500);
  const auto holds = verify_chain(*office.store, office.workspace);
  REQUIRE(holds.has_value());
  CHECK(holds->entries == 2'501);  // and the one of the creation
  CHECK(holds->last_hash ==
        office.read([](Transaction& transaction) { return transaction.audit().page(0, 1); })[0].hash);
  CHECK(verify(office, {})->entries == 0);
}

TEST_CASE("K4: an entry that was altered, taken out, put in another place or replaced whole is found") {
  AccountOffice office;
  fill(office, 10);
  const auto entries = office.audit();
  CHECK(verify(office, entries).has_value());
  const auto check_broken = [&](auto change, std::int64_t seq, ChainFault fault) {
    auto altered = entries;
    change(altered);
    const auto result = verify(office, altered);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().seq == seq);
    CHECK(result.error().fault == fault);
  };
  check_broken([](auto& log) { log[4].after = "3"; }, 5, ChainFault::altered_entry);
  check_broken([](auto& log) { log[4].actor = PersonId{1}; }, 5, ChainFault::altered_entry);
  check_broken([](auto& log) { log[4].at.microseconds += 1; }, 5, ChainFault::altered_entry);
  check_broken([](auto& log) { log.erase(log.begin() + 4); }, 6, ChainFault::sequence);
  check_broken([](auto& log) { log.erase(log.begin()); }, 2, ChainFault::sequence);
  check_broken(
      [](auto& log) {
        log[4].after = "3";
        log[4].hash = sha256(canonical_text(log[4]));
      },
      6, ChainFault::link);
}

TEST_CASE("no two entries share their bytes: every field carries its length") {
  AuditEntry one;
  one.action = "ab";
  one.object = "c";
  AuditEntry other;
  other.action = "a";
  other.object = "bc";
  CHECK(canonical_text(one) != canonical_text(other));
}
