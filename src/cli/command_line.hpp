#pragma once

#include "cli/exit_code.hpp"
#include "cli/requests.hpp"

#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace salespact::cli {

// Nothing is to be run: help was asked for (exit_done, for standard output) or the words make no sense
// (exit_wrong_use, for standard error).
struct Stop {
  int exit_code = exit_wrong_use;
  std::string text;
};

// The value of an environment variable. SALESPACT_DATABASE and SALESPACT_DATA stand in for --database and --data.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

// `arguments` without the program's own name.
[[nodiscard]] std::expected<Request, Stop> read_command_line(std::span<const std::string> arguments,
                                                             const Environment& environment);

}  // namespace salespact::cli
