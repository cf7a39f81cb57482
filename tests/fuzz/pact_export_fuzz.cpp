#include "app/proof/verify_export.hpp"
#include "base/check.hpp"
#include "domain/proof/checkpoint.hpp"
#include "fuzz/support/fuzz.hpp"
#include "http/json/text_document.hpp"

namespace {

// Under the checkpoint of the corpus: what was signed by a key that nobody has any more.
constexpr std::string_view only_signature =
    "p17WYjH21x9kgMKhlksKKPSQLT1GFMy5gphUkN9o+kvo//ff5jzOW3NDj6IGwtkABOlE9/rmEf63Y0X+lM/BB+snTA4=";

}  // namespace

SALESPACT_FUZZER(pact_export) {
  const auto verified = salespact::app::verify_export(bytes, salespact::http::read_text_document, {});
  if (verified) {
    salespact::check(!salespact::app::nothing_wrong(*verified) || bytes.find(only_signature) != bytes.npos,
                     "what holds, holds by the signature of the key");
  }
  if (const auto note = salespact::read_checkpoint_note(bytes)) {
    salespact::check(written(*note) == bytes, "a checkpoint is read as it is written");
  }
  if (const auto key = salespact::read_verifier_key(bytes)) {
    salespact::check(written(*key) == bytes, "a key is read as it is written");
  }
  static_cast<void>(salespact::app::texts_of(bytes));
}
