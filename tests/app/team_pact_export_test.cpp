#include "app/proof_desk.hpp"
#include "app/team_pact_table.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// A team's pact, exported and looked at by somebody who has nothing but the file.
struct TeamProof : MemoryTeam {
  crypto::CheckpointKey signer = crypto::CheckpointKey::passing();
  app::CheckpointKeeper checkpoints{engine.store(), workspace.id, signer};

  app::Decided<app::PactExport> try_export(const std::string& who, std::optional<std::int64_t> since = {}) {
    as(who);
    return app::export_team_pact({desk(), checkpoints}, by(), pact, since);
  }
  std::string exported(const std::string& who, std::optional<std::int64_t> since = {}) {
    const auto made = try_export(who, since);
    REQUIRE(refusal(made) == "");
    return app::written(*made);
  }
  // Di leaves, and the others sign a text without her.
  void without_di() {
    REQUIRE(leave("Di") == "");
    go_to("2027-04-23");
    REQUIRE(amend("Ana", WithdrawalChoice::go_on) == "");
    TeamPactTerms wanted = stored().draft;
    const PersonId di = id_of("Di");
    std::erase_if(wanted.members, [&](const TeamMember& one) { return one.person == di; });
    std::erase_if(wanted.commitments, [&](const ActionCommitment& one) { return one.member == di; });
    std::erase_if(wanted.promises,
                  [&](const SupportPromise& one) { return one.giver == di || (one.receiver && *one.receiver == di); });
    wanted.promises.push_back(help("Cy", "Ana", "Rehearses"));
    REQUIRE(write("Ana", wanted) == "");
    REQUIRE(freeze("Ana") == "");
    for (const char* name : {"Ana", "Ben", "Cy"}) REQUIRE(sign(name, 2) == "");
  }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE(
    "K7: a team's export holds by its own bytes: its text, every member's signature, and their place in the log") {
  TeamProof team;
  team.active();
  const auto verified = verify(team.exported("Ana"));
  REQUIRE(verified.has_value());
  CHECK(subjects(*verified, app::Verdict::wrong) == "");
  const std::string holds = subjects(*verified, app::Verdict::holds);
  CHECK(holds.starts_with("text 1, signature of Ana as member under text 1, "));
  for (const char* name : {"Ben", "Cy", "Di"}) {
    CHECK(contains(holds, "signature of " + std::string(name) + " as member under text 1"));
  }
  CHECK(subjects(*verified, app::Verdict::not_judged) == "key, the log as a whole, what is not in the file");
}

TEST_CASE("K11: a team's export is for who reads all of the pact, the same bytes for each, and is noted") {
  TeamProof team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  CHECK(refusal(team.try_export("Ana")) == "NOTHING_SIGNED ");
  REQUIRE(team.freeze("Ana") == "");
  REQUIRE(team.sign("Ana", 1) == "");
  CHECK(refusal(team.try_export("Ana")) == "NOTHING_SIGNED ");  // who has signed so far is the members' own
  CHECK(refusal(team.try_export("Mo")) == "NOTHING_SIGNED ");
  for (const char* name : {"Ben", "Cy", "Di"}) REQUIRE(team.sign(name, 1) == "");
  const std::string whole = team.exported("Ana");
  CHECK(team.last_audit().action == "team_pact.exported");
  team.checkpoints.make(team.clock.now());
  for (const char* who : {"Di", "Mo", "Uma"}) CHECK(team.exported(who) == whole);
  for (const char* who : {"Fay", "Olu", "Eve", "Vic", "Gil"}) {
    CAPTURE(who);
    CHECK(refusal(team.try_export(who)) == "not allowed");
  }
  CHECK(refusal(team.try_export("Hal")) == "not found");
  CHECK(team.last_audit().actor_label == "Uma");
  CHECK(refusal(team.try_export("Ana", 99)) == "CHECKPOINT_UNKNOWN since");
}

TEST_CASE("whatever byte of a team's export is changed: it is refused, or something in it is wrong") {
  TeamProof team;
  const std::int64_t early = team.checkpoints.make(team.clock.now()).size;
  team.active();
  const std::string whole = team.exported("Ana", early);
  REQUIRE(wrong_in(whole) == "");
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const unsigned flip : {0x01U, 0x20U, 0x80U}) {
      std::string changed = whole;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ flip);
      if (wrong_in(changed).empty()) FAIL_CHECK("byte " << i << " flipped by " << flip << " goes unseen");
    }
  }
}

