#include "domain/goal/alignment.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

constexpr MetricId revenue{1};
constexpr MetricId discount{2};
const Owner ana = PersonId{1};
const Owner north = OrgUnitId{1};

DateRange quarter() { return {*Date::parse_iso("2027-04-01"), *Date::parse_iso("2027-06-30")}; }
DateRange year() { return {*Date::parse_iso("2027-01-01"), *Date::parse_iso("2027-12-31")}; }

AlignedGoal goal(std::int64_t id, const Owner& owner = ana, MetricId metric = revenue) {
  AlignedGoal out;
  out.id = GoalId{id};
  out.owner = owner;
  out.metric = metric;
  out.unit = MetricUnit::money;
  out.currency = Currency::parse("USD");
  out.period = quarter();
  out.target = 100;
  return out;
}

// Goals that nobody else's target can collide with.
AlignedGoal of_somebody(std::int64_t id) { return goal(id, PersonId{100 + id}); }

std::vector<Condition> where(const char* text) { return parse_conditions(RecordKind::deals, text).value(); }

Alignment serves(std::int64_t child, std::int64_t parent, AlignmentKind kind = AlignmentKind::supports) {
  return {GoalId{child}, GoalId{parent}, kind, 1};
}

std::string told(const std::vector<GoalId>& ids) {
  std::string out;
  for (const GoalId id : ids) out += (out.empty() ? "" : " ") + std::to_string(id.value);
  return out;
}

std::string told(const std::vector<GoalConflict>& conflicts) {
  std::string out;
  for (const GoalConflict& one : conflicts) {
    out += (out.empty() ? "C" : " C") + std::to_string(one.number) + ":" + std::to_string(one.goal.value) + "/" +
           std::to_string(one.other.value);
  }
  return out;
}

std::string conflicts(const std::vector<AlignedGoal>& goals, const std::vector<Alignment>& alignments,
                      const TensionPairs& tensions = {}) {
  return told(AlignmentGraph(goals, alignments).conflicts(tensions));
}

}  // namespace

TEST_CASE("R-ALN a goal that would serve itself, however far away, is refused") {
  const std::vector goals{of_somebody(1), of_somebody(2), of_somebody(3), of_somebody(4)};
  const AlignmentGraph graph(goals, std::vector{serves(1, 2), serves(2, 3, AlignmentKind::guard)});
  CHECK(graph.closes_cycle(GoalId{1}, GoalId{1}));
  CHECK(graph.closes_cycle(GoalId{2}, GoalId{1}));
  CHECK(graph.closes_cycle(GoalId{3}, GoalId{1}));  // a guard counts too
  CHECK_FALSE(graph.closes_cycle(GoalId{1}, GoalId{3}));
  CHECK_FALSE(graph.closes_cycle(GoalId{4}, GoalId{1}));
  CHECK_FALSE(graph.closes_cycle(GoalId{9}, GoalId{1}));  // a new goal serves what it likes
}

TEST_CASE("R-ALN the line of sight is the shortest way up to an objective, and guards are no way") {
  std::vector goals{of_somebody(1), of_somebody(2), of_somebody(3), of_somebody(4), of_somebody(5)};
  goals[3].serves_objective = true;
  const AlignmentGraph graph(
      goals, std::vector{serves(1, 2), serves(2, 3, AlignmentKind::driver), serves(3, 4, AlignmentKind::sum),
                         serves(1, 3, AlignmentKind::ratio_part), serves(5, 4, AlignmentKind::guard)});
  CHECK(told(graph.line_of_sight(GoalId{1})) == "1 3 4");
  CHECK(told(graph.line_of_sight(GoalId{4})) == "4");
  CHECK(told(graph.line_of_sight(GoalId{5})).empty());
  CHECK(told(graph.line_of_sight(GoalId{9})).empty());
}

TEST_CASE("R-ALN orphans are active, without a line of sight and without leave to stand alone") {
  std::vector goals{of_somebody(1), of_somebody(2), of_somebody(3), of_somebody(4), of_somebody(5)};
  goals[0].serves_objective = true;
  goals[2].active = false;
  goals[3].may_stand_alone = true;
  const std::vector alignments{serves(2, 1, AlignmentKind::sum)};
  CHECK(told(AlignmentGraph(goals, alignments).orphans()) == "5");
  CHECK(told(AlignmentGraph(goals, {}).orphans()) == "2 5");
}

TEST_CASE("R-ALN a unit's goal that nobody serves and that has no plan is childless") {
  std::vector goals{goal(1, north), goal(2, OrgUnitId{2}), goal(3, OrgUnitId{3}), of_somebody(4)};
  goals[1].has_plan = true;
  CHECK(told(AlignmentGraph(goals, std::vector{serves(4, 3)}).childless()) == "1");
}

