#pragma once

#include <span>
#include <string_view>
#include <utility>

namespace salespact {

// Keys of library metrics that pull against each other (DOMAIN 2.2, tension_with): whoever is measured by both needs
// one of the goals to guard the other (C3).
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> metrics_in_tension();

}  // namespace salespact
