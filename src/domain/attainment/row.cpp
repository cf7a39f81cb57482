#include "domain/attainment/row.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <vector>

namespace salespact::attainment {
namespace {

constexpr std::size_t rounded_capacity(std::size_t size) {
  return (size + Chunk::step - 1) / Chunk::step * Chunk::step;
}

Chunk* new_chunk(WriteRound& round, std::size_t size) {
  const std::size_t capacity = rounded_capacity(size);
  auto* chunk = static_cast<Chunk*>(round.take(Chunk::bytes(capacity)));
  chunk->born = round.number();
  chunk->size = static_cast<std::uint16_t>(size);
  chunk->capacity = static_cast<std::uint16_t>(capacity);
  chunk->unused = 0;
  std::uint16_t* offsets = chunk->offsets();
  for (std::size_t i = capacity - Chunk::step; i < capacity; ++i) offsets[i] = Chunk::free_offset;
  return chunk;
}

// How many of the days the first chunk takes: offsets have to reach the last of them.
std::size_t first_chunk_size(const std::int32_t* days, std::size_t count) {
  std::size_t size = std::min<std::size_t>(count, Chunk::largest);
  while (days[size - 1] - days[0] > Chunk::widest) --size;
  return size;
}

// `before` is the sum of all that is left of the chunk and in `up_to`.
Chunk* make_chunk(WriteRound& round, const std::int32_t* days, const Sum* up_to, std::size_t size, const Sum& before) {
  Chunk* chunk = new_chunk(round, size);
  chunk->first_day = days[0];
  Sum* prefixes = chunk->prefixes();
  std::uint16_t* offsets = chunk->offsets();
  for (std::size_t i = 0; i < size; ++i) prefixes[i] = up_to[i] - before;
  for (std::size_t i = 0; i < size; ++i) offsets[i] = static_cast<std::uint16_t>(days[i] - days[0]);
  return chunk;
}

Row* new_row(WriteRound& round, std::size_t size) {
  check(size <= std::numeric_limits<std::uint16_t>::max(), "a row has at most one chunk a day of the calendar");
  auto* row = static_cast<Row*>(round.take(Row::bytes(size)));
  row->born = round.number();
  row->size = static_cast<std::uint16_t>(size);
  row->capacity = static_cast<std::uint16_t>(size);
  row->unused = 0;
  return row;
}

void discard_chunk(WriteRound& round, Chunk* chunk) {
  round.discard(chunk, Chunk::bytes(chunk->capacity), chunk->born);
}
void discard_row(WriteRound& round, Row* row) { round.discard(row, Row::bytes(row->capacity), row->born); }

Row* writable_row(WriteRound& round, Row* row) {
  if (row->born == round.number()) return row;
  Row* copy = new_row(round, row->size);
  std::copy_n(row->refs(), row->size, copy->refs());
  discard_row(round, row);
  return copy;
}

// A chunk of this round with room for one more.
Chunk* writable_chunk(WriteRound& round, Chunk* chunk, bool needs_room) {
  const bool fits = !needs_room || chunk->size < chunk->capacity;
  if (fits && chunk->born == round.number()) return chunk;
  Chunk* copy = new_chunk(round, static_cast<std::size_t>(chunk->size) + (needs_room ? 1 : 0));
  copy->size = chunk->size;
  copy->first_day = chunk->first_day;
  std::copy_n(chunk->prefixes(), chunk->size, copy->prefixes());
  std::copy_n(chunk->offsets(), chunk->size, copy->offsets());
  std::fill_n(copy->offsets() + chunk->size, copy->capacity - chunk->size, Chunk::free_offset);
  discard_chunk(round, chunk);
  return copy;
}

void add_to_all(Sum* sums, std::size_t count, const Sum& flow) {
  for (std::size_t i = 0; i < count; ++i) sums[i] += flow;
}

// Puts a new day into a chunk that has room and whose offsets reach it.
void insert_day(Chunk* chunk, std::size_t at, std::int32_t day, const Sum& flow) {
  Sum* prefixes = chunk->prefixes();
  std::uint16_t* offsets = chunk->offsets();
  if (day < chunk->first_day) {
    const std::int32_t shift = chunk->first_day - day;
    for (std::size_t i = 0; i < chunk->size; ++i) offsets[i] = static_cast<std::uint16_t>(offsets[i] + shift);
    chunk->first_day = day;
  }
  std::copy_backward(prefixes + at, prefixes + chunk->size, prefixes + chunk->size + 1);
  std::copy_backward(offsets + at, offsets + chunk->size, offsets + chunk->size + 1);
  prefixes[at] = at == 0 ? Sum{} : prefixes[at - 1];
  offsets[at] = static_cast<std::uint16_t>(day - chunk->first_day);
  ++chunk->size;
  add_to_all(prefixes + at, chunk->size - at, flow);
}

// Replaces chunk `at` of the row by two halves, or adds an empty place at its right for `fresh`.
Row* insert_ref(WriteRound& round, Row* row, std::size_t at, const ChunkRef& fresh) {
  Row* wider = new_row(round, static_cast<std::size_t>(row->size) + 1);
  std::copy_n(row->refs(), at, wider->refs());
  wider->refs()[at] = fresh;
  std::copy_n(row->refs() + at, row->size - at, wider->refs() + at + 1);
  discard_row(round, row);
  return wider;
}

Row* split_chunk(WriteRound& round, Row* row, std::size_t at) {
  Chunk* chunk = row->refs()[at].chunk;
  std::array<std::int32_t, Chunk::largest> days;  // NOLINT(*-member-init): filled below
  for (std::size_t i = 0; i < chunk->size; ++i) days[i] = chunk->day(i);
  const std::size_t left = chunk->size / 2U;
  const Sum* prefixes = chunk->prefixes();
  const Sum& of_left = prefixes[left - 1];
  Chunk* first = make_chunk(round, days.data(), prefixes, left, {});
  Chunk* second = make_chunk(round, days.data() + left, prefixes + left, chunk->size - left, of_left);
  row = insert_ref(round, row, at + 1, {second->first_day, 0, second, row->refs()[at].before + of_left});
  row->refs()[at].chunk = first;
  discard_chunk(round, chunk);
  return row;
}

std::size_t chunk_for(const Row* row, std::int32_t day) {
  const ChunkRef* refs = row->refs();
  const auto after = std::upper_bound(refs, refs + row->size, day,
                                      [](std::int32_t wanted, const ChunkRef& ref) { return wanted < ref.first_day; });
  return after == refs ? 0 : static_cast<std::size_t>(after - refs) - 1;
}

bool reaches(const Chunk* chunk, std::int32_t day) {
  return day - chunk->first_day <= Chunk::widest && chunk->day(chunk->size - 1U) - day <= Chunk::widest;
}

// A day that no chunk's offsets can reach gets a chunk of its own, on the side it belongs to.
Row* add_far_day(WriteRound& round, Row* row, std::size_t at, std::int32_t day, const Sum& flow) {
  Chunk* chunk = make_chunk(round, &day, &flow, 1, {});
  const bool right = day > row->refs()[at].first_day;
  const std::size_t place = right ? at + 1 : at;
  const Sum before = right ? row->refs()[at].before + row->refs()[at].chunk->prefixes()[row->refs()[at].chunk->size - 1]
                           : row->refs()[at].before;
  row = insert_ref(round, row, place, {day, 0, chunk, before});
  for (std::size_t i = place + 1; i < row->size; ++i) row->refs()[i].before += flow;
  return row;
}

}  // namespace

Row* make_row(WriteRound& round, const RunningSums& sums) {
  const auto chunk_size = [&sums](std::size_t at) { return first_chunk_size(sums.days + at, sums.size - at); };
  if (sums.size == 0) return nullptr;
  std::size_t chunks = 0;
  for (std::size_t at = 0; at < sums.size; ++chunks) at += chunk_size(at);
  Row* row = new_row(round, chunks);
  ChunkRef* ref = row->refs();
  Sum before{};
  for (std::size_t at = 0; at < sums.size; ++ref) {
    const std::size_t size = chunk_size(at);
    *ref = {sums.days[at], 0, make_chunk(round, sums.days + at, sums.up_to + at, size, before), before};
    at += size;
    before = sums.up_to[at - 1];
  }
  return row;
}

Row* add_to_row(WriteRound& round, Row* row, std::int32_t day, const Sum& flow) {
  if (row == nullptr) return make_row(round, {&day, &flow, 1});
  row = writable_row(round, row);
  std::size_t at = chunk_for(row, day);
  if (!reaches(row->refs()[at].chunk, day)) return add_far_day(round, row, at, day, flow);
  const Chunk* found = row->refs()[at].chunk;
  const std::uint16_t* offsets = found->offsets();
  const std::uint16_t* place =
      day < found->first_day ? offsets : std::lower_bound(offsets, offsets + found->size, day - found->first_day);
  const bool is_new = place == offsets + found->size || found->first_day + *place != day;
  if (is_new && found->size == Chunk::largest) {
    row = split_chunk(round, row, at);
    return add_to_row(round, row, day, flow);
  }
  const auto index = static_cast<std::size_t>(place - offsets);
  Chunk* chunk = writable_chunk(round, row->refs()[at].chunk, is_new);
  if (is_new) {
    insert_day(chunk, index, day, flow);
  } else {
    add_to_all(chunk->prefixes() + index, chunk->size - index, flow);
  }
  ChunkRef* refs = row->refs();
  refs[at].chunk = chunk;
  refs[at].first_day = chunk->first_day;
  for (++at; at < row->size; ++at) refs[at].before += flow;
  return row;
}

Row* merge_into_row(WriteRound& round, Row* row, std::span<const DayFlow> flows) {
  std::vector<std::int32_t> days;
  std::vector<Sum> up_to;
  auto next = flows.begin();
  const auto keep = [&](const DayFlow& day) {
    if (day.flow == Sum{}) return;
    days.push_back(day.day);
    up_to.push_back(up_to.empty() ? day.flow : up_to.back() + day.flow);
  };
  for_each_flow(row, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max(),
                [&](std::int32_t day, const Sum& flow) {
                  for (; next != flows.end() && next->day < day; ++next) keep(*next);
                  const bool both = next != flows.end() && next->day == day;
                  keep({day, both ? flow + next->flow : flow});
                  if (both) ++next;
                });
  for (; next != flows.end(); ++next) keep(*next);
  if (row != nullptr) {
    for (std::size_t i = 0; i < row->size; ++i) discard_chunk(round, row->refs()[i].chunk);
    discard_row(round, row);
  }
  return make_row(round, {days.data(), up_to.data(), days.size()});
}

}  // namespace salespact::attainment
