#pragma once

#include "base/date.hpp"
#include "domain/goal/workload.hpp"
#include "domain/org/organisation.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace salespact {

// C8 (DOMAIN 3.7): two pacts that claim the same hours of one person.

// Of one activity that takes time, what a pact asks of one of its members on these days.
struct ClaimedWork {
  PersonId member{};
  AskedWork work{};
  DateRange days{};
  friend bool operator==(const ClaimedWork&, const ClaimedWork&) = default;
};

enum class ClaimClash {
  same_work,      // one call would keep two promises
  too_many_hours  // each can be kept, both together can't
};

struct DoubleClaim {
  std::size_t pact = 0;  // places among the pacts that were asked about; pact < other
  std::size_t other = 0;
  PersonId member{};
  ClaimClash clash = ClaimClash::same_work;
  std::string activity{};  // key; "" for too_many_hours
  DateRange days{};        // on which both ask for it
  friend bool operator==(const DoubleClaim&, const DoubleClaim&) = default;
};

// `hours` a week that a person has. Of two pacts and a member each activity is named once, and the hours only where no
// activity is. By the places of the pacts, then the member.
[[nodiscard]] std::vector<DoubleClaim> double_claims(std::span<const std::vector<ClaimedWork>> pacts,
                                                     const std::function<Rational(PersonId)>& hours);

template <>
inline constexpr auto words<ClaimClash> = std::to_array<Word<ClaimClash>>({
    {ClaimClash::same_work, "same_work"},
    {ClaimClash::too_many_hours, "too_many_hours"},
});

}  // namespace salespact
