#include "app/copy/copy_sales_pact.hpp"
#include "app/copy/copy_team_pact.hpp"
#include "app/proof_desk.hpp"
#include "app/team_pact_table.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// "name: text" or the text, one a line.
std::string told(const app::PrintedDocument& document) {
  std::string out = document.title + '\n' + document.subject + '\n' + document.footer + '\n';
  for (const app::PrintedPart& part : document.parts)
    out += (part.name.empty() ? "" : part.name + ": ") + part.text + '\n';
  return out;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

app::Decided<app::PrintedDocument> copied(PactTable& table, const std::string& who, std::int64_t text) {
  table.as(who);
  return app::copy_sales_pact(table.desk(), table.by(), table.pact, text, read_document);
}
app::Decided<app::PrintedDocument> copied(MemoryTeam& team, const std::string& who, std::int64_t text) {
  team.as(who);
  return app::copy_team_pact(team.desk(), team.by(), team.pact, text, read_document);
}

void to_another_manager(PactTable& table) {
  table.as("Olu");
  REQUIRE(refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                       {.unit = table.unit("Central").id, .from = table.today})) == "");
  const app::OrganisationToday organisation(table.rows(), table.today);
  const Instant a_moment_later{table.clock.now().microseconds + 1};
  REQUIRE(app::turn_sales_pacts(table.engine.store(), table.workspace.id, table.ids, organisation,
                                {a_moment_later, table.today}));
}

}  // namespace

TEST_CASE("K11: a copy tells the text, its hash, and of each signature who, as what, when, how and to which sentence") {
  PactTable table;
  table.active();
  const auto copy = copied(table, "Ana", 1);
  REQUIRE(copy);
  const std::string text = told(*copy);
  const std::string hash = to_hex(table.signing(1).hash);
  for (const std::string& part :
       {std::string("Sales pact: Ana, Mo\n"), "Text 1   SHA-256 " + hash, "\n" + hash + "\n",
        std::string("as manager: Mo\n"), std::string("as seller: Ana\n"), std::string("Signed at: 20"),
        std::string("Recognised by: the password"), std::string("Sentence accepted: “I have read this and I agree”"),
        std::string("simple electronic signature"), std::string("meetings: at least 8 a week")}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "binds nobody"));
  CHECK(copy->as_of ==
        table.read([&](app::Transaction& tx) { return tx.sales_pacts().text(table.pact, 1); })->frozen_at);
}

