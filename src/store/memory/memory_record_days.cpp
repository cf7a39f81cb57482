#include "store/memory/memory_records.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::store {
namespace {

// Rows of the table that `day_of` gives a day for, newest first.
template <class Table, class DayOf>
auto page_of(const Table& table, const app::RecordDays& days, const DayOf& day_of) {
  using Row = typename Table::mapped_type;
  std::vector<std::pair<std::pair<Date, std::int64_t>, const Row*>> wanted;
  for (const auto& [id, row] : table) {
    const std::optional<Date> day = day_of(row);
    if (!day || !days.days.contains(*day)) continue;
    if (*day == days.days.end && id.value >= days.before) continue;
    wanted.push_back({{*day, id.value}, &row});
  }
  std::ranges::sort(wanted, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Row> rows;
  for (const auto& [place, row] : wanted) {
    if (rows.size() == static_cast<std::size_t>(days.limit)) break;
    rows.push_back(*row);
  }
  return rows;
}

template <class Table>
std::optional<app::NewestRecord> newest_of(const Table& table) {
  if (table.empty()) return std::nullopt;
  return app::NewestRecord{table.rbegin()->first.value, table.rbegin()->second.source};
}

}  // namespace

std::vector<Deal> MemoryRecords::deals_of_days(app::DealDay which, const app::RecordDays& days) {
  return page_of(*session_.state().deals, days, [&](const Deal& deal) -> std::optional<Date> {
    const bool wanted = deal.state == RecordState::posted && (!days.person || credited(deal, *days.person));
    if (!wanted) return std::nullopt;
    return which == app::DealDay::closed_on ? deal.closed_on : deal.created_on;
  });
}

std::vector<Deal> MemoryRecords::deals_standing(Date day, std::int64_t before, int limit) {
  std::vector<Deal> found;
  const auto& table = *session_.state().deals;
  for (auto it = table.rbegin(); it != table.rend() && found.size() < static_cast<std::size_t>(limit); ++it) {
    const Deal& deal = it->second;
    if (deal.id.value >= before || deal.state != RecordState::posted) continue;
    if (deal.status != DealStatus::open && deal.closed_on && *deal.closed_on <= day) continue;
    if (!deal.created_on || *deal.created_on <= day) found.push_back(deal);
  }
  return found;
}

std::vector<Activity> MemoryRecords::activities_of_days(const app::RecordDays& days) {
  return page_of(*session_.state().activities, days, [&](const Activity& activity) -> std::optional<Date> {
    const bool wanted =
        activity.state == RecordState::posted && (!days.person || activity.owner == Owner(*days.person));
    return wanted ? std::optional(activity.occurred_on) : std::nullopt;
  });
}

std::vector<Measurement> MemoryRecords::measurements_of_days(MetricId metric, const app::RecordDays& days) {
  return page_of(*session_.state().measurements, days, [&](const Measurement& entry) -> std::optional<Date> {
    const bool wanted = counts(entry) && entry.metric == metric && (!days.person || entry.owner == Owner(*days.person));
    return wanted ? std::optional(entry.occurred_on) : std::nullopt;
  });
}

std::optional<app::NewestRecord> MemoryRecords::newest_deal() { return newest_of(*session_.state().deals); }
std::optional<app::NewestRecord> MemoryRecords::newest_activity() { return newest_of(*session_.state().activities); }
std::optional<app::NewestRecord> MemoryRecords::newest_measurement(MetricId metric) {
  const auto& table = *session_.state().measurements;
  for (const auto& [seq, entry] : std::views::reverse(table)) {
    if (entry.metric == metric) return app::NewestRecord{seq.value, entry.source};
  }
  return std::nullopt;
}

}  // namespace salespact::store
