#pragma once

#include <iosfwd>
#include <string>

namespace salespact::cli {

// Where words go. Answers go to `out`, everything said about them to `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;
};

}  // namespace salespact::cli
