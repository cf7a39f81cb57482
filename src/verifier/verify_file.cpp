#include "verifier/verify_file.hpp"

#include "base/text.hpp"
#include "verifier/memory_file.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace salespact::verifier {
namespace {

std::unexpected<cli::Refused> refused(std::string reason) { return std::unexpected(cli::Refused{{std::move(reason)}}); }

// nullopt: it can't be read. One byte more than the longest export is enough to refuse it.
std::optional<std::string> bytes_of(const std::string& file) {
  std::ifstream opened;
  if (file != "-") {
    if (!std::filesystem::is_regular_file(file)) return std::nullopt;
    opened.open(file, std::ios::binary);
    if (!opened) return std::nullopt;
  }
  std::istream& in = file == "-" ? std::cin : opened;
  std::string bytes(app::longest_export + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

std::unexpected<cli::Refused> no_file(const std::string& file) {
  return refused(fmt::format("there is no file \"{}\" to be read; - reads from standard input", printable(file)));
}

cli::Answer<app::VerifierHolds> brought_along(const cli::Verify& request) {
  app::VerifierHolds holds;
  if (request.key) {
    const auto text = bytes_of(*request.key);
    if (!text) return no_file(*request.key);
    holds.key = read_verifier_key(trimmed(*text));
    if (!holds.key) {
      return refused(fmt::format(
          "{} holds no key: one line such as `salespact checkpoint --public-key` prints is expected", *request.key));
    }
  }
  if (request.checkpoint) {
    const auto text = bytes_of(*request.checkpoint);
    if (!text) return no_file(*request.checkpoint);
    holds.checkpoint = read_checkpoint_note(*text);
    if (!holds.checkpoint) {
      return refused(
          fmt::format("{} holds no checkpoint: five lines such as `salespact checkpoint` prints are expected",
                      *request.checkpoint));
    }
  }
  if (request.memory) {
    auto memory = read_memory(*request.memory);
    if (!memory) return refused(std::move(memory.error()));
    holds.memory = std::move(*memory);
  }
  return holds;
}

// Keeps what the export has proved, and tells so where it is news.
std::optional<wire::VerifiedShape> remember(const std::string& file, const std::optional<VerifierMemory>& before,
                                            const std::optional<VerifierMemory>& after) {
  if (!after || before == after) return std::nullopt;
  keep_memory(file, *after);
  if (before && before->key == after->key) return std::nullopt;
  return wire::VerifiedShape{std::string(text_of(app::Verdict::holds)), "what you remember",
                             fmt::format("from now on, in {}: the key {} and the log of {} entries", printable(file),
                                         written(after->key), after->seen.back().size)};
}

}  // namespace

cli::Answer<std::vector<wire::VerifiedShape>> verify_file(const cli::Verify& request, const app::ReadDocument& read) {
  const auto holds = brought_along(request);
  if (!holds) return std::unexpected(holds.error());
  const auto bytes = bytes_of(request.file);
  if (!bytes) return no_file(request.file);
  const auto verified = app::verify_export(*bytes, read, *holds);
  if (!verified) return refused(fmt::format("{} is refused: {}", printable(request.file), printable(verified.error())));
  std::vector<wire::VerifiedShape> lines;
  for (const app::Verified& one : *verified) {
    lines.push_back({std::string(text_of(one.verdict)), printable(one.subject), printable(one.detail)});
  }
  if (request.memory) {
    auto news = remember(*request.memory, holds->memory, app::remembered_after(*bytes, read, *holds));
    if (news) lines.push_back(std::move(*news));
  }
  return lines;
}

}  // namespace salespact::verifier
