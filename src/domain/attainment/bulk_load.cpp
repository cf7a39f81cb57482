#include "domain/attainment/bulk_load.hpp"

#include "domain/attainment/fact_rules.hpp"
#include "domain/attainment/roll_up.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace salespact::attainment {
namespace {

constexpr std::size_t calendar_days = last_fact_day - first_fact_day + 1;
constexpr std::size_t most_partitions = 512;  // their write cursors stay in the cache
constexpr std::size_t fetch_ahead = 64;       // facts; what the processor fetches by itself ends with the page
constexpr std::size_t late_steps = 64;        // and 2 a fact: how many days the late facts of a slot may pass

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
  RowMaker(WriteRound& round, const std::vector<std::uint32_t>& rank_of_day, const std::vector<std::int32_t>& days)
      : round_(round),
        rank_of_day_(rank_of_day),
        days_(days),
        row_days_(days.size() + 1),
        up_to_(days.size() + 1),
        sums_(days.size()),
        present_(days.size() / 64 + 1) {
    row_days_[0] = std::numeric_limits<std::int32_t>::min();
  }

  Row* make(const Placed* facts, std::size_t count) {
    if (!collect(facts, count)) sweep(facts, count);
    return make_row(round_, {row_days_.data() + 1, up_to_.data() + 1, size_});
  }

 private:
  // Cheap for facts that are few or come by day, as most do. False when so many come late that a sweep is cheaper.
  bool collect(const Placed* facts, std::size_t count) {
    std::int32_t* days = row_days_.data();
    Sum* up_to = up_to_.data();
    std::size_t last = 0;
    std::int32_t last_day = days[0];
    std::size_t steps_left = late_steps + 2 * count;
    bool may_cancel = false;
    Sum running{};
    for (const Placed* fact = facts; fact != facts + count; ++fact) {
      const std::int32_t day = first_fact_day + static_cast<std::int32_t>(fact->day);
      const Sum flow{fact->amount, fact->count};
      running += flow;
      may_cancel |= fact->count <= 0;
      if (day < last_day) [[unlikely]] {
        std::size_t at = last;
        while (days[at] > day) --at;
        if (last - at > steps_left) return false;
        steps_left -= last - at;
        if (days[at] < day) insert_day(++at, ++last, day);
        for (; at <= last; ++at) up_to[at] += flow;
        continue;
      }
      last += day != last_day ? 1U : 0U;
      last_day = day;
      days[last] = day;
      up_to[last] = running;
    }
    size_ = may_cancel ? without_nothing(last) : last;
    return true;
  }

  // A day without a flow of its own at `at`, which makes `last` the last.
  void insert_day(std::size_t at, std::size_t last, std::int32_t day) {
    std::int32_t* days = row_days_.data();
    Sum* up_to = up_to_.data();
    std::copy_backward(days + at, days + last, days + last + 1);
    std::copy_backward(up_to + at, up_to + last, up_to + last + 1);
    days[at] = day;
    up_to[at] = up_to[at - 1];
  }

  // Days whose sum is nothing leave the row; there are none where every fact counts.
  std::size_t without_nothing(std::size_t last) {
    std::size_t kept = 0;
    for (std::size_t at = 1; at <= last; ++at) {
      if (up_to_[at] == up_to_[kept]) continue;
      ++kept;
      row_days_[kept] = row_days_[at];
      up_to_[kept] = up_to_[at];
    }
    return kept;
  }

  void sweep(const Placed* facts, std::size_t count) {
    Sum* sums = sums_.data();
    std::uint64_t* present = present_.data();
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t rank = rank_of_day_[facts[i].day];
      sums[rank] += Sum{facts[i].amount, facts[i].count};
      present[rank / 64] |= std::uint64_t{1} << (rank % 64);
    }
    size_ = 0;
    Sum running{};
    for (std::size_t word = 0; word < present_.size(); ++word) {
      for (std::uint64_t bits = std::exchange(present[word], 0); bits != 0; bits &= bits - 1) {
        const std::size_t rank = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        const Sum flow = std::exchange(sums[rank], Sum{});
        if (flow == Sum{}) continue;
        ++size_;
        row_days_[size_] = days_[rank];
        up_to_[size_] = running += flow;
      }
    }
  }

  WriteRound& round_;
  const std::vector<std::uint32_t>& rank_of_day_;
  const std::vector<std::int32_t>& days_;
  // The days of a row from 1 to size_; at 0 stands a day before all others, with the sum of nothing.
  std::vector<std::int32_t> row_days_;
  std::vector<Sum> up_to_;
  std::size_t size_ = 0;
  std::vector<Sum> sums_;
  std::vector<std::uint64_t> present_;
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
    __builtin_prefetch(&fact + fetch_ahead);
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
  for_each_staged([end](const Staged& fact) {
    __builtin_prefetch(&fact + fetch_ahead);
    ++end[fact.slot()];
  });
  std::uint32_t total = 0;
  for (std::uint32_t& count : slot_end) total += std::exchange(count, total);
  if (placed.size() < total) placed.resize(total);
  Placed* out = placed.data();
  for_each_staged([end, out](const Staged& fact) {
    out[end[fact.slot()]++] = {fact.amount(), fact.count(), static_cast<std::uint32_t>(fact.day())};
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

Cube BulkLoad::finish() && {
  rank_of_day_.resize(calendar_days);
  for (std::size_t day = 0; day < calendar_days; ++day) {
    rank_of_day_[day] = static_cast<std::uint32_t>(days_.size());
    if (seen_days_[day] != 0) days_.push_back(first_fact_day + static_cast<std::int32_t>(day));
  }
  RowMaker maker(cube_.round, rank_of_day_, days_);
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
