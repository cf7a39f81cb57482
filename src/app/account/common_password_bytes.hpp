#pragma once

#include <cstddef>

namespace salespact::app {

// The list as its package ships it: a line each, comments start with "#!comment". Made by cmake/common_passwords.cmake.
extern const unsigned char common_password_bytes[];  // NOLINT(modernize-avoid-c-arrays): its length is elsewhere
extern const std::size_t common_password_byte_count;

}  // namespace salespact::app
