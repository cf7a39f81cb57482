#include "app/audit/record.hpp"
#include "app/team_pact/note_team_commitment.hpp"
#include "app/team_pact_table.hpp"
#include "contract/damaged_store.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;            // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)
using namespace salespact::test;      // NOLINT(google-build-using-namespace)

namespace {

using Kind = app::TeamPactEventKind;

template <class Damaged>
struct ExaminedTeam : TeamTable<Damaged> {
  ExaminedTeam() { this->clock.moves = true; }

  std::string fault() { return fault_in(this->engine.examine()); }
  std::string updated(const std::string& table, const std::string& change) {
    CAPTURE(change);
    return fault_after(this->engine, table, fmt::format("UPDATE {} SET {}", table, change));
  }
  std::string deleted(const std::string& table, const std::string& where) {
    return fault_after(this->engine, table, fmt::format("DELETE FROM {} WHERE {}", table, where));
  }
};

// A pact that was declined, signed, kept and missed, amended and closed, all by the use cases.
template <class Damaged>
struct LivedTeam : ExaminedTeam<Damaged> {
  LivedTeam() {
    REQUIRE(this->open("Ana", this->terms()) == "");
    REQUIRE(this->freeze("Ana") == "");
    REQUIRE(this->decline("Ben", "Five is too many") == "");
    REQUIRE(this->freeze("Ana") == "");
    for (const char* name : {"Ana", "Ben", "Cy", "Di"}) REQUIRE(this->sign(name, 2) == "");
    REQUIRE(this->state() == "active");
    this->go_to("2027-04-20");
    REQUIRE(this->mark("Ana", this->key(0), MarkKind::missed, "2027-04-19") == "");
    REQUIRE(this->mark("Ben", this->key(0), MarkKind::questioned, "2027-04-19") == "");
    REQUIRE(this->mark("Ben", this->promise(0), MarkKind::confirmed, "2027-04-19") == "");
    REQUIRE(this->mark("Cy", this->page("Cy")->whole->milestones.at(0).key, MarkKind::reached, "2027-04-20") == "");
    const std::string price = "The price";
    REQUIRE(this->learn("Di", {.what = "Lost a customer",
                               .cause = SetbackCause::market,
                               .learned = price,
                               .change = "Ask first",
                               .share = SetbackShare::self}) == "");
    REQUIRE(this->amend("Cy") == "");
    REQUIRE(this->drop("Cy") == "");
    this->go_to("2027-07-01");
    REQUIRE(this->close("Ben", TeamOutcome::partly, "Ask earlier") == "");
  }
  std::int64_t number_of(Kind kind) {
    const auto events = this->read([&](app::Transaction& tx) { return tx.team_pacts().events(this->pact); });
    const auto found = std::ranges::find(events, kind, &app::TeamPactEvent::kind);
    REQUIRE(found != events.end());
    return found->number;
  }
  std::string event(Kind kind, const std::string& change) {
    const std::int64_t number = number_of(kind);
    const std::string fault = this->updated("team_pact_event", fmt::format("{} WHERE number = {}", change, number));
    CHECK(has(fault, fmt::format("event {} was changed", number)));
    CHECK(has(fault, fmt::format("of pact {}", this->pact.text())));
    return fault;
  }
};

}  // namespace

