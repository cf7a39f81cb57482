#pragma once

#include "app/check_in/check_in_subject.hpp"
#include "domain/goal/help_order.hpp"

#include <map>

namespace salespact::app {

// What people need of one reader today, each by the most urgent reason: what the reader promised them and did not do,
// what they ask the reader for and, of those whom the reader leads, what their last check-ins say (docs/adr/0101).
[[nodiscard]] std::map<PersonId, HelpReason> needs_of(const JournalBooks& books, const Viewpoint& reader);

}  // namespace salespact::app
