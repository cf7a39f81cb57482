#pragma once

#include <string>

namespace salespact {

// The domain says no: a code of a closed enumeration, the field it is about where there is one, and a sentence that
// says what would be accepted.
template <class Code>
struct Refusal {
  Code code;
  std::string field;
  std::string message;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

}  // namespace salespact
