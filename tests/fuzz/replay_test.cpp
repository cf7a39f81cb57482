#include "fuzz/support/fuzz.hpp"
#include "support/source_directory.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

using salespact::fuzz::Fuzzer;
using salespact::fuzz::fuzzers;

namespace {

const std::filesystem::path corpus = salespact::test::source_directory() / "tests" / "fuzz" / "corpus";

std::vector<std::string> inputs_of(const Fuzzer& fuzzer) {
  std::vector<std::string> inputs;
  for (const auto& entry : std::filesystem::directory_iterator(corpus / fuzzer.name)) {
    std::ifstream file(entry.path(), std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

}  // namespace

TEST_CASE("every input that a fuzzer once learned from is read without harm") {
  CHECK_FALSE(fuzzers().empty());
  for (const Fuzzer& fuzzer : fuzzers()) {
    CAPTURE(fuzzer.name);
    const auto inputs = inputs_of(fuzzer);
    CHECK(inputs.size() >= 3);
    for (const std::string& input : inputs) {
      CAPTURE(input);
      CHECK_NOTHROW(fuzzer.entry(input));
    }
  }
}

TEST_CASE("and so is everything like it: cut short, and with bytes changed") {
  std::mt19937 random(20270331);
  for (const Fuzzer& fuzzer : fuzzers()) {
    CAPTURE(fuzzer.name);
    for (const std::string& input : inputs_of(fuzzer)) {
      const std::size_t step = input.size() / 64 + 1;
      for (std::size_t size = 0; size < input.size(); size += step) CHECK_NOTHROW(fuzzer.entry(input.substr(0, size)));
      for (int i = 0; i < 50 && !input.empty(); ++i) {
        std::string changed = input;
        changed[random() % changed.size()] = static_cast<char>(random() % 256);
        CAPTURE(changed);
        CHECK_NOTHROW(fuzzer.entry(changed));
      }
    }
  }
}

TEST_CASE("every folder of the corpus belongs to a fuzzer") {
  std::set<std::string> names;
  for (const Fuzzer& fuzzer : fuzzers()) names.insert(fuzzer.name);
  for (const auto& folder : std::filesystem::directory_iterator(corpus)) {
    CAPTURE(folder.path().string());
    CHECK(names.contains(folder.path().filename().string()));
  }
}
