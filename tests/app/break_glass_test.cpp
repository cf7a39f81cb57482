#include "app/notice/notices.hpp"
#include "app/sales_pact/break_pact_glass.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

constexpr std::int64_t one_day = 24LL * 60 * 60 * 1'000'000;
const std::string why = "A complaint of a customer";

struct GlassTable : PactTable {
  Instant at = clock.now();

  template <class Work>
  auto by_clock(const std::string& who, const Work& work) {
    as(who);
    const app::AdministrationPorts ports = desk();
    return work(ports, app::By{asker, {at, today}});
  }
  std::string open_it(const std::string& who, const std::string& reason = why) {
    return refusal(by_clock(
        who, [&](const auto& ports, const auto& by) { return app::break_pact_glass(ports, by, pact, reason); }));
  }
  std::optional<app::OpenedPact> opened(const std::string& who) {
    return by_clock(who, [&](const auto& ports, const auto& by) { return app::read_opened_pact(ports, by, pact); });
  }
  std::vector<app::NoticeLine> told(const std::string& who) {
    as(who);
    numbers.follow(today);
    return app::list_notices(desk(), *numbers.current(), viewpoint(), today);
  }
  std::string acknowledge(const std::string& who, app::NoticeId id) {
    return refusal(
        by_clock(who, [&](const auto& ports, const auto& by) { return app::acknowledge_notice(ports, by, id); }));
  }
  std::size_t audited(std::string_view action) {
    return read([&](app::Transaction& tx) { return tx.audit().told_of(app::audit_object("sales_pact", pact), action); })
        .size();
  }
  app::SalesPactPage page_at(const std::string& who) {
    as(who);
    return app::read_sales_pact(desk(), *numbers.current(), viewpoint(), pact, {at, today}).value();
  }
};

}  // namespace

TEST_CASE("D break-glass: one above reads sections 1, 2 and 5 for a reason, and never 3 and 4") {
  GlassTable table;
  table.active();
  CHECK_FALSE(table.opened("Uma").has_value());
  CHECK(table.page_at("Uma").steps == std::vector{app::SalesPactStep::break_glass});
  REQUIRE(table.open_it("Uma") == "");
  const auto opened = table.opened("Uma").value();
  const SalesPactTerms signed_terms = table.stored().draft;
  CHECK(opened.words.targets == signed_terms.targets);
  CHECK(opened.words.expectations == signed_terms.expectations);
  CHECK(opened.words.role == signed_terms.role);
  CHECK(opened.reason == why);
  CHECK(opened.text == 1);
  CHECK(opened.signatures.size() == 2);
  const auto page = table.page_at("Uma");
  CHECK_FALSE(page.whole.has_value());
  CHECK(page.steps.empty());
  REQUIRE(page.opened.has_value());
  CHECK(page.opened->until == opened.until);
}

TEST_CASE("D break-glass is for those above the manager alone; to everybody else the pact is what it was") {
  GlassTable table;
  table.active();
  for (const char* who : {"Ana", "Mo", "Olu"}) CHECK(table.open_it(who) == "not allowed");
  for (const char* who : {"Ben", "Cy", "Eve", "Vic"}) CHECK(table.open_it(who) == "not found");
  REQUIRE(table.open_it("Uma") == "");
  for (const char* who : {"Ana", "Mo", "Olu", "Ben", "Cy", "Eve", "Vic"}) {
    CAPTURE(who);
    CHECK_FALSE(table.opened(who).has_value());
  }
  CHECK_FALSE(table.page_at("Olu").opened.has_value());
  CHECK(table.audited("sales_pact.read_by_break_glass") == 0);
}

TEST_CASE("D break-glass ends after 24 hours, to the microsecond, and can be asked for again then") {
  GlassTable table;
  table.active();
  REQUIRE(table.open_it("Uma") == "");
  const Instant opened_at = table.at;
  table.at.microseconds = opened_at.microseconds + one_day - 1;
  CHECK(table.opened("Uma").has_value());
  CHECK(table.page_at("Uma").opened.has_value());
  table.at.microseconds = opened_at.microseconds + one_day;
  CHECK_FALSE(table.opened("Uma").has_value());
  CHECK_FALSE(table.page_at("Uma").opened.has_value());
  CHECK(table.page_at("Uma").steps == std::vector{app::SalesPactStep::break_glass});
  REQUIRE(table.open_it("Uma", "It was not enough time") == "");
  CHECK(table.opened("Uma")->reason == "It was not enough time");
  // Another happening of the same day by the workspace's calendar: both parties are told again.
  CHECK(table.told("Ana").size() == 2);
}

