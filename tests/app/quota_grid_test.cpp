#include "app/quota/quota_grid.hpp"
#include "app/administration_office.hpp"
#include "app/quota/change_quotas.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

template <class Engine>
struct QuotaDesk : AdministrationOffice<Engine> {
  app::QuotaGrid grid(const app::QuotaQuestion& question = {}) {
    auto made = app::read_quota_grid(this->desk(), this->by(), question);
    REQUIRE(refusal(made).empty());
    return std::move(*made);
  }
  Owner owner(const std::string& name) {
    for (const Person& person : this->rows().people) {
      if (person.display_name == name) return person.id;
    }
    return this->unit(name).id;
  }
  app::QuotaChange cell(const std::string& name, const std::string& period, const char* target,
                        std::int64_t revision = 0) {
    app::QuotaChange change{.owner = owner(name), .period = period, .target = {}, .revision = revision};
    if (target != nullptr) change.target = parse_decimal(target);
    return change;
  }
  app::Decided<app::QuotasChanged> change(std::vector<app::QuotaChange> cells, std::string reason = "",
                                          std::string metric = "revenue") {
    return app::change_quotas(this->desk(), this->by(), {std::move(metric), std::move(cells), std::move(reason)});
  }
  std::vector<Goal> goals() {
    return this->read([](app::Transaction& tx) { return tx.goals().all(); });
  }
};

using MemoryDesk = QuotaDesk<contract::MemoryEngine>;

// "1000.00@1 - own": targets with their revisions, locks, and "-" where a number may be given.
std::string cells_of(const app::QuotaLine& row) {
  std::string text;
  for (const app::QuotaCell& cell : row.cells) {
    if (!text.empty()) text += " ";
    if (cell.target) text += *cell.target + "@" + std::to_string(cell.revision);
    if (!cell.lock) {
      text += cell.target ? "" : "-";
      continue;
    }
    constexpr std::array words{"own", "elsewhere", "not_there", "closed", "sample"};
    text += words.at(static_cast<std::size_t>(*cell.lock));
  }
  return text;
}

const app::QuotaLine& row(const app::QuotaGrid& grid, const std::string& name, std::size_t which = 0) {
  for (const app::QuotaLine& line : grid.rows) {
    if (line.name == name && which-- == 0) return line;
  }
  FAIL("no row " << name);
  return grid.rows.front();
}

std::string rows_of(const app::QuotaGrid& grid) {
  std::string text;
  for (const app::QuotaLine& line : grid.rows) {
    text += (text.empty() ? "" : ", ") + std::string(static_cast<std::size_t>(line.depth), '>') + line.name;
  }
  return text;
}

std::string told(const app::Decided<app::QuotasChanged>& changed) {
  if (!changed) return refusal(changed);
  return std::to_string(changed->set) + " set, " + std::to_string(changed->changed) + " changed, " +
         std::to_string(changed->taken_away) + " taken away, " + std::to_string(changed->unchanged) + " unchanged";
}

}  // namespace

TEST_CASE("the grid has units in the order of the tree, each with its people, and a cell for each period") {
  MemoryDesk desk;
  desk.quotas("Ana,revenue,2027-Q1,1000,USD\nCentral,revenue,2027-Q1,5000,USD\nCentral,revenue,2027,9000,USD\n");
  const app::QuotaGrid grid = desk.grid();
  CHECK(rows_of(grid) == "Acme, Olu, >Central, >Uma, >>North, >>Ana, >>Ben, >>Mo, >West, >Cy");
  CHECK(grid.columns.size() == 4);
  CHECK(grid.columns.front().label == "2027-Q1");
  CHECK(cells_of(row(grid, "Ana")) == "1000.00@1 - - -");
  CHECK(cells_of(row(grid, "Central")) == "5000.00@1 - - -");
  CHECK(row(grid, "Central").year->target == "9000.00");
  CHECK(cells_of(row(grid, "Olu")) == "own own own own");
  CHECK(row(grid, "Ana").sells);
  CHECK_FALSE(row(grid, "Uma").sells);
  CHECK(row(grid, "Ana").currency->code() == "USD");
  CHECK(desk.grid({.by = PeriodKind::month}).columns.size() == 12);
  const app::QuotaGrid years = desk.grid({.by = PeriodKind::year});
  CHECK(cells_of(row(years, "Central")) == "9000.00@1");
  CHECK_FALSE(row(years, "Central").year.has_value());
  CHECK(desk.grid({.year = "2028"}).columns.front().label == "2028-Q1");
}

