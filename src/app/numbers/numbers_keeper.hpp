#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "app/numbers/record_facts.hpp"
#include "app/ports/store.hpp"
#include "domain/attainment/engine.hpp"
#include "domain/pact/sales_pact.hpp"
#include "domain/pact/team_pact.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace salespact::app {

// What was committed since the state before, for whoever tells people of it.
struct Moved {
  bool beyond_pacts = false;  // anything but what is named here
  std::set<SalesPactId> sales_pacts{};
  std::set<TeamPactId> team_pacts{};
  std::set<PersonId> helpers{};  // asked for help, whether or not they see the pact
};

// Keeps the numbers of one workspace in memory: builds them from the store, then follows the sequence of committed
// changes. Readers pin current(); writers call follow() after their commit, so that whoever has just written sees it.
class NumbersKeeper {
 public:
  NumbersKeeper(Store& store, WorkspaceId workspace) : store_(store), workspace_(workspace) {}

  // Reads everything. `today` decides today's unit paths.
  void load(Date today);
  // Applies what was committed since; true when something was. Any thread.
  bool follow(Date today);

  // Null before the first load.
  [[nodiscard]] std::shared_ptr<const Board> current() const;

  // Which of the records are the ones that a `once per` rule of the catalogue counts, as of the newest state. Waits for
  // whoever is following.
  [[nodiscard]] std::vector<bool> counted_once(std::size_t rule, std::span<const std::int64_t> records);

  // Called after each newly published state, by the thread that published it.
  void on_publish(std::function<void(const Board&, const Moved&)> listener) { listener_ = std::move(listener); }

 private:
  struct Reload {
    bool everything = false;
    bool organisation = false;
    bool shelves = false;  // workspace, calendars, goals
    bool objectives = false;
    bool alignments = false;
    bool pacts = false;
    Moved moved{};
  };

  void load_locked(Date today);
  void load_shelves(Transaction& tx, Numbers& numbers) const;
  static void load_objectives(Transaction& tx, Numbers& numbers);
  static void load_alignments(Transaction& tx, Numbers& numbers);
  static void load_pacts(Transaction& tx, Numbers& numbers);
  void load_facts(Transaction& tx, const Numbers& numbers);
  Reload collect(Transaction& tx, Date today, std::vector<attainment::Change>& changes, Numbers& next);
  void collect_deal(Transaction& tx, const Change& change, std::vector<attainment::Change>& changes);
  void collect_activity(Transaction& tx, const Change& change, std::vector<attainment::Change>& changes);
  void collect_measurement(Transaction& tx, const Change& change, std::vector<attainment::Change>& changes);
  void publish(Numbers next, const Moved& moved);

  Store& store_;
  WorkspaceId workspace_;
  std::mutex writing_;  // one thread builds or follows
  std::optional<attainment::Engine> engine_;
  std::optional<RecordFacts> facts_;
  Date today_;
  bool in_step_ = false;           // engine_ and facts_ are exactly at current()->change_seq
  mutable std::mutex publishing_;  // guards current_
  std::shared_ptr<const Board> current_;
  std::function<void(const Board&, const Moved&)> listener_;
};

}  // namespace salespact::app
