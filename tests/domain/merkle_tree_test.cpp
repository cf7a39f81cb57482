#include "domain/proof/merkle_tree.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <string>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

// The eight entries of the Certificate Transparency project's reference test.
const std::vector<std::string>& reference_entries() {
  static const std::vector<std::string> entries = {
      "",
      std::string("\x00", 1),
      "\x10",
      "\x20\x21",
      "\x30\x31",
      "\x40\x41\x42\x43",
      "\x50\x51\x52\x53\x54\x55\x56\x57",
      "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
  };
  return entries;
}

MerkleTree tree_of(const std::vector<std::string>& entries) {
  MerkleTree tree;
  for (const std::string& entry : entries) tree.append(merkle_leaf(entry));
  return tree;
}

std::string entry_of(std::int64_t index) { return "entry " + std::to_string(index); }

MerkleTree tree_of(std::int64_t size) {
  MerkleTree tree;
  for (std::int64_t i = 0; i < size; ++i) tree.append(merkle_leaf(entry_of(i)));
  return tree;
}

// RFC 6962, 2.1, word for word: what the tree is compared with.
Sha256 plain_root(const std::vector<Sha256>& leaves) {
  if (leaves.empty()) return sha256("");
  if (leaves.size() == 1) return leaves.front();
  const auto split = static_cast<std::ptrdiff_t>(std::bit_floor(leaves.size() - 1));
  return merkle_node(plain_root({leaves.begin(), leaves.begin() + split}),
                     plain_root({leaves.begin() + split, leaves.end()}));
}

std::vector<std::string> hex(const MerkleProof& proof) {
  std::vector<std::string> out;
  out.reserve(proof.size());
  for (const Sha256& hash : proof) out.push_back(to_hex(hash));
  return out;
}

using Hex = std::vector<std::string>;

constexpr std::int64_t sizes = 70;

}  // namespace

TEST_CASE("K4: the roots are those that Certificate Transparency publishes for its eight entries") {
  const Hex published = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                         "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                         "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                         "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                         "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                         "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                         "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                         "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                         "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  const MerkleTree tree = tree_of(reference_entries());
  for (std::size_t size = 0; size < published.size(); ++size) {
    CHECK(to_hex(tree.root(static_cast<std::int64_t>(size))) == published[size]);
  }
}

TEST_CASE("K4: the proofs are those that it publishes") {
  const MerkleTree tree = tree_of(reference_entries());
  CHECK(hex(tree.inclusion(0, 8)) == Hex{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                         "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                         "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"});
  CHECK(hex(tree.consistency(6, 8)) == Hex{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                                           "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                           "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"});
  CHECK(tree.inclusion(0, 1).empty());
  CHECK(tree.consistency(8, 8).empty());
  CHECK(tree.consistency(0, 8).empty());
}

TEST_CASE("the root of every size up to 70 is that of the plain definition") {
  const MerkleTree tree = tree_of(sizes);
  std::vector<Sha256> leaves;
  CHECK(tree.root(0) == sha256(""));
  for (std::int64_t i = 0; i < sizes; ++i) {
    CHECK(tree.leaf(i) == merkle_leaf(entry_of(i)));
    leaves.push_back(tree.leaf(i));
    CHECK(tree.root(i + 1) == plain_root(leaves));
  }
}

TEST_CASE("every entry of every size up to 70 is proven to be where it is, and nowhere else") {
  const MerkleTree tree = tree_of(sizes);
  for (std::int64_t size = 1; size <= sizes; ++size) {
    const Sha256 root = tree.root(size);
    for (std::int64_t index = 0; index < size; ++index) {
      const MerkleProof proof = tree.inclusion(index, size);
      const Sha256& leaf = tree.leaf(index);
      REQUIRE(is_included(leaf, index, size, root, proof));
      REQUIRE_FALSE(is_included(leaf, (index + 1) % size, size, root, proof) != (size == 1));
      REQUIRE_FALSE(is_included(leaf, size, size, root, proof));
      REQUIRE_FALSE(is_included(leaf, -1, size, root, proof));
      REQUIRE_FALSE(is_included(merkle_leaf("another"), index, size, root, proof));
    }
  }
}

TEST_CASE("a proof with any byte changed, one hash too many or one too few shows nothing") {
  const MerkleTree tree = tree_of(sizes);
  for (const std::int64_t size : {2, 3, 7, 8, 64, 69, 70}) {
    const Sha256 root = tree.root(size);
    for (std::int64_t index = 0; index < size; ++index) {
      const MerkleProof proof = tree.inclusion(index, size);
      for (std::size_t i = 0; i < proof.size() * 32; ++i) {
        MerkleProof changed = proof;
        changed[i / 32].at(i % 32) ^= 1U;
        REQUIRE_FALSE(is_included(tree.leaf(index), index, size, root, changed));
      }
      MerkleProof longer = proof;
      longer.push_back(root);
      REQUIRE_FALSE(is_included(tree.leaf(index), index, size, root, longer));
      REQUIRE_FALSE(is_included(tree.leaf(index), index, size, root, {proof.begin(), proof.end() - 1}));
    }
  }
}

TEST_CASE("every size up to 70 is proven to continue every smaller one") {
  const MerkleTree tree = tree_of(sizes);
  for (std::int64_t to = 0; to <= sizes; ++to) {
    for (std::int64_t from = 0; from <= to; ++from) {
      CAPTURE(from);
      CAPTURE(to);
      const MerkleProof proof = tree.consistency(from, to);
      REQUIRE(is_continued(from, tree.root(from), to, tree.root(to), proof));
      REQUIRE_FALSE(is_continued(from, merkle_leaf("another"), to, tree.root(to), proof));
      REQUIRE_FALSE(is_continued(to + 1, tree.root(to), to, tree.root(to), proof));
      if (from > 0) REQUIRE_FALSE(is_continued(from, tree.root(from), to, merkle_leaf("another"), proof));
      for (std::size_t i = 0; i < proof.size(); ++i) {
        MerkleProof changed = proof;
        changed[i].at(i % 32) ^= 0x80U;
        REQUIRE_FALSE(is_continued(from, tree.root(from), to, tree.root(to), changed));
      }
    }
  }
}

TEST_CASE("a log whose past was rewritten continues nothing that was said of it before") {
  const MerkleTree told = tree_of(40);
  MerkleTree rewritten;
  for (std::int64_t i = 0; i < 60; ++i) rewritten.append(merkle_leaf(i == 17 ? "another" : entry_of(i)));
  CHECK_FALSE(is_continued(40, told.root(40), 60, rewritten.root(60), rewritten.consistency(40, 60)));
  CHECK(is_continued(17, told.root(17), 60, rewritten.root(60), rewritten.consistency(17, 60)));
}