TEST_CASE("K11: every field of the text that was signed is in its copy") {
  PactTable table;
  SalesPactTerms all = table.terms();
  all.targets = {.goals = {},
                 .floors = {{.metric = "meetings",
                             .threshold = {7, 0},
                             .cadence = Cadence::week,
                             .prorate = true,
                             .critical = true,
                             .source = MasSource::measured,
                             .grace_wd = 3,
                             .tolerated_misses = 2,
                             .from = table.terms().effective.start + 1,
                             .to = table.terms().effective.end - 1},
                            {.metric = "calls",
                             .comparator = MasComparator::max,
                             .threshold = {90, 0},
                             .cadence = Cadence::month,
                             .prorate = false,
                             .critical = false,
                             .source = MasSource::self_reported,
                             .grace_wd = 4,
                             .tolerated_misses = 0}},
                 .serves = "The strategy of renewal",
                 .plan = "Two mornings",
                 .progress = "Better than in spring"};
  all.expectations = {.of_rep = {{.text = "Notes the same day", .measurable = true, .cadence = Cadence::day}},
                      .of_manager = {{.text = "Joins two calls", .measurable = false, .cadence = Cadence::month}},
                      .indicators = {"Win rate"},
                      .obstacles = {{"Security review", "Cy answers in two days", PactParty::manager}},
                      .manager_role = "Opens doors"};
  all.consequences = {
      .steps = {{1, "A note", "A question"}, {2, "A talk", "An hour"}, {3, "A plan", "A coach"}, {4, "A review", "HR"}},
      .response = "In writing",
      .exceeding = "A day off"};
  all.role = {.role = "Account executive",
              .decision_rights = "Discounts to five percent",
              .activities = {{"Offers", {25, 1}}},
              .formula = "500,000 / 50,000 = 10 deals",
              .development = {{.kind = DevelopmentKind::shadowing,
                               .skill = "Negotiation",
                               .need = "Larger deals",
                               .provider = table.person("Mo").id,
                               .due = day("2027-05-15")}},
              .resources = "A demo cooler"};
  REQUIRE(table.open("Mo") == "");
  REQUIRE(table.write("Mo", all) == "");
  REQUIRE(table.move("Ana", PactTable::motives()) == "");
  REQUIRE(table.confirm("Mo") == "");
  REQUIRE(table.confirm("Ana") == "");
  REQUIRE(table.propose("Mo") == "");
  const std::string text = told(copied(table, "Ana", 1).value());
  for (const char* part :
       {"2027-04-01",
        "2027-06-30",
        "\nmeetings: at least 7 a week\n",
        "\nMeetings\ncritical, less when days are off, measured from the records\nfrom 2027-04-02\nuntil 2027-06-29\n2 "
        "misses "
        "tolerated in six windows\n3 "
        "working days after the window",
        "\ncalls: at most 90 a month\n",
        "\nnot critical: missing it alone has no consequence, the same when days are off, reported by the seller\n4 "
        "working days after the window",
        "The strategy of renewal",
        "Two mornings",
        "Progress so far\nBetter than in spring",
        "Notes the same day\nmeasurable\nonce a day\n",
        "Joins two calls\nonce a month\n",
        "Win rate",
        "Security review\nCy answers in two days\nTaken care of by: Manager\n",
        "Opens doors",
        "1: A note\nProposed when one window is missed.\nHelp: A question\n",
        "2: A talk\nProposed when two windows in a row are missed, or three of the last six.\nHelp: An hour\n",
        "3: A plan\nProposed when two or more of the four windows after the talk are missed.\nHelp: A coach\n",
        "4: A review\nProposed when the support plan has ended",
        "Help: HR\n",
        "In writing",
        "A day off",
        "Account executive",
        "Discounts to five percent",
        "Offers: 2.5\n",
        "500,000 / 50,000 = 10 deals",
        "Negotiation\nShadowing\nLarger deals\nby Mo\nuntil 2027-05-15\n",
        "A demo cooler"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
}

TEST_CASE("K8: what moves the rep is in the copy as its commitment alone, whoever takes it") {
  PactTable table;
  table.active();
  for (const char* who : {"Ana", "Mo"}) {
    const std::string text = told(copied(table, who, 1).value());
    CHECK_FALSE(has(text, "Bigger deals"));
    CHECK(has(text, "holds its SHA-256 alone"));
  }
}

TEST_CASE("K11: both parties get the same copy at any time; that it was taken is told") {
  PactTable table;
  table.active();
  const auto first = told(copied(table, "Ana", 1).value());
  table.go_to("2027-05-10");
  CHECK(told(copied(table, "Mo", 1).value()) == first);
  CHECK(table.last_audit().action == "sales_pact.copied");
  CHECK(table.last_audit().actor_label == "Mo");
}

TEST_CASE("a copy is for the parties; a text that isn't there is for nobody") {
  PactTable table;
  table.discussed();
  CHECK(refusal(copied(table, "Ana", 1)) == "not found");
  REQUIRE(table.propose("Mo") == "");
  CHECK(has(told(copied(table, "Ana", 1).value()), "Not signed by both: this text binds nobody."));
  CHECK(refusal(copied(table, "Ana", 2)) == "not found");
  CHECK(refusal(copied(table, "Ana", 0)) == "not found");
  CHECK(refusal(copied(table, "Uma", 1)) == "not allowed");
  CHECK(refusal(copied(table, "Olu", 1)) == "not allowed");
  CHECK(refusal(copied(table, "Ben", 1)) == "not found");
  CHECK(table.last_audit().actor_label == "Ana");
}

TEST_CASE("a manager who came later has a copy of what binds, and of no text of before") {
  PactTable table;
  table.discussed();
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.counter("Ana", "Seven meetings") == "");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 2) == "");
  CHECK(copied(table, "Mo", 1));
  to_another_manager(table);
  CHECK(refusal(copied(table, "Mo", 2)) == "not found");
  CHECK(refusal(copied(table, "Uma", 1)) == "not found");
  CHECK(copied(table, "Uma", 2));
  CHECK(copied(table, "Ana", 1));
  table.as("Uma");
  const auto read =
      app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact, table.today);
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front().number == 2);
}

