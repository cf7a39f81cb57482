#pragma once

#include "app/numbers/goal_sheet.hpp"
#include "app/pact/pact_people.hpp"

namespace salespact::app {

// Somebody with their name from the numbers in memory, where all of the organisation need not be read for a few names.
[[nodiscard]] inline PactPerson person_on(const Board& board, PersonId id) {
  const auto& directory = *board.numbers.directory;
  const auto owner = directory.find(Owner(id));
  return {id, owner ? directory.person(owner->index).display_name : std::string()};
}

}  // namespace salespact::app
