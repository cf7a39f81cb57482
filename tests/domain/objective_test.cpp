#include "domain/days.hpp"
#include "domain/strategy/objective_tree.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test
using salespact::test::day;

namespace {

const Date today = day("2027-04-15");

Objective objective(std::int64_t id, std::int64_t position, std::optional<std::int64_t> parent = {},
                    ObjectiveState state = ObjectiveState::draft) {
  Objective one;
  one.id = {id};
  one.title = "Objective " + std::to_string(id);
  one.horizon = {day("2027-01-01"), day("2027-12-31")};
  one.owner = {7};
  if (parent) one.parent = ObjectiveId{*parent};
  one.position = position;
  one.state = state;
  return one;
}

std::string codes(const std::vector<ObjectiveRefusal>& refusals) {
  std::string text;
  for (const auto& one : refusals)
    text += (text.empty() ? "" : ", ") + std::string(text_of(one.code)) + " " + one.field;
  return text;
}

std::string code(const std::optional<ObjectiveRefusal>& refusal) {
  return refusal ? std::string(text_of(refusal->code)) : "";
}

std::string outcome(const Objective& from, ObjectiveState to, std::string_view reason = "",
                    const Objective* parent = nullptr) {
  const auto next = change_state(from, to, reason, parent, today);
  if (!next) return std::string(text_of(next.error().code));
  CHECK(next->state_since == today);
  CHECK(next->reason == reason);
  return std::string(text_of(next->state));
}

// "1.1 a, 1.2 b": the rank at each level, and the id.
std::string shown(const ObjectiveTree& tree, const std::function<bool(const Objective&)>& seen) {
  std::string text;
  for (const auto& line : tree.lines(seen)) {
    text += (text.empty() ? "" : ", ") + std::string(static_cast<std::size_t>(line.level), '>') +
            std::to_string(line.rank) + ":" + std::to_string(line.objective->id.value);
  }
  return text;
}

bool everything(const Objective&) { return true; }
bool no_draft(const Objective& one) { return one.state != ObjectiveState::draft; }

std::string order(const std::expected<std::vector<ObjectiveId>, ObjectiveRefusal>& placed) {
  if (!placed) return std::string(text_of(placed.error().code));
  std::string text;
  for (const ObjectiveId id : *placed) text += (text.empty() ? "" : " ") + std::to_string(id.value);
  return text;
}

}  // namespace

TEST_CASE("a title has 5 to 120 characters of one line, a statement up to 1000") {
  Objective one = objective(1, 1);
  for (const std::size_t length : {5U, 120U}) {
    one.title = std::string(length, 'x');
    CHECK(problems_of(one).empty());
  }
  for (const std::string& title : {std::string(4, 'x'), std::string(121, 'x'), std::string("two\nlines"),
                                   std::string("bell \a bell"), std::string("\xff\xfe half a letter")}) {
    one.title = title;
    CHECK(codes(problems_of(one)) == "TITLE_LENGTH title");
  }
  one = objective(1, 1);
  one.statement = "First line\nsecond line " + std::string(977, 'x');
  CHECK(problems_of(one).empty());
  one.statement += "x";
  CHECK(codes(problems_of(one)) == "STATEMENT_LENGTH statement");
  one.statement = std::string("a\0b", 3);
  CHECK(codes(problems_of(one)) == "STATEMENT_LENGTH statement");
}

TEST_CASE("a horizon has a day at least and thirty years at most") {
  Objective one = objective(1, 1);
  one.horizon = {today, today};
  CHECK(problems_of(one).empty());
  one.horizon = {today, today - 1};
  CHECK(codes(problems_of(one)) == "HORIZON_INVALID end");
  one.horizon = {today, today + (longest_horizon_days - 1)};
  CHECK(problems_of(one).empty());
  one.horizon = {today, today + longest_horizon_days};
  CHECK(codes(problems_of(one)) == "HORIZON_INVALID end");
}

