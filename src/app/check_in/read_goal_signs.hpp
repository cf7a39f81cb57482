#pragma once

#include "app/check_in/check_in_subject.hpp"
#include "app/numbers/goal_signs.hpp"

#include <functional>

namespace salespact::app {

// What the check-ins of goals lay over their status today, for one reader (docs/adr/0101).

// What the reader sees of a goal's check-ins: with `numbers` that none was written for too long, with `whole` the
// author's confidence too.
using SignsAccess = std::function<CheckInAccess(const Goal&)>;
// Everything that somebody may know, for what they alone read.
[[nodiscard]] SignsAccess signs_for(const Viewpoint& viewer);
// Without confidence, for what is handed on: reports, roll-ups.
[[nodiscard]] SignsAccess lateness_for(const Viewpoint& viewer);

// Of active goals that have a rhythm; of any day but today nothing. Many goals are read with two queries in all.
[[nodiscard]] SignsOfGoals read_goal_signs(const JournalBooks& books, AsOf as_of, const SignsAccess& access);

}  // namespace salespact::app
