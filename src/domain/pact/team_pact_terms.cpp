#include "domain/pact/team_pact_terms.hpp"

#include "domain/pact/terms_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace salespact {
namespace {

using TermsCheck = PactTermsCheck<TeamTermsProblem>;

bool is_judged(Cadence cadence) {
  return cadence == Cadence::day || cadence == Cadence::week || cadence == Cadence::month;
}

void check_frame(TermsCheck& check, const TeamPactTerms& terms) {
  check.line("title", terms.title);
  if (terms.statement.empty() || !is_clean_prose(terms.statement, longest_team_statement)) {
    check.refuse(TeamTermsProblem::text_length, "statement",
                 fmt::format("1 to {} characters of readable text", longest_team_statement));
  }
  const DateRange& days = terms.effective;
  if (days.end < days.start || days.days() > longest_pact_days) {
    check.refuse(TeamTermsProblem::dates_invalid, "effective",
                 fmt::format("a first day and a last one behind it, {} days at most", longest_pact_days));
  }
  for (const auto& [field, text] :
       {std::pair("serves", &terms.serves), std::pair("celebration", &terms.celebration),
        std::pair("setback_rule", &terms.setback_rule), std::pair("amendment_route", &terms.amendment_route)}) {
    check.prose(field, *text);
  }
  // More than 14 days can be written down; the readiness says that it is too seldom.
  if (terms.check_in_days && (*terms.check_in_days < 1 || *terms.check_in_days > longest_pact_days)) {
    check.refuse(TeamTermsProblem::days_invalid, "check_in_days",
                 fmt::format("1 to {} days; a pact asks for {} at most", longest_pact_days, longest_check_in_days));
  }
}

void check_members(TermsCheck& check, const TeamPactTerms& terms) {
  if (!check.count("members", terms.members.size(), most_team_members)) return;
  std::set<PersonId> seen;
  for (std::size_t at = 0; at < terms.members.size(); ++at) {
    if (seen.insert(terms.members[at].person).second) continue;
    check.refuse(TeamTermsProblem::member_twice, fmt::format("members/{}", at), "each member once");
  }
  if (seen.contains(terms.lead)) return;
  check.refuse(TeamTermsProblem::lead_no_member, "lead", "one of the members");
}

void check_member(TermsCheck& check, const std::set<PersonId>& members, std::string field, PersonId person) {
  if (members.contains(person)) return;
  check.refuse(TeamTermsProblem::not_a_member, std::move(field), "one of the members of this pact");
}

void check_cadence(TermsCheck& check, const std::string& field, Cadence cadence) {
  if (is_judged(cadence)) return;
  check.refuse(TeamTermsProblem::cadence_invalid, field + "/cadence", "day, week or month");
}

void check_commitment(TermsCheck& check, const TeamPactTerms& terms, const ActionCommitment& one,
                      const std::string& field) {
  check.line(field + "/what", one.what);
  check.prose(field + "/why", one.why);
  check_cadence(check, field, one.cadence);
  if (one.quantity && one.quantity->scaled <= 0) {
    check.refuse(TeamTermsProblem::quantity_invalid, field + "/quantity", "more than 0; none for yes or no");
  } else if (!one.quantity && !one.metric.empty()) {
    check.refuse(TeamTermsProblem::quantity_invalid, field + "/quantity", "how many, where a metric counts them");
  }
  if (one.days.end < one.days.start || !terms.effective.contains(one.days)) {
    check.refuse(
        TeamTermsProblem::dates_invalid, field + "/days",
        fmt::format("a first and a last day within {} to {}", terms.effective.start.iso(), terms.effective.end.iso()));
  }
}

void check_promise(TermsCheck& check, const SupportPromise& one, const std::string& field) {
  check.line(field + "/what", one.what);
  if (one.receiver == one.giver) {
    check.refuse(TeamTermsProblem::own_support, field + "/receiver", "somebody else, or nobody for all the others");
  }
  if (one.kind == SupportKind::scheduled) check_cadence(check, field, one.cadence);
  if (one.response_days < 1 || one.response_days > longest_response_days) {
    check.refuse(TeamTermsProblem::days_invalid, field + "/response_days",
                 fmt::format("1 to {} working days", longest_response_days));
  }
}

void check_grid(TermsCheck& check, const TeamPactTerms& terms) {
  const std::set<PersonId> members = people_of(terms);
  std::set<std::string> keys;
  if (check.count("commitments", terms.commitments.size(), most_team_commitments)) {
    for (std::size_t at = 0; at < terms.commitments.size(); ++at) {
      const ActionCommitment& one = terms.commitments[at];
      const std::string field = fmt::format("commitments/{}", at);
      check.key(keys, field, one.key);
      check_member(check, members, field + "/member", one.member);
      check_commitment(check, terms, one, field);
    }
  }
  if (!check.count("promises", terms.promises.size(), most_team_promises)) return;
  for (std::size_t at = 0; at < terms.promises.size(); ++at) {
    const SupportPromise& one = terms.promises[at];
    const std::string field = fmt::format("promises/{}", at);
    check.key(keys, field, one.key);
    check_member(check, members, field + "/giver", one.giver);
    if (one.receiver) check_member(check, members, field + "/receiver", *one.receiver);
    check_promise(check, one, field);
  }
}

void check_lists(TermsCheck& check, const TeamPactTerms& terms) {
  if (check.count("ground_rules", terms.ground_rules.size())) {
    for (std::size_t at = 0; at < terms.ground_rules.size(); ++at) {
      check.line(fmt::format("ground_rules/{}", at), terms.ground_rules[at]);
    }
  }
  if (!check.count("milestones", terms.milestones.size())) return;
  for (std::size_t at = 0; at < terms.milestones.size(); ++at) {
    check.line(fmt::format("milestones/{}/title", at), terms.milestones[at].title);
  }
}

// What keeps its key stays where it is, what is new comes last, what is left out goes.
template <class Item>
void put_in_place(std::vector<Item>& all, std::vector<Item> own, PersonId Item::* owner, PersonId member) {
  std::vector<Item> kept;
  for (Item& one : all) {
    const auto again = std::ranges::find(own, one.key, &Item::key);
    if (one.*owner != member) {
      kept.push_back(std::move(one));
    } else if (again != own.end()) {
      kept.push_back(std::move(*again));
      own.erase(again);
    }
  }
  std::ranges::move(own, std::back_inserter(kept));
  all = std::move(kept);
}

}  // namespace

