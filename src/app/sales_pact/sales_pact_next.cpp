#include "app/sales_pact/sales_pact_next.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

bool is_ready(std::span<const SalesPactPreparation> preparations, PactParty party) {
  return std::ranges::any_of(preparations,
                             [&](const SalesPactPreparation& one) { return one.party == party && one.ready; });
}

struct NextInTalks {
  std::span<const SalesPactPreparation> preparations;
  PactParty party;

  SalesPactNext operator()(const PactSettled&) const { return SalesPactNext::nothing; }
  SalesPactNext operator()(const PactWritten& talks) const {
    if (talks.attended.contains(party)) return SalesPactNext::await_confirmation;
    if (talks.attended.contains(other(party))) return SalesPactNext::confirm_day;
    if (!is_ready(preparations, party)) return SalesPactNext::prepare;
    return is_ready(preparations, other(party)) ? SalesPactNext::discuss : SalesPactNext::await_preparation;
  }
  SalesPactNext operator()(const PactDiscussed&) const { return SalesPactNext::propose; }
  SalesPactNext operator()(const PactProposed& talks) const {
    return talks.by == party ? SalesPactNext::await_answer : SalesPactNext::answer;
  }
  SalesPactNext operator()(const PactCountered& talks) const {
    return talks.by == party ? SalesPactNext::await_revision : SalesPactNext::revise;
  }
};

struct LastSigned {
  std::int64_t operator()(const PactUnsigned&) const { return 0; }
  std::int64_t operator()(const PactAgreed& one) const { return one.next.text; }
  std::int64_t operator()(const PactActive& one) const { return one.text; }
  std::int64_t operator()(const PactSuspended& one) const { return text_to_take_over(one); }
  std::int64_t operator()(const PactExpired& one) const { return one.text; }
  std::int64_t operator()(const PactTerminated& one) const { return one.text; }
};

}  // namespace

SalesPactNext next_of(const SalesPact& pact, std::span<const SalesPactPreparation> preparations, PactParty party) {
  if (is_over(pact)) return SalesPactNext::nothing;
  if (pact.termination) {
    return pact.termination->by == party ? SalesPactNext::await_end : SalesPactNext::agree_to_end;
  }
  if (std::holds_alternative<PactSuspended>(pact.standing) && std::holds_alternative<PactSettled>(pact.talks)) {
    return party == PactParty::manager ? SalesPactNext::take_over : SalesPactNext::await_takeover;
  }
  return std::visit(NextInTalks{preparations, party}, pact.talks);
}

bool waits_for(const SalesPact& pact, PactParty party) {
  switch (next_of(pact, {}, party)) {
    case SalesPactNext::confirm_day:
    case SalesPactNext::answer:
    case SalesPactNext::revise:
    case SalesPactNext::take_over:
    case SalesPactNext::agree_to_end: return true;
    case SalesPactNext::prepare:
    case SalesPactNext::await_preparation:
    case SalesPactNext::discuss:
    case SalesPactNext::await_confirmation:
    case SalesPactNext::propose:
    case SalesPactNext::await_answer:
    case SalesPactNext::await_revision:
    case SalesPactNext::await_takeover:
    case SalesPactNext::await_end:
    case SalesPactNext::nothing: return false;
  }
  return false;
}

std::int64_t last_signed_text(const SalesPact& pact) { return std::visit(LastSigned{}, pact.standing); }

}  // namespace salespact::app
