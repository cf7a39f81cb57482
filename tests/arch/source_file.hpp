#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace salespact::arch {

struct SourceFile {
  std::string path;  // from the repository's root: "src/domain/goal/pace.cpp"
  std::string text;
};

// What a check found wrong: "src/app/a.cpp:3: …".
using Findings = std::vector<std::string>;

// Every .cpp and .hpp below one folder of the repository, by path.
[[nodiscard]] std::vector<SourceFile> read_sources(const std::string& folder);
[[nodiscard]] std::filesystem::path repository();
[[nodiscard]] std::string read_text(const std::filesystem::path& file);

[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace salespact::arch
