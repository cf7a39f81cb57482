#include "app/proof_desk.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

bool contains(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

// Somebody who has the files that they were given, and one memory.
struct Verifier {
  app::VerifierHolds holds{};

  // What is wrong with it or not shown; "" when it holds, and is remembered.
  std::string look(const std::string& bytes, const std::optional<VerifierKey>& key = {}) {
    holds.key = key;
    std::string said = wrong_in(bytes, holds);
    if (said.empty()) said = not_shown_in(verify(bytes, holds).value());
    if (auto after = app::remembered_after(bytes, read_document, holds)) holds.memory = std::move(*after);
    return said;
  }
  [[nodiscard]] std::vector<std::int64_t> sizes() const {
    std::vector<std::int64_t> out;
    for (const SeenCheckpoint& one : holds.memory.value().seen) out.push_back(one.size);
    return out;
  }
};

struct RememberedDesk : ProofDesk {
  RememberedDesk() { active(); }
  // Both sign another text.
  void amend() {
    log(5);
    revision = stored().pact.revision;
    REQUIRE(at_desk("Mo", [&](const auto& on) { return app::open_sales_pact_amendment(on, pact, revision); }) == "");
    REQUIRE(propose("Ana", "A slip of the pen") == "");
    REQUIRE(sign("Mo", stored().pact.texts) == "");
  }
};

std::int64_t size_of(const app::PactExport& made) { return read_checkpoint_note(made.checkpoint)->checkpoint.size; }

}  // namespace

TEST_CASE("K7: the first export is remembered with its key; the same again holds, and changes nothing") {
  RememberedDesk table;
  Verifier somebody;
  const std::string bytes = table.exported("Ana");
  CHECK(somebody.look(bytes) == "");
  CHECK(somebody.holds.memory->key == table.checkpoints.key());
  const auto after = somebody.holds.memory;
  CHECK(somebody.look(bytes) == "");
  CHECK(somebody.holds.memory == after);
  const auto lines = verify(bytes, somebody.holds).value();
  CHECK(contains(subjects(lines, app::Verdict::holds), "checkpoint, key, what you remember"));
  CHECK(subjects(lines, app::Verdict::not_judged) == "what is not in the file");
}

TEST_CASE("K7: what is wrong is never remembered, neither at first nor later") {
  RememberedDesk table;
  Verifier somebody;
  auto made = table.try_export("Ana").value();
  made.entries.back().proof.pop_back();
  CHECK(somebody.look(app::written(made)) != "");
  CHECK_FALSE(somebody.holds.memory.has_value());
  CHECK(somebody.look(table.exported("Ana"), VerifierKey{table.checkpoints.key().name, {}}) != "");
  CHECK_FALSE(somebody.holds.memory.has_value());
}

TEST_CASE("K7: a later log is believed when the export leads there from what is remembered, and else not") {
  RememberedDesk table;
  Verifier somebody;
  const auto first = table.try_export("Ana").value();
  const std::int64_t seen = size_of(first);
  REQUIRE(somebody.look(app::written(first)) == "");
  table.amend();
  const std::string later = table.exported("Ana", seen);
  const std::int64_t newest = size_of(table.try_export("Ana", seen).value());
  REQUIRE(newest > seen);
  auto without = table.try_export("Ana", seen).value();
  without.since.reset();
  CHECK(contains(somebody.look(app::written(without)),
                 "there from the " + std::to_string(seen) +
                     " that you saw: export the pact again with ?since=" + std::to_string(seen)));
  CHECK(somebody.sizes() == std::vector{seen});
  CHECK(somebody.look(later) == "");
  CHECK(somebody.sizes() == std::vector{seen, newest});
  CHECK(somebody.look(app::written(first)) == "");  // smaller, and known to lead to the newest
  // Somebody who knows the newest alone has nothing that leads there from the first.
  Verifier other;
  REQUIRE(other.look(later) == "");
  CHECK(contains(other.look(app::written(first)), "nothing in it leads on to the " + std::to_string(newest)));
}

TEST_CASE("K7: a log that was rewritten contradicts what is remembered, whoever signed it") {
  RememberedDesk table;
  Verifier somebody;
  const auto first = table.try_export("Ana").value();
  REQUIRE(somebody.look(app::written(first)) == "");
  somebody.holds.memory->seen.back().root[0] ^= 1U;
  CHECK(contains(somebody.look(app::written(first)), "is not the one that you saw: it was rewritten"));
  table.amend();
  CHECK(contains(somebody.look(table.exported("Ana", size_of(first))),
                 "it was rewritten. Accepted is one that begins with the"));
}

TEST_CASE("K7: another key is refused, saying which is accepted, until its owner's word for the new one is given") {
  RememberedDesk table;
  Verifier somebody;
  const auto first = table.try_export("Ana").value();
  REQUIRE(somebody.look(app::written(first)) == "");
  const auto old_key = somebody.holds.memory->key;
  const crypto::CheckpointKey replacing = crypto::CheckpointKey::passing();
  app::CheckpointKeeper renewed(table.engine.store(), table.workspace.id, replacing);
  table.amend();
  renewed.make(table.clock.now());
  const std::string bytes = table.exported("Ana", size_of(first));
  CHECK(contains(somebody.look(bytes),
                 "key: it is not the one that you remember: accepted is an export signed by " + written(old_key)));
  CHECK(somebody.holds.memory->key == old_key);
  CHECK(somebody.look(bytes, renewed.key()) == "");
  CHECK(somebody.holds.memory->key == renewed.key());
  CHECK(somebody.look(bytes) == "");
}

TEST_CASE("K7: one memory is of one log") {
  RememberedDesk table;
  RememberedDesk other;
  Verifier somebody;
  REQUIRE(somebody.look(table.exported("Ana")) == "");
  CHECK(
      contains(somebody.look(other.exported("Ana"), other.checkpoints.key()),
               "what you remember: it is of " + table.checkpoints.key().name + ": accepted is an export of that log"));
}
