#include "base/check.hpp"

#include <fmt/format.h>

namespace salespact {

void report_bug(const char* assumption, std::source_location where) {
  throw BugFound(fmt::format("{}:{}: does not hold: {}", where.file_name(), where.line(), assumption));
}

}  // namespace salespact
