#include "app/proof/checkpoint_keeper.hpp"
#include "app/proof/verify_export.hpp"
#include "base/text.hpp"
#include "crypto/checkpoint_key.hpp"
#include "http/json/text_document.hpp"
#include "main/program_commands.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

namespace salespact {
namespace {

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
  return holds;
}

}  // namespace

std::filesystem::path checkpoint_key_file(const cli::StorePlace& place, const std::optional<std::string>& keys) {
  const std::filesystem::path directory = keys                 ? std::filesystem::path(*keys)
                                          : place.database_url ? std::filesystem::path("salespact-keys")
                                                               : std::filesystem::path(place.directory);
  return directory / "checkpoint.key";
}

cli::Answer<std::string> ProgramCommands::checkpoint(const cli::MakeCheckpoint& request) {
  auto open = open_workspace(request.place, "salespact checkpoint");
  if (!open) return std::unexpected(open.error());
  const std::filesystem::path file = checkpoint_key_file(request.place, request.keys);
  const auto newest = [&] {
    const auto key = crypto::CheckpointKey::kept_in(file);
    return app::CheckpointKeeper(*open->store, open->workspace.id, key).make(machine_.clock.now());
  };
  const auto public_key = [&] {
    const auto key = crypto::CheckpointKey::kept_in(file);
    return written(VerifierKey{app::audit_origin(open->workspace.id), key.public_key()}) + "\n";
  };
  if (request.replace_key) {
    // What the old key knew of the log is what the new one goes on from.
    static_cast<void>(newest());
    const auto aside = crypto::replace_checkpoint_key(file);
    return fmt::format("the old key is in {}; the new one is\n{}", aside.string(), public_key());
  }
  return request.public_key ? public_key() : newest().note;
}

cli::Answer<std::vector<wire::VerifiedShape>> ProgramCommands::verify(const cli::Verify& request) {
  const auto holds = brought_along(request);
  if (!holds) return std::unexpected(holds.error());
  const auto bytes = bytes_of(request.file);
  if (!bytes) return no_file(request.file);
  const auto verified = app::verify_export(*bytes, http::read_text_document, *holds);
  if (!verified) return refused(fmt::format("{} is refused: {}", printable(request.file), printable(verified.error())));
  std::vector<wire::VerifiedShape> lines;
  for (const app::Verified& one : *verified) {
    lines.push_back({std::string(text_of(one.verdict)), printable(one.subject), printable(one.detail)});
  }
  return lines;
}

}  // namespace salespact
