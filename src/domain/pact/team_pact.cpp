#include "domain/pact/team_pact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace salespact {
namespace {

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

std::unexpected<TeamPactRefusal> refuse(TeamPactProblem code, std::string field, std::string message) {
  return std::unexpected(TeamPactRefusal{code, std::move(field), std::move(message)});
}

std::unexpected<TeamPactRefusal> refuse_state(const TeamPact& pact, std::string_view wanted) {
  return refuse(TeamPactProblem::wrong_state, "", fmt::format("the pact is {}; {}", text_of(state_of(pact)), wanted));
}

TeamBinding* binding_in(TeamPact& pact) {
  if (auto* agreed = std::get_if<TeamAgreed>(&pact.standing)) return &agreed->bound;
  if (auto* active = std::get_if<TeamActive>(&pact.standing)) return &active->bound;
  return nullptr;
}

bool is_leaving(const TeamPact& pact, PersonId person) {
  const TeamBinding* bound = binding_of(pact);
  return bound != nullptr && bound->withdrawals.contains(person);
}

void show_words(TeamPact& pact, const TeamPactSummary& words) {
  if (std::holds_alternative<TeamUnsigned>(pact.standing)) pact.shown = words;
}

void end_signing(TeamPact& pact) {
  if (auto* signing = std::get_if<TeamSigning>(&pact.talks)) {
    TeamForming written = std::move(signing->written);
    pact.talks = std::move(written);
  }
}

// What bound before this day is kept; a text that was replaced before its first day never did. Whoever has given notice
// is a member until it is over: the others' signatures don't shorten it.
void keep_past(TeamPact& pact, Date today) {
  const TeamBinding* bound = is_bound(pact) ? binding_of(pact) : nullptr;
  if (bound == nullptr) return;
  if (bound->from < today) pact.past.push_back({bound->text, bound->from, today});
  for (const auto& [person, withdrawal] : bound->withdrawals) pact.left[person] = withdrawal.from;
}

// Between the text in force and one that begins later nothing would bind.
bool leaves_gap(const TeamPact& pact, const TeamPactSummary& words, Date today) {
  const TeamBinding* bound = is_bound(pact) ? binding_of(pact) : nullptr;
  return bound != nullptr && bound->from <= today && words.effective.start > today;
}

std::unexpected<TeamPactRefusal> refuse_gap(Date today) {
  return refuse(TeamPactProblem::begins_later, "effective/start",
                fmt::format("{} or earlier: an amendment takes the place of what is in force on the day of the last "
                            "signature; what is to be done later says so in its own days",
                            today.iso()));
}

void come_into_force(TeamPact& pact, Date today) {
  const auto* agreed = std::get_if<TeamAgreed>(&pact.standing);
  if (agreed == nullptr || agreed->bound.from > today) return;
  TeamBinding bound = agreed->bound;
  pact.standing = TeamActive{std::move(bound)};
}

// With the last signature the text takes the place of what bound.
void conclude(TeamPact& pact, Date today) {
  const auto signing = std::get<TeamSigning>(pact.talks);
  if (signing.given != signing.asked) return;
  const TeamPactSummary& words = signing.written.words;
  keep_past(pact, today);
  for (const PersonId person : pact.shown.members) {
    if (!words.members.contains(person) && is_bound(pact)) pact.left.try_emplace(person, today);
  }
  for (const PersonId person : words.members) pact.left.erase(person);
  pact.shown = words;
  pact.standing = TeamAgreed{{.text = signing.text, .from = std::max(words.effective.start, today)}};
  pact.talks = TeamSettled{};
  pact.dissolution.reset();
  come_into_force(pact, today);
}

void put_down(TeamPact& pact, const std::string& reason, Date today) {
  const TeamBinding* bound = binding_of(pact);
  pact.standing = TeamDissolved{bound == nullptr ? std::nullopt : std::optional(*bound), today, reason};
  pact.talks = TeamSettled{};
  pact.dissolution.reset();
}

}  // namespace

TeamPactState state_of(const TeamPact& pact) {
  if (std::holds_alternative<TeamEnded>(pact.standing)) return TeamPactState::ended;
  if (std::holds_alternative<TeamClosed>(pact.standing)) return TeamPactState::closed;
  if (std::holds_alternative<TeamDissolved>(pact.standing)) return TeamPactState::dissolved;
  const bool settled = std::holds_alternative<TeamSettled>(pact.talks);
  if (!is_bound(pact)) {
    return std::holds_alternative<TeamSigning>(pact.talks) ? TeamPactState::signing : TeamPactState::forming;
  }
  if (std::holds_alternative<TeamAgreed>(pact.standing)) return TeamPactState::agreed;
  return settled ? TeamPactState::active : TeamPactState::amending;
}

