#include "store/memory/memory_records.hpp"

#include <algorithm>
#include <functional>

namespace salespact::store {
namespace {

bool posted(const Deal& deal) { return deal.state == RecordState::posted; }
bool posted(const Activity& activity) { return activity.state == RecordState::posted; }

std::optional<Date> day_of(const Deal& deal) {
  return deal.status == DealStatus::open ? deal.created_on : deal.closed_on;
}
std::optional<Date> day_of(const Activity& activity) { return activity.occurred_on; }

template <class Table>
auto page_of(const Table& table, const app::RecordPage& page) {
  std::vector<typename Table::mapped_type> found;
  const typename Table::key_type after{page.after};
  for (auto it = table.upper_bound(after); it != table.end(); ++it) {
    if (found.size() == static_cast<std::size_t>(page.limit)) break;
    const auto& row = it->second;
    if (!posted(row) || (page.owner && !credited(row, *page.owner))) continue;
    const auto day = day_of(row);
    if (page.dates && !(day && page.dates->contains(*day))) continue;
    found.push_back(row);
  }
  return found;
}

template <class Table>
std::int64_t posted_in(const Table& table) {
  return std::count_if(table.begin(), table.end(), [](const auto& item) { return posted(item.second); });
}

std::string_view source_of(const RecordName& deal) { return deal.first; }
std::string_view source_of(const ActivityName& activity) { return activity.first.first; }

ActivityName name_of(const Activity& activity) {
  return {RecordName(activity.source, activity.external_id), activity.owner};
}

std::int64_t millions(std::int64_t amount) { return (amount < 0 ? -amount : amount) / 1'000'000; }

template <class Names, class Table>
void visit_keys(const Names& names, const Table& table, std::string_view source,
                const std::function<void(const app::RecordKey&)>& visit) {
  for (const auto& [name, id] : names) {
    if (source_of(name) != source) continue;
    const auto& record = table.at(id);
    visit(
        {.external_id = record.external_id, .fingerprint = record.fingerprint, .id = id.value, .owner = record.owner});
  }
}

template <class Former, class Table, class SomeId>
auto version_of(const Former& former, const Table& current, SomeId id, std::int64_t revision) {
  if (auto found = find_in(former, std::pair(id, revision))) return found;
  auto found = find_in(current, id);
  if (found && found->revision != revision) found.reset();
  return found;
}

}  // namespace

void MemoryRecords::for_each_deal(const std::function<void(const Deal&)>& visit) {
  for (const auto& [id, deal] : *session_.state().deals) {
    if (posted(deal)) visit(deal);
  }
}

void MemoryRecords::for_each_activity(const std::function<void(const Activity&)>& visit) {
  for (const auto& [id, activity] : *session_.state().activities) {
    if (posted(activity)) visit(activity);
  }
}

void MemoryRecords::for_each_measurement(const std::function<void(const Measurement&)>& visit) {
  for (const auto& [id, entry] : *session_.state().measurements) {
    if (counts(entry)) visit(entry);
  }
}

void MemoryRecords::for_each_deal_key(std::string_view source,
                                      const std::function<void(const app::RecordKey&)>& visit) {
  visit_keys(*session_.state().deal_names, *session_.state().deals, source, visit);
}

void MemoryRecords::for_each_activity_key(std::string_view source,
                                          const std::function<void(const app::RecordKey&)>& visit) {
  visit_keys(*session_.state().activity_names, *session_.state().activities, source, visit);
}

std::optional<Deal> MemoryRecords::find_deal(std::string_view source, std::string_view external_id) {
  const auto id = find_in(session_.state().deal_names, RecordName(source, external_id));
  return id ? find_deal(*id) : std::nullopt;
}

std::optional<Deal> MemoryRecords::deal_version(DealId id, std::int64_t revision) {
  return version_of(session_.state().former_deals, session_.state().deals, id, revision);
}

std::vector<Deal> MemoryRecords::deals(const app::RecordPage& page) { return page_of(*session_.state().deals, page); }

std::vector<Deal> MemoryRecords::deals_by_day(const app::DealDays& page) {
  std::vector<std::pair<std::pair<Date, DealId>, const Deal*>> found;
  for (const auto& [id, deal] : *session_.state().deals) {
    const bool by_creation = page.on == RecordDate::created_on;
    const auto day = by_creation ? deal.created_on.value_or(earliest_date) : deal.closed_on;
    if (!posted(deal) || !day || !page.days.contains(*day)) continue;
    const std::pair key(*day, id);
    if (!page.before || key < *page.before) found.emplace_back(key, &deal);
  }
  std::ranges::sort(found, std::greater{});
  if (found.size() > static_cast<std::size_t>(page.limit)) found.resize(static_cast<std::size_t>(page.limit));
  std::vector<Deal> deals;
  for (const auto& [key, deal] : found) deals.push_back(*deal);
  return deals;
}

void MemoryRecords::require_sound(const Deal& deal) {
  session_.require_text({deal.source, deal.external_id, deal.stage, deal.account, deal.product});
  session_.require_owner(deal.owner);
  session_.require_amount(deal.amount_minor);
  session_.require(deal.status == DealStatus::open || deal.closed_on.has_value(), "a decided deal has its day");
  for (const Credit& credit : deal.credits) session_.require_known(session_.state().people, credit.person, "person");
}

void MemoryRecords::insert(std::span<const Deal> deals) {
  MemoryState& state = session_.change();
  for (const Deal& deal : deals) {
    require_sound(deal);
    session_.insert(state.deal_names, RecordName(deal.source, deal.external_id), deal.id, "the deal");
    session_.insert(state.deals, deal.id, deal, "the deal");
  }
}

bool MemoryRecords::correct(const Deal& deal) {
  MemoryState& state = session_.change();
  const auto former = find_deal(deal.id);
  if (!former || former->revision != deal.revision) return false;
  require_sound(deal);
  state.former_deals.edit().emplace(std::pair(former->id, former->revision), *former);
  if (former->source != deal.source || former->external_id != deal.external_id) {
    session_.insert(state.deal_names, RecordName(deal.source, deal.external_id), deal.id, "the deal");
    state.deal_names.edit().erase(RecordName(former->source, former->external_id));
  }
  return session_.compare_and_swap(state.deals, deal);
}

std::optional<Activity> MemoryRecords::find_activity(std::string_view source, std::string_view external_id,
                                                     const Owner& owner) {
  const auto id = find_in(session_.state().activity_names, ActivityName(RecordName(source, external_id), owner));
  return id ? find_in(session_.state().activities, *id) : std::nullopt;
}

std::optional<Activity> MemoryRecords::activity_version(ActivityId id, std::int64_t revision) {
  return version_of(session_.state().former_activities, session_.state().activities, id, revision);
}

std::vector<Activity> MemoryRecords::activities(const app::RecordPage& page) {
  return page_of(*session_.state().activities, page);
}

void MemoryRecords::insert(std::span<const Activity> activities) {
  MemoryState& state = session_.change();
  for (const Activity& activity : activities) {
    session_.require_text({activity.source, activity.external_id, activity.type});
    session_.require_owner(activity.owner);
    session_.require_amount(activity.count);
    session_.insert(state.activity_names, name_of(activity), activity.id, "the activity");
    session_.insert(state.activities, activity.id, activity, "the activity");
  }
}

bool MemoryRecords::correct(const Activity& activity) {
  MemoryState& state = session_.change();
  const auto former = find_in(state.activities, activity.id);
  if (!former || former->revision != activity.revision) return false;
  session_.require_owner(activity.owner);
  session_.require_amount(activity.count);
  state.former_activities.edit().emplace(std::pair(former->id, former->revision), *former);
  if (name_of(*former) != name_of(activity)) {
    session_.insert(state.activity_names, name_of(activity), activity.id, "the activity");
    state.activity_names.edit().erase(name_of(*former));
  }
  return session_.compare_and_swap(state.activities, activity);
}

std::optional<Measurement> MemoryRecords::find_measurement(std::string_view source, std::string_view external_id,
                                                           MetricId metric, const Owner& owner, SplitKind split) {
  const MeasurementName name(source, external_id, metric, owner, split);
  const auto id = find_in(session_.state().current_measurements, name);
  return id ? find_measurement(*id) : std::nullopt;
}

std::optional<Measurement> MemoryRecords::find_measurement(MeasurementId id) {
  return find_in(session_.state().measurements, id);
}

void MemoryRecords::append(std::span<const Measurement> measurements) {
  for (const Measurement& entry : measurements) append_one(entry);
}

void MemoryRecords::append_one(const Measurement& entry) {
  MemoryState& state = session_.change();
  session_.require_text({entry.source, entry.external_id});
  session_.require_owner(entry.owner);
  session_.require_amount(entry.amount);
  session_.require_known(state.metrics, entry.metric, "metric");
  if (entry.supersedes) {
    const auto former = find_measurement(*entry.supersedes);
    if (!former || !former->current) session_.fail_unique("the measurement was superseded before, or does not exist");
    state.measurements.edit().at(former->id).current = false;
    state.current_measurements.edit().erase(
        MeasurementName(former->source, former->external_id, former->metric, former->owner, former->split_kind));
  }
  if (entry.current) {
    session_.insert(state.current_measurements,
                    MeasurementName(entry.source, entry.external_id, entry.metric, entry.owner, entry.split_kind),
                    entry.id, "the measurement");
  }
  session_.insert(state.measurements, entry.id, entry, "the measurement");
}

void MemoryRecords::for_each_voided_measurement(std::string_view source,
                                                const std::function<void(const Measurement&)>& visit) {
  for (const auto& [id, entry] : *session_.state().measurements) {
    if (entry.source == source && entry.current && entry.entry == FactEntry::void_entry) visit(entry);
  }
}

std::int64_t MemoryRecords::millions_of_deals(const Currency& currency) {
  std::int64_t sum = 0;
  for_each_deal([&](const Deal& deal) { sum += deal.currency == currency ? millions(deal.amount_minor) : 0; });
  return sum;
}

std::int64_t MemoryRecords::millions_of_measurements(MetricId metric, const std::optional<Currency>& currency) {
  std::int64_t sum = 0;
  for_each_measurement([&](const Measurement& entry) {
    if (entry.metric == metric && entry.currency == currency) sum += millions(entry.amount);
  });
  return sum;
}

std::int64_t MemoryRecords::count_deals() { return posted_in(*session_.state().deals); }
std::int64_t MemoryRecords::count_activities() { return posted_in(*session_.state().activities); }
std::int64_t MemoryRecords::count_measurements() {
  const auto& table = *session_.state().measurements;
  return std::count_if(table.begin(), table.end(), [](const auto& item) { return counts(item.second); });
}

}  // namespace salespact::store