TEST_CASE("a draft is activated, an active one achieved or dropped, and both are reopened; nothing else happens") {
  using enum ObjectiveState;
  const std::string why = "The market has turned";
  const auto from = [](ObjectiveState state) { return objective(1, 1, {}, state); };
  CHECK(outcome(from(draft), active) == "active");
  CHECK(outcome(from(active), achieved) == "achieved");
  CHECK(outcome(from(active), dropped, why) == "dropped");
  CHECK(outcome(from(achieved), active, why) == "active");
  CHECK(outcome(from(dropped), active, why) == "active");
  for (const auto& [state, to] : std::vector<std::pair<ObjectiveState, ObjectiveState>>{{draft, draft},
                                                                                        {draft, achieved},
                                                                                        {draft, dropped},
                                                                                        {active, active},
                                                                                        {active, draft},
                                                                                        {achieved, achieved},
                                                                                        {achieved, dropped},
                                                                                        {achieved, draft},
                                                                                        {dropped, dropped},
                                                                                        {dropped, achieved},
                                                                                        {dropped, draft}}) {
    CHECK(outcome(from(state), to, why) == "STATE_UNREACHABLE");
  }
}

TEST_CASE("dropping and reopening ask for a reason of 5 to 500 characters, achieving takes one") {
  using enum ObjectiveState;
  const Objective runs = objective(1, 1, {}, active);
  CHECK(outcome(runs, dropped) == "REASON_MISSING");
  CHECK(outcome(runs, dropped, "four") == "REASON_MISSING");
  CHECK(outcome(runs, dropped, "fiver") == "dropped");
  CHECK(outcome(runs, dropped, std::string(500, 'x')) == "dropped");
  CHECK(outcome(runs, dropped, std::string(501, 'x')) == "REASON_MISSING");
  CHECK(outcome(objective(1, 1, {}, achieved), active) == "REASON_MISSING");
  CHECK(outcome(objective(1, 1, {}, dropped), active) == "REASON_MISSING");
  CHECK(outcome(runs, achieved, "Signed by the board") == "achieved");
  CHECK(outcome(runs, achieved, "no") == "REASON_MISSING");
}

TEST_CASE("a draft is activated until the last day of its horizon; an old one may still be reopened") {
  using enum ObjectiveState;
  Objective one = objective(1, 1);
  one.horizon.end = today;
  CHECK(outcome(one, active) == "active");
  one.horizon.end = today - 1;
  CHECK(outcome(one, active) == "HORIZON_OVER");
  one.state = achieved;
  CHECK(outcome(one, active, "Fell back below the mark") == "active");
}

TEST_CASE("a part is never active below a draft, nor made active below what is over") {
  using enum ObjectiveState;
  const Objective part = objective(2, 1, 1);
  for (const auto& [state, expected] : std::vector<std::pair<ObjectiveState, std::string>>{
           {draft, "PARENT_IS_DRAFT"}, {active, "active"}, {achieved, "PARENT_IS_OVER"}, {dropped, "PARENT_IS_OVER"}}) {
    const Objective parent = objective(1, 1, {}, state);
    CHECK(outcome(part, active, "", &parent) == expected);
  }
  CHECK(code(unfit_parent(objective(1, 1, {}, draft), draft)).empty());
  CHECK(code(unfit_parent(objective(1, 1, {}, dropped), draft)) == "PARENT_IS_OVER");
  CHECK(code(unfit_parent(objective(1, 1, {}, draft), active)) == "PARENT_IS_DRAFT");
  CHECK(code(unfit_parent(objective(1, 1, {}, dropped), achieved)).empty());
}

TEST_CASE("ranks are counted among what somebody sees: no gap, no double, whatever is stored") {
  using enum ObjectiveState;
  const ObjectiveTree tree({objective(5, 9, {}, active), objective(1, 2, {}, active), objective(2, 2, {}, draft),
                            objective(3, 4, 1, active), objective(4, 4, 1, achieved), objective(6, 1, 2, draft)});
  CHECK(shown(tree, everything) == "1:1, >1:3, >2:4, 2:2, >1:6, 3:5");
  CHECK(shown(tree, no_draft) == "1:1, >1:3, >2:4, 2:5");
}

