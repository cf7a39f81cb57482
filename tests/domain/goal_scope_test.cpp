#include "domain/goal/goal_scope.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

using namespace salespact;
using salespact::test::days;

namespace {

std::vector<Condition> where(const char* text) { return parse_conditions(RecordKind::deals, text).value(); }

bool overlap(const char* one, const char* other) { return scopes_overlap(where(one), where(other)); }

}  // namespace

TEST_CASE("conditions are read and written as those of a rule, in one order") {
  CHECK_EQ(text_of_conditions(where("product = B and  dimension.segment != \"Key account\"")),
           "product = B and dimension.segment != \"Key account\"");
  CHECK(where("dimension.segment = SMB and product in (B, A)") ==
        where("product in (A, b) and dimension.segment = smb and product in (A, B)"));
  CHECK(where("").empty());
  CHECK(where("  ").empty());
  CHECK_EQ(text_of_conditions({}), "");
}

TEST_CASE("what is no condition is refused with the place and what would be accepted") {
  const auto refused = parse_conditions(RecordKind::deals, "product = A or product = B");
  REQUIRE_FALSE(refused.has_value());
  CHECK_EQ(refused.error().message, "at character 13: found `or`, where `and` or the end is accepted");
  CHECK_FALSE(parse_conditions(RecordKind::activities, "product = A").has_value());
  CHECK_FALSE(parse_conditions(RecordKind::deals, "product = A: count on closed_on").has_value());
  CHECK_FALSE(parse_conditions(RecordKind::deals, "product = A and").has_value());
}

TEST_CASE("a rule is narrowed to those of its records that the scope holds for") {
  const RecordRule rule = parse_rule("deals where status = won: sum amount on closed_on").value();
  CHECK_EQ(text_of_rule(narrowed(rule, where("product = A")).value()),
           "deals where status = won and product = A: sum amount on closed_on");
  CHECK(narrowed(rule, {}).value() == rule);
  CHECK(narrowed(rule, where("status = won")).value() == rule);
}

TEST_CASE("a rule is narrowed to what one rule holds, and not beyond") {
  const RecordRule rule = parse_rule("deals where status = won: sum amount on closed_on").value();
  const auto conditions = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += (i == 0 ? "" : " and ") + std::string("dimension.d") + std::to_string(i) + " = x";
    }
    return where(text.c_str());
  };
  CHECK(narrowed(rule, conditions(most_conditions - 1)).has_value());
  CHECK_EQ(narrowed(rule, conditions(most_conditions)).error().code, RuleProblem::too_many_conditions);
  const std::size_t room = longest_rule_bytes - text_of_rule(narrowed(rule, where("product = a")).value()).size();
  const auto product = [](std::size_t length) { return where(("product = " + std::string(length, 'a')).c_str()); };
  const auto fits = narrowed(rule, product(room + 1));
  REQUIRE(fits.has_value());
  CHECK(parse_rule(text_of_rule(*fits)).has_value());
  CHECK_EQ(narrowed(rule, product(room + 2)).error().code, RuleProblem::too_long);
}

TEST_CASE("scopes overlap unless one field would have to hold two values") {
  CHECK(overlap("", "product = A"));
  CHECK(overlap("product = A", "dimension.segment = SMB"));
  CHECK(overlap("product in (A, B)", "product in (B, C)"));
  CHECK_FALSE(overlap("product = A", "product = B"));
  CHECK(overlap("product = A", "product = a"));
  CHECK_FALSE(overlap("product = A", "product != A"));
  CHECK(overlap("product in (A, B)", "product != A"));
  CHECK(overlap("product != A", "product != B"));
  CHECK_FALSE(overlap("dimension.segment = SMB and product = A", "product = A and dimension.segment = Key"));
  CHECK(overlap("dimension.segment = SMB", "dimension.region = North"));
}

TEST_CASE("C1 a part of the days or of the records is no second target") {
  const auto two = [](DateRange period, const char* scope, DateRange other_period, const char* other_scope) {
    const auto one_scope = where(scope);
    const auto two_scope = where(other_scope);
    return are_two_targets({period, one_scope}, {other_period, two_scope});
  };
  const DateRange quarter = days("2027-04-01", "2027-06-30");
  const DateRange may = days("2027-05-01", "2027-05-31");
  const DateRange later = days("2027-06-01", "2027-07-31");
  CHECK(two(quarter, "", quarter, ""));
  CHECK(two(quarter, "", later, ""));
  CHECK_FALSE(two(quarter, "", may, ""));
  CHECK_FALSE(two(quarter, "", quarter, "product = A"));
  CHECK(two(quarter, "product = A", quarter, "product in (A, B)"));
  CHECK_FALSE(two(quarter, "product = A", quarter, "product = B"));
  CHECK_FALSE(two(quarter, "product = A", quarter, "product = A and dimension.segment = SMB"));
  CHECK_FALSE(two(may, "", later, ""));
}
