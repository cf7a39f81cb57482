#pragma once

#include "domain/attainment/snapshot.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace salespact::attainment {

struct RangeQuestion {
  Owner owner;
  Series series = 0;
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
};

// Answers many questions about sums in step, so that the memory that one of them waits for is fetched while the
// others go on. Ask in the order of owner and series.
class Sweep {
 public:
  static constexpr std::size_t width = 32;

  explicit Sweep(const Snapshot& snapshot) : snapshot_(snapshot) {}

  // At most `width` questions at once; throws BugFound for an owner or series that the snapshot doesn't have.
  void answer(const RangeQuestion* questions, std::size_t count, Sum* sums) const;

 private:
  // One row on two days: the sum between is the difference of two prefixes.
  struct Probe {
    const Row* row;
    const ChunkRef* ref_before;
    const ChunkRef* ref_last;
    const Sum* before;
    const Sum* last;
    std::int32_t day_before;
    std::int32_t day_last;
    std::uint32_t question;
  };
  using Probes = std::array<Probe, 2 * width>;

  std::size_t find_rows(const RangeQuestion* questions, std::size_t count, Probe* probes) const;

  const Snapshot& snapshot_;
};

}  // namespace salespact::attainment
