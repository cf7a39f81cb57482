#include "domain/attainment/pool.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <new>

namespace salespact::attainment {

void Pool::Release::operator()(std::byte* slab) const { std::free(slab); }  // NOLINT(cppcoreguidelines-no-malloc)

std::byte* Pool::add_slab(std::size_t bytes) {
  const std::size_t alignment = bytes % largest_slab == 0 ? largest_slab : 4096;
  void* memory = std::aligned_alloc(alignment, bytes);
  if (memory == nullptr) throw std::bad_alloc();
  if (alignment == largest_slab) ::madvise(memory, bytes, MADV_HUGEPAGE);  // a hint: fewer page faults
  slabs_.emplace_back(static_cast<std::byte*>(memory));
  reserved_ += bytes;
  return slabs_.back().get();
}

std::byte* Pool::take_block() {
  if (free_blocks_.empty()) {
    std::byte* slab = add_slab(next_slab_);
    for (std::size_t at = next_slab_; at > 0; at -= block_bytes) free_blocks_.push_back(slab + at - block_bytes);
    next_slab_ = std::min(next_slab_ * 2, largest_slab);
  }
  std::byte* block = free_blocks_.back();
  free_blocks_.pop_back();
  return block;
}

std::size_t Pool::size_class(std::size_t bytes) {
  return bytes > largest_small ? std::bit_ceil(bytes) : (bytes + grain - 1) / grain * grain;
}

void* Pool::take(std::size_t bytes) {
  bytes = size_class(bytes);
  if (bytes > largest_small) {
    const auto fit = std::ranges::find(free_large_, bytes, &std::pair<std::size_t, std::byte*>::first);
    if (fit == free_large_.end()) return add_slab(bytes);
    std::byte* piece = fit->second;
    *fit = free_large_.back();
    free_large_.pop_back();
    return piece;
  }
  FreePiece*& free = free_pieces_[bytes / grain];
  if (free != nullptr) {
    FreePiece* piece = free;
    free = piece->next;
    return piece;
  }
  if (static_cast<std::size_t>(end_ - cursor_) < bytes) {
    cursor_ = take_block();
    end_ = cursor_ + block_bytes;
  }
  void* piece = cursor_;
  cursor_ += bytes;
  return piece;
}

void Pool::give(void* piece, std::size_t bytes) {
  bytes = size_class(bytes);
  if (bytes > largest_small) {
    free_large_.emplace_back(bytes, static_cast<std::byte*>(piece));
    return;
  }
  FreePiece*& free = free_pieces_[bytes / grain];
  free = new (piece) FreePiece{free};
}

}  // namespace salespact::attainment
