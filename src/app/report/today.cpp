#include "app/report/today.hpp"

#include "app/report/data_age.hpp"
#include "domain/goal/buffer.hpp"
#include "domain/goal/day_plan.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace salespact::app {
namespace {

constexpr int trend_days = 10;
constexpr int most_records_counted = 100;
constexpr std::size_t records_shown = 5;
constexpr int longest_weekend = 31;  // days back in which a working day is looked for

// The last day before `day` that is worked, else the day before.
Date working_day_before(const WorkCalendar& calendar, Date day) {
  for (int back = 1; back <= longest_weekend; ++back) {
    if (calendar.weight(day - back) > 0) return day - back;
  }
  return day - 1;
}

class Story {
 public:
  Story(const Numbers& numbers, const Measurer& measurer, const CompiledGoal& goal, AsOf as_of, const GoalSigns& signs)
      : numbers_(numbers),
        measurer_(measurer),
        goal_(goal),
        as_of_(as_of),
        signs_(signs),
        today_(as_of.facts_until),
        now_(case_of(numbers, measurer, goal, as_of, signs)),
        standing_(standing_of(now_.input)),
        calendar_(numbers.work_calendar(goal.owner, goal.goal.period.range.start)) {}

  [[nodiscard]] TodayGoal tell() const {
    TodayGoal out{.goal = row_of(numbers_, measurer_, goal_, as_of_, signs_),
                  .metric = brief_of(goal_.metric->metric),
                  .buffer = buffer(),
                  .change = change(),
                  .trend = trend(),
                  .data = {}};
    const auto plan = day_plan();
    if (plan) {
      out.plan = *plan;
    } else {
      out.no_plan = text_of(plan.error());
    }
    const StandingInput& in = now_.input;
    out.projected_attainment =
        fraction_text(attainment_of(in.scoring, standing_.projection, in.target, in.baseline, in.windows));
    if (!standing_.projection) out.projected_attainment.reset();
    return out;
  }

  // Off track before at risk before the others; results before activities; what ends first.
  [[nodiscard]] auto urgency() const {
    static constexpr std::array<int, 7> rank{4, 6, 5, 3, 2, 1, 0};  // by GoalStatus
    const auto& metric = goal_.metric->metric;
    return std::tuple(metric.metric_class != MetricClass::result, rank.at(static_cast<std::size_t>(standing_.status)),
                      goal_.goal.period.range.end, metric.key, goal_.goal.id);
  }

 private:
  [[nodiscard]] const DateRange& period() const { return goal_.goal.period.range; }
  [[nodiscard]] std::optional<Rational> actual_on(Date day) const {
    return measurer_.measure(*goal_.metric, goal_.owner, {period().start, std::min(day, period().end)}, goal_.money)
        .value;
  }

  [[nodiscard]] TodayBuffer buffer() const {
    const StandingInput& in = now_.input;
    const auto days = working_day_buffer({in.scoring, in.accumulates, in.target, in.baseline, in.actual},
                                         *goal_.weights, as_of_.elapsed_until);
    if (!days) return {.reason = std::string(text_of(days.error()))};
    return {.working_days = days_text(*days)};
  }

  [[nodiscard]] std::expected<TodayPlan, NoDayPlan> day_plan() const {
    const StandingInput& in = now_.input;
    const auto plan = plan_days({.scoring = in.scoring,
                                 .accumulates = in.accumulates,
                                 .target = in.target,
                                 .baseline = in.baseline,
                                 .actual_elapsed = actual_on(as_of_.elapsed_until),
                                 .actual = in.actual,
                                 .elapsed_until = as_of_.elapsed_until,
                                 .today = today_},
                                *goal_.weights);
    if (!plan) return std::unexpected(plan.error());
    TodayPlan out{.kind = in.scoring == Scoring::cap ? "allowance" : "needed",
                  .to_go = stored_text(goal_, plan->to_go),
                  .per_day = calculated_text(goal_, plan->per_day),
                  .later = stored_text(goal_, plan->later),
                  .later_days = days_text(plan->later_days)};
    if (plan->today) {
      out.today = {plan->today->day, days_text(plan->today->working_day), stored_text(goal_, plan->today->planned)};
      out.done = stored_text(goal_, plan->today->done);
      out.open = stored_text(goal_, plan->today->open);
    }
    for (const DayAmount& day : plan->days) {
      out.days.push_back({day.day, days_text(day.working_day), stored_text(goal_, day.amount)});
    }
    return out;
  }

