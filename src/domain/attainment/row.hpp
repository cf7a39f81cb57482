#pragma once

#include "domain/attainment/fact.hpp"
#include "domain/attainment/pool.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace salespact::attainment {

// The sums of one owner in one series: chunks of up to 64 days that have facts, each with prefixes inside the chunk,
// and for each chunk the sum of all before it. A sum up to a day reads one chunk reference, the day offsets of one
// chunk and one prefix; a back-dated fact changes one chunk and the bases after it. Rows are sparse or dense by what
// is in them, and a far-away date costs one chunk.

struct DayFlow {
  std::int32_t day = 0;
  Sum flow;
};

struct Chunk {
  static constexpr std::uint16_t largest = 64;
  static constexpr std::uint16_t step = 8;              // capacities are multiples of it
  static constexpr std::uint16_t free_offset = 0xFFFF;  // of places not in use: never below any day asked for
  static constexpr std::int32_t widest = 0xFFFE;        // days from first_day that an offset can say

  std::uint32_t born;
  std::uint16_t size;
  std::uint16_t capacity;
  std::int32_t first_day;
  std::int32_t unused;
  // then: std::uint16_t offset[capacity]; Sum prefix[capacity]

  [[nodiscard]] std::uint16_t* offsets() { return reinterpret_cast<std::uint16_t*>(this + 1); }
  [[nodiscard]] const std::uint16_t* offsets() const { return reinterpret_cast<const std::uint16_t*>(this + 1); }
  [[nodiscard]] Sum* prefixes() { return reinterpret_cast<Sum*>(offsets() + capacity); }
  [[nodiscard]] const Sum* prefixes() const { return reinterpret_cast<const Sum*>(offsets() + capacity); }
  [[nodiscard]] Sum flow(std::size_t at) const { return at == 0 ? prefixes()[0] : prefixes()[at] - prefixes()[at - 1]; }
  [[nodiscard]] std::int32_t day(std::size_t at) const { return first_day + offsets()[at]; }
  static constexpr std::size_t bytes(std::size_t capacity) {
    return sizeof(std::uint64_t) * 2 + capacity * (sizeof(Sum) + sizeof(std::uint16_t));
  }
};
static_assert(sizeof(Chunk) == 16);

struct ChunkRef {
  std::int32_t first_day;
  std::int32_t unused;
  Chunk* chunk;
  Sum before;  // of all chunks to the left
};

struct Row {
  std::uint32_t born;
  std::uint16_t size;
  std::uint16_t capacity;
  std::uint64_t unused;
  // then: ChunkRef refs[capacity]

  [[nodiscard]] ChunkRef* refs() { return reinterpret_cast<ChunkRef*>(this + 1); }
  [[nodiscard]] const ChunkRef* refs() const { return reinterpret_cast<const ChunkRef*>(this + 1); }
  static constexpr std::size_t bytes(std::size_t capacity) {
    return sizeof(std::uint64_t) * 2 + capacity * sizeof(ChunkRef);
  }
};
static_assert(sizeof(Row) == 16);

// The last chunk that begins on or before the day; null when there is none or no row.
[[nodiscard]] inline const ChunkRef* chunk_up_to(const Row* row, std::int32_t day) {
  if (row == nullptr) return nullptr;
  const ChunkRef* refs = row->refs();
  std::size_t at = 0;
  for (std::size_t width = row->size; width > 0;) {
    const std::size_t half = width / 2;
    const bool right = refs[at + half].first_day <= day;
    at = right ? at + half + 1 : at;
    width = right ? width - half - 1 : half;
  }
  return at == 0 ? nullptr : refs + at - 1;
}

// The prefix of the last day in the chunk that is on or before the day, which is not before the chunk's first.
[[nodiscard]] inline const Sum* prefix_up_to(const ChunkRef& ref, std::int32_t day) {
  const std::int64_t distance = static_cast<std::int64_t>(day) - ref.first_day;
  const auto limit = static_cast<std::uint16_t>(distance > Chunk::widest ? Chunk::widest : distance);
  const Chunk* chunk = ref.chunk;
  const std::uint16_t* offsets = chunk->offsets();
  std::uint16_t present = 0;
  for (std::size_t group = 0; group < chunk->capacity; group += Chunk::step) {
    for (std::size_t i = 0; i < Chunk::step; ++i) {
      present = static_cast<std::uint16_t>(present + (offsets[group + i] <= limit ? 1 : 0));
    }
  }
  return chunk->prefixes() + present - 1;
}

// Sum of all days up to and including `day`. A null row is empty.
[[nodiscard]] inline Sum sum_up_to(const Row* row, std::int32_t day) {
  const ChunkRef* ref = chunk_up_to(row, day);
  return ref == nullptr ? Sum{} : ref->before + *prefix_up_to(*ref, day);
}

// Calls visit(day, flow) for the days of [from, to) that have facts, in order.
template <class Visit>
void for_each_flow(const Row* row, std::int32_t from, std::int32_t to, Visit&& visit) {
  if (row == nullptr) return;
  const ChunkRef* refs = row->refs();
  for (std::size_t at = 0; at < row->size && refs[at].first_day < to; ++at) {
    if (at + 1 < row->size && refs[at + 1].first_day <= from) continue;
    const Chunk* chunk = refs[at].chunk;
    const Sum* prefixes = chunk->prefixes();
    const std::uint16_t* offsets = chunk->offsets();
    Sum before{};
    for (std::size_t i = 0; i < chunk->size; ++i) {
      const std::int32_t day = chunk->first_day + offsets[i];
      if (day >= to) return;
      if (day >= from) visit(day, prefixes[i] - before);
      before = prefixes[i];
    }
  }
}

// Strictly ascending days, each with the sum of all days up to and including it.
struct RunningSums {
  const std::int32_t* days;
  const Sum* up_to;
  std::size_t size;
};
// Null when there are no days.
[[nodiscard]] Row* make_row(WriteRound& round, const RunningSums& sums);

// The row with one more flow; what a snapshot may show is copied, never changed. `row` may be null.
[[nodiscard]] Row* add_to_row(WriteRound& round, Row* row, std::int32_t day, const Sum& flow);

// The row with many more flows (strictly ascending days). Days whose sum becomes nothing leave the row.
[[nodiscard]] Row* merge_into_row(WriteRound& round, Row* row, std::span<const DayFlow> flows);

}  // namespace salespact::attainment
