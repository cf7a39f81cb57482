#include "domain/org/shown_units.hpp"

#include <algorithm>
#include <tuple>

namespace salespact {
namespace {

class Shower {
 public:
  Shower(std::span<const std::vector<std::uint32_t>> children, std::span<const std::size_t> people)
      : children_(children), people_(people), shown_(people.size()) {
    for (std::size_t unit = 0; unit < people.size(); ++unit) shown_[unit] = people[unit] == 0;
  }

  std::vector<bool> from(std::uint32_t root) {
    if (people_[root] >= fewest_people) show(root);
    return std::move(shown_);
  }

 private:
  void show(std::uint32_t unit) {
    shown_[unit] = true;
    std::vector<std::uint32_t> large;
    std::size_t left = people_[unit];
    for (const std::uint32_t child : children_[unit]) {
      if (people_[child] < fewest_people) continue;
      large.push_back(child);
      left -= people_[child];
    }
    std::ranges::sort(large, {}, [&](std::uint32_t child) { return std::tuple(people_[child], child); });
    if (left > 0 && left < fewest_people && !large.empty()) large.erase(large.begin());
    for (const std::uint32_t child : large) show(child);
  }

  std::span<const std::vector<std::uint32_t>> children_;
  std::span<const std::size_t> people_;
  std::vector<bool> shown_;
};

}  // namespace

std::vector<bool> shown_units(std::span<const std::vector<std::uint32_t>> children, std::uint32_t root,
                              std::span<const std::size_t> people) {
  return Shower(children, people).from(root);
}

}  // namespace salespact
