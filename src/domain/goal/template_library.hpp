#pragma once

#include "domain/goal/goal_template.hpp"

#include <span>
#include <string>
#include <string_view>

namespace salespact {

// A template that every company has. The key stays what it is; no id looks like one.
struct LibraryTemplate {
  std::string key;
  GoalTemplate content;
};

// By role. Every metric is one of metric_library(). Where a sentence starts from a number ("from 72%"), that number is
// an example for the writer to replace: a template knows nobody's past, and a change needs to say what it starts from.
[[nodiscard]] std::span<const LibraryTemplate> template_library();
[[nodiscard]] const LibraryTemplate* library_template(std::string_view key);

}  // namespace salespact
