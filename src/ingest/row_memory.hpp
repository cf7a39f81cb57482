#pragma once

#include "ingest/clean_text.hpp"
#include "ingest/csv_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <type_traits>

namespace salespact::ingest {

// What rows point to: cells, texts made of cells, lists. All of it goes at once.
class RowMemory {
 public:
  // The record with cells of its own.
  CsvRecord keep(const CsvRecord& record) {
    if (record.cells.empty()) return record;
    const char* const begin = record.cells.front().data();
    const char* const end = record.cells.back().data() + record.cells.back().size();
    const std::span<char> text = room_for<char>(static_cast<std::size_t>(end - begin));
    std::copy(begin, end, text.data());
    const std::span<std::string_view> cells = room_for<std::string_view>(record.cells.size());
    std::ranges::transform(record.cells, cells.begin(), [&](std::string_view cell) {
      return std::string_view(text.data() + (cell.data() - begin), cell.size());
    });
    return {record.line, cells, record.problem};
  }

  template <class T>
  std::span<const T> keep(std::span<const T> list) {
    const std::span<T> kept = room_for<T>(list.size());
    std::ranges::copy(list, kept.begin());
    return kept;
  }

  [[nodiscard]] RowScratch& scratch() { return scratch_; }
  // Of everything but the scratch.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

  void clear() {
    arena_.release();
    scratch_.clear();
    bytes_ = 0;
  }

 private:
  template <class T>
  std::span<T> room_for(std::size_t count) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    const std::size_t size = count * sizeof(T);
    if (size == 0) return {};
    bytes_ += size;
    T* const first = static_cast<T*>(arena_.allocate(size, alignof(T)));
    std::uninitialized_default_construct_n(first, count);
    return {first, count};
  }

  static constexpr std::size_t kept_between = std::size_t{512} * 1024;

  std::unique_ptr<std::byte[]> block_ = std::make_unique_for_overwrite<std::byte[]>(kept_between);  // NOLINT: untouched
  std::pmr::monotonic_buffer_resource arena_{block_.get(), kept_between};
  RowScratch scratch_;
  std::size_t bytes_ = 0;
};

}  // namespace salespact::ingest
