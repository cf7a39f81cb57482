#include "app/administration/change_roles.hpp"
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

// A pact whose manager changes, and in which an amendment may be easier or begin later.
struct MovingTable : PactTable {
  MovingTable() { days_pass = true; }
  void move_to_uma() {
    as("Olu");
    REQUIRE(refusal(app::transfer_person(desk(), by(), person("Ana").id, person("Ana").revision,
                                         {.unit = unit("Central").id, .from = today})) == "");
    go_to(today.iso().c_str());
    REQUIRE(state() == "suspended");
  }
  std::string amend(const std::string& who) {
    return at_desk(who, [&](const auto& desk) { return app::open_sales_pact_amendment(desk, pact, revision); });
  }
  void amend_and_sign(const SalesPactTerms& wanted, std::int64_t number, const std::string& leader = "Mo") {
    REQUIRE(amend(leader) == "");
    REQUIRE(write(leader, wanted) == "");
    REQUIRE(propose(leader) == "");
    REQUIRE(sign("Ana", number) == "");
  }
  std::string take_over(const std::string& who, std::int64_t number) {
    const auto asked = signing(number);
    return at_desk(who, [&](const auto& desk) { return app::take_over_sales_pact(desk, pact, asked); });
  }
  app::PactCourse course() {
    const SalesPact now = stored().pact;
    return read([&](app::Transaction& tx) { return app::course_of(tx.sales_pacts(), now, UtcClock(), "UTC", today); });
  }
  // Which text the course has on that day, and "rests" beside it.
  std::string told(Date on) {
    const app::PactCourse whole = course();
    std::string out;
    for (const app::TextInForce& text : whole.texts) {
      if (text.days.contains(on)) out += std::to_string(text.number);
    }
    return out + (whole.rested_in({on, on}) ? " rests" : "");
  }
  // What the page's standing says of today in the same words.
  std::string standing() {
    const SalesPact now = stored().pact;
    if (const auto number = text_in_force(now)) return std::to_string(*number);
    const auto* rests = std::get_if<PactSuspended>(&now.standing);
    if (rests == nullptr) return "";
    return (rests->text > 0 ? std::to_string(rests->text) : "") + " rests";
  }
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

TEST_CASE("E4 R-AMD what was agreed before the manager changed is what the new one signs, and binds on its day") {
  MovingTable table;
  table.active();
  SalesPactTerms easier = table.terms();
  easier.targets.floors[0].threshold = {3, 0};
  table.amend_and_sign(easier, 2);
  table.go_to("2027-04-17");
  table.move_to_uma();
  CHECK(table.page("Uma")->whole->in_force->number == 2);
  CHECK(table.page("Uma")->pact.binds_from == day("2027-04-22"));
  table.as("Uma");
  CHECK(app::read_sales_pact_texts(table.engine.store(), table.workspace.id, table.viewpoint(), table.pact, table.today)
            ->size() == 2);
  CHECK(table.take_over("Uma", 1) == "TERMS_CHANGED hash");
  const auto follow = [&](const char* until) {
    for (Date on = table.today; on <= day(until); on = on + 1) {
      table.go_to(on.iso().c_str());
      CHECK(table.told(on) == table.standing());
    }
  };
  follow("2027-04-19");
  CHECK(table.standing() == "1 rests");
  REQUIRE(table.take_over("Uma", 2) == "");
  CHECK(table.standing() == "1");
  follow("2027-04-21");
  CHECK(table.standing() == "1");
  follow("2027-04-25");
  CHECK(table.standing() == "2");
  CHECK(table.told(day("2027-04-18")) == "1 rests");
  CHECK(table.told(day("2027-04-19")) == "1");
}

TEST_CASE("E4 what waits for its day becomes what rests when the new manager is late") {
  MovingTable table;
  table.active();
  SalesPactTerms easier = table.terms();
  easier.targets.floors[0].threshold = {3, 0};
  table.amend_and_sign(easier, 2);
  table.move_to_uma();
  table.go_to("2027-04-23");
  CHECK(table.standing() == "2 rests");
  CHECK(table.told(table.today) == "2 rests");
  REQUIRE(table.take_over("Uma", 2) == "");
  CHECK(table.told(table.today) == "2");
}

TEST_CASE("R-AMD an agreed pact that is amended to a later start is not judged by the text that was replaced") {
  MovingTable table;
  table.discussed();
  SalesPactTerms wanted = table.terms();
  wanted.effective.start = day("2027-04-20");
  REQUIRE(table.write("Mo", wanted) == "");
  REQUIRE(table.propose("Mo") == "");
  REQUIRE(table.sign("Ana", 1) == "");
  wanted.effective.start = day("2027-05-03");
  table.amend_and_sign(wanted, 2);
  table.go_to("2027-04-25");
  CHECK(table.state() == "agreed");
  CHECK(table.course().texts.empty());
  table.go_to("2027-05-03");
  CHECK(table.told(table.today) == "2");
}

TEST_CASE("E4 a rest ends on the day on which both have signed anew, also when it began that day") {
  MovingTable table;
  table.active();
  table.go_to("2027-04-20");
  table.move_to_uma();
  table.amend_and_sign(table.terms(), 2, "Uma");
  CHECK(table.state() == "active");
  table.go_to("2027-05-20");
  SalesPactTerms stricter = table.terms();
  stricter.targets.floors[0].threshold = {9, 0};
  table.amend_and_sign(stricter, 3, "Uma");
  CHECK(table.course().rests.empty());
  CHECK(table.told(day("2027-05-10")) == "2");
  CHECK(table.told(table.today) == "3");
}

TEST_CASE("E4 a takeover of the text before, as it was once signed, leaves that one in force") {
  MovingTable table;
  table.active();
  SalesPactTerms easier = table.terms();
  easier.targets.floors[0].threshold = {3, 0};
  table.amend_and_sign(easier, 2);
  table.move_to_uma();
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    auto kept = tx.sales_pacts().find(table.pact).value();
    kept.pact.standing = PactActive{.text = 1};
    REQUIRE(tx.sales_pacts().update(kept));
    const auto number = static_cast<std::int64_t>(tx.sales_pacts().events(table.pact).size()) + 1;
    tx.sales_pacts().append({.pact = table.pact,
                             .number = number,
                             .kind = app::SalesPactEventKind::taken_over,
                             .at = table.moment().now,
                             .by = {},
                             .text = 1});
  });
  table.go_to("2027-04-30");
  CHECK(table.told(table.today) == "1");
}

