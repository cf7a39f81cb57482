#include "cli/command_options.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace salespact::cli {

namespace {

template <class T, std::size_t count>
auto one_of(const std::array<std::pair<std::string_view, T>, count>& choices) {
  return [choices](const std::string& text) -> std::optional<T> {
    for (const auto& [word, value] : choices) {
      if (word == text) return value;
    }
    return std::nullopt;
  };
}

std::optional<Listen> parse_listen(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Listen listen{.address = text.substr(0, colon), .port = 0};
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, listen.port);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return listen;
}

constexpr std::array<std::pair<std::string_view, app::TextEncoding>, 4> encodings = {{
    {"utf-8", app::TextEncoding::utf8},
    {"utf-16le", app::TextEncoding::utf16_le},
    {"utf-16be", app::TextEncoding::utf16_be},
    {"windows-1252", app::TextEncoding::windows_1252},
}};
constexpr std::array<std::pair<std::string_view, char>, 3> separators = {
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}}};
constexpr std::array<std::pair<std::string_view, app::DateOrder>, 3> date_orders = {
    {{"dmy", app::DateOrder::dmy}, {"mdy", app::DateOrder::mdy}, {"ymd", app::DateOrder::ymd}}};
constexpr std::array<std::pair<std::string_view, app::DecimalMark>, 2> decimal_marks = {
    {{"point", app::DecimalMark::point}, {"comma", app::DecimalMark::comma}}};

}  // namespace

void add_place(CLI::App& command, GivenPlace& place) {
  command.add_option("--data", place.directory, "directory that holds the data (or SALESPACT_DATA; salespact-data)")
      ->type_name("DIR");
  command
      .add_option("--database", place.database_url,
                  "PostgreSQL instead of a directory: postgresql://… (or SALESPACT_DATABASE)")
      ->type_name("URL");
}

void add_listen(CLI::App& command, Listen& listen) {
  add_parsed(command, "--listen", listen, parse_listen, "an address and a port such as 127.0.0.1:8080",
             "where to listen (127.0.0.1:8080)")
      ->type_name("ADDR:PORT");
}

void add_verify(CLI::App& command, Verify& verify) {
  command.add_option("file", verify.file, "as the server exports it; - reads from standard input")
      ->required()
      ->type_name("FILE");
  command.add_option("--key", verify.key, "file with the public key that you keep")->type_name("FILE");
  command.add_option("--checkpoint", verify.checkpoint, "file with a checkpoint that you keep")->type_name("FILE");
  command
      .add_option("--memory", verify.memory,
                  "file that remembers key and log from the first use on, and is what later exports are held against")
      ->type_name("FILE");
}

void add_keys(CLI::App& command, std::optional<std::string>& keys) {
  command
      .add_option("--keys", keys,
                  "directory of the key that signs checkpoints (that of the data; with PostgreSQL salespact-keys)")
      ->type_name("DIR");
}

void add_format(CLI::App& command, OutputFormat& format) {
  add_words<OutputFormat>(command, "--format", format, "how to print")->type_name("FORMAT");
}

void add_as_of(CLI::App& command, std::optional<Date>& as_of) {
  add_parsed(
      command, "--as-of", as_of, [](const std::string& text) { return Date::parse_iso(text); },
      "a day such as 2027-03-31", "the day up to which to count (the last completed day)")
      ->type_name("DATE");
}

void add_import_reading(CLI::App& command, Import& import) {
  add_parsed(command, "--encoding", import.encoding, one_of(encodings), "utf-8, utf-16le, utf-16be or windows-1252",
             "how the file's letters are written: utf-8, utf-16le, utf-16be or windows-1252");
  add_parsed(command, "--separator", import.separator, one_of(separators), "comma, semicolon or tab",
             "between cells: comma, semicolon or tab");
  add_parsed(command, "--dates", import.dates, one_of(date_orders), "dmy, mdy or ymd",
             "order of day, month and year: dmy, mdy or ymd");
  add_parsed(command, "--decimal", import.decimal, one_of(decimal_marks), "point or comma",
             "what stands before the cents: point or comma");
  add_parsed(
      command, "--currency", import.currency, [](const std::string& text) { return Currency::parse(text); },
      "an ISO 4217 code such as EUR", "of rows that name none (the workspace's)")
      ->type_name("CODE");
}

}  // namespace salespact::cli
