#include "domain/org/delegation.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the rules under test

namespace {

const Date today = Date::of(2027, 4, 15).value();

Delegation two_weeks() {
  return {.id = DelegationId{1},
          .manager = PersonId{10},
          .deputy = PersonId{20},
          .days = {today, today + 13},
          .rights = {DelegatedRight::check_ins},
          .made_by = PersonId{10}};
}

std::string refused(const Delegation& wanted, const std::vector<Delegation>& others = {}) {
  std::string text;
  for (const DelegationRefusal& one : problems_of(wanted, others, today)) {
    text += std::string(text_of(one.code)) + " " + one.field + ";";
    CHECK_FALSE(one.message.empty());
  }
  return text;
}

}  // namespace

TEST_CASE("2.7 a delegation names somebody else, days from today on and at least one thing") {
  CHECK(refused(two_weeks()).empty());
  Delegation wrong = two_weeks();
  wrong.days.start = today - 1;
  CHECK(refused(wrong) == "DATES_OVER from;");
  wrong = two_weeks();
  wrong.days.end = wrong.days.start - 1;
  wrong.rights.clear();
  wrong.deputy = wrong.manager;
  CHECK(refused(wrong) == "RANGE_INVALID to;RIGHTS_MISSING rights;OWN_DEPUTY deputy;");
  wrong = two_weeks();
  wrong.days.end = today + longest_delegation - 1;
  CHECK(refused(wrong).empty());
  wrong.days.end = today + longest_delegation;
  CHECK(refused(wrong) == "RANGE_INVALID to;");
}

TEST_CASE("2.7 nobody is named twice for the same days, and a manager has five deputies at most") {
  Delegation first = two_weeks();
  first.days = {today + 13, today + 20};
  CHECK(refused(two_weeks(), {first}) == "DEPUTY_ALREADY deputy;");
  first.days.start = today + 14;
  CHECK(refused(two_weeks(), {first}).empty());
  first.days.start = today + 13;
  first.ended_at = Instant{1};
  CHECK(refused(two_weeks(), {first}).empty());
  std::vector<Delegation> many;
  for (std::int64_t i = 0; i < std::int64_t{most_deputies}; ++i) {
    many.push_back(two_weeks());
    many.back().deputy = PersonId{100 + i};
  }
  CHECK(refused(two_weeks(), many) == "TOO_MANY deputy;");
  many.front().days.end = today - 1;
  CHECK(refused(two_weeks(), many).empty());
  many.front() = two_weeks();
  many.front().manager = PersonId{11};
  CHECK(refused(two_weeks(), many).empty());
}

TEST_CASE("2.7 it holds on its days, both included, until it is ended") {
  Delegation one = two_weeks();
  CHECK_FALSE(one.holds_on(today - 1));
  CHECK(one.holds_on(today));
  CHECK(one.holds_on(today + 13));
  CHECK_FALSE(one.holds_on(today + 14));
  one.ended_at = Instant{1};
  CHECK_FALSE(one.holds_on(today));
}
