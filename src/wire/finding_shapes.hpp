#pragma once

#include "wire/described.hpp"

#include <string>

namespace salespact::wire {

// One thing that `doctor` looked at.
struct FindingShape {
  std::string check;  // "store integrity"
  bool ok = true;
  std::string detail;  // what was compared, or what is wrong and what to do
};
BOOST_DESCRIBE_STRUCT(FindingShape, (), (check, ok, detail))

}  // namespace salespact::wire
