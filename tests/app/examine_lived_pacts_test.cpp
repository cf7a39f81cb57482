#include "app/doctor/examine_lived_pacts.hpp"
#include "app/audit/record.hpp"
#include "app/lived_pact.hpp"
#include "app/sales_pact/break_pact_glass.hpp"
#include "contract/damaged_store.hpp"

#include <fmt/format.h>

using namespace salespact;            // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)
using namespace salespact::test;      // NOLINT(google-build-using-namespace)

namespace {

// A pact that was talked about, countered, signed, missed, decided on, amended and left, all by the use cases.
template <class Damaged>
struct Lived : LivedPactOn<Damaged> {
  Lived() {
    this->start();
    this->miss_twice();
    REQUIRE(this->decide("Mo", "2027-05-05", LadderAct::confirm, LadderStep::conversation) == "");
    REQUIRE(this->decide("Ana", "2027-05-05", LadderAct::contest, {}, "A trade fair") == "");
    REQUIRE(this->report("Ana", "2027-05-05", "2027-05-03", {12, 0}) == "");
    REQUIRE(this->say("Mo", "2027-05-05", "2027-05-02", PromiseAct::kept) == "");
    this->as("Uma");
    REQUIRE(refusal(app::break_pact_glass(this->desk(), this->by(), this->pact, "A complaint of a customer")) == "");
    this->revision = this->stored().pact.revision;
    REQUIRE(this->move("Ana", LivedPactOn<Damaged>::motives(), false) == "");
    SalesPactTerms milder = this->terms();
    milder.targets.floors.front().threshold = {6, 0};
    this->go_to("2027-05-06");
    REQUIRE(this->at_desk("Mo", [&](const auto& desk) {
      return app::open_sales_pact_amendment(desk, this->pact, this->revision);
    }) == "");
    REQUIRE(this->write("Mo", milder) == "");
    REQUIRE(this->propose("Mo") == "");
    REQUIRE(this->counter("Ana", "Seven would be fair") == "");
    REQUIRE(this->propose("Mo") == "");
    REQUIRE(this->sign("Ana", 3) == "");
    this->go_to("2027-05-14");
  }
  std::string fault() { return fault_in(this->engine.examine()); }
  std::string after(const std::string& table, const std::string& change) {
    CAPTURE(change);
    return fault_after(this->engine, table, change);
  }
  std::string updated(const std::string& table, const std::string& change) {
    return after(table, fmt::format("UPDATE {} SET {}", table, change));
  }
};

}  // namespace

TEST_CASE_TEMPLATE("K5 every column of what happened to a pact and was said under it is held against the audit log",
                   Damaged, ON_EVERY_DAMAGED_STORE) {
  Lived<Damaged> f;
  CHECK(f.fault() == "");
  const std::int64_t other = f.person("Eve").id.value;

  const auto decision = [&](const std::string& change) {
    return f.updated("ladder_decision", change + " WHERE number = 2");
  };
  constexpr const char* said =
      "ladder decision 2 was changed: act, party, decided_on, step, days, reason or on_behalf_of is not as";
  CHECK(has(decision("reason = 'It was fair'"), said));
  CHECK(has(decision("act = 'waive_window'"), said));
  CHECK(has(decision("party = 'manager'"), said));
  CHECK(has(decision("step = 'nudge'"), said));
  CHECK(has(decision("days_start = '2027-05-03', days_end = '2027-05-09'"), said));
  CHECK(has(decision("decided_on = '2027-05-06'"), said));
  CHECK(has(decision(fmt::format("on_behalf_of = {}", other)), said));
  CHECK(has(decision("decided_on = '2027-05-12'"), "decided_on is no day of its moment"));
  CHECK(has(decision("at = at + 1"), "ladder decision 2 was changed: at is not as the audit log tells"));
  CHECK(has(decision(fmt::format("by_id = {}", other)), "ladder decision 2 was changed: by_id is not as"));
  CHECK(has(decision("step = 'a leap'"), "can't be read"));
  CHECK(has(f.after("ladder_decision", "DELETE FROM ladder_decision WHERE number = 2"),
            "of the audit log tells is gone"));
  CHECK(has(f.after("ladder_decision",
                    "INSERT INTO ladder_decision SELECT workspace_id, pact_id, 3, act, party, by_id, decided_on, step, "
                    "days_start, days_end, reason, at, on_behalf_of FROM ladder_decision WHERE number = 2"),
            "ladder decision 3 was changed"));

  CHECK(has(f.updated("standard_report", "value = '13'"), "standard report 1 was changed: metric, window or value"));
  CHECK(has(f.updated("promise_word", "act = 'denied'"), "promise word 1 was changed: promise_key, due, act"));
  CHECK(has(f.updated("promise_word", "said_on = '2027-05-06'"), "promise word 1 was changed"));
  CHECK(has(f.updated("promise_word", fmt::format("on_behalf_of = {}", other)), "promise word 1 was changed"));
  CHECK(has(f.updated("broken_glass", fmt::format("by_id = {}", other)), "broken glass 1 was changed: by_id"));
  CHECK(has(f.updated("broken_glass", "reason = 'A routine check'"), "broken glass 1 was changed: number or reason"));
  CHECK(has(f.updated("broken_glass", "at = at - 1"), "broken glass 1 was changed: at is not as"));
}

