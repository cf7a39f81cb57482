#pragma once

#include "wire/described.hpp"

#include <string>

namespace salespact::wire {

// One thing that `verify` looked at in the export of a pact.
struct VerifiedShape {
  std::string result;  // holds, WRONG, not judged, NOT SHOWN
  std::string what;    // "signature of Ana as rep under text 2"
  std::string detail;
};
BOOST_DESCRIBE_STRUCT(VerifiedShape, (), (result, what, detail))

}  // namespace salespact::wire
