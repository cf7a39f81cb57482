#pragma once

#include "app/ports/sample_repository.hpp"
#include "wire/json_encode.hpp"

namespace salespact::wire {

struct SampleCountsView {
  std::int64_t people = 0;
  std::int64_t units = 0;
  std::int64_t goals = 0;
  std::int64_t deals = 0;
  std::int64_t activities = 0;
};
BOOST_DESCRIBE_STRUCT(SampleCountsView, (), (people, units, goals, deals, activities))

// Deals and activities are counted in the answers of loading and removing only.
struct SampleDataView {
  bool loaded = false;
  SampleCountsView counts;
};
BOOST_DESCRIBE_STRUCT(SampleDataView, (), (loaded, counts))

// `kept`: names of sample people and units that the company's own data refer to.
struct SampleRemovedView {
  SampleCountsView counts;
  std::vector<std::string> kept;
};
BOOST_DESCRIBE_STRUCT(SampleRemovedView, (), (counts, kept))

[[nodiscard]] inline SampleCountsView view_of(const app::SampleCounts& counts) {
  return {counts.people, counts.units, counts.goals, counts.deals, counts.activities};
}

}  // namespace salespact::wire
