#include "app/pact/signature_record.hpp"
#include "app/proof/erasure_record.hpp"
#include "contract/damaged_store.hpp"
#include "domain/pact/sales_pact_text.hpp"

using namespace salespact;            // NOLINT(google-build-using-namespace): the values under test
using namespace salespact::contract;  // NOLINT(google-build-using-namespace)

namespace {

Signature signature_of(const Person& person, SigningCapacity capacity, const Sha256& hash) {
  return {.text = 1,
          .text_hash = hash,
          .person = person.id,
          .signer = person.display_name,
          .capacity = capacity,
          .at = {5},
          .statement = "Yes",
          .session = "s"};
}

void tell(app::Transaction& t, std::string_view action, std::string object, const Signature& signature) {
  t.audit().append({.at = {},
                    .actor = {},
                    .actor_label = signature.signer,
                    .action = std::string(action),
                    .object = std::move(object),
                    .before = "",
                    .after = app::told_signature(signature),
                    .reason = ""});
}

// A pact of Ben and Mo, or of a team of which Mo is, with whatever else belongs to it.
template <class Damaged>
struct Signed {
  Damaged damaged;
  Workspace workspace = some_workspace();
  Person mo = some_person("Mo");
  Person ben = some_person("Ben");

  Signed() {
    damaged.store().create(workspace);
    write([&](app::Transaction& t) {
      for (const Person& one : {mo, ben}) t.organisation().insert(one);
    });
  }
  void write(const app::Work& work) { damaged.store().write(workspace.id, work); }
  std::string fault() { return fault_in(damaged.examine()); }

  void sales_pact(SalesPactId id) {
    app::KeptSalesPact kept;
    kept.pact.id = id;
    kept.pact.rep = ben.id;
    kept.pact.manager = mo.id;
    kept.pact.effective = {Date::from_days(0), Date::from_days(9)};
    kept.pact.texts = 1;
    kept.draft.effective = kept.pact.effective;
    kept.opened_by = mo.id;
    write([&](app::Transaction& t) { t.sales_pacts().insert(kept); });
  }
  void text(SalesPactId id, const std::string& words) {
    write([&](app::Transaction& t) {
      t.sales_pacts().append(app::SalesPactText{
          .pact = id, .number = 1, .text = words, .hash = sha256(words), .frozen_at = {}, .frozen_by = mo.id});
    });
  }
  // `kind`: "sales_pact" or "team_pact".
  void alter_text_and_signature(const std::string& kind, const std::string& capacity) {
    const std::string texts = kind + "_text";
    const std::string signatures = kind + "_signature";
    CHECK(fault() == "");
    CHECK(has(fault_after(damaged, texts, fmt::format("UPDATE {} SET text = '{{ }}'", texts)), "text 1 of pact"));
    for (const char* change : {"signer = 'Max'", "signed_at = 6", "statement = 'No'", "session = 't'"}) {
      CAPTURE(change);
      CHECK(has(fault_after(damaged, signatures, fmt::format("UPDATE {} SET {}", signatures, change)),
                "the signature of " + capacity + " under text 1"));
    }
    CHECK(has(fault_after(damaged, signatures, "DELETE FROM " + signatures), "a signature is gone"));
  }
};

}  // namespace

TEST_CASE_TEMPLATE("an altered text or signature of a sales pact is found, and one that is gone", Damaged,
                   ON_EVERY_DAMAGED_STORE) {
  Signed<Damaged> f;
  const SalesPactId pact{7};
  f.sales_pact(pact);
  f.text(pact, "{}");
  f.write([&](app::Transaction& t) {
    const Signature signature = signature_of(f.mo, SigningCapacity::manager, sha256("{}"));
    t.sales_pacts().append(pact, signature);
    tell(t, app::sales_pact_signed, app::audit_object("sales_pact", pact), signature);
  });
  f.alter_text_and_signature("sales_pact", "manager");
}

