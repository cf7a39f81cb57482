#pragma once

#include "app/administration/administration.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// Sample data is there, and how much of it.
struct SampleState {
  bool loaded = false;
  SampleCounts counts;  // people, units and goals only
};
[[nodiscard]] SampleState read_sample_state(Store& store, WorkspaceId workspace);

// Puts a team with a year of results beside whatever there is; refused while one is there (SAMPLE_LOADED).
[[nodiscard]] Decided<SampleCounts> load_sample_data(const AdministrationPorts& ports, const By& by);

struct SampleRemoved {
  SampleCounts counts;
  // Names of sample people, units and goals that the company's own data refer to; they stay, as its own.
  std::vector<std::string> kept;
};
// Everything of the sample goes, whatever came in beside it. Audited; refused where there is none (SAMPLE_MISSING).
[[nodiscard]] Decided<SampleRemoved> remove_sample_data(const AdministrationPorts& ports, const By& by);

}  // namespace salespact::app
