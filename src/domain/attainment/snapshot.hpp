#pragma once

#include "domain/attainment/organisation.hpp"
#include "domain/attainment/table.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

namespace salespact::attainment {

// One consistent state of all sums. Immutable: any number of threads may ask it at once. Pin it once a request, so
// that everything on a page belongs together, and let it go soon: it keeps replaced memory alive.
class Snapshot {
 public:
  struct State {
    std::shared_ptr<Pool> pool;
    std::shared_ptr<const Organisation> organisation;
    Planes planes;
    std::uint32_t series = 0;
    std::uint64_t version = 0;
    std::vector<Series> too_large{};  // series that don't add up
  };

  explicit Snapshot(State state) : state_(std::move(state)), released_(std::make_shared<std::atomic<bool>>(false)) {}
  ~Snapshot() { released_->store(true, std::memory_order_release); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  // False when the magnitudes of the series' amounts no longer add up within 64 bits: then its sums say nothing (E38).
  [[nodiscard]] bool adds_up(Series series) const {
    return std::ranges::find(state_.too_large, series) == state_.too_large.end();
  }

  // As was: each fact under the path of its own day. A range that ends before it starts is empty.
  [[nodiscard]] Sum sum(Owner owner, Series series, const DateRange& range) const;
  [[nodiscard]] Sum sum_up_to(Owner owner, Series series, Date day) const;

  // The two parts of a person's sum: what units see as well, and overlay credit.
  [[nodiscard]] Sum rolled_up(PersonIndex person, Series series, const DateRange& range) const;
  [[nodiscard]] Sum overlay(PersonIndex person, Series series, const DateRange& range) const;

  // Facts of the unit itself, without a person.
  [[nodiscard]] Sum house(UnitIndex unit, Series series, const DateRange& range) const;

  // Facts of people on days when they had no primary membership: in the root's total and in no unit below it.
  [[nodiscard]] Sum unplaced(Series series, const DateRange& range) const;
  [[nodiscard]] Sum unplaced(PersonIndex person, Series series, const DateRange& range) const;

  // As is: everything that those who are in the unit on `members_on` ever did in the range, wherever they were then,
  // and the house facts of the units below it on that day. For many units or series make a Roster once.
  [[nodiscard]] Sum sum_as_is(UnitIndex unit, Series series, const DateRange& range, Date members_on) const;

  // Stock-style level on a day (pipeline, with flows in and out as facts): of a person all flows up to the day, of a
  // unit the levels of those who are members on that day.
  [[nodiscard]] Sum level(Owner owner, Series series, Date day) const;

  [[nodiscard]] const Organisation& organisation() const { return *state_.organisation; }
  [[nodiscard]] std::uint32_t series() const { return state_.series; }
  // Counts the published states of one engine.
  [[nodiscard]] std::uint64_t version() const { return state_.version; }
  [[nodiscard]] std::size_t reserved_bytes() const { return state_.pool->reserved_bytes(); }
  [[nodiscard]] const Planes& planes() const { return state_.planes; }

 private:
  friend class Engine;
  State state_;
  std::shared_ptr<std::atomic<bool>> released_;  // tells the writer that no reader is left in here
};

}  // namespace salespact::attainment
