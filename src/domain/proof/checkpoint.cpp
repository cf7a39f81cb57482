#include "domain/proof/checkpoint.hpp"

#include "base/base64.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace salespact {
namespace {

constexpr std::uint8_t ed25519_kind = 1;            // of a key, in C2SP's list
constexpr std::string_view dash = "\xE2\x80\x94 ";  // an em dash, before a signature

bool is_key_name(std::string_view name) {
  return !name.empty() && is_clean_line(name) && name.find_first_of(" +") == std::string_view::npos;
}

std::vector<std::uint8_t> kind_and_key(const VerifierKey& key) {
  std::vector<std::uint8_t> bytes{ed25519_kind};
  bytes.insert(bytes.end(), key.key.begin(), key.key.end());
  return bytes;
}

// The line up to the next end of line, which it takes from the text; nullopt: there is none.
std::optional<std::string_view> take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

template <std::size_t size>
bool copy_exactly(const std::vector<std::uint8_t>& bytes, std::size_t from, std::array<std::uint8_t, size>& to) {
  if (bytes.size() < from + size) return false;
  std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), size, to.begin());
  return true;
}

std::optional<Checkpoint> read_checkpoint(std::string_view& text) {
  const auto origin = take_line(text);
  const auto size = take_line(text);
  const auto root = take_line(text);
  if (!origin || !size || !root || !is_key_name(*origin)) return std::nullopt;
  Checkpoint checkpoint{.origin = std::string(*origin)};
  const std::string_view digits = *size;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), checkpoint.size);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || checkpoint.size < 0) return std::nullopt;
  const auto bytes = from_base64(*root);
  if (!bytes || bytes->size() != checkpoint.root.size() || !copy_exactly(*bytes, 0, checkpoint.root)) {
    return std::nullopt;
  }
  return checkpoint;
}

}  // namespace

std::string signed_text(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" + to_base64(checkpoint.root) + "\n";
}

KeyId id_of(const VerifierKey& key) {
  const auto bytes = kind_and_key(key);
  const Sha256 hash = sha256((key.name + "\n").append(bytes.begin(), bytes.end()));
  return {hash[0], hash[1], hash[2], hash[3]};
}

std::string written(const VerifierKey& key) {
  return key.name + "+" + to_hex(id_of(key)) + "+" + to_base64(kind_and_key(key));
}

std::optional<VerifierKey> read_verifier_key(std::string_view text) {
  const std::size_t plus = text.find('+');
  if (plus == std::string_view::npos || text.size() < plus + 10) return std::nullopt;
  const auto bytes = from_base64(text.substr(plus + 10));
  VerifierKey key{.name = std::string(text.substr(0, plus))};
  if (!bytes || !is_key_name(key.name) || !copy_exactly(*bytes, 1, key.key)) return std::nullopt;
  return written(key) == text ? std::optional(key) : std::nullopt;
}

std::string written(const CheckpointNote& note) {
  std::vector<std::uint8_t> bytes(note.key.begin(), note.key.end());
  bytes.insert(bytes.end(), note.signature.begin(), note.signature.end());
  return signed_text(note.checkpoint) + "\n" + std::string(dash) + note.signer + " " + to_base64(bytes) + "\n";
}

std::optional<CheckpointNote> read_checkpoint_note(std::string_view text) {
  std::string_view rest = text;
  const auto checkpoint = read_checkpoint(rest);
  const auto blank = take_line(rest);
  const auto line = take_line(rest);
  if (!checkpoint || !blank || !line || !line->starts_with(dash)) return std::nullopt;
  const std::string_view signature = line->substr(dash.size());
  const std::size_t gap = signature.find(' ');
  if (gap == std::string_view::npos) return std::nullopt;
  CheckpointNote note{.checkpoint = *checkpoint, .signer = std::string(signature.substr(0, gap))};
  const auto bytes = from_base64(signature.substr(gap + 1));
  if (!bytes || !is_key_name(note.signer)) return std::nullopt;
  if (!copy_exactly(*bytes, 0, note.key) || !copy_exactly(*bytes, note.key.size(), note.signature)) return std::nullopt;
  return written(note) == text ? std::optional(note) : std::nullopt;
}

bool is_signed_by(const CheckpointNote& note, const VerifierKey& key) {
  return note.signer == key.name && note.key == id_of(key) &&
         is_signed_by(key.key, signed_text(note.checkpoint), note.signature);
}

}  // namespace salespact
