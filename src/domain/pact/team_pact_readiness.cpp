#include "domain/pact/team_pact_readiness.hpp"

#include "domain/pact/team_pact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact {
namespace {

using checker::Rule;

// What the checker finds in words that it can read; in those of another language it finds nothing.
bool has_finding(const std::string& text, const checker::LanguagePack& pack, std::initializer_list<Rule> rules) {
  if (checker::refusal_of(text)) return false;
  return std::ranges::any_of(checker::lint(text, pack).findings, [&](const checker::Finding& one) {
    return std::ranges::find(rules, one.rule) != rules.end();
  });
}

class Readiness {
 public:
  Readiness(const TeamPactTerms& terms, const TeamPactSurroundings& around, const checker::LanguagePack& pack)
      : terms_(terms), around_(around), pack_(pack) {
    for (const TeamMember& one : terms.members) {
      if (!around.inactive.contains(one.person)) members_.push_back(one.person);
    }
  }

  [[nodiscard]] std::vector<ReadinessItem> items() {
    objective();
    add(Rule::P2, members_.size() >= least_team_members && around_.inactive.empty(),
        "two members at least, all of whom work here", {around_.inactive.begin(), around_.inactive.end()});
    people(Rule::P3, "an action each, with a number or a yes or no, a rhythm and dates, in plain words",
           [&](PersonId member) { return has_action(member); });
    support();
    people(Rule::P5, "the signature of every member under this text",
           [&](PersonId member) { return around_.signed_by.contains(member); });
    add(Rule::P6, terms_.check_in_days && *terms_.check_in_days <= longest_check_in_days,
        fmt::format("a check-in every {} days or more often", longest_check_in_days));
    add(Rule::P7, !terms_.celebration.empty() && has_early_milestone(),
        "how it is celebrated, and a milestone before the last day");
    add(Rule::P8, terms_.review_on && terms_.effective.contains(*terms_.review_on) && !terms_.amendment_route.empty(),
        "a day of review within the pact, and how a change is asked for");
    add(Rule::P9, !terms_.setback_rule.empty(), "what the team does with a setback");
    reach();
    return std::move(items_);
  }

 private:
  void add(Rule rule, bool passed, std::string missing, std::vector<PersonId> of = {}) {
    items_.push_back({.rule = rule,
                      .severity = severity_of(rule),
                      .passed = passed,
                      .missing = passed ? std::string() : std::move(missing),
                      .people = passed ? std::vector<PersonId>() : std::move(of)});
  }
  template <class Has>
  void people(Rule rule, std::string missing, const Has& has) {
    std::vector<PersonId> without;
    std::ranges::copy_if(members_, std::back_inserter(without), [&](PersonId member) { return !has(member); });
    const bool passed = without.empty() && !members_.empty();
    add(rule, passed, std::move(missing), std::move(without));
  }

  // P1: what a linked goal measures needs no numbers in the sentence.
  void objective() {
    const bool readable = !checker::refusal_of(terms_.statement);
    const bool measurable =
        terms_.goal || (readable && !has_finding(terms_.statement, pack_, {Rule::S1, Rule::M1, Rule::M2, Rule::T1}));
    const bool aligned = (terms_.goal && around_.goal_is_aligned) || !terms_.serves.empty();
    std::string missing;
    if (!measurable) missing = "a linked goal, or a sentence that says what, how much and until when";
    if (!aligned) missing += std::string(missing.empty() ? "" : "; ") + "what of the strategy it serves";
    add(Rule::P1, measurable && aligned, std::move(missing));
  }

  [[nodiscard]] bool has_action(PersonId member) const {
    return std::ranges::any_of(terms_.commitments, [&](const ActionCommitment& one) {
      return one.member == member && !has_finding(one.what, pack_, {Rule::S3});
    });
  }

  // P4: every row and every column of the grid has an entry.
  void support() {
    std::set<PersonId> giving;
    std::set<PersonId> receiving;
    for (const SupportPromise& one : terms_.promises) {
      giving.insert(one.giver);
      if (one.receiver) {
        receiving.insert(*one.receiver);
      } else {
        for (const PersonId member : members_) {
          if (member != one.giver) receiving.insert(member);
        }
      }
    }
    people(Rule::P4, "help that each member gives and receives",
           [&](PersonId member) { return giving.contains(member); });
    ReadinessItem& item = items_.back();
    std::ranges::copy_if(members_, std::back_inserter(item.receivers),
                         [&](PersonId member) { return !receiving.contains(member); });
    if (item.receivers.empty()) return;
    item.passed = false;
    item.missing = "help that each member gives and receives";
  }

  [[nodiscard]] bool has_early_milestone() const {
    return std::ranges::any_of(terms_.milestones,
                               [&](const TeamMilestone& one) { return one.due < terms_.effective.end; });
  }

  void reach() {
    if (terms_.goal && around_.goal_band == RealismBand::unrealistic) {
      add(Rule::P10, false, "a target that somebody has come near before");
      return;
    }
    people(Rule::P10, "no more than there are hours for", [&](PersonId member) {
      const auto load = around_.loads.find(member);
      return load == around_.loads.end() || !load->second || *load->second <= Rational(1);
    });
  }

  const TeamPactTerms& terms_;
  const TeamPactSurroundings& around_;
  const checker::LanguagePack& pack_;
  std::vector<PersonId> members_;  // who work here
  std::vector<ReadinessItem> items_;
};

}  // namespace

bool TeamPactReadiness::may_be_signed() const {
  return std::ranges::all_of(items, [](const ReadinessItem& one) {
    return one.passed || one.rule == Rule::P5 || one.severity != checker::Severity::error;
  });
}

TeamPactReadiness readiness_of(const TeamPactTerms& terms, const TeamPactSurroundings& around,
                               const checker::LanguagePack& pack) {
  return {Readiness(terms, around, pack).items()};
}

}  // namespace salespact
