#include "app/lived_pact.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

using LivedPact = LivedPactOn<contract::MemoryEngine>;

struct EndingPact : LivedPact {
  EndingPact() { start(); }
  void end_on(const char* on) {
    go_to(on);
    REQUIRE(end("Ana", "Another role") == "");
    REQUIRE(end("Mo", "Agreed") == "");
  }
};

}  // namespace

TEST_CASE("3.8 the last window before an amendment takes reports until it is judged") {
  EndingPact pact;
  SalesPactTerms other = pact.stored().draft;
  other.targets.floors.back().threshold = {12, 0};
  pact.amend("2027-04-26", other);
  REQUIRE(text_in_force(pact.stored().pact) == 2);
  CHECK(pact.report("Ana", "2027-04-27", "2027-04-19", {12, 0}) == "");
  CHECK(pact.report("Ana", "2027-04-28", "2027-04-19", {13, 0}) == "REPORT_CLOSED window");
  const auto life = pact.life("Ana", "2027-04-28").value();
  const auto before = std::ranges::find_if(life.standards, [](const app::StandardView& one) {
    return one.text == 1 && one.source == MasSource::self_reported;
  });
  REQUIRE(before != life.standards.end());
  CHECK(before->windows.front().verdict == MasVerdict::met);
  CHECK(before->windows.front().value == "12");
}

TEST_CASE("3.8 the last window of a pact takes reports until it is judged, though the pact is over") {
  EndingPact pact;
  pact.end_on("2027-04-26");
  REQUIRE(pact.state() == "terminated");
  CHECK(pact.report("Ana", "2027-04-27", "2027-04-19", {12, 0}) == "");
  CHECK(pact.report("Ana", "2027-04-27", "2027-04-26", {12, 0}) == "NO_SUCH_STANDARD window");
  CHECK(pact.report("Ana", "2027-04-28", "2027-04-19", {13, 0}) == "REPORT_CLOSED window");
  CHECK(pact.life("Ana", "2027-04-28")->standards.back().windows.front().verdict == MasVerdict::met);
}

TEST_CASE("2.5 what was promised at last is said and answered for five working days after the pact's end") {
  EndingPact pact;
  pact.end_on("2027-04-26");
  CHECK(pact.say("Mo", "2027-04-27", "2027-04-25", PromiseAct::kept) == "");
  const auto promise = pact.life("Ana", "2027-04-30")->promises.front();
  CHECK(std::ranges::count(promise.may, PromiseAct::confirmed) == 1);
  CHECK(pact.say("Ana", "2027-05-01", "2027-04-25", PromiseAct::confirmed) == "NOT_IN_FORCE ");
  CHECK(pact.life("Ana", "2027-05-01")->promises.front().may.empty());
  CHECK(pact.say("Ana", "2027-04-30", "2027-04-25", PromiseAct::confirmed) == "");
}
