#include "app/ports/audit_repository.hpp"

#include <charconv>

namespace salespact::app {
namespace {

// "5:hello": the length in bytes, so that no two entries share their bytes.
void add(std::string& out, std::string_view field) {
  out.append(std::to_string(field.size())).append(":").append(field);
}

bool take(std::string_view& rest, std::string& field) {
  const std::size_t colon = rest.find(':');
  if (colon == std::string_view::npos) return false;
  std::size_t size = 0;
  const std::string_view digits = rest.substr(0, colon);
  const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), size);
  if (error != std::errc() || stop != digits.end() || size > rest.size() - colon - 1) return false;
  field = rest.substr(colon + 1, size);
  if (std::to_string(size).size() != colon) return false;
  rest.remove_prefix(colon + 1 + size);
  return true;
}

}  // namespace

std::string canonical_text(const AuditEntry& entry) {
  std::string out;
  add(out, std::to_string(entry.seq));
  add(out, std::to_string(entry.at.microseconds));
  add(out, entry.actor ? entry.actor->text() : std::string());
  add(out, entry.actor_label);
  add(out, entry.action);
  add(out, entry.object);
  add(out, entry.before);
  add(out, entry.after);
  add(out, entry.reason);
  add(out, to_hex(entry.previous_hash));
  return out;
}

std::optional<AuditTexts> texts_of(std::string_view canonical) {
  AuditTexts texts;
  for (std::string* field : {&texts.seq, &texts.at, &texts.actor, &texts.actor_label, &texts.action, &texts.object,
                             &texts.before, &texts.after, &texts.reason, &texts.previous_hash}) {
    if (!take(canonical, *field)) return std::nullopt;
  }
  return canonical.empty() ? std::optional(texts) : std::nullopt;
}

}  // namespace salespact::app
