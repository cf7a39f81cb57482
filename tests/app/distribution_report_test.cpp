#include "app/report_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

using namespace salespact;
using namespace salespact::test;

namespace {

// Eve reads the company, Cleo leads it. Team names are letters, of so many people each, everybody with a quota of
// 100.00 in the first quarter and sales of 10.00 times their number.
struct Teams : Desk<contract::MemoryEngine> {
  explicit Teams(const std::vector<std::pair<std::string, int>>& sizes) {
    std::string rows = "Eve,eve@acme.example,,exec,,\nCleo,cleo@acme.example,,manager,,\n";
    std::string targets;
    std::string sales;
    for (const auto& [team, size] : sizes) {
      const std::string name(1, team.back());
      for (int i = 1; i <= size; ++i) {
        rows += fmt::format("{0}{1},{0}{1}@acme.example,{2},rep,,\n", name, i, team);
        targets += fmt::format("{}{},revenue,2027-Q1,100,USD\n", name, i);
        sales += fmt::format("{0}{1},{0}{1},{2},USD,won,,2027-01-01,2027-02-01,,\n", name, i, 10 * i);
      }
    }
    people(rows);
    quotas(targets);
    deals(sales);
    look();
  }
  [[nodiscard]] bool shown(const std::string& path) const {
    return !spread("Eve", {.period = "2027-Q1", .unit = unit(path)}).withheld;
  }
};

}  // namespace

TEST_CASE("the spread of a unit: who reached it, the middle, and everybody in a band") {
  const Teams office({{"A", 12}});
  const auto report = office.spread("Eve", {.period = "2027-Q1", .unit = office.unit("A")});
  REQUIRE_FALSE(report.withheld);
  CHECK(report.people == 12);
  CHECK(report.at_least_whole == 3);  // 100, 110, 120 %
  CHECK(report.share_at_least_whole == "0.250000");
  CHECK(report.lower_quartile == "0.375000");
  CHECK(report.median == "0.650000");
  CHECK(report.upper_quartile == "0.925000");
  std::int64_t in_bands = 0;
  for (const auto& band : report.bands) in_bands += band.people;
  CHECK(in_bands == 12);
  CHECK(report.standing.with_goal == 12);
  CHECK(report.standing.on_pace == 3);
  CHECK(report.standing.behind == 9);
  CHECK_FALSE(report.running);
}

TEST_CASE("names are told to those who may look into the people, the lowest first, and to nobody else") {
  const Teams office({{"A", 6}});
  CHECK(office.spread("Eve", {.period = "2027-Q1"}).named.empty());
  const auto to_cleo = office.spread("Cleo", {.period = "2027-Q1"});
  REQUIRE(to_cleo.named.size() == 6);
  CHECK(to_cleo.named.front().owner.name == "A1");
  CHECK(to_cleo.named.front().value == "0.100000");
  CHECK(to_cleo.named.back().owner.name == "A6");
  // A rep sees the own team's totals, and of the names the own.
  const auto to_a2 = office.spread("A2", {.period = "2027-Q1", .unit = office.unit("A")});
  REQUIRE_FALSE(to_a2.withheld);
  REQUIRE(to_a2.named.size() == 1);
  CHECK(to_a2.named.front().owner.name == "A2");
}

TEST_CASE("five people are a group, four are not; those who may look into all of them see four as well") {
  const Teams five({{"A", 5}});
  CHECK(five.shown("A"));
  const Teams four({{"A", 4}});
  CHECK_FALSE(four.shown("A"));
  const auto withheld = four.spread("Eve", {.period = "2027-Q1", .unit = four.unit("A")});
  CHECK(withheld.people == 0);
  CHECK(withheld.bands.empty());
  CHECK_FALSE(withheld.median);
  CHECK(withheld.standing.with_goal == 0);
  CHECK(four.spread("Cleo", {.period = "2027-Q1", .unit = four.unit("A")}).people == 4);
  CHECK(five.spread("A1", {.period = "2027-Q1", .unit = five.unit("A")}).withheld);  // four others beside oneself
}

TEST_CASE("no two shown groups differ by fewer than five people") {
  CHECK(Teams({{"A", 5}, {"B", 5}}).shown("A"));
  const Teams left_three({{"A", 5}, {"B", 7}, {"C", 3}});  // 15 less 5 less 7 would be C's three
  CHECK(left_three.shown(""));
  CHECK_FALSE(left_three.shown("C"));
  CHECK_FALSE(left_three.shown("A"));  // the smallest goes with C: eight are left beside B
  CHECK(left_three.shown("B"));
  const Teams left_six({{"A", 5}, {"C", 3}, {"D", 3}});
  CHECK(left_six.shown("A"));
  CHECK_FALSE(left_six.shown("C"));
  const Teams deep({{"N/A", 5}, {"N/B", 4}, {"S/C", 9}});
  CHECK(deep.shown("N"));
  CHECK(deep.shown("S"));
  CHECK_FALSE(deep.shown("N/A"));
  const Teams kept_back({{"N/A", 5}, {"S/B", 9}, {"T", 2}});  // N goes with T, and A with N
  CHECK_FALSE(kept_back.shown("N"));
  CHECK_FALSE(kept_back.shown("N/A"));
  CHECK(kept_back.shown("S"));
}

TEST_CASE("whatever the tree, every difference of shown groups is nobody or at least five people") {
  std::mt19937 random(4);
  for (int round = 0; round < 12; ++round) {
    std::vector<std::pair<std::string, int>> teams;
    const std::string letters = "ABCDEFGH";
    for (const char letter : letters) {
      const std::string region(1, "XYZ"[random() % 3]);
      teams.emplace_back(region + "/" + letter, static_cast<int>(random() % 8));
    }
    const Teams office(teams);
    std::map<std::string, int> shown;  // path -> people, of those shown
    std::map<std::string, int> all;
    for (const auto& [team, size] : teams) {
      if (size == 0) continue;
      all[""] += size, all[team.substr(0, 1)] += size, all[team] += size;
    }
    for (const auto& [path, size] : all) {
      if (office.shown(path)) shown[path] = size;
    }
    CAPTURE(round);
    for (const auto& [path, size] : shown) {
      CHECK(size >= 5);
      int left = size;  // less the shown groups directly inside
      for (const auto& [inner, inner_size] : shown) {
        if (inner.size() <= path.size() || !inner.starts_with(path)) continue;
        const bool nested = std::ranges::any_of(shown, [&](const auto& between) {
          return between.first.size() > path.size() && between.first.size() < inner.size() &&
                 inner.starts_with(between.first);
        });
        if (!nested) left -= inner_size;
      }
      CHECK((left == 0 || left >= 5));
    }
  }
}

TEST_CASE("pace in place of attainment, and a quota for the own line alone stays out of what others are told") {
  Teams office({{"A", 6}});
  office.today = day("2027-02-15");
  office.look();
  const auto pace = office.spread("Eve", {.period = "2027-Q1"}, app::SpreadMeasure::pace);
  CHECK(pace.running);
  CHECK(pace.people == 6);
  CHECK(pace.median > office.spread("Eve", {.period = "2027-Q1"}).median);
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    std::vector<Goal> goals = tx.goals().all();
    for (Goal& goal : goals) {
      if (goal.owner != Owner(office.person("A1"))) continue;
      goal.visibility = Visibility::private_to_line;
      REQUIRE(tx.goals().update(goal));
    }
  });
  office.look();
  CHECK(office.spread("Eve", {.period = "2027-Q1"}).people == 5);
  CHECK(office.spread("Cleo", {.period = "2027-Q1"}).people == 6);
}
