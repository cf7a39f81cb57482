#include "app/import/known_keys.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;
using app::KnownKeys;

namespace {

constexpr int many = 5000;  // more than the table has room for at first, and not a multiple of what is loaded at once

std::string id(int number) { return "D-" + std::to_string(number); }
Fingerprint print(int number) { return fingerprint(id(number)); }

KnownKeys loaded() {
  KnownKeys known;
  for (int i = 0; i < many; ++i) known.load(app::KnownKeys::key_of(id(i)), print(i));
  known.finish_loading();
  return known;
}

void check_known(KnownKeys& known, int number) {
  const auto* entry = known.find(KnownKeys::key_of(id(number)));
  REQUIRE(entry != nullptr);
  CHECK(entry->fingerprint == print(number));
}

}  // namespace

TEST_CASE("stored ids are found in the order in which they were stored, and in any other") {
  KnownKeys known = loaded();
  CHECK(known.size() == many);
  for (int i = 0; i < many; ++i) check_known(known, i);
  for (int i = many - 1; i >= 0; --i) check_known(known, i);
  for (int i = 0; i < many; ++i) check_known(known, i * 1237 % many);
  for (int i = 0; i < many; i += 3) check_known(known, i);  // a file that leaves some out
}

TEST_CASE("an id that is not stored is not found, wherever it stands in the file") {
  KnownKeys known = loaded();
  CHECK(known.find(KnownKeys::key_of(id(many))) == nullptr);
  for (int i = 0; i < many; ++i) {
    check_known(known, i);
    CHECK(known.find(KnownKeys::key_of("new " + id(i))) == nullptr);
  }
  KnownKeys none;
  CHECK(none.find(KnownKeys::key_of("")) == nullptr);
}

TEST_CASE("ids that the file brings are known from then on, beside those that are stored") {
  KnownKeys known = loaded();
  for (int i = many; i < 2 * many; ++i) {
    CHECK(known.find(KnownKeys::key_of(id(i))) == nullptr);
    known.insert(KnownKeys::key_of(id(i)), print(i), true);
  }
  CHECK(known.size() == 2 * many);
  for (int i = 0; i < 2 * many; ++i) {
    check_known(known, i);
    CHECK(known.find(KnownKeys::key_of(id(i)))->in_file() == (i >= many));
  }
}

TEST_CASE("what is noted on an entry stays") {
  KnownKeys known = loaded();
  auto* entry = known.find(KnownKeys::key_of(id(7)));
  REQUIRE(entry != nullptr);
  entry->note_in_file();
  entry->fingerprint = print(-7);
  known.insert(KnownKeys::key_of("another"), print(-1), true);
  CHECK(known.find(KnownKeys::key_of(id(7)))->in_file());
  CHECK(known.find(KnownKeys::key_of(id(7)))->fingerprint == print(-7));
  CHECK_FALSE(known.find(KnownKeys::key_of(id(8)))->in_file());
}