bool is_over(const TeamPact& pact) {
  return std::holds_alternative<TeamClosed>(pact.standing) || std::holds_alternative<TeamDissolved>(pact.standing);
}

const TeamBinding* binding_of(const TeamPact& pact) {
  struct Bound {
    const TeamBinding* operator()(const TeamUnsigned&) const { return nullptr; }
    const TeamBinding* operator()(const TeamDissolved& one) const { return one.bound ? &*one.bound : nullptr; }
    const TeamBinding* operator()(const TeamAgreed& one) const { return &one.bound; }
    const TeamBinding* operator()(const TeamActive& one) const { return &one.bound; }
    const TeamBinding* operator()(const TeamEnded& one) const { return &one.bound; }
    const TeamBinding* operator()(const TeamClosed& one) const { return &one.bound; }
  };
  return std::visit(Bound{}, pact.standing);
}

bool is_bound(const TeamPact& pact) {
  return std::holds_alternative<TeamAgreed>(pact.standing) || std::holds_alternative<TeamActive>(pact.standing);
}

std::set<PersonId> current_members(const TeamPact& pact, Date today) {
  std::set<PersonId> members = pact.shown.members;
  if (const TeamBinding* bound = binding_of(pact)) {
    for (const auto& [person, withdrawal] : bound->withdrawals) {
      if (withdrawal.from <= today) members.erase(person);
    }
  }
  if (!is_bound(pact)) return members;
  for (const auto& [person, from] : pact.left) {
    if (from > today) members.insert(person);
  }
  return members;
}

std::set<PersonId> named_members(const TeamPact& pact, Date today) {
  std::set<PersonId> members = current_members(pact, today);
  if (const auto* forming = std::get_if<TeamForming>(&pact.talks)) members.merge(std::set(forming->words.members));
  if (const auto* signing = std::get_if<TeamSigning>(&pact.talks)) members.merge(std::set(signing->asked));
  return members;
}

std::set<PersonId> staying_members(const TeamPact& pact) {
  const TeamBinding* bound = binding_of(pact);
  if (bound == nullptr) return {};
  std::set<PersonId> members = pact.shown.members;
  for (const auto& [person, withdrawal] : bound->withdrawals) members.erase(person);
  return members;
}

bool is_short_handed(const TeamPact& pact, Date today) {
  const auto* active = std::get_if<TeamActive>(&pact.standing);
  return active != nullptr && std::ranges::any_of(active->bound.withdrawals, [&](const auto& one) {
           return one.second.asked_on + days_to_choose <= today;
         });
}

TeamDecision<TeamPact> rewrite(TeamPact pact, PersonId by, TeamPactSummary words, std::set<PersonId> agreed) {
  const bool waits = std::holds_alternative<TeamSigning>(pact.talks);
  end_signing(pact);
  auto* forming = std::get_if<TeamForming>(&pact.talks);
  if (forming != nullptr && is_bound(pact) && !staying_members(pact).contains(by)) {
    const bool joins = forming->words.members.contains(by) && !is_leaving(pact, by);
    if (!joins) return refuse(TeamPactProblem::not_a_member, "", "a member who stays writes the amendment");
    if (waits) return refuse(TeamPactProblem::not_a_member, "", "who joins signs or declines it, and says why");
    if (words != forming->words) {
      return refuse(TeamPactProblem::not_a_member, "", "who joins writes their own commitments and promises");
    }
  }
  if (forming == nullptr) return refuse_state(pact, "its words can be changed while it forms, or while it is amended");
  for (const PersonId person : words.members) {
    if (!is_leaving(pact, person)) continue;
    return refuse(TeamPactProblem::member_withdraws, "members", "only who stays; a member of these has withdrawn");
  }
  show_words(pact, words);
  forming->words = std::move(words);
  forming->agreed = std::move(agreed);
  return pact;
}

TeamDecision<TeamPact> put_to_signing(TeamPact pact, PersonId by, Instant now, Date today) {
  const auto* forming = std::get_if<TeamForming>(&pact.talks);
  if (forming == nullptr) return refuse_state(pact, "it is put to signing while it forms, or while it is amended");
  const std::set<PersonId> staying = staying_members(pact);
  if (is_bound(pact) ? !staying.contains(by) : forming->words.lead != by) {
    return refuse(
        TeamPactProblem::not_the_lead, "",
        is_bound(pact) ? "a member who is bound puts an amendment to signing" : "its lead puts it to signing");
  }
  if (forming->words.effective.end < today) {
    return refuse(TeamPactProblem::dates_over, "effective/end", fmt::format("{} or later", today.iso()));
  }
  if (leaves_gap(pact, forming->words, today)) return refuse_gap(today);
  TeamSigning signing{.text = ++pact.texts, .since = now, .written = *forming, .asked = staying, .given = {}};
  signing.asked.merge(std::set(forming->words.members));
  pact.talks = std::move(signing);
  return pact;
}

