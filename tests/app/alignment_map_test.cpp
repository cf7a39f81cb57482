#include "app/alignment_office.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

// Acme 1,000 <- Central 600, West 400; Central <- North 500 <- Ana 300, Ben 300; Acme serves "Grow".
struct Tree : AlignmentRoom {
  Objective grow = objective("Grow");
  Goal acme = goal("Acme", 1'000);
  Goal central = goal("Central", 600);
  Goal west = goal("West", 400);
  Goal north = goal("North", 500);
  Goal ana = goal("Ana", 300);
  Goal ben = goal("Ben", 300);

  Tree() {
    REQUIRE(align(acme, grow, AlignmentKind::driver).has_value());
    for (const auto& [child, parent] :
         {std::pair(central, acme), {west, acme}, {north, central}, {ana, north}, {ben, north}}) {
      REQUIRE(align(child, parent).has_value());
    }
  }
};

}  // namespace

TEST_CASE("the map opens level by level, units before people, each line with its own number and status") {
  Tree tree;
  tree.deals("D1,Ana,60.00,USD,won,,2027-04-02,2027-04-05,,\nD2,Ben,30.00,USD,won,,2027-04-02,2027-04-06,,\n");
  const auto top = tree.level();
  REQUIRE(Tree::titles(top) == "Grow");
  CHECK(top[0].key == "objective:" + tree.grow.id.text());
  CHECK(top[0].children == 1);
  CHECK(top[0].drivers == "0.090000");  // 90 of 1,000, its one driver
  CHECK(Tree::titles(tree.level(tree.grow)) == "Acme revenue");
  CHECK(Tree::titles(tree.level(tree.acme)) == "Central revenue, West revenue");
  const auto people = tree.level(tree.north);
  REQUIRE(Tree::titles(people) == "Ana revenue, Ben revenue");
  CHECK(people[0].level == "person");
  CHECK(people[0].actual == "60.00");
  CHECK(people[0].target == "300.00");
  CHECK(people[0].attainment == "0.200000");
  CHECK(people[0].status == "ahead");
  CHECK(people[1].status == "off_track");
  CHECK(people[0].link->kind == "sum");
  CHECK(people[0].link->may_edit);
  const auto region = tree.level(tree.acme);
  CHECK(region[0].level == "team");
  CHECK(region[0].children == 1);
  const auto team = tree.level(tree.central);
  CHECK(team[0].children == 2);
  CHECK(team[0].children_at_risk == 1);
}

