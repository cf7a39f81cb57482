#include "domain/proof/verifier_memory.hpp"

#include "base/base64.hpp"

#include <algorithm>
#include <charconv>

namespace salespact {
namespace {

constexpr std::string_view first_line = "salespact verifier memory 1";

std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

std::optional<SeenCheckpoint> read_seen(std::string_view line) {
  const std::size_t gap = line.find(' ');
  if (gap == std::string_view::npos) return std::nullopt;
  SeenCheckpoint seen;
  const auto [end, error] = std::from_chars(line.data(), line.data() + gap, seen.size);
  const auto root = from_base64(line.substr(gap + 1));
  if (error != std::errc() || end != line.data() + gap || !root || root->size() != seen.root.size()) {
    return std::nullopt;
  }
  std::ranges::copy(*root, seen.root.begin());
  return seen;
}

}  // namespace

std::string written(const VerifierMemory& memory) {
  std::string text = std::string(first_line) + "\n" + written(memory.key) + "\n";
  for (const SeenCheckpoint& one : memory.seen) text += std::to_string(one.size) + " " + to_base64(one.root) + "\n";
  return text;
}

std::optional<VerifierMemory> read_verifier_memory(std::string_view text) {
  std::string_view rest = text;
  const auto first = take_line(rest);
  const auto key_line = take_line(rest);
  const auto key = key_line ? read_verifier_key(*key_line) : std::nullopt;
  if (first != first_line || !key) return std::nullopt;
  VerifierMemory memory{.key = *key};
  while (const auto line = take_line(rest)) {
    const auto seen = read_seen(*line);
    if (!seen || (!memory.seen.empty() && seen->size <= memory.seen.back().size)) return std::nullopt;
    memory.seen.push_back(*seen);
  }
  return !memory.seen.empty() && written(memory) == text ? std::optional(memory) : std::nullopt;
}

Continuation continuation_of(const VerifierMemory& memory, const Checkpoint& checkpoint,
                             const std::optional<Checkpoint>& from, bool is_proven) {
  const auto known = [&](const Checkpoint& one) {
    return std::ranges::find(memory.seen, one.size, &SeenCheckpoint::size);
  };
  if (const auto same = known(checkpoint); same != memory.seen.end()) {
    return same->root == checkpoint.root ? Continuation::seen : Continuation::contradicts;
  }
  const auto begins = from ? known(*from) : memory.seen.end();
  if (begins == memory.seen.end()) return Continuation::not_shown;
  if (begins->root != from->root || !is_proven) return Continuation::contradicts;
  // From an earlier one a later log can leave the way that the newest took.
  const bool from_newest = from->size == memory.seen.back().size;
  return from_newest && checkpoint.size > from->size ? Continuation::goes_on : Continuation::not_shown;
}

}  // namespace salespact
