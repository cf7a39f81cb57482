#include "domain/pact/break_glass.hpp"

#include <doctest/doctest.h>

using namespace salespact;  // NOLINT(google-build-using-namespace): the values under test

namespace {

constexpr Instant morning{1'800'000'000'000'000};
constexpr std::int64_t day_in_microseconds = 24LL * 60 * 60 * 1'000'000;
const PersonId uma{7};

std::string refusal(const std::expected<BrokenGlass, GlassRefusal>& broken) {
  return broken ? "" : std::string(text_of(broken.error().code)) + " " + broken.error().field;
}

}  // namespace

TEST_CASE("what is opened is open from its moment on for 24 hours, and not a microsecond longer") {
  const BrokenGlass glass = break_glass(1, uma, "A complaint", morning).value();
  CHECK(glass.by == uma);
  CHECK(glass.until().microseconds == morning.microseconds + day_in_microseconds);
  CHECK_FALSE(glass.is_open({morning.microseconds - 1}));
  CHECK(glass.is_open(morning));
  CHECK(glass.is_open({morning.microseconds + day_in_microseconds - 1}));
  CHECK_FALSE(glass.is_open({morning.microseconds + day_in_microseconds}));
}

TEST_CASE("a reason has 10 to 1,000 characters of readable text") {
  CHECK(refusal(break_glass(1, uma, std::string(10, 'x'), morning)) == "");
  CHECK(refusal(break_glass(1, uma, std::string(9, 'x'), morning)) == "REASON_LENGTH reason");
  CHECK(refusal(break_glass(1, uma, "äöüäöüäöü", morning)) == "REASON_LENGTH reason");  // characters, not bytes
  CHECK(refusal(break_glass(1, uma, std::string(1'000, 'x'), morning)) == "");
  CHECK(refusal(break_glass(1, uma, std::string(1'001, 'x'), morning)) == "REASON_LENGTH reason");
  CHECK(refusal(break_glass(1, uma, "A complaint\x01", morning)) == "REASON_LENGTH reason");
  CHECK(refusal(break_glass(1, uma, "", morning)) == "REASON_LENGTH reason");
}

TEST_CASE("what nobody has signed is not opened") {
  CHECK(refusal(break_glass(0, uma, "A complaint", morning)) == "NOTHING_SIGNED ");
}
