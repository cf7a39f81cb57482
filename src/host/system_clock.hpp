#pragma once

#include "app/ports/clock.hpp"

#include <stdexcept>

namespace salespact::host {

class UnknownTimeZone : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The clock of this machine and its zone tables (tzdata). Safe from any thread.
class SystemClock final : public app::Clock {
 public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] Date date_in(std::string_view zone, Instant instant) const override;
  [[nodiscard]] bool knows_zone(std::string_view zone) const override;
};

}  // namespace salespact::host