TEST_CASE("C1 two targets of one owner for one metric in overlapping days and scopes") {
  CHECK(conflicts({goal(1), goal(2)}, {}) == "C1:1/2 C1:2/1");
  CHECK(conflicts({goal(1), goal(2, north)}, {}).empty());
  CHECK(conflicts({goal(1), goal(2, ana, discount)}, {}).empty());
  AlignedGoal later = goal(2);
  later.period = {quarter().end + 1, quarter().end + 90};
  CHECK(conflicts({goal(1), later}, {}).empty());
  later.period.start = quarter().end;
  CHECK(conflicts({goal(1), later}, {}) == "C1:1/2 C1:2/1");
  AlignedGoal whole_year = goal(2);
  whole_year.period = year();  // a quarter is a part of it, not a second target
  CHECK(conflicts({goal(1), whole_year}, {}).empty());
  AlignedGoal old_product = goal(1);
  AlignedGoal new_product = goal(2);
  old_product.scope = where("product = GTX");
  new_product.scope = where("product = MG");
  CHECK(conflicts({old_product, new_product}, {}).empty());
  new_product.scope = where("dimension.segment = SMB");  // deals can be in both
  CHECK(conflicts({old_product, new_product}, {}) == "C1:1/2 C1:2/1");
  CHECK(conflicts({goal(2), old_product}, {}).empty());  // a product is a part of all products
}

TEST_CASE("C2 one metric that is to rise and to fall in one line") {
  std::vector goals{of_somebody(1), of_somebody(2), of_somebody(3)};
  goals[1].metric = discount;
  goals[2].wanted = WantedDirection::down;
  CHECK(conflicts(goals, {serves(1, 2), serves(2, 3)}) == "C2:1/3");  // also over a step between
  CHECK(conflicts(goals, {serves(1, 3, AlignmentKind::guard)}).empty());
  CHECK(conflicts(goals, {serves(1, 2)}).empty());
  goals[2].wanted = WantedDirection::steady;
  CHECK(conflicts(goals, {serves(1, 3)}).empty());
}

TEST_CASE("C3 metrics that pull against each other need a guard") {
  const std::vector goals{goal(1), goal(2, ana, discount)};
  const TensionPairs tensions{{discount, revenue}};
  CHECK(conflicts(goals, {}, tensions) == "C3:1/2");
  CHECK(conflicts(goals, {serves(2, 1, AlignmentKind::guard)}, tensions).empty());
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::guard)}, tensions).empty());
  CHECK(conflicts(goals, {serves(2, 1)}, tensions) == "C3:1/2");
  CHECK(conflicts({goal(1), goal(2, north, discount)}, {}, tensions).empty());
}

TEST_CASE("C4 a child's period lies inside its parent's") {
  std::vector goals{of_somebody(1), of_somebody(2)};
  goals[1].period = year();
  CHECK(conflicts(goals, {serves(1, 2)}).empty());
  CHECK(conflicts(goals, {serves(2, 1)}) == "C4:2/1");
  CHECK(conflicts(goals, {serves(2, 1, AlignmentKind::guard)}).empty());
}

TEST_CASE("C5 only amounts of one unit and currency are added") {
  std::vector goals{of_somebody(1), of_somebody(2)};
  goals[0].currency = Currency::parse("EUR");
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::sum)}) == "C5:1/2");
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::driver)}).empty());
  goals[0].currency.reset();
  goals[0].unit = MetricUnit::count;
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::sum)}) == "C5:1/2");
}

TEST_CASE("C6 an only child asks for no more than its parent") {
  std::vector goals{of_somebody(1), of_somebody(2), of_somebody(3)};
  goals[0].target = 101;
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::sum)}) == "C6:1/2");
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::sum), serves(3, 2, AlignmentKind::sum)}).empty());
  goals[0].target = 100;
  CHECK(conflicts(goals, {serves(1, 2, AlignmentKind::sum)}).empty());
}

TEST_CASE("C1, C2 and C5 keep a goal from becoming active") {
  for (const int number : {1, 2, 5}) CHECK(blocks_activation(number));
  for (const int number : {3, 4, 6, 7, 8}) CHECK_FALSE(blocks_activation(number));
}

TEST_CASE("a hundred thousand goals in six levels are judged in a moment") {
  std::vector<AlignedGoal> goals;
  std::vector<Alignment> alignments;
  for (std::int64_t id = 1; id <= 100'000; ++id) {
    goals.push_back(of_somebody(id));
    if (id > 1) alignments.push_back(serves(id, id / 10 + (id < 10 ? 1 : 0), AlignmentKind::supports));
  }
  goals.front().serves_objective = true;
  const AlignmentGraph graph(goals, alignments);
  CHECK(graph.orphans().empty());
  CHECK(graph.conflicts().empty());
  CHECK(graph.line_of_sight(GoalId{99'999}).size() == 6);
}
