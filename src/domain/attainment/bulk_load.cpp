#include "domain/attainment/bulk_load.hpp"

#include "domain/attainment/fact_rules.hpp"
#include "domain/attainment/roll_up.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace salespact::attainment {
namespace {

constexpr std::size_t calendar_days = last_fact_day - first_fact_day + 1;
constexpr std::size_t most_partitions = 512;  // their write cursors stay in the cache
constexpr std::size_t small_slot = 12;        // up to here an insertion sort beats a sweep over all days

std::size_t day_index(std::int32_t day) { return static_cast<std::size_t>(day - first_fact_day); }

}  // namespace

BulkLoad::Staged BulkLoad::Staged::of(const Fact& fact, std::size_t slot) {
  const std::uint64_t count = static_cast<std::uint32_t>(fact.count);
  return {static_cast<std::uint64_t>(fact.amount) << low_slot_bits | (slot & low_slot),
          count << 32 | day_index(fact.day.days()) << high_slot_bits | slot >> low_slot_bits};
}

// Turns the facts of one slot into a row: sums by day, then ascending days.
class BulkLoad::RowMaker {
 public:
  RowMaker(WriteRound& round, const std::vector<std::int32_t>& days)
      : round_(round), days_(days), sums_(days.size()), present_(days.size() / 64 + 1), ranks_(days.size() + 1) {}

  Row* make(const Placed* facts, std::size_t count) {
    return count <= small_slot ? sort_few(facts, count) : sweep(facts, count);
  }

 private:
  Row* sort_few(const Placed* facts, std::size_t count) {
    DayFlow* flows = few_.data();
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t day = days_[facts[i].rank];
      std::size_t at = size;
      while (at > 0 && flows[at - 1].day > day) --at;
      if (at > 0 && flows[at - 1].day == day) {
        flows[at - 1].flow += Sum{facts[i].amount, facts[i].count};
        continue;
      }
      std::copy_backward(flows + at, flows + size, flows + size + 1);
      flows[at] = {day, {facts[i].amount, facts[i].count}};
      ++size;
    }
    const DayFlow* end = std::remove_if(flows, flows + size, [](const DayFlow& f) { return f.flow == Sum{}; });
    return make_row(round_, {flows, static_cast<std::size_t>(end - flows)});
  }

  Row* sweep(const Placed* facts, std::size_t count) {
    Sum* sums = sums_.data();
    std::uint64_t* present = present_.data();
    for (std::size_t i = 0; i < count; ++i) {
      sums[facts[i].rank] += Sum{facts[i].amount, facts[i].count};
      present[facts[i].rank / 64] |= std::uint64_t{1} << (facts[i].rank % 64);
    }
    std::uint32_t* ranks = ranks_.data();
    std::size_t size = 0;
    for (std::size_t word = 0; word < present_.size(); ++word) {
      for (std::uint64_t bits = std::exchange(present[word], 0); bits != 0; bits &= bits - 1) {
        const std::size_t rank = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        ranks[size] = static_cast<std::uint32_t>(rank);
        size += sums[rank] != Sum{} ? 1U : 0U;
      }
    }
    Row* row = make_row(round_, RankedFlows{days_.data(), sums, {ranks, size}});
    for (std::size_t i = 0; i < size; ++i) sums[ranks[i]] = Sum{};
    return row;
  }

  WriteRound& round_;
  const std::vector<std::int32_t>& days_;
  std::vector<Sum> sums_;
  std::vector<std::uint64_t> present_;
  std::vector<std::uint32_t> ranks_;
  std::array<DayFlow, small_slot + 1> few_{};
};

BulkLoad::BulkLoad(std::shared_ptr<const Organisation> organisation, std::uint32_t series)
    : cube_(std::move(organisation), series), seen_days_(calendar_days, 0) {
  const std::size_t lines = 2 * std::size_t{cube_.organisation->people()} + cube_.organisation->units();
  while ((lines >> line_bits_) >= most_partitions || (line_bits_ < 6 && (lines >> line_bits_) > 1)) ++line_bits_;
  while (line_bits_ > 0 && (std::size_t{series} << line_bits_) > std::size_t{1} << Staged::slot_bits) --line_bits_;
  partitions_.resize((lines >> line_bits_) + 1);
}

// A person's facts that roll up, then the overlay ones, and after all people the units' own.
std::size_t BulkLoad::line_of(const Fact& fact) const {
  if (fact.credit == Credit::house) return 2 * std::size_t{cube_.organisation->people()} + fact.owner;
  return 2 * std::size_t{fact.owner} + (fact.credit == Credit::overlay ? 1 : 0);
}

void BulkLoad::open_block(Partition& partition) {
  partition.blocks.push_back(cube_.pool->take_block());
  partition.next = reinterpret_cast<Staged*>(partition.blocks.back());
  partition.end = partition.next + block_facts;
}

