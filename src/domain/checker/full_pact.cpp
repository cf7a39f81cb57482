#include "domain/checker/draft_notes.hpp"

#include <algorithm>

namespace salespact::checker {
namespace {

bool is_vague(const std::string& text, const LanguagePack& pack) {
  if (refusal_of(text)) return true;
  return std::ranges::any_of(lint(text, pack).findings, [](const Finding& one) { return one.rule == Rule::S3; });
}

bool has_action(const PactMember& member, const LanguagePack& pack) {
  return std::ranges::any_of(member.actions, [&](const CommittedAction& one) {
    return one.counted && one.has_rhythm && one.until && !is_vague(one.text, pack);
  });
}

template <class Lacks>
std::string names_of(const std::vector<PactMember>& members, Lacks lacks) {
  std::string out;
  for (const PactMember& member : members) {
    if (!lacks(member)) continue;
    if (!out.empty()) out += ", ";
    out += member.name;
  }
  return out;
}

void about_members(const Judged& judged) {
  const std::vector<PactMember>& members = judged.draft.pact.members;
  const auto tell = [&](Rule rule, std::string_view field, std::string who) {
    if (!who.empty()) judged.notes.add(rule, field, {{"who", std::move(who)}});
  };
  tell(Rule::P3, "commitments", names_of(members, [&](const auto& m) { return !has_action(m, judged.pack); }));
  if (members.size() < 2) {
    judged.notes.add(Rule::P2, "members");
    return;
  }
  tell(Rule::P4, "support",
       names_of(members, [](const auto& m) { return m.promises_given == 0 || m.promises_received == 0; }));
  tell(Rule::P5, "signatures", names_of(members, [](const auto& m) { return !m.signed_terms; }));
}

void about_reach(const Judged& judged) {
  const auto overloaded = names_of(judged.draft.pact.members, [](const auto& m) { return m.load > Rational(1); });
  if (judged.out.realism.band == RealismBand::unrealistic) {
    judged.notes.add(Rule::P10, "target", {{"reason", "Nobody has come near this"}});
  } else if (!overloaded.empty()) {
    judged.notes.add(Rule::P10, "members", {{"reason", "More than there are hours for: " + overloaded}});
  }
}

}  // namespace

// DOMAIN 4.5.
void check_pact(const Judged& judged) {
  const Draft& draft = judged.draft;
  DraftNotes& notes = judged.notes;
  if (notes.has({Rule::S1, Rule::M1, Rule::M2, Rule::T1, Rule::R1})) notes.add(Rule::P1, "statement");
  about_members(judged);
  const bool often_enough = draft.rhythm == Rhythm::weekly || draft.rhythm == Rhythm::biweekly;
  if (!often_enough) notes.add(Rule::P6, "cadence");
  if (!draft.pact.celebration || !draft.pact.milestone_before_end) notes.add(Rule::P7, "milestones");
  if (!draft.review_on || !draft.can_be_amended) notes.add(Rule::P8, "review_on");
  if (!draft.pact.setback_rule) notes.add(Rule::P9, "setback_rule");
  about_reach(judged);
}

}  // namespace salespact::checker
