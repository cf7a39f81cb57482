#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace salespact {

// A broken assumption of our own code, never of the user's input. It stays on in release; an entry point that catches
// it answers 500 and logs where it was thrown.
class BugFound : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void report_bug(const char* assumption, std::source_location where);

inline void check(bool holds, const char* assumption, std::source_location where = std::source_location::current()) {
  if (!holds) [[unlikely]]
    report_bug(assumption, where);
}

// An exact calculation left the range of its type. Sums and products are checked everywhere: nothing ever wraps (E38).
class Overflow : public std::overflow_error {
 public:
  using std::overflow_error::overflow_error;
};

}  // namespace salespact