std::expected<void, RefusedFact> BulkLoad::add(std::span<const Fact> facts) {
  const std::uint32_t people = cube_.organisation->people();
  const std::uint32_t units = cube_.organisation->units();
  const std::uint32_t series = cube_.series;
  const std::size_t line_mask = (std::size_t{1} << line_bits_) - 1;
  Int128* magnitudes = cube_.magnitudes.data();
  unsigned char* seen = seen_days_.data();
  Partition* partitions = partitions_.data();
  for (const Fact& fact : facts) {
    if (const auto refusal = refusal_of(fact, people, units, series)) [[unlikely]] {
      return std::unexpected(RefusedFact{*refusal, static_cast<std::size_t>(&fact - facts.data())});
    }
    const std::size_t line = line_of(fact);
    Partition& partition = partitions[line >> line_bits_];
    if (partition.next == partition.end) [[unlikely]]
      open_block(partition);
    __builtin_prefetch(partition.next + 8, 1);
    *partition.next++ = Staged::of(fact, (line & line_mask) * series + fact.series);
    magnitudes[fact.series] += fact.amount < 0 ? -fact.amount : fact.amount;
    seen[day_index(fact.day.days())] = 1;
  }
  return {};
}

// Counting sort by slot; the blocks go back to the pool, where the rows take their place.
void BulkLoad::place_in_slots(Partition& partition, std::vector<std::uint32_t>& slot_end, std::vector<Placed>& placed) {
  std::ranges::fill(slot_end, 0);
  std::uint32_t* end = slot_end.data();
  const auto for_each_staged = [&partition](auto&& visit) {
    for (const std::byte* block : partition.blocks) {
      const auto* fact = reinterpret_cast<const Staged*>(block);
      const Staged* last = block == partition.blocks.back() ? partition.next : fact + block_facts;
      for (; fact != last; ++fact) visit(*fact);
    }
  };
  for_each_staged([end](const Staged& fact) { ++end[fact.slot()]; });
  std::uint32_t total = 0;
  for (std::uint32_t& count : slot_end) total += std::exchange(count, total);
  if (placed.size() < total) placed.resize(total);
  Placed* out = placed.data();
  const std::uint32_t* rank = rank_of_day_.data();
  for_each_staged([end, out, rank](const Staged& fact) {
    out[end[fact.slot()]++] = {fact.amount(), fact.count(), rank[fact.day()]};
  });
  for (std::byte* block : partition.blocks) cube_.pool->give_block(block);
  partition = {};
}

Row*& BulkLoad::row_of(std::size_t line, Series series) {
  const std::size_t people = cube_.organisation->people();
  if (line >= 2 * people)
    return cube_.planes.house.at(cube_.round, static_cast<std::uint32_t>(line - 2 * people), series);
  Table& plane = line % 2 == 0 ? cube_.planes.person : cube_.planes.overlay;
  return plane.at(cube_.round, static_cast<std::uint32_t>(line / 2), series);
}

void BulkLoad::make_rows(std::size_t partition, RowMaker& maker, const std::vector<std::uint32_t>& slot_end,
                         const std::vector<Placed>& placed) {
  std::uint32_t begin = 0;
  for (std::size_t slot = 0; slot < slot_end.size(); ++slot) {
    const std::uint32_t end = slot_end[slot];
    if (begin == end) continue;
    Row* row = maker.make(placed.data() + begin, end - begin);
    if (row != nullptr) {
      row_of((partition << line_bits_) + slot / cube_.series, static_cast<Series>(slot % cube_.series)) = row;
    }
    begin = end;
  }
}

std::expected<Cube, RefusedFact> BulkLoad::finish() && {
  for (std::size_t series = 0; series < cube_.series; ++series) {
    if (cube_.magnitudes[series] > std::numeric_limits<std::int64_t>::max()) {
      return std::unexpected(RefusedFact{FactRefusal::total_overflows, series});
    }
  }
  rank_of_day_.resize(calendar_days);
  for (std::size_t day = 0; day < calendar_days; ++day) {
    rank_of_day_[day] = static_cast<std::uint32_t>(days_.size());
    if (seen_days_[day] != 0) days_.push_back(first_fact_day + static_cast<std::int32_t>(day));
  }
  RowMaker maker(cube_.round, days_);
  std::vector<std::uint32_t> slot_end((std::size_t{1} << line_bits_) * cube_.series);
  std::vector<Placed> placed;
  for (std::size_t partition = 0; partition < partitions_.size(); ++partition) {
    if (partitions_[partition].blocks.empty()) continue;
    place_in_slots(partitions_[partition], slot_end, placed);
    make_rows(partition, maker, slot_end, placed);
  }
  RollUp(cube_, days_).run();
  return std::move(cube_);
}

}  // namespace salespact::attainment
