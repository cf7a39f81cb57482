// engine_bench write DIR FACTS GOALS    the workload as CSV files for the database beside it
// engine_bench time DIR FACTS GOALS     one round of CPU times, and every answer, as CSV files
// engine_bench memory DIR FACTS GOALS   resident memory after a build from a stream, as the server does it
#include "domain/attainment/engine.hpp"
#include "domain/attainment/live_actuals.hpp"
#include "workload.hpp"

#include <fmt/core.h>
#include <fmt/os.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>

namespace salespact::bench {
namespace {

using namespace attainment;

double cpu_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double resident_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
  }
  return 0;
}

void report(const char* name, double value) { fmt::print("{}={:.9g}\n", name, value); }

std::int32_t day_number(Date day) { return day - Workload::first_day; }

void write_organisation(const Workload& workload, const std::string& dir) {
  const auto end = [](const Tenure& tenure) { return tenure.to ? day_number(*tenure.to) : Workload::days; };
  auto memberships = fmt::output_file(dir + "/membership.csv");
  memberships.print("person,unit,since,until\n");
  for (const auto& row : workload.rows.memberships) {
    memberships.print("{},{},{},{}\n", row.person, row.unit, day_number(row.tenure.from), end(row.tenure));
  }
  auto parents = fmt::output_file(dir + "/parent.csv");
  parents.print("unit,above,since,until\n");
  for (const auto& row : workload.rows.parents) {
    parents.print("{},{},{},{}\n", row.unit, row.parent, day_number(row.tenure.from), end(row.tenure));
  }
}

void write_goals(const Workload& workload, const std::string& dir) {
  auto goals = fmt::output_file(dir + "/goal.csv");
  goals.print("goal,target,first_day,last_day\n");
  auto legs = fmt::output_file(dir + "/leg.csv");
  legs.print("leg,goal,is_unit,owner,series,first_day,last_day,is_count,is_denominator\n");
  std::size_t leg_number = 0;
  for (std::size_t i = 0; i < workload.goals.size(); ++i) {
    const Goal& goal = workload.goals[i];
    goals.print("{},{},{},{}\n", i, goal.target, day_number(goal.period.start), day_number(goal.period.end));
    for (const Leg& leg : goal.legs) {
      legs.print("{},{},{},{},{},{},{},{},{}\n", leg_number++, i, leg.owner.kind == Owner::Kind::unit ? 1 : 0,
                 leg.owner.index, leg.series, day_number(leg.range.start), day_number(leg.range.end),
                 leg.measure == Leg::Measure::count ? 1 : 0, leg.part == Leg::Part::denominator ? 1 : 0);
    }
  }
}

void write_workload(const Workload& workload, const std::string& dir) {
  write_organisation(workload, dir);
  write_goals(workload, dir);
  auto weights = fmt::output_file(dir + "/weight.csv");
  weights.print("day,weight\n");
  for (std::size_t day = 0; day < workload.weights.size(); ++day) weights.print("{},{}\n", day, workload.weights[day]);
  auto facts = fmt::output_file(dir + "/fact.csv", fmt::buffer_size = 1 << 20);
  facts.print("person,series,day,amount,count\n");
  workload.for_each_portion([&](std::span<const Fact> portion) {
    for (const Fact& fact : portion) {
      facts.print("{},{},{},{},{}\n", fact.owner, fact.series, day_number(fact.day), fact.amount, fact.count);
    }
  });
}

// Both sums of every leg and the figures of every goal, for the comparison cell by cell.
void write_answers(const Workload& workload, const Snapshot& snapshot, std::span<const GoalFigures> figures,
                   const std::string& dir) {
  auto legs = fmt::output_file(dir + "/our_leg.csv");
  legs.print("leg,amount,count\n");
  auto goals = fmt::output_file(dir + "/our_goal.csv");
  goals.print("goal,numerator,denominator,expected,attainment_above,attainment_below\n");
  std::size_t leg_number = 0;
  for (std::size_t i = 0; i < workload.goals.size(); ++i) {
    for (const Leg& leg : workload.goals[i].legs) {
      const Sum sum = snapshot.sum(leg.owner, leg.series, leg.range);
      legs.print("{},{},{}\n", leg_number++, sum.amount, sum.count);
    }
    const GoalFigures& goal = figures[i];
    goals.print("{},{},{},{},{},{}\n", i, goal.numerator, goal.denominator, goal.expected,
                static_cast<std::int64_t>(goal.attainment.numerator),
                static_cast<std::int64_t>(goal.attainment.denominator));
  }
}

// CPU microseconds a fact when they come in batches, with all ancestors and goals, published after each batch.
double time_news(Engine& engine, LiveActuals& live, std::span<const Fact> facts, std::size_t batch) {
  std::vector<Change> changes;
  const double begin = cpu_seconds();
  for (std::size_t at = 0; at < facts.size(); at += batch) {
    changes.clear();
    for (const Fact& fact : facts.subspan(at, std::min(batch, facts.size() - at))) {
      changes.push_back({Change::Kind::added, fact});
    }
    engine.apply(changes).value();
    live.apply(engine.snapshot()->organisation(), changes);
    (void)live.take_touched();
  }
  return (cpu_seconds() - begin) * 1e6 / static_cast<double>(facts.size());
}

