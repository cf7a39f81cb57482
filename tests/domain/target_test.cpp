#include "domain/goal/target.hpp"
#include "domain/metric/metric_library.hpp"

#include <doctest/doctest.h>

using namespace salespact;

namespace {

Metric metric(const char* key) { return *library_metric(key); }

TargetRequest request(TargetMode mode, std::int64_t value, std::optional<std::int64_t> baseline = {},
                      Scoring scoring = Scoring::quota) {
  TargetRequest out;
  out.mode = mode;
  out.value = value;
  out.baseline = baseline;
  out.scoring = scoring;
  return out;
}

std::int64_t target(const TargetRequest& of, const char* key) {
  const auto resolved = resolve_target(of, metric(key));
  REQUIRE(resolved.has_value());
  return resolved->target;
}

TargetProblem problem(const TargetRequest& of, const char* key) {
  const auto resolved = resolve_target(of, metric(key));
  REQUIRE_FALSE(resolved.has_value());
  REQUIRE(resolved.error().size() == 1);
  CHECK_FALSE(resolved.error().front().message.empty());
  return resolved.error().front().code;
}

}  // namespace

TEST_CASE("G01 15 % more than 200,000 is 230,000") {
  CHECK(target(request(TargetMode::relative_percent, 15, 200'000'00), "revenue") == 230'000'00);
}

TEST_CASE("G02 churn of 5.0 % lowered by 20 % is 4.0 %") {
  CHECK(target(request(TargetMode::relative_percent, 20, 5'00, Scoring::gap), "churn_rate") == 4'00);
}

TEST_CASE("G03 15 points above 72 % is 87 %") {
  CHECK(target(request(TargetMode::relative_points, 15'00, 72'00, Scoring::gap), "retention_rate") == 87'00);
}

TEST_CASE("G04 15 % more than 72 % is 82.8 %") {
  CHECK(target(request(TargetMode::relative_percent, 15, 72'00, Scoring::gap), "retention_rate") == 82'80);
}

TEST_CASE("G05 15 % more than 90 % cannot be: 103.5 %") {
  const auto of = request(TargetMode::relative_percent, 15, 90'00, Scoring::gap);
  CHECK(problem(of, "retention_rate") == TargetProblem::out_of_bounds);
  CHECK(text_of(TargetProblem::out_of_bounds) == "TARGET_OUT_OF_BOUNDS");
  CHECK(resolve_target(of, metric("retention_rate")).error().front().message.find("103.50") != std::string::npos);
}

TEST_CASE("G06 surpassing a plan of 500,000 by 20 % is 600,000") {
  TargetRequest of = request(TargetMode::relative_plan, 20);
  CHECK(problem(of, "revenue") == TargetProblem::plan_missing);
  of.plan = 500'000'00;
  CHECK(target(of, "revenue") == 600'000'00);
}

TEST_CASE("G07 a conversion of 16 % raised by 25 % is 20 %") {
  CHECK(target(request(TargetMode::relative_percent, 25, 16'00, Scoring::gap), "win_rate") == 20'00);
}

TEST_CASE("G08 a percentage of nothing is refused") {
  CHECK(problem(request(TargetMode::relative_percent, 15, 0), "revenue") == TargetProblem::relative_to_zero);
  CHECK(problem(request(TargetMode::relative_percent, 15, -1), "revenue") == TargetProblem::relative_to_zero);
  CHECK(text_of(TargetProblem::relative_to_zero) == "REL_ZERO_BASELINE");
  CHECK(problem(request(TargetMode::relative_percent, 15), "revenue") == TargetProblem::baseline_missing);
  CHECK(problem(request(TargetMode::relative_points, 15), "revenue") == TargetProblem::baseline_missing);
  CHECK(target(request(TargetMode::relative_points, 15, 0), "revenue") == 15);
}

TEST_CASE("the target lies on the side of the baseline to which the metric is to go") {
  CHECK(problem(request(TargetMode::absolute, 360, 400), "revenue") == TargetProblem::against_direction);
  CHECK(target(request(TargetMode::absolute, 400, 400), "revenue") == 400);
  CHECK(problem(request(TargetMode::absolute, 400, 400, Scoring::gap), "churn_rate") == TargetProblem::no_gap);
  CHECK(problem(request(TargetMode::absolute, 401, 400, Scoring::gap), "churn_rate") ==
        TargetProblem::against_direction);
  CHECK(target(request(TargetMode::absolute, 399, 400, Scoring::gap), "churn_rate") == 399);
  CHECK(target(request(TargetMode::relative_points, 1'00, 4'00, Scoring::gap), "churn_rate") == 3'00);
}

TEST_CASE("a stretch target lies beyond the target and inside the bounds") {
  TargetRequest of = request(TargetMode::absolute, 100);
  of.stretch = 120;
  CHECK(resolve_target(of, metric("revenue"))->stretch == 120);
  of.stretch = 100;
  CHECK(problem(of, "revenue") == TargetProblem::stretch_not_beyond);
  of = request(TargetMode::absolute, 90'00, 80'00, Scoring::gap);
  of.stretch = 100'01;
  CHECK(problem(of, "win_rate") == TargetProblem::out_of_bounds);
  of.stretch = 100'00;
  CHECK(resolve_target(of, metric("win_rate")).has_value());
  of = request(TargetMode::absolute, 3'00, 4'00, Scoring::gap);
  of.stretch = 3'50;
  CHECK(problem(of, "churn_rate") == TargetProblem::stretch_not_beyond);
}

TEST_CASE("a band is two ends, or a value and its tolerance") {
  TargetRequest of = request(TargetMode::band, 250'0, {}, Scoring::maintain);
  Metric stock = metric("open_deals");
  stock.direction = MetricDirection::maintain;
  stock.precision = 1;
  CHECK(resolve_target(of, stock).value() == ResolvedTarget{2500, {}, 2375, 2625});
  of.band_lower = 10;
  CHECK(problem(of, "open_deals") == TargetProblem::band_invalid);
  of.band_upper = 10;
  CHECK(resolve_target(of, stock).value() == ResolvedTarget{10, {}, 10, 10});
  of.band_lower = 11;
  CHECK(problem(of, "open_deals") == TargetProblem::band_invalid);
}

TEST_CASE("targets are rounded once, quotas are not negative, and there is a largest one") {
  CHECK(target(request(TargetMode::relative_percent, 10, 5), "deals_won") == 6);  // 5.5
  CHECK(target(request(TargetMode::absolute, 0), "complaints") == 0);
  CHECK(problem(request(TargetMode::absolute, -1), "revenue") == TargetProblem::out_of_bounds);
  CHECK(target(request(TargetMode::absolute, largest_amount_minor), "revenue") == largest_amount_minor);
  CHECK(problem(request(TargetMode::absolute, largest_amount_minor + 1), "revenue") == TargetProblem::too_large);
}

TEST_CASE("the way of scoring follows from the metric") {
  CHECK(default_scoring(metric("revenue"), true) == Scoring::quota);
  CHECK(default_scoring(metric("complaints"), false) == Scoring::cap);
  CHECK(default_scoring(metric("win_rate"), true) == Scoring::gap);
  CHECK(default_scoring(metric("win_rate"), false) == Scoring::quota);
  CHECK(default_scoring(metric("churn_rate"), false) == Scoring::cap);
  Metric steady = metric("csat");
  steady.direction = MetricDirection::maintain;
  CHECK(default_scoring(steady, true) == Scoring::maintain);
}
