#include "app/team_pact/note_team_commitment.hpp"

#include "base/digest.hpp"

#include <fmt/format.h>

namespace salespact::app {
namespace {

DocumentObject begun(const char* kind, TeamPactId pact, std::string number) {
  return {{"kind", kind}, {"pact", pact.text()}, {"number", std::move(number)}};
}

}  // namespace

Document document_of(const TeamPactEvent& event, const TeamPact& pact) {
  DocumentObject out = begun("team_event", event.pact, std::to_string(event.number));
  out.emplace_back("event", text_of(event.kind));
  if (event.text) out.emplace_back("text", std::to_string(*event.text));
  out.emplace_back("comment", event.comment);
  const auto* closed = std::get_if<TeamClosed>(&pact.standing);
  if (event.kind == TeamPactEventKind::closed && closed != nullptr) {
    out.emplace_back("outcome", text_of(closed->outcome));
    out.emplace_back("learned", closed->learning);
  }
  return out;
}

Document document_of(const TeamPactMark& mark) {
  DocumentObject out = begun("mark", mark.pact, mark.id.text());
  out.emplace_back("key", mark.mark.key);
  out.emplace_back("window", mark.mark.window.iso());
  out.emplace_back("said", text_of(mark.mark.kind));
  out.emplace_back("on", mark.mark.on.iso());
  out.emplace_back("note", mark.mark.note);
  return out;
}

Document document_of(const TeamPactLearning& learning) {
  DocumentObject out = begun("learning", learning.pact, learning.id.text());
  out.emplace_back("what", learning.what);
  if (learning.cause) out.emplace_back("cause", text_of(*learning.cause));
  out.emplace_back("learned", learning.learned);
  out.emplace_back("change", learning.change);
  out.emplace_back("share", text_of(learning.share));
  return out;
}

std::string salt_of(const TeamPactText& text) { return to_hex(sha256("said under\n" + text.text)); }

std::string commitment_to(const Document& said, TeamPactRepository& pacts, const TeamPact& pact) {
  const auto text = pacts.text(pact.id, pact.texts);
  if (!text) return "";
  return fmt::format("sha256:{}:{}", text->number, to_hex(sha256(salt_of(*text) + canonical_json(said))));
}

std::string told_events(std::string state, const std::vector<TeamPactEvent>& events, TeamPactRepository& pacts,
                        const TeamPact& pact) {
  for (const TeamPactEvent& event : events) {
    const std::string digest = commitment_to(document_of(event, pact), pacts, pact);
    state += fmt::format(", event {}{}{}", event.number, digest.empty() ? "" : " ", digest);
  }
  return state;
}

}  // namespace salespact::app
