#include "app/goal/give_goals.hpp"

#include "app/goal/goal_writing.hpp"
#include "app/import/name_index.hpp"
#include "app/metric/metric_scale.hpp"
#include "domain/calendar/period_label.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/statement_blanks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace salespact::app {
namespace {

FieldRefusal refusal_of(ManyProblem code, std::string field, std::string message) {
  return {std::string(text_of(code)), std::move(field), std::move(message)};
}

// What is wrong with all of it, before any row is looked at.
FieldRefusals problems_of_all(const GoalForMany& asked) {
  FieldRefusals out;
  if (asked.rows.empty())
    out.push_back(refusal_of(ManyProblem::nobody, "rows", "one row for each owner; at least one"));
  if (asked.rows.size() > most_goals_at_once) {
    out.push_back(refusal_of(ManyProblem::too_many, "rows", "at most 5,000 at once"));
  }
  const bool fits =
      !asked.act || *asked.act == GoalAct::propose || (*asked.act == GoalAct::assign && asked.draft.assigned);
  if (!fits) {
    out.push_back(refusal_of(ManyProblem::act_unfit, "act",
                             "propose, or assign together with \"assigned\": true, or nothing for drafts"));
  }
  for (const auto& [field, text] : {std::pair("statement", &asked.draft.statement), {"title", &asked.draft.title}}) {
    for (const std::string& blank : unknown_blanks(*text)) {
      out.push_back(
          refusal_of(ManyProblem::act_unfit, field, blank + " is no blank: use {owner}, {target}, {period} or {end}"));
    }
  }
  return out;
}

// A goal of the many that can be kept.
struct Ready {
  Goal goal;
  GoalAgreement agreement;
  std::vector<GoalEventKind> events;
};

class Giving {
 public:
  Giving(const GoalDesk& desk, Act& act, const GoalForMany& asked)
      : desk_(desk), act_(act), asked_(asked), names_(act.rows, act.today()) {
    metric_ = desk.board.numbers.metrics->find(asked.draft.metric);
    period_ = parse_period(desk.board.numbers.fiscal_calendar(), asked.draft.period).value_or(FiscalPeriod{});
  }

  void take(const GoalForOne& row) {
    GoalOfOne out{.asked = row.owner};
    prepare(row, out);
    for (FieldRefusal& one : out.problems) one.field = fmt::format("rows/{}/{}", rows_.size(), one.field);
    rows_.push_back(std::move(out));
  }

  [[nodiscard]] FieldRefusals problems() const {
    FieldRefusals all;
    for (const GoalOfOne& row : rows_) all.insert(all.end(), row.problems.begin(), row.problems.end());
    return all;
  }

  void keep() {
    std::vector<Goal> goals;
    goals.reserve(ready_.size());
    for (const Ready& one : ready_) goals.push_back(one.goal);
    act_.tx.goals().insert(goals);
    for (const Ready& one : ready_) {
      act_.tx.agreements().put(one.agreement);
      for (const GoalEventKind kind : one.events) {
        append_event(act_, one.goal.id, {.kind = kind, .target = one.goal.target});
      }
      record(act_.tx, act_.by.moment.now, Actor::of(act_.by.who), "goal.written", audit_object("goal", one.goal.id),
             {.after = told_goal(one.goal, metric_->metric)});
    }
    act_.tx.changes().append(ChangeKind::goal);
  }

  [[nodiscard]] GoalsOfMany told(bool kept) {
    if (!kept) std::ranges::for_each(rows_, [](GoalOfOne& row) { row.goal.reset(); });
    return {.written = kept ? static_cast<std::int64_t>(ready_.size()) : 0, .rows = std::move(rows_)};
  }

 private:
  void prepare(const GoalForOne& row, GoalOfOne& out) {
    if (!take_owner(row, out)) return;
    const GoalDraft draft = draft_for(row, out);
    out.statement = draft.statement;
    auto written = write_out(act_, desk_.board, draft);
    if (!written) {
      out.problems = std::move(written.error());
      return;
    }
    out.title = written->goal.title;
    out.currency = written->goal.currency;
    out.target = in_unit(written->goal.target, written->goal);
    if (written->goal.baseline) out.baseline = in_unit(*written->goal.baseline, written->goal);
    out.realism = written->check.realism.band;
    std::ranges::copy_if(written->check.findings, std::back_inserter(out.findings),
                         [](const auto& one) { return one.severity != checker::Severity::info; });
    Ready ready{.goal = std::move(written->goal), .agreement = {}, .events = {GoalEventKind::written}};
    ready.goal.id = act_.ids.make<GoalId>();
    ready.goal.state = GoalState::draft;
    ready.agreement.goal = ready.goal.id;
    ready.agreement.terms = std::move(written->terms);
    ready.agreement.author = act_.by.who.person;
    if (asked_.act) negotiate(written->check, ready, out.problems);
    if (!out.problems.empty()) return;
    out.goal = ready.goal.id;
    ready_.push_back(std::move(ready));
  }

  bool take_owner(const GoalForOne& row, GoalOfOne& out) {
    const auto owner = names_.owner(row.owner);
    if (!owner) {
      out.problems.push_back({std::string(code_text(owner.error().code)), "owner", owner.error().message});
      return false;
    }
    out.owner = *owner;
    out.name = name_of(*owner);
    const auto [first, fresh] = seen_.emplace(*owner, rows_.size());
    if (!fresh) {
      out.problems.push_back(
          refusal_of(ManyProblem::owner_twice, "owner",
                     fmt::format("{} is row {} already; each owner once", out.name, first->second + 1)));
    } else if (!may_draft_goal(act_.viewer, *owner)) {
      out.problems.push_back({std::string(text_of(AdministrationProblem::owner_unknown)), "owner",
                              "must be yourself, or a person or unit that you lead"});
    }
    return out.problems.empty();
  }

