#pragma once

#include "domain/checker/lint.hpp"
#include "domain/goal/realism.hpp"
#include "domain/pact/team_pact_terms.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace salespact {

// DOMAIN 4.5, P1 to P10: what is still missing until the members can sign.

// What the words alone don't tell.
struct TeamPactSurroundings {
  bool goal_is_aligned = false;                         // the linked goal serves an active objective
  RealismBand goal_band = RealismBand::no_evidence;     // of the linked goal
  std::map<PersonId, std::optional<Rational>> loads{};  // of the hours that there are; absent: not known
  std::set<PersonId> inactive{};                        // members who don't work here any more
  std::set<PersonId> signed_by{};                       // this very text; of words that are not frozen nobody
};

struct ReadinessItem {
  checker::Rule rule = checker::Rule::P1;
  checker::Severity severity = checker::Severity::error;
  bool passed = true;
  std::string missing{};              // what would make it pass
  std::vector<PersonId> people{};     // of whom it is missing; P4: who gives none
  std::vector<PersonId> receivers{};  // P4: who receives none
  friend bool operator==(const ReadinessItem&, const ReadinessItem&) = default;
};

struct TeamPactReadiness {
  std::vector<ReadinessItem> items;  // P1 to P10
  // P1 to P4, P6, P8 and P10 pass: it can be put to signing. P5 is what signing is for, P7 and P9 only warn.
  [[nodiscard]] bool may_be_signed() const;
};

[[nodiscard]] TeamPactReadiness readiness_of(const TeamPactTerms& terms, const TeamPactSurroundings& around,
                                             const checker::LanguagePack& pack = checker::english());

}  // namespace salespact
