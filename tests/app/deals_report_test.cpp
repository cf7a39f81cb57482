#include "app/record/post_deal.hpp"
#include "app/report_desk.hpp"

#include <fmt/format.h>

#include <random>
#include <set>

using namespace salespact;
using namespace salespact::test;

namespace {

std::string told(const app::DealsReport& report) {
  std::string text;
  for (const app::DealLine& line : report.items) {
    text += fmt::format("{}{} {} {}", text.empty() ? "" : ", ", line.external_id, line.owner.name,
                        line.counted.value_or("-"));
  }
  return text;
}

template <class Office>
std::vector<app::DealLine> every_page(Office& office, const std::string& who, app::DealsQuestion question) {
  std::vector<app::DealLine> all;
  while (true) {
    const app::DealsReport page = office.deals_behind(who, question);
    all.insert(all.end(), page.items.begin(), page.items.end());
    CHECK(page.items.size() <= question.limit);
    if (!page.next) return all;
    question.before = app::parse_deals_cursor(*page.next);
    REQUIRE(question.before);
  }
}

std::int64_t cents(const std::string& text) { return rescale(*parse_decimal(text), 2).value(); }

const std::string team =
    "Cleo,cleo@acme.example,,manager,,\nEve,eve@acme.example,,exec,,\nAna,ana@acme.example,Central/North,rep,,\n"
    "Ben,ben@acme.example,Central/South,rep,,\nCy,cy@acme.example,West,rep,,\nMo,mo@acme.example,West,manager,,\n";

}  // namespace

TEST_CASE_TEMPLATE("the deals behind a number: the newest first, split ones with their part, paged", Engine,
                   ON_EVERY_STORE) {
  Desk<Engine> office;
  office.people(team);
  office.deals(
      "1,Ana,100,USD,won,,2027-01-01,2027-02-10,Initech,GTX\n2,Ben:60;Cy:40,200,USD,won,,2027-01-01,2027-02-10,,\n"
      "3,Ana,9,USD,lost,,2027-01-01,2027-02-11,,\n4,Central,5,USD,won,,2027-01-01,2027-03-31,,\n"
      "5,Ana,7,USD,won,,2027-01-01,2027-04-01,,\n6,Cy,50,USD,open,,2027-01-01,2027-02-01,,\n");
  office.look();
  const auto behind = [&](const app::DealsQuestion& question) { return office.deals_behind("Cleo", question); };
  const auto central = behind({.period = "2027-Q1", .owner = Owner(office.unit("Central"))});
  CHECK(told(central) == "4 Central 5.00, 2 Ben 120.00, 1 Ana 100.00");
  CHECK(central.actual == "225.00");
  CHECK(central.detail);
  CHECK_FALSE(central.next);
  CHECK(central.items[1].amount == "200.00");
  CHECK(central.items[1].credited == "120.00");
  CHECK(central.items[2].account == "Initech");
  CHECK(central.items[2].source == "csv");
  CHECK(central.items[2].counted_on == day("2027-02-10"));
  CHECK(told(behind({.period = "2027-Q1", .owner = Owner(office.unit("West"))})) == "2 Ben 80.00");
  CHECK(told(behind({.period = "2027-Q1", .owner = Owner(office.person("Cy"))})) == "2 Ben 80.00");
  CHECK(told(behind({.metric = "win_rate", .period = "2027-02", .owner = Owner(office.person("Ana"))})) ==
        "3 Ana -, 1 Ana -");
  CHECK(told(behind({.metric = "deals_won", .period = "2027-Q1", .owner = Owner(office.unit("Central"))})) ==
        "4 Central 1, 2 Ben 1, 1 Ana 1");
  CHECK(told(behind({.metric = "pipeline", .period = "2027-02", .owner = Owner(office.unit("West"))})) == "6 Cy 50.00");
  CHECK(told(behind({.metric = "deals_created", .period = "2027-Q1", .owner = Owner(office.unit("West"))})) ==
        "6 Cy 1");
  for (const std::size_t limit : {1U, 2U, 3U}) {
    const auto all =
        every_page(office, "Cleo", {.period = "2027-Q1", .owner = Owner(office.unit("Central")), .limit = limit});
    CHECK(all.size() == 3);
  }
}

