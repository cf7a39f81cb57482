#include "app/metric/metric_scale.hpp"
#include "app/pact/pact_words.hpp"
#include "app/team_pact/team_pact_desk.hpp"
#include "base/decimal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

void clean_all(TeamPactTerms& terms) {
  for (std::string* text : {&terms.title, &terms.statement, &terms.serves, &terms.celebration, &terms.setback_rule,
                            &terms.amendment_route}) {
    clean(*text);
  }
  for (ActionCommitment& one : terms.commitments) {
    clean(one.what);
    clean(one.why);
  }
  for (SupportPromise& one : terms.promises) clean(one.what);
  for (std::string& one : terms.ground_rules) clean(one);
  for (TeamMilestone& one : terms.milestones) clean(one.title);
}

// Of the text that these words will be, so that a key never means two things in the life of a pact.
void give_keys(TeamPactTerms& terms, std::int64_t text) {
  std::vector<std::string*> keys;
  for (ActionCommitment& one : terms.commitments) keys.push_back(&one.key);
  for (SupportPromise& one : terms.promises) keys.push_back(&one.key);
  give_free_keys(keys, fmt::format("t{}n", text));
}

class TeamTermsAgainstBooks {
 public:
  TeamTermsAgainstBooks(const Act& act, const TeamPactDesk& desk, const KeptTeamPact& before, TeamPactTerms& terms)
      : act_(act), numbers_(desk.board.numbers), before_(before), terms_(terms) {}

  [[nodiscard]] FieldRefusals check() {
    name_members();
    link_goal();
    for (std::size_t at = 0; at < terms_.commitments.size(); ++at) check_metric(at);
    return std::move(problems_);
  }

 private:
  void refuse_at(TeamPactDeskProblem code, std::string field, std::string message) {
    problems_.push_back({std::string(text_of(code)), std::move(field), std::move(message)});
  }

  void name_members() {
    for (std::size_t at = 0; at < terms_.members.size(); ++at) {
      const Person* person = act_.person(terms_.members[at].person);
      if (person == nullptr || person->status == PersonStatus::departed) {
        refuse_at(TeamPactDeskProblem::member_unknown, fmt::format("members/{}", at), "somebody who works here");
        continue;
      }
      terms_.members[at].name = person->display_name;
    }
  }

  // Told as it stands now. Whoever writes on needs no right to read a goal that is linked already: its summary is in
  // words that they read anyway.
  void link_goal() {
    if (!terms_.goal) return;
    const auto found = std::ranges::find(*numbers_.goals, terms_.goal->goal, &Goal::id);
    const bool linked = before_.draft.goal && before_.draft.goal->goal == terms_.goal->goal;
    if (found == numbers_.goals->end() || (!linked && !may_read_goal(act_.viewer, *found))) {
      if (linked) {
        terms_.goal->summary = before_.draft.goal->summary;
      } else {
        refuse_at(TeamPactDeskProblem::goal_unknown, "goal", "a goal that you can read");
      }
      return;
    }
    const CompiledMetric* metric = numbers_.metrics->find(found->metric);
    const int scale = metric == nullptr ? 0 : scale_of(metric->metric, found->currency);
    terms_.goal->summary = fmt::format("{}: {}{}", found->title, scaled_to_text(found->target, scale),
                                       found->currency ? " " + std::string(found->currency->code()) : "");
  }

  void check_metric(std::size_t at) {
    const ActionCommitment& one = terms_.commitments[at];
    if (one.metric.empty()) return;
    const CompiledMetric* metric = numbers_.metrics->find(one.metric);
    if (metric == nullptr || metric->metric.state != MetricState::active) {
      problems_.push_back({std::string(text_of(AdministrationProblem::metric_unknown)),
                           fmt::format("commitments/{}/metric", at),
                           "the key of a metric in use, as GET /api/v1/metrics lists them; none for what is reported"});
      return;
    }
    const int precision = scale_of(metric->metric, numbers_.workspace.base_currency);
    if (one.quantity && one.quantity->scale <= precision && rescale(*one.quantity, precision)) return;
    problems_.push_back({std::string(text_of(TeamTermsProblem::quantity_invalid)),
                         fmt::format("commitments/{}/quantity", at),
                         fmt::format("a number with {} decimals at most, as the metric counts", precision)});
  }

  const Act& act_;
  const Numbers& numbers_;
  const KeptTeamPact& before_;
  TeamPactTerms& terms_;
  FieldRefusals problems_;
};

}  // namespace

Decided<TeamPactTerms> checked_team_terms(const Act& act, const TeamPactDesk& desk, const KeptTeamPact& before,
                                          TeamPactTerms terms) {
  clean_all(terms);
  give_keys(terms, before.pact.texts + 1);
  FieldRefusals problems;
  for (const auto& refusal : problems_of(terms)) say(problems, refusal);
  if (problems.empty()) problems = TeamTermsAgainstBooks(act, desk, before, terms).check();
  if (!problems.empty()) return refuse(std::move(problems));
  return terms;
}

}  // namespace salespact::app
