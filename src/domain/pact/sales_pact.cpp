#include "domain/pact/sales_pact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace salespact {
namespace {

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

std::unexpected<SalesPactRefusal> refuse(SalesPactProblem code, std::string field, std::string message) {
  return std::unexpected(SalesPactRefusal{code, std::move(field), std::move(message)});
}

std::unexpected<SalesPactRefusal> refuse_state(const SalesPact& pact, std::string_view wanted) {
  return refuse(SalesPactProblem::wrong_state, "", fmt::format("the pact is {}; {}", text_of(state_of(pact)), wanted));
}

// Talks may begin or go on only while nobody has to answer a frozen text.
bool may_be_written(const SalesPact& pact) {
  return !is_over(pact) && !std::holds_alternative<PactProposed>(pact.talks) &&
         !std::holds_alternative<PactSettled>(pact.talks);
}

std::optional<Date> discussed_on(const PactTalks& talks) {
  if (const auto* held = std::get_if<PactDiscussed>(&talks)) return held->on;
  if (const auto* countered = std::get_if<PactCountered>(&talks)) return countered->discussed_on;
  return std::nullopt;
}

void run_out(SalesPact& pact, Date today) {
  if (today <= pact.effective.end) return;
  const auto text = text_in_force(pact);
  const auto* rests = std::get_if<PactSuspended>(&pact.standing);
  if (!text && rests == nullptr) return;
  pact.standing = PactExpired{.text = text ? *text : rests->text, .on = pact.effective.end + 1};
  pact.talks = PactSettled{};
  pact.termination.reset();
}

}  // namespace

const NextText* text_that_waits(const PactStanding& standing) {
  if (const auto* agreed = std::get_if<PactAgreed>(&standing)) return &agreed->next;
  const auto waiting = [](const auto* one) { return one != nullptr && one->next ? &*one->next : nullptr; };
  if (const NextText* next = waiting(std::get_if<PactActive>(&standing))) return next;
  return waiting(std::get_if<PactSuspended>(&standing));
}

PactStanding on_day(PactStanding standing, Date today) {
  const NextText* next = text_that_waits(standing);
  if (next == nullptr || next->from > today) return standing;
  if (const auto* rests = std::get_if<PactSuspended>(&standing)) {
    return PactSuspended{.text = next->text, .since = rests->since};
  }
  return PactActive{.text = next->text};
}

PactStanding agreed(PactStanding standing, const NextText& next, Date today) {
  standing = on_day(std::move(standing), today);
  if (auto* active = std::get_if<PactActive>(&standing)) {
    active->next = next;
  } else {
    standing = PactAgreed{next};
  }
  return on_day(std::move(standing), today);
}

PactStanding at_rest(PactStanding standing, Date today) {
  standing = on_day(std::move(standing), today);
  if (const auto* active = std::get_if<PactActive>(&standing)) {
    return PactSuspended{.text = active->text, .since = today, .next = active->next};
  }
  if (const auto* agreed = std::get_if<PactAgreed>(&standing)) {
    return PactSuspended{.text = 0, .since = today, .next = agreed->next};
  }
  if (auto* rests = std::get_if<PactSuspended>(&standing)) rests->since = today;
  return standing;
}

std::int64_t text_to_take_over(const PactSuspended& rests) { return rests.next ? rests.next->text : rests.text; }

PactStanding taken_over(const PactSuspended& rests, const NextText& next, Date today) {
  const bool waits = rests.next && rests.next->text == next.text;
  if (waits && rests.text > 0) return on_day(PactActive{.text = rests.text, .next = next}, today);
  return on_day(PactAgreed{next}, today);
}

SalesPactState state_of(const SalesPact& pact) {
  if (std::holds_alternative<PactAgreed>(pact.standing)) return SalesPactState::agreed;
  if (std::holds_alternative<PactActive>(pact.standing)) return SalesPactState::active;
  if (std::holds_alternative<PactSuspended>(pact.standing)) return SalesPactState::suspended;
  if (std::holds_alternative<PactExpired>(pact.standing)) return SalesPactState::expired;
  if (std::holds_alternative<PactTerminated>(pact.standing)) return SalesPactState::terminated;
  if (std::holds_alternative<PactProposed>(pact.talks)) return SalesPactState::proposed;
  if (std::holds_alternative<PactCountered>(pact.talks)) return SalesPactState::countered;
  return std::holds_alternative<PactDiscussed>(pact.talks) ? SalesPactState::discussed : SalesPactState::draft;
}

bool is_over(const SalesPact& pact) {
  return std::holds_alternative<PactExpired>(pact.standing) || std::holds_alternative<PactTerminated>(pact.standing);
}

