#include "app/numbers/numbers_keeper.hpp"

#include "app/numbers/pacts_in_force.hpp"

#include "base/check.hpp"
#include "domain/attainment/bulk_load.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

constexpr std::size_t facts_a_portion = 65'536;
constexpr int changes_a_portion = 10'000;

// The engine's planes for currencies that turn up while loading: generous, since an empty plane costs nothing.
constexpr std::size_t currency_planes = 200;

GoalCourses load_courses(Transaction& tx) {
  GoalCourses courses;
  for (GoalAmendment& one : tx.agreements().amendments_of_all()) courses[one.goal].amendments.push_back(std::move(one));
  for (auto& [goal, pauses] : tx.agreements().pauses()) courses[goal].pauses = std::move(pauses);
  return courses;
}

std::set<MetricScope> scopes_of(const std::vector<Goal>& goals) {
  std::set<MetricScope> scopes;
  for (const Goal& goal : goals) {
    if (!goal.scope.empty()) scopes.emplace(goal.metric, goal.scope);
  }
  return scopes;
}

void take(Moved& moved, const Change& change) {
  const bool of_pact = change.kind == ChangeKind::sales_pact || change.kind == ChangeKind::team_pact;
  if (!of_pact || change.object == 0) {
    moved.beyond_pacts = true;
    return;
  }
  if (change.kind == ChangeKind::sales_pact) moved.sales_pacts.insert(SalesPactId{change.object});
  if (change.kind == ChangeKind::team_pact) moved.team_pacts.insert(TeamPactId{change.object});
  if (change.revision != 0) moved.helpers.insert(PersonId{change.revision});
}

// The first goal of a scope asks for sums that were not made yet.
bool has_all_scopes(const MetricCatalogue& metrics, const std::vector<Goal>& goals) {
  return std::ranges::all_of(
      goals, [&](const Goal& goal) { return goal.scope.empty() || metrics.was_asked_for({goal.metric, goal.scope}); });
}

}  // namespace

std::shared_ptr<const Board> NumbersKeeper::current() const {
  const std::lock_guard lock(publishing_);
  return current_;
}

std::vector<bool> NumbersKeeper::counted_once(std::size_t rule, std::span<const std::int64_t> records) {
  const std::lock_guard lock(writing_);
  std::vector<bool> counted;
  for (const std::int64_t record : records) counted.push_back(facts_ && facts_->counts_once(rule, record));
  return counted;
}

void NumbersKeeper::publish(Numbers next, const Moved& moved) {
  const auto former = current();
  auto sheet = former != nullptr && former->sheet->fits(next) ? former->sheet : std::make_shared<const GoalSheet>(next);
  auto alignments = former != nullptr && former->alignments->fits(next, sheet, today_)
                        ? former->alignments
                        : std::make_shared<const AlignmentShelf>(next, sheet, today_);
  auto published = std::make_shared<const Board>(Board{std::move(next), std::move(sheet), std::move(alignments)});
  {
    const std::lock_guard lock(publishing_);
    current_ = published;
  }
  if (listener_) listener_(*published, moved);
}

void NumbersKeeper::load(Date today) {
  const std::lock_guard lock(writing_);
  load_locked(today);
}

void NumbersKeeper::load_locked(Date today) {
  Numbers next;
  store_.read(workspace_, [&](Transaction& tx) {
    next.change_seq = tx.changes().last();
    load_shelves(tx, next);
    load_objectives(tx, next);
    load_alignments(tx, next);
    next.directory = std::make_shared<const Directory>(tx.organisation().load(), today, next.workspace.name);
    next.metrics = std::make_shared<const MetricCatalogue>(tx.metrics().all(), scopes_of(*next.goals));
    load_pacts(tx, next);
    load_facts(tx, next);
  });
  today_ = today;
  next.readings = facts_->readings();
  next.series = facts_->series();
  next.deliveries = facts_->deliveries();
  next.sums = engine_->snapshot();
  in_step_ = true;
  publish(std::move(next), {.beyond_pacts = true});
}

void NumbersKeeper::load_shelves(Transaction& tx, Numbers& numbers) const {
  numbers.workspace = tx.load_workspace();
  numbers.calendars = std::make_shared<const CalendarRows>(tx.calendars().load());
  numbers.goals = std::make_shared<const std::vector<Goal>>(tx.goals().all());
  numbers.courses = std::make_shared<const GoalCourses>(load_courses(tx));
  numbers.stated = std::make_shared<const std::vector<StatedGoal>>(tx.alignments().stated());
}

void NumbersKeeper::load_objectives(Transaction& tx, Numbers& numbers) {
  numbers.objectives = std::make_shared<const std::vector<Objective>>(tx.strategy().objectives());
}

void NumbersKeeper::load_alignments(Transaction& tx, Numbers& numbers) {
  numbers.alignments = std::make_shared<const std::vector<GoalAlignment>>(tx.alignments().all());
}

void NumbersKeeper::load_pacts(Transaction& tx, Numbers& numbers) {
  numbers.pacts = pacts_in_force(tx.team_pacts(), *numbers.metrics, numbers.pacts);
}

