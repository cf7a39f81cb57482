#include "domain/checker/draft_notes.hpp"

#include <algorithm>

namespace salespact::checker {

// DOMAIN 4.4.
void check_hard(const Judged& judged) {
  const Draft& draft = judged.draft;
  DraftNotes& notes = judged.notes;
  const bool clear = !notes.has({Rule::S1, Rule::M1, Rule::M2, Rule::M3, Rule::M5, Rule::T1});
  if (!clear) notes.add(Rule::H1, "statement");
  if (!draft.serves_objective && !draft.quotes_vision) notes.add(Rule::H2, "alignments");
  const bool overdue = std::ranges::any_of(
      draft.resources, [&](const Resource& one) { return !one.provided && one.due && *one.due < draft.today; });
  if (!has_support(draft) || overdue) notes.add(Rule::H3, "resources");
  if (!draft.rewarded) notes.add(Rule::H4, "rewards");
  const bool often_enough = draft.rhythm && *draft.rhythm != Rhythm::quarterly;
  if (!often_enough || draft.feedback_giver.empty()) notes.add(Rule::H5, "cadence");
  const RealismBand band = judged.out.realism.band;
  const bool hard_enough = band == RealismBand::challenging || band == RealismBand::stretch;
  if (!hard_enough || notes.has({Rule::T8})) {
    DraftFinding& one = notes.add(Rule::H6, "target", {{"band", std::string(text_of(band))}});
    const bool beyond_reach = band == RealismBand::unrealistic || notes.has({Rule::T8});
    one.severity = beyond_reach ? Severity::error : Severity::info;
  }
  if (!draft.shared) notes.add(Rule::H7, "collaboration");
  if (!is_reviewed_in_time(draft) || !draft.can_be_amended) notes.add(Rule::H8, "flexibility");
}

}  // namespace salespact::checker
