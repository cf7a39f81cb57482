#pragma once

#include "app/administration/administration.hpp"

namespace salespact::app {

// By sales operations and the person's manager (DOMAIN 2.1). `revision` is the person's. Together the absences of a day
// take at most the whole day.

struct AbsenceTerms {
  DateRange dates;             // at most three years
  std::int64_t percent = 100;  // 1..100
  AbsenceKind kind = AbsenceKind::other;
};
[[nodiscard]] Decided<Absence> add_absence(const AdministrationPorts& ports, const By& by, PersonId person,
                                           std::int64_t revision, const AbsenceTerms& terms);
[[nodiscard]] Decided<Absence> change_absence(const AdministrationPorts& ports, const By& by, PersonId person,
                                              std::int64_t revision, AbsenceId id, const AbsenceTerms& terms);
[[nodiscard]] Decided<Person> remove_absence(const AdministrationPorts& ports, const By& by, PersonId person,
                                             std::int64_t revision, AbsenceId id);

}  // namespace salespact::app
