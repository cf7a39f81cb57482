#include "app/office.hpp"
#include "app/record/post_deal.hpp"

using namespace salespact;
using namespace salespact::test;

namespace {

using Roundings = std::map<std::string, app::Rounding>;

const std::string team = "Ana,ana@acme.example,Central,rep,,\nBen,ben@acme.example,Central,rep,,\n";

std::string won(const std::string& id, const std::string& owner, const std::string& amount) {
  return id + "," + owner + "," + amount + ",USD,won,Closed,2027-01-10,2027-02-10,,\n";
}

std::string many_deals(int count) {
  std::string rows;
  for (int i = 0; i < count; ++i) rows += won("D" + std::to_string(i), i % 7 == 0 ? "Nobody" : "Ana", "10");
  return rows;
}

}  // namespace

TEST_CASE_TEMPLATE("G74 a file sent twice changes nothing, and one changed amount is one correction", Engine,
                   ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const std::string file = won("1", "Ana", "100") + won("2", "Ana", "200") + won("3", "Ben", "300");
  CHECK(told(office.deals(file)) == "3 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.deals(file)) == "0 new, 3 unchanged, 0 corrected, 0 rejected");
  const std::string changed = won("1", "Ana", "100") + won("2", "Ana", "250") + won("3", "Ben", "300");
  CHECK(told(office.deals(changed)) == "0 new, 2 unchanged, 1 corrected, 0 rejected");
  CHECK(office.actuals({.period = "2027"}) == "company 650.00, Central 650.00");
}

TEST_CASE_TEMPLATE("the version before a correction stays readable", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  office.deals(won("1", "Ana", "100"));
  office.deals(won("1", "Ben", "175"));
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    const auto deal = tx.records().find_deal("csv", "1");
    REQUIRE(deal.has_value());
    CHECK(deal->amount_minor == 17'500);
    CHECK(deal->revision == 2);
    CHECK(tx.records().deal_version(deal->id, 1)->amount_minor == 10'000);
  });
}

TEST_CASE("bad rows are listed with line, column, value and reason, and stop nobody") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "100") + won("2", "Zoe", "200") +
                                   "3,Ana,5,USD,won,,2027-01-10,2027-04-17,,\n" + won("4", "Ana:60;Ben:30", "10"));
  CHECK(told(report) == "1 new, 0 unchanged, 0 corrected, 3 rejected");
  REQUIRE(report.problems.size() == 3);
  CHECK(report.problems[0].line == 3);
  CHECK(report.problems[0].column == "owner");
  CHECK(report.problems[0].value == "Zoe");
  CHECK(report.problems[0].code == "OWNER_UNKNOWN");
  CHECK(report.problems[1].code == "FUTURE_DATE");
  CHECK(report.problems[2].code == "SPLIT_SUM");
  office.engine.store().read(office.workspace.id,
                             [&](app::Transaction& tx) { CHECK(tx.imports().rejected(report.id, 0, 10).size() == 3); });
}

TEST_CASE("a date may be tomorrow, for those who are east, and not a day later (E37)") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  CHECK(office.deals("1,Ana,5,USD,won,,2027-01-10,2027-04-16,,\n").counts.fresh == 1);
  CHECK(office.deals("2,Ana,5,USD,won,,2027-01-10,2027-04-17,,\n").counts.rejected == 1);
  CHECK(office.deals("3,Ana,5,USD,open,,2027-01-10,2027-09-30,,\n").counts.fresh == 1);  // expected, not done
}

TEST_CASE("one id on two rows: the same again is nothing new, something else is refused") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "100") + won("1", "Ana", "100") + won("1", "Ana", "120"));
  CHECK(told(report) == "1 new, 1 unchanged, 0 corrected, 1 rejected");
  CHECK(report.problems.front().code == "ID_TWICE");
  CHECK(office.actuals({.period = "2027"}) == "company 100.00, Central 100.00");
}

TEST_CASE("splits credit each their part, overlay counts for the person alone (G34)") {
  Office<contract::MemoryEngine> office;
  office.people(team + "Cy,cy@acme.example,West,rep,,\n");
  office.deals("1,Ana:60;Ben:40;Cy:20!,100000,USD,won,,2027-01-10,2027-02-10,,\n");
  CHECK(office.actuals({.by = app::OwnerKind::person, .period = "2027"}) == "Ana 60000.00, Ben 40000.00, Cy 20000.00");
  CHECK(office.actuals({.period = "2027"}) == "company 100000.00, Central 100000.00, West 0.00");
}

TEST_CASE("a deal without a person counts for its unit, without any owner for the company (E33)") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals(won("1", "Central", "70") + won("2", "", "30"));
  CHECK(office.actuals({.period = "2027"}) == "company 100.00, Central 70.00");
}

