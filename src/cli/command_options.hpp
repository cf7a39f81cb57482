#pragma once

#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <deque>
#include <memory>

// Options that several commands share. Included by the files that build the command tree and by nothing else: CLI11 is
// the slowest header here.
namespace salespact::cli {

// What was given of --data and --database; settled when all words are read.
struct GivenPlace {
  std::optional<std::string> directory;
  std::optional<std::string> database_url;
};

// An option whose text has to become a T. `accepted` says what it may be: "a date such as 2027-03-31".
template <class T, class Parse>
CLI::Option* add_parsed(CLI::App& command, const std::string& flag, T& target, Parse parse, const std::string& accepted,
                        const std::string& help) {
  const auto take = [&target, parse, accepted, flag](const std::string& text) {
    auto value = parse(text);
    if (!value) throw CLI::ValidationError(flag, "\"" + text + "\" is not accepted; it must be " + accepted);
    target = *std::move(value);  // NOLINT(bugprone-optional-value-conversion): T may itself be an optional
  };
  return command.add_option_function<std::string>(flag, take, help)->type_name("");
}

template <class Enum>
CLI::Option* add_words(CLI::App& command, const std::string& flag, auto& target, const std::string& help) {
  return add_parsed(
      command, flag, target, [](const std::string& text) { return salespact::parse<Enum>(text); },
      accepted_words<Enum>(), help + ": " + accepted_words<Enum>());
}

void add_place(CLI::App& command, GivenPlace& place);
void add_listen(CLI::App& command, Listen& listen);
void add_keys(CLI::App& command, std::optional<std::string>& keys);
void add_verify(CLI::App& command, Verify& verify);
void add_format(CLI::App& command, OutputFormat& format);
void add_as_of(CLI::App& command, std::optional<Date>& as_of);
void add_by(CLI::App& command, auto& by, const std::string& help) {
  const auto parse_by = [](const std::string& text) -> std::optional<app::OwnerKind> {
    if (text == "person") return app::OwnerKind::person;
    if (text == "unit") return app::OwnerKind::unit;
    return std::nullopt;
  };
  add_parsed(command, "--by", by, parse_by, "person or unit", help + ": person or unit")->type_name("OWNER");
}
void add_import_reading(CLI::App& command, Import& import);

}  // namespace salespact::cli