TEST_CASE("R-ROLL 2: of what is in the scope, each part takes its share; the rest is said") {
  AlignmentRoom office;
  const Goal north = office.goal("North", 200'000);
  REQUIRE(office.align(office.goal("Ana", 120'000), north).has_value());
  REQUIRE(office.align(office.goal("Ben", 160'000), north, AlignmentKind::sum, 500'000).has_value());
  office.deals("D1,Ana,120000.00,USD,won,,2027-04-02,2027-04-05,,\nD2,Ben,80000.00,USD,won,,2027-04-02,2027-04-06,,\n");
  const auto lines = office.level("loose");
  REQUIRE(AlignmentRoom::titles(lines) == "North revenue");
  CHECK(lines[0].actual == "200000.00");
  CHECK(lines[0].coverage->carried == "200000.00");
  CHECK(lines[0].coverage->coverage == "1.000000");
  CHECK(lines[0].coverage->band == "thin");
  CHECK(lines[0].coverage->unallocated == "40000.00");
}

TEST_CASE("coverage says raw, after ramp, and by what each reached before; gaps and too much are problems") {
  AlignmentRoom office;
  const Goal north = office.goal("North", 1'200);
  for (const auto& [name, target, reached] : {std::tuple("Ana", 600, 540), {"Ben", 600, 480}}) {
    Goal before = office.draft_of(name, 600);
    before.period = {PeriodKind::quarter, "2027-Q1", {day("2027-01-01"), day("2027-03-31")}};
    before.state = GoalState::closed;
    office.put(before);
    office.deals(fmt::format("D{0},{0},{1}.00,USD,won,,2027-01-02,2027-02-05,,\n", name, reached));
    REQUIRE(office.align(office.goal(name, target), north).has_value());
  }
  const auto line = [&] { return office.level("loose").at(0); };
  CHECK(line().coverage->coverage == "1.000000");
  CHECK(line().coverage->expected_coverage == "0.850000");  // (600 · 0.9 + 600 · 0.8) / 1,200
  CHECK(line().coverage->gap == "0.00");
  CHECK(office.problems(app::AlignmentFlagKind::gap).empty());
  const Goal central = office.goal("Central", 1'201);
  REQUIRE(office.align(north, central).has_value());
  CHECK(office.problems(app::AlignmentFlagKind::gap) == "GAP Central revenue");
  CHECK(line().coverage->gap == "1.00");
  const Goal acme = office.goal("Acme", 800);
  REQUIRE(office.align(central, acme).has_value());
  CHECK(office.problems(app::AlignmentFlagKind::excessive) == "EXCESSIVE Acme revenue");
}

TEST_CASE("G37: children of 300k, 300k and 250k leave a gap of 150k of 1,000k") {
  AlignmentRoom office;
  const Goal acme = office.goal("Acme", 1'000'000);
  REQUIRE(office.align(office.goal("Central", 300'000), acme).has_value());
  REQUIRE(office.align(office.goal("North", 300'000), acme).has_value());
  REQUIRE(office.align(office.goal("West", 250'000), acme).has_value());
  const auto found = app::read_goal_coverage(office.board(), office.viewpoint(), acme.id, office.today);
  REQUIRE(found->coverage);
  CHECK(found->coverage->coverage == "0.850000");
  CHECK(found->coverage->gap == "150000.00");
  CHECK(found->coverage->band == "gap");
}

TEST_CASE("G38: level by level to a street of 216 %") {
  AlignmentRoom office;
  std::string people;
  for (int region = 1; region <= 2; ++region) {
    for (int team = 1; team <= 3; ++team) {
      for (int rep = 1; rep <= 6; ++rep) {
        people += fmt::format("R{0}{1}{2},,Region {0}/Team {0}{1},rep,,\n", region, team, rep);
      }
    }
  }
  office.people(people);
  const Goal top = office.goal("Acme", 10'000'000);
  for (int region = 1; region <= 2; ++region) {
    const Goal of_region = office.goal(fmt::format("Region {}", region), 6'500'000);
    REQUIRE(office.align(of_region, top).has_value());
    for (int team = 1; team <= 3; ++team) {
      const Goal of_team = office.goal(fmt::format("Team {}{}", region, team), 2'800'000);
      REQUIRE(office.align(of_team, of_region).has_value());
      for (int rep = 1; rep <= 6; ++rep) {
        const Goal of_rep = office.goal(fmt::format("R{}{}{}", region, team, rep), 600'000);
        REQUIRE(office.align(of_rep, of_team).has_value());
      }
    }
  }
  const auto found = app::read_goal_coverage(office.board(), office.viewpoint(), top.id, office.today);
  REQUIRE(found->steps.size() == 3);
  CHECK(found->steps[0].coverage == "1.300000");
  CHECK(found->steps[1].coverage == "1.292308");
  CHECK(found->steps[2].coverage == "1.285714");
  CHECK(found->steps[2].carried == "21600000.00");
  CHECK(found->steps[2].of_target == "2.160000");
  CHECK(found->steps[2].goals == 36);
  CHECK_FALSE(found->withheld);
}

TEST_CASE("money of another currency is carried at the plan rate of the parent's first day") {
  AlignmentRoom office;
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2026-01-01"), 1'100'000});
    tx.changes().append(app::ChangeKind::calendar);
  });
  const Goal acme = office.goal("Acme", 1'000);
  Goal west = office.draft_of("West", 500);
  west.currency = Currency::parse("EUR");
  west = office.put(west);
  REQUIRE(office.align(west, acme).has_value());
  CHECK(office.level("loose").at(0).coverage->carried == "550.00");
  CHECK(office.problems(app::AlignmentFlagKind::conflict).empty());
}

TEST_CASE("the line of sight goes from a goal up to the objective, and whoever has none is an orphan") {
  Tree tree;
  CHECK(tree.line(tree.ana) == "North revenue (sum) > Central revenue (sum) > Acme revenue (sum) > Grow (driver)");
  CHECK(tree.line(tree.acme) == "Grow (driver)");
  const Goal cy = tree.goal("Cy", 50);
  CHECK(tree.line(cy) == "orphan");
  REQUIRE(tree.align(cy, tree.west, AlignmentKind::guard).has_value());
  CHECK(tree.line(cy) == "orphan");  // a guard is no way
  CHECK(tree.problems(app::AlignmentFlagKind::orphan) == "ORPHAN Cy revenue");
  tree.as("Ana");
  CHECK(tree.line(tree.ana) == "North revenue (sum) > Central revenue (sum) > Acme revenue (sum) > Grow (driver)");
  CHECK(tree.line(cy) == "not found");
  tree.as("Ben");
  const auto found = app::read_line_of_sight(tree.board(), tree.viewpoint(), tree.ana.id, tree.today);
  REQUIRE(found->parents.size() == 1);
  CHECK_FALSE(found->parents[0].link.may_edit);
  CHECK_FALSE(found->may_edit);
}

TEST_CASE("DOMAIN 6: what a reader may not see is in no list, no count and no coverage") {
  Tree tree;
  tree.as("Cy");  // in West: sees the company's and West's goals, and none of Central's
  CHECK(Tree::titles(tree.level(tree.acme)) == "West revenue");
  const auto seen = tree.level(tree.grow);
  REQUIRE(Tree::titles(seen) == "Acme revenue");
  CHECK(seen[0].children == 1);
  CHECK_FALSE(seen[0].coverage);
  CHECK(app::read_alignment(tree.board(), tree.viewpoint(), {.parent = "goal:" + tree.north.id.text()}, tree.today)
            .error() == app::AlignmentAsk::parent_unknown);
  CHECK(tree.problems() == "CHILDLESS West revenue");
  const auto chain = app::read_goal_coverage(tree.board(), tree.viewpoint(), tree.acme.id, tree.today);
  CHECK(chain->withheld);
  CHECK(chain->steps.empty());
  CHECK_FALSE(chain->coverage);
}

TEST_CASE("what hangs below a goal that a reader may not see hangs below the nearest that they see") {
  Tree tree;
  Goal hidden = tree.north;
  hidden.visibility = Visibility::private_to_line;
  tree.engine.store().write(tree.workspace.id, [&](app::Transaction& tx) {
    CHECK(tx.goals().update(hidden));
    tx.changes().append(app::ChangeKind::goal, hidden.id.value, 2);
  });
  tree.as("Ana");
  CHECK(Tree::titles(tree.level(tree.central)) == "Ana revenue, Ben revenue");
  CHECK_FALSE(tree.level(tree.central)[0].link);
  CHECK(tree.line(tree.ana) == "Central revenue > Acme revenue (sum) > Grow (driver)");
}

TEST_CASE("a filter leaves the lines that fit and what leads to them") {
  Tree tree;
  const Goal calls = tree.goal("Cy", 10, "calls");
  const auto titles = [&](const app::AlignmentFilter& filter, const std::string& parent = "") {
    return Tree::titles(tree.level(parent, filter));
  };
  CHECK(titles({}) == "Grow, loose");
  const app::AlignmentFilter orphans{.problem = app::AlignmentFlagKind::orphan};
  CHECK(titles(orphans) == "loose");
  CHECK(titles(orphans, "loose") == "Cy calls");
  const app::AlignmentFilter of_west{.unit = tree.unit("West").id};
  CHECK(titles(of_west) == "Grow, loose");
  CHECK(titles(of_west, "goal:" + tree.acme.id.text()) == "West revenue");
  tree.deals("D1,Ana,150.00,USD,won,,2027-04-02,2027-04-05,,\n");
  const app::AlignmentFilter ahead{.status = GoalStatus::ahead};
  CHECK(titles(ahead, "goal:" + tree.north.id.text()) == "Ana revenue");
  CHECK(titles(ahead) == "Grow");
  CHECK(app::read_alignment(tree.board(), tree.viewpoint(), {.filter = {.unit = OrgUnitId{7}}}, tree.today).error() ==
        app::AlignmentAsk::unit_unknown);
}

TEST_CASE("pages of a level follow one another without gap or double") {
  Tree tree;
  for (int i = 0; i < 5; ++i) tree.goal("Cy", 10 + i, i % 2 == 0 ? "calls" : "meetings");
  std::string seen;
  std::string cursor;
  do {
    const auto page = app::read_alignment(tree.board(), tree.viewpoint(),
                                          {.parent = "loose", .cursor = cursor, .limit = 2}, tree.today);
    REQUIRE(page.has_value());
    for (const app::AlignmentNode& node : page->items) seen += *node.target + " ";
    cursor = page->next.value_or("");
  } while (!cursor.empty());
  CHECK(seen == "10 12 14 11 13 ");
  CHECK(app::read_alignment(tree.board(), tree.viewpoint(), {.cursor = "nonsense"}, tree.today).error() ==
        app::AlignmentAsk::cursor_unknown);
}

TEST_CASE("conflicts: two targets for the same days, a child beyond its parent's days, too much work") {
  AlignmentRoom office;
  const Goal calls = office.goal("Ana", 100, "calls");
  const Goal again = office.goal("Ana", 120, "calls");
  Goal year = office.draft_of("North", 100, "calls");
  year.period = {PeriodKind::month, "2027-05", {day("2027-05-01"), day("2027-05-31")}};
  year = office.put(year);
  REQUIRE(office.align(calls, year, AlignmentKind::supports).has_value());
  using enum app::AlignmentFlagKind;
  CHECK(office.problems(conflict) == "C1 Ana calls/Ana calls, C1 Ana calls/Ana calls, C4 Ana calls/North calls");
  // 48 meetings a week of 45 minutes are 36 hours of the 16 that there are to sell in.
  const Goal meetings = office.goal("Ben", 624, "meetings");
  CHECK(office.problems(conflict).ends_with("C7 Ben meetings"));
  CHECK(office.problems(childless).empty());
}

TEST_CASE("a new alignment is followed without reading the goals again") {
  Tree tree;
  const auto before = tree.board().numbers.goals;
  const Goal cy = tree.goal("Cy", 50);
  const auto with_goal = tree.board().numbers.goals;
  CHECK(before != with_goal);
  REQUIRE(tree.align(cy, tree.west).has_value());
  CHECK(tree.board().numbers.goals == with_goal);
  CHECK(Tree::titles(tree.level(tree.west)) == "Cy revenue");
}
