#pragma once

#include <stdexcept>

namespace salespact::app {

// The store broke or said no in a way that no use case expects: caught once an entry point.
class StoreFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Try again later: locked, connection lost before COMMIT, shutting down.
class StoreUnavailable : public StoreFault {
 public:
  using StoreFault::StoreFault;
};

// The connection was lost during COMMIT: the write may or may not stand; the idempotency key tells.
class OutcomeUnknown : public StoreFault {
 public:
  using StoreFault::StoreFault;
};

// A key that must be unique exists already. Use cases that may race catch it and look again.
class UniqueViolation : public StoreFault {
 public:
  using StoreFault::StoreFault;
};

// A compare-and-swap that nobody should have lost: what was read has changed meanwhile.
inline void expect_unchanged(bool swapped) {
  if (!swapped) throw StoreUnavailable("the row was changed by somebody else meanwhile: try again");
}

}  // namespace salespact::app
