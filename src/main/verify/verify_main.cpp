#include "cli/exit_code.hpp"
#include "cli/run_verify.hpp"
#include "http/json/text_document.hpp"
#include "verifier/verify_file.hpp"

#include <unistd.h>

#include <exception>
#include <iostream>

// salespact-verify: what somebody who trusts no server needs, and nothing else.
int main(int argument_count, char** argument_values) try {
  const std::vector<std::string> arguments(argument_values + 1, argument_values + argument_count);
  const auto verify = [](const salespact::cli::Verify& request) {
    return salespact::verifier::verify_file(request, salespact::http::read_text_document);
  };
  return salespact::cli::run_verify(arguments, verify, {std::cout, std::cerr, isatty(STDERR_FILENO) == 1});
} catch (const std::exception& fault) {
  std::cerr << "salespact-verify: " << fault.what() << '\n';
  return salespact::cli::exit_fault;
}
