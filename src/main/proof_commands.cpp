#include "app/proof/checkpoint_keeper.hpp"
#include "crypto/checkpoint_key.hpp"
#include "http/json/text_document.hpp"
#include "main/program_commands.hpp"
#include "verifier/verify_file.hpp"

#include <fmt/format.h>

namespace salespact {

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
  return verifier::verify_file(request, http::read_text_document);
}

}  // namespace salespact
