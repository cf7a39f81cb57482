#include "fuzz/support/fuzz.hpp"

namespace salespact::fuzz {

std::vector<Fuzzer>& fuzzers() {
  static std::vector<Fuzzer> all;
  return all;
}

}  // namespace salespact::fuzz
