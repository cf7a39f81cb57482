#pragma once

#include "domain/pact/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact {

// One leaf that two documents do not share: "targets/floors/meetings week/min" from 8 to 7. Items of a list are known
// by their key, goal, step, stage or metric and rhythm, and without any of these by their place, counted from 0.
struct DocumentDifference {
  std::string path;
  std::optional<std::string> before;  // absent: it is new; flags are "true" and "false"
  std::optional<std::string> after;   // absent: it is gone
  friend bool operator==(const DocumentDifference&, const DocumentDifference&) = default;
};

// In the order of the later document, what is gone behind what stands where it was.
[[nodiscard]] std::vector<DocumentDifference> differences(const Document& before, const Document& after);

}  // namespace salespact
