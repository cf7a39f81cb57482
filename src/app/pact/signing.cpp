#include "app/pact/signing.hpp"

namespace salespact::app {
namespace {

std::unexpected<Refused> refuse_signing(SigningProblem code, std::string field, std::string message) {
  return refuse(FieldRefusals{{std::string(text_of(code)), std::move(field), std::move(message)}});
}

}  // namespace

std::unexpected<Refused> refuse_changed_text() {
  return refuse_signing(SigningProblem::terms_changed, "hash",
                        "the text has changed; read it again and sign what it says now");
}

std::optional<Refused> unfit_signing(const By& by, const SigningAsked& asked) {
  if (!by.who.in_session()) {
    return refuse_signing(SigningProblem::session_missing, "",
                          "a person signs, signed in and with the password given again; a token can't")
        .error();
  }
  if (asked.statement != sentence_of_consent) {
    return refuse_signing(SigningProblem::statement_missing, "statement", std::string(sentence_of_consent)).error();
  }
  return std::nullopt;
}

Signature signature_by(const By& by, const SignedText& text, SigningCapacity capacity) {
  return {.text = text.number,
          .text_hash = text.hash,
          .person = by.who.person,
          .signer = by.who.display_name,
          .capacity = capacity,
          .at = by.moment.now,
          .statement = std::string(sentence_of_consent),
          .method = SigningMethod::password,
          .session = std::get<SessionId>(by.who.credential).text()};
}

}  // namespace salespact::app
