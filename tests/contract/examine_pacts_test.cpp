#include "app/pact/signature_record.hpp"
#include "contract/sqlite_file.hpp"
#include "domain/pact/sales_pact_text.hpp"

#include <fmt/format.h>

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

TEST_CASE("an altered text or signature of a sales pact is found, and one that is gone") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = some_workspace();
  open(file, true)->create(workspace);
  const Person mo = some_person("Mo");
  const Person ben = some_person("Ben");
  const SalesPactId pact{7};
  open(file)->write(workspace.id, [&](app::Transaction& t) {
    for (const Person& one : {mo, ben}) t.organisation().insert(one);
    app::KeptSalesPact kept;
    kept.pact.id = pact;
    kept.pact.rep = ben.id;
    kept.pact.manager = mo.id;
    kept.pact.effective = {Date::from_days(0), Date::from_days(9)};
    kept.draft.effective = kept.pact.effective;
    kept.opened_by = mo.id;
    t.sales_pacts().insert(kept);
    const app::SalesPactText text{
        .pact = pact, .number = 1, .text = "{}", .hash = sha256("{}"), .frozen_at = {}, .frozen_by = mo.id};
    t.sales_pacts().append(text);
    const Signature signature{.text = 1,
                              .text_hash = text.hash,
                              .person = mo.id,
                              .signer = "Mo",
                              .capacity = SigningCapacity::manager,
                              .at = {5},
                              .statement = "Yes",
                              .session = "s"};
    t.sales_pacts().append(pact, signature);
    t.audit().append({.at = {},
                      .actor = {},
                      .actor_label = "Mo",
                      .action = std::string(app::sales_pact_signed),
                      .object = app::audit_object("sales_pact", pact),
                      .before = "",
                      .after = app::told_signature(signature),
                      .reason = ""});
  });
  CHECK(fault_in(open(file)->examine()) == "");
  tamper(file,
         "DROP TRIGGER sales_pact_text_no_update; DROP TRIGGER sales_pact_signature_no_update;"
         "DROP TRIGGER sales_pact_signature_no_delete; UPDATE sales_pact_text SET text = '{ }'");
  CHECK(fault_in(open(file)->examine()).find("text 1 of pact") != std::string::npos);
  tamper(file, "UPDATE sales_pact_text SET text = '{}'");
  CHECK(fault_in(open(file)->examine()) == "");
  for (const char* change : {"signer = 'Max'", "signed_at = 6", "statement = 'No'", "session = 't'"}) {
    CAPTURE(change);
    tamper(file, fmt::format("UPDATE sales_pact_signature SET {}", change).c_str());
    CHECK(fault_in(open(file)->examine()).find("the signature of manager under text 1") != std::string::npos);
    tamper(file, "UPDATE sales_pact_signature SET signer = 'Mo', signed_at = 5, statement = 'Yes', session = 's'");
  }
  tamper(file, "DELETE FROM sales_pact_signature");
  CHECK(fault_in(open(file)->examine()).find("a signature is gone") != std::string::npos);
}

