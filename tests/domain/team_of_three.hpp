#pragma once

#include "domain/days.hpp"
#include "domain/pact/team_pact.hpp"
#include "domain/team_pact_words.hpp"

#include <doctest/doctest.h>

namespace salespact::test {

inline constexpr std::int64_t microseconds_a_day = 86'400'000'000;
inline constexpr PersonId di{4};

// A pact of Ana's, Ben's and Cy's for the second quarter of 2027; what is refused leaves it as it was.
struct Team {
  Date today = day("2027-03-20");
  TeamPactSummary words{
      .title = "Keep them", .lead = ana, .members = {ana, ben, cy}, .effective = days("2027-04-01", "2027-06-30")};
  TeamPact pact{.id = {9}, .unit = {5}, .shown = words, .talks = TeamForming{.words = words, .agreed = {ana}}};
  std::string refused{};

  [[nodiscard]] Instant now() const { return {std::int64_t{today - day("1970-01-01")} * microseconds_a_day}; }
  bool take(const TeamDecision<TeamPact>& after) {
    refused = after ? "" : std::string(text_of(after.error().code));
    if (after) pact = *after;
    return after.has_value();
  }
  void on(const char* date) {
    today = day(date);
    pact = after_day(pact, today, now());
  }
  bool freeze(PersonId by) { return take(put_to_signing(pact, by, now(), today)); }
  bool sign(PersonId by, std::int64_t text) { return take(salespact::sign(pact, by, text, today)); }
  bool amend(PersonId by) { return take(open_amendment(pact, by, {}, today)); }
  bool leave(PersonId by, WithdrawalCause cause = WithdrawalCause::notice) {
    return take(withdraw(pact, by, cause, today));
  }
  bool name(std::set<PersonId> members, PersonId by = ana) {
    TeamPactSummary other = words;
    other.members = std::move(members);
    if (!other.members.contains(other.lead)) other.lead = *other.members.begin();
    return take(rewrite(pact, by, other, {}));
  }
  void sign_all() {
    const auto signing = std::get<TeamSigning>(pact.talks);
    for (const PersonId person : signing.asked) REQUIRE(sign(person, signing.text));
  }
  void active() {
    REQUIRE(freeze(ana));
    sign_all();
    on("2027-04-01");
    REQUIRE(state() == "active");
  }
  [[nodiscard]] std::string state() const { return std::string(text_of(state_of(pact))); }
};

}  // namespace salespact::test