std::optional<std::int64_t> text_in_force(const SalesPact& pact) {
  const auto* active = std::get_if<PactActive>(&pact.standing);
  return active == nullptr ? std::nullopt : std::optional(active->text);
}

PactDecision<SalesPact> confirm_discussion(SalesPact pact, PactParty party, Date on, Date today) {
  auto* written = std::get_if<PactWritten>(&pact.talks);
  if (written == nullptr || is_over(pact)) return refuse_state(pact, "a discussion is confirmed while it is a draft");
  if (on > today) {
    return refuse(SalesPactProblem::day_ahead, "on", fmt::format("the day it was held, {} or before", today.iso()));
  }
  const auto said = written->attended.find(other(party));
  if (said != written->attended.end() && said->second != on) {
    return refuse(SalesPactProblem::day_differs, "on",
                  fmt::format("the other side says it was held on {}; both name the same day", said->second.iso()));
  }
  written->attended[party] = on;
  if (written->attended.size() == 2) pact.talks = PactDiscussed{on};
  return pact;
}

PactDecision<SalesPact> rewrite(SalesPact pact, DateRange effective) {
  if (!may_be_written(pact)) {
    return refuse_state(pact, "its words can be changed while it is written, discussed or countered");
  }
  if (std::holds_alternative<PactUnsigned>(pact.standing)) pact.effective = effective;
  return pact;
}

PactDecision<SalesPact> propose(SalesPact pact, PactParty party, Instant now, Date today) {
  const auto held = discussed_on(pact.talks);
  if (!held || is_over(pact)) return refuse_state(pact, "it is proposed when both have said that it was discussed");
  if (pact.effective.end < today) {
    return refuse(SalesPactProblem::dates_over, "effective/end", fmt::format("{} or later", today.iso()));
  }
  pact.talks = PactProposed{.text = ++pact.texts, .by = party, .at = now, .discussed_on = *held};
  return pact;
}

PactDecision<SalesPact> counter(SalesPact pact, PactParty party, const std::string& comment) {
  const auto* proposed = std::get_if<PactProposed>(&pact.talks);
  if (proposed == nullptr) return refuse_state(pact, "there is no proposal to answer");
  if (proposed->by == party) {
    return refuse(SalesPactProblem::own_proposal, "", "the other side answers it; its author can withdraw it");
  }
  if (comment.empty()) {
    return refuse(SalesPactProblem::comment_missing, "comment", "say what should be different");
  }
  pact.talks =
      PactCountered{.text = proposed->text, .by = party, .comment = comment, .discussed_on = proposed->discussed_on};
  return pact;
}

PactDecision<SalesPact> withdraw(SalesPact pact, PactParty party) {
  const auto* proposed = std::get_if<PactProposed>(&pact.talks);
  if (proposed == nullptr) return refuse_state(pact, "there is no proposal to withdraw");
  if (proposed->by != party) {
    return refuse(SalesPactProblem::own_proposal, "", "only its author withdraws it; the other side counters or signs");
  }
  pact.talks = PactDiscussed{proposed->discussed_on};
  return pact;
}

Date first_day_of(const Countersigning& signing, Date agreed_on) {
  const Date from = std::max(signing.effective.start, agreed_on);
  return signing.easing ? std::max(from, agreed_on + days_before_easing) : from;
}

PactDecision<SalesPact> countersign(SalesPact pact, PactParty party, const Countersigning& signing, Date today) {
  const auto* proposed = std::get_if<PactProposed>(&pact.talks);
  if (proposed == nullptr || proposed->text != signing.text) {
    return refuse(SalesPactProblem::terms_changed, "text",
                  "the text has changed; read it again and sign what it says now");
  }
  if (proposed->by == party) {
    return refuse(SalesPactProblem::own_proposal, "", "its author has signed it; now the other side does");
  }
  if (signing.effective.end < today) {
    return refuse(SalesPactProblem::dates_over, "", "its last day is over; it has to be written for days to come");
  }
  const Date from = first_day_of(signing, today);
  if (from > signing.effective.end) {
    return refuse(SalesPactProblem::dates_over, "",
                  fmt::format("what is easier binds from {} at the earliest, and this ends before", from.iso()));
  }
  const bool binds = std::holds_alternative<PactActive>(on_day(pact.standing, today));
  pact.standing = agreed(std::move(pact.standing), {.text = signing.text, .from = from}, today);
  pact.effective.end = signing.effective.end;
  if (!binds) pact.effective.start = signing.effective.start;
  pact.talks = PactSettled{};
  return pact;
}

