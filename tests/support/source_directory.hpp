#pragma once

#include <filesystem>

namespace salespact::test {

// Where the checkout is. Only one file is compiled with its name, so that all others come from the compiler's cache
// wherever a checkout lies.
[[nodiscard]] std::filesystem::path source_directory();

}  // namespace salespact::test
