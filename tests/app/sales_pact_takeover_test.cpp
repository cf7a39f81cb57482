#include "app/sales_pact/pact_course.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::int64_t a_day = 86'400'000'000;  // microseconds

struct UtcClock final : app::Clock {
  [[nodiscard]] Instant now() const override { return {}; }
  [[nodiscard]] Date date_in(std::string_view /*zone*/, Instant at) const override {
    return Date::from_days(static_cast<std::int32_t>(at.microseconds / a_day));
  }
  [[nodiscard]] bool knows_zone(std::string_view /*zone*/) const override { return true; }
};

}  // namespace

TEST_CASE("E4 when the manager changes the pact rests, the old one sees it no more, the new one signs or talks anew") {
  PactTable table;
  table.active();
  REQUIRE(table.turn() == false);
  table.as("Olu");
  const auto move_to = [&](const char* unit) {
    return refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                        {.unit = table.unit(unit).id, .from = table.today}));
  };
  REQUIRE(move_to("Central") == "");
  CHECK_FALSE(table.page("Mo").has_value());
  CHECK(table.turn());
  CHECK_FALSE(table.turn());
  CHECK(table.state() == "suspended");
  const auto page = table.page("Uma");
  REQUIRE(page->whole.has_value());
  CHECK(page->pact.waits_for_me);
  CHECK_FALSE(page->whole->motives.has_value());
  const auto asked = table.signing(1);
  CHECK(table.at_desk("Ana", [&](const auto& desk) { return app::take_over_sales_pact(desk, table.pact, asked); }) ==
        "not allowed");
  CHECK(table.at_desk("Uma", [&](const auto& desk) { return app::take_over_sales_pact(desk, table.pact, asked); }) ==
        "");
  CHECK(table.state() == "active");
  CHECK(table.signatures().back().capacity == SigningCapacity::succeeding_manager);
}

TEST_CASE(
    "2.5 a takeover that nobody signs for 14 days becomes an amendment, and the pact rests until that is signed") {
  PactTable table;
  table.active();
  table.today = day("2027-04-20");
  table.as("Olu");
  REQUIRE(refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                       {.unit = table.unit("Central").id, .from = table.today})) == "");
  table.go_to("2027-04-20");
  CHECK(table.state() == "suspended");
  table.go_to("2027-05-05");
  CHECK(table.page("Uma")->pact.next == app::SalesPactNext::propose);
  const auto asked = table.signing(1);
  CHECK(table.at_desk("Uma", [&](const auto& desk) { return app::take_over_sales_pact(desk, table.pact, asked); }) ==
        "WRONG_STATE ");
  REQUIRE(table.propose("Uma") == "");
  REQUIRE(table.sign("Ana", 2) == "");
  CHECK(table.state() == "active");
  const auto kinds = [&] {
    std::string told;
    for (const app::SalesPactEvent& one :
         table.read([&](app::Transaction& tx) { return tx.sales_pacts().events(table.pact); })) {
      told += std::string(text_of(one.kind)) + " ";
    }
    return told;
  };
  CHECK(kinds().ends_with("manager_changed takeover_lapsed proposed signed "));
}

TEST_CASE("2.5 a pact rests from the day of another manager until what the two write anew binds") {
  PactTable table;
  table.active();
  const auto instant_of = [](Date on) { return Instant{std::int64_t{on.days()} * a_day}; };
  const auto first = table.read([&](app::Transaction& tx) { return tx.sales_pacts().text(table.pact, 1).value(); });
  const auto before = table.signatures();
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    app::SalesPactRepository& pacts = tx.sales_pacts();
    const auto tell = [&](app::SalesPactEventKind kind, Date on, std::optional<std::int64_t> text = {}) {
      const auto number = static_cast<std::int64_t>(pacts.events(table.pact).size()) + 1;
      pacts.append({.pact = table.pact, .number = number, .kind = kind, .at = instant_of(on), .by = {}, .text = text});
    };
    tell(app::SalesPactEventKind::manager_changed, day("2027-04-20"));
    app::SalesPactText again = first;
    again.number = 2;
    pacts.append(again);
    for (Signature one : before) {
      one.text = 2;
      one.at = instant_of(day("2027-05-10"));
      pacts.append(table.pact, one);
    }
    tell(app::SalesPactEventKind::signed_by_both, day("2027-05-10"), 2);
  });
  table.today = day("2027-05-20");
  const SalesPact pact = table.stored().pact;
  const auto course = table.read(
      [&](app::Transaction& tx) { return app::course_of(tx.sales_pacts(), pact, UtcClock(), "UTC", table.today); });
  REQUIRE(course.rests.size() == 1);
  CHECK(course.rests[0] == DateRange{day("2027-04-20"), day("2027-05-09")});
  REQUIRE(course.texts.size() == 2);
  CHECK(course.texts[1].days.start == day("2027-05-10"));
}
