#include "app/proof_desk.hpp"

#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr auto contains = [](const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("K7: an export holds by its own bytes: texts, motives, signatures, audit entries and their checkpoint") {
  ProofDesk table;
  table.active();
  const auto verified = verify(table.exported("Ana"));
  REQUIRE(verified.has_value());
  CHECK(subjects(*verified, app::Verdict::wrong) == "");
  CHECK(contains(subjects(*verified, app::Verdict::holds),
                 "text 1, what moves the rep, in text 1, signature of Mo as manager under text 1, signature of Ana as "
                 "rep under text 1, whether text 1 binds, checkpoint, audit entry "));
  CHECK(subjects(*verified, app::Verdict::not_judged) == "key, the log as a whole, what is not in the file");
}

TEST_CASE("K11: the export is for the parties; it is noted in the audit log and among the readers") {
  ProofDesk table;
  REQUIRE(table.open("Mo") == "");
  CHECK(refusal(table.try_export("Ana")) == "NOTHING_SIGNED ");
  REQUIRE(table.move("Ana", PactTable::motives()) == "");
  REQUIRE(table.confirm("Mo") == "");
  REQUIRE(table.confirm("Ana") == "");
  REQUIRE(table.propose("Mo") == "");
  CHECK(refusal(table.try_export("Uma")) == "not allowed");
  CHECK(refusal(table.try_export("Ben")) == "not found");
  CHECK(refusal(table.try_export("Olu")) == "not allowed");
  CHECK(table.last_audit().action != "sales_pact.exported");
  CHECK(wrong_in(table.exported("Mo")) == "");
  CHECK(table.last_audit().action == "sales_pact.exported");
  CHECK(table.last_audit().actor_label == "Mo");
  const auto readings = table.read([&](app::Transaction& tx) { return tx.sales_pacts().readings(table.pact); });
  CHECK(std::ranges::count(readings, table.person("Mo").id, &app::SalesPactReading::reader) == 1);
}

TEST_CASE("the export is the same bytes as long as nothing else is signed, whatever is logged meanwhile") {
  ProofDesk table;
  table.active();
  const std::string first = table.exported("Ana");
  table.log(300);
  table.checkpoints.make(table.clock.now());
  CHECK(table.exported("Ana") == first);
  CHECK(table.exported("Mo") == first);  // Ana shares what moves her
}

TEST_CASE("K8: what moves the rep is for the manager as far as it was and is shared") {
  ProofDesk table;
  table.discussed();
  REQUIRE(table.move("Ana", PactTable::motives(), false) == "");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 1) == "");
  CHECK(contains(table.exported("Ana"), "Bigger deals"));
  const std::string told = table.exported("Mo");
  CHECK_FALSE(contains(told, "Bigger deals"));
  const auto verified = verify(told);
  REQUIRE(verified.has_value());
  CHECK(contains(subjects(*verified, app::Verdict::not_judged), "what moves the rep, in text 1"));
  table.revision = table.stored().pact.revision;
  REQUIRE(table.move("Ana", PactTable::motives(), true) == "");
  CHECK_FALSE(contains(table.exported("Mo"), "Bigger deals"));  // it was not shared when this text was signed
}

TEST_CASE("whatever byte of an export is changed: it is refused, or something in it is wrong") {
  ProofDesk table;
  const std::int64_t early = table.checkpoints.make(table.clock.now()).size;
  table.active();
  const std::string whole = table.exported("Ana", early);
  REQUIRE(wrong_in(whole) == "");
  REQUIRE(contains(whole, R"("since":{"checkpoint":)"));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const unsigned flip : {0x01U, 0x20U, 0x80U}) {
      std::string changed = whole;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ flip);
      if (wrong_in(changed).empty()) FAIL_CHECK("byte " << i << " flipped by " << flip << " goes unseen");
    }
  }
}

TEST_CASE("verify names what was changed") {
  ProofDesk table;
  table.active();
  const std::string whole = table.exported("Ana");
  CHECK(wrong_in(replaced(whole, "Two mornings", "Six mornings"))
            .starts_with("text 1: it is not what was signed: its SHA-256 is "));
  CHECK(contains(wrong_in(replaced(whole, R"("signer":"Ana")", R"("signer":"Eva")")),
                 "signature of Eva as rep under text 1: no entry of the audit log tells of it as it stands here"));
  CHECK(contains(wrong_in(replaced(whole, "Bigger deals", "Bigger boats")),
                 "what moves the rep, in text 1: is not what the text commits to"));
  CHECK(contains(wrong_in(replaced(whole, "as manager, signature", "as rep, signature")), "audit entry "));
  CHECK(contains(wrong_in(replaced(whole, "salespact/audit/", "salespact/other/")), "checkpoint: it is not what"));
  CHECK(contains(wrong_in(replaced(whole, "salespact/sales-pact-export/1", "salespact/sales-pact-export/2")),
                 "refused: it is no export of a pact"));
}

TEST_CASE("a signature that was left out is missed, and so is a text") {
  ProofDesk table;
  table.active();
  auto made = table.try_export("Ana").value();
  made.signatures.pop_back();
  CHECK(contains(wrong_in(app::written(made)), "no signature in the file is as "));
  made.signatures.clear();
  made.entries.clear();
  CHECK(contains(wrong_in(app::written(made)), "text 1: nobody's signature is under it"));
  made.texts.clear();
  CHECK(contains(wrong_in(app::written(made)), "texts: there is none in the file"));
}

