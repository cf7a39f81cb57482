#pragma once

#include "domain/org/organisation.hpp"
#include "store/sql/connection.hpp"

#include <optional>
#include <type_traits>
#include <vector>

namespace salespact::store {

// Every row of a bound statement, as `read` makes it from the columns.
template <class Read>
auto all_rows(sql::Statement&& query, Read read) {
  std::vector<std::invoke_result_t<Read, sql::Columns>> rows;
  while (query.next()) rows.push_back(read(query.columns()));
  return rows;
}

template <class Read>
auto all_rows(sql::Statement& query, Read read) {
  return all_rows(std::move(query), read);
}

// The row of a statement that finds at most one.
template <class Read>
auto one_row(sql::Statement& query, Read read) -> std::optional<std::invoke_result_t<Read, sql::Columns>> {
  if (!query.next()) return std::nullopt;
  return read(query.columns());
}

// An owner is stored in two columns of which exactly one is filled.
inline Owner owner_of(sql::Columns& c) {
  const auto person = c.maybe_id<PersonId>();
  const auto unit = c.maybe_id<OrgUnitId>();
  if (person) return *person;
  if (!unit) c.unreadable("an owner");
  return *unit;
}

inline void bind_owner(sql::Statement& statement, const Owner& owner) {
  const auto* person = std::get_if<PersonId>(&owner);
  const auto* unit = std::get_if<OrgUnitId>(&owner);
  statement.bind("owner_person_id", person ? std::optional(*person) : std::nullopt)
      .bind("owner_unit_id", unit ? std::optional(*unit) : std::nullopt);
}

}  // namespace salespact::store
