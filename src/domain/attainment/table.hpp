#pragma once

#include "domain/attainment/pool.hpp"
#include "domain/attainment/row.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace salespact::attainment {

// Rows by (owner, series), in pages of 32 series and groups of 64 pages. A copy of the table is what a snapshot
// holds: it costs one pointer a group, and the writer copies only the group and page on the way to a changed row.
class Table {
 public:
  Table() = default;
  Table(WriteRound& round, std::size_t owners, std::size_t series) { grow(round, owners, series); }

  // More owners and more series; never fewer.
  void grow(WriteRound& round, std::size_t owners, std::size_t series);

  [[nodiscard]] const Row* find(std::uint32_t owner, Series series) const {
    const std::size_t page = owner * pages_per_owner_ + series / page_rows;
    const Group* group = groups_[page / group_pages];
    if (group == nullptr) return nullptr;
    const Page* rows = group->pages[page % group_pages];
    return rows == nullptr ? nullptr : rows->rows[series % page_rows];
  }

  // The place of a row, writable in this round.
  [[nodiscard]] Row*& at(WriteRound& round, std::uint32_t owner, Series series);

  [[nodiscard]] std::size_t owners() const { return owners_; }

 private:
  static constexpr std::size_t page_rows = 32;
  static constexpr std::size_t group_pages = 64;
  struct Page {
    std::uint32_t born;
    std::uint32_t unused;
    Row* rows[page_rows];
  };
  struct Group {
    std::uint32_t born;
    std::uint32_t unused;
    Page* pages[group_pages];
  };

  template <class Block>
  static Block* writable(WriteRound& round, Block* block);
  void widen(WriteRound& round, std::size_t pages_per_owner);

  std::vector<Group*> groups_;
  std::size_t owners_ = 0;
  std::size_t pages_per_owner_ = 1;
};

// Every plane of sums that the engine keeps.
struct Planes {
  Table person;   // what rolls up, by person
  Table overlay;  // what counts for the person only
  Table house;    // facts of a unit itself, by unit
  Table total;    // by organisation node: as-was totals of units; node 0 is nowhere, the unplaced facts
};

}  // namespace salespact::attainment
