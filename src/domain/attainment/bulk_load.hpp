#pragma once

#include "domain/attainment/cube.hpp"
#include "domain/attainment/fact.hpp"

#include <cstddef>
#include <expected>
#include <memory>
#include <span>
#include <vector>

namespace salespact::attainment {

struct RefusedFact {
  FactRefusal why;
  std::size_t index = 0;  // in the span that was given
};

// Builds a cube aside from all facts, streamed in any order and in portions of any size; equal facts give equal sums
// whatever the order. Memory while loading is 16 bytes a fact, which finish() reuses for the result.
class BulkLoad {
 public:
  BulkLoad(std::shared_ptr<const Organisation> organisation, std::uint32_t series);

  // Stops at the first fact that can't be taken; those before it are in.
  std::expected<void, RefusedFact> add(std::span<const Fact> facts);
  Cube finish() &&;

 private:
  // A fact in 16 bytes: amount 51 bits, count 32, day 17 and slot 28, which is (line in the partition, series).
  struct Staged {
    static constexpr unsigned slot_bits = 28;

    std::uint64_t amount_and_slot;
    std::uint64_t count_day_and_slot;

    static Staged of(const Fact& fact, std::size_t slot);
    [[nodiscard]] std::int64_t amount() const { return static_cast<std::int64_t>(amount_and_slot) >> low_slot_bits; }
    [[nodiscard]] std::int32_t count() const { return static_cast<std::int32_t>(count_day_and_slot >> 32); }
    [[nodiscard]] std::size_t day() const { return (count_day_and_slot >> high_slot_bits) & 0x1FFFF; }
    [[nodiscard]] std::size_t slot() const {
      return (amount_and_slot & low_slot) | (count_day_and_slot & high_slot) << low_slot_bits;
    }

   private:
    static constexpr unsigned low_slot_bits = 13;
    static constexpr unsigned high_slot_bits = slot_bits - low_slot_bits;
    static constexpr std::uint64_t low_slot = (std::uint64_t{1} << low_slot_bits) - 1;
    static constexpr std::uint64_t high_slot = (std::uint64_t{1} << high_slot_bits) - 1;
  };
  struct Partition {
    Staged* next = nullptr;
    Staged* end = nullptr;
    std::vector<std::byte*> blocks;
  };
  // A partition's fact without its slot, in slot order.
  struct Placed {
    std::int64_t amount;
    std::int32_t count;
    std::uint32_t day;  // from first_fact_day on
  };
  class RowMaker;

  static constexpr std::size_t block_facts = Pool::block_bytes / sizeof(Staged);

  [[nodiscard]] std::size_t line_of(const Fact& fact) const;
  void open_block(Partition& partition);
  void place_in_slots(Partition& partition, std::vector<std::uint32_t>& slot_end, std::vector<Placed>& placed);
  void make_rows(std::size_t partition, RowMaker& maker, const std::vector<std::uint32_t>& slot_end,
                 const std::vector<Placed>& placed);
  Row*& row_of(std::size_t line, Series series);

  Cube cube_;
  unsigned line_bits_ = 0;  // lines of a partition: 2^line_bits_
  std::vector<Partition> partitions_;
  std::vector<unsigned char> seen_days_;
  std::vector<std::uint32_t> rank_of_day_;
  std::vector<std::int32_t> days_;
};

}  // namespace salespact::attainment
