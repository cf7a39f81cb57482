#include "app/proof/verify_export.hpp"

#include "app/proof/verify_pact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

// The export as it is meant, if its bytes are exactly as an export is written: then nothing hides in them.
std::expected<PactExport, std::string> read_exactly(std::string_view bytes, const ReadDocument& read) {
  if (bytes.size() > longest_export) {
    return std::unexpected(fmt::format("it has {} bytes; an export has at most {}", bytes.size(), longest_export));
  }
  const auto document = read(bytes);
  if (!document) return std::unexpected(document.error());
  auto made = read_pact_export(*document);
  if (!made) return std::unexpected(made.error());
  const std::string again = written(*made);
  if (again != bytes) {
    const auto differs = std::ranges::mismatch(bytes, again).in1 - bytes.begin();
    return std::unexpected(
        fmt::format("byte {} is not as an export is written: something was added or written in "
                    "another way",
                    differs + 1));
  }
  for (const ExportedText& text : made->texts) {
    if (text.canonical.size() <= longest_exported_text) continue;
    return std::unexpected(fmt::format("text {} has {} bytes; a text of a pact has at most {}", text.number,
                                       text.canonical.size(), longest_exported_text));
  }
  return std::move(*made);
}

}  // namespace

std::expected<std::vector<Verified>, std::string> verify_export(std::string_view bytes, const ReadDocument& read,
                                                                const VerifierHolds& holds) {
  const auto made = read_exactly(bytes, read);
  if (!made) return std::unexpected(made.error());
  std::vector<Verified> out;
  verify_texts(*made, read, out);
  verify_signatures(*made, out);
  verify_binding(*made, read, out);
  const auto checkpoint = verify_checkpoint(*made, holds, out);
  if (checkpoint) verify_inclusion(*made, *checkpoint, out);
  out.push_back({"what is not in the file", Verdict::not_judged,
                 "texts that were proposed and signed after it was written can't be told from it"});
  return out;
}

std::optional<VerifierMemory> remembered_after(std::string_view bytes, const ReadDocument& read,
                                               const VerifierHolds& holds) {
  const auto lines = verify_export(bytes, read, holds);
  if (!lines || !nothing_wrong(*lines)) return std::nullopt;
  const auto made = read_exactly(bytes, read);
  const auto note = made ? read_checkpoint_note(made->checkpoint) : std::nullopt;
  const auto key = made ? read_verifier_key(made->key) : std::nullopt;
  if (!note || !key) return std::nullopt;
  const SeenCheckpoint now{note->checkpoint.size, note->checkpoint.root};
  if (!holds.memory) return VerifierMemory{.key = *key, .seen = {now}};
  VerifierMemory next = *holds.memory;
  next.key = *key;
  switch (continuation_in(*made, note->checkpoint, *holds.memory)) {
    case Continuation::goes_on: next.seen.push_back(now); return next;
    case Continuation::seen: return next;
    case Continuation::contradicts:
    case Continuation::not_shown: break;
  }
  return std::nullopt;
}

bool nothing_wrong(const std::vector<Verified>& verified) {
  return std::ranges::none_of(verified, [](const Verified& one) { return one.verdict == Verdict::wrong; });
}

bool everything_shown(const std::vector<Verified>& verified) {
  return std::ranges::none_of(verified, [](const Verified& one) { return one.verdict == Verdict::not_shown; });
}

}  // namespace salespact::app