std::vector<TeamTermsRefusal> problems_of(const TeamPactTerms& terms) {
  TermsCheck check;
  check_frame(check, terms);
  check_members(check, terms);
  check_grid(check, terms);
  check_lists(check, terms);
  return check.take();
}

std::set<PersonId> people_of(const TeamPactTerms& terms) {
  std::set<PersonId> people;
  for (const TeamMember& one : terms.members) people.insert(one.person);
  return people;
}

OwnTerms own_terms(const TeamPactTerms& terms, PersonId member) {
  OwnTerms own;
  std::ranges::copy_if(terms.commitments, std::back_inserter(own.commitments),
                       [&](const ActionCommitment& one) { return one.member == member; });
  std::ranges::copy_if(terms.promises, std::back_inserter(own.promises),
                       [&](const SupportPromise& one) { return one.giver == member; });
  return own;
}

TeamPactTerms with_own_terms(TeamPactTerms terms, PersonId member, OwnTerms own) {
  for (ActionCommitment& one : own.commitments) one.member = member;
  for (SupportPromise& one : own.promises) one.giver = member;
  put_in_place(terms.commitments, std::move(own.commitments), &ActionCommitment::member, member);
  put_in_place(terms.promises, std::move(own.promises), &SupportPromise::giver, member);
  return terms;
}

std::set<PersonId> agreed_after(const TeamPactTerms& before, const TeamPactTerms& after,
                                const std::set<PersonId>& agreed, PersonId author) {
  std::set<PersonId> out;
  for (const PersonId member : people_of(after)) {
    const bool unchanged = agreed.contains(member) && own_terms(before, member) == own_terms(after, member);
    if (member == author || unchanged) out.insert(member);
  }
  return out;
}

}  // namespace salespact
