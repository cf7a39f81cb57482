#pragma once

#include "app/access/rules.hpp"
#include "app/numbers/goal_sheet.hpp"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace salespact::app {

enum class SearchKind { person, unit, goal, objective };

struct SearchHit {
  SearchKind kind = SearchKind::person;
  std::string id;
  std::string name;    // of a goal or an objective its title
  std::string detail;  // of a person the path of their unit, of a unit the path above it, of the others its owner
  std::string period;  // of a goal
  std::string metric;  // of a goal the key of its metric, and its name
  std::string metric_name;
  bool current = true;  // false: departed, a goal that does not run today, an objective that is over
};

struct SearchResult {
  std::vector<SearchHit> items;  // the best first
  bool more = false;             // of those that the asker may see
};

// Names of people, units, goals and objectives, ready to be looked through. Every word of the query has to begin a word
// of the name, or of what stands beside it (e-mail, path, owner, metric, period), or from two letters on to be anywhere
// inside the name; marks and case don't count. Immutable; 10,000 people with their goals are looked through in a few
// milliseconds, and only what may be seen is ever counted.
class SearchIndex {
 public:
  explicit SearchIndex(const Numbers& numbers);

  [[nodiscard]] bool fits(const Numbers& numbers) const;
  [[nodiscard]] SearchResult find(std::string_view query, Date today, const Viewpoint& viewer) const;

 private:
  struct Entry {
    SearchKind kind = SearchKind::person;
    std::uint32_t index = 0;  // into the directory, the goals, or the objectives
    std::string name;         // folded
    std::string beside;
  };
  static constexpr std::size_t kinds = 4;
  using Chosen = std::array<std::vector<std::pair<int, const Entry*>>, kinds>;

  [[nodiscard]] bool may_see(const Entry& entry, const Viewpoint& viewer) const;
  [[nodiscard]] bool is_current(const Entry& entry, Date today) const;
  [[nodiscard]] SearchHit hit(const Entry& entry, Date today) const;
  [[nodiscard]] Chosen best_of_each_kind(std::string_view query, Date today, const Viewpoint& viewer) const;

  std::shared_ptr<const Directory> directory_;
  std::shared_ptr<const std::vector<Goal>> goals_;
  std::shared_ptr<const std::vector<Objective>> objectives_;
  std::shared_ptr<const MetricCatalogue> metrics_;
  std::vector<Entry> entries_;  // by name
};

// Keeps the index between questions and makes it anew when people, units, goals or objectives have changed. Any thread.
class SearchKeeper {
 public:
  [[nodiscard]] std::shared_ptr<const SearchIndex> of(const Numbers& numbers);

 private:
  std::mutex mutex_;
  std::shared_ptr<const SearchIndex> kept_;
};

}  // namespace salespact::app
