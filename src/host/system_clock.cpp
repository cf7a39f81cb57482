#include "host/system_clock.hpp"

#include <date/tz.h>

#include <chrono>

namespace salespact::host {
namespace {

// Names only: what locate_zone would read as a path or a rule of its own never gets that far.
bool is_zone_name(std::string_view zone) {
  if (zone.empty() || zone.size() > 64 || zone.front() == '/') return false;
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
  return zone.find_first_not_of(letters) == std::string_view::npos;
}

const date::time_zone* find_zone(std::string_view zone) {
  if (!is_zone_name(zone)) return nullptr;
  try {
    return date::locate_zone(std::string(zone));
  } catch (const std::runtime_error&) {
    return nullptr;  // the library's way to say that there is none
  }
}

}  // namespace

Instant SystemClock::now() const {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since_1970).count()};
}

Date SystemClock::date_in(std::string_view zone, Instant instant) const {
  const date::time_zone* found = find_zone(zone);
  if (found == nullptr) throw UnknownTimeZone("no such time zone: " + std::string(zone));
  const auto local =
      found->to_local(date::sys_time<std::chrono::microseconds>(std::chrono::microseconds(instant.microseconds)));
  return Date::from_days(static_cast<std::int32_t>(date::floor<date::days>(local).time_since_epoch().count()));
}

bool SystemClock::knows_zone(std::string_view zone) const { return find_zone(zone) != nullptr; }

}  // namespace salespact::host