TEST_CASE("an altered text or signature of a team's pact is found, and one that is gone") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = some_workspace();
  open(file, true)->create(workspace);
  const Person mo = some_person("Mo");
  const Person ben = some_person("Ben");
  const TeamPactId pact{7};
  open(file)->write(workspace.id, [&](app::Transaction& t) {
    for (const Person& one : {mo, ben}) t.organisation().insert(one);
    OrgUnit unit;
    unit.id = {3};
    unit.name = "North";
    t.organisation().insert(unit);
    app::KeptTeamPact kept;
    kept.pact.id = pact;
    kept.pact.unit = unit.id;
    kept.opened_by = mo.id;
    t.team_pacts().insert(kept);
    const app::TeamPactText text{
        .pact = pact, .number = 1, .text = "{}", .hash = sha256("{}"), .frozen_at = {}, .frozen_by = mo.id};
    t.team_pacts().append(text);
    const Signature signature{.text = 1,
                              .text_hash = text.hash,
                              .person = mo.id,
                              .signer = "Mo",
                              .capacity = SigningCapacity::member,
                              .at = {5},
                              .statement = "Yes",
                              .session = "s"};
    t.team_pacts().append(pact, signature);
    t.audit().append({.at = {},
                      .actor = {},
                      .actor_label = "Mo",
                      .action = std::string(app::team_pact_signed),
                      .object = app::audit_object("team_pact", pact),
                      .before = "",
                      .after = app::told_signature(signature),
                      .reason = ""});
  });
  CHECK(fault_in(open(file)->examine()) == "");
  tamper(file,
         "DROP TRIGGER team_pact_text_no_update; DROP TRIGGER team_pact_signature_no_update;"
         "DROP TRIGGER team_pact_signature_no_delete; UPDATE team_pact_text SET text = '{ }'");
  CHECK(fault_in(open(file)->examine()).find("text 1 of pact") != std::string::npos);
  tamper(file, "UPDATE team_pact_text SET text = '{}'");
  CHECK(fault_in(open(file)->examine()) == "");
  for (const char* change : {"signer = 'Max'", "signed_at = 6", "statement = 'No'", "session = 't'"}) {
    CAPTURE(change);
    tamper(file, fmt::format("UPDATE team_pact_signature SET {}", change).c_str());
    CHECK(fault_in(open(file)->examine()).find("the signature of member under text 1") != std::string::npos);
    tamper(file, "UPDATE team_pact_signature SET signer = 'Mo', signed_at = 5, statement = 'Yes', session = 's'");
  }
  tamper(file, "DELETE FROM team_pact_signature");
  CHECK(fault_in(open(file)->examine()).find("a signature is gone") != std::string::npos);
}

TEST_CASE("what moves a rep, or its salt, altered after its text was frozen is found; erased it is no fault") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "salespact.db";
  const Workspace workspace = some_workspace();
  open(file, true)->create(workspace);
  const Person mo = some_person("Mo");
  const Person ben = some_person("Ben");
  const SalesPactId pact{7};
  const MotivesSection motives{.motivators = {}, .personal_goals = "A house", .flexibility = ""};
  open(file)->write(workspace.id, [&](app::Transaction& t) {
    for (const Person& one : {mo, ben}) t.organisation().insert(one);
    app::KeptSalesPact kept;
    kept.pact.id = pact;
    kept.pact.rep = ben.id;
    kept.pact.manager = mo.id;
    kept.pact.effective = {Date::from_days(0), Date::from_days(9)};
    kept.draft.effective = kept.pact.effective;
    kept.opened_by = mo.id;
    t.sales_pacts().insert(kept);
    const std::string words =
        fmt::format(R"({{"motives":{{"sha256":"{}"}}}})", to_hex(commitment_to(motives, "grain")));
    t.sales_pacts().append(app::SalesPactText{
        .pact = pact, .number = 1, .text = words, .hash = sha256(words), .frozen_at = {}, .frozen_by = mo.id});
    app::SalesPactMotives frozen;
    frozen.pact = pact;
    frozen.text = 1;
    frozen.section = motives;
    frozen.salt = "grain";
    t.sales_pacts().put(frozen);
  });
  CHECK(fault_in(open(file)->examine()) == "");
  for (const char* change : {"section = replace(section, 'house', 'horse')", "salt = 'sand'", "section = 'no JSON'"}) {
    CAPTURE(change);
    tamper(file, "CREATE TABLE aside AS SELECT * FROM sales_pact_motives");
    tamper(file, fmt::format("UPDATE sales_pact_motives SET {}", change).c_str());
    CHECK(fault_in(open(file)->examine()).find("what moves the rep, in text 1 of pact") != std::string::npos);
    tamper(file,
           "DELETE FROM sales_pact_motives; INSERT INTO sales_pact_motives SELECT * FROM aside; DROP TABLE aside");
    CHECK(fault_in(open(file)->examine()) == "");
  }
  tamper(file, "DELETE FROM sales_pact_motives");
  CHECK(fault_in(open(file)->examine()) == "");
}
