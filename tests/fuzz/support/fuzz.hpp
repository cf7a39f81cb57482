#pragma once

#include <string_view>
#include <vector>

namespace salespact::fuzz {

// What a fuzzer calls with every input. It must come back whatever the bytes are; a broken promise is told by check().
using Entry = void (*)(std::string_view bytes);

struct Fuzzer {
  const char* name;  // also the folder of its corpus
  Entry entry;
};

[[nodiscard]] std::vector<Fuzzer>& fuzzers();

struct Registration {
  Registration(const char* name, Entry entry) { fuzzers().push_back({name, entry}); }
};

}  // namespace salespact::fuzz

// SALESPACT_FUZZER(csv_reader) { … reads `bytes` … } in csv_reader_fuzz.cpp, one a file.
#define SALESPACT_FUZZER(name)                                                       \
  static void fuzz_##name(std::string_view bytes);                                   \
  static const salespact::fuzz::Registration registered_##name(#name, &fuzz_##name); \
  static void fuzz_##name(std::string_view bytes)
