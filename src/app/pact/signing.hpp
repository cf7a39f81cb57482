#pragma once

#include "app/administration/administration.hpp"
#include "domain/pact/signature.hpp"

#include <optional>
#include <string>

namespace salespact::app {

// Signing the text of any pact (TRUST K9-K11). Whoever calls has just checked the signer's password again; an API token
// signs nothing.

enum class SigningProblem { terms_changed, statement_missing, session_missing, already_signed };

// What somebody says who signs.
struct SigningAsked {
  std::string statement;  // sentence_of_consent, as it stood beside the button
};

// The text that was read, by its number and hash.
struct CountersigningAsked {
  SigningAsked signing;
  std::int64_t text = 0;
  Sha256 hash{};
};

// nullopt: what was said is what it takes to sign.
[[nodiscard]] std::optional<Refused> unfit_signing(const By& by, const SigningAsked& asked);
[[nodiscard]] std::unexpected<Refused> refuse_changed_text();

struct SignedText {
  std::int64_t number = 0;
  Sha256 hash{};
};
// By the asker, whom unfit_signing() has found fit.
[[nodiscard]] Signature signature_by(const By& by, const SignedText& text, SigningCapacity capacity);

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::SigningProblem> = std::to_array<Word<app::SigningProblem>>({
    {app::SigningProblem::terms_changed, "TERMS_CHANGED"},
    {app::SigningProblem::statement_missing, "STATEMENT_MISSING"},
    {app::SigningProblem::session_missing, "SESSION_MISSING"},
    {app::SigningProblem::already_signed, "SIGNED_ALREADY"},
});

}  // namespace salespact
