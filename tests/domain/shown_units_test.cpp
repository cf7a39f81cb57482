#include "domain/org/shown_units.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

// A tree in which each unit has people of its own; `people` counts those below too.
struct Tree {
  std::vector<std::vector<std::uint32_t>> children;
  std::vector<std::size_t> people;

  std::uint32_t add(std::size_t own, std::vector<std::uint32_t> below = {}) {
    for (const std::uint32_t child : below) own += people[child];
    children.push_back(std::move(below));
    people.push_back(own);
    return static_cast<std::uint32_t>(people.size() - 1);
  }
  [[nodiscard]] std::vector<bool> shown(std::uint32_t root) const { return shown_units(children, root, people); }
};

// What somebody gets who takes every shown unit below `unit` away from it.
std::size_t left_of(const Tree& tree, const std::vector<bool>& shown, std::uint32_t unit) {
  std::size_t left = tree.people[unit];
  std::vector<std::uint32_t> open = tree.children[unit];
  while (!open.empty()) {
    const std::uint32_t next = open.back();
    open.pop_back();
    if (shown[next]) {
      left -= tree.people[next];
    } else {
      open.insert(open.end(), tree.children[next].begin(), tree.children[next].end());
    }
  }
  return left;
}

bool singles_out(const Tree& tree, const std::vector<bool>& shown) {
  for (std::uint32_t unit = 0; unit < tree.people.size(); ++unit) {
    const std::size_t left = shown[unit] ? left_of(tree, shown, unit) : 0;
    if (left > 0 && left < fewest_people) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a unit of five is shown, one of four is not") {
  Tree tree;
  const auto four = tree.add(4);
  const auto five = tree.add(5);
  const auto six = tree.add(6);
  const auto root = tree.add(5, {four, five, six});
  const auto shown = tree.shown(root);
  CHECK_FALSE(shown[four]);
  CHECK(shown[five]);  // nine are left beside five and six
  CHECK(shown[six]);
  CHECK(shown[root]);
}

TEST_CASE("where the units that are shown would leave fewer than five, the smallest is kept back") {
  Tree tree;
  const auto small = tree.add(2);
  const auto five = tree.add(5);
  const auto six = tree.add(6);
  const auto root = tree.add(0, {small, five, six});
  const auto shown = tree.shown(root);
  CHECK(shown == std::vector{false, false, true, true});
}

TEST_CASE("nothing of fewer than five is shown, and a unit of nobody hides nothing") {
  Tree tree;
  const auto nobody = tree.add(0);
  const auto four = tree.add(4);
  const auto root = tree.add(0, {nobody, four});
  CHECK(tree.shown(root) == std::vector{true, false, false});
}

TEST_CASE("in whatever tree, no two shown units can be subtracted to single out fewer than five") {
  std::mt19937 random(20'270'415);  // the same trees each time
  int kept_back = 0;
  for (int round = 0; round < 20'000; ++round) {
    Tree tree;
    std::vector<std::uint32_t> loose;
    const int units = std::uniform_int_distribution(1, 14)(random);
    for (int i = 0; i < units; ++i) {
      const auto own = std::uniform_int_distribution<std::size_t>(0, 7)(random);
      const auto below = std::uniform_int_distribution<std::size_t>(0, loose.size())(random);
      std::vector<std::uint32_t> children(loose.end() - static_cast<std::ptrdiff_t>(below), loose.end());
      loose.resize(loose.size() - below);
      loose.push_back(tree.add(own, std::move(children)));
    }
    const auto root = tree.add(0, loose);
    const auto shown = tree.shown(root);
    REQUIRE_FALSE(singles_out(tree, shown));
    // What is planted is found: the small units shown as well.
    std::vector<bool> careless(tree.people.size(), true);
    kept_back += singles_out(tree, careless) ? 1 : 0;
    CHECK(shown[root] == (tree.people[root] == 0 || tree.people[root] >= fewest_people));
  }
  CHECK(kept_back > 1'000);
}

namespace {

// A tree in which somebody may be counted in several units: in `own` those of the unit itself.
struct Groups {
  std::vector<std::vector<std::uint32_t>> children;
  std::vector<std::set<std::uint32_t>> own;

  std::uint32_t add(std::set<std::uint32_t> people, std::vector<std::uint32_t> below = {}) {
    children.push_back(std::move(below));
    own.push_back(std::move(people));
    return static_cast<std::uint32_t>(own.size() - 1);
  }
  [[nodiscard]] std::vector<bool> shown(std::uint32_t root) const { return shown_units(children, root, own); }
  // Who is counted in a unit when every unit below it that is shown, and has anybody, is taken away.
  void leave(std::uint32_t unit, const std::vector<bool>& shown, std::set<std::uint32_t>& left) const {
    left.insert(own[unit].begin(), own[unit].end());
    for (const std::uint32_t child : children[unit]) {
      if (!shown[child]) leave(child, shown, left);
    }
  }
  [[nodiscard]] bool singles_out(const std::vector<bool>& shown) const {
    for (std::uint32_t unit = 0; unit < own.size(); ++unit) {
      std::set<std::uint32_t> left;
      if (shown[unit]) leave(unit, shown, left);
      if (!left.empty() && left.size() < fewest_people) return true;
    }
    return false;
  }
};

}  // namespace

TEST_CASE("people who are counted in two units are as many as they are, in each and in what is left") {
  Groups tree;
  const auto five = tree.add({1, 2, 3, 4, 5});
  const auto same = tree.add({1, 2, 3, 4, 5});
  CHECK(tree.shown(tree.add({}, {five, same})) == std::vector{true, true, true});
  const auto two_of_them = tree.add({1, 2});
  const auto beside = tree.shown(tree.add({}, {five, two_of_them}));
  CHECK_FALSE(beside[five]);
  CHECK_FALSE(beside[two_of_them]);
  const auto six = tree.add({1, 2, 3, 4, 5, 6});
  const auto others = tree.shown(tree.add({}, {five, two_of_them, six}));
  CHECK_FALSE(others[five]);
  CHECK_FALSE(others[two_of_them]);
  CHECK(others[six]);
}

TEST_CASE("in whatever tree of groups, no two shown units can be subtracted to single out fewer than five") {
  std::mt19937 random(20'270'416);  // the same trees each time
  int kept_back = 0;
  int let_through = 0;
  for (int round = 0; round < 5'000; ++round) {
    Groups tree;
    std::vector<std::uint32_t> loose;
    const int units = std::uniform_int_distribution(1, 10)(random);
    for (int i = 0; i < units; ++i) {
      std::set<std::uint32_t> people;
      for (auto each = std::uniform_int_distribution(0, 7)(random); each > 0; --each) {
        people.insert(std::uniform_int_distribution<std::uint32_t>(0, 14)(random));
      }
      const auto below = std::uniform_int_distribution<std::size_t>(0, loose.size())(random);
      std::vector<std::uint32_t> children(loose.end() - static_cast<std::ptrdiff_t>(below), loose.end());
      loose.resize(loose.size() - below);
      loose.push_back(tree.add(std::move(people), std::move(children)));
    }
    const auto shown = tree.shown(tree.add({}, loose));
    REQUIRE_FALSE(tree.singles_out(shown));
    kept_back += tree.singles_out(std::vector(tree.own.size(), true)) ? 1 : 0;
    let_through += std::ranges::count(shown, true) > 1 ? 1 : 0;
  }
  CHECK(kept_back > 1'000);
  CHECK(let_through > 1'000);
}
