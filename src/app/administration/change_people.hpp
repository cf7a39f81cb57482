#pragma once

#include "app/administration/administration.hpp"

#include <optional>

namespace salespact::app {

// People and their time in the company, by sales operations. A person's revision counts every change of the person,
// of places, roles and absences, and is what a writer must have read.

struct PersonChange {
  std::optional<std::string> display_name{};
  std::optional<int> weekly_hours{};            // 1..168
  std::optional<int> selling_hours_per_week{};  // 0..weekly_hours
  std::optional<std::optional<Date>> hired_on{};
  std::optional<std::optional<RampProfileId>> ramp_profile{};
};
[[nodiscard]] Decided<Person> change_person(const AdministrationPorts& ports, const By& by, PersonId id,
                                            std::int64_t revision, const PersonChange& change);

struct Transfer {
  OrgUnitId unit;
  Date from;
  std::int64_t fte_percent = 100;
};
// The primary place, from the day on; facts of earlier days stay where they are (E3).
[[nodiscard]] Decided<Person> transfer_person(const AdministrationPorts& ports, const By& by, PersonId id,
                                              std::int64_t revision, const Transfer& transfer);

// `from` is the first day that no longer counts: places and roles end there, and from that day on nobody signs in as
// the person (E1). The last administrator stays.
[[nodiscard]] Decided<Person> end_employment(const AdministrationPorts& ports, const By& by, PersonId id,
                                             std::int64_t revision, Date from);

// The person as somebody's writer must have read it, or why not.
[[nodiscard]] Decided<Person> person_to_change(const Act& act, PersonId id, std::int64_t revision);
// Stores the person with the next revision.
Person store_person(Act& act, Person person);
// Nobody else who can sign in is operations of the whole company on the day.
[[nodiscard]] bool is_last_administrator(const Act& act, PersonId person, Date day);

}  // namespace salespact::app