TEST_CASE_TEMPLATE("K5 every event of a team's pact is held against the audit log", Damaged, ON_EVERY_DAMAGED_STORE) {
  LivedTeam<Damaged> team;
  CHECK(team.fault() == "");
  const std::int64_t other = team.id_of("Eve").value;
  constexpr const char* said = "kind, text_number or comment is not as the audit log tells";
  CHECK(has(team.event(Kind::put_to_signing, "text_number = 2"), said));
  CHECK(has(team.event(Kind::amendment_opened, "comment = 'go_on'"), said));
  CHECK(has(team.event(Kind::amendment_opened, "kind = 'amendment_dropped'"), "kind is not as"));
  CHECK(has(team.event(Kind::amendment_opened, fmt::format("by_id = {}", other)), "by_id is not as"));
  CHECK(has(team.event(Kind::opened, "at = at - 1"), "at is not as"));
  CHECK(has(team.event(Kind::closed, "comment = 'Well done'"), "or the pact's outcome or learning"));
  // Who declined stands nowhere in the log; what was said does.
  CHECK(has(team.event(Kind::declined, "comment = 'Fine'"), said));
  CHECK(has(team.event(Kind::declined, "kind = 'written'"), said));
  // Of the calendar, and what followed from the last signature.
  CHECK(has(team.event(Kind::ended, "at = at + 1"), "was changed"));
  CHECK(has(team.event(Kind::came_into_force, "comment = '2027-04-01'"), said));
  CHECK(has(team.event(Kind::came_into_force, fmt::format("by_id = {}", other)), "was changed"));
  CHECK(has(team.deleted("team_pact_event", fmt::format("number = {}", team.number_of(Kind::came_into_force))),
            "of the audit log tells is gone: team_pact.turned"));
  CHECK(has(team.deleted("team_pact_event", fmt::format("number = {}", team.number_of(Kind::closed))),
            "of the audit log tells is gone: team_pact.closed"));
  CHECK(has(fault_after(team.engine, "team_pact_event",
                        fmt::format("INSERT INTO team_pact_event SELECT workspace_id, pact_id, 99, kind, at, by_id, "
                                    "text_number, comment FROM team_pact_event WHERE number = {}",
                                    team.number_of(Kind::ended))),
            "event 99 was changed"));
}

TEST_CASE_TEMPLATE("K5 what came of a team's pact is what the audit log commits to", Damaged, ON_EVERY_DAMAGED_STORE) {
  LivedTeam<Damaged> team;
  for (const auto& [from, to] : {std::pair("partly", "fulfilled"), std::pair("Ask earlier", "Ask the lead")}) {
    CHECK(has(team.updated("team_pact", fmt::format("life = replace(life, '{}', '{}')", from, to)),
              fmt::format("event {} was changed: kind, text_number or comment, or the pact's outcome or learning",
                          team.number_of(Kind::closed))));
  }
}

TEST_CASE_TEMPLATE("K5 what members said of commitments, help and milestones is held against the audit log", Damaged,
                   ON_EVERY_DAMAGED_STORE) {
  LivedTeam<Damaged> team;
  constexpr const char* said = "was changed: mark_id, key, window_start, kind, marked_on or note is not as";
  CHECK(has(team.updated("team_pact_mark", "kind = 'kept' WHERE kind = 'missed'"), said));
  CHECK(has(team.updated("team_pact_mark", "kind = 'denied' WHERE kind = 'confirmed'"), said));
  CHECK(has(team.updated("team_pact_mark", "window_start = '2027-04-12' WHERE kind = 'missed'"), said));
  CHECK(has(team.updated("team_pact_mark", "window_start = '2027-04-16' WHERE kind = 'reached'"), said));
  CHECK(has(team.updated("team_pact_mark", "marked_on = '2027-04-21' WHERE kind = 'missed'"), said));
  CHECK(has(team.updated("team_pact_mark", "note = 'No' WHERE kind = 'questioned'"), said));
  CHECK(has(team.updated("team_pact_mark", "key = 't9' WHERE kind = 'missed'"), said));
  CHECK(has(team.updated("team_pact_mark", "mark_id = mark_id + 1000 WHERE kind = 'missed'"), said));
  CHECK(has(team.updated("team_pact_mark", fmt::format("by_id = {} WHERE kind = 'missed'", team.id_of("Eve").value)),
            "by_id is not as"));
  CHECK(has(team.updated("team_pact_mark", "at = at + 1 WHERE kind = 'missed'"), "at is not as"));
  CHECK(has(team.deleted("team_pact_mark", "kind = 'missed'"), "is gone: team_pact.marked"));
}

TEST_CASE_TEMPLATE("K5 what members learned is held against the audit log", Damaged, ON_EVERY_DAMAGED_STORE) {
  LivedTeam<Damaged> team;
  for (const char* change : {"what = 'Nothing'", "cause = 'data'", "learned = 'To wait'", "change = 'None'",
                             "share = 'team'", "learning_id = learning_id + 1"}) {
    CHECK(has(team.updated("team_pact_learning", change),
              "was changed: learning_id, what, cause, learned, change or share is not as"));
  }
  CHECK(has(team.updated("team_pact_learning", "at = at - 1"), "at is not as"));
  CHECK(has(team.deleted("team_pact_learning", "what <> ''"), "is gone: team_pact.learned"));
}

