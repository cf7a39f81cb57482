#include "domain/attainment/engine.hpp"

#include "base/check.hpp"
#include "domain/attainment/fact_rules.hpp"
#include "domain/attainment/re_credit.hpp"

#include <limits>

namespace salespact::attainment {
namespace {

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

Engine::Engine(Cube cube) : cube_(std::move(cube)) { publish(); }

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
  for (const Change& change : changes) credit(change);
  publish();
  return {};
}

std::expected<void, RefusedFact> Engine::reserve_magnitudes(std::span<const Change> changes) {
  for (const Change& change : changes) cube_.magnitudes[change.fact.series] += signed_magnitude(change);
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const Int128 magnitude = cube_.magnitudes[changes[i].fact.series];
    if (magnitude >= 0 && magnitude <= std::numeric_limits<std::int64_t>::max()) continue;
    for (const Change& change : changes) cube_.magnitudes[change.fact.series] -= signed_magnitude(change);
    return std::unexpected(
        RefusedFact{magnitude < 0 ? FactRefusal::removes_unknown_fact : FactRefusal::total_overflows, i});
  }
  return {};
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
  publish();
}

void Engine::publish() {
  auto next = std::make_shared<const Snapshot>(
      Snapshot::State{cube_.pool, cube_.organisation, cube_.planes, cube_.series, version_++});
  std::vector<WriteRound::Retired> retired = cube_.round.finish();
  std::shared_ptr<const Snapshot> superseded;
  {
    const std::scoped_lock lock(publishing_);
    superseded = std::exchange(current_, std::move(next));
  }
  if (superseded != nullptr && !retired.empty()) ageing_.push_back({superseded->released_, std::move(retired)});
  superseded.reset();
  reclaim();
}

void Engine::reclaim() {
  while (!ageing_.empty() && ageing_.front().released->load(std::memory_order_acquire)) {
    for (const auto& retired : ageing_.front().retired) cube_.pool->give(retired.piece, retired.bytes);
    ageing_.pop_front();
  }
}

}  // namespace salespact::attainment
