#include "app/search/search_index.hpp"

#include "app/strategy/strategy_rules.hpp"
#include "base/search_text.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace salespact::app {
namespace {

constexpr std::size_t most_hits = 20;
constexpr std::array<std::size_t, 4> fair_share{
    7, 5, 5, 3};                            // people, units, goals, objectives, while there are as many of each
constexpr std::size_t shortest_inside = 2;  // letters

// How well a word of the query fits, the best first.
enum Fit : int { begins_name, begins_word, begins_beside, inside_word };
constexpr int grades = 4;

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool begins_some_word(std::string_view text, std::string_view term) {
  for (std::size_t at = text.find(term); at != std::string_view::npos; at = text.find(term, at + 1)) {
    if (at == 0 || !is_letter_or_digit(text[at - 1])) return true;
  }
  return false;
}

std::optional<int> fit_of(std::string_view term, std::string_view name, std::string_view beside) {
  if (name.starts_with(term)) return begins_name;
  if (begins_some_word(name, term)) return begins_word;
  if (begins_some_word(beside, term)) return begins_beside;
  if (code_points(term) >= shortest_inside && name.find(term) != std::string_view::npos) return inside_word;
  return std::nullopt;
}

// The worst of its words decides.
std::optional<int> fit_of(const std::vector<std::string_view>& terms, std::string_view name, std::string_view beside) {
  int worst = begins_name;
  for (const std::string_view term : terms) {
    const auto fit = fit_of(term, name, beside);
    if (!fit) return std::nullopt;
    worst = std::max(worst, *fit);
  }
  return worst;
}

std::string owner_name(const Directory& directory, const Owner& owner) {
  const attainment::Owner found = directory.owner(owner);
  const bool person = found.kind == attainment::Owner::Kind::person;
  return person ? directory.person(found.index).display_name : directory.unit(found.index).name;
}

std::string path_above(const Directory& directory, attainment::UnitIndex unit, Date today) {
  const auto above = directory.parent_on(unit, today);
  return above ? directory.path(*above) : std::string();
}

}  // namespace

SearchIndex::SearchIndex(const Numbers& numbers)
    : directory_(numbers.directory), goals_(numbers.goals), objectives_(numbers.objectives), metrics_(numbers.metrics) {
  entries_.reserve(directory_->people() + directory_->units() + goals_->size() + objectives_->size());
  for (attainment::PersonIndex i = 0; i < directory_->people(); ++i) {
    const Person& person = directory_->person(i);
    entries_.push_back(
        {SearchKind::person, i, search_folded(person.display_name), search_folded(person.email.value_or(""))});
  }
  for (attainment::UnitIndex i = 0; i < directory_->units(); ++i) {
    entries_.push_back(
        {SearchKind::unit, i, search_folded(directory_->unit(i).name), search_folded(directory_->path(i))});
  }
  for (std::uint32_t i = 0; i < goals_->size(); ++i) {
    const Goal& goal = (*goals_)[i];
    if (goal.state == GoalState::draft || goal.state == GoalState::cancelled) continue;
    const CompiledMetric* metric = metrics_->find(goal.metric);
    entries_.push_back(
        {SearchKind::goal, i, search_folded(goal.title),
         search_folded(owner_name(*directory_, goal.owner) + " " + metric->metric.name + " " + goal.period.label)});
  }
  for (std::uint32_t i = 0; i < objectives_->size(); ++i) {
    const Objective& objective = (*objectives_)[i];
    entries_.push_back({SearchKind::objective, i, search_folded(objective.title),
                        search_folded(owner_name(*directory_, objective.owner))});
  }
  std::ranges::stable_sort(entries_, {}, &Entry::name);
}

bool SearchIndex::fits(const Numbers& numbers) const {
  return directory_ == numbers.directory && goals_ == numbers.goals && objectives_ == numbers.objectives &&
         metrics_ == numbers.metrics;
}

bool SearchIndex::may_see(const Entry& entry, const Viewpoint& viewer) const {
  switch (entry.kind) {
    case SearchKind::person: return fact_access(viewer, directory_->person(entry.index).id) != FactAccess::none;
    case SearchKind::unit: return fact_access(viewer, directory_->unit(entry.index).id) != FactAccess::none;
    case SearchKind::goal: return may_read_goal(viewer, (*goals_)[entry.index]);
    case SearchKind::objective: return may_read_objective(viewer, (*objectives_)[entry.index]);
  }
  return false;
}