Instant end_of(const TeamSigning& signing) { return {signing.since.microseconds + days_to_sign * microseconds_a_day}; }

TeamDecision<TeamPact> sign(TeamPact pact, PersonId by, std::int64_t text, Date today) {
  auto* signing = std::get_if<TeamSigning>(&pact.talks);
  if (signing == nullptr || signing->text != text) {
    return refuse(TeamPactProblem::terms_changed, "text",
                  "the text has changed; read it again and sign what it says now");
  }
  if (!signing->asked.contains(by)) {
    return refuse(TeamPactProblem::not_a_member, "", "its members sign it, each for themselves");
  }
  if (signing->written.words.effective.end < today) {
    return refuse(TeamPactProblem::dates_over, "", "its last day is over; it has to be written for days to come");
  }
  if (leaves_gap(pact, signing->written.words, today)) return refuse_gap(today);
  signing->given.insert(by);
  conclude(pact, today);
  return pact;
}

TeamDecision<TeamPact> decline(TeamPact pact, PersonId by, const std::string& reason) {
  const auto* signing = std::get_if<TeamSigning>(&pact.talks);
  if (signing == nullptr) return refuse_state(pact, "there is no text to sign");
  if (!signing->asked.contains(by)) return refuse(TeamPactProblem::not_a_member, "", "its members answer it");
  if (reason.empty()) return refuse(TeamPactProblem::reason_missing, "reason", "say what should be different");
  end_signing(pact);
  return pact;
}

TeamDecision<TeamPact> open_amendment(TeamPact pact, PersonId by, std::optional<WithdrawalChoice> choice, Date today) {
  if (!is_bound(pact) || !std::holds_alternative<TeamSettled>(pact.talks)) {
    return refuse_state(pact, "it is amended while it binds and nothing else is open");
  }
  if (!staying_members(pact).contains(by)) {
    return refuse(TeamPactProblem::not_a_member, "", "a member who stays proposes a change");
  }
  if (pact.shown.effective.end < today) return refuse_state(pact, "its last day is over");
  TeamPactSummary words = pact.shown;
  words.members = staying_members(pact);
  if (!words.members.contains(words.lead)) words.lead = by;
  pact.talks = TeamForming{.words = std::move(words), .agreed = {}, .choice = choice};
  return pact;
}

TeamDecision<TeamPact> drop_amendment(TeamPact pact, PersonId by) {
  if (!is_bound(pact) || !std::holds_alternative<TeamForming>(pact.talks)) {
    return refuse_state(pact, "no amendment is being written");
  }
  if (!staying_members(pact).contains(by)) {
    return refuse(TeamPactProblem::not_a_member, "", "a member who stays gives it up");
  }
  pact.talks = TeamSettled{};
  return pact;
}

TeamDecision<TeamPact> withdraw(TeamPact pact, PersonId member, WithdrawalCause cause, Date today) {
  TeamBinding* bound = binding_in(pact);
  if (bound == nullptr)
    return refuse_state(pact, "a member withdraws from what binds; before, a signature is declined");
  if (!staying_members(pact).contains(member)) {
    return refuse(TeamPactProblem::not_a_member, "", "a member who has not withdrawn before");
  }
  const Date from = cause == WithdrawalCause::notice ? today + days_of_notice : today;
  bound->withdrawals[member] = {.cause = cause, .asked_on = today, .from = from};
  if (auto* signing = std::get_if<TeamSigning>(&pact.talks)) {
    if (signing->written.words.members.contains(member)) {
      end_signing(pact);
    } else {
      signing->asked.erase(member);
      signing->given.erase(member);
      conclude(pact, today);
    }
  }
  if (auto* forming = std::get_if<TeamForming>(&pact.talks)) {
    TeamPactSummary& words = forming->words;
    words.members.erase(member);
    forming->agreed.erase(member);
    if (words.lead == member && !words.members.empty()) words.lead = *words.members.begin();
  }
  return pact;
}

