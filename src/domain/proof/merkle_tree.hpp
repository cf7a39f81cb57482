#pragma once

#include "base/digest.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace salespact {

// The Merkle tree of RFC 6962 (RFC 9162, 2.1) over a log that only grows: one hash stands for all of it, and short
// proofs show that an entry is in it and that a later log begins with an earlier one (TRUST K4).

[[nodiscard]] Sha256 merkle_leaf(std::string_view entry);                   // SHA-256(0x00 || entry)
[[nodiscard]] Sha256 merkle_node(const Sha256& left, const Sha256& right);  // SHA-256(0x01 || left || right)
using MerkleProof = std::vector<Sha256>;

class MerkleTree {
 public:
  void append(const Sha256& leaf);

  [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(levels_.front().size()); }
  [[nodiscard]] const Sha256& leaf(std::int64_t index) const;
  // Of the first `size` leaves, 0 to size(); that of none is the SHA-256 of nothing.
  [[nodiscard]] Sha256 root(std::int64_t size) const;
  // That leaf `index` is among the first `size`: 0 <= index < size <= size().
  [[nodiscard]] MerkleProof inclusion(std::int64_t index, std::int64_t size) const;
  // That the first `to` leaves begin with the first `from`: 0 <= from <= to <= size().
  [[nodiscard]] MerkleProof consistency(std::int64_t from, std::int64_t to) const;

 private:
  [[nodiscard]] Sha256 of(std::uint64_t begin, std::uint64_t end) const;

  // levels_[k][i]: the hash of leaves i * 2^k up to (i + 1) * 2^k, as soon as all of them are there.
  std::vector<std::vector<Sha256>> levels_{1};
};

// For whoever has nothing but the hashes.
[[nodiscard]] bool is_included(const Sha256& leaf, std::int64_t index, std::int64_t size, const Sha256& root,
                               const MerkleProof& proof);
[[nodiscard]] bool is_continued(std::int64_t from, const Sha256& from_root, std::int64_t to, const Sha256& to_root,
                                const MerkleProof& proof);

}  // namespace salespact
