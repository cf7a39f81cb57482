#include "domain/attainment/sweep.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace salespact::attainment {
namespace {

void fetch(const void* memory) { __builtin_prefetch(memory); }

void fetch_chunk(const ChunkRef* ref) {
  if (ref == nullptr) return;
  const auto* head = reinterpret_cast<const std::byte*>(ref->chunk);
  fetch(head);
  fetch(head + 64);
  fetch(head + 128);
}

}  // namespace

std::size_t Sweep::find_rows(const RangeQuestion* questions, std::size_t count, Probe* probes) const {
  const Planes& planes = snapshot_.planes();
  const Organisation& organisation = snapshot_.organisation();
  std::size_t found = 0;
  const auto keep = [&](const Row* row, std::size_t question) {
    const RangeQuestion& asked = questions[question];
    if (row == nullptr || asked.last_day < asked.first_day) return;
    fetch(row);
    probes[found].row = row;
    probes[found].day_before = asked.first_day - 1;
    probes[found].day_last = asked.last_day;
    probes[found].question = static_cast<std::uint32_t>(question);
    ++found;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Owner owner = questions[i].owner;
    const Series series = questions[i].series;
    const bool is_person = owner.kind == Owner::Kind::person;
    check(series < snapshot_.series() && owner.index < (is_person ? organisation.people() : organisation.units()),
          "owner and series are known to the engine");
    if (is_person) {
      keep(planes.person.find(owner.index, series), i);
      keep(planes.overlay.find(owner.index, series), i);
    } else {
      keep(planes.total.find(Organisation::node_of(owner.index), series), i);
    }
  }
  return found;
}

void Sweep::answer(const RangeQuestion* questions, std::size_t count, Sum* sums) const {
  Probes memory;  // NOLINT(*-member-init): find_rows fills what is used
  Probe* probes = memory.data();
  const std::size_t found = find_rows(questions, count, probes);
  for (std::size_t i = 0; i < found; ++i) {
    Probe& probe = probes[i];
    probe.ref_before = chunk_up_to(probe.row, probe.day_before);
    probe.ref_last = chunk_up_to(probe.row, probe.day_last);
    fetch_chunk(probe.ref_last);
    if (probe.ref_before != probe.ref_last) fetch_chunk(probe.ref_before);
  }
  for (std::size_t i = 0; i < found; ++i) {
    Probe& probe = probes[i];
    if (probe.ref_last != nullptr) fetch(probe.last = prefix_up_to(*probe.ref_last, probe.day_last));
    if (probe.ref_before != nullptr) fetch(probe.before = prefix_up_to(*probe.ref_before, probe.day_before));
  }
  std::fill_n(sums, count, Sum{});
  for (std::size_t i = 0; i < found; ++i) {
    const Probe& probe = probes[i];
    Sum& sum = sums[probe.question];
    if (probe.ref_last != nullptr) sum += probe.ref_last->before + *probe.last;
    if (probe.ref_before != nullptr) sum -= probe.ref_before->before + *probe.before;
  }
}

}  // namespace salespact::attainment
