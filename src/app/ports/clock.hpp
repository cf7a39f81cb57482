#pragma once

#include "base/date.hpp"

#include <string_view>

namespace salespact::app {

// The only place where time enters. Use cases take the value, not the port.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
  // The civil date of an instant in an IANA zone; throws UnknownTimeZone.
  [[nodiscard]] virtual Date date_in(std::string_view zone, Instant instant) const = 0;
  [[nodiscard]] virtual bool knows_zone(std::string_view zone) const = 0;
};

}  // namespace salespact::app