TEST_CASE("somebody who moves stands in both units, each period in one of them") {
  MemoryDesk desk;
  desk.people("Cy,,Central/North,rep,2027-07-01,\nZoe,,West,rep,2027-05-10,\n");
  const app::QuotaGrid grid = desk.grid();
  CHECK(cells_of(row(grid, "Cy", 0)) == "elsewhere elsewhere - -");
  CHECK(cells_of(row(grid, "Cy", 1)) == "- - elsewhere elsewhere");
  CHECK(cells_of(row(grid, "Zoe")) == "not_there - - -");
}

TEST_CASE("what is asked for wrongly is refused with what would be accepted, and nobody but operations may ask") {
  MemoryDesk desk;
  const auto ask = [&](const app::QuotaQuestion& question) {
    return refusal(app::read_quota_grid(desk.desk(), desk.by(), question));
  };
  CHECK(ask({.metric = "joy"}) == "METRIC_UNKNOWN metric");
  CHECK(ask({.year = "2027-Q1"}) == "RANGE_INVALID year");
  desk.as("Uma");
  CHECK(ask({}) == "not allowed");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q1", "1")})) == "not allowed");
}

TEST_CASE("quotas in other currencies come with the plan rates of each period") {
  MemoryDesk desk;
  desk.quotas("Ana,revenue,2027-Q1,1000,EUR\n");
  desk.engine.store().write(desk.workspace.id, [](app::Transaction& tx) {
    tx.calendars().put(ExchangeRate{.from = *Currency::parse("EUR"),
                                    .to = *Currency::parse("USD"),
                                    .valid_from = day("2027-04-01"),
                                    .rate_millionths = 1'100'000});
  });
  const app::QuotaGrid grid = desk.grid();
  CHECK(row(grid, "Ana").currency->code() == "EUR");
  CHECK(row(grid, "Ben").currency->code() == "USD");
  REQUIRE(grid.rates.size() == 6);  // both ways, from the second quarter on
  CHECK(grid.rates.front().column == 1);
  CHECK(grid.rates.front().numerator + "/" + grid.rates.front().denominator == "11/10");
}

TEST_CASE_TEMPLATE("a batch sets, changes and takes away, and the numbers and the audit trail have it", Engine,
                   ON_EVERY_STORE) {
  QuotaDesk<Engine> desk;
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "1000"), desk.cell("Central", "2027-Q2", "1500.50")})) ==
        "2 set, 0 changed, 0 taken away, 0 unchanged");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "1200", 1), desk.cell("Central", "2027-Q2", "1500.5", 1)})) ==
        "0 set, 1 changed, 0 taken away, 1 unchanged");
  CHECK(desk.last_audit().action == "quota.changed");
  CHECK(desk.last_audit().before == "Revenue 2027-Q2: 1000.00 USD");
  CHECK(desk.last_audit().after == "Revenue 2027-Q2: 1200.00 USD");
  CHECK(desk.last_audit().object == "person:" + desk.person("Ana").id.text());
  desk.numbers.follow(desk.today);
  CHECK(desk.numbers.current()->sheet->goals().size() == 2);

  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", nullptr, 2)})) == "REASON_MISSING reason");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", nullptr, 2)}, "Left the team")) ==
        "0 set, 0 changed, 1 taken away, 0 unchanged");
  CHECK(desk.last_audit().action == "quota.taken_away");
  CHECK(desk.last_audit().reason == "Left the team");
  CHECK(cells_of(row(desk.grid(), "Ana")) == "- - - -");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "900")})) == "1 set, 0 changed, 0 taken away, 0 unchanged");
  const auto goals = desk.goals();  // the cancelled one stays in the books
  CHECK(std::ranges::count(goals, GoalState::cancelled, &Goal::state) == 1);
  CHECK(goals.size() == 3);
}

TEST_CASE_TEMPLATE("two people at once: whoever comes second is told which cells, and nothing of theirs is stored",
                   Engine, ON_EVERY_STORE) {
  QuotaDesk<Engine> desk;
  desk.quotas("Ana,revenue,2027-Q2,1000,USD\nBen,revenue,2027-Q2,1000,USD\n");
  REQUIRE(told(desk.change({desk.cell("Ana", "2027-Q2", "1100", 1)})) == "0 set, 1 changed, 0 taken away, 0 unchanged");
  const auto second = desk.change({desk.cell("Ben", "2027-Q2", "7", 1), desk.cell("Ana", "2027-Q2", "1200", 1)});
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().reason == app::Refused::Reason::stale);
  REQUIRE(second.error().problems.size() == 1);
  CHECK(second.error().problems.front().field == "cells/1");
  CHECK(second.error().problems.front().message ==
        "Ana, 2027-Q2: somebody has set this quota to 1100.00 USD since it was read; read it again");
  CHECK(cells_of(row(desk.grid(), "Ben")) == "- 1000.00@1 - -");
  // What is there already needs no change, whoever wrote it.
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "1100", 1)})) == "0 set, 0 changed, 0 taken away, 1 unchanged");
  CHECK(told(desk.change({desk.cell("Cy", "2027-Q2", nullptr, 4)})) == "0 set, 0 changed, 0 taken away, 1 unchanged");
  CHECK(told(desk.change({desk.cell("Cy", "2027-Q2", "5", 4)})) == "stale");
}

