#include "domain/pact/double_claims.hpp"

#include "domain/days.hpp"

#include <doctest/doctest.h>

namespace salespact::test {
namespace {

const PersonId ana{1};
const PersonId ben{2};

ClaimedWork claim(PersonId member, const char* activity, std::int64_t per_week, std::int64_t minutes,
                  const char* from = "2027-04-01", const char* to = "2027-06-30") {
  return {.member = member, .work = {activity, per_week, minutes}, .days = {day(from), day(to)}};
}

std::vector<DoubleClaim> found(const std::vector<std::vector<ClaimedWork>>& pacts, std::int64_t hours = 16) {
  return double_claims(pacts, [&](PersonId) { return Rational(hours); });
}

}  // namespace

TEST_CASE("C8: the same calls of one person keep the promises of two pacts, on the days that they share") {
  const auto claims = found({{claim(ana, "calls", 20, 6, "2027-04-01", "2027-05-15"), claim(ben, "calls", 20, 6)},
                             {claim(ana, "calls", 10, 6, "2027-05-10", "2027-06-30")}});
  REQUIRE(claims.size() == 1);
  CHECK(claims[0] == DoubleClaim{0, 1, ana, ClaimClash::same_work, "calls", {day("2027-05-10"), day("2027-05-15")}});
}

TEST_CASE("C8: pacts that share no day, no member or no activity claim nothing twice") {
  CHECK(found({{claim(ana, "calls", 20, 6, "2027-04-01", "2027-04-30")},
               {claim(ana, "calls", 20, 6, "2027-05-01", "2027-05-31")}})
            .empty());
  CHECK(found({{claim(ana, "calls", 20, 6)}, {claim(ben, "calls", 20, 6)}}).empty());
  CHECK(found({{claim(ana, "calls", 20, 6)}, {claim(ana, "meetings", 4, 60)}}).empty());
  CHECK(found({{claim(ana, "calls", 20, 6), claim(ana, "calls", 5, 6)}}).empty());
}

TEST_CASE("C8: hours that each pact finds and both together don't; at the very number of hours they fit") {
  // 100 calls of 6 minutes are 10 hours, 6 meetings of an hour 6.
  const std::vector<std::vector<ClaimedWork>> both{{claim(ana, "calls", 100, 6)}, {claim(ana, "meetings", 6, 60)}};
  CHECK(found(both, 16).empty());
  REQUIRE(found(both, 15).size() == 1);
  CHECK(found(both, 15)[0].clash == ClaimClash::too_many_hours);
  CHECK(found(both, 15)[0].activity.empty());
  CHECK(found(both, 10).size() == 1);
  CHECK_MESSAGE(found(both, 9).empty(), "the first asks for too much by itself: that is C7");
}

TEST_CASE("C8: every pair of pacts is told, each activity once, by the places of the pacts") {
  const auto claims = found({{claim(ana, "calls", 9, 6), claim(ana, "meetings", 1, 60)},
                             {claim(ana, "calls", 9, 6), claim(ana, "calls", 1, 6), claim(ana, "meetings", 1, 60)},
                             {claim(ana, "calls", 9, 6)}});
  REQUIRE(claims.size() == 4);
  CHECK(claims[0].activity == "calls");
  CHECK(claims[1].activity == "meetings");
  CHECK(std::pair(claims[2].pact, claims[2].other) == std::pair<std::size_t, std::size_t>(0, 2));
  CHECK(std::pair(claims[3].pact, claims[3].other) == std::pair<std::size_t, std::size_t>(1, 2));
}

}  // namespace salespact::test
