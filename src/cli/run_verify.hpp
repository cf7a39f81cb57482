#pragma once

#include "cli/commands.hpp"
#include "cli/console.hpp"

#include <functional>
#include <span>
#include <string>

namespace salespact::cli {

using VerifyFile = std::function<Answer<std::vector<wire::VerifiedShape>>(const Verify& request)>;

// What run() is to the whole program, for the one that does nothing but verify. Nothing is thrown.
[[nodiscard]] int run_verify(std::span<const std::string> arguments, const VerifyFile& verify, const Console& console);

}  // namespace salespact::cli
