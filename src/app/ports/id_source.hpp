#pragma once

#include "base/id.hpp"

namespace salespact::app {

// Makes ids that grow with time and never repeat in this process; the store's keys guard against the rest.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual std::int64_t next() = 0;

  template <class SomeId>
  SomeId make() {
    return SomeId{next()};
  }
};

}  // namespace salespact::app