TEST_CASE_TEMPLATE("an altered text or signature of a team's pact is found, and one that is gone", Damaged,
                   ON_EVERY_DAMAGED_STORE) {
  Signed<Damaged> f;
  const TeamPactId pact{7};
  f.write([&](app::Transaction& t) {
    OrgUnit unit;
    unit.id = {3};
    unit.name = "North";
    t.organisation().insert(unit);
    app::KeptTeamPact kept;
    kept.pact.id = pact;
    kept.pact.unit = unit.id;
    kept.pact.shown = {.title = "Keep them",
                       .lead = f.mo.id,
                       .members = {f.mo.id, f.ben.id},
                       .effective = {Date::from_days(0), Date::from_days(9)}};
    kept.pact.talks = TeamForming{.words = kept.pact.shown};
    kept.pact.texts = 1;
    kept.draft.lead = f.mo.id;
    kept.draft.effective = kept.pact.shown.effective;
    kept.opened_by = f.mo.id;
    t.team_pacts().insert(kept);
    t.team_pacts().append(app::TeamPactText{
        .pact = pact, .number = 1, .text = "{}", .hash = sha256("{}"), .frozen_at = {}, .frozen_by = f.mo.id});
    const Signature signature = signature_of(f.mo, SigningCapacity::member, sha256("{}"));
    t.team_pacts().append(pact, signature);
    tell(t, app::team_pact_signed, app::audit_object("team_pact", pact), signature);
  });
  f.alter_text_and_signature("team_pact", "member");
}

TEST_CASE_TEMPLATE(
    "what moves a rep, or its salt, altered or taken away after its text was frozen is found; erased it is not",
    Damaged, ON_EVERY_DAMAGED_STORE) {
  Signed<Damaged> f;
  const SalesPactId pact{7};
  const MotivesSection motives{.motivators = {}, .personal_goals = "A house", .flexibility = ""};
  f.sales_pact(pact);
  f.text(pact, fmt::format(R"({{"motives":{{"sha256":"{}"}}}})", to_hex(commitment_to(motives, "grain"))));
  const auto put = [&](std::int64_t text, const std::string& salt) {
    f.write([&](app::Transaction& t) {
      t.sales_pacts().put(
          app::SalesPactMotives{.pact = pact, .text = text, .section = motives, .salt = salt, .shared = true});
    });
  };
  put(0, "");
  put(0, "");
  put(1, "grain");
  CHECK(f.fault() == "");
  CHECK_THROWS_AS(put(1, "sand"), app::StoreFault);  // K5: only a draft is rewritten
  for (const char* change : {"section = replace(section, 'house', 'horse')", "salt = 'sand'", "section = 'no JSON'"}) {
    CAPTURE(change);
    CHECK(has(fault_after(f.damaged, "sales_pact_motives",
                          fmt::format("UPDATE sales_pact_motives SET {} WHERE number = 1", change)),
              "what moves the rep, in text 1 of pact"));
  }
  CHECK(has(fault_after(f.damaged, "sales_pact_motives", "DELETE FROM sales_pact_motives WHERE number = 1"),
            "is gone, and the audit log tells of no erasure"));
  f.write([&](app::Transaction& t) {
    t.sales_pacts().put(app::erased_motives(pact, 1));
    t.audit().append({.at = {},
                      .actor = {},
                      .actor_label = "command line",
                      .action = std::string(app::motives_erased),
                      .object = app::audit_object("sales_pact", pact),
                      .before = "",
                      .after = app::told_erasure(1),
                      .reason = ""});
  });
  CHECK(f.fault() == "");
}

TEST_CASE_TEMPLATE("K5 a trigger that was dropped, or lets rows be changed, is named", Damaged,
                   ON_EVERY_DAMAGED_STORE) {
  Damaged gone;
  CHECK(fault_in(gone.examine()) == "");
  gone.run(Damaged::disarm);
  CHECK(has(fault_in(gone.examine()), Damaged::disarmed));
  Damaged weaker;
  weaker.run(Damaged::weaken);
  CHECK(has(fault_in(weaker.examine()), Damaged::weakened));
}
