#include "crypto/sodium_secrets.hpp"

#include "base/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <limits>
#include <set>

using salespact::app::Secret;
using salespact::crypto::equal_in_constant_time;
using salespact::crypto::HashCost;
using salespact::crypto::SodiumSecrets;

namespace {

// The least that libsodium takes, for tests that look at other things than the cost.
constexpr HashCost cheap{.passes = 1, .memory_kib = 8};

// Of the processor, not of the clock on the wall: other programs on the machine don't count.
std::int64_t processor_microseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1'000'000 + time.tv_nsec / 1'000;
}

std::int64_t cheapest_of_five(const auto& work) {
  std::int64_t best = std::numeric_limits<std::int64_t>::max();
  for (int i = 0; i < 5; ++i) {
    const std::int64_t begin = processor_microseconds();
    work();
    best = std::min(best, processor_microseconds() - begin);
  }
  return best;
}

}  // namespace

TEST_CASE("A1: a password hash is a PHC string of argon2id with the parameters of the rule") {
  SodiumSecrets secrets;
  const auto hash = secrets.hash_password(Secret("correct horse battery"));
  REQUIRE(hash.has_value());
  CHECK(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  CHECK_FALSE(secrets.needs_rehash(*hash));
  CHECK(secrets.is_right_password(*hash, Secret("correct horse battery")).value());
  CHECK_FALSE(secrets.is_right_password(*hash, Secret("correct horse batterY")).value());
  CHECK_FALSE(secrets.is_right_password(*hash, Secret("")).value());
}

TEST_CASE("two hashes of one password differ, and a weaker or foreign one asks to be made again") {
  SodiumSecrets weak(cheap);
  const SodiumSecrets strong({.passes = 2, .memory_kib = 16});
  const std::string a = weak.hash_password(Secret("same")).value();
  CHECK(a != weak.hash_password(Secret("same")).value());
  CHECK_FALSE(weak.needs_rehash(a));
  CHECK(strong.needs_rehash(a));
  CHECK(strong.needs_rehash("plain text"));
}

TEST_CASE("A5: somebody without a hash is never let in, and it takes as long to say so") {
  SodiumSecrets secrets;
  const std::string hash = secrets.hash_password(Secret("correct horse battery")).value();
  const Secret guess("wrong horse battery");
  CHECK_FALSE(secrets.is_right_password("", guess).value());
  const auto known = cheapest_of_five([&] { CHECK_FALSE(secrets.is_right_password(hash, guess).value()); });
  const auto unknown = cheapest_of_five([&] { CHECK_FALSE(secrets.is_right_password("", guess).value()); });
  CHECK(unknown * 2 > known);
  CHECK(known * 2 > unknown);
}

TEST_CASE("B1: tokens hold 256 bits as URL-safe text behind their prefix, and never repeat") {
  SodiumSecrets secrets(cheap);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const Secret token = secrets.make_token("sp_");
    REQUIRE(token.text().size() == 3 + 43);
    REQUIRE(token.text().starts_with("sp_"));
    REQUIRE(std::ranges::all_of(token.text(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }));
    REQUIRE(seen.emplace(token.text()).second);
  }
}

TEST_CASE("A2: a password that nobody measured is our mistake, not a hash") {
  SodiumSecrets secrets(cheap);
  CHECK(secrets.hash_password(Secret(std::string(1024, 'x'))).has_value());
  CHECK_THROWS_AS((void)secrets.hash_password(Secret(std::string(1025, 'x'))), salespact::BugFound);
}

TEST_CASE("secrets are compared whole") {
  CHECK(equal_in_constant_time("abc", "abc"));
  CHECK(equal_in_constant_time("", ""));
  CHECK_FALSE(equal_in_constant_time("abc", "abd"));
  CHECK_FALSE(equal_in_constant_time("abc", "ab"));
}

TEST_CASE("a secret moves and leaves nothing behind") {
  Secret first("word");
  Secret second(std::move(first));
  CHECK(second.text() == "word");
  CHECK(first.empty());  // NOLINT(bugprone-use-after-move): that it is empty is the point
  Secret third;
  third = std::move(second);
  CHECK(third.text() == "word");
  CHECK(second.text().empty());  // NOLINT(bugprone-use-after-move)
}