TEST_CASE(
    "E4 8.2 a new manager finds nothing that was prepared with the one before, and the rep says anew when ready") {
  MovingTable table;
  REQUIRE(table.open("Mo") == "");
  SalesPactTerms own = table.terms();
  own.targets.plan = "What Ana wants";
  SalesPactTerms lead = table.terms();
  lead.targets.plan = "What Mo thinks of Ana";
  REQUIRE(table.prepare("Ana", own, true) == "");
  REQUIRE(table.prepare("Mo", lead, true) == "");
  REQUIRE(table.move("Ana", PactTable::motives(), true) == "");
  table.as("Olu");
  REQUIRE(refusal(app::transfer_person(table.desk(), table.by(), table.person("Ana").id, table.person("Ana").revision,
                                       {.unit = table.unit("Central").id, .from = table.today})) == "");
  table.go_to("2027-04-15");
  CHECK(table.state() == "draft");
  for (const char* who : {"Uma", "Ana"}) {
    const auto whole = table.page(who)->whole;
    CAPTURE(who);
    CHECK(whole->prepared_differently.empty());
    for (const app::PreparationView& one : whole->preparations) {
      const bool mine = one.party == table.page(who)->pact.mine;
      CHECK_FALSE(one.ready);
      CHECK(one.words.has_value() == mine);
      if (mine)
        CHECK(one.words->targets.plan == (one.party == PactParty::rep ? own.targets.plan : table.terms().targets.plan));
    }
    if (std::string_view(who) == "Uma") CHECK_FALSE(whole->motives.has_value());
  }
  CHECK(table.page("Uma")->pact.next == app::SalesPactNext::prepare);
  REQUIRE(table.prepare("Ana", own, true) == "");
  REQUIRE(table.prepare("Uma", table.terms(), true) == "");
  CHECK(table.page("Uma")->whole->preparations.size() == 2);
  CHECK_FALSE(table.page("Uma")->whole->motives.has_value());
}

TEST_CASE("E1 a pact ends with the employment of its rep, on that day, also when it was known before") {
  for (const bool signed_by_both : {true, false}) {
    for (const bool known_before : {true, false}) {
      CAPTURE(signed_by_both);
      CAPTURE(known_before);
      MovingTable table;
      if (signed_by_both) table.active();
      if (!signed_by_both) table.discussed();
      if (!known_before) table.today = day("2027-05-03");
      table.as("Olu");
      REQUIRE(refusal(app::end_employment(table.desk(), table.by(), table.person("Ana").id,
                                          table.person("Ana").revision, day("2027-05-03"))) == "");
      if (known_before) table.go_to("2027-05-02");
      if (known_before) CHECK(table.state() == (signed_by_both ? "active" : "discussed"));
      table.go_to("2027-05-03");
      const std::string why = known_before ? "The rep works in no unit any more" : "The rep has left";
      const std::int64_t text = signed_by_both ? 1 : 0;
      CHECK(table.stored().pact.standing == PactStanding(PactTerminated{text, table.today, why}));
      CHECK_FALSE(table.turn());
      if (signed_by_both) CHECK(table.course().texts.front().days.end == day("2027-05-02"));
    }
  }
}

TEST_CASE("2.5 a pact ends when its rep no longer sells, and rests when the rep leads the unit") {
  const auto become = [](MovingTable& table, Role role) {
    table.as("Olu");
    const PersonId ana = table.person("Ana").id;
    const auto roles = table.rows().roles;
    const RoleAssignment held = *std::ranges::find(roles, ana, &RoleAssignment::person);
    REQUIRE(refusal(app::end_role(table.desk(), table.by(), ana, table.person("Ana").revision, held.id, table.today)) ==
            "");
    REQUIRE(refusal(app::grant_role(table.desk(), table.by(), ana, table.person("Ana").revision,
                                    {.role = role, .unit = held.unit, .from = table.today, .to = {}})) == "");
    table.turn();
  };
  MovingTable one;
  one.active();
  one.go_to("2027-05-03");
  become(one, Role::viewer);
  CHECK(one.stored().pact.standing == PactStanding(PactTerminated{1, one.today, "The rep has another role"}));
  CHECK(one.open("Mo") == "NO_MANAGER rep");
  MovingTable other;
  other.active();
  other.go_to("2027-05-03");
  become(other, Role::manager);
  CHECK_FALSE(is_over(other.stored().pact));
}