TeamDecision<TeamPact> ask_dissolution(TeamPact pact, PersonId by, const std::string& reason, Date today) {
  if (is_over(pact) || std::holds_alternative<TeamEnded>(pact.standing))
    return refuse_state(pact, "it is over already");
  const std::set<PersonId> members = current_members(pact, today);
  if (!members.contains(by)) return refuse(TeamPactProblem::not_a_member, "", "its members dissolve it together");
  if (!pact.dissolution && reason.empty()) {
    return refuse(TeamPactProblem::reason_missing, "reason", "say why it should end");
  }
  if (!pact.dissolution) pact.dissolution = TeamDissolutionAsked{.reason = reason, .by = {}};
  pact.dissolution->by.insert(by);
  const bool gives_up = std::holds_alternative<TeamUnsigned>(pact.standing) && by == pact.shown.lead;
  const std::string why = pact.dissolution->reason;
  if (gives_up || std::ranges::includes(pact.dissolution->by, members)) put_down(pact, why, today);
  return pact;
}

TeamDecision<TeamPact> refuse_dissolution(TeamPact pact, PersonId by, const std::string& reason, Date today) {
  if (!pact.dissolution) return refuse_state(pact, "nobody has asked for its end");
  if (!current_members(pact, today).contains(by)) {
    return refuse(TeamPactProblem::not_a_member, "", "one of its members who has not agreed to its end");
  }
  if (pact.dissolution->by.contains(by)) {
    return refuse_state(pact, "whoever has agreed to its end takes that back; the others refuse");
  }
  if (reason.empty()) return refuse(TeamPactProblem::reason_missing, "reason", "say why it should go on");
  pact.dissolution.reset();
  return pact;
}

TeamDecision<TeamPact> take_back_dissolution(TeamPact pact, PersonId by) {
  if (!pact.dissolution || pact.dissolution->by.erase(by) == 0) {
    return refuse_state(pact, "whoever has asked for its end, or agreed to it, takes that back");
  }
  if (pact.dissolution->by.empty()) pact.dissolution.reset();
  return pact;
}

TeamDecision<TeamPact> dissolve(TeamPact pact, const std::string& reason, Date today) {
  if (is_over(pact) || std::holds_alternative<TeamEnded>(pact.standing))
    return refuse_state(pact, "it is over already");
  if (reason.empty()) return refuse(TeamPactProblem::reason_missing, "reason", "say why it ends");
  put_down(pact, reason, today);
  return pact;
}

TeamDecision<TeamPact> close(TeamPact pact, TeamOutcome outcome, const std::string& learning) {
  const auto* ended = std::get_if<TeamEnded>(&pact.standing);
  if (ended == nullptr) return refuse_state(pact, "what came of it is said when its last day is over");
  if (learning.empty())
    return refuse(TeamPactProblem::reason_missing, "learning", "one thing that the team has learned");
  TeamBinding bound = ended->bound;
  pact.standing = TeamClosed{std::move(bound), outcome, learning};
  return pact;
}

TeamPact without_departed(TeamPact pact, const std::set<PersonId>& departed, Date today) {
  for (const PersonId person : departed) {
    if (const auto left = pact.left.find(person); left != pact.left.end()) left->second = std::min(left->second, today);
    if (const auto* signing = std::get_if<TeamSigning>(&pact.talks);
        signing != nullptr && signing->written.words.members.contains(person)) {
      end_signing(pact);
    }
    if (is_bound(pact) && staying_members(pact).contains(person)) {
      pact = withdraw(std::move(pact), person, WithdrawalCause::departure, today).value();
    }
    if (auto* forming = std::get_if<TeamForming>(&pact.talks)) {
      TeamPactSummary& words = forming->words;
      words.members.erase(person);
      if (words.lead == person && !words.members.empty()) words.lead = *words.members.begin();
      forming->agreed.erase(person);
      show_words(pact, forming->words);
    }
  }
  return pact;
}

TeamPact after_day(TeamPact pact, Date today, Instant now) {
  if (const auto* signing = std::get_if<TeamSigning>(&pact.talks); signing != nullptr && end_of(*signing) <= now) {
    // An amendment lapses; what was never signed is written on.
    if (is_bound(pact)) {
      pact.talks = TeamSettled{};
    } else {
      end_signing(pact);
    }
  }
  come_into_force(pact, today);
  if (std::holds_alternative<TeamUnsigned>(pact.standing) && pact.shown.members.empty()) {
    put_down(pact, "Nobody is left", today);
  }
  if (is_bound(pact) && current_members(pact, today).size() < least_team_members) {
    put_down(pact, "Fewer than two members are left", today);
  }
  if (const TeamBinding* bound = is_bound(pact) ? binding_of(pact) : nullptr;
      bound != nullptr && pact.shown.effective.end < today) {
    TeamBinding over = *bound;
    pact.standing = TeamEnded{std::move(over)};
    pact.talks = TeamSettled{};
    pact.dissolution.reset();
  }
  return pact;
}

}  // namespace salespact
