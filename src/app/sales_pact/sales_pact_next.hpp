#pragma once

#include "app/ports/sales_pact_repository.hpp"

#include <cstdint>
#include <span>

namespace salespact::app {

// What comes next in a pact, as one of its sides sees it: what waits for them, or whom they wait for.
enum class SalesPactNext {
  prepare,            // alone, before the two talk
  await_preparation,  // this side is ready, the other is not
  discuss,            // both are ready: talk, and write down what was said
  confirm_day,        // the other side has named the day of the discussion
  await_confirmation,
  propose,  // everything was talked about: freeze the words and sign them
  answer,   // the other side has signed a text: sign it, or say what should be different
  await_answer,
  revise,  // the other side wants the text otherwise
  await_revision,
  take_over,  // another manager leads the rep and signs what rests
  await_takeover,
  agree_to_end,
  await_end,
  nothing,
};

[[nodiscard]] SalesPactNext next_of(const SalesPact& pact, std::span<const SalesPactPreparation> preparations,
                                    PactParty party);
// Whether the next word is this side's, because the other has given theirs.
[[nodiscard]] bool waits_for(const SalesPact& pact, PactParty party);
// The text that binds, is to be taken over, waits for its day or was the last to bind; 0: none was ever signed by both.
[[nodiscard]] std::int64_t last_signed_text(const SalesPact& pact);

}  // namespace salespact::app