  [[nodiscard]] TodayChange change() const {
    TodayChange out;
    out.since = working_day_before(calendar_, today_);
    const GoalNumbers before = numbers_of(numbers_, measurer_, goal_, AsOf::end_of(out.since - 1));
    out.status_before = text_of(before.standing.status);
    if (now_.measured.value && before.measured.value) {
      out.actual = actual_text(goal_, *now_.measured.value - *before.measured.value);
    }
    if (standing_.attainment && before.standing.attainment) {
      out.attainment = fraction_text(*standing_.attainment - *before.standing.attainment);
    }
    return out;
  }

  [[nodiscard]] std::vector<RecentDay> trend() const {
    std::vector<Date> days{std::min(today_, period().end)};
    while (days.size() <= static_cast<std::size_t>(trend_days)) {
      const Date day = working_day_before(calendar_, days.back());
      if (day < period().start) break;
      days.push_back(day);
    }
    std::ranges::reverse(days);
    std::vector<RecentDay> points;
    for (const Date day : days) {
      StandingInput input = now_.input;
      input.elapsed_share = goal_.weights->elapsed_share(std::min(day, as_of_.elapsed_until));
      input.target = target_on(goal_.changes, goal_.goal.target, day);
      input.expected = expected_on(goal_.changes, input, day);
      points.push_back({day, actual_text(goal_, actual_on(day)), calculated_text(goal_, standing_of(input).expected)});
    }
    return points;
  }

  const Numbers& numbers_;
  const Measurer& measurer_;
  const CompiledGoal& goal_;
  AsOf as_of_;
  const GoalSigns& signs_;
  Date today_;
  GoalCase now_;
  Standing standing_;
  const WorkCalendar& calendar_;
};

bool runs(const CompiledGoal& goal, Date day) {
  return is_counted(goal.goal.state) && goal.goal.period.range.contains(day);
}

void add_records(TodayGoal& told, Transaction& tx, NumbersKeeper& keeper, const Board& board, const CompiledGoal& goal,
                 AsOf as_of) {
  if (goal.metric->source != NumberSource::sums) return;
  auto found = records_of(tx, keeper, board, goal,
                          {.as_of = as_of, .since = told.change.since, .cursor = {}, .limit = most_records_counted});
  if (!found) return;
  told.change.record_count = static_cast<std::int64_t>(found->items.size());
  told.change.more_records = found->next.has_value();
  std::ranges::stable_sort(found->items, [](const GoalRecord& a, const GoalRecord& b) {
    const auto size = [](const Rational& credit) { return credit.is_negative() ? -credit : credit; };
    return size(a.exact_credit) > size(b.exact_credit);
  });
  if (found->items.size() > records_shown) found->items.resize(records_shown);
  told.change.records = std::move(found->items);
}

}  // namespace

TodayPage today_of(Transaction& tx, NumbersKeeper& keeper, const Board& board, const TodayQuestion& question,
                   const GoalFilter& may_see) {
  const Numbers& numbers = board.numbers;
  const attainment::Owner owner = numbers.directory->owner(question.person);
  const Date today = question.as_of.facts_until;
  TodayPage page{.person = view_of(*numbers.directory, owner, today),
                 .as_of = question.as_of.elapsed_until,
                 .facts_until = today,
                 .working_day = numbers.work_calendar(owner, today).weight(today) > 0,
                 .goals = {}};
  const Measurer measurer(numbers);
  DataAges ages(tx, numbers);
  std::vector<std::pair<Story, const CompiledGoal*>> stories;
  for (const CompiledGoal& goal : board.sheet->goals()) {
    if (goal.owner != owner || (may_see && !may_see(goal.goal))) continue;
    if (runs(goal, today)) {
      const GoalSigns& signs = signs_of(question.signs, goal.goal.id);
      stories.emplace_back(Story(numbers, measurer, goal, question.as_of, signs), &goal);
    }
    const Date start = goal.goal.period.range.start;
    const bool agreed = goal.goal.state == GoalState::agreed || goal.goal.state == GoalState::active;
    if (agreed && start > today && (!page.next_start || start < *page.next_start)) page.next_start = start;
  }
  std::vector<std::size_t> order(stories.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, {}, [&](std::size_t i) { return stories[i].first.urgency(); });
  for (const std::size_t i : order) {
    const auto& [story, goal] = stories[i];
    TodayGoal told = story.tell();
    told.data = ages.of(*goal->metric);
    if (question.with_records) add_records(told, tx, keeper, board, *goal, question.as_of);
    page.goals.push_back(std::move(told));
  }
  return page;
}

}  // namespace salespact::app
