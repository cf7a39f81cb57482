#pragma once

#include "base/date.hpp"
#include "base/digest.hpp"
#include "base/words.hpp"
#include "domain/org/organisation.hpp"

#include <cstdint>
#include <string>

namespace salespact {

// In what capacity somebody signs a text.
enum class SigningCapacity { rep, manager, succeeding_manager, member };

// How the signer was recognised again for this signature (TRUST K9).
enum class SigningMethod { password };

// A simple electronic signature for internal use (TRUST K12): who said yes to exactly which text, when and how. Kept as
// it was made: a later change of name leaves `signer` as it read then (E30).
struct Signature {
  std::int64_t text = 0;  // number of the text of its pact
  Sha256 text_hash{};     // of its canonical JSON
  PersonId person;
  std::string signer;  // name
  SigningCapacity capacity = SigningCapacity::rep;
  Instant at;
  std::string statement;  // the sentence of consent that was accepted
  SigningMethod method = SigningMethod::password;
  std::string session;  // id of the session that it was given in
  friend bool operator==(const Signature&, const Signature&) = default;
};

inline constexpr std::string_view sentence_of_consent = "I have read this and I agree";

template <>
inline constexpr auto words<SigningCapacity> = std::to_array<Word<SigningCapacity>>({
    {SigningCapacity::rep, "rep"},
    {SigningCapacity::manager, "manager"},
    {SigningCapacity::succeeding_manager, "succeeding_manager"},
    {SigningCapacity::member, "member"},
});

template <>
inline constexpr auto words<SigningMethod> = std::to_array<Word<SigningMethod>>({
    {SigningMethod::password, "password"},
});

}  // namespace salespact
