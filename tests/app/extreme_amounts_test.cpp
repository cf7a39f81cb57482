#include "app/office.hpp"
#include "app/record/void_record.hpp"

using namespace salespact;
using namespace salespact::test;

// E38: very large values are refused before they are stored, and where they are stored they stop nothing else.
namespace {

const std::string team = "Ana,ana@acme.example,Central,rep,,\nBen,ben@acme.example,Central,rep,,\n";
const std::string most = "9999999999999.99";

std::string won(const std::string& id, const std::string& amount) {
  return id + ",Ana," + amount + ",USD,won,,2027-01-10,2027-02-10,,\n";
}

// Past every check, as from a time without them.
template <class Engine>
void store_too_much(Office<Engine>& office, int deals) {
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    std::vector<Deal> all;
    PersonId ana;
    for (const Person& person : tx.organisation().load().people) {
      if (person.display_name == "Ana") ana = person.id;
    }
    for (int i = 0; i < deals; ++i) {
      Deal deal;
      deal.id = office.ids.template make<DealId>();
      deal.source = "old";
      deal.external_id = "old-" + std::to_string(i);
      deal.owner = ana;
      deal.amount_minor = largest_amount_minor;
      deal.currency = *Currency::parse("USD");
      deal.status = DealStatus::won;
      deal.created_on = day("2027-01-10");
      deal.closed_on = day("2027-02-10");
      all.push_back(std::move(deal));
    }
    tx.records().insert(all);
    tx.changes().append(app::ChangeKind::bulk);
  });
}

std::vector<app::GoalRow> goal_rows(const app::Board& board, Date today) {
  const auto rows = app::report_attainment(board.numbers, *board.sheet, {}, app::AsOf::live(today));
  REQUIRE(rows.has_value());
  return *rows;
}

}  // namespace

TEST_CASE("one goal with a huge attainment is shown as it is, and the others beside it") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals(won("1", most) + "2,Ben,50,USD,won,,2027-01-10,2027-02-10,,\n");
  office.measurements("m1,complaints,Ana,2027-02-01,9999999999999,\n");
  office.quotas("Ana,revenue,2027-Q1,0.01,USD\nBen,revenue,2027-Q1,100,USD\nAna,complaints,2027-Q1,1,\n");
  const auto rows = goal_rows(*office.board(), office.today);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].metric == "complaints");
  CHECK(rows[0].actual == "9999999999999");
  CHECK(rows[1].owner.name == "Ana");
  CHECK(rows[1].actual == most);
  CHECK(rows[1].attainment == "999999999999999.000000");
  CHECK(rows[1].status == "reached");
  CHECK(rows[2].owner.name == "Ben");
  CHECK(rows[2].attainment == "0.500000");
}

TEST_CASE_TEMPLATE("deals that could no longer be added up are refused before they are stored", Engine,
                   ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  store_too_much(office, 1990);
  const auto revenue = [&] { return office.actuals({.by = app::OwnerKind::person, .period = "2027"}); };
  CHECK(revenue() == "Ana 19900000000000000.00, Ben 0.00");
  std::string rows;
  for (int i = 0; i < 12; ++i) rows += won("n" + std::to_string(i), most);
  const auto report = office.deals(rows + won("small", "5"));
  CHECK(told(report) == "11 new, 0 unchanged, 0 corrected, 2 rejected");
  CHECK(report.problems.front().code == "NUMBER_TOO_LARGE");
  CHECK(report.problems.front().column == "amount");
  CHECK(report.problems.front().value == most);
  CHECK(report.problems.front().message ==
        "all deals in USD together stay within 20000000000000000.00: at most 0.10 is accepted here");
  // What is there stays there, sent again or not, and another currency has room of its own.
  CHECK(told(office.deals(won("n0", most))) == "0 new, 1 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.deals("y,Ana,9999999999999,JPY,won,,2027-01-10,2027-02-10,,\n")) ==
        "1 new, 0 unchanged, 0 corrected, 0 rejected");

  const app::DealText text{.id = "api",
                           .owner = "Ana",
                           .amount = most,
                           .currency = "USD",
                           .status = "won",
                           .stage = "",
                           .created_on = "",
                           .closed_on = "2027-02-10",
                           .account = "",
                           .product = "",
                           .dimensions = {}};
  const auto posted = app::post_deal(office.ports(), text, {}, office.moment());
  REQUIRE_FALSE(posted.has_value());
  CHECK(posted.error().front().column == "amount");
  CHECK(posted.error().front().code == "NUMBER_TOO_LARGE");
}

