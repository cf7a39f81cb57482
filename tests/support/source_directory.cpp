#include "support/source_directory.hpp"

namespace salespact::test {

std::filesystem::path source_directory() { return SALESPACT_SOURCE_DIR; }

}  // namespace salespact::test
