#pragma once

#include "domain/proof/verifier_memory.hpp"

#include <expected>
#include <optional>
#include <string>

namespace salespact::verifier {

// What is remembered in a file; nullopt: there is no such file yet. Refused with the reason when there is something
// else: whoever could damage it would make the verifier forget.
[[nodiscard]] std::expected<std::optional<VerifierMemory>, std::string> read_memory(const std::string& file);

// Once it comes back the file holds that, whole, for its owner alone; before, what it held. Throws std::system_error.
void keep_memory(const std::string& file, const VerifierMemory& memory);

}  // namespace salespact::verifier
