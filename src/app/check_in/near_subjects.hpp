#pragma once

#include "app/check_in/check_in_subject.hpp"

#include <vector>

namespace salespact::app {

// What somebody may owe a check-in for, or lead somebody who does.
[[nodiscard]] std::vector<JournalSubject> subjects_near(const JournalBooks& books, const Viewpoint& viewer);

// On Today only the people whom one leads oneself.
[[nodiscard]] bool leads_on_today(const Viewpoint& viewer, const CheckInSubject& subject, PersonId author);

}  // namespace salespact::app