TEST_CASE("all that is wrong with a batch is said at once, and then none of it is stored") {
  MemoryDesk desk;
  desk.people("Zoe,,West,rep,2027-05-10,\n");
  auto in_yen = desk.cell("Ben", "2027-Q3", "1.5");
  in_yen.currency = Currency::parse("JPY");
  const auto refused = desk.change({desk.cell("Ben", "2027-Q1", "10"), desk.cell("Ben", "2027-Q2", "1.005"), in_yen,
                                    desk.cell("Ben", "2027-Q5", "1"), desk.cell("Ben", "2027-Q1", "11"),
                                    desk.cell("Olu", "2027-Q1", "1"), desk.cell("Zoe", "2027-Q1", "1"),
                                    desk.cell("Cy", "2027-Q1", "-1")});
  CHECK(refusal(refused) ==
        "NUMBER_INVALID cells/1/target, NUMBER_INVALID cells/2/target, NO_SUCH_PERIOD cells/3/period, CELL_TWICE "
        "cells/4, OWN_TARGET cells/5, NOT_IN_COMPANY cells/6, NUMBER_INVALID cells/7/target");
  CHECK(desk.goals().empty());
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q1", "1")}, "", "joy")) == "METRIC_UNKNOWN metric");
  CHECK(told(desk.change({})) == "0 set, 0 changed, 0 taken away, 0 unchanged");
  auto nobody = desk.cell("Ana", "2027-Q1", "1");
  nobody.owner = PersonId{77};
  CHECK(told(desk.change({nobody})) == "OWNER_UNKNOWN cells/0");
}

TEST_CASE("a percentage above the metric's bounds is refused by the metric's own rule") {
  MemoryDesk desk;
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "101")}, "", "win_rate")) == "TARGET_REFUSED cells/0/target");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "30")}, "", "win_rate")) ==
        "1 set, 0 changed, 0 taken away, 0 unchanged");
  CHECK_FALSE(desk.grid({.metric = "win_rate"}).metric.adds_up);
}

TEST_CASE("a new number keeps title, season and state, and a stretch target that is still beyond it; by file as well") {
  MemoryDesk desk;
  desk.quotas("Ana,revenue,2027-Q2,1000,USD\n");
  desk.engine.store().write(desk.workspace.id, [](app::Transaction& tx) {
    Goal goal = tx.goals().all().front();
    goal.title = "Ana's second quarter";
    goal.stretch = 150'000;
    goal.state = GoalState::paused;
    REQUIRE(tx.goals().update(goal));
  });
  desk.quotas("Ana,revenue,2027-Q2,1100,USD\n");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "1200", 3)})) == "0 set, 1 changed, 0 taken away, 0 unchanged");
  const Goal kept = desk.goals().front();
  CHECK(kept.title == "Ana's second quarter");
  CHECK(kept.stretch == 150'000);
  CHECK(kept.state == GoalState::paused);
  CHECK(kept.target == 120'000);
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q2", "1500", 4)})) == "0 set, 1 changed, 0 taken away, 0 unchanged");
  CHECK_FALSE(desk.goals().front().stretch.has_value());
}

TEST_CASE("a quota whose result has been reported stays as it was") {
  MemoryDesk desk;
  desk.quotas("Ana,revenue,2027-Q1,1000,USD\n");
  desk.engine.store().write(desk.workspace.id, [](app::Transaction& tx) {
    Goal goal = tx.goals().all().front();
    goal.state = GoalState::closed;
    REQUIRE(tx.goals().update(goal));
  });
  CHECK(cells_of(row(desk.grid(), "Ana")) == "1000.00@2closed - - -");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q1", "1", 2)})) == "QUOTA_CLOSED cells/0");
  CHECK(told(desk.change({desk.cell("Ana", "2027-Q1", nullptr, 2)}, "why not")) == "QUOTA_CLOSED cells/0");
}
