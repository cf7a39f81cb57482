#include "app/doctor/examine_lived_team_pacts.hpp"

#include "app/doctor/examine_journals.hpp"
#include "app/team_pact/note_team_commitment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <string_view>

namespace salespact::app {
namespace {

std::string action_of(std::string_view verb) { return fmt::format("team_pact.{}", verb); }

class LivedTeamPact {
 public:
  LivedTeamPact(Transaction& tx, const TeamPact& pact, const ToldOfPacts& all)
      : tx_(tx), pacts_(tx.team_pacts()), pact_(pact), all_(all), told_(told_of(all, "team_pact", pact.id)) {
    for (const Told& one : told_) {
      if (one.number > 0) first_named_ = std::min(first_named_, one.number);
    }
  }

  std::string fault() {
    for (const TeamPactEvent& event : pacts_.events(pact_.id)) add(event);
    for (const TeamPactMark& mark : pacts_.marks(pact_.id)) add(mark);
    for (const TeamPactLearning& learning : pacts_.learnings(pact_.id)) add(learning);
    const auto salts = this->salts();
    const std::string fault = told_fault(rows_, told_, salts);
    return fault.empty() ? journal_fault(tx_, pact_.id, all_, salts) : fault;
  }

 private:
  void add(const TeamPactEvent& event) {
    const bool named = event.number >= first_named_;
    // What followed from a step was told of with the step, before entries named their events.
    if (!named && !event.by && is_told_at(event.at)) return;
    rows_.push_back({.name = fmt::format("event {}", event.number),
                     .number = event.number,
                     .at = event.at,
                     .by = event.by,
                     .actions = {event.by ? action_of(text_of(event.kind)) : action_of("turned")},
                     .said = {document_of(event, pact_)},
                     .fields = event.kind == TeamPactEventKind::closed
                                   ? "kind, text_number or comment, or the pact's outcome or learning"
                                   : "kind, text_number or comment",
                     .nameless = may_be_nameless(event) ? std::string(team_signing_ended) : std::string(),
                     .numbered = named});
  }
  void add(const TeamPactMark& mark) {
    rows_.push_back({.name = fmt::format("mark {}", mark.id.text()),
                     .at = mark.at,
                     .by = mark.mark.by,
                     .actions = {std::string(team_pact_marked)},
                     .said = {document_of(mark)},
                     .fields = "mark_id, key, window_start, kind, marked_on or note"});
  }
  void add(const TeamPactLearning& one) {
    rows_.push_back({.name = fmt::format("learning {}", one.id.text()),
                     .at = one.at,
                     .by = one.by,
                     .actions = {std::string(team_pact_learned)},
                     .said = {document_of(one)},
                     .fields = "learning_id, what, cause, learned, change or share"});
  }

  static bool may_be_nameless(const TeamPactEvent& event) {
    return event.by && (event.kind == TeamPactEventKind::declined || event.kind == TeamPactEventKind::written);
  }
  [[nodiscard]] bool is_told_at(Instant at) const {
    return std::ranges::any_of(told_, [&](const Told& one) { return one.number == 0 && one.at == at; });
  }
  // Of texts that are as they were frozen: what became of the others is found where texts are examined.
  std::map<std::int64_t, std::string> salts() {
    std::map<std::int64_t, std::string> found;
    for (std::int64_t number = 1; number <= pact_.texts; ++number) {
      const auto text = pacts_.text(pact_.id, number);
      if (text && sha256(text->text) == text->hash) found.emplace(number, salt_of(*text));
    }
    return found;
  }

  Transaction& tx_;
  TeamPactRepository& pacts_;
  const TeamPact& pact_;
  const ToldOfPacts& all_;
  const std::vector<Told>& told_;                                        // of the pact itself
  std::int64_t first_named_ = std::numeric_limits<std::int64_t>::max();  // of the events that entries name
  std::vector<LivedRow> rows_;
};

}  // namespace

std::string lived_team_pact_fault(Transaction& tx, TeamPactId id, const ToldOfPacts& told) {
  const auto kept = tx.team_pacts().find(id);
  return kept ? LivedTeamPact(tx, kept->pact, told).fault() : "";
}

}  // namespace salespact::app
