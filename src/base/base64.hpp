#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// RFC 4648 with padding.
[[nodiscard]] std::string to_base64(std::span<const std::uint8_t> bytes);

// nullopt unless the text is exactly what to_base64() gives for some bytes: no blanks, no stray bits at the end.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

}  // namespace salespact
