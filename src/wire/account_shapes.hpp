#pragma once

#include "wire/described.hpp"
#include "wire/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::wire {

struct UserShape {
  std::string name;
  std::optional<std::string> email;
  std::string status;
  std::vector<std::string> roles;  // "manager of Central"
};
BOOST_DESCRIBE_STRUCT(UserShape, (), (name, email, status, roles))

struct TokenShape {
  std::string id;
  std::string user;  // e-mail, or the name of who has none
  std::string name;
  std::vector<std::string> scopes;
  std::string created_at;
  std::optional<std::string> expires_at;
  std::optional<std::string> last_used_at;
  std::optional<std::string> revoked_at;
};
BOOST_DESCRIBE_STRUCT(TokenShape, (), (id, user, name, scopes, created_at, expires_at, last_used_at, revoked_at))

// Only ever answered once, when it is made.
struct NewTokenShape {
  std::string id;
  std::string token;
  std::optional<std::string> expires_at;
};
BOOST_DESCRIBE_STRUCT(NewTokenShape, (), (id, token, expires_at))

[[nodiscard]] Grid grid_of(const std::vector<UserShape>& users);
[[nodiscard]] Grid grid_of(const std::vector<TokenShape>& tokens);
[[nodiscard]] Grid grid_of(const NewTokenShape& token);

}  // namespace salespact::wire
