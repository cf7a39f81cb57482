#include "app/goal/goal_writing.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/goal_title.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t shortest_title = 5;
constexpr std::size_t longest_title = 120;

void miss(FieldRefusals& problems, std::string field, std::string message) {
  problems.push_back({std::string(text_of(GoalProblem::incomplete)), std::move(field), std::move(message)});
}

// Beside the goal on all records it has to be told apart; what is too long for a title is told by the goal itself.
std::string usual_title(const Goal& goal, const Metric& metric) {
  std::string title = title_by_default(metric, goal.period);
  if (goal.scope.empty()) return title;
  std::string with_scope = title + ", " + goal.scope;
  if (code_points(with_scope) > longest_title) return title;
  return with_scope;
}

// What a goal is kept with; until then it stays where it is typed.
void check_essentials(FieldRefusals& problems, const GoalDraft& draft, const CheckedDraft& checked) {
  if (!draft.owner) miss(problems, "owner", "a person or a unit whose goal it is");
  if (draft.metric.empty()) miss(problems, "metric", "the key of what is measured");
  if (draft.period.empty()) miss(problems, "period", "a period such as 2027-Q1, or 2027-01-01..2027-03-31");
  if (!draft.metric.empty() && !checked.asked) miss(problems, "target", "a mode and a value, or a band");
}

void check_title(FieldRefusals& problems, const std::string& title) {
  if (is_clean_line(title) && code_points(title) >= shortest_title && code_points(title) <= longest_title) return;
  problems.push_back({std::string(text_of(GoalProblem::title_length)), "title", "one line of 5 to 120 characters"});
}

void check_person(FieldRefusals& problems, const Act& act, const std::optional<PersonId>& accountable) {
  if (!accountable) return;
  const Person* person = act.person(*accountable);
  if (person != nullptr && person->status != PersonStatus::departed) return;
  say(problems, AdministrationProblem::owner_unknown, "accountable", "a person who is with the company");
}

GoalTerms cleaned(GoalTerms terms) {
  const auto clean = [](std::string& text) {
    if (is_valid_utf8(text)) text = composed(trimmed(text));
  };
  for (std::string* text : {&terms.statement, &terms.how, &terms.why, &terms.stands_alone_because,
                            &terms.feedback_giver, &terms.reward, &terms.collaboration, &terms.amendment_route}) {
    clean(*text);
  }
  for (GoalResource& one : terms.resources) {
    clean(one.text);
    clean(one.provider);
  }
  for (GoalMilestone& one : terms.milestones) clean(one.title);
  return terms;
}

class Writing {
 public:
  Writing(const Act& act, const Board& board, const GoalDraft& draft) : act_(act), board_(board), draft_(draft) {}

  std::expected<WrittenGoal, FieldRefusals> run() {
    auto checked = check_goal_draft(board_.numbers, act_.viewer, draft_, act_.today());
    if (!checked) return std::unexpected(std::move(checked.error()));
    WrittenGoal out;
    check_essentials(problems_, draft_, *checked);
    out.terms = cleaned(draft_);
    for (const auto& refusal : problems_of(out.terms)) say(problems_, refusal);
    check_person(problems_, act_, draft_.accountable);
    if (problems_.empty()) resolve(*checked, out.goal);
    if (!problems_.empty()) return std::unexpected(std::move(problems_));
    name(*checked, out.goal, out.terms);
    if (!problems_.empty()) return std::unexpected(std::move(problems_));
    out.check = std::move(checked->check);
    return out;
  }

 private:
  void resolve(const CheckedDraft& checked, Goal& goal) {
    if (checked.period.range.end < act_.today()) {
      problems_.push_back({std::string(text_of(GoalProblem::period_over)), "period",
                           "the period is over; choose one that ends today or later"});
    }
    const Metric& metric = board_.numbers.metrics->find(checked.metric)->metric;
    const auto resolved = resolve_target(*checked.asked, metric);
    if (!resolved) {
      for (const auto& refusal : resolved.error()) say(problems_, refusal);
      return;
    }
    goal.metric = checked.metric;
    goal.scope = checked.scope;
    if (checked.asked->mode == TargetMode::relative_plan) goal.plan = draft_.plan;
    goal.period = checked.period;
    goal.currency = checked.currency;
    goal.scoring = checked.asked->scoring;
    goal.target_mode = checked.asked->mode;
    goal.target = resolved->target;
    goal.baseline = checked.asked->baseline;
    goal.stretch = resolved->stretch;
    goal.band_lower = resolved->band_lower;
    goal.band_upper = resolved->band_upper;
  }

  void name(const CheckedDraft& checked, Goal& goal, const GoalTerms& terms) {
    goal.framework = draft_.framework;
    goal.owner = *draft_.owner;
    goal.accountable = draft_.accountable;
    goal.assigned = draft_.assigned;
    goal.seasonality = draft_.seasonality;
    goal.rate_kind = draft_.rate_kind;
    const auto& seasons = board_.numbers.calendars->seasonality_profiles;
    if (goal.seasonality && std::ranges::find(seasons, *goal.seasonality, &SeasonalityProfile::id) == seasons.end()) {
      say(problems_, AdministrationProblem::profile_unknown, "seasonality", "the id of a season, or null");
    }
    goal.visibility = draft_.visibility;
    const Metric& metric = board_.numbers.metrics->find(checked.metric)->metric;
    goal.title = std::string(trimmed(draft_.title));
    if (goal.title.empty()) goal.title = usual_title(goal, metric);
    check_title(problems_, goal.title);
    if (terms.value || goal.target_mode == TargetMode::band) return;
    miss(problems_, "target", "a value");
  }

  const Act& act_;
  const Board& board_;
  const GoalDraft& draft_;
  FieldRefusals problems_;
};

}  // namespace

std::expected<WrittenGoal, FieldRefusals> write_out(const Act& act, const Board& board, const GoalDraft& draft) {
  return Writing(act, board, draft).run();
}

}  // namespace salespact::app
