#include "domain/metric/record_rule.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

RecordRule read(std::string_view text) {
  const auto rule = parse_rule(text);
  REQUIRE_MESSAGE(rule.has_value(), std::string(text));
  return *rule;
}

RuleRefusal refusal(std::string_view text) {
  const auto rule = parse_rule(text);
  REQUIRE_MESSAGE(!rule.has_value(), std::string(text));
  return rule.error();
}

}  // namespace

TEST_CASE("a rule says which records, which number and which date") {
  const auto rule = read(R"(deals where status = won and product in (A, "GTX Pro"): sum amount on closed_on)");
  CHECK(rule.records == RecordKind::deals);
  CHECK(rule.measure == Measure::sum_amount);
  CHECK(rule.on == RecordDate::closed_on);
  REQUIRE(rule.conditions.size() == 2);
  CHECK(rule.conditions[1].field.field == RecordField::product);
  CHECK(rule.conditions[1].values == std::vector<std::string>{"A", "GTX Pro"});
  CHECK_FALSE(rule.once_per.has_value());
}

TEST_CASE("every form of rule survives being printed and read again") {
  for (
      const char* text : {
          "deals: count on created_on",
          "deals: sum amount on closed_on once per account",
          R"(deals where dimension."Deal Type" not in (New, "Up sell"): sum amount on created_on once per dimension.region)",
          R"(deals where account != "": count on closed_on once per account)",
          "deals: stock amount from created_on to closed_on",
          "deals where currency = EUR: stock count from created_on to closed_on",
          "deals where status = won: sum days created_on..closed_on on closed_on",
          R"(activities where type in (call, "phone call") and source != crm: sum count on occurred_on)",
          "activities: count on occurred_on once per type",
          "measurements: sum amount on occurred_on",
          "measurements where source = survey: last amount on occurred_on",
          R"(deals where stage = "say \"yes\" \\ no": count on created_on)",
          R"(deals where product = Größe: count on created_on)",
      }) {
    const auto rule = read(text);
    const auto printed = text_of_rule(rule);
    CAPTURE(printed);
    CHECK(read(printed) == rule);
    CHECK(text_of_rule(read(printed)) == printed);
  }
  CHECK(text_of_rule(read("deals where status in (won): count on closed_on")) ==
        "deals where status = won: count on closed_on");
}

TEST_CASE("rules that mean the same are equal, whatever the order and the capitals") {
  CHECK(read("deals where status = won and product in (B, a): count on closed_on") ==
        read("deals where product in (A,b, B) and status=WON and status = won: count on closed_on"));
  CHECK_FALSE(read("deals where product = a: count on closed_on") ==
              read("deals where product != a: count on closed_on"));
  CHECK_FALSE(read("deals: count on closed_on") == read("deals: count on created_on"));
  CHECK_FALSE(read("deals: count on closed_on") == read("deals: count on closed_on once per account"));
}

TEST_CASE("a refused rule names the position and what would be accepted there") {
  auto wrong = refusal("deal where status = won: count on closed_on");
  CHECK(wrong.position == 1);
  CHECK(wrong.message == "at character 1: found `deal`, where deals, activities or measurements is accepted");
  wrong = refusal("deals where statsu = won: count on closed_on");
  CHECK(wrong.position == 13);
  CHECK(wrong.message.find("status, stage, account, product, currency, source or dimension.NAME") != std::string::npos);
  wrong = refusal("deals where status = win: count on closed_on");
  CHECK(wrong.code == RuleProblem::unknown_value);
  CHECK(wrong.position == 22);
  CHECK(wrong.message == "at character 22: `win` is no status of a deal; open, won or lost is accepted");
  CHECK(refusal("deals where product = \"ä\" or: count on closed_on").position == 27);
  CHECK(refusal("deals where currency = XQQ: count on closed_on").code == RuleProblem::unknown_value);
  CHECK(refusal("deals: count on").message ==
        "at character 16: the rule ends, where created_on or closed_on is accepted");
}

TEST_CASE("what is no rule is refused") {
  for (const char* text : {"",
                           "deals",
                           "deals:",
                           "deals count on closed_on",
                           "deals: sum on closed_on",
                           "deals: sum amount on occurred_on",
                           "activities: count on closed_on",
                           "activities: sum amount on occurred_on",
                           "activities where account = A: count on occurred_on",
                           "measurements: stock amount from created_on to closed_on",
                           "measurements: sum amount on occurred_on once per source",
                           "deals where : count on closed_on",
                           "deals where status: count on closed_on",
                           "deals where status in (): count on closed_on",
                           "deals where status in (won: count on closed_on",
                           "deals where status not won: count on closed_on",
                           "deals where status = \"won: count",
                           "deals where dimension = A: count on closed_on",
                           "deals where dimension.\"\" = A: count on closed_on",
                           "deals: count on closed_on twice",
                           "deals: count on closed_on once account",
                           "deals: stock amount from closed_on to created_on",
                           "deals: stock amount from created_on to closed_on once per account",
                           "deals: sum days created_on on closed_on",
                           "deals: count on closed_on; deals"}) {
    CAPTURE(text);
    CHECK(refusal(text).message.find("accepted") != std::string::npos);
  }
}

TEST_CASE("a rule has bounds: bytes, conditions, values and clean text") {
  CHECK(refusal(std::string(longest_rule_bytes + 1, 'a')).code == RuleProblem::too_long);
  CHECK(refusal("deals:\ncount on closed_on").code == RuleProblem::not_clean_text);
  CHECK(refusal("deals where product = \xff: count on closed_on").code == RuleProblem::not_clean_text);

  const auto with_conditions = [](std::size_t n) {
    std::string text = "deals where product != p0";
    for (std::size_t i = 1; i < n; ++i) text += " and product != p" + std::to_string(i);
    return text + ": count on closed_on";
  };
  CHECK(parse_rule(with_conditions(most_conditions)).has_value());
  CHECK(refusal(with_conditions(most_conditions + 1)).code == RuleProblem::too_many_conditions);
  const auto with_values = [](std::size_t n) {
    std::string text = "deals where product in (p0";
    for (std::size_t i = 1; i < n; ++i) text += ",p" + std::to_string(i);
    return text + "): count on closed_on";
  };
  CHECK(read(with_values(most_values)).conditions.front().values.size() == most_values);
  CHECK(refusal(with_values(most_values + 1)).code == RuleProblem::too_many_conditions);
}