TEST_CASE("the audit log has no word of what members say, and no digest that its own hashes could make") {
  LivedTeam<DamagedSqlite> team;
  const auto [entries, text] = team.read([&](app::Transaction& tx) {
    return std::pair(tx.audit().page(0, 200), tx.team_pacts().text(team.pact, 2).value());
  });
  const auto learned = team.read([&](app::Transaction& tx) { return tx.team_pacts().learnings(team.pact).at(0); });
  int digests = 0;
  for (const app::AuditEntry& entry : entries) {
    if (!entry.action.starts_with("team_pact.")) continue;
    CAPTURE(entry.action);
    for (const char* word : {"too many", "Lost", "price", "missed", "Ask", "partly", "questioned"}) {
      CHECK(entry.after.find(word) == std::string::npos);
    }
    digests += entry.after.find(" sha256:2:") != std::string::npos || entry.after.starts_with("sha256:2:") ? 1 : 0;
    // The hash of the text stands in the log: a salt that could be had from it would be none.
    CHECK(entry.after.find(app::salt_of(text)) == std::string::npos);
    if (entry.action != app::team_pact_learned) continue;
    CHECK(entry.after ==
          fmt::format("sha256:2:{}", to_hex(sha256(app::salt_of(text) + canonical_json(app::document_of(learned))))));
  }
  CHECK(app::salt_of(text) != to_hex(text.hash));
  CHECK(digests > 9);
}

TEST_CASE("what the log told of a team's pact before it had digests is compared by who and when") {
  ExaminedTeam<DamagedSqlite> team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  auto kept = team.stored();
  const PersonId ana = team.id_of("Ana");
  kept.pact.id = TeamPactId{kept.pact.id.value + 1};
  const Instant at{1'800'000'000'000'000};
  const auto told = [&](app::Transaction& tx, const app::Actor& actor, const char* action) {
    app::record(tx, at, actor, action, app::audit_object("team_pact", kept.pact.id), {.after = "active"});
  };
  const app::Actor by_ana{ana, "Ana"};
  team.engine.store().write(team.workspace.id, [&](app::Transaction& tx) {
    app::TeamPactRepository& pacts = tx.team_pacts();
    pacts.insert(kept);
    pacts.append(app::TeamPactEvent{kept.pact.id, 1, Kind::given_signature, at, ana, {}, ""});
    pacts.append(app::TeamPactEvent{kept.pact.id, 2, Kind::came_into_force, at, {}, {}, "2027-04-15"});
    pacts.append(app::TeamPactEvent{kept.pact.id, 3, Kind::declined, at, ana, {}, "No"});
    pacts.append(
        app::TeamPactMark{{77}, kept.pact.id, {.key = "t1n1", .window = team.today, .by = ana, .on = team.today}, at});
    told(tx, by_ana, "team_pact.given_signature");
    told(tx, app::Actor::system(), "team_pact.signing_ended");
    told(tx, by_ana, "team_pact.marked");
  });
  CHECK(team.fault() == "");
  const std::string mine = fmt::format("pact_id = {}", kept.pact.id.value);
  CHECK(has(team.updated("team_pact_event", "at = at + 1 WHERE number = 2 AND " + mine), "event 2 was changed"));
  CHECK(has(team.updated("team_pact_event", "kind = 'withdrew' WHERE number = 1 AND " + mine), "event 1 was changed"));
  CHECK(has(team.updated("team_pact_mark", fmt::format("by_id = {}", team.id_of("Ben").value)), "by_id is not as"));
  CHECK(has(team.deleted("team_pact_mark", mine), "is gone: team_pact.marked"));
  // What is said from now on is told with its number, and nothing older tells of another.
  team.pact = kept.pact.id;
  team.revision = kept.pact.revision;
  TeamPactTerms other = team.stored().draft;
  other.celebration = "Lunch";
  REQUIRE(team.write("Ana", other) == "");
  CHECK(team.fault() == "");
  CHECK(has(fault_after(team.engine, "team_pact_event",
                        "INSERT INTO team_pact_event SELECT workspace_id, pact_id, 5, kind, at, by_id, text_number, "
                        "comment FROM team_pact_event WHERE number = 1 AND " +
                            mine),
            "event 5 was changed"));
}
