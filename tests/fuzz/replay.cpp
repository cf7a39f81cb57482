// The normal build's other half of a fuzzer: feeds it every file of its corpus once, and the empty input.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void feed(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main() {
  int inputs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SALESPACT_CORPUS)) {
    std::printf("%s\n", entry.path().filename().c_str());
    std::fflush(stdout);  // the last name is the one that crashed
    std::ifstream file(entry.path(), std::ios::binary);
    feed(std::string(std::istreambuf_iterator<char>(file), {}));
    ++inputs;
  }
  if (inputs == 0) {
    std::printf("the corpus is empty: %s\n", SALESPACT_CORPUS);
    return 1;
  }
  feed("");
  std::printf("%d passed, 0 failed\n", inputs + 1);
  return 0;
}
