#include "domain/goal/template_library.hpp"

#include "domain/checker/lint.hpp"
#include "domain/days.hpp"
#include "domain/goal/goal_text.hpp"
#include "domain/goal/statement_blanks.hpp"
#include "domain/goal/target.hpp"
#include "domain/metric/metric_library.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace salespact;
using salespact::test::days;

namespace {

const FiscalPeriod first_quarter{PeriodKind::quarter, "2027-Q1", days("2027-01-01", "2027-03-31")};
const FiscalPeriod whole_year{PeriodKind::year, "FY2027", days("2027-01-01", "2027-12-31")};
const auto euro = Currency::parse("EUR");

// The sentence of a goal that is made from it; where the amount is each team's own, with one.
std::string sentence_of(const GoalTemplate& one, const FiscalPeriod& period) {
  const Metric& metric = *library_metric(one.metric);
  return fill_statement(one.statement,
                        {.owner = "Ana López",
                         .target = target_words(one.mode, one.value.value_or(Decimal{1'200'000, 0}), metric, euro),
                         .period = period});
}

std::string rules_of(const checker::Lint& read) {
  std::string rules;
  for (const auto& finding : read.findings) rules += " " + std::string(text_of(finding.rule));
  return rules;
}

const GoalTemplate& known(const char* key) {
  const LibraryTemplate* found = library_template(key);
  REQUIRE(found != nullptr);
  return found->content;
}

std::string resolved(const char* key, std::int64_t baseline) {
  const GoalTemplate& one = known(key);
  const Metric& metric = *library_metric(one.metric);
  Rational value = one.value->scaled;
  if (!in_percent(one.mode)) value = value * Rational(power_of_ten_int64(metric.precision));
  TargetRequest asked;
  asked.mode = one.mode;
  asked.scoring = default_scoring(metric, true);
  asked.value = value;
  asked.baseline = baseline;
  const auto target = resolve_target(asked, metric);
  REQUIRE(target.has_value());
  return scaled_to_text(target->target, metric.precision);
}

}  // namespace

TEST_CASE("every template of the library could be kept, under a key of its own that no id looks like") {
  std::set<std::string> keys;
  CHECK(template_library().size() >= 14);
  for (const auto& [key, one] : template_library()) {
    CAPTURE(key);
    CHECK(keys.insert(key).second);
    CHECK_FALSE(GoalTemplateId::parse(key));
    for (const auto& refusal : problems_of(one)) FAIL_CHECK(refusal.field << ": " << refusal.message);
    const Metric* metric = library_metric(one.metric);
    REQUIRE(metric != nullptr);
    const int decimals = metric->unit == MetricUnit::money ? euro->decimals() : metric->precision;
    for (const auto& refusal : problems_of_figures(one, *metric, decimals)) FAIL_CHECK(refusal.message);
    CHECK_FALSE(one.about.empty());
    CHECK_FALSE(one.statement.contains("{owner}"));
  }
  CHECK(library_template("no_such") == nullptr);
}

TEST_CASE("the checker has no error and no warning for a template's sentence, and reads its metric and period") {
  for (const auto& [key, one] : template_library()) {
    for (const FiscalPeriod& period : {first_quarter, whole_year}) {
      const std::string sentence = sentence_of(one, period);
      CAPTURE(key);
      CAPTURE(sentence);
      REQUIRE_FALSE(checker::refusal_of(sentence));
      const checker::Lint read = checker::lint(sentence);
      CAPTURE(rules_of(read));
      CHECK(std::ranges::all_of(read.findings,
                                [](const auto& found) { return found.severity() == checker::Severity::info; }));
      CHECK_FALSE(read.fields.period.empty());
      CHECK_FALSE(read.fields.how.empty());
      if (one.metric != "greeting_rate") CHECK_EQ(read.fields.metric_key, one.metric);
    }
  }
}

TEST_CASE("a template fills in what its framework asks for") {
  for (const auto& [key, one] : template_library()) {
    CAPTURE(key);
    CHECK_FALSE(one.how.empty());
    CHECK_FALSE(one.why.empty());
    CHECK(one.resources.empty() == one.needs_nothing);
    CHECK(std::ranges::all_of(one.resources, [](const auto& each) { return !each.provider.empty(); }));
    CHECK(one.review_after_percent.has_value());
    CHECK_FALSE(one.amendment_route.empty());
    CHECK_FALSE(one.feedback_giver.empty());
    REQUIRE(one.rhythm.has_value());
    CHECK(*one.rhythm != Rhythm::quarterly);
    CHECK(std::ranges::any_of(one.milestones, [](const auto& each) { return each.after_percent < 100; }));
    if (one.length == TemplateLength::year) {
      CHECK(day_after_percent(whole_year.range, *one.review_after_percent) <= whole_year.range.start + 91);
    }
    if (one.framework == Framework::hard || one.framework == Framework::pact) {
      CHECK_FALSE(one.resources.empty());
      CHECK_FALSE(one.reward.empty());
      CHECK_FALSE(one.collaboration.empty());
    }
    if (one.framework == Framework::pact) CHECK(*one.rhythm != Rhythm::monthly);
  }
  for (const Framework each : {Framework::smart, Framework::hard, Framework::pact}) {
    CHECK(std::ranges::any_of(template_library(), [each](const auto& t) { return t.content.framework == each; }));
  }
}

TEST_CASE("retention up by 15 % is 82.8 % in one template and 87 % in the other, as each of them says") {
  CHECK_EQ(resolved("retention_up_percent", 72'00), "82.80");
  CHECK(known("retention_up_percent").statement.contains("from 72% to 82.8%"));
  CHECK(known("retention_up_percent").about.contains("For 87 %"));
  CHECK_EQ(resolved("retention_up_points", 72'00), "87.00");
  CHECK(known("retention_up_points").statement.contains("from 72% to 87%"));
  CHECK(known("retention_up_points").about.contains("For 82.8 %"));
}

TEST_CASE("the examples of other templates are those that their figures lead to") {
  CHECK_EQ(resolved("revenue_above_last_year", 400'000), "480000");
  CHECK(known("revenue_above_last_year").statement.contains("from €400k in the same quarter of last year to €480k"));
  CHECK_EQ(resolved("sales_conversion_up", 20'00), "25.00");
  CHECK(known("sales_conversion_up").statement.contains("from 20% to 25%"));
  CHECK_EQ(resolved("win_rate_up", 22'00), "27.00");
  CHECK_EQ(resolved("average_deal_size_up", 20'000), "22000");
  CHECK_EQ(resolved("market_share_up", 20'00), "23.00");
  CHECK(known("market_share_up").length == TemplateLength::year);
  CHECK(known("calls_a_week").value == Decimal{std::int64_t{13} * 40, 0});
  CHECK_EQ(sentence_of(known("greeting_within_30_seconds"), first_quarter),
           "Greet 95% of customers within 30 seconds in Q1 2027 by keeping one person near the door at all hours");
}
