#include "domain/goal/realism.hpp"
#include "domain/goal/workload.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace salespact;

namespace {

// The history of DOMAIN 4.6's base goal, in thousands.
constexpr std::array<std::int64_t, 8> base_history{350, 380, 400, 420, 430, 450, 470, 480};

std::vector<PastPeriod> past(std::span<const std::int64_t> values, std::int64_t working_days = 0) {
  std::vector<PastPeriod> out;
  for (const std::int64_t value : values) out.push_back({Rational(value), Rational(working_days)});
  return out;
}

Realism of_base(std::int64_t target) {
  const auto own = past(base_history);
  RealismQuestion question;
  question.target = target;
  question.own = own;
  return realism_of(question);
}

std::string text(const std::optional<Rational>& value) { return value ? to_decimal_text(*value, 4) : "-"; }

}  // namespace

TEST_CASE("G55 460 after eight quarters up to 480 is challenging") {
  const Realism realism = of_base(460);
  CHECK(text(realism.chance) == "0.3000");
  CHECK(text(realism.of_best) == "0.9583");
  CHECK(realism.band == RealismBand::challenging);
  CHECK(realism.evidence == Evidence::own);
  CHECK(realism.reached == 2);
  CHECK(text(realism.percentile) == "0.7500");
}

TEST_CASE("G56 easy, stretch and unrealistic targets beside the same past") {
  CHECK(of_base(360).band == RealismBand::easy);
  CHECK(text(of_base(360).chance) == "0.8000");
  CHECK(of_base(600).band == RealismBand::stretch);
  CHECK(text(of_base(600).of_best) == "1.2500");
  CHECK(of_base(800).band == RealismBand::unrealistic);
  CHECK(to_decimal_text(*of_base(800).of_best, 2) == "1.67");
}

TEST_CASE("G57 the detail view's approximate chance") {
  const auto detail = of_base(460).approximate;
  REQUIRE(detail.has_value());
  CHECK(detail->mean == doctest::Approx(422.5));
  CHECK(detail->deviation == doctest::Approx(44.64).epsilon(0.0001));
  CHECK(detail->chance == doctest::Approx(0.2142).epsilon(0.0005));
}

TEST_CASE("G58 150 calls, 120 meetings in nine weeks and 6 proposals ask for 26 hours of 16") {
  const std::array asked{AskedWork{"calls", 150, 4}, AskedWork{"meetings", Rational::of(120, 9), 45},
                         AskedWork{"proposals", 6, 60}};
  const Workload load = workload_of(asked, 16, 1);
  CHECK(to_decimal_text(load.hours, 2) == "26.00");
  CHECK(to_decimal_text(*load.load * Rational(100), 2) == "162.50");
  CHECK(load.band == LoadBand::overload);
}

TEST_CASE("R-REAL the bands at their borders") {
  CHECK(of_base(480).band == RealismBand::challenging);  // u = 1: reached once before
  CHECK(of_base(481).band == RealismBand::stretch);
  CHECK(of_base(720).band == RealismBand::stretch);  // u = 1.5
  CHECK(of_base(721).band == RealismBand::unrealistic);
  CHECK(of_base(430).band == RealismBand::realistic);  // P̂ = 0.50
  CHECK(of_base(431).band == RealismBand::challenging);
  CHECK(of_base(380).band == RealismBand::easy);  // P̂ = 0.80
  CHECK(of_base(381).band == RealismBand::realistic);
}

TEST_CASE("R-REAL fewer than three periods of one's own are looked for in the team, then nowhere") {
  const auto own = past(std::array<std::int64_t, 2>{10, 20});
  const auto team = past(std::array<std::int64_t, 3>{10, 20, 30});
  RealismQuestion question;
  question.target = 25;
  question.own = own;
  question.team = team;
  CHECK(realism_of(question).evidence == Evidence::team);
  CHECK(realism_of(question).band == RealismBand::challenging);
  question.team = {};
  CHECK(realism_of(question).band == RealismBand::no_evidence);
  CHECK(realism_of(question).history.empty());
  const auto nothing = past(std::array<std::int64_t, 3>{0, -5, 0});
  question.own = nothing;
  CHECK(realism_of(question).band == RealismBand::no_evidence);
}

