#include "http/team_pact_bodies.hpp"

namespace salespact::http {
namespace {

template <class Bounded>
std::string text_in(const std::optional<Bounded>& given) {
  return given ? given->value : std::string();
}

ActionCommitment commitment_of(const CommitmentBody& body, PersonId asker) {
  return {.key = text_in(body.key),
          .member = body.member.value_or(asker),
          .what = body.what.value,
          .metric = text_in(body.metric),
          .quantity = body.quantity,
          .cadence = body.cadence.value,
          .days = {body.days.start, body.days.end},
          .why = text_in(body.why)};
}

SupportPromise promise_of(const PromiseBody& body, PersonId asker) {
  SupportPromise one{.key = text_in(body.key),
                     .giver = body.giver.value_or(asker),
                     .receiver = body.receiver,
                     .what = body.what.value,
                     .kind = body.kind.value};
  if (body.cadence) one.cadence = body.cadence->value;
  if (body.response_days) one.response_days = static_cast<int>(body.response_days->value);
  return one;
}

void take_lists(const TeamWordsBody& body, PersonId asker, TeamPactTerms& terms) {
  for (const PersonId person : body.members) terms.members.push_back({.person = person, .name = {}});
  if (body.commitments) {
    for (const auto& one : *body.commitments) terms.commitments.push_back(commitment_of(one, asker));
  }
  if (body.promises) {
    for (const auto& one : *body.promises) terms.promises.push_back(promise_of(one, asker));
  }
  if (body.ground_rules) {
    for (const auto& one : *body.ground_rules) terms.ground_rules.push_back(one.value);
  }
  if (body.milestones) {
    for (const auto& one : *body.milestones) terms.milestones.push_back({one.title.value, one.due});
  }
}

}  // namespace

TeamPactTerms terms_of(const TeamWordsBody& body, PersonId asker) {
  TeamPactTerms terms{.title = body.title.value,
                      .statement = body.statement.value,
                      .serves = text_in(body.serves),
                      .lead = body.lead.value_or(asker),
                      .effective = {body.effective.start, body.effective.end},
                      .celebration = text_in(body.celebration),
                      .setback_rule = text_in(body.setback_rule),
                      .review_on = body.review_on,
                      .amendment_route = text_in(body.amendment_route)};
  if (body.goal) terms.goal = PactGoal{.goal = *body.goal, .summary = {}};
  if (body.check_in_days) terms.check_in_days = static_cast<int>(body.check_in_days->value);
  take_lists(body, asker, terms);
  return terms;
}

OwnTerms own_terms_of(const OwnWordsBody& body, PersonId asker) {
  OwnTerms own;
  if (body.commitments) {
    for (const auto& one : *body.commitments) own.commitments.push_back(commitment_of(one, asker));
  }
  if (body.promises) {
    for (const auto& one : *body.promises) own.promises.push_back(promise_of(one, asker));
  }
  return own;
}

app::MarkAsked mark_of(const MarkBody& body) {
  return {.key = body.key.value, .window = body.window, .kind = body.kind.value, .note = text_in(body.note)};
}

app::LearningAsked learning_of(const LearningBody& body) {
  app::LearningAsked asked{
      .what = text_in(body.what), .learned = text_in(body.learned), .change = text_in(body.change)};
  if (body.cause) asked.cause = body.cause->value;
  if (body.share) asked.share = body.share->value;
  return asked;
}

}  // namespace salespact::http