PactDecision<SalesPact> open_amendment(SalesPact pact, Date today) {
  const bool binds = text_in_force(pact) || std::holds_alternative<PactAgreed>(pact.standing);
  const bool rests = std::holds_alternative<PactSuspended>(pact.standing);
  if (!(binds || rests) || !std::holds_alternative<PactSettled>(pact.talks)) {
    return refuse_state(pact, "it is amended while it binds or rests and nothing else is open");
  }
  const NextText* waits = text_that_waits(pact.standing);
  if (text_in_force(pact) && waits != nullptr) {
    return refuse_state(pact, fmt::format("an amendment waits until {}", waits->from.iso()));
  }
  pact.talks = PactDiscussed{today};
  return pact;
}

PactDecision<SalesPact> drop_amendment(SalesPact pact) {
  const bool signed_before = !std::holds_alternative<PactUnsigned>(pact.standing);
  if (!signed_before || is_over(pact) || !may_be_written(pact))
    return refuse_state(pact, "no amendment is being written");
  pact.talks = PactSettled{};
  return pact;
}

PactDecision<SalesPact> ask_termination(SalesPact pact, PactParty party, const std::string& reason, Date today) {
  if (is_over(pact)) return refuse_state(pact, "it is over already");
  if (pact.termination && pact.termination->by != party) {
    const std::string asked_for = pact.termination->reason;
    return terminate(std::move(pact), asked_for, today);
  }
  if (reason.empty()) return refuse(SalesPactProblem::comment_missing, "reason", "say why it should end");
  pact.termination = TerminationAsked{party, reason};
  return pact;
}

PactDecision<SalesPact> refuse_termination(SalesPact pact, PactParty party, const std::string& reason) {
  if (!pact.termination) return refuse_state(pact, "nobody has asked for its end");
  if (pact.termination->by == party) {
    return refuse_state(pact, "who asked for its end takes that back; the other side agrees or refuses");
  }
  if (reason.empty()) return refuse(SalesPactProblem::comment_missing, "reason", "say why it should go on");
  pact.termination.reset();
  return pact;
}

PactDecision<SalesPact> take_back_termination(SalesPact pact, PactParty party) {
  if (!pact.termination || pact.termination->by != party) {
    return refuse_state(pact, "whoever has asked for its end takes that back");
  }
  pact.termination.reset();
  return pact;
}

PactDecision<SalesPact> terminate(SalesPact pact, const std::string& reason, Date today) {
  if (is_over(pact)) return refuse_state(pact, "it is over already");
  if (reason.empty()) return refuse(SalesPactProblem::comment_missing, "reason", "say why it ends");
  const auto* rests = std::get_if<PactSuspended>(&pact.standing);
  const std::int64_t text = rests != nullptr ? rests->text : text_in_force(pact).value_or(0);
  pact.standing = PactTerminated{.text = text, .on = today, .reason = reason};
  pact.talks = PactSettled{};
  pact.termination.reset();
  return pact;
}

SalesPact with_manager(SalesPact pact, PersonId manager, Date today) {
  if (is_over(pact) || pact.manager == manager) return pact;
  pact.manager = manager;
  pact.termination.reset();
  if (std::holds_alternative<PactUnsigned>(pact.standing)) {
    pact.talks = PactWritten{};  // the new one was not at the discussion
  } else {
    pact.standing = at_rest(std::move(pact.standing), today);
    pact.talks = PactSettled{};
  }
  return pact;
}

PactDecision<SalesPact> take_over(SalesPact pact, Date today) {
  const auto* rests = std::get_if<PactSuspended>(&pact.standing);
  if (rests == nullptr) return refuse_state(pact, "a pact is taken over when it rests because the manager has changed");
  if (!std::holds_alternative<PactSettled>(pact.talks)) {
    return refuse_state(pact, "its words are being written anew; sign those, or drop the amendment first");
  }
  const Date from = rests->next ? rests->next->from : std::max(pact.effective.start, today);
  pact.standing = taken_over(*rests, {.text = text_to_take_over(*rests), .from = from}, today);
  return pact;
}

Instant end_of(const PactProposed& proposed) {
  return {proposed.at.microseconds + days_to_answer * microseconds_a_day};
}

SalesPact after_day(SalesPact pact, Date today, Instant now) {
  if (const auto* proposed = std::get_if<PactProposed>(&pact.talks); proposed != nullptr && end_of(*proposed) <= now) {
    pact.talks = PactDiscussed{proposed->discussed_on};
  }
  const auto* rests = std::get_if<PactSuspended>(&pact.standing);
  if (rests != nullptr && today > rests->since + days_to_answer && std::holds_alternative<PactSettled>(pact.talks)) {
    pact.talks = PactDiscussed{today};
  }
  pact.standing = on_day(std::move(pact.standing), today);
  run_out(pact, today);
  return pact;
}

}  // namespace salespact
