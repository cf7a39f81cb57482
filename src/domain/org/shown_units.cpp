#include "domain/org/shown_units.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace salespact {
namespace {

using Children = std::span<const std::vector<std::uint32_t>>;

// People who are each in one place: what is left is a subtraction.
class CountedOnce {
 public:
  explicit CountedOnce(std::span<const std::size_t> people) : people_(people) {}

  [[nodiscard]] std::size_t units() const { return people_.size(); }
  [[nodiscard]] std::size_t in(std::uint32_t unit) const { return people_[unit]; }
  [[nodiscard]] std::size_t left(std::uint32_t unit, std::span<const std::uint32_t> taken) const {
    std::size_t left = people_[unit];
    for (const std::uint32_t child : taken) left -= people_[child];
    return left;
  }

 private:
  std::span<const std::size_t> people_;
};

// People who may be in several places: what is left is everybody who is counted anywhere else.
class CountedOften {
 public:
  CountedOften(Children children, std::uint32_t root, std::span<const std::set<std::uint32_t>> own)
      : children_(children), own_(own), all_(own.size()) {
    gather(root);
  }

  [[nodiscard]] std::size_t units() const { return all_.size(); }
  [[nodiscard]] std::size_t in(std::uint32_t unit) const { return all_[unit].size(); }
  [[nodiscard]] std::size_t left(std::uint32_t unit, std::span<const std::uint32_t> taken) const {
    std::set<std::uint32_t> left = own_[unit];
    for (const std::uint32_t child : children_[unit]) {
      if (std::ranges::find(taken, child) == taken.end()) left.insert(all_[child].begin(), all_[child].end());
    }
    return left.size();
  }

 private:
  void gather(std::uint32_t unit) {
    all_[unit] = own_[unit];
    for (const std::uint32_t child : children_[unit]) {
      gather(child);
      all_[unit].insert(all_[child].begin(), all_[child].end());
    }
  }

  Children children_;
  std::span<const std::set<std::uint32_t>> own_;
  std::vector<std::set<std::uint32_t>> all_;  // with those below
};

template <class People>
class Shower {
 public:
  Shower(Children children, const People& people) : children_(children), people_(people), shown_(people.units()) {
    for (std::uint32_t unit = 0; unit < people.units(); ++unit) shown_[unit] = people.in(unit) == 0;
  }

  std::vector<bool> from(std::uint32_t root) {
    if (people_.in(root) >= fewest_people) show(root);
    return std::move(shown_);
  }

 private:
  void show(std::uint32_t unit) {
    shown_[unit] = true;
    std::vector<std::uint32_t> large;
    std::ranges::copy_if(children_[unit], std::back_inserter(large),
                         [&](std::uint32_t child) { return people_.in(child) >= fewest_people; });
    std::ranges::sort(large, {}, [&](std::uint32_t child) { return std::tuple(people_.in(child), child); });
    const std::size_t left = people_.left(unit, large);
    if (left > 0 && left < fewest_people && !large.empty()) large.erase(large.begin());
    for (const std::uint32_t child : large) show(child);
  }

  Children children_;
  const People& people_;
  std::vector<bool> shown_;
};

}  // namespace

std::vector<bool> shown_units(Children children, std::uint32_t root, std::span<const std::size_t> people) {
  const CountedOnce counted(people);
  return Shower(children, counted).from(root);
}

std::vector<bool> shown_units(Children children, std::uint32_t root, std::span<const std::set<std::uint32_t>> people) {
  const CountedOften counted(children, root, people);
  return Shower(children, counted).from(root);
}

}  // namespace salespact