  [[nodiscard]] std::string name_of(const Owner& owner) const {
    if (const auto* person = std::get_if<PersonId>(&owner)) return act_.person(*person)->display_name;
    return act_.unit(std::get<OrgUnitId>(owner))->name;
  }

  GoalDraft draft_for(const GoalForOne& row, const GoalOfOne& out) const {
    GoalDraft draft = asked_.draft;
    draft.owner = out.owner;
    if (row.value) draft.value = row.value;
    if (row.stretch) draft.stretch = row.stretch;
    if (row.baseline) {
      draft.baseline = row.baseline;
      draft.baseline_source = BaselineSource::manual;
    } else if (asked_.baseline_from_history) {
      if (const auto before = reached_before(*out.owner)) {
        draft.baseline = before;
        draft.baseline_source = BaselineSource::history;
      }
    }
    if (std::holds_alternative<PersonId>(*out.owner)) draft.accountable.reset();
    const BlankFillings fillings{.owner = out.name, .target = target_of(draft), .period = period_};
    draft.statement = fill_statement(draft.statement, fillings);
    draft.title = fill_statement(draft.title, fillings);
    return draft;
  }

  [[nodiscard]] std::optional<Currency> currency() const {
    if (metric_ == nullptr || metric_->metric.unit != MetricUnit::money) return std::nullopt;
    return asked_.draft.currency.value_or(desk_.board.numbers.workspace.base_currency);
  }

  [[nodiscard]] std::string target_of(const GoalDraft& draft) const {
    if (metric_ == nullptr || !draft.value) return "{target}";
    return target_words(draft.mode.value_or(TargetMode::absolute), *draft.value, metric_->metric, currency());
  }

  // Sums are held against the same period of the year before, where the books have it: a season is not progress. All
  // else goes on from the latest period.
  [[nodiscard]] std::optional<Decimal> reached_before(const Owner& owner) const {
    const auto found = desk_.board.numbers.directory->find(owner);
    if (!found || metric_ == nullptr || period_.label.empty()) return std::nullopt;
    const auto scope = scope_of_metric(*desk_.board.numbers.metrics, *metric_, asked_.draft.scope);
    const CompiledMetric* measured = scope ? desk_.board.numbers.metrics->find(metric_->metric.id, *scope) : nullptr;
    if (measured == nullptr) return std::nullopt;
    const MoneyView money{currency().value_or(desk_.board.numbers.workspace.base_currency)};
    const TargetHistory history =
        target_history(desk_.board.numbers,
                       {.metric = measured, .owner = *found, .period = period_, .money = money, .today = act_.today()});
    if (history.own.empty()) return std::nullopt;
    const ReachedPeriod* before = &history.own.back();
    if (metric_->metric.kind == MetricKind::additive) {
      constexpr int year = 364;  // from the middle of a period into the one of the year before
      const Date year_before = period_.range.start + (period_.range.end - period_.range.start) / 2 - year;
      for (const ReachedPeriod& one : history.own) {
        if (one.period.range.contains(year_before)) before = &one;
      }
    }
    return Decimal{round_half_away(before->past.actual), scale_of(metric_->metric, currency())};
  }

  void negotiate(const checker::FullCheck& check, Ready& ready, FieldRefusals& problems) {
    const GoalActor actor = actor_of(act_.viewer, ready.goal);
    take_step(GoalAct::propose, actor, check, ready, problems);
    if (*asked_.act == GoalAct::assign && problems.empty()) take_step(GoalAct::assign, actor, check, ready, problems);
  }

  void take_step(GoalAct step, const GoalActor& actor, const checker::FullCheck& check, Ready& ready,
                 FieldRefusals& problems) const {
    problems = refusals_by_checker(check, ready.agreement, step);
    if (!problems.empty()) return;
    const GoalStep asked{.act = step, .comment = {}, .counter_target = {}, .days = {}};
    const auto after = after_step(negotiation_of(ready.goal, ready.agreement), asked, actor);
    if (!after) {
      say(problems, after.error());
      return;
    }
    take_over(ready.goal, ready.agreement, *after, act_.today());
    ready.events.push_back(event_of(step));
  }

  [[nodiscard]] std::string in_unit(std::int64_t value, const Goal& goal) const {
    return scaled_to_text(value, scale_of(metric_->metric, goal.currency));
  }

  const GoalDesk& desk_;
  Act& act_;
  const GoalForMany& asked_;
  NameIndex names_;
  const CompiledMetric* metric_ = nullptr;
  FiscalPeriod period_;
  std::map<Owner, std::size_t> seen_;
  std::vector<GoalOfOne> rows_;
  std::vector<Ready> ready_;
};

}  // namespace

Decided<GoalsOfMany> give_goals(const GoalDesk& desk, const GoalForMany& asked) {
  if (FieldRefusals problems = problems_of_all(asked); !problems.empty()) return refuse(std::move(problems));
  return perform<GoalsOfMany>(desk.ports, desk.by, [&](Act& act) -> Decided<GoalsOfMany> {
    Giving giving(desk, act, asked);
    for (const GoalForOne& row : asked.rows) giving.take(row);
    if (asked.dry_run) return giving.told(false);
    if (FieldRefusals problems = giving.problems(); !problems.empty()) return refuse(std::move(problems));
    giving.keep();
    return giving.told(true);
  });
}

}  // namespace salespact::app
