#include "domain/pact/check_in_silence.hpp"

#include <ranges>

namespace salespact {

const CheckInStanding* silent_from(std::span<const CheckInStanding> standings) {
  const CheckInStanding* first = nullptr;
  int overdue = 0;
  for (const CheckInStanding& one : std::views::reverse(standings)) {
    if (one.written_on) break;
    if (one.state != CheckInState::overdue) continue;
    first = &one;
    ++overdue;
  }
  return overdue >= silent_windows ? first : nullptr;
}

}  // namespace salespact
