#pragma once

#include "arch/source_file.hpp"

#include <map>
#include <set>
#include <string>

namespace salespact::arch {

// Which layers a layer may include, itself aside: base <- domain <- app <- wire <- adapters <- main.
[[nodiscard]] const std::map<std::string, std::set<std::string>>& allowed_layers();

// Inside domain: org < calendar < metric < strategy < goal < attainment < checker < forecast < check_in < pact < proof.
[[nodiscard]] const std::map<std::string, std::set<std::string>>& allowed_features();

// Include lines that go against the arrows, and headers of other people's libraries outside their layer.
[[nodiscard]] Findings check_includes(const std::vector<SourceFile>& files);

// Exceptions of that check that no file makes use of any more.
[[nodiscard]] Findings unused_exceptions(const std::vector<SourceFile>& files);

// Clocks and other words that a layer does without.
[[nodiscard]] Findings check_words(const std::vector<SourceFile>& files);

inline constexpr std::size_t most_lines = 400;
// Files longer than most_lines that are in nobody's list of reasons.
[[nodiscard]] Findings check_lengths(const std::vector<SourceFile>& files);

// The same arrows as src/CMakeLists.txt draws them: layer -> what it links directly.
[[nodiscard]] std::map<std::string, std::set<std::string>> linked_layers(const std::string& cmake_text);

}  // namespace salespact::arch
