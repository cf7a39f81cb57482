#pragma once

#include "http/routing/schema.hpp"

#include <set>
#include <string>

namespace salespact::http {

// The names of the members, at any depth, that the schema of a body calls passwords (app::Secret); of no body, none.
[[nodiscard]] std::set<std::string, std::less<>> secret_members(SchemaMaker body);

}  // namespace salespact::http
