#include "store/memory/memory_goals.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <ranges>

namespace salespact::store {
namespace {

// `limit` rows of a list numbered 1, 2, 3 … that follow the first `seq`.
template <class Row>
std::vector<Row> rows_after(const std::vector<Row>& rows, std::int64_t seq, int limit) {
  const auto size = static_cast<std::int64_t>(rows.size());
  const auto from = std::clamp<std::int64_t>(seq, 0, size);
  const auto to = std::min(size, from + limit);
  return {rows.begin() + from, rows.begin() + to};
}

}  // namespace

std::vector<Metric> MemoryMetrics::all() {
  auto metrics = rows_of(session_.state().metrics);
  std::ranges::sort(metrics, {}, &Metric::key);
  return metrics;
}

std::optional<Metric> MemoryMetrics::find(std::string_view key) {
  for (const auto& [id, metric] : *session_.state().metrics) {
    if (metric.key == key) return metric;
  }
  return std::nullopt;
}

void MemoryMetrics::insert(const Metric& metric) {
  if (find(metric.key)) session_.fail_unique("the metric's key is taken");
  session_.insert(session_.change().metrics, metric.id, metric, "the metric");
}

bool MemoryMetrics::update(const Metric& metric) {
  const auto taken = find(metric.key);
  if (taken && taken->id != metric.id) session_.fail_unique("the metric's key is taken");
  return session_.compare_and_swap(session_.change().metrics, metric);
}

void MemoryGoals::require_sound(const Goal& goal) {
  const MemoryState& state = session_.state();
  session_.require_text({goal.title, goal.scope});
  session_.require_owner(goal.owner);
  session_.require_known(state.metrics, goal.metric, "metric");
  if (goal.accountable) session_.require_known(state.people, *goal.accountable, "person");
  if (goal.seasonality) session_.require_known(state.seasonality_profiles, *goal.seasonality, "seasonality profile");
  session_.require(goal.period.range.start <= goal.period.range.end, "a period ends after it began");
  for (const auto amount :
       {std::optional(goal.target), goal.baseline, goal.stretch, goal.band_lower, goal.band_upper}) {
    if (amount) session_.require_amount(*amount);
  }
}

void MemoryGoals::insert(std::span<const Goal> goals) {
  for (const Goal& goal : goals) {
    require_sound(goal);
    session_.insert(session_.change().goals, goal.id, goal, "the goal");
  }
}

bool MemoryGoals::update(const Goal& goal) {
  require_sound(goal);
  return session_.compare_and_swap(session_.change().goals, goal);
}

void MemoryImports::insert(const app::ImportBatch& batch) {
  if (batch.started_by) session_.require_known(session_.state().people, *batch.started_by, "person");
  session_.insert(session_.change().imports, batch.id, batch, "the import");
}

void MemoryImports::update(const app::ImportBatch& batch) {
  auto& table = session_.change().imports;
  session_.require_known(table, batch.id, "import");
  table.edit()[batch.id] = batch;
}

std::vector<app::ImportBatch> MemoryImports::page(std::optional<app::ImportId> before, int limit) {
  std::vector<app::ImportBatch> found;
  const auto& table = *session_.state().imports;
  for (auto it = table.rbegin(); it != table.rend() && found.size() < static_cast<std::size_t>(limit); ++it) {
    if (!before || it->first < *before) found.push_back(it->second);
  }
  return found;
}

std::optional<app::ImportBatch> MemoryImports::find_running(app::ImportKind kind, const std::string& source,
                                                            const Sha256& hash) {
  const auto& table = *session_.state().imports;
  for (const auto& [id, batch] : std::views::reverse(table)) {
    if (batch.kind == kind && batch.source == source && batch.file_hash == hash &&
        batch.state == app::ImportState::running) {
      return batch;
    }
  }
  return std::nullopt;
}

void MemoryImports::add_rejected(app::ImportId id, std::span<const app::RowProblem> problems) {
  session_.require_known(session_.state().imports, id, "import");
  auto& list = session_.change().rejected.edit()[id];
  list.insert(list.end(), problems.begin(), problems.end());
}

std::vector<app::RowProblem> MemoryImports::rejected(app::ImportId id, std::int64_t after, int limit) {
  auto list = find_in(session_.state().rejected, id).value_or(std::vector<app::RowProblem>());
  std::ranges::stable_sort(list, {}, &app::RowProblem::line);
  return rows_after(list, after, limit);
}

void MemoryImports::put(const app::ImportMapping& mapping) {
  const auto [at, fresh] = session_.change().import_mappings.edit().try_emplace(
      {std::string(app::kind_text(mapping.kind)), folded(mapping.name)}, mapping);
  if (fresh) return;
  const app::ImportMappingId id = at->second.id;
  at->second = mapping;
  at->second.id = id;
}

void MemoryImports::remove(app::ImportMappingId id) {
  std::erase_if(session_.change().import_mappings.edit(), [id](const auto& item) { return item.second.id == id; });
}

app::AuditEntry MemoryAudit::append(app::AuditEntry entry) {
  auto& table = session_.change().audit;
  entry.seq = static_cast<std::int64_t>(table->size()) + 1;
  entry.previous_hash = table->empty() ? Sha256{} : table->back().hash;
  entry.hash = sha256(app::canonical_text(entry));
  table.edit().push_back(entry);
  return entry;
}

std::vector<app::AuditEntry> MemoryAudit::page(std::int64_t before, int limit) {
  const auto& table = *session_.state().audit;
  std::vector<app::AuditEntry> found;
  for (auto it = table.rbegin(); it != table.rend() && found.size() < static_cast<std::size_t>(limit); ++it) {
    if (before == 0 || it->seq < before) found.push_back(*it);
  }
  return found;
}

std::vector<app::AuditEntry> MemoryAudit::after(std::int64_t seq, int limit) {
  return rows_after(*session_.state().audit, seq, limit);
}

std::vector<app::AuditEntry> MemoryAudit::told_of(std::string_view object, std::string_view action) {
  auto found = *session_.state().audit;
  std::erase_if(found, [&](const app::AuditEntry& one) { return one.object != object || one.action != action; });
  return found;
}

void MemoryChanges::append(app::ChangeKind kind, std::int64_t object, std::int64_t revision) {
  const std::int64_t seq = last() + 1;
  session_.change().changes.edit().push_back({.seq = seq, .kind = kind, .object = object, .revision = revision});
}

std::vector<app::Change> MemoryChanges::after(std::int64_t seq, int limit) {
  return rows_after(*session_.state().changes, seq, limit);
}

std::optional<app::StoredAnswer> MemoryAnswers::find(PersonId person, std::string_view key) {
  return find_in(session_.state().answers, std::pair(person, std::string(key)));
}

void MemoryAnswers::insert(const app::StoredAnswer& answer) {
  session_.require_known(session_.state().people, answer.person, "person");
  session_.insert(session_.change().answers, std::pair(answer.person, answer.key), answer, "the answer");
}

void MemoryAnswers::delete_before(Instant at) {
  std::erase_if(session_.change().answers.edit(), [at](const auto& item) { return item.second.at < at; });
}

}  // namespace salespact::store
