#include "http/goal_draft_body.hpp"

namespace salespact::http {
namespace {

template <class Text>
std::string text_in(const std::optional<Text>& given) {
  return given ? given->value : std::string();
}

template <class Enum>
Enum word_in(const std::optional<Worded<Enum>>& given, Enum otherwise) {
  return given ? given->value : otherwise;
}

void take_target(const DraftTargetBody& body, app::GoalDraft& draft) {
  draft.mode = body.mode.value;
  draft.value = body.value;
  draft.plan = body.plan_goal;
  draft.baseline = body.baseline;
  draft.baseline_source = word_in(body.baseline_source, body.baseline ? BaselineSource::manual : BaselineSource::none);
  draft.stretch = body.stretch;
  draft.band_lower = body.band_lower;
  draft.band_upper = body.band_upper;
  draft.scoring = body.scoring.transform([](const auto& word) { return word.value; });
  draft.relative_meant = body.relative_meant.value_or(false);
  draft.currency = body.currency;
}

void take_lists(const GoalDraftBody& body, app::GoalDraft& draft) {
  if (body.resources) {
    for (const DraftResourceBody& one : *body.resources) {
      draft.resources.push_back({.kind = one.kind.value,
                                 .text = one.text.value,
                                 .provider = text_in(one.provider),
                                 .due = one.due,
                                 .state = word_in(one.state, ResourceState::promised)});
    }
  }
  if (body.milestones) {
    for (const DraftMilestoneBody& one : *body.milestones) {
      draft.milestones.push_back({one.title.value, one.due, one.reached_on});
    }
  }
}

}  // namespace

void check_fields(const GoalDraftBody& body, FieldErrors& errors) {
  if (body.person && body.unit) errors.add("person", "contradiction", "give a person or a unit, not both");
  if (body.resources && body.resources->size() > most_resources) errors.add("resources", "too_many", "at most 30");
  if (body.milestones && body.milestones->size() > most_milestones) errors.add("milestones", "too_many", "at most 30");
}

app::GoalDraft draft_of(const GoalDraftBody& body, std::string statement) {
  app::GoalDraft draft;
  draft.statement = std::move(statement);
  draft.title = text_in(body.title);
  draft.framework = word_in(body.framework, draft.framework);
  if (body.person) draft.owner = Owner(*body.person);
  if (body.unit) draft.owner = Owner(*body.unit);
  draft.accountable = body.accountable;
  draft.metric = text_in(body.metric);
  draft.scope = text_in(body.scope);
  if (body.target) take_target(*body.target, draft);
  draft.seasonality = body.seasonality;
  draft.rate_kind = word_in(body.rates, RateKind::plan);
  draft.period = text_in(body.period);
  draft.assigned = body.assigned.value_or(false);
  draft.visibility = word_in(body.visibility, draft.visibility);
  draft.how = text_in(body.how);
  draft.why = text_in(body.why);
  take_lists(body, draft);
  draft.needs_nothing = body.needs_nothing.value_or(false);
  draft.stands_alone_because = text_in(body.stands_alone_because);
  draft.review_on = body.review_on;
  draft.rhythm = body.rhythm.transform([](const auto& word) { return word.value; });
  draft.feedback_giver = text_in(body.feedback_giver);
  draft.reward = text_in(body.reward);
  draft.collaboration = text_in(body.collaboration);
  draft.amendment_route = text_in(body.amendment_route);
  return draft;
}

}  // namespace salespact::http
