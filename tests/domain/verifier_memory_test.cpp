#include "domain/proof/verifier_memory.hpp"
#include "domain/proof/merkle_tree.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

Checkpoint checkpoint(std::int64_t size, const char* root) { return {"log", size, sha256(root)}; }

VerifierMemory memory() { return {{"log", {1, 2, 3}}, {{4, sha256("four")}, {9, sha256("nine")}}}; }

}  // namespace

TEST_CASE("K7 what a verifier remembers is read exactly as it is written") {
  const std::string text = written(memory());
  CHECK(read_verifier_memory(text) == memory());
  const auto lines = text.find('\n') + 1;
  for (const std::string& other :
       {std::string(), text.substr(0, text.size() - 1), text + "\n", text + "x", " " + text, text.substr(lines),
        text.substr(0, text.find("4 ")), text + "9 " + text.substr(text.rfind(' ') + 1),
        text + "09 " + text.substr(text.rfind(' ') + 1), text + "+12 " + text.substr(text.rfind(' ') + 1)}) {
    CAPTURE(other);
    CHECK_FALSE(read_verifier_memory(other).has_value());
  }
}

TEST_CASE("K7 a checkpoint that is remembered was seen, and another of its size contradicts it") {
  CHECK(continuation_of(memory(), checkpoint(9, "nine"), {}, false) == Continuation::seen);
  CHECK(continuation_of(memory(), checkpoint(4, "four"), {}, false) == Continuation::seen);
  CHECK(continuation_of(memory(), checkpoint(9, "other"), {}, false) == Continuation::contradicts);
  CHECK(continuation_of(memory(), checkpoint(4, "other"), checkpoint(9, "nine"), true) == Continuation::contradicts);
}

TEST_CASE("K7 a later checkpoint goes on from the newest that is remembered, when that is proven, and from no other") {
  const auto later = checkpoint(12, "twelve");
  CHECK(continuation_of(memory(), later, checkpoint(9, "nine"), true) == Continuation::goes_on);
  CHECK(continuation_of(memory(), later, checkpoint(9, "nine"), false) == Continuation::contradicts);
  CHECK(continuation_of(memory(), later, checkpoint(9, "other"), true) == Continuation::contradicts);
  CHECK(continuation_of(memory(), later, checkpoint(4, "four"), true) == Continuation::not_shown);
  CHECK(continuation_of(memory(), later, checkpoint(8, "eight"), true) == Continuation::not_shown);
  CHECK(continuation_of(memory(), later, {}, false) == Continuation::not_shown);
}

TEST_CASE("K7 a smaller checkpoint that was never seen is not believed, whatever comes with it") {
  CHECK(continuation_of(memory(), checkpoint(7, "seven"), {}, false) == Continuation::not_shown);
  CHECK(continuation_of(memory(), checkpoint(7, "seven"), checkpoint(4, "four"), true) == Continuation::not_shown);
  CHECK(continuation_of(memory(), checkpoint(3, "three"), checkpoint(9, "nine"), true) == Continuation::not_shown);
}
