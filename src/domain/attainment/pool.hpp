#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace salespact::attainment {

// Memory of one cube: small pieces cut from 64 KiB blocks and reused by size. Only the writer takes and gives back;
// readers hold the pool alive through their snapshot. Everything is released at once when the last of them goes.
class Pool {
 public:
  static constexpr std::size_t block_bytes = std::size_t{64} * 1024;

  Pool() = default;
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // 16-byte aligned, not initialised.
  [[nodiscard]] void* take(std::size_t bytes);
  void give(void* piece, std::size_t bytes);

  // A whole block, for staging; given back, it serves `take`.
  [[nodiscard]] std::byte* take_block();
  void give_block(std::byte* block) { free_blocks_.push_back(block); }

  [[nodiscard]] std::size_t reserved_bytes() const { return reserved_; }

 private:
  static constexpr std::size_t grain = 16;
  static constexpr std::size_t largest_small = 4096;
  static constexpr std::size_t largest_slab = std::size_t{2} * 1024 * 1024;

  struct FreePiece {
    FreePiece* next;
  };
  struct Release {
    void operator()(std::byte* slab) const;
  };

  static std::size_t size_class(std::size_t bytes);
  std::byte* add_slab(std::size_t bytes);

  std::array<FreePiece*, largest_small / grain + 1> free_pieces_{};
  std::vector<std::byte*> free_blocks_;
  std::vector<std::unique_ptr<std::byte, Release>> slabs_;
  std::vector<std::pair<std::size_t, std::byte*>> free_large_;
  std::byte* cursor_ = nullptr;
  std::byte* end_ = nullptr;
  std::size_t next_slab_ = block_bytes;
  std::size_t reserved_ = 0;
};

// One round of writing. What was made in this round is private to the writer and may be changed in place; what a
// snapshot may already show is replaced and kept until no snapshot can reach it.
class WriteRound {
 public:
  struct Retired {
    void* piece;
    std::uint32_t bytes;
    std::uint32_t born;  // the round that made it: later snapshots than that show it
  };

  WriteRound(Pool& pool, std::uint32_t number) : pool_(&pool), number_(number) {}

  [[nodiscard]] void* take(std::size_t bytes) { return pool_->take(bytes); }
  [[nodiscard]] std::uint32_t number() const { return number_; }
  void discard(void* piece, std::size_t bytes, std::uint32_t born) {
    if (born == number_) {
      pool_->give(piece, bytes);
    } else {
      retired_.push_back({piece, static_cast<std::uint32_t>(bytes), born});
    }
  }
  // Ends the round: what it replaced.
  [[nodiscard]] std::vector<Retired> finish() {
    ++number_;
    return std::exchange(retired_, {});
  }

 private:
  Pool* pool_;
  std::uint32_t number_;
  std::vector<Retired> retired_;
};

}  // namespace salespact::attainment