TEST_CASE("D asked for again while it is open, nothing is longer and nobody is told twice") {
  GlassTable table;
  table.active();
  REQUIRE(table.open_it("Uma") == "");
  const Instant until = table.opened("Uma")->until;
  table.at.microseconds += 1;
  REQUIRE(table.open_it("Uma", "Something else entirely") == "");
  CHECK(table.opened("Uma")->until == until);
  CHECK(table.opened("Uma")->reason == why);
  CHECK(table.told("Ana").size() == 1);
  CHECK(table.audited("sales_pact.break_glass") == 1);
}

TEST_CASE("D nothing is opened without a reason, or of what is only talked about") {
  GlassTable table;
  table.discussed();
  CHECK(table.page_at("Uma").steps.empty());
  CHECK(table.open_it("Uma") == "NOTHING_SIGNED ");
  REQUIRE(table.propose("Mo") == "");
  CHECK(table.open_it("Uma") == "NOTHING_SIGNED ");
  REQUIRE(table.sign("Ana", 1) == "");
  CHECK(table.open_it("Uma", "   because   ") == "REASON_LENGTH reason");
  CHECK(table.told("Ana").empty());
  CHECK(table.audited("sales_pact.break_glass") == 0);
  CHECK(table.open_it("Uma") == "");
}

TEST_CASE("D both parties are told at once, see the reason and each reading; the audit log never has the reason") {
  GlassTable table;
  table.active();
  REQUIRE(table.open_it("Uma") == "");
  for (const auto& [who, other] : {std::pair("Ana", "Mo"), std::pair("Mo", "Ana")}) {
    CAPTURE(who);
    const auto told = table.told(who);
    REQUIRE(told.size() == 1);
    CHECK(told.front().words == why);
    CHECK(told.front().by->name == "Uma");
    CHECK(told.front().other->name == other);
    CHECK(told.front().object == table.pact.text());
    CHECK(told.front().until->microseconds == table.at.microseconds + one_day);
  }
  CHECK(table.told("Uma").empty());
  for (int i = 0; i < 2; ++i) REQUIRE(table.opened("Uma").has_value());
  CHECK(table.audited("sales_pact.read_by_break_glass") == 2);
  const auto whole = table.page_at("Ana").whole.value();
  REQUIRE(whole.opened.size() == 1);
  CHECK(whole.opened.front().by.name == "Uma");
  CHECK(whole.opened.front().reason == why);
  CHECK(whole.opened.front().read.size() == 2);
  CHECK(std::ranges::any_of(whole.readings, [](const auto& one) { return one.reader.name == "Uma"; }));
  const auto entries = table.read([](app::Transaction& tx) { return tx.audit().page(0, 100); });
  for (const app::AuditEntry& entry : entries) {
    CHECK((entry.before + entry.after + entry.reason).find("complaint") == std::string::npos);
  }
}

TEST_CASE("a notice stays until its own recipient has read it") {
  GlassTable table;
  table.active();
  REQUIRE(table.open_it("Uma") == "");
  const app::NoticeId notice = table.told("Ana").front().id;
  CHECK(table.acknowledge("Mo", notice) == "not found");
  CHECK(table.acknowledge("Uma", notice) == "not found");
  CHECK(table.told("Ana").size() == 1);
  CHECK(table.acknowledge("Ana", notice) == "");
  CHECK(table.told("Ana").empty());
  CHECK(table.told("Mo").size() == 1);
  CHECK(table.acknowledge("Ana", notice) == "");
  CHECK(table.acknowledge("Ana", app::NoticeId{1}) == "not found");
}

TEST_CASE("who is above no more reads nothing, whatever is left of the 24 hours") {
  GlassTable table;
  table.active();
  REQUIRE(table.open_it("Uma") == "");
  REQUIRE(table.opened("Uma").has_value());
  const PersonId uma = table.person("Uma").id;
  table.engine.store().write(table.workspace.id, [&](app::Transaction& tx) {
    for (RoleAssignment role : tx.organisation().load().roles) {
      if (role.person != uma) continue;
      role.tenure.to = table.today;
      tx.organisation().put(role);
    }
  });
  CHECK_FALSE(table.opened("Uma").has_value());
  CHECK(table.open_it("Uma") == "not found");
}