void NumbersKeeper::load_facts(Transaction& tx, const Numbers& numbers) {
  facts_.emplace(numbers.directory, numbers.metrics);
  const auto planes = static_cast<std::uint32_t>(numbers.metrics->rules().size() * currency_planes);
  attainment::BulkLoad bulk(numbers.directory->tree(), planes);
  const auto hand_over = [&](std::size_t at_least) {
    auto& waiting = facts_->waiting();
    if (waiting.size() < at_least) return;
    check(bulk.add(waiting).has_value(), "facts of stored records are within the engine's limits");
    waiting.clear();
  };
  const auto take = [&](const auto& record) {
    facts_->load(record);
    hand_over(facts_a_portion);
  };
  tx.records().for_each_deal(take);
  tx.records().for_each_activity(take);
  tx.records().for_each_measurement(take);
  facts_->finish_loading();
  hand_over(1);
  auto cube = std::move(bulk).finish();
  if (engine_) {
    engine_->replace(std::move(cube));
  } else {
    engine_.emplace(std::move(cube));
  }
}

bool NumbersKeeper::follow(Date today) {
  const std::lock_guard lock(writing_);
  const auto before = current();
  if (before == nullptr || !in_step_) {
    load_locked(today);
    return true;
  }
  in_step_ = false;  // until this has come to its end: what an exception leaves half done is built again
  const std::int64_t seen_before = before->numbers.change_seq;
  Numbers next = before->numbers;
  std::vector<attainment::Change> changes;
  Reload reload;
  store_.read(workspace_, [&](Transaction& tx) {
    reload = collect(tx, today, changes, next);
    if (reload.everything) return;
    if (reload.shelves) load_shelves(tx, next);
    reload.everything = reload.shelves && !has_all_scopes(*next.metrics, *next.goals);
    if (reload.objectives) load_objectives(tx, next);
    if (reload.alignments) load_alignments(tx, next);
    if (reload.pacts) load_pacts(tx, next);
  });
  if (reload.everything) {
    load_locked(today);
    return true;
  }
  in_step_ = true;
  if (next.change_seq == seen_before && today == today_) return false;
  in_step_ = false;
  reload.moved.beyond_pacts = reload.moved.beyond_pacts || today != today_;
  if (today != today_ && !reload.organisation) {
    next.directory =
        std::make_shared<const Directory>(next.directory->rows(), today, next.workspace.name, next.directory.get());
  }
  today_ = today;
  next.readings = facts_->readings();
  next.series = facts_->series();
  next.deliveries = facts_->deliveries();
  check(engine_->apply(changes).has_value(), "facts of stored records are within the engine's limits");
  next.sums = engine_->snapshot();
  in_step_ = true;
  publish(std::move(next), reload.moved);
  return true;
}

NumbersKeeper::Reload NumbersKeeper::collect(Transaction& tx, Date today, std::vector<attainment::Change>& changes,
                                             Numbers& next) {
  Reload reload;
  std::vector<Change> seen;
  for (auto portion = tx.changes().after(next.change_seq, changes_a_portion); !portion.empty();
       portion = tx.changes().after(seen.back().seq, changes_a_portion)) {
    seen.insert(seen.end(), portion.begin(), portion.end());
  }
  for (const Change& change : seen) {
    take(reload.moved, change);
    switch (change.kind) {
      case ChangeKind::bulk:
      case ChangeKind::metric: reload.everything = true; break;
      case ChangeKind::organisation: reload.organisation = true; break;
      case ChangeKind::strategy: reload.objectives = true; break;
      case ChangeKind::alignment: reload.alignments = true; break;
      case ChangeKind::team_pact: reload.pacts = true; break;
      case ChangeKind::calendar:
      case ChangeKind::goal: reload.shelves = true; break;
      case ChangeKind::deal:
      case ChangeKind::activity:
      case ChangeKind::measurement:
      case ChangeKind::goal_template:
      case ChangeKind::sales_pact: break;
    }
  }
  if (!seen.empty()) next.change_seq = seen.back().seq;
  if (reload.everything) return reload;
  if (reload.organisation) {
    // New people come before their facts, and a move before what it re-credits.
    next.directory =
        std::make_shared<const Directory>(tx.organisation().load(), today, next.workspace.name, next.directory.get());
    engine_->reorganise(next.directory->tree());
    facts_->use(next.directory);
  }
  for (const Change& change : seen) {
    if (change.kind == ChangeKind::deal) collect_deal(tx, change, changes);
    if (change.kind == ChangeKind::activity) collect_activity(tx, change, changes);
    if (change.kind == ChangeKind::measurement) collect_measurement(tx, change, changes);
  }
  return reload;
}

void NumbersKeeper::collect_deal(Transaction& tx, const Change& change, std::vector<attainment::Change>& changes) {
  const auto now = tx.records().deal_version(DealId{change.object}, change.revision);
  check(now.has_value(), "every version of a deal stays readable");
  const auto before = change.revision > 1 ? tx.records().deal_version(now->id, change.revision - 1) : std::nullopt;
  facts_->replace(before ? &*before : nullptr, *now, changes);
}

void NumbersKeeper::collect_activity(Transaction& tx, const Change& change, std::vector<attainment::Change>& changes) {
  const auto now = tx.records().activity_version(ActivityId{change.object}, change.revision);
  check(now.has_value(), "every version of an activity stays readable");
  const auto before = change.revision > 1 ? tx.records().activity_version(now->id, change.revision - 1) : std::nullopt;
  facts_->replace(before ? &*before : nullptr, *now, changes);
}

void NumbersKeeper::collect_measurement(Transaction& tx, const Change& change,
                                        std::vector<attainment::Change>& changes) {
  const auto now = tx.records().find_measurement(MeasurementId{change.object});
  check(now.has_value(), "measurements are never deleted");
  auto before = now->supersedes ? tx.records().find_measurement(*now->supersedes) : std::nullopt;
  if (before) before->current = true;  // as it was until now: what it counted for is taken back
  facts_->replace(before ? &*before : nullptr, *now, changes);
}

}  // namespace salespact::app
