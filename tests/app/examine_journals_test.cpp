#include "app/audit/record.hpp"
#include "app/check_in_table.hpp"
#include "app/sales_pact_table.hpp"
#include "app/setback/setbacks.hpp"
#include "app/team_pact_table.hpp"
#include "contract/damaged_store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;            // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)
using namespace salespact::test;      // NOLINT(google-build-using-namespace)

namespace {

// What somebody gets at past the program, and what the doctor says of it.
template <class Table>
struct Examined : CheckInTable<Table> {
  Examined() { this->clock.moves = true; }

  std::string fault() { return fault_in(this->engine.examine()); }
  std::string updated(const std::string& table, const std::string& change) {
    CAPTURE(change);
    return fault_after(this->engine, table, fmt::format("UPDATE {} SET {}", table, change));
  }
  std::string deleted(const std::string& table, const std::string& where) {
    return fault_after(this->engine, table, fmt::format("DELETE FROM {} WHERE {}", table, where));
  }
};

// A check-in with two requests, of which an edit takes one back and the other is accepted; an excuse, and a setback
// with what was said of it.
template <class Damaged>
struct ToldTeam : Examined<TeamTable<Damaged>> {
  ToldTeam() {
    this->active();
    this->go_to("2027-04-22");
    CheckIn asks = sure(4, "Two calls");
    const Date friday = test::day("2027-04-23");
    asks.support = {{this->id_of("Cy"), "Talk to the auditor", friday}, {this->id_of("Di"), "Read my offer", friday}};
    REQUIRE(this->check_in("Ben", "2027-04-22", "2027-04-19", asks) == "");
    asks.support.pop_back();
    asks.confidence = 6;
    REQUIRE(this->check_in("Ben", "2027-04-22", "2027-04-19", asks) == "");
    const std::string request = this->support("Cy", "2027-04-22").for_me.at(0).id;
    REQUIRE(this->say("Cy", "2027-04-22", request, {.act = SupportAct::accept, .day = friday}) == "");
    REQUIRE(this->excuse("Mo", "2027-04-22", "Di", "2027-04-19", "Ill at home") == "");
    const Setback lost{.what = "Lost the fair", .cause = SetbackCause::market, .share = SetbackShare::team};
    REQUIRE(this->at_journal("Ana", "2027-04-22",
                             [&](const auto& desk) { return app::log_setback(desk, this->pact, lost); }) == "");
    const app::JournalId setback = this->last.value();
    REQUIRE(this->at_journal("Cy", "2027-04-22", [&](const auto& desk) {
      return app::say_of_setback(desk, setback, {SetbackAct::discuss, "Over lunch"});
    }) == "");
  }
};

}  // namespace

TEST_CASE_TEMPLATE("K5 what stands in the journal of a pact is held against the audit log", Damaged,
                   ON_EVERY_DAMAGED_STORE) {
  ToldTeam<Damaged> team;
  CHECK(team.fault() == "");
  constexpr const char* said = "was changed: kind, about_id, window, written_on or content is not as the audit log";
  const auto other = team.id_of("Eve").value;
  CHECK(has(team.updated("journal_entry", "content = replace(content, 'Two calls', 'No calls')"), said));
  CHECK(
      has(team.updated("journal_entry", "content = replace(content, 'Lost the fair', 'Won it') WHERE kind = 'setback'"),
          said));
  CHECK(has(team.updated("journal_entry", "content = replace(content, 'Ill', 'Off') WHERE kind = 'excuse'"), said));
  CHECK(has(team.updated("journal_entry", "content = replace(content, 'auditor', 'lawyer') WHERE kind = 'support'"),
            said));
  CHECK(has(team.updated("journal_entry", fmt::format("about_id = {} WHERE kind = 'excuse'", other)), said));
  CHECK(has(team.updated("journal_entry", "written_on = '2027-04-21' WHERE kind = 'setback'"), said));
  CHECK(has(team.updated("journal_entry", "window_end = '2027-04-26' WHERE kind = 'check_in'"), said));
  CHECK(has(team.updated("journal_entry", fmt::format("by_id = {} WHERE kind = 'setback'", other)), "by_id is not as"));
  CHECK(has(team.updated("journal_entry", "at = at + 1 WHERE kind = 'excuse'"), "at is not as"));
  constexpr const char* word = "was changed: number, act, said_on, day or comment is not as the audit log tells";
  CHECK(has(team.updated("journal_word", "comment = 'At length' WHERE act = 'discuss'"), word));
  CHECK(has(team.updated("journal_word", "day = '2027-04-26' WHERE act = 'accept'"), word));
  CHECK(has(team.updated("journal_word", "act = 'decline' WHERE act = 'accept'"), word));
  CHECK(has(team.updated("journal_word", "said_on = '2027-04-23' WHERE act = 'withdraw'"), word));
  CHECK(has(team.deleted("journal_word", "act = 'accept'"), "is gone: support.accepted"));
  CHECK(has(team.deleted("journal_word", "act = 'withdraw'"), "is gone: support.withdrawn"));
  CHECK(has(team.deleted("journal_entry", "kind = 'excuse'"), "is gone: check_in.excused, of journal:"));
}

TEST_CASE("K5 what the parties of a sales pact write in its journal is held against the audit log") {
  Examined<PactTableOn<DamagedSqlite>> table;
  table.active();
  REQUIRE(table.check_in("Ana", "2027-04-22", "2027-04-19", sure(7, "Two calls")) == "");
  CHECK(table.fault() == "");
  const auto entry = table.last_audit();
  CHECK(entry.action == "check_in.written");
  CHECK(entry.after.starts_with("sha256:1:"));
  CHECK(has(table.updated("journal_entry", "content = replace(content, 'Two calls', 'No calls')"),
            "kind, about_id, window, written_on or content is not as"));
}

TEST_CASE("what the log told of a journal before it had digests is compared by who and when") {
  Examined<TeamTable<DamagedSqlite>> team;
  team.active();
  const PersonId ben = team.id_of("Ben");
  const Instant at{1'900'000'000'000'000};
  const DateRange week{test::day("2027-04-19"), test::day("2027-04-25")};
  const auto entry = [&](std::int64_t id, JournalKind kind) {
    app::JournalEntry one{{id}, team.pact, ben, ben, week, team.today, at, sure(7)};
    if (kind == JournalKind::support) one.content = SupportNeed{team.id_of("Cy"), "Talk", week.end};
    return one;
  };
  team.engine.store().write(team.workspace.id, [&](app::Transaction& tx) {
    // Requests were told with their check-in.
    tx.journal().append(entry(71, JournalKind::check_in));
    tx.journal().append(entry(72, JournalKind::support));
    app::record(tx, at, {ben, "Ben"}, "check_in.written", app::audit_object("journal", app::JournalId{71}));
  });
  CHECK(team.fault() == "");
  CHECK(has(team.updated("journal_entry", "at = at + 1 WHERE entry_id = 71"), "was changed: at is not as"));
  CHECK(has(team.updated("journal_entry", "at = at + 1 WHERE entry_id = 72"), "the audit log tells nothing of it"));
  CHECK(has(team.deleted("journal_entry", "entry_id = 71"), "was changed"));
}
