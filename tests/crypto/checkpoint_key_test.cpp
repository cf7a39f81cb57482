#include "crypto/checkpoint_key.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using salespact::is_signed_by;
using salespact::crypto::CheckpointKey;
using salespact::crypto::replace_checkpoint_key;
namespace fs = std::filesystem;

TEST_CASE("K2: a key is made once, for its owner alone, and is the same afterwards") {
  const salespact::TemporaryDirectory directory;
  const fs::path file = directory.path() / "books" / "checkpoint.key";
  const CheckpointKey made = CheckpointKey::kept_in(file);
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  const CheckpointKey again = CheckpointKey::kept_in(file);
  CHECK(again.public_key() == made.public_key());
  CHECK(again.sign("words") == made.sign("words"));
  CHECK(is_signed_by(made.public_key(), "words", made.sign("words")));
  CHECK_FALSE(is_signed_by(made.public_key(), "other words", made.sign("words")));
  CHECK(CheckpointKey::passing().public_key() != made.public_key());
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), {}) == 1);
}

TEST_CASE("K2: a key that others may read, or that is none, is refused") {
  const salespact::TemporaryDirectory directory;
  const fs::path file = directory.path() / "checkpoint.key";
  static_cast<void>(CheckpointKey::kept_in(file));
  fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
  CHECK_THROWS_WITH(static_cast<void>(CheckpointKey::kept_in(file)),
                    (file.string() + " may be read by others than its owner; say: chmod 600 " + file.string()).c_str());
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  for (const char* content : {"", "short\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!\n"}) {
    std::ofstream(file) << content;
    CHECK_THROWS(static_cast<void>(CheckpointKey::kept_in(file)));
  }
}

TEST_CASE("K2: a replaced key lies aside, whole, and another is in its place") {
  const salespact::TemporaryDirectory directory;
  const fs::path file = directory.path() / "checkpoint.key";
  const auto old = CheckpointKey::kept_in(file).public_key();
  const fs::path aside = replace_checkpoint_key(file);
  CHECK(CheckpointKey::kept_in(aside).public_key() == old);
  CHECK(CheckpointKey::kept_in(file).public_key() != old);
}
