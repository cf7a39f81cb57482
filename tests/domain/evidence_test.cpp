#include "domain/forecast/evidence.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace salespact;

TEST_CASE("G49: 4 of 10 where the team does 0.25 is 0.3") {
  CHECK(shrunk({10, 4}, Rational::of(1, 4), team_weight_in_rates) == Rational::of(3, 10));
}

TEST_CASE("G50: 4 deals at 12 000 where the team's are 9 000 are taken for 10 333.33") {
  CHECK(to_decimal_text(shrunk({4, 48'000'00}, 9'000'00, team_weight_in_sizes) / 100, 2) == "10333.33");
}

TEST_CASE("R-SF: the team shrinks to the company with fifty, the person to that team with twenty") {
  const Estimate rate = estimate_rate({.own = {10, 4}, .team = {50, 10}, .company = {1000, 400}});
  CHECK(rate.prior == Rational::of(3, 10));  // (10 + 50 * 0.4) / 100
  CHECK(rate.value == Rational::of(1, 3));   // (4 + 20 * 0.3) / 30
  CHECK(rate.own == Rational::of(4, 10));
  CHECK(rate.basis == EvidenceBasis::shrunk);
  CHECK(rate.cases == 10);
}

TEST_CASE("R-SF: fewer than ten cases of one's own are little evidence") {
  CHECK(estimate_rate({.own = {9, 4}, .team = {50, 10}, .company = {50, 10}}).little_evidence);
  CHECK(!estimate_rate({.own = {10, 4}, .team = {50, 10}, .company = {50, 10}}).little_evidence);
}

TEST_CASE("R-SF: without cases of one's own the team's stand, without those the company's, without any nothing") {
  const Estimate team = estimate_rate({.own = {}, .team = {50, 10}, .company = {1000, 400}});
  CHECK(team.basis == EvidenceBasis::team);
  CHECK(team.value == Rational::of(3, 10));
  const Estimate company = estimate_rate({.own = {}, .team = {}, .company = {1000, 400}});
  CHECK(company.basis == EvidenceBasis::company);
  CHECK(company.value == Rational::of(2, 5));
  const Estimate none = estimate_rate({});
  CHECK(none.basis == EvidenceBasis::none);
  CHECK(!none.value);
  CHECK(!none.prior);
}

TEST_CASE("R-SF: whose records are all there are stands alone") {
  const Estimate alone = estimate_rate({.own = {7, 2}, .team = {7, 2}, .company = {7, 2}});
  CHECK(alone.basis == EvidenceBasis::own);
  CHECK(alone.value == Rational::of(2, 7));
  CHECK(!alone.prior);
  CHECK(estimate_rate({.own = {7, 2}, .team = {}, .company = {}}).value == Rational::of(2, 7));
  CHECK(estimate_rate({.own = {7, 2}, .team = {7, 2}, .company = {8, 2}}).basis == EvidenceBasis::shrunk);
}

TEST_CASE("R-SF: none of one's own that went on is drawn to the team; none of anybody's is a rate of zero") {
  CHECK(estimate_rate({.own = {20, 0}, .team = {100, 25}, .company = {100, 25}}).value == Rational::of(1, 8));
  CHECK(estimate_rate({.own = {20, 0}, .team = {100, 0}, .company = {200, 0}}).value == Rational(0));
}

TEST_CASE("R-SF: where more went on than were written down, all of them did, and it is said") {
  const Estimate over = estimate_rate({.own = {10, 14}, .team = {20, 20}, .company = {20, 20}});
  CHECK(over.value == Rational(1));
  CHECK(over.more_than_trials);
  CHECK(!estimate_rate({.own = {10, 10}, .team = {20, 20}, .company = {20, 20}}).more_than_trials);
  CHECK(estimate_rate({.own = {0, 3}, .team = {20, 5}, .company = {20, 5}}).basis == EvidenceBasis::team);
}

TEST_CASE("R-SF: deal sizes shrink with five deals, and may be of refunds") {
  const Estimate size =
      estimate_size({.own = {4, 48'000'00}, .team = {50, 400'000'00}, .company = {100, 1'000'000'00}});
  CHECK(size.prior == Rational(9'000'00));  // (400,000 + 50 * 10,000) / 100
  CHECK(to_decimal_text(size.value.value() / 100, 2) == "10333.33");
  CHECK(size.little_evidence);
  CHECK(estimate_size({.own = {1, -500}, .team = {}, .company = {}}).value == Rational(-500));
}

TEST_CASE("E38: the largest companies don't overflow") {
  const std::int64_t cases = 999'999'937;
  const std::int64_t total = 3'999'999'999'999'999'989;
  const Estimate size =
      estimate_size({.own = {999'983, total / 7}, .team = {99'999'989, total / 3}, .company = {cases, total}});
  CHECK(size.value.has_value());
  CHECK(size.value->denominator() <= 1'000'000'000'000);
}

TEST_CASE("a simple fraction near another is that one where it is simple, and close to it where it is not") {
  CHECK(simple_near(Rational::of(1, 3), 3) == Rational::of(1, 3));
  CHECK(simple_near(Rational::of(-7, 3), 1) == Rational(-2));
  CHECK(simple_near(Rational::of(355'000'001, 113'000'000), 200) == Rational::of(355, 113));
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const auto bottom = static_cast<std::int64_t>(random() % 4000 + 1);
    const auto top = static_cast<std::int64_t>(random() % 8000) - 4000;
    const Rational value = Rational::of(top, bottom);
    const auto largest = static_cast<std::int64_t>(random() % 60 + 1);
    const Rational found = simple_near(value, largest);
    REQUIRE(found.denominator() <= largest);
    const Rational distance = found < value ? value - found : found - value;
    REQUIRE(distance * Rational(largest) < Rational(1));
    REQUIRE((value.denominator() <= largest) == distance.is_zero());
  }
}