TEST_CASE("who has not signed is named, and a text that they did not sign is not shown to bind") {
  ProofDesk table;
  table.active();
  auto made = table.try_export("Ana").value();
  made.signatures.pop_back();
  made.entries.pop_back();
  const auto cut = verify(app::written(made)).value();
  CHECK(app::nothing_wrong(cut));
  CHECK(not_shown_in(cut) ==
        "whether text 1 binds: signed by Mo as manager; not signed by Ana as rep: by this file it is a proposal that "
        "binds nobody");
  REQUIRE(table.at_desk("Mo", [&](const auto& desk) {
    return app::open_sales_pact_amendment(desk, table.pact, table.revision);
  }) == "");
  REQUIRE(table.propose("Ana", "a slip of the pen") == "");
  const auto proposed = verify(table.exported("Ana")).value();
  CHECK(not_shown_in(proposed).starts_with("whether text 2 binds: signed by Ana as rep; not signed by Mo as manager"));
  REQUIRE(table.sign("Mo", 2) == "");
  made = table.try_export("Ana").value();
  CHECK(not_shown_in(verify(app::written(made)).value()) == "");
  std::swap(made.signatures.at(1), made.signatures.back());
  std::swap(made.entries.at(1), made.entries.back());
  made.signatures.pop_back();
  made.entries.pop_back();
  CHECK(contains(wrong_in(app::written(made)),
                 "whether text 1 binds: signed by Mo as manager; not signed by Ana as rep: "
                 "a later text replaces it as in force, which takes every signature"));
}

TEST_CASE("K7: the verifier's own key and checkpoint are what pins the log") {
  ProofDesk table;
  table.active();
  const app::KeptCheckpoint early = table.checkpoints.make(table.clock.now());
  const VerifierKey key = table.checkpoints.key();
  const auto note = read_checkpoint_note(early.note).value();
  CHECK(wrong_in(table.exported("Ana"), {.key = key, .checkpoint = note}) == "");
  VerifierKey other = key;
  other.key = crypto::CheckpointKey::passing().public_key();
  CHECK(contains(wrong_in(table.exported("Ana"), {.key = other}), "key: it is not the one that you keep"));

  table.log(10);
  const app::KeptCheckpoint late = table.checkpoints.make(table.clock.now());
  const auto late_note = read_checkpoint_note(late.note).value();
  const auto newer = verify(table.exported("Ana"), {.key = key, .checkpoint = late_note}).value();
  CHECK(app::nothing_wrong(newer));
  CHECK(
      not_shown_in(newer) ==
      fmt::format("your checkpoint of {0} entries: the proof in the file is of {1} entries, and nothing in it leads on "
                  "to yours: export the pact again with ?since={0}, or give the checkpoint of {1} entries",
                  late.size, early.size));
  CHECK(not_shown_in(verify(table.exported("Ana", late.size), {.key = key, .checkpoint = late_note}).value()) == "");
  CHECK(refusal(table.try_export("Ana", late.size + 1)) == "CHECKPOINT_UNKNOWN since");
}

TEST_CASE("a whole log written anew, with a key of its own, is found out by whoever kept a checkpoint") {
  ProofDesk honest;
  honest.active();
  const auto note = read_checkpoint_note(honest.checkpoints.make(honest.clock.now()).note).value();
  ProofDesk forged;
  forged.active();
  const std::string file = forged.exported("Ana");
  CHECK(wrong_in(file) == "");
  CHECK(contains(wrong_in(file, {.checkpoint = note}), "it is of another log, or signed by another key"));
}

TEST_CASE(
    "an amended pact is exported with every text, each with its signatures, and a later one names what it replaces") {
  ProofDesk table;
  table.active();
  REQUIRE(table.at_desk("Mo", [&](const auto& desk) {
    return app::open_sales_pact_amendment(desk, table.pact, table.revision);
  }) == "");
  REQUIRE(table.propose("Ana", "a slip of the pen") == "");
  REQUIRE(table.sign("Mo", 2) == "");
  const std::string whole = table.exported("Ana");
  CHECK(wrong_in(whole) == "");
  CHECK(contains(whole, R"("number":"2")"));
  auto made = table.try_export("Ana").value();
  made.texts.erase(made.texts.begin());
  const std::string wrong = wrong_in(app::written(made));
  CHECK(contains(wrong, "text 2: it replaces a text that is not in the file"));
  CHECK(contains(wrong, "under text 1: the text that it is under is not in the file"));
}

TEST_CASE("what is no export is refused with the reason") {
  CHECK(contains(wrong_in(""), "refused: "));
  CHECK(contains(wrong_in("{}"), "refused: it is no export of a pact"));
  CHECK(contains(wrong_in(std::string(app::longest_export + 1, ' ')), "an export has at most"));
  CHECK(contains(wrong_in(R"({"schema":"salespact/sales-pact-export/1"})"), "pact is missing or is not a text"));
  std::string deep = R"({"schema":)";
  for (int i = 0; i < 100'000; ++i) deep += "[";
  CHECK(contains(wrong_in(deep), "refused: "));
  ProofDesk table;
  table.active();
  auto made = table.try_export("Ana").value();
  CHECK(contains(wrong_in(replaced(app::written(made), R"("texts":[)", R"("texts":["x",)")),
                 "refused: texts/1/number is missing or is not a text"));
  CHECK(
      contains(wrong_in(replaced(app::written(made), R"("pact":)", R"( "pact":)")), "is not as an export is written"));
  made.texts.front().canonical = std::string(2'000'000, 'a');
  CHECK(contains(wrong_in(app::written(made)), "text 1 has 2000000 bytes; a text of a pact has at most 1572864"));
  made = table.try_export("Ana").value();
  made.entries.front().proof.assign(65, std::string(64, '0'));
  CHECK(contains(wrong_in(app::written(made)), "its proof was changed"));
}
