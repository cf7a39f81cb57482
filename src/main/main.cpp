#include "cli/run.hpp"
#include "crypto/harden_process.hpp"
#include "main/make_crm_files.hpp"
#include "main/program_commands.hpp"

#include <unistd.h>
#include <cstdlib>
#include <exception>
#include <iostream>

int main(int argument_count, char** argument_values) try {
  salespact::crypto::harden_process();
  const std::vector<std::string> arguments(argument_values + 1, argument_values + argument_count);
  if (!arguments.empty() && arguments.front() == "make-crm-files") {
    return salespact::make_crm_files(std::span(arguments).subspan(1));
  }
  const auto environment = [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): before any thread
    if (value == nullptr) return std::nullopt;
    return std::string(value);
  };
  salespact::ProgramCommands commands;
  return salespact::cli::run(arguments, environment, commands, {std::cout, std::cerr, isatty(STDERR_FILENO) == 1});
} catch (const std::exception& fault) {
  std::cerr << "salespact: " << fault.what() << '\n';
  return salespact::cli::exit_fault;
}