void time_moves(Engine& engine, const Workload& workload) {
  const auto time_move = [&](const char* name, auto&& change) {
    OrganisationRows rows = workload.rows;
    change(rows);
    const double begin = cpu_seconds();
    engine.reorganise(std::make_shared<const Organisation>(Organisation::of(std::move(rows)).value()));
    report(name, (cpu_seconds() - begin) * 1e3);
  };
  const Date back_dated = Workload::first_day + 200;
  time_move("move_person_ms", [&](OrganisationRows& rows) {
    for (auto& row : rows.memberships) {
      if (row.person == 77 && !row.tenure.to && row.tenure.from < back_dated) {
        row.tenure.to = back_dated;
        rows.memberships.push_back({77, 999, {back_dated, std::nullopt}});
        return;
      }
    }
  });
  time_move("move_area_ms", [&](OrganisationRows& rows) {
    for (auto& row : rows.parents) {
      if (row.unit >= 25 && row.unit < 125 && !row.tenure.to && row.tenure.from < back_dated) {
        const UnitParent moved{row.unit, row.parent == 5 ? 6U : 5U, {back_dated, std::nullopt}};
        row.tenure.to = back_dated;
        rows.parents.push_back(moved);
        return;
      }
    }
  });
}

GoalBook compile(const Workload& workload) {
  return GoalBook::of({WeightCalendar(Workload::first_day, workload.weights)}, workload.goals).value();
}

Moment as_of() {
  const Date day = Workload::first_day + Workload::last_fact_day;
  return {.elapsed_until = day, .facts_until = day};
}

void build(const Workload& workload, std::span<const Fact> facts, std::optional<Engine>& engine) {
  const double begin = cpu_seconds();
  const auto organisation = std::make_shared<const Organisation>(Organisation::of(workload.rows).value());
  BulkLoad load(organisation, Workload::series);
  load.add(facts).value();
  const double staged = cpu_seconds();
  engine.emplace(std::move(load).finish());
  report("build_s", cpu_seconds() - begin);
  report("build_staging_s", staged - begin);
}

void time_round(const Workload& workload, const std::string& dir) {
  std::vector<Fact> facts;
  facts.reserve(workload.fact_count);
  workload.for_each_portion(
      [&](std::span<const Fact> portion) { facts.insert(facts.end(), portion.begin(), portion.end()); });
  std::optional<Engine> built;
  for (int repeat = 0; repeat < 2; ++repeat) {
    built.reset();
    build(workload, facts, built);
  }
  Engine& engine = *built;
  facts = {};

  const double compiling = cpu_seconds();
  const auto book = std::make_shared<const GoalBook>(compile(workload));
  report("compile_goals_s", cpu_seconds() - compiling);
  std::vector<GoalFigures> figures(book->size());
  auto snapshot = engine.snapshot();
  for (int repeat = 0; repeat < 3; ++repeat) {
    const double asked = cpu_seconds();
    book->evaluate(*snapshot, as_of(), figures);
    report("goals_s", cpu_seconds() - asked);
  }
  write_answers(workload, *snapshot, figures, dir);

  LiveActuals live(book, *snapshot);
  snapshot.reset();  // as requests do: what is replaced from now on can be used again
  const std::vector<Fact> news = workload.news(200'000);
  report("fact_in_batches_of_1024_us", time_news(engine, live, std::span(news).first(100'000), 1024));
  report("fact_in_batches_of_64_us", time_news(engine, live, std::span(news).subspan(100'000, 50'000), 64));
  report("fact_alone_us", time_news(engine, live, std::span(news).subspan(150'000, 50'000), 1));
  time_moves(engine, workload);
}

void measure_memory(const Workload& workload) {
  const auto organisation = std::make_shared<const Organisation>(Organisation::of(workload.rows).value());
  BulkLoad load(organisation, Workload::series);
  workload.for_each_portion([&](std::span<const Fact> portion) { load.add(portion).value(); });
  const Engine engine(std::move(load).finish());
  const GoalBook book = compile(workload);
  const auto figures = book.evaluate(*engine.snapshot(), as_of());
  report("resident_mib", resident_mib());
  report("reserved_mib", static_cast<double>(engine.snapshot()->reserved_bytes()) / (1024 * 1024));
}

int run(std::span<char*> arguments) {
  if (arguments.size() != 5) {
    fmt::print(stderr, "usage: engine_bench write|time|memory DIR FACTS GOALS\n");
    return 2;
  }
  const std::string mode = arguments[1];
  const std::string dir = arguments[2];
  const Workload workload(std::strtoull(arguments[3], nullptr, 10), std::strtoull(arguments[4], nullptr, 10));
  if (mode == "write") {
    write_workload(workload, dir);
  } else if (mode == "time") {
    time_round(workload, dir);
  } else {
    measure_memory(workload);
  }
  return 0;
}

}  // namespace
}  // namespace salespact::bench

int main(int count, char** arguments) { return salespact::bench::run({arguments, static_cast<std::size_t>(count)}); }