TEST_CASE("what hangs below something unseen is shown below the nearest seen above it") {
  const ObjectiveTree tree({objective(1, 1), objective(2, 1, 1), objective(3, 1, 2), objective(4, 2)});
  const auto seen = [](const Objective& one) { return one.id.value != 1; };
  CHECK(shown(tree, seen) == "1:2, >1:3, 2:4");
  const auto lines = tree.lines([](const Objective& one) { return one.id.value == 3; });
  REQUIRE(lines.size() == 1);
  CHECK_FALSE(lines.front().parent);
  CHECK(lines.front().level == 0);
}

TEST_CASE("objectives are acyclic and three levels deep at most") {
  const ObjectiveTree tree(
      {objective(1, 1), objective(2, 1, 1), objective(3, 1, 2), objective(4, 2), objective(5, 1, 4)});
  const auto unfit = [&](std::int64_t id, std::int64_t parent) {
    return code(tree.unfit(*tree.find({id}), ObjectiveId{parent}));
  };
  CHECK(unfit(1, 1) == "PARENT_BELOW_ITSELF");
  CHECK(unfit(1, 3) == "PARENT_BELOW_ITSELF");
  CHECK(unfit(4, 1).empty());        // with its part: three levels
  CHECK(unfit(4, 2) == "TOO_DEEP");  // it would have four
  CHECK(unfit(5, 2).empty());
  CHECK(unfit(5, 3) == "TOO_DEEP");
  CHECK(unfit(5, 99) == "PARENT_UNKNOWN");
  CHECK(code(tree.unfit(*tree.find({3}), std::nullopt)).empty());
  CHECK(code(tree.unfit(objective(9, 1), ObjectiveId{3})) == "TOO_DEEP");
  CHECK(code(tree.unfit(objective(9, 1), ObjectiveId{2})).empty());
}

TEST_CASE("an objective is put before another one of its parent, or last") {
  const ObjectiveTree tree({objective(1, 1), objective(2, 2), objective(3, 3), objective(4, 1, 3)});
  const auto put = [&](std::int64_t id, std::optional<std::int64_t> parent, std::optional<std::int64_t> before) {
    const auto as_id = [](std::optional<std::int64_t> value) {
      return value ? std::optional(ObjectiveId{*value}) : std::nullopt;
    };
    return order(tree.placed(*tree.find({id}), as_id(parent), as_id(before)));
  };
  CHECK(put(3, {}, 1) == "3 1 2");
  CHECK(put(1, {}, {}) == "2 3 1");
  CHECK(put(2, {}, 3) == "1 2 3");
  CHECK(put(4, {}, 2) == "1 4 2 3");
  CHECK(put(1, 3, 4) == "1 4");
  CHECK(put(1, {}, 4) == "NEIGHBOUR_ELSEWHERE");
  CHECK(put(1, {}, 1) == "NEIGHBOUR_ELSEWHERE");
  CHECK(put(3, 3, {}) == "PARENT_BELOW_ITSELF");
}

TEST_CASE("an active one moves below no draft, and stays where it is below a parent that has ended") {
  using enum ObjectiveState;
  const ObjectiveTree tree({objective(1, 1), objective(2, 2, {}, active), objective(3, 3, {}, dropped),
                            objective(4, 1, 3, active), objective(5, 2, 3, active)});
  CHECK(order(tree.placed(*tree.find({2}), ObjectiveId{1}, {})) == "PARENT_IS_DRAFT");
  CHECK(order(tree.placed(*tree.find({2}), ObjectiveId{3}, {})) == "PARENT_IS_OVER");
  CHECK(order(tree.placed(*tree.find({5}), ObjectiveId{3}, ObjectiveId{4})) == "5 4");
}