TEST_CASE("a team's signature that is gone, given by somebody else or under another text is named") {
  TeamProof team;
  team.active();
  const std::string whole = team.exported("Ana");
  CHECK(contains(wrong_in(replaced(whole, "Call five", "Call nine")), "text 1: it is not what was signed"));
  CHECK(contains(wrong_in(replaced(whole, R"("signer":"Di")", R"("signer":"Do")")),
                 "signature of Do as member under text 1: no entry of the audit log tells of it"));
  CHECK(contains(wrong_in(replaced(whole, "team-pact-export/1", "sales-pact-export/1")), "refused: "));
  auto made = team.try_export("Ana").value();
  made.signatures.pop_back();
  CHECK(contains(wrong_in(app::written(made)), "no signature in the file is as "));
  made.entries.pop_back();
  const auto verified = verify(app::written(made));
  REQUIRE(verified.has_value());
  CHECK(contains(not_shown_in(*verified), "whether text 1 binds: signed by Ana as member, "));
  CHECK(contains(not_shown_in(*verified), "it binds only if they had left the company by then and were not asked"));
  made.kind = app::ExportedKind::sales_pact;
  CHECK(contains(wrong_in(app::written(made)), "text 1: it is no text of such a pact"));
}

TEST_CASE("an amended team pact is exported with every text that bound; who left has what they signed, and it holds") {
  TeamProof team;
  team.active();
  team.without_di();
  team.go_to("2027-04-26");
  const std::string both = team.exported("Ana");
  CHECK(wrong_in(both) == "");
  CHECK(contains(both, R"("number":"2")"));
  const std::string first = team.exported("Di");
  CHECK(wrong_in(first) == "");
  CHECK_FALSE(contains(first, R"("number":"2")"));
  CHECK_FALSE(contains(first, "under text 2"));
  auto made = team.try_export("Ana").value();
  std::swap(made.texts[0], made.texts[1]);
  CHECK(contains(wrong_in(app::written(made)), "text 1: it stands behind a later text"));
  made.texts.pop_back();
  const auto verified = verify(app::written(made));
  REQUIRE(verified.has_value());
  CHECK(contains(subjects(*verified, app::Verdict::not_judged), "text before 2"));
}

TEST_CASE("a manager who came later exports older texts of a sales pact by their hash alone, and all of it holds") {
  ProofDesk table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.counter("Ana", "Seven meetings") == "");
  SalesPactTerms nine = table.stored().draft;  // harder, so that it binds at once
  nine.targets.floors.front().threshold = {9, 0};
  REQUIRE(table.write("Mo", nine) == "");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 2) == "");
  table.as("Olu");
  REQUIRE(refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                       {.unit = table.unit("Central").id, .from = table.today})) == "");
  const app::OrganisationToday organisation(table.rows(), table.today);
  const Instant a_moment_later{table.clock.now().microseconds + 1};
  REQUIRE(app::turn_sales_pacts(table.engine.store(), table.workspace.id, table.ids, organisation,
                                {a_moment_later, table.today}));
  const std::string told = table.exported("Uma");
  CHECK(contains(told, R"({"canonical":"","number":"1","sha256":")"));
  CHECK(contains(told, R"(\"min\":\"9\")"));
  CHECK_FALSE(contains(told, R"(\"min\":\"8\")"));
  const auto verified = verify(told);
  REQUIRE(verified.has_value());
  CHECK(subjects(*verified, app::Verdict::wrong) == "");
  CHECK(subjects(*verified, app::Verdict::not_judged).starts_with("text 1, "));
  CHECK(
      contains(wrong_in(replaced(told, R"("number":"1")", R"("number":"3")")), "text 3: a text before it is missing"));
}
