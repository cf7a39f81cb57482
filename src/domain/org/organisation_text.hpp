#pragma once

#include "base/words.hpp"
#include "domain/org/organisation.hpp"

namespace salespact {

template <>
inline constexpr auto words<PersonStatus> = std::to_array<Word<PersonStatus>>({
    {PersonStatus::invited, "invited"},
    {PersonStatus::active, "active"},
    {PersonStatus::on_leave, "on_leave"},
    {PersonStatus::departed, "departed"},
});

template <>
inline constexpr auto words<UnitKind> = std::to_array<Word<UnitKind>>({
    {UnitKind::company, "company"},
    {UnitKind::region, "region"},
    {UnitKind::team, "team"},
    {UnitKind::territory, "territory"},
    {UnitKind::segment, "segment"},
});

template <>
inline constexpr auto words<Role> = std::to_array<Word<Role>>({
    {Role::rep, "rep"},
    {Role::manager, "manager"},
    {Role::exec, "exec"},
    {Role::ops, "ops"},
    {Role::viewer, "viewer"},
});

template <>
inline constexpr auto words<AbsenceKind> = std::to_array<Word<AbsenceKind>>({
    {AbsenceKind::vacation, "vacation"},
    {AbsenceKind::sickness, "sickness"},
    {AbsenceKind::parental, "parental"},
    {AbsenceKind::training, "training"},
    {AbsenceKind::other, "other"},
});

}  // namespace salespact
