#pragma once

#include "app/ports/checkpoint_repository.hpp"
#include "wire/json_encode.hpp"

namespace salespact::wire {

struct CheckpointView {
  std::int64_t size = 0;  // entries of the audit log that it is about
  Instant made_at;
  std::string key;   // of whoever signed: name, id and public key
  std::string note;  // a signed note of C2SP: origin, size, root, signature
};
BOOST_DESCRIBE_STRUCT(CheckpointView, (), (size, made_at, key, note))

[[nodiscard]] inline CheckpointView view_of(const app::KeptCheckpoint& kept) {
  return {.size = kept.size, .made_at = kept.made_at, .key = kept.key, .note = kept.note};
}

}  // namespace salespact::wire
