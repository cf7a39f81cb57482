#include "domain/proof/merkle_tree.hpp"

#include "base/check.hpp"

#include <bit>
#include <string>

namespace salespact {
namespace {

// The largest power of two below n, for n > 1: where RFC 6962 splits a list.
std::uint64_t split_of(std::uint64_t n) { return std::bit_floor(n - 1); }

// The way from a leaf to the root: which of two hashes stands left follows from the bits of its place.
class Climb {
 public:
  Climb(std::int64_t index, std::int64_t size)
      : place_(static_cast<std::uint64_t>(index)), last_(static_cast<std::uint64_t>(size) - 1) {}

  [[nodiscard]] bool is_at_root() const { return last_ == 0; }
  [[nodiscard]] bool other_is_left() const { return (place_ & 1U) != 0 || place_ == last_; }
  void up_from_whole_subtrees() {
    while ((place_ & 1U) != 0) up();
  }
  void up_past_lone_nodes() {
    while (place_ != 0 && (place_ & 1U) == 0) up();
  }
  void up() {
    place_ >>= 1U;
    last_ >>= 1U;
  }

 private:
  std::uint64_t place_;
  std::uint64_t last_;
};

}  // namespace

Sha256 merkle_leaf(std::string_view entry) { return sha256(std::string(1, '\0').append(entry)); }

Sha256 merkle_node(const Sha256& left, const Sha256& right) {
  std::string bytes(1, '\1');
  bytes.append(left.begin(), left.end()).append(right.begin(), right.end());
  return sha256(bytes);
}

void MerkleTree::append(const Sha256& leaf) {
  Sha256 hash = leaf;
  for (std::size_t level = 0;; ++level) {
    if (level == levels_.size()) levels_.emplace_back();
    auto& row = levels_[level];
    row.push_back(hash);
    if (row.size() % 2 != 0) return;
    hash = merkle_node(row[row.size() - 2], row.back());
  }
}

const Sha256& MerkleTree::leaf(std::int64_t index) const {
  check(index >= 0 && index < size(), "a leaf that is in the tree");
  return levels_.front()[static_cast<std::size_t>(index)];
}

Sha256 MerkleTree::of(std::uint64_t begin, std::uint64_t end) const {
  const std::uint64_t count = end - begin;
  if (std::has_single_bit(count)) {
    const auto level = static_cast<std::size_t>(std::countr_zero(count));
    return levels_[level][begin >> level];
  }
  const std::uint64_t middle = begin + split_of(count);
  return merkle_node(of(begin, middle), of(middle, end));
}

Sha256 MerkleTree::root(std::int64_t size) const {
  check(size >= 0 && size <= this->size(), "a root of leaves that are in the tree");
  return size == 0 ? sha256("") : of(0, static_cast<std::uint64_t>(size));
}

MerkleProof MerkleTree::inclusion(std::int64_t index, std::int64_t size) const {
  check(index >= 0 && index < size && size <= this->size(), "a proof about leaves that are in the tree");
  const auto place = static_cast<std::uint64_t>(index);
  std::uint64_t begin = 0;
  auto end = static_cast<std::uint64_t>(size);
  MerkleProof from_top;
  while (end - begin > 1) {
    const std::uint64_t middle = begin + split_of(end - begin);
    if (place < middle) {
      from_top.push_back(of(middle, end));
      end = middle;
    } else {
      from_top.push_back(of(begin, middle));
      begin = middle;
    }
  }
  return {from_top.rbegin(), from_top.rend()};
}

MerkleProof MerkleTree::consistency(std::int64_t from, std::int64_t to) const {
  check(from >= 0 && from <= to && to <= size(), "a proof about leaves that are in the tree");
  if (from == 0) return {};
  const auto old_end = static_cast<std::uint64_t>(from);
  std::uint64_t begin = 0;
  auto end = static_cast<std::uint64_t>(to);
  MerkleProof from_top;
  while (end != old_end) {
    const std::uint64_t middle = begin + split_of(end - begin);
    if (old_end <= middle) {
      from_top.push_back(of(middle, end));
      end = middle;
    } else {
      from_top.push_back(of(begin, middle));
      begin = middle;
    }
  }
  if (begin != 0) from_top.push_back(of(begin, end));  // else it is the old root, which whoever checks has
  return {from_top.rbegin(), from_top.rend()};
}

bool is_included(const Sha256& leaf, std::int64_t index, std::int64_t size, const Sha256& root,
                 const MerkleProof& proof) {
  if (index < 0 || index >= size) return false;
  Climb climb(index, size);
  Sha256 hash = leaf;
  for (const Sha256& other : proof) {
    if (climb.is_at_root()) return false;
    if (climb.other_is_left()) {
      hash = merkle_node(other, hash);
      climb.up_past_lone_nodes();
    } else {
      hash = merkle_node(hash, other);
    }
    climb.up();
  }
  return climb.is_at_root() && hash == root;
}

bool is_continued(std::int64_t from, const Sha256& from_root, std::int64_t to, const Sha256& to_root,
                  const MerkleProof& proof) {
  if (from < 0 || from > to) return false;
  if (from == to) return proof.empty() && from_root == to_root;
  if (from == 0) return proof.empty() && from_root == sha256("");
  MerkleProof path = proof;
  if (std::has_single_bit(static_cast<std::uint64_t>(from))) path.insert(path.begin(), from_root);
  if (path.empty()) return false;
  Climb climb(from - 1, to);
  climb.up_from_whole_subtrees();
  Sha256 old_hash = path.front();
  Sha256 new_hash = path.front();
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (climb.is_at_root()) return false;
    if (climb.other_is_left()) {
      old_hash = merkle_node(path[i], old_hash);
      new_hash = merkle_node(path[i], new_hash);
      climb.up_past_lone_nodes();
    } else {
      new_hash = merkle_node(new_hash, path[i]);
    }
    climb.up();
  }
  return climb.is_at_root() && old_hash == from_root && new_hash == to_root;
}

}  // namespace salespact
