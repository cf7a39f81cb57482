#pragma once

#include <cstdint>
#include <string>

namespace salespact {

// A port of the address that nobody listens on right now, for `--listen ADDR:0`: the server's own origin has to be
// known before it listens. Throws std::system_error.
[[nodiscard]] std::uint16_t unused_port(const std::string& address);

}  // namespace salespact
