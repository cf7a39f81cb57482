#include "app/administration/change_metrics.hpp"
#include "app/sellers.hpp"

// DOMAIN section 5 on every store: G48 to G54, from imported quotas, activities and deals to what the sales formula
// shows. Whoever has all of a company's records is drawn to nobody, so the records alone are the given rates.

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

template <class Engine>
struct GoldenSellers : Sellers<Engine> {
  // So many deals of an amount each, of Ana; days that are "" are not known.
  struct Batch {
    std::string name;
    int count = 1;
    std::string amount;
    std::string status;  // open, won, lost
    std::string stage{};
    std::string created{};
    std::string closed{};
  };
  void batches(const std::vector<Batch>& all) {
    std::string rows;
    for (const Batch& one : all) {
      for (int i = 1; i <= one.count; ++i) {
        rows += fmt::format("{}{},Ana,{},USD,{},{},{},{},,\n", one.name, i, one.amount, one.status, one.stage,
                            one.created, one.closed);
      }
    }
    this->deals(rows);
  }
  // Counts what the source calls prospects.
  void count_prospects() {
    this->look();
    app::Principal asker;
    asker.person = this->person("Olu");
    asker.today = this->today;
    const app::AdministrationPorts ports{this->engine.store(), this->workspace.id, this->ids, this->clock};
    app::MetricChange definition;
    definition.name = "Prospects";
    definition.metric_class = MetricClass::activity;
    definition.rule = "activities where type = prospect: sum count on occurred_on";
    definition.state = MetricState::active;
    REQUIRE(app::create_metric(ports, {asker, this->moment()}, "prospects", definition).has_value());
  }
};

// "calls 1200 150.00, …": each stage with what is needed and what of it a week.
std::string told(const app::SalesFormula& formula, bool weekly = false) {
  std::string out;
  for (const app::FormulaStageView& stage : formula.stages) {
    REQUIRE(stage.needed.has_value());
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", stage.key, *stage.needed);
    if (weekly) out += " " + stage.per_week.value_or("-");
  }
  return out;
}

}  // namespace

TEST_CASE_TEMPLATE(
    "G48 500k at 50k a deal through 25 > 10 > 5 > 1 are 10 deals, 50 proposals, 100 meetings, 250 prospects", Engine,
    ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.count_prospects();
  office.quota("Ana", "500000");
  office.did("Ana", "prospect", "2027-01-04", 25);
  office.did("Ana", "meeting", "2027-01-11", 10);
  office.did("Ana", "proposal", "2027-01-18", 5);
  office.batches({{.name = "W", .amount = "50000", .status = "won", .closed = "2027-03-01"}});
  app::SalesFormulaQuestion question;
  question.stages = {"prospects", "meetings", "proposals"};
  const app::SalesFormula formula = office.of("Ana", question);
  CHECK(formula.to_win == "500000.00");
  CHECK(formula.deal_size.value == "50000.00");
  CHECK(formula.stages.at(1).rate->value == "0.400000");
  CHECK(formula.stages.at(2).rate->value == "0.500000");
  CHECK(formula.stages.at(3).rate->value == "0.200000");
  CHECK(told(formula) == "prospects 250, meetings 100, proposals 50, deals_won 10");
}

TEST_CASE_TEMPLATE("G49 4 of 10 where the team has 0.25 is taken for 0.3000", Engine, ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.quota("Ana", "180000");
  office.did("Ana", "call", "2027-01-04", 10);
  office.did("Ana", "meeting", "2027-01-11", 4);
  office.did("Ben", "call", "2027-01-04", 30);
  office.did("Ben", "meeting", "2027-01-11", 6);
  office.did("Cy", "call", "2027-01-04", 20);  // of another unit; the company has 0.25 as well
  office.did("Cy", "meeting", "2027-01-11", 5);
  const app::SalesFormula formula = office.of("Ana");
  const app::FormulaEstimate meetings = formula.stages.at(1).rate.value();
  CHECK(meetings.cases == 10);
  CHECK(meetings.successes == 4);
  CHECK(meetings.prior == "0.250000");
  CHECK(meetings.value == "0.300000");
}

