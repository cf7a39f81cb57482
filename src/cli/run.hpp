#pragma once

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/console.hpp"

namespace salespact::cli {

// Reads the words, has the command done, prints its answer; the program's exit code. Nothing is thrown.
[[nodiscard]] int run(std::span<const std::string> arguments, const Environment& environment, Commands& commands,
                      const Console& console);

}  // namespace salespact::cli
