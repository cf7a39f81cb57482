#include "domain/proof/checkpoint.hpp"
#include "base/base64.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

// The example of c2sp.org/signed-note and golang.org/x/mod/sumdb/note.
const std::string published_key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string published_text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const std::string published_signature =
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

CheckpointNote some_note() {
  CheckpointNote note{.checkpoint = {"salespact/audit/1", 3, sha256("root")}, .signer = "salespact/audit/1"};
  note.key = {1, 2, 3, 4};
  note.signature.fill(7);
  return note;
}

}  // namespace

TEST_CASE("K6: a published key is read, has the id that is published, and signed the published note") {
  const auto key = read_verifier_key(published_key);
  REQUIRE(key.has_value());
  CHECK(key->name == "PeterNeumann");
  CHECK(to_hex(id_of(*key)) == "c74f20a3");
  CHECK(written(*key) == published_key);
  const auto bytes = from_base64(published_signature).value();
  REQUIRE(bytes.size() == 68);
  Ed25519Signature signature{};
  std::copy(bytes.begin() + 4, bytes.end(), signature.begin());
  CHECK(is_signed_by(key->key, published_text, signature));
  CHECK_FALSE(is_signed_by(key->key, published_text + " ", signature));
  signature[0] ^= 1U;
  CHECK_FALSE(is_signed_by(key->key, published_text, signature));
}

TEST_CASE("a key with any character changed is no key, or another one") {
  const VerifierKey key = read_verifier_key(published_key).value();
  for (std::size_t i = 0; i < published_key.size(); ++i) {
    std::string changed = published_key;
    changed[i] = changed[i] == 'b' ? 'd' : 'b';
    CAPTURE(changed);
    CHECK(read_verifier_key(changed) != key);
  }
  for (const char* wrong : {"", "+", "a", "a+c74f20a3+", "PeterNeumann+c74f20a3+ARpc", "a b+c74f20a3+AQ=="}) {
    CHECK_FALSE(read_verifier_key(wrong).has_value());
  }
}

TEST_CASE("K6: a checkpoint is three lines, a blank one and a signature, and is read back as it was written") {
  const CheckpointNote note = some_note();
  const std::string text = written(note);
  CHECK(text.starts_with("salespact/audit/1\n3\n" + to_base64(sha256("root")) +
                         "\n\n\xE2\x80\x94 salespact/audit/1 AQIDBAcHBwcH"));
  CHECK(read_checkpoint_note(text) == note);
}

TEST_CASE("what is written in any other way is no checkpoint") {
  const std::string text = written(some_note());
  for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(read_checkpoint_note(text.substr(0, size)));
  CHECK_FALSE(read_checkpoint_note(text + "\n"));
  CHECK_FALSE(read_checkpoint_note(" " + text));
  const auto with_size = [&](const std::string& size) {
    return read_checkpoint_note("salespact/audit/1\n" + size + text.substr(text.find("\n3\n") + 2));
  };
  CHECK(with_size("9223372036854775807").has_value());
  for (const char* size : {"", "03", "+3", "-3", "3 ", "0x3", "9223372036854775808", "three"}) {
    CAPTURE(size);
    CHECK_FALSE(with_size(size).has_value());
  }
}
