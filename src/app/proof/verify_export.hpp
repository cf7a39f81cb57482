#pragma once

#include "app/proof/pact_export.hpp"
#include "domain/proof/verifier_memory.hpp"

#include <functional>

namespace salespact::app {

// Checks an export by its own bytes, and by what the verifier brings along; without store, server or clock (TRUST K7).

// not_judged: the file can't tell, and need not. not_shown: what a verifier came for is not in it, so nobody should go
// away thinking that it was proved: the newest text binds nobody, or nothing leads to the checkpoint that was brought.
enum class Verdict { holds, wrong, not_judged, not_shown };

struct Verified {
  std::string subject;  // "text 2", "signature of Ana as rep under text 2"
  Verdict verdict = Verdict::holds;
  std::string detail;
};

// What the verifier has from elsewhere. Without it nobody can tell whose log it is.
struct VerifierHolds {
  std::optional<VerifierKey> key{};  // counts before the remembered one: the log's key was replaced
  std::optional<CheckpointNote> checkpoint{};
  std::optional<VerifierMemory> memory{};
};

// Reads JSON of texts, flags, lists and objects; refused with the reason.
using ReadDocument = std::function<std::expected<Document, std::string>(std::string_view json)>;

inline constexpr std::size_t longest_export = 16U << 20U;  // bytes
inline constexpr std::size_t longest_exported_text =
    3U << 19U;  // bytes of one text: more than a request to write one may have

// Everything that was looked at, in the order of the file; or why it can't be an export at all.
[[nodiscard]] std::expected<std::vector<Verified>, std::string> verify_export(std::string_view bytes,
                                                                              const ReadDocument& read,
                                                                              const VerifierHolds& holds);

// What the verifier remembers after that export: of the key that signed its checkpoint, and of every checkpoint that is
// known to lead to the next. nullopt: it proves nothing to go on from, and what was remembered stays.
[[nodiscard]] std::optional<VerifierMemory> remembered_after(std::string_view bytes, const ReadDocument& read,
                                                             const VerifierHolds& holds);

// Nothing is wrong; something may be left unjudged.
[[nodiscard]] bool nothing_wrong(const std::vector<Verified>& verified);
[[nodiscard]] bool everything_shown(const std::vector<Verified>& verified);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::Verdict> = std::to_array<Word<app::Verdict>>({
    {app::Verdict::holds, "holds"},
    {app::Verdict::wrong, "WRONG"},
    {app::Verdict::not_judged, "not judged"},
    {app::Verdict::not_shown, "NOT SHOWN"},
});

}  // namespace salespact
