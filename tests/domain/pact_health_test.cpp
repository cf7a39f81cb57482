#include "domain/pact/pact_health.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace salespact;

namespace {

TeamPactSigns signs_of_g69() {
  return {.pace_index = Rational::of(9, 10),
          .commitments = {.kept = 18, .half = 0, .missed = 2},
          .support = {.kept = 3, .half = 0, .missed = 1},
          .check_ins = {.kept = 7, .half = 0, .missed = 1},
          .mean_confidence = Rational(7),
          .elapsed_share = Rational::of(1, 2)};
}

std::string text(const std::optional<Rational>& score) { return score ? to_decimal_text(*score, 2) : "none"; }

}  // namespace

TEST_CASE("G69: pace 0.90, 18 of 20 commitments, 3 of 4 promises, 7 of 8 check-ins and confidence 7 are 85.50") {
  const auto health = team_pact_health(signs_of_g69());
  CHECK(text(health.score) == "85.50");
  CHECK(health.level == PactHealth::healthy);
}

TEST_CASE("G70: without any support due the other weights are taken as the whole: 87.35") {
  auto signs = signs_of_g69();
  signs.support = {};
  const auto health = team_pact_health(signs);
  CHECK(text(health.score) == "87.35");
  CHECK(health.level == PactHealth::healthy);
}

TEST_CASE("healthy from 80, to be watched from 60, else to be talked about") {
  const auto level_at = [](const Rational& pace) {
    TeamPactSigns signs;
    signs.pace_index = pace;
    return team_pact_health(signs).level;
  };
  CHECK(level_at(Rational::of(80, 100)) == PactHealth::healthy);
  CHECK(level_at(Rational::of(7999, 10000)) == PactHealth::watch);
  CHECK(level_at(Rational::of(60, 100)) == PactHealth::watch);
  CHECK(level_at(Rational::of(5999, 10000)) == PactHealth::talk);
}

TEST_CASE("an overdue check-in is said in the place of healthy, and of nothing else") {
  auto signs = signs_of_g69();
  signs.check_in_overdue = true;
  CHECK(text(team_pact_health(signs).score) == "85.50");
  CHECK(team_pact_health(signs).level == PactHealth::check_in_overdue);
  signs.pace_index = Rational::of(1, 10);
  CHECK(team_pact_health(signs).level == PactHealth::talk);
}

TEST_CASE("a pace above plan or below zero stays within its part") {
  auto signs = signs_of_g69();
  signs.pace_index = Rational(3);
  CHECK(text(team_pact_health(signs).score) == "89.00");
  signs.pace_index = Rational(-1);
  CHECK(text(team_pact_health(signs).score) == "54.00");
}

TEST_CASE("partly counts a half") {
  CHECK(KeptCount{.kept = 1, .half = 1, .missed = 1}.share() == Rational::of(1, 2));
  CHECK_FALSE(KeptCount{}.share());
}

TEST_CASE("a pact is forming while it has no pace and a tenth of its time is not over") {
  TeamPactSigns signs;
  signs.elapsed_share = Rational::of(99, 1000);
  signs.mean_confidence = Rational(8);
  CHECK(team_pact_health(signs).level == PactHealth::forming);
  CHECK(text(team_pact_health(signs).score) == "80.00");
  signs.elapsed_share = Rational::of(1, 10);
  CHECK(team_pact_health(signs).level == PactHealth::healthy);
  signs.mean_confidence.reset();
  CHECK_FALSE(team_pact_health(signs).level);
  CHECK(text(team_pact_health(signs).score) == "none");
}

TEST_CASE("an individual pact has two numbers, each of what is known on its side") {
  RepSideSigns rep{.compliance = Rational::of(9, 11), .check_ins = {7, 0, 1}, .own_development = {1, 0, 1}};
  CHECK(text(rep_side_health(rep)) == "76.59");
  rep.own_development = {};
  CHECK(text(rep_side_health(rep)) == "83.24");
  ManagerSideSigns manager{.expectations = {3, 0, 1}, .development_provided = {1, 0, 0}, .one_to_ones = {2, 0, 2}};
  CHECK(text(manager_side_health(manager)) == "77.50");
  manager.expectations = {};
  CHECK(text(manager_side_health(manager)) == "80.00");
  CHECK_FALSE(rep_side_health({}));
  CHECK_FALSE(manager_side_health({}));
}
