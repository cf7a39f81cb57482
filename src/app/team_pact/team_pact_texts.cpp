#include "app/team_pact/team_pact_texts.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// That all have signed, whether or not a day has gone by under them: none of the others ever bound anybody.
std::set<std::int64_t> signed_by_all(TeamPactRepository& pacts, TeamPactId id) {
  std::set<std::int64_t> numbers;
  for (const TeamPactEvent& event : pacts.events(id)) {
    if (event.kind == TeamPactEventKind::came_into_force && event.text) numbers.insert(*event.text);
  }
  return numbers;
}

std::vector<TeamPactTextView> all_texts(TeamPactRepository& pacts, const TeamPact& pact, bool member) {
  std::vector<TeamPactTextView> out;
  for (const std::int64_t number : signed_by_all(pacts, pact.id)) {
    out.push_back(team_pact_text(pacts, pact.id, number, true).value());
  }
  // Nobody but the members learns who has signed it so far.
  if (const auto* signing = std::get_if<TeamSigning>(&pact.talks)) {
    out.push_back(team_pact_text(pacts, pact.id, signing->text, member).value());
  }
  return out;
}

}  // namespace

std::optional<TeamPactTextView> team_pact_text(TeamPactRepository& pacts, TeamPactId id, std::int64_t number,
                                               bool with_signatures) {
  const auto found = pacts.text(id, number);
  if (!found) return std::nullopt;
  TeamPactTextView view{.number = found->number,
                        .hash = to_hex(found->hash),
                        .canonical = found->text,
                        .words = pacts.terms(id, number).value(),
                        .frozen_at = found->frozen_at,
                        .signatures = {},
                        .changes = {}};
  if (!with_signatures) return view;
  for (const Signature& one : pacts.signatures(id)) {
    if (one.text == number) view.signatures.push_back(signature_line(one));
  }
  return view;
}

std::vector<TeamPactTextView> texts_signed_by(TeamPactRepository& pacts, const TeamPact& pact, PersonId person) {
  std::vector<TeamPactTextView> out;
  const auto signatures = pacts.signatures(pact.id);
  for (const std::int64_t number : signed_by_all(pacts, pact.id)) {
    const auto mine = [&](const Signature& one) { return one.text == number && one.person == person; };
    if (std::ranges::any_of(signatures, mine)) out.push_back(team_pact_text(pacts, pact.id, number, true).value());
  }
  return out;
}

std::optional<std::vector<TeamPactTextView>> read_team_pact_texts(Store& store, WorkspaceId workspace,
                                                                  const Viewpoint& viewer, TeamPactId id, Date today) {
  std::optional<std::vector<TeamPactTextView>> texts;
  bool noted = true;
  store.read(workspace, [&](Transaction& tx) {
    texts.reset();
    noted = true;
    const auto kept = tx.team_pacts().find(id);
    const auto access = kept ? access_to(viewer, kept->pact, today) : TeamPactAccess::none;
    if (access == TeamPactAccess::none) return;
    if (access != TeamPactAccess::whole) {
      texts = texts_signed_by(tx.team_pacts(), kept->pact, viewer.person());
      return;
    }
    texts = all_texts(tx.team_pacts(), kept->pact, is_member(viewer, kept->pact, today));
    noted = std::ranges::count(tx.team_pacts().readings(id), TeamPactReading{id, viewer.person(), today}) > 0;
  });
  if (!noted) {
    store.write(workspace, [&](Transaction& tx) { tx.team_pacts().note_reading({id, viewer.person(), today}); });
  }
  return texts;
}

}  // namespace salespact::app
