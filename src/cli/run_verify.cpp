#include "cli/run_verify.hpp"

#include "cli/command_options.hpp"
#include "cli/exit_code.hpp"
#include "cli/print_verified.hpp"

#include <algorithm>
#include <ostream>

namespace salespact::cli {
namespace {

constexpr const char* name = "salespact-verify";

int run_it(std::vector<std::string> arguments, const VerifyFile& verify, const Console& console) {
  CLI::App app("checks the export of a pact, without a server or its data", name);
  app.set_help_flag("--help,-h", "say what there is");
  Verify request;
  add_verify(app, request);
  add_format(app, request.format);
  std::ranges::reverse(arguments);  // CLI11 wants them so
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForHelp&) {
    console.out << app.help();
    return exit_done;
  } catch (const CLI::ParseError& error) {
    console.err << error.what() << "\nSee: " << name << " --help\n";
    return exit_wrong_use;
  }
  const auto verified = verify(request);
  if (verified) return print_verified(console, request.format, *verified);
  for (const auto& reason : verified.error().reasons) console.err << name << ": " << reason << '\n';
  return exit_wrong_use;
}

}  // namespace

int run_verify(std::span<const std::string> arguments, const VerifyFile& verify, const Console& console) {
  try {
    const int code = run_it({arguments.begin(), arguments.end()}, verify, console);
    console.out.flush();
    if (console.out) return code;
    console.err << name << ": the answer could not be written\n";
  } catch (const std::exception& fault) {
    console.err << name << ": " << fault.what() << '\n';
  }
  return exit_fault;
}

}  // namespace salespact::cli
