#include "app/office.hpp"
#include "app/record/void_record.hpp"

#include <random>

using namespace salespact;
using namespace salespact::test;

namespace {

// Every value that anybody could ask for: all metrics of all people and units in two periods.
std::string everything(const app::Board& board) {
  const app::Measurer measurer(board.numbers);
  const app::MoneyView money{board.numbers.workspace.base_currency};
  std::string text;
  const auto ask = [&](attainment::Owner owner) {
    for (const app::CompiledMetric& metric : board.numbers.metrics->all()) {
      for (const DateRange& range :
           {DateRange{day("2027-01-01"), day("2027-03-31")}, DateRange{day("2027-02-10"), day("2027-04-15")}}) {
        const app::Measured measured = measurer.measure(metric, owner, range, money);
        text += metric.metric.key + "=" + (measured.value ? to_decimal_text(*measured.value, 6) : "-") + "/" +
                std::to_string(measured.basis) + "/" + std::to_string(measured.unconverted) + ";";
      }
    }
  };
  for (attainment::PersonIndex i = 0; i < board.numbers.directory->people(); ++i) ask(attainment::Owner::person(i));
  for (attainment::UnitIndex i = 0; i < board.numbers.directory->units(); ++i) ask(attainment::Owner::unit(i));
  return text;
}

struct RandomSales {
  std::mt19937 random;
  int below(int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); }

  std::string date() { return (day("2027-01-01") + below(100)).iso(); }

  app::DealText deal(int ids) {
    static const std::array<const char*, 5> owners{"Ana", "Ben:70;Cy:30", "Cy", "West", "Ana:100;Ben:50!"};
    static const std::array<const char*, 3> states{"won", "lost", "open"};
    app::DealText text;
    text.id = std::to_string(below(ids));
    text.owner = owners.at(static_cast<std::size_t>(below(5)));
    text.amount = std::to_string(below(2000) - 300) + "." + std::to_string(10 + below(90));
    text.currency = below(4) == 0 ? "EUR" : "USD";
    text.status = states.at(static_cast<std::size_t>(below(3)));
    text.created_on = day("2026-12-01").iso();
    text.closed_on = date();
    text.account = "Account " + std::to_string(below(6));
    return text;
  }
};

const std::string team =
    "Ana,ana@acme.example,Central/North,rep,,\nBen,ben@acme.example,Central/South,rep,,\n"
    "Cy,cy@acme.example,West,rep,,\n";

}  // namespace

TEST_CASE_TEMPLATE("numbers that follow changes are those of a fresh load", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people(team);
  app::NumbersKeeper follower(office.engine.store(), office.workspace.id);
  follower.load(office.today);
  RandomSales sales{std::mt19937(20270415)};
  const app::PostRequest sent{.source = "crm", .actor = std::nullopt, .actor_label = "test"};
  for (int round = 0; round < 12; ++round) {
    for (int i = 0; i < 8; ++i) {
      const auto posted = app::post_deal(office.ports(), sales.deal(25), sent, office.moment());
      REQUIRE(posted.has_value());
      if (sales.below(6) == 0 && posted->deal.state == RecordState::posted) {
        (void)app::void_deal(office.ports(), posted->deal.id, posted->deal.revision, sent, office.moment());
      }
    }
    if (round == 4) office.people("Ana,ana@acme.example,West,rep,2027-02-15,\n");
    if (round == 6) office.people("Dee,dee@acme.example,East/New,rep,2027-03-01,\n");
    if (round == 7) office.measurements("n1,nps,Central,2027-03-01,31,\nn2,nps,Central,2027-02-01,29,\n");
    if (round == 8) office.measurements("n1,nps,Central,2027-03-01,40,\n");
    if (round == 9) office.quotas("Ana,revenue,2027-Q1,1000,USD\n");
    follower.follow(office.today);
    CAPTURE(round);
    REQUIRE(everything(*follower.current()) == everything(*office.board()));
  }
  CHECK(follower.current()->sheet->goals().size() == 1);
  CHECK_FALSE(follower.follow(office.today));  // nothing new
}

TEST_CASE("a state that was pinned stays as it was while others are published") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  app::NumbersKeeper keeper(office.engine.store(), office.workspace.id);
  keeper.load(office.today);
  const auto pinned = keeper.current();
  const std::string before = everything(*pinned);
  office.deals("1,Ana,100,USD,won,,2027-01-01,2027-02-01,,\n");
  keeper.follow(office.today);
  CHECK(everything(*pinned) == before);
  CHECK(everything(*keeper.current()) != before);
}

TEST_CASE("G71 money of another currency counts at the plan rate or at the rate of its day, or is held apart") {
  Office<contract::MemoryEngine> office("EUR");
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  office.deals("1,Ana,11000,USD,won,,2027-01-01,2027-02-10,,\n");
  const auto measured = [&](RateKind kind) {
    const auto board = office.board();
    const app::Measurer measurer(board->numbers);
    return measurer.measure(*board->numbers.metrics->find("revenue"), attainment::Owner::person(0),
                            {day("2027-01-01"), day("2027-03-31")}, {*Currency::parse("EUR"), kind});
  };
  CHECK(measured(RateKind::plan).unconverted == 1);  // E11: never silently dropped
  CHECK(measured(RateKind::plan).value == Rational(0));
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    const Currency eur = *Currency::parse("EUR");
    const Currency usd = *Currency::parse("USD");
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::plan, day("2027-01-01"), 1'100'000});
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::dated, day("2027-01-01"), 1'000'000});
    tx.calendars().put(ExchangeRate{eur, usd, RateKind::dated, day("2027-02-01"), 1'250'000});
  });
  CHECK(measured(RateKind::plan).value == Rational(1'000'000));
  CHECK(measured(RateKind::dated).value == Rational(880'000));
  CHECK(measured(RateKind::dated).unconverted == 0);
}

TEST_CASE("an open deal is pipeline from its creation until it is decided") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  office.deals("1,Ana,100,USD,open,,2027-01-10,2027-06-30,,\n2,Ana,50,USD,won,,2027-01-20,2027-02-10,,\n");
  const auto pipeline = [&](const char* until) {
    return office.actuals({.metric = "pipeline", .by = app::OwnerKind::person, .period = "2027", .as_of = day(until)});
  };
  CHECK(pipeline("2027-01-09") == "Ana 0.00");
  CHECK(pipeline("2027-01-15") == "Ana 100.00");
  CHECK(pipeline("2027-01-31") == "Ana 150.00");
  CHECK(pipeline("2027-03-01") == "Ana 100.00");
}

TEST_CASE("an account is a new customer once, with its first won deal") {
  Office<contract::MemoryEngine> office;
  office.people(team);
  office.deals("1,Ana,10,USD,won,,2027-01-01,2027-03-05,Initech,\n2,Ben,10,USD,won,,2027-01-01,2027-02-05,Initech,\n");
  const auto new_customers = [&] {
    return office.actuals({.metric = "new_customers", .by = app::OwnerKind::person, .period = "2027"});
  };
  CHECK(new_customers() == "Ana 0, Ben 1, Cy 0");
  office.deals("2,Ben,10,USD,lost,,2027-01-01,2027-02-05,Initech,\n");
  CHECK(new_customers() == "Ana 1, Ben 0, Cy 0");
}
