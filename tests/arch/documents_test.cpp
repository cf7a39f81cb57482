#include "arch/source_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

namespace salespact::arch {

namespace {

// Paths in backticks that begin with a folder of the repository. Patterns (with <, *, { or …) name no single file.
std::vector<std::string> paths_named(const std::string& text) {
  static const std::regex pattern(R"(`((?:src|tests|db|docs|examples|packaging|cmake|bench|web)/[A-Za-z0-9_./-]*)`)");
  std::vector<std::string> paths;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it) {
    paths.push_back((*it)[1].str());
  }
  return paths;
}

// Targets of links into the repository, without their anchors.
std::vector<std::string> links_in(const std::string& text) {
  static const std::regex pattern(R"(\]\(([^)#:\s]+)(?:#[^)]*)?\))");
  std::vector<std::string> targets;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it) {
    targets.push_back((*it)[1].str());
  }
  return targets;
}

Findings missing_links(const std::string& document, const std::string& text) {
  const auto folder = (repository() / document).parent_path();
  Findings missing;
  for (const auto& target : links_in(text)) {
    if (!std::filesystem::exists(folder / target)) missing.push_back(target);
  }
  return missing;
}

Findings missing_paths(const std::string& text) {
  Findings missing;
  for (const auto& path : paths_named(text)) {
    if (!std::filesystem::exists(repository() / path)) missing.push_back(path);
  }
  return missing;
}

}  // namespace

TEST_CASE("the files that the documents name are there") {
  for (const std::string document :
       {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/trace-a-request.md", "docs/import-formats.md"}) {
    CAPTURE(document);
    const auto text = read_text(repository() / document);
    CHECK_FALSE(paths_named(text).empty());
    for (const auto& path : missing_paths(text)) FAIL_CHECK(document << " names " << path);
    for (const auto& link : missing_links(document, text)) FAIL_CHECK(document << " links " << link);
  }
}

TEST_CASE("a path that is long gone is found") {
  CHECK(missing_paths("see `src/base/money.hpp` and `src/base/gone.hpp`") == Findings{"src/base/gone.hpp"});
  CHECK(missing_paths("each feature has `src/store/<feature>_store.cpp`").empty());
}

TEST_CASE("a link into nowhere is found, one to elsewhere is not followed") {
  CHECK(missing_links("docs/a.md", "[a](gone.md) [b](architecture.md#layers) [c](https://example.org/x)") ==
        Findings{"gone.md"});
}

TEST_CASE("the records of decisions are numbered from 1, no number twice") {
  std::vector<int> numbers;
  for (const auto& entry : std::filesystem::directory_iterator(repository() / "docs/adr")) {
    const auto name = entry.path().filename().string();
    REQUIRE(name.size() > 5);
    numbers.push_back(std::stoi(name.substr(0, 4)));
  }
  std::ranges::sort(numbers);
  REQUIRE_FALSE(numbers.empty());
  CHECK(numbers.front() == 1);
  CHECK(std::ranges::adjacent_find(numbers) == numbers.end());
}

}  // namespace salespact::arch