bool SearchIndex::is_current(const Entry& entry, Date today) const {
  switch (entry.kind) {
    case SearchKind::person: return directory_->person(entry.index).status != PersonStatus::departed;
    case SearchKind::unit: return true;
    case SearchKind::goal: return (*goals_)[entry.index].period.range.contains(today);
    case SearchKind::objective: return !is_over((*objectives_)[entry.index].state);
  }
  return false;
}

SearchIndex::Chosen SearchIndex::best_of_each_kind(std::string_view query, Date today, const Viewpoint& viewer) const {
  std::vector<std::string_view> terms;
  const std::string folded_query = search_folded(query);
  for (const std::string_view term : split(folded_query, ' ')) {
    if (!term.empty()) terms.push_back(term);
  }
  // In the order of the names, so that each list comes out sorted.
  std::array<std::array<std::vector<const Entry*>, std::size_t{grades} * 2>, kinds> found;
  for (const Entry& entry : entries_) {
    const auto fit = terms.empty() ? std::nullopt : fit_of(terms, entry.name, entry.beside);
    if (!fit) continue;
    const int rank = *fit * 2 + (is_current(entry, today) ? 0 : 1);
    found.at(static_cast<std::size_t>(entry.kind)).at(static_cast<std::size_t>(rank)).push_back(&entry);
  }
  Chosen chosen;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    for (std::size_t rank = 0; rank < found[kind].size(); ++rank) {
      for (const Entry* entry : found[kind][rank]) {
        if (chosen[kind].size() > most_hits) break;  // one more than can be shown tells that there are more
        if (may_see(*entry, viewer)) chosen[kind].emplace_back(static_cast<int>(rank), entry);
      }
    }
  }
  return chosen;
}

SearchResult SearchIndex::find(std::string_view query, Date today, const Viewpoint& viewer) const {
  const Chosen chosen = best_of_each_kind(query, today, viewer);
  std::array<std::size_t, kinds> take{};
  std::size_t taken = 0;
  std::size_t all = 0;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    take[kind] = std::min(fair_share[kind], chosen[kind].size());
    taken += take[kind];
    all += chosen[kind].size();
  }
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    const std::size_t further = std::min(most_hits - taken, chosen[kind].size() - take[kind]);
    take[kind] += further;
    taken += further;
  }
  std::vector<std::pair<int, const Entry*>> best;
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    best.insert(best.end(), chosen[kind].begin(), chosen[kind].begin() + static_cast<std::ptrdiff_t>(take[kind]));
  }
  std::ranges::stable_sort(best, {}, [](const auto& one) { return one.first; });
  SearchResult result;
  result.more = all > taken;
  for (const auto& [rank, entry] : best) result.items.push_back(hit(*entry, today));
  return result;
}

SearchHit SearchIndex::hit(const Entry& entry, Date today) const {
  SearchHit out{.kind = entry.kind, .id = {}, .name = {}, .detail = {}, .period = {}, .metric = {}, .metric_name = {}};
  out.current = is_current(entry, today);
  switch (entry.kind) {
    case SearchKind::person: {
      const Person& person = directory_->person(entry.index);
      out.id = person.id.text();
      out.name = person.display_name;
      if (const auto unit = directory_->unit_on(entry.index, today)) out.detail = directory_->path(*unit);
      break;
    }
    case SearchKind::unit: {
      const OrgUnit& unit = directory_->unit(entry.index);
      out.id = unit.id.text();
      out.name = unit.name;
      out.detail = path_above(*directory_, entry.index, today);
      break;
    }
    case SearchKind::goal: {
      const Goal& goal = (*goals_)[entry.index];
      out.id = goal.id.text();
      out.name = goal.title;
      out.detail = owner_name(*directory_, goal.owner);
      out.period = goal.period.label;
      const Metric& metric = metrics_->find(goal.metric)->metric;
      out.metric = metric.key;
      out.metric_name = metric.name;
      break;
    }
    case SearchKind::objective: {
      const Objective& objective = (*objectives_)[entry.index];
      out.id = objective.id.text();
      out.name = objective.title;
      out.detail = owner_name(*directory_, objective.owner);
      break;
    }
  }
  return out;
}

std::shared_ptr<const SearchIndex> SearchKeeper::of(const Numbers& numbers) {
  const std::scoped_lock lock(mutex_);
  if (!kept_ || !kept_->fits(numbers)) kept_ = std::make_shared<const SearchIndex>(numbers);
  return kept_;
}

}  // namespace salespact::app