TEST_CASE("a team's copy tells what each promises and every signature, the same for members and who leads the unit") {
  MemoryTeam team;
  team.active();
  const std::string text = told(copied(team, "Ana", 1).value());
  for (const char* part : {"Team pact: Keep them\n", "Lead: Ana\n", "\n5 a week, 2027-04-01 – 2027-06-30\n",
                           "\nonce a week, 2027-04-01 – 2027-06-30\n", "\nonce a week\n", "\nall the others\n",
                           "on request, within 1 working days", "2027-05-15: 85 %\n", "as member: Di\n",
                           "Check-in at least every: 7 days\n"}) {
    CAPTURE(part);
    CHECK(has(text, part));
  }
  CHECK_FALSE(has(text, "binds nobody"));
  for (const char* who : {"Cy", "Mo", "Uma"}) CHECK(told(copied(team, who, 1).value()) == text);
  CHECK(team.last_audit().action == "team_pact.copied");
  for (const char* who : {"Fay", "Olu", "Eve", "Vic", "Gil", "Hal"}) {
    CAPTURE(who);
    CHECK(refusal(copied(team, who, 1)) == "not found");
  }
}

TEST_CASE("a team's text that waits for signatures is for its members; once it is void nobody has a copy") {
  MemoryTeam team;
  REQUIRE(team.open("Ana", team.terms()) == "");
  CHECK(refusal(copied(team, "Ana", 1)) == "not found");
  REQUIRE(team.freeze("Ana") == "");
  REQUIRE(team.sign("Ben", 1) == "");
  const std::string text = told(copied(team, "Cy", 1).value());
  CHECK(has(text, "Not signed by all: this text binds nobody."));
  CHECK(has(text, "as member: Ben\n"));
  CHECK(refusal(copied(team, "Mo", 1)) == "not found");
  REQUIRE(team.decline("Di", "Too much") == "");
  CHECK(refusal(copied(team, "Ben", 1)) == "not found");
}

TEST_CASE("who has left a team keeps a copy of what they signed, and gets none of what came after") {
  MemoryTeam team;
  team.active();
  REQUIRE(team.leave("Di") == "");
  team.go_to("2027-04-23");
  REQUIRE(team.amend("Ana", WithdrawalChoice::go_on) == "");
  TeamPactTerms without = team.stored().draft;
  const PersonId di = team.id_of("Di");
  std::erase_if(without.members, [&](const TeamMember& one) { return one.person == di; });
  std::erase_if(without.commitments, [&](const ActionCommitment& one) { return one.member == di; });
  std::erase_if(without.promises,
                [&](const SupportPromise& one) { return one.giver == di || (one.receiver && *one.receiver == di); });
  without.promises.push_back(team.help("Cy", "Ana", "Rehearses"));
  REQUIRE(team.write("Ana", without) == "");
  REQUIRE(team.freeze("Ana") == "");
  for (const char* name : {"Ana", "Ben", "Cy"}) REQUIRE(team.sign(name, 2) == "");
  team.go_to("2027-04-26");
  CHECK(copied(team, "Di", 1));
  CHECK(refusal(copied(team, "Di", 2)) == "not found");
  CHECK(copied(team, "Ana", 2));
  CHECK(has(told(copied(team, "Ana", 2).value()), "Replaces, SHA-256\n"));
}

TEST_CASE("in a German workspace the copy's own words are German, and what was signed stays as it was signed") {
  PactTable table;
  table.active();
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    Workspace workspace = tx.load_workspace();
    workspace.locale = "de-DE";
    REQUIRE(tx.update(workspace));
  });
  const std::string text = told(copied(table, "Ana", 1).value());
  CHECK(has(text, "Vertriebspakt: Ana, Mo\n"));
  CHECK(has(text, "meetings: mindestens 8 je Woche"));
  CHECK(has(text, "“I have read this and I agree”"));
}
