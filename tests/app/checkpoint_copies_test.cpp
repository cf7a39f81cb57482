#include "app/proof/copy_checkpoints.hpp"
#include "app/proof_desk.hpp"
#include "host/checkpoint_folder.hpp"
#include "support/temporary_directory.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

namespace fs = std::filesystem;

struct CopyDesk : ProofDesk {
  TemporaryDirectory directory;
  fs::path folder = directory.path() / "share";
  host::CheckpointFolder place{folder};
  app::CheckpointCopies copies{engine.store(), workspace.id, place};

  CopyDesk() { fs::create_directory(folder); }

  app::KeptCheckpoint make(int entries) {
    log(entries);
    return checkpoints.make(clock.now());
  }
  [[nodiscard]] fs::path file_of(const app::KeptCheckpoint& one) const {
    std::string size = std::to_string(one.size);
    size.insert(0, 12 - size.size(), '0');
    return folder / ("salespact-audit-" + workspace.id.text() + "-" + size + ".checkpoint");
  }
  static std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string fault() { return app::examine_copies(engine.store(), workspace.id, place).fault; }
  std::string refusal_to_copy() {
    try {
      copies.follow();
    } catch (const app::StoreFault& fault) {
      return fault.what();
    }
    return "";
  }
  [[nodiscard]] std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  }
};

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "K6: every checkpoint is copied as it was signed, whoever made it, with the key once; again changes nothing") {
  CopyDesk desk;
  const auto first = desk.make(3);
  const auto second = desk.make(2);
  CHECK(desk.copies.follow() == 2);
  for (const auto& one : {first, second}) CHECK(CopyDesk::text_of(desk.file_of(one)) == one.note);
  const auto key = read_verifier_key(first.key).value();
  CHECK(CopyDesk::text_of(desk.folder / ("salespact-audit-" + desk.workspace.id.text() + "+" + to_hex(id_of(key)) +
                                         ".key")) == first.key + "\n");
  CHECK(desk.files() == 3);
  CHECK(desk.fault() == "");
  CHECK(desk.copies.follow() == 0);
  app::CheckpointCopies restarted(desk.engine.store(), desk.workspace.id, desk.place);
  CHECK(restarted.follow() == 0);
  const auto third = desk.make(1);
  CHECK(
      has(desk.fault(), "missing there: 1 of 3 checkpoints, the first of " + std::to_string(third.size) + " entries"));
  CHECK(desk.copies.follow() == 1);
  CHECK(desk.files() == 4);
  CHECK(app::examine_copies(desk.engine.store(), desk.workspace.id, desk.place).copies == 3);
}

TEST_CASE("K6: a folder that is not there is tried again, and gets what was signed meanwhile") {
  CopyDesk desk;
  fs::remove(desk.folder);
  const auto first = desk.make(3);
  CHECK(has(desk.refusal_to_copy(), "is no folder that can be written to: No such file or directory"));
  CHECK(has(desk.fault(), "can't be listed"));
  static_cast<void>(desk.make(1));
  fs::create_directory(desk.folder);
  CHECK(desk.copies.follow() == 2);
  CHECK(CopyDesk::text_of(desk.file_of(first)) == first.note);
  CHECK(desk.fault() == "");
}

TEST_CASE("K6: what has a checkpoint's name is never written over: another checkpoint, half of one, or a link") {
  CopyDesk desk;
  const auto first = desk.make(3);
  const auto put = [&](const std::string& bytes) { std::ofstream(desk.file_of(first)) << bytes; };
  put("a line");
  CHECK(has(desk.refusal_to_copy(), "holds something else and is left as it is"));
  CHECK(CopyDesk::text_of(desk.file_of(first)) == "a line");
  CHECK(has(desk.fault(), "is no checkpoint, or was changed"));
  fs::remove(desk.file_of(first));
  fs::create_symlink(desk.directory.path() / "elsewhere", desk.file_of(first));
  CHECK(desk.refusal_to_copy() != "");
  CHECK_FALSE(fs::exists(desk.directory.path() / "elsewhere"));
  fs::remove(desk.file_of(first));
  CHECK(desk.refusal_to_copy() == "");
  CHECK(desk.files() == 2);
}

TEST_CASE("K6: a copy shows that the log, or what the store keeps of it, was written anew") {
  CopyDesk desk;
  const auto first = desk.make(3);
  desk.copies.follow();
  // The same log from another beginning, signed by the same key.
  auto note = read_checkpoint_note(first.note).value();
  note.checkpoint.root[0] ^= 1U;
  std::ofstream(desk.file_of(first)) << written(note);
  CHECK(has(desk.fault(), "is another checkpoint of " + std::to_string(first.size) + " entries than the store has"));
  std::ofstream(desk.file_of(first)) << first.note;
  note = read_checkpoint_note(first.note).value();
  note.checkpoint.size += 1'000;
  std::ofstream(desk.folder / ("salespact-audit-" + desk.workspace.id.text() + "-999.checkpoint")) << written(note);
  CHECK(has(desk.fault(), "and the store knows no such checkpoint: the log was rewritten, or restored from before"));
}

TEST_CASE("K6: the file of a key has its id in the name, whatever the key's base64 looks like") {
  CopyDesk desk;
  desk.place.put({.size = 5, .note = "some/log\n5\n", .key = "some/log+0a1b2c3d+A/+b+c", .made_at = {}});
  CHECK(CopyDesk::text_of(desk.folder / "some-log+0a1b2c3d.key") == "some/log+0a1b2c3d+A/+b+c\n");
  CHECK(CopyDesk::text_of(desk.folder / "some-log-000000000005.checkpoint") == "some/log\n5\n");
}