TEST_CASE_TEMPLATE("G50 4 deals at 12 000 where the team's are 9 000 are taken for 10 333.33", Engine, ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.quota("Ana", "180000");
  office.won("Ana", 4, 12'000);
  office.won("Ben", 6, 7'000);
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.deal_size.cases == 4);
  CHECK(formula.deal_size.own == "12000.00");
  CHECK(formula.deal_size.prior == "9000.00");
  CHECK(formula.deal_size.value == "10333.33");
}

TEST_CASE_TEMPLATE(
    "G51 180k with 60 working days left are 15 deals, 60 proposals, 120 meetings, 1 200 calls, and so many a week",
    Engine, ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.today = day("2027-04-08");  // five of the quarter's 65 working days are over
  office.quota("Ana", "180000");
  office.did("Ana", "call", "2027-01-04", 400);
  office.did("Ana", "meeting", "2027-01-11", 40);
  office.did("Ana", "proposal", "2027-01-18", 20);
  office.batches({{.name = "W",
                   .count = 5,
                   .amount = "12000",
                   .status = "won",
                   .created = "2027-02-01",  // four weeks, that is 20 working days, before it was won
                   .closed = "2027-03-01"}});
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.to_win == "180000.00");
  CHECK(formula.deal_size.value == "12000.00");
  CHECK(formula.days_left == "60");
  REQUIRE(formula.stages.size() == 4);
  CHECK(formula.stages[1].rate->value == "0.100000");
  CHECK(formula.stages[2].rate->value == "0.500000");
  CHECK(formula.stages[3].rate->value == "0.250000");
  CHECK(formula.stages[0].lag == "20");
  CHECK(formula.stages[1].lag == "15");
  CHECK(formula.stages[2].lag == "10");
  CHECK(formula.stages[3].lag == "0");
  CHECK(told(formula, true) == "calls 1200 150.00, meetings 120 13.33, proposals 60 6.00, deals_won 15 1.25");
}

TEST_CASE_TEMPLATE("G52 400k less 150k won less 60k at 0.5 and 40k at 0.25 leave 210 000", Engine, ON_EVERY_STORE) {
  using Batches = std::vector<typename GoldenSellers<Engine>::Batch>;
  GoldenSellers<Engine> office;
  office.quota("Ana", "400000");
  const auto decided = [](const char* proposals, const char* contacts, const char* on) {
    const bool open = std::string(on).empty();
    return Batches{
        {.name = "P",
         .count = 5,
         .amount = "25000",
         .status = proposals,
         .stage = open ? "Proposal" : "",
         .closed = on},
        {.name = "C", .count = 10, .amount = "10", .status = contacts, .stage = open ? "Contacted" : "", .closed = on}};
  };
  office.batches(decided("open", "open", ""));
  office.batches(decided("won", "lost", "2027-04-05"));
  // Six of sixteen are won: (5 + 20 * 0.375) / 25 of those seen in Proposal, (0 + 20 * 0.375) / 30 of the others.
  office.batches({{.name = "D", .amount = "25000", .status = "won", .closed = "2027-04-06"},
                  {.name = "O", .amount = "60000", .status = "open", .stage = "Proposal"},
                  {.name = "Q", .amount = "40000", .status = "open", .stage = "Contacted"}});
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.target == "400000.00");
  CHECK(formula.actual == "150000.00");
  REQUIRE(formula.open.stages.size() == 2);
  CHECK(formula.open.stages[0].amount == "60000.00");
  CHECK(formula.open.stages[0].win_rate->value == "0.500000");
  CHECK(formula.open.stages[1].amount == "40000.00");
  CHECK(formula.open.stages[1].win_rate->value == "0.250000");
  CHECK(formula.expected_from_open == "40000.00");
  CHECK(formula.to_win == "210000.00");
}

TEST_CASE_TEMPLATE("G53 40 open deals at 25 000, a quarter of them won in 90 days, are 2 777.78 a day", Engine,
                   ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.quota("Ana", "1000000");
  office.batches(
      {{.name = "W", .count = 5, .amount = "25000", .status = "won", .created = "2026-11-03", .closed = "2027-02-01"},
       {.name = "L", .count = 15, .amount = "1", .status = "lost", .closed = "2027-02-01"},
       {.name = "O", .count = 40, .amount = "7", .status = "open", .stage = "Proposal"}});
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.open.deals == 40);
  CHECK(formula.deal_size.value == "25000.00");
  CHECK(formula.win_rate.value == "0.250000");
  CHECK(formula.cycle.value == "90.0");
  CHECK(formula.open.velocity == "2777.78");
}

TEST_CASE_TEMPLATE(
    "G54 4.8 M open for 1.6 M that is left is 3.00 times; at 22 % won 4.55 times is required and 66 % expected", Engine,
    ON_EVERY_STORE) {
  GoldenSellers<Engine> office;
  office.quota("Ana", "2000000");
  office.batches({{.name = "W", .amount = "400000", .status = "won", .closed = "2027-04-05"},
                  {.name = "V", .count = 10, .amount = "1", .status = "won", .closed = "2027-02-01"},
                  {.name = "L", .count = 39, .amount = "1", .status = "lost", .closed = "2027-02-01"},
                  {.name = "O", .count = 4, .amount = "1200000", .status = "open", .stage = "Proposal"}});
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.target == "2000000.00");
  CHECK(formula.actual == "400000.00");
  CHECK(formula.open.amount == "4800000.00");
  CHECK(formula.win_rate.value == "0.220000");
  CHECK(formula.open.coverage == "3.000000");
  CHECK(formula.open.required == "4.545455");
  CHECK(formula.open.expected == "0.660000");
}
