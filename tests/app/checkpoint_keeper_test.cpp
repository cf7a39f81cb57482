#include "app/proof/examine_checkpoints.hpp"
#include "app/proof_desk.hpp"

#include <thread>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

app::KeptCheckpoint make(ProofDesk& table) { return table.checkpoints.make(table.clock.now()); }

}  // namespace

TEST_CASE("K6: a checkpoint is made when the log has grown, and only then") {
  ProofDesk table;
  const app::KeptCheckpoint first = make(table);
  const auto note = read_checkpoint_note(first.note).value();
  CHECK(note.checkpoint.size == table.last_audit().seq);
  CHECK(note.checkpoint.origin == "salespact/audit/" + table.workspace.id.text());
  CHECK(is_signed_by(note, read_verifier_key(first.key).value()));
  CHECK(make(table) == first);
  CHECK(table.checkpoints.waiting() == 0);
  table.log(3);
  CHECK(table.checkpoints.waiting() == 3);
  CHECK(make(table).size == first.size + 3);
  CHECK(table.kept() == 2);
}

TEST_CASE("K6: one is due after 256 entries, or after a minute when there is any") {
  CHECK_FALSE(app::is_checkpoint_due(0, 3'600));
  CHECK_FALSE(app::is_checkpoint_due(1, 59));
  CHECK(app::is_checkpoint_due(1, 60));
  CHECK_FALSE(app::is_checkpoint_due(255, 0));
  CHECK(app::is_checkpoint_due(256, 0));
}

TEST_CASE(
    "every entry of a log of several pages is proven under its checkpoint, and each checkpoint continues the last") {
  ProofDesk table;
  const app::KeptCheckpoint early = make(table);
  table.log(2'100);
  const app::KeptCheckpoint late = make(table);
  const Checkpoint first = read_checkpoint_note(early.note)->checkpoint;
  const Checkpoint last = read_checkpoint_note(late.note)->checkpoint;
  CHECK(
      is_continued(first.size, first.root, last.size, last.root, table.checkpoints.consistency(first.size, last.size)));
  table.read([&](app::Transaction& tx) {
    for (const std::int64_t seq : {std::int64_t{1}, first.size, std::int64_t{1'001}, last.size}) {
      const app::AuditEntry entry = tx.audit().after(seq - 1, 1).at(0);
      CHECK(is_included(app::audit_leaf(entry), seq - 1, last.size, last.root,
                        table.checkpoints.inclusion(seq, last.size)));
    }
    return 0;
  });
}

TEST_CASE("nothing is signed that contradicts what was signed before") {
  ProofDesk table;
  table.log(5);
  const app::KeptCheckpoint last = make(table);
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    auto note = read_checkpoint_note(last.note).value();
    note.checkpoint.root[0] ^= 1U;
    ++note.checkpoint.size;
    tx.checkpoints().append({last.size + 1, written(note), last.key, last.made_at});
  });
  table.log(5);
  CHECK_THROWS_AS(static_cast<void>(make(table)), app::StoreFault);
  CHECK(table.kept() == 2);
}

TEST_CASE("many at once make no checkpoint twice") {
  ProofDesk table;
  const auto busy = [&] {
    for (int i = 0; i < 20; ++i) {
      table.log(1);
      static_cast<void>(make(table));
    }
  };
  std::thread other(busy);
  busy();
  other.join();
  CHECK(app::examine_checkpoints(table.engine.store(), table.workspace.id).fault == "");
}

TEST_CASE("K2: a new key goes on where the old one stopped; what the old one signed stays verified") {
  ProofDesk table;
  make(table);
  table.log(2);
  const auto key = crypto::CheckpointKey::passing();
  app::CheckpointKeeper next(table.engine.store(), table.workspace.id, key);
  const app::KeptCheckpoint made = next.make(table.clock.now());
  CHECK(made.key != written(table.checkpoints.key()));
  const auto examined = app::examine_checkpoints(table.engine.store(), table.workspace.id);
  CHECK(examined.fault == "");
  CHECK(examined.checkpoints == 2);
  CHECK(examined.newest_key == made.key);
}

TEST_CASE("a log that was shortened is told by its checkpoints, and one that was changed with every hash in it") {
  ProofDesk table;
  table.log(5);
  const app::KeptCheckpoint last = make(table);
  const auto with = [&](const Checkpoint& told) {
    ProofDesk other;
    CheckpointNote note{.checkpoint = told, .signer = told.origin, .key = id_of(other.checkpoints.key())};
    note.checkpoint.origin = other.checkpoints.key().name;
    note.signer = note.checkpoint.origin;
    note.signature = other.signer.sign(signed_text(note.checkpoint));
    other.engine.store().write(other.workspace.id, [&](app::Transaction& tx) {
      tx.checkpoints().append({told.size, written(note), written(other.checkpoints.key()), {}});
    });
    return app::examine_checkpoints(other.engine.store(), other.workspace.id).fault;
  };
  const Checkpoint told = read_checkpoint_note(last.note)->checkpoint;
  CHECK(with({told.origin, told.size + 100, told.root}).find("entries, and a checkpoint was signed of") !=
        std::string::npos);
  CHECK(with({told.origin, 1, told.root}) ==
        "an entry from 1 to 1 is not what the checkpoint of 1 entries was signed over");
}
