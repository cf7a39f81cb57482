#pragma once

#include "domain/attainment/bulk_load.hpp"
#include "domain/attainment/snapshot.hpp"

#include <cstdint>
#include <deque>
#include <expected>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace salespact::attainment {

// The writer's side. One thread at a time may call anything but snapshot(), which any thread may call at any time.
// Every call that changes something publishes one new snapshot, or none when it refuses. Batch where you can: what a
// call has copied once it goes on changing in place.
class Engine {
 public:
  // Without facts.
  Engine(std::shared_ptr<const Organisation> organisation, std::uint32_t series);
  explicit Engine(Cube cube);

  // The newest state; cheap, but once a request is enough.
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;

  // All or nothing, in any order and on any day. A removal takes back exactly a fact that was added before.
  std::expected<void, RefusedFact> apply(std::span<const Change> changes);

  // The organisation as it is now known, for all time: back-dated moves, new people and units (indexes only grow),
  // other parents. Only what is credited differently moves; the result equals a fresh build.
  void reorganise(std::shared_ptr<const Organisation> organisation);

  // Makes room for more series; indexes only grow.
  void add_series(std::uint32_t series);

  // Swaps in a cube that was built aside.
  void replace(Cube cube);

 private:
  struct Ageing {
    std::uint32_t round;  // whose end published the snapshot
    std::shared_ptr<std::atomic<bool>> released;
    std::vector<WriteRound::Retired> retired;
  };
  struct Foreseen {
    const Row* row;
    std::int32_t day;
  };

  std::expected<void, RefusedFact> reserve_magnitudes(std::span<const Change> changes);
  void list_too_large();
  void foresee(std::span<const Change> changes);
  void credit(const Change& change);
  void publish();
  void reclaim();

  Cube cube_;
  std::uint64_t version_ = 0;
  std::shared_ptr<const Snapshot> current_;
  mutable std::mutex publishing_;  // guards current_
  // Oldest first: the superseded snapshots that somebody may still look at, and what each shows but its successors
  // do not. When one is let go, what the one before it shows as well passes to that one, and the rest is free: a
  // snapshot that is kept for long keeps its own state only, not everything that came and went since.
  std::deque<Ageing> ageing_;
  std::vector<Foreseen> foreseen_;
  std::vector<Series> too_large_;  // see Snapshot::adds_up
};

}  // namespace salespact::attainment
