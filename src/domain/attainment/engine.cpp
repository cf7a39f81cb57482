#include "domain/attainment/engine.hpp"

#include "base/check.hpp"
#include "domain/attainment/fact_rules.hpp"
#include "domain/attainment/re_credit.hpp"

#include <algorithm>

namespace salespact::attainment {
namespace {

constexpr std::size_t foreseen_changes = 8;

Sum signed_sum(const Change& change) {
  const Sum sum{change.fact.amount, change.fact.count};
  return change.kind == Change::Kind::added ? sum : Sum{} - sum;
}

Int128 signed_magnitude(const Change& change) {
  const Int128 magnitude = change.fact.amount < 0 ? -change.fact.amount : change.fact.amount;
  return change.kind == Change::Kind::added ? magnitude : -magnitude;
}

}  // namespace

Engine::Engine(std::shared_ptr<const Organisation> organisation, std::uint32_t series)
    : Engine(Cube(std::move(organisation), series)) {}

Engine::Engine(Cube cube) : cube_(std::move(cube)) {
  list_too_large();
  publish();
}

std::shared_ptr<const Snapshot> Engine::snapshot() const {
  const std::scoped_lock lock(publishing_);
  return current_;
}

std::expected<void, RefusedFact> Engine::apply(std::span<const Change> changes) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (const auto refusal =
            refusal_of(changes[i].fact, cube_.organisation->people(), cube_.organisation->units(), cube_.series)) {
      return std::unexpected(RefusedFact{*refusal, i});
    }
  }
  if (auto reserved = reserve_magnitudes(changes); !reserved) return reserved;
  for (std::size_t first = 0; first < changes.size(); first += foreseen_changes) {
    const auto block = changes.subspan(first, std::min(foreseen_changes, changes.size() - first));
    foresee(block);
    for (const Change& change : block) credit(change);
  }
  publish();
  return {};
}

// Fetches what the changes are about to touch: without it each of a fact's rows waits for memory in turn.
void Engine::foresee(std::span<const Change> changes) {
  foreseen_.clear();
  const auto look_at = [&](const Row* row, std::int32_t day) {
    if (row == nullptr) return;
    __builtin_prefetch(row);
    foreseen_.push_back({row, day});
  };
  for (const Change& change : changes) {
    const Fact& fact = change.fact;
    if (fact.credit == Credit::person) look_at(cube_.planes.person.find(fact.owner, fact.series), fact.day.days());
    for (const auto node : cube_.organisation->path_of(fact)) {
      look_at(cube_.planes.total.find(node, fact.series), fact.day.days());
    }
  }
  for (const auto& [row, day] : foreseen_) {
    const ChunkRef* ref = chunk_up_to(row, day);
    if (ref == nullptr) continue;
    const auto* chunk = reinterpret_cast<const std::byte*>(ref->chunk);
    for (std::size_t at = 0; at < Chunk::bytes(Chunk::largest); at += 128) __builtin_prefetch(chunk + at);
  }
}

std::expected<void, RefusedFact> Engine::reserve_magnitudes(std::span<const Change> changes) {
  for (const Change& change : changes) cube_.magnitudes[change.fact.series] += signed_magnitude(change);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Int128 magnitude = cube_.magnitudes[changes[i].fact.series];
    if (magnitude >= 0) continue;
    for (const Change& change : changes) cube_.magnitudes[change.fact.series] -= signed_magnitude(change);
    return std::unexpected(RefusedFact{FactRefusal::removes_unknown_fact, i});
  }
  for (const Change& change : changes) {
    const Series series = change.fact.series;
    const auto listed = std::ranges::find(too_large_, series);
    if (cube_.adds_up(series)) {
      if (listed != too_large_.end()) too_large_.erase(listed);
    } else if (listed == too_large_.end()) {
      too_large_.push_back(series);
    }
  }
  return {};
}

void Engine::list_too_large() {
  too_large_.clear();
  for (Series series = 0; series < cube_.series; ++series) {
    if (!cube_.adds_up(series)) too_large_.push_back(series);
  }
}

void Engine::credit(const Change& change) {
  const Fact& fact = change.fact;
  const Sum flow = signed_sum(change);
  const auto add = [&](Table& plane, std::uint32_t owner) {
    Row*& row = plane.at(cube_.round, owner, fact.series);
    row = add_to_row(cube_.round, row, fact.day.days(), flow);
  };
  switch (fact.credit) {
    case Credit::person: add(cube_.planes.person, fact.owner); break;
    case Credit::overlay: add(cube_.planes.overlay, fact.owner); break;
    case Credit::house: add(cube_.planes.house, fact.owner); break;
  }
  for (const auto node : cube_.organisation->path_of(fact)) add(cube_.planes.total, node);
}

void Engine::reorganise(std::shared_ptr<const Organisation> organisation) {
  check(organisation->people() >= cube_.organisation->people() && organisation->units() >= cube_.organisation->units(),
        "people and units keep their indexes");
  check(organisation->root() == cube_.organisation->root(), "the root stays");
  const auto before = std::exchange(cube_.organisation, std::move(organisation));
  cube_.grow();
  ReCredit(cube_, *before).run();
  publish();
}

void Engine::add_series(std::uint32_t series) {
  check(series >= cube_.series, "series keep their indexes");
  cube_.series = series;
  cube_.grow();
  publish();
}

void Engine::replace(Cube cube) {
  ageing_.clear();  // that memory goes with the pool of the old cube, which its snapshots hold
  cube_ = std::move(cube);
  list_too_large();
  publish();
}

void Engine::publish() {
  auto next = std::make_shared<const Snapshot>(
      Snapshot::State{cube_.pool, cube_.organisation, cube_.planes, cube_.series, version_++, too_large_});
  const std::uint32_t round = cube_.round.number();
  std::vector<WriteRound::Retired> retired = cube_.round.finish();
  std::shared_ptr<const Snapshot> superseded;
  {
    const std::scoped_lock lock(publishing_);
    superseded = std::exchange(current_, std::move(next));
  }
  if (superseded != nullptr && superseded->state_.pool == cube_.pool) {
    ageing_.push_back({round - 1, superseded->released_, std::move(retired)});
  }
  superseded.reset();
  reclaim();
}

void Engine::reclaim() {
  for (std::size_t at = ageing_.size(); at > 0; --at) {
    const Ageing& entry = ageing_[at - 1];
    if (!entry.released->load(std::memory_order_acquire)) continue;
    Ageing* before = at > 1 ? &ageing_[at - 2] : nullptr;
    for (const auto& retired : entry.retired) {
      if (before != nullptr && retired.born <= before->round) {
        before->retired.push_back(retired);
      } else {
        cube_.pool->give(retired.piece, retired.bytes);
      }
    }
    ageing_.erase(ageing_.begin() + static_cast<std::ptrdiff_t>(at) - 1);
  }
}

}  // namespace salespact::attainment