TEST_CASE("measurements that could no longer be added up are refused before they are stored") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  std::string rows;
  for (int i = 0; i < 2002; ++i) rows += "m" + std::to_string(i) + ",referrals,Ana,2027-02-01,999999999999999,\n";
  const auto report = office.measurements(rows);
  CHECK(told(report) == "2000 new, 0 unchanged, 0 corrected, 2 rejected");
  CHECK(report.problems.front().code == "NUMBER_TOO_LARGE");
  CHECK(office.actuals({.metric = "referrals", .by = app::OwnerKind::person, .period = "2027"}) ==
        "Ana 1999999999999998000, Ben 0");
}

TEST_CASE_TEMPLATE("where they are stored the workspace opens, and everything else has its numbers", Engine,
                   ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  store_too_much(office, 9300);
  office.deals("s,Ben,50,EUR,won,,2027-01-10,2027-02-10,,\nlost,Ben,50,USD,lost,,2027-01-10,2027-02-10,,\n");
  office.quotas("Ana,revenue,2027-Q1,1000,USD\nBen,deals_won,2027-Q1,2,\n");
  app::NumbersKeeper keeper(office.engine.store(), office.workspace.id);
  keeper.load(office.today);
  const auto actual = [&](const char* metric) {
    const auto rows = app::report_actuals(
        keeper.current()->numbers, {.metric = metric, .by = app::OwnerKind::person, .period = "2027"}, office.today);
    REQUIRE(rows.has_value());
    CHECK(rows->front().too_large == !rows->front().actual.has_value());
    return rows->front().actual.value_or("too large");
  };
  CHECK(actual("revenue") == "too large");  // null with a reason, never a wrong number
  CHECK(actual("average_deal_size") == "too large");
  CHECK(actual("deals_won") == "9300");
  CHECK(actual("revenue_lost") == "0.00");
  CHECK(actual("sales_cycle_days") == "31.00");
  const auto rows = goal_rows(*keeper.current(), office.today);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].metric == "deals_won");
  CHECK(rows[0].attainment == "0.500000");
  CHECK(rows[1].metric == "revenue");
  CHECK(rows[1].too_large);
  CHECK_FALSE(rows[1].actual.has_value());
  CHECK_FALSE(rows[1].attainment.has_value());
  CHECK(rows[1].status == "no_data");

  // Voids bring it back: below the bound the sums are right again.
  std::vector<DealId> ids;
  office.engine.store().read(office.workspace.id, [&](app::Transaction& tx) {
    tx.records().for_each_deal([&](const Deal& deal) {
      if (deal.source == "old" && ids.size() < 8000) ids.push_back(deal.id);
    });
  });
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    for (const DealId id : ids) {
      Deal deal = *tx.records().find_deal(id);
      deal.state = RecordState::voided;
      REQUIRE(tx.records().correct(deal));
      tx.changes().append(app::ChangeKind::deal, id.value, deal.revision + 1);
    }
  });
  REQUIRE(keeper.follow(office.today));
  CHECK(actual("revenue") == "13000000000000000.00");
  CHECK(actual("average_deal_size") == "10000000000000.00");
}

TEST_CASE("credit beyond the largest fact is split into several, and comes to the same") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals("1,Ana:100;Ben:1000!," + most + ",USD,won,,2027-01-10,2027-02-10,,\n");
  CHECK(office.actuals({.by = app::OwnerKind::person, .period = "2027"}) ==
        "Ana 9999999999999.99, Ben 99999999999999.90");
  CHECK(office.actuals({.metric = "deals_won", .by = app::OwnerKind::person, .period = "2027"}) == "Ana 1, Ben 0");
}

TEST_CASE("numerator and denominator of a mean are of the same deals") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals(
      "1,Ana:60;Ben:40,100,USD,won,,2027-01-01,2027-02-10,,\n"
      "2,Ben,1000,USD,won,,2027-01-01,2027-01-31,,\n"
      "3,Ben,500,USD,won,,,2027-02-10,,\n"             // nobody knows for how long
      "4,Ben,70,EUR,won,,2027-01-21,2027-01-31,,\n");  // there is no rate
  const auto of = [&](const char* metric) {
    return office.actuals({.metric = metric, .by = app::OwnerKind::person, .period = "2027"});
  };
  CHECK(of("revenue") == "Ana 60.00, Ben 1540.00");
  CHECK(of("average_deal_size") == "Ana 100.00, Ben 750.00");  // (1000 + 500) / 2
  CHECK(of("sales_cycle_days") == "Ana 40.00, Ben 20.00");     // (30 + 10) / 2
  CHECK(of("win_rate") == "Ana 100.00, Ben 100.00");
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2027-01-01"), 2'000'000});
  });
  CHECK(of("average_deal_size") == "Ana 100.00, Ben 546.67");  // (1000 + 500 + 140) / 3
}