TEST_CASE("an executive is told totals; a manager deals of the own people, and how many are of others") {
  Desk<contract::MemoryEngine> office;
  office.people(team);
  office.deals(
      "1,Cy,100,USD,won,,2027-01-01,2027-02-10,,\n2,Cy,11,USD,won,,2027-01-01,2027-03-10,,\n"
      "3,Ana,70,USD,won,,2027-01-01,2027-03-12,,\n");
  office.people("Ana,ana@acme.example,West,rep,2027-03-01,\nAna,ana@acme.example,Central/North,rep,2027-04-01,\n");
  office.look();
  const auto to_eve = office.deals_behind("Eve", {.period = "2027-Q1"});
  CHECK_FALSE(to_eve.detail);
  CHECK(to_eve.items.empty());
  CHECK(to_eve.actual == "181.00");
  CHECK(to_eve.deals == 3);
  // Ana sold for West in March and belongs to North now: her deal is in West's number, but Mo may no longer look.
  const auto to_mo = office.deals_behind("Mo", {.period = "2027-Q1", .owner = Owner(office.unit("West"))});
  CHECK(told(to_mo) == "2 Cy 11.00, 1 Cy 100.00");
  CHECK(to_mo.left_out == 1);
  CHECK(to_mo.actual == "181.00");
  const auto as_is = office.deals_behind(
      "Mo", {.period = "2027-Q1", .owner = Owner(office.unit("West")), .view = app::OrganisationView::as_is});
  CHECK(as_is.left_out == 0);
  CHECK(as_is.actual == "111.00");
  const app::Viewpoint cy = office.seen_by("Cy");
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    const auto refused =
        app::report_deals(*office.kept, cy, tx.records(), {.owner = Owner(office.person("Ana"))}, office.today);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == app::ReportProblem::owner_unknown);
  });
}

TEST_CASE("metrics without deals of their own are refused, and the refusal names those that have them") {
  Desk<contract::MemoryEngine> office;
  office.people(team);
  office.look();
  const app::Viewpoint cleo = office.seen_by("Cleo");
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    for (const char* key : {"calls", "nps", "new_customers", "churn_rate"}) {
      const auto refused = app::report_deals(*office.kept, cleo, tx.records(), {.metric = key}, office.today);
      REQUIRE_FALSE(refused.has_value());
      CHECK(refused.error().code == app::ReportProblem::metric_unsuitable);
      CHECK(refused.error().message.find("revenue") != std::string::npos);
    }
  });
  CHECK_FALSE(app::parse_deals_cursor(""));
  CHECK_FALSE(app::parse_deals_cursor("2027-02-30.0000000000001"));
  CHECK_FALSE(app::parse_deals_cursor("2027-02-01"));
  CHECK(app::parse_deals_cursor("2027-02-01.0000000000001"));
}

TEST_CASE_TEMPLATE("whatever is sold and whoever moves, the deals listed are those that make the number", Engine,
                   ON_EVERY_STORE) {
  Desk<Engine> office;
  office.people(team);
  std::mt19937 random(20270401);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  const std::array<const char*, 6> owners{"Ana", "Ben:70;Cy:30", "Cy", "West", "Ana:100;Ben:50!", "Central/North"};
  const std::array<const char*, 3> states{"won", "lost", "open"};
  std::string rows;
  for (int i = 0; i < 150; ++i) {
    rows += fmt::format("{},{},{},USD,{},,2026-12-{:02},{},,\n", i, owners.at(static_cast<std::size_t>(below(6))),
                        below(3'000) - 500, states.at(static_cast<std::size_t>(below(3))), 1 + below(28),
                        (day("2027-01-01") + below(104)).iso());
  }
  office.deals(rows);
  office.people("Ana,ana@acme.example,West,rep,2027-02-01,\nBen,ben@acme.example,Central/North,rep,2027-03-01,\n");
  office.look();
  for (const auto view : {app::OrganisationView::as_was, app::OrganisationView::as_is}) {
    for (const char* metric : {"revenue", "deals_won", "deals_decided", "pipeline", "open_deals", "pipeline_created"}) {
      for (const Owner owner : {Owner(office.unit("")), Owner(office.unit("Central")), Owner(office.unit("West")),
                                Owner(office.unit("Central/North")), Owner(office.person("Ben"))}) {
        const app::DealsQuestion question{
            .metric = metric, .period = "2027-Q1", .owner = owner, .view = view, .limit = 17};
        const auto head = office.deals_behind("Cleo", question);
        std::int64_t sum = 0;
        std::set<std::string> ids;
        for (const app::DealLine& line : every_page(office, "Cleo", question)) {
          sum += cents(line.counted.value());
          CHECK(ids.insert(line.id).second);
        }
        CAPTURE(metric);
        CHECK(sum == cents(head.actual.value()));
      }
    }
  }
}
