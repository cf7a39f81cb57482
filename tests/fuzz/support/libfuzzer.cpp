#include "fuzz/support/fuzz.hpp"

#include <cstddef>
#include <cstdint>

// The program that libFuzzer drives: exactly one fuzzer is linked into it.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto* bytes = reinterpret_cast<const char*>(data);  // NOLINT: bytes as text
  salespact::fuzz::fuzzers().front().entry({bytes, size});
  return 0;
}
