#include "app/proof/verify_pact.hpp"

#include "domain/proof/checkpoint.hpp"

#include <fmt/format.h>

#include <charconv>

namespace salespact::app {
namespace {

constexpr std::size_t longest_proof = 64;  // hashes: of a log of 2^63 entries

Verified verdict(std::string subject, bool holds, std::string fine, std::string fault) {
  return {std::move(subject), holds ? Verdict::holds : Verdict::wrong, holds ? std::move(fine) : std::move(fault)};
}

// A checkpoint and its key as they stand in the file.
std::optional<Checkpoint> signed_checkpoint(const std::string& subject, const std::string& note_text,
                                            const std::string& key_text, std::vector<Verified>& out) {
  const auto note = read_checkpoint_note(note_text);
  const auto key = read_verifier_key(key_text);
  if (!note || !key) {
    out.push_back({subject, Verdict::wrong, note ? "its key can't be read" : "it can't be read"});
    return std::nullopt;
  }
  const bool holds = note->checkpoint.origin == key->name && is_signed_by(*note, *key);
  out.push_back(verdict(subject, holds,
                        fmt::format("{} entries of {}, signed by key {}", note->checkpoint.size,
                                    note->checkpoint.origin, to_hex(note->key)),
                        "it is not what the key beside it signed"));
  return holds ? std::optional(note->checkpoint) : std::nullopt;
}

void verify_key(const PactExport& made, const VerifierHolds& holds, std::vector<Verified>& out) {
  if (!holds.key && holds.memory) {
    const std::string& name = holds.memory->key.name;
    const std::string kept = written(holds.memory->key);
    out.push_back(
        verdict("key", made.key == kept, "it is the one that you remember",
                fmt::format("it is not the one that you remember: accepted is an export signed by {}, or, if "
                            "whoever runs {} tells you that the key was replaced, the new key given with --key",
                            kept, name)));
    return;
  }
  if (!holds.key) {
    out.push_back({"key", Verdict::not_judged,
                   "nobody said whose it is: give the one that you keep with --key, or compare " + made.key});
    return;
  }
  out.push_back(verdict("key", made.key == written(*holds.key), "it is the one that you keep",
                        "it is not the one that you keep: somebody else has signed, or the key was changed"));
}

void verify_remembered(const PactExport& made, const Checkpoint& checkpoint, const VerifierMemory& memory,
                       std::vector<Verified>& out) {
  const std::string subject = "what you remember";
  if (checkpoint.origin != memory.key.name) {
    out.push_back(
        {subject, Verdict::wrong,
         fmt::format("it is of {}: accepted is an export of that log; keep a file for each log", memory.key.name)});
    return;
  }
  const std::int64_t newest = memory.seen.back().size;
  switch (continuation_in(made, checkpoint, memory)) {
    case Continuation::goes_on:
      out.push_back({subject, Verdict::holds,
                     fmt::format("the log of {} entries goes on from the {} that you saw", checkpoint.size, newest)});
      return;
    case Continuation::seen:
      out.push_back({subject, Verdict::holds, fmt::format("you saw this very log of {} entries", checkpoint.size)});
      return;
    case Continuation::contradicts:
      out.push_back({subject, Verdict::wrong,
                     fmt::format("the log of {} entries is not the one that you saw: it was rewritten. Accepted is one "
                                 "that begins with the {} entries that you saw",
                                 checkpoint.size, newest)});
      return;
    case Continuation::not_shown:
      out.push_back({subject, Verdict::not_shown,
                     fmt::format("the proof in the file is of {} entries, and nothing in it leads {} the {} that you "
                                 "saw: export the pact again with ?since={}",
                                 checkpoint.size, checkpoint.size < newest ? "on to" : "there from", newest, newest)});
      return;
  }
}

// The log of the file against the checkpoint that the verifier kept.
void verify_kept(const PactExport& made, const Checkpoint& checkpoint, const std::optional<Checkpoint>& since,
                 const CheckpointNote& kept, std::vector<Verified>& out) {
  const std::string subject = fmt::format("your checkpoint of {} entries", kept.checkpoint.size);
  const auto key = read_verifier_key(made.key);
  const auto since_key = made.since ? read_verifier_key(made.since->key) : std::nullopt;
  const bool ours = (key && is_signed_by(kept, *key)) || (since_key && is_signed_by(kept, *since_key));
  if (!ours || kept.checkpoint.origin != checkpoint.origin) {
    out.push_back({subject, Verdict::wrong, "it is of another log, or signed by another key"});
  } else if (kept.checkpoint.size == checkpoint.size) {
    out.push_back(verdict(subject, kept.checkpoint == checkpoint, "it is about the same log",
                          "it is about another log of as many entries: the log was rewritten"));
  } else if (since && kept.checkpoint.size == since->size) {
    out.push_back(verdict(subject, kept.checkpoint == *since, "the log goes on from there",
                          "the log does not go on from there: it was rewritten"));
  } else {
    const bool later = kept.checkpoint.size > checkpoint.size;
    out.push_back({subject, Verdict::not_shown,
                   fmt::format("the proof in the file is of {} entries, and nothing in it leads {}: export the pact "
                               "again with ?since={}, or give the checkpoint of {} entries",
                               checkpoint.size, later ? "on to yours" : "there from yours", kept.checkpoint.size,
                               checkpoint.size)});
  }
}

}  // namespace

std::optional<MerkleProof> proof_in(const std::vector<std::string>& hex) {
  if (hex.size() > longest_proof) return std::nullopt;
  MerkleProof proof;
  for (const std::string& one : hex) {
    const auto hash = sha256_from_hex(one);
    if (!hash) return std::nullopt;
    proof.push_back(*hash);
  }
  return proof;
}

std::optional<Checkpoint> verify_checkpoint(const PactExport& made, const VerifierHolds& holds,
                                            std::vector<Verified>& out) {
  auto checkpoint = signed_checkpoint("checkpoint", made.checkpoint, made.key, out);
  verify_key(made, holds, out);
  if (!checkpoint) return std::nullopt;
  std::optional<Checkpoint> since;
  if (made.since) {
    since = signed_checkpoint("earlier checkpoint", made.since->checkpoint, made.since->key, out);
    const auto proof = proof_in(made.since->proof);
    if (since) {
      out.push_back(verdict("the log since",
                            proof && since->origin == checkpoint->origin &&
                                is_continued(since->size, since->root, checkpoint->size, checkpoint->root, *proof),
                            fmt::format("the first {} of {} entries are the same", since->size, checkpoint->size),
                            "the later log does not begin with the earlier one, or the proof was changed"));
    }
  }
  if (holds.memory) verify_remembered(made, *checkpoint, *holds.memory, out);
  if (holds.checkpoint) {
    verify_kept(made, *checkpoint, since, *holds.checkpoint, out);
  } else if (!holds.memory) {
    out.push_back({"the log as a whole", Verdict::not_judged,
                   "only a checkpoint kept elsewhere tells whether all of it was written anew: give it with "
                   "--checkpoint"});
  }
  return checkpoint;
}

Continuation continuation_in(const PactExport& made, const Checkpoint& checkpoint, const VerifierMemory& memory) {
  const auto since = made.since ? read_checkpoint_note(made.since->checkpoint) : std::nullopt;
  const auto proof = made.since ? proof_in(made.since->proof) : std::nullopt;
  if (!since || !proof) return continuation_of(memory, checkpoint, std::nullopt, false);
  const Checkpoint& from = since->checkpoint;
  return continuation_of(
      memory, checkpoint, from,
      from.origin == checkpoint.origin && is_continued(from.size, from.root, checkpoint.size, checkpoint.root, *proof));
}

void verify_inclusion(const PactExport& made, const Checkpoint& checkpoint, std::vector<Verified>& out) {
  std::vector<ExportedEntry> entries = made.entries;
  entries.insert(entries.end(), made.erased.begin(), made.erased.end());
  for (const ExportedEntry& one : entries) {
    const auto proof = proof_in(one.proof);
    const auto texts = texts_of(one.canonical);
    std::int64_t seq = 0;
    std::from_chars(one.seq.data(), one.seq.data() + one.seq.size(), seq);
    const bool holds = proof && texts && std::to_string(seq) == one.seq && texts->seq == one.seq &&
                       is_included(merkle_leaf(one.canonical), seq - 1, checkpoint.size, checkpoint.root, *proof);
    out.push_back(verdict("audit entry " + one.seq, holds,
                          fmt::format("it is in the log of {} entries that the checkpoint is about", checkpoint.size),
                          "it is not in the log that the checkpoint is about, or its proof was changed"));
  }
}

}  // namespace salespact::app
