#pragma once

#include "app/pact/signing.hpp"
#include "http/administration.hpp"
#include "http/json/secret_text.hpp"
#include "http/session_routes.hpp"

#include <optional>

namespace salespact::http {

// What the routes share on which a person signs the text of a pact.

struct SignatureBody {
  app::Secret password;
  std::string statement;     // "I have read this and I agree"
  Whole<1, 1'000'000> text;  // number of the text that was read
  Line<64, 64> hash;         // and its SHA-256
};
BOOST_DESCRIBE_STRUCT(SignatureBody, (), (password, statement, text, hash))
[[nodiscard]] app::CountersigningAsked signing_asked(const SignatureBody& body);

// The password of the session's own person, given again at the moment of signing (TRUST K9).
[[nodiscard]] std::optional<Problem> wrong_password(const Api& api, const AccountServices& services,
                                                    const Request& request, const app::Secret& password);

// How a signature is refused: under a text that is not the one to sign any more as 409 `terms_changed`, since there is
// another one to read.
[[nodiscard]] Problem refused_signature(const app::Refused& refused);

}  // namespace salespact::http