TEST_CASE_TEMPLATE("K5 every event of a sales pact is held against the audit log, and so is whether a text is easier",
                   Damaged, ON_EVERY_DAMAGED_STORE) {
  Lived<Damaged> f;
  CHECK(f.fault() == "");
  const auto events = f.read([&](app::Transaction& tx) { return tx.sales_pacts().events(f.pact); });
  const auto number_of = [&](app::SalesPactEventKind kind) {
    const auto found = std::ranges::find(events, kind, &app::SalesPactEvent::kind);
    REQUIRE(found != events.end());
    return found->number;
  };
  const auto event = [&](app::SalesPactEventKind kind, const std::string& change) {
    const std::int64_t number = number_of(kind);
    const std::string fault = f.updated("sales_pact_event", fmt::format("{} WHERE number = {}", change, number));
    CHECK(has(fault, fmt::format("event {} was changed", number)));
    return fault;
  };
  using Kind = app::SalesPactEventKind;
  CHECK(has(event(Kind::countered, "comment = 'Fine'"),
            "kind, text_number, comment or on_behalf_of is not as the audit log tells"));
  CHECK(has(event(Kind::proposed, "text_number = 2"), "kind, text_number, comment or on_behalf_of"));
  CHECK(has(event(Kind::countered, "kind = 'withdrawn'"), "kind is not as"));
  CHECK(has(event(Kind::motives_hidden, "kind = 'motives_shared'"), "kind, text_number, comment or on_behalf_of"));
  CHECK(has(event(Kind::opened, "at = at - 1"), "at is not as"));
  CHECK(has(event(Kind::countered, fmt::format("on_behalf_of = {}", f.person("Eve").id.value)), "on_behalf_of is not"));
  CHECK(has(event(Kind::signed_by_both, fmt::format("by_id = {}", f.person("Eve").id.value)), "by_id is not as"));
  // Of the calendar, too: the milder text came into force a week after it was signed.
  const auto last = events.back();
  REQUIRE(last.kind == Kind::came_into_force);
  CHECK(
      has(f.updated("sales_pact_event", fmt::format("text_number = 1 WHERE number = {}", last.number)), "was changed"));
  CHECK(has(f.after("sales_pact_event", fmt::format("DELETE FROM sales_pact_event WHERE number = {}", last.number)),
            "of the audit log tells is gone: sales_pact.turned"));

  for (const int text : {1, 2, 3}) {
    CAPTURE(text);
    CHECK(has(f.updated("sales_pact_text", fmt::format("easing = NOT easing WHERE number = {}", text)),
              fmt::format("easing of text {} of pact {} was changed", text, f.pact.text())));
  }
  CHECK(has(f.updated("sales_pact_text", "frozen_at = frozen_at + 1 WHERE number = 2"), "frozen_at of text 2"));
  CHECK(has(f.updated("sales_pact_text", fmt::format("frozen_by_id = {} WHERE number = 3", f.person("Eve").id.value)),
            "frozen_by_id of text 3"));
}

TEST_CASE("an easier text that repairs an error is no easing, and its reason is what the doctor believes") {
  LivedPactOn<DamagedSqlite> f;
  f.start();
  f.go_to("2027-05-06");
  SalesPactTerms milder = f.terms();
  milder.targets.floors.front().threshold = {6, 0};
  REQUIRE(f.at_desk("Mo", [&](const auto& desk) { return app::open_sales_pact_amendment(desk, f.pact, f.revision); }) ==
          "");
  REQUIRE(f.write("Mo", milder) == "");
  REQUIRE(f.propose("Mo", "Eight was a typing error") == "");
  CHECK(fault_in(f.engine.examine()) == "");
  CHECK(has(fault_after(f.engine, "sales_pact_text", "UPDATE sales_pact_text SET easing = NOT easing WHERE number = 2"),
            "easing of text 2"));
}

TEST_CASE("why a pact was opened is a digest in the audit log, and what was told without one is no damage") {
  Lived<DamagedSqlite> f;
  const auto told = f.read([&](app::Transaction& tx) {
    return tx.audit().told_of(app::audit_object("sales_pact", f.pact), "sales_pact.break_glass");
  });
  REQUIRE(told.size() == 1);
  CHECK(told.front().after.starts_with("sha256:"));
  CHECK(told.front().after.find("complaint") == std::string::npos);
  CHECK(told.front().reason.empty());
  const Instant at{told.front().at.microseconds + 7};
  const PersonId uma = f.person("Uma").id;
  f.engine.store().write(f.workspace.id, [&](app::Transaction& tx) {
    tx.pact_notes().append(app::GlassNote{f.pact, 2, {.by = uma, .at = at, .reason = "As it was told before"}});
    app::record(tx, at, {uma, "Uma"}, "sales_pact.break_glass", app::audit_object("sales_pact", f.pact));
  });
  CHECK(f.fault() == "");
  CHECK(has(f.updated("broken_glass", "at = at + 1 WHERE number = 2"), "broken glass 2 was changed: at is not as"));
}