TEST_CASE("R-REAL sums are scaled by working days, rates are not, and the latest eight periods count") {
  const auto own = past(std::array<std::int64_t, 3>{100, 100, 100}, 50);
  RealismQuestion question;
  question.target = 120;
  question.working_days = 60;
  question.own = own;
  CHECK(realism_of(question).history.front() == Rational(120));
  question.kind = MetricKind::ratio;
  CHECK(realism_of(question).history.front() == Rational(100));
  const auto nine = past(std::array<std::int64_t, 9>{999, 1, 2, 3, 4, 5, 6, 7, 8});
  question.own = nine;
  CHECK(realism_of(question).history.size() == 8);
  CHECK(realism_of(question).history.front() == Rational(1));
}

TEST_CASE("R-REAL what is to fall is held against the lowest") {
  const auto own = past(std::array<std::int64_t, 4>{8, 6, 5, 4});
  RealismQuestion question;
  question.direction = MetricDirection::decrease;
  question.own = own;
  const auto band = [&](std::int64_t target) {
    question.target = target;
    return realism_of(question).band;
  };
  CHECK(band(4) == RealismBand::challenging);  // P̂ = 2/6
  CHECK(band(3) == RealismBand::stretch);      // 4/3
  CHECK(band(2) == RealismBand::unrealistic);  // 4/2
  CHECK(band(0) == RealismBand::unrealistic);
  CHECK(realism_of(question).beyond_any);
  CHECK(band(8) == RealismBand::easy);
  question.target = 6;
  CHECK(text(realism_of(question).percentile) == "0.2500");
  const auto clean = past(std::array<std::int64_t, 3>{2, 0, 0});
  question.own = clean;
  CHECK(band(0) == RealismBand::realistic);  // reached in two of three
  question.direction = MetricDirection::maintain;
  CHECK(band(5) == RealismBand::no_evidence);
}

TEST_CASE("R-REAL a past without any spread is certain, one of three periods has no approximation") {
  const auto flat = past(std::array<std::int64_t, 4>{7, 7, 7, 7});
  RealismQuestion question;
  question.own = flat;
  question.target = 7;
  CHECK(realism_of(question).approximate->chance == 1.0);
  question.target = 8;
  CHECK(realism_of(question).approximate->chance == 0.0);
  question.own = question.own.first(3);
  CHECK_FALSE(realism_of(question).approximate.has_value());
}

TEST_CASE("R-REAL a team is well where half to four fifths are expected to reach their targets") {
  const auto mean_of = [](std::int64_t percent) {
    return team_chance(std::array{Rational::of(percent, 100), Rational::of(percent, 100)});
  };
  CHECK(mean_of(49) == TeamChance::low);
  CHECK(mean_of(50) == TeamChance::healthy);
  CHECK(mean_of(80) == TeamChance::healthy);
  CHECK(mean_of(81) == TeamChance::high);
  CHECK_FALSE(team_chance({}).has_value());
}

TEST_CASE("R-REAL the same activity asked for twice is done once, and the bands of load") {
  const std::array twice{AskedWork{"calls", 100, 6}, AskedWork{"calls", 60, 6}, AskedWork{"demos", 4, 60}};
  CHECK(workload_of(twice, 16, 1).hours == Rational(14));
  const auto band = [](std::int64_t minutes, const Rational& fte) {
    return workload_of(std::array{AskedWork{"calls", 1, minutes}}, 10, fte).band;
  };
  CHECK(band(510, 1) == LoadBand::ok);  // 85 %
  CHECK(band(511, 1) == LoadBand::tight);
  CHECK(band(600, 1) == LoadBand::tight);
  CHECK(band(601, 1) == LoadBand::overload);
  CHECK(band(510, Rational::of(1, 2)) == LoadBand::overload);
  CHECK(band(1, 0) == LoadBand::overload);
  CHECK(workload_of({}, 0, 1).band == LoadBand::ok);
}
