#pragma once

#include "app/ports/id_source.hpp"
#include "app/ports/secrets.hpp"
#include "app/ports/store.hpp"

#include <cstdint>

namespace salespact::app {

struct AccountPorts {
  Store& store;
  WorkspaceId workspace;
  Secrets& secrets;
  IdSource& ids;
};

inline constexpr std::int64_t one_second = 1'000'000;  // in microseconds, as instants count
inline constexpr std::int64_t one_minute = 60 * one_second;
inline constexpr std::int64_t one_hour = 60 * one_minute;
inline constexpr std::int64_t one_day = 24 * one_hour;

[[nodiscard]] inline Instant after(Instant instant, std::int64_t microseconds) {
  return {instant.microseconds + microseconds};
}

// A password given at most this long ago is fresh enough for what matters most (TRUST A13).
inline constexpr std::int64_t fresh_authentication = 5 * one_minute;

// What secrets of each kind begin with, so that a lost one is recognised.
inline constexpr std::string_view api_token_prefix = "sp_";
inline constexpr std::string_view session_prefix = "sps_";
inline constexpr std::string_view setup_prefix = "sp_setup_";
inline constexpr std::string_view invitation_prefix = "sp_invite_";
inline constexpr std::string_view reset_prefix = "sp_reset_";

}  // namespace salespact::app