TEST_CASE(
    "amounts with more decimals than the currency are rounded half away from zero, counted, with the difference") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  const auto report = office.deals(won("1", "Ana", "10.005") + won("2", "Ana", "-10.005") + won("3", "Ana", "1.50"));
  CHECK(report.counts.rounded == 2);
  CHECK(report.counts.roundings == Roundings{{"USD", {2, "0"}}});
  CHECK(office.deals(won("4", "Ana", "0.014")).counts.roundings == Roundings{{"USD", {1, "-0.004"}}});
}

TEST_CASE("a dry run tells what would happen and writes nothing") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  auto request = office.request(app::ImportKind::deals,
                                "id,owner,amount,currency,status,created_on,closed_on\n"
                                "1,Ana,5,USD,won,2027-01-10,2027-02-10\n"
                                "2,Zoe,5,USD,won,2027-01-10,2027-02-10\n");
  request.dry_run = true;
  const auto report = app::import_file(office.ports(), request, office.moment());
  REQUIRE(report.has_value());
  CHECK(told(*report) == "1 new, 0 unchanged, 0 corrected, 1 rejected");
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    CHECK(tx.records().count_deals() == 0);
    CHECK(tx.imports().page(std::nullopt, 10).size() == 1);  // that of the people
  });
}

TEST_CASE_TEMPLATE("an import that is cut off goes on where it was, and ends the same", Engine, ON_EVERY_STORE) {
  const std::string header = "id,owner,amount,currency,status,stage,created_on,closed_on,account,product\n";
  const std::string rows = header + many_deals(45'000);
  Office<Engine> whole;
  whole.people(team);
  const auto expected = whole.import(app::ImportKind::deals, rows);

  Office<Engine> cut;
  cut.people(team);
  struct PowerCut {};
  const auto request = cut.request(app::ImportKind::deals, rows);
  CHECK_THROWS_AS((void)app::import_file(cut.ports(), request, cut.moment(),
                                         [](std::int64_t done, std::int64_t) {
                                           if (done >= 20'000) throw PowerCut{};
                                         }),
                  PowerCut);
  const auto resumed = cut.import(app::ImportKind::deals, rows);
  CHECK(resumed.counts == expected.counts);
  CHECK(resumed.problems.size() == expected.problems.size());
  CHECK(cut.actuals({.period = "2027"}) == whole.actuals({.period = "2027"}));
  cut.engine.store().read(cut.workspace.id, [&](app::Transaction& tx) {
    CHECK(tx.records().count_deals() == expected.counts.fresh);
    CHECK(tx.imports().rejected(resumed.id, 0, 20'000).size() == expected.problems.size());
  });
}

TEST_CASE_TEMPLATE("one deal from a webhook follows the rules of a file", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  const app::PostRequest sent{.source = "crm", .actor = std::nullopt, .actor_label = "test"};
  app::DealText text{.id = "7",
                     .owner = "Ana:60;Ben:40",
                     .amount = "1000.00",
                     .currency = "USD",
                     .status = "won",
                     .stage = "",
                     .created_on = "2027-01-10",
                     .closed_on = "2027-02-10",
                     .account = "Initech, \"the\" one",
                     .product = "",
                     .dimensions = {{"segment", "Enterprise"}}};
  const auto first = app::post_deal(office.ports(), text, sent, office.moment());
  REQUIRE(first.has_value());
  CHECK(first->outcome == app::PostOutcome::fresh);
  CHECK(first->deal.account == "Initech, \"the\" one");
  CHECK(app::post_deal(office.ports(), text, sent, office.moment())->outcome == app::PostOutcome::unchanged);
  text.amount = "1200.00";
  CHECK(app::post_deal(office.ports(), text, sent, office.moment())->outcome == app::PostOutcome::corrected);

  text.owner = "Zoe";
  text.amount = "12x";
  const auto refused = app::post_deal(office.ports(), text, sent, office.moment());
  REQUIRE_FALSE(refused.has_value());
  CHECK_FALSE(refused.error().empty());

  const auto stale = app::void_deal(office.ports(), first->deal.id, 1, sent, office.moment());
  CHECK(stale.error() == app::VoidRefusal::changed_meanwhile);
  REQUIRE(app::void_deal(office.ports(), first->deal.id, 2, sent, office.moment()).has_value());
  CHECK(office.actuals({.period = "2027"}) == "company 0.00, Central 0.00");
  CHECK(app::void_deal(office.ports(), DealId{1}, 1, sent, office.moment()).error() == app::VoidRefusal::no_such_deal);
}
