#include "wire/account_shapes.hpp"

#include <string_view>

namespace salespact::wire {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

}  // namespace

Grid grid_of(const std::vector<UserShape>& users) {
  Grid grid{.columns = {{"name"}, {"email"}, {"status"}, {"roles"}}, .rows = {}};
  for (const auto& user : users) grid.rows.push_back({user.name, user.email, user.status, joined(user.roles, ", ")});
  return grid;
}

Grid grid_of(const std::vector<TokenShape>& tokens) {
  Grid grid{
      .columns =
          {{"id"}, {"user"}, {"name"}, {"scopes"}, {"created_at"}, {"expires_at"}, {"last_used_at"}, {"revoked_at"}},
      .rows = {}};
  for (const auto& token : tokens) {
    grid.rows.push_back({token.id, token.user, token.name, joined(token.scopes, " "), token.created_at,
                         token.expires_at, token.last_used_at, token.revoked_at});
  }
  return grid;
}

Grid grid_of(const NewTokenShape& token) {
  return {.columns = {{"id"}, {"token"}, {"expires_at"}}, .rows = {{token.id, token.token, token.expires_at}}};
}

}  // namespace salespact::wire
