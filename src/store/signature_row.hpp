#pragma once

#include "domain/pact/signature.hpp"
#include "store/sql/columns.hpp"

namespace salespact::store {

// number, text_hash, person_id, signer, capacity, signed_at, statement, method, session.
inline Signature signature_in(sql::Columns& c) {
  return {.text = c.integer(),
          .text_hash = c.bytes<32>(),
          .person = c.id<PersonId>(),
          .signer = c.string(),
          .capacity = c.word<SigningCapacity>(),
          .at = c.instant(),
          .statement = c.string(),
          .method = c.word<SigningMethod>(),
          .session = c.string()};
}

}  // namespace salespact::store
