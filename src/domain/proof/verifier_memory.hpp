#pragma once

#include "domain/proof/checkpoint.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salespact {

// What a verifier knows of one log from the exports that it has looked at, so that no server chooses what the next one
// is held against (TRUST K7).

struct SeenCheckpoint {
  std::int64_t size = 0;
  Sha256 root{};
  friend bool operator==(const SeenCheckpoint&, const SeenCheckpoint&) = default;
};

struct VerifierMemory {
  VerifierKey key;                     // the one that signs the log, pinned; its name is the log's
  std::vector<SeenCheckpoint> seen{};  // smallest first, at least one; each is where the one before goes on
  friend bool operator==(const VerifierMemory&, const VerifierMemory&) = default;
};

// A line that says what it is, the key, then one "SIZE ROOT" a checkpoint.
[[nodiscard]] std::string written(const VerifierMemory& memory);
// nullopt unless it is exactly what written() gives for some memory.
[[nodiscard]] std::optional<VerifierMemory> read_verifier_memory(std::string_view text);

// How a checkpoint of the same log stands to what is remembered.
enum class Continuation {
  goes_on,      // a later one, and the proof leads there from the newest that is remembered
  seen,         // one that is remembered
  contradicts,  // another log of as many entries, or one that does not begin with what is remembered
  not_shown,    // nothing leads from one to the other
};

// `from` is what the proof begins with; absent when there is none.
[[nodiscard]] Continuation continuation_of(const VerifierMemory& memory, const Checkpoint& checkpoint,
                                           const std::optional<Checkpoint>& from, bool is_proven);

}  // namespace salespact
