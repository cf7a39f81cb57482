#include "app/proof/erase_motives.hpp"

#include "app/lived_pact.hpp"
#include "app/proof/erasure_record.hpp"
#include "app/proof_desk.hpp"
#include "contract/damaged_store.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)
using namespace salespact::test;      // NOLINT(google-build-using-namespace)

namespace {

// Ana's pact is signed and lived; she leaves on 1 June 2027, which ends it.
template <class Damaged>
struct LeftPact : LivedPactOn<Damaged> {
  LeftPact() {
    this->start();
    this->miss_twice();
    REQUIRE(this->decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
  }
  void leave(const char* on = "2027-06-01") {
    this->today = test::day(on);
    this->as("Olu");
    const Person ana = this->person("Ana");
    REQUIRE(refusal(app::end_employment(this->desk(), this->by(), ana.id, ana.revision, this->today)) == "");
  }
  std::string erase(const char* on, int months = 36, const std::string& who = "ana@acme.example", bool dry = false) {
    this->today = test::day(on);
    const auto done = app::erase_motives(this->engine.store(), this->workspace.id, app::Actor::command_line(),
                                         this->moment(), {.person = who, .months_kept = months, .dry_run = dry});
    return done ? "" : done.error().message;
  }
  std::size_t kept() {
    return this->read([&](app::Transaction& tx) {
      std::size_t count = 0;
      for (std::int64_t text = 0; text <= 1; ++text) {
        const auto one = tx.sales_pacts().motives(this->pact, text);
        count += one && one->section != MotivesSection{} ? 1U : 0U;
      }
      return count;
    });
  }
  std::vector<app::AuditEntry> told() {
    return this->read([&](app::Transaction& tx) {
      return tx.audit().told_of(app::audit_object("sales_pact", this->pact), app::motives_erased);
    });
  }
};

}  // namespace

TEST_CASE_TEMPLATE("K8 K13 what moves a rep who has left goes when it was kept for long enough, and not a day before",
                   Damaged, ON_EVERY_DAMAGED_STORE) {
  LeftPact<Damaged> f;
  CHECK(has(f.erase("2027-05-06"), "Ana works here: somebody who has left"));
  f.leave();
  CHECK(has(f.erase("2027-06-01", 0), "is not over: it ends when the server next turns the day"));
  f.go_to("2027-06-01");
  CHECK(has(f.erase("2030-05-31"), "2030-06-01 or later: pact " + f.pact.text() + " ended on 2027-06-01"));
  CHECK(f.kept() == 2);
  CHECK(f.erase("2030-06-01", 36, "ana@acme.example", true) == "");
  CHECK(f.kept() == 2);
  CHECK(f.told().empty());
  CHECK(f.erase("2030-06-01") == "");
  CHECK(f.kept() == 0);
  REQUIRE(f.told().size() == 1);
  CHECK(f.told().front().after == "texts 1 to 1");
  CHECK(f.told().front().actor_label == "command line");
  CHECK(has(f.erase("2030-06-01"), "nothing is kept of what moves Ana"));
  const auto findings = f.engine.examine();
  CHECK(fault_in(findings) == "");
  CHECK(std::ranges::any_of(findings, [](const store::Finding& one) {
    return one.text.ends_with("what moves the rep was erased in 1 of them, last on 2030-06-01");
  }));
}

TEST_CASE("an erasure is refused with what would be accepted") {
  LeftPact<DamagedSqlite> f;
  f.leave();
  f.go_to("2027-06-01");
  CHECK(has(f.erase("2027-06-01", 0, "eva@acme.example"), "nobody is \"eva@acme.example\": the id or e-mail of"));
  CHECK(has(f.erase("2027-06-01", -1), "a number of months from 0 to 1200"));
  CHECK(has(f.erase("2027-06-01", 1'201), "a number of months from 0 to 1200"));
  CHECK(has(f.erase("2027-06-01", 1), "2027-07-01 or later"));
  CHECK(f.erase("2027-06-01", 0, f.person("Ana").id.text()) == "");
}

TEST_CASE("months of an erasure end on the last day of a shorter one") {
  LeftPact<DamagedSqlite> f;
  f.leave("2027-05-31");
  f.go_to("2027-05-31");
  CHECK(has(f.erase("2027-06-29", 1), "2027-06-30 or later"));
  CHECK(f.erase("2027-06-30", 1) == "");
}

TEST_CASE("what was committed under a salt that was erased is compared by who and when alone") {
  LeftPact<DamagedSqlite> f;
  f.leave();
  f.go_to("2027-06-01");
  REQUIRE(f.erase("2027-06-01", 0) == "");
  CHECK(fault_after(f.engine, "ladder_decision", "UPDATE ladder_decision SET reason = 'It was fair'") == "");
  CHECK(has(fault_after(f.engine, "ladder_decision", "UPDATE ladder_decision SET at = at + 1"),
            "at is not as the audit log tells"));
}

TEST_CASE("an export says since when what moves the rep is erased, and proves that the log tells so") {
  ProofDesk table;
  table.active();
  const std::string before = table.exported("Ana");
  const std::string told = app::told_erasure(1);
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    for (const std::int64_t text : {0, 1}) tx.sales_pacts().put(app::erased_motives(table.pact, text));
    app::record(tx, table.clock.now(), app::Actor::command_line(), app::motives_erased,
                app::audit_object("sales_pact", table.pact), {.after = told});
  });
  auto made = table.try_export("Mo").value();
  CHECK(made.motives.empty());
  REQUIRE(made.erased.size() == 1);
  const auto lines = verify(app::written(made)).value();
  CHECK(app::nothing_wrong(lines));
  CHECK(app::everything_shown(lines));
  const auto line = std::ranges::find(lines, "what moves the rep, in text 1", &app::Verified::subject);
  REQUIRE(line != lines.end());
  CHECK(line->verdict == app::Verdict::not_judged);
  CHECK(line->detail.starts_with("it was erased on 2027-01-15, as audit entry " + made.erased.front().seq + " tells"));
  CHECK(wrong_in(before) == "");  // what was exported before holds as it did
  // An entry that tells of something else, or is not in the log.
  auto other = made;
  other.erased.front() = other.entries.front();
  CHECK(wrong_in(app::written(other)).find("it tells of no erasure under this pact") != std::string::npos);
  made.erased.front().proof.clear();
  CHECK(wrong_in(app::written(made)).find("it is not in the log") != std::string::npos);
}

TEST_CASE("what is told of an erasure is read exactly as it is written") {
  for (const std::int64_t texts : {0, 1, 12}) CHECK(app::texts_erased_in(app::told_erasure(texts)) == texts);
  for (const char* other :
       {"", "texts 1 to ", "texts 1 to 0", "texts 1 to 01", "texts 1 to -1", "texts 1 to 1 ", "no texts"}) {
    CAPTURE(other);
    CHECK_FALSE(app::texts_erased_in(other).has_value());
  }
}
