#include "app/sellers.hpp"

#include <fmt/format.h>

using namespace salespact;
using namespace salespact::test;

namespace {

using Company = Sellers<contract::MemoryEngine>;

std::string told(const app::SalesFormula& formula) {
  std::string out;
  for (const auto& stage : formula.stages) {
    const std::string needed = stage.needed ? std::to_string(*stage.needed) : stage.reason.value_or("-");
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", stage.key, needed);
  }
  return out;
}

app::SalesFormulaQuestion worked_example() {
  app::SalesFormulaQuestion question;
  question.assumptions.rates = {
      {"meetings", Rational::of(1, 10)}, {"proposals", Rational::of(1, 2)}, {"deals_won", Rational::of(1, 4)}};
  question.assumptions.deal_size = Rational(12'000);
  question.assumptions.lags = {{"calls", 20}, {"meetings", 15}, {"proposals", 10}};
  return question;
}

}  // namespace

TEST_CASE("R-SF rates are of the last twelve months, drawn to the team's") {
  Company office;
  office.quota("Ana", "180000");
  office.did("Ana", "call", "2027-01-04", 100);
  office.did("Ana", "meeting", "2027-01-11", 10);
  office.did("Ana", "proposal", "2027-01-18", 5);
  office.did("Ben", "call", "2027-01-04", 100);
  office.did("Ben", "meeting", "2027-01-11", 20);
  office.did("Ben", "proposal", "2027-01-18", 15);
  office.did("Ana", "call", "2026-01-05", 1000);  // more than a year ago
  office.won("Ana", 4, 12'000);
  office.won("Ben", 6, 7'000);
  const app::SalesFormula formula = office.of("Ana");
  REQUIRE(formula.stages.size() == 4);
  const auto& meetings = formula.stages[1].rate.value();
  CHECK(meetings.cases == 100);
  CHECK(meetings.successes == 10);
  CHECK(meetings.own == "0.100000");
  CHECK(meetings.prior == "0.150000");  // 30 of 200, of the team and of the company
  CHECK(meetings.value == "0.108333");  // (10 + 20 * 0.15) / 120
  CHECK(meetings.basis == "shrunk");
  CHECK_FALSE(meetings.little_evidence);
  CHECK(meetings.team_cases == 200);
  CHECK(formula.stages[3].rate->little_evidence);  // five proposals
  CHECK(formula.deal_size.value == "10333.33");    // G50: (48,000 + 5 * 9,000) / 9
  CHECK(formula.win_rate.value == "1.000000");
  CHECK(formula.cycle.basis == "none");
  CHECK(formula.team->name == "Team");
  CHECK(formula.period.label == "2027-Q2");
  CHECK(formula.days_left == "55");
  CHECK(formula.as_of == day("2027-04-14"));
}

TEST_CASE("R-SF G51 with rates, deal size and lags that the question says, and what of it is left in each week") {
  Company office;
  office.quota("Ana", "180000");
  const app::SalesFormula formula = office.of("Ana", worked_example());
  CHECK(told(formula) == "calls 1200, meetings 120, proposals 60, deals_won 15");
  CHECK(formula.to_win == "180000.00");
  CHECK(formula.stages[0].per_week == "171.43");  // (55 - 20) / 5 = 7 weeks
  CHECK(formula.stages[3].per_week == "1.36");
  CHECK(formula.stages[1].rate->assumed);
  CHECK(formula.stages[1].rate->known == std::nullopt);
  CHECK(formula.stages[0].lag_basis == "assumed");
  CHECK(formula.deal_size.assumed);
  REQUIRE(formula.levers.size() == 4);
  CHECK(formula.levers[0].stage == "deals_won");
  CHECK(formula.levers[0].saved == 109);
  CHECK(formula.levers[3].stage == std::nullopt);
  CHECK(formula.levers[3].to == "13200.00");
  REQUIRE(formula.work);
  CHECK(formula.work->band == "overload");  // 11 hours of calls, 11.25 of meetings, 6.7 of proposals
}

TEST_CASE("R-SF without records of anybody each rate is for somebody to say") {
  Company office;
  office.quota("Ana", "180000");
  const app::SalesFormula formula = office.of("Ana");
  CHECK(told(formula) == "calls size_missing, meetings size_missing, proposals size_missing, deals_won size_missing");
  CHECK(formula.deal_size.basis == "none");
  CHECK(formula.stages[0].lag == "20");
  CHECK(formula.stages[1].lag == "15");
  CHECK(formula.stages[2].lag == "10");
  CHECK(formula.stages[0].lag_basis == "usual");
  CHECK(formula.levers.empty());
  CHECK(formula.to_win == "180000.00");
  app::SalesFormulaQuestion with_size;
  with_size.assumptions.deal_size = Rational(60'000);
  CHECK(told(office.of("Ana", with_size)) ==
        "calls rate_missing, meetings rate_missing, proposals rate_missing, deals_won 3");
}

TEST_CASE("R-SF stages that nobody records are left out; deals created stand for proposals") {
  Company office;
  office.quota("Ana", "180000");
  office.did("Cy", "meeting", "2027-01-11", 20);
  office.deals("1,Ana,100,USD,won,,2026-12-01,2027-02-01,,\n2,Ana,100,USD,lost,,2026-12-01,2027-02-01,,\n");
  const app::SalesFormula formula = office.of("Ana");
  REQUIRE(formula.stages.size() == 3);
  CHECK(formula.stages[0].key == "meetings");
  CHECK(formula.stages[1].key == "deals_created");
  CHECK(formula.stages[2].rate->cases == 2);  // decided, not created
  CHECK(formula.stages[2].rate->successes == 1);
  CHECK(formula.cycle.value == "62.0");
  CHECK(formula.stages[1].lag == "44");  // 62 days are 44 working days
  CHECK(formula.stages[1].lag_basis == "records");
  CHECK(formula.stages[0].lag == "33");
  CHECK(formula.stages[0].lag_basis == "scaled");
  app::SalesFormulaQuestion question;
  question.stages = {"visits", "demos"};
  CHECK(told(office.of("Ana", question)) == "visits rate_missing, demos rate_missing, deals_won 1800");
}

TEST_CASE("R-SF what has had no time yet to become a deal is not held against a rate") {
  Company office;
  office.quota("Ana", "1000");
  office.won("Ana", 2, 100);
  office.did("Ana", "proposal", "2027-03-31", 8);  // ten working days ago
  CHECK(office.of("Ana").stages[0].count == 8);
  CHECK(office.of("Ana").stages[0].counted_until == day("2027-03-31"));
  office.did("Ana", "proposal", "2027-04-01", 8);
  CHECK(office.of("Ana").stages[0].count == 8);
  CHECK(office.of("Ana").stages[1].rate->own == "0.250000");
}

TEST_CASE_TEMPLATE("R-SF open deals count with their person's part, by stage, and not when they close after the period",
                   Engine, ON_EVERY_STORE) {
  Sellers<Engine> office;
  office.quota("Ana", "400000");
  office.won("Ana", 10, 15'000, "2027-04-05");
  office.lost("Ana", 10);
  office.deals(
      "1,Ana,60000,USD,open,Proposal,2027-01-04,2027-05-01,,\n2,Ana:50;Ben:50,40000,USD,open,Contacted,2027-01-04,,,\n"
      "3,Ben,9000,USD,open,Proposal,2027-01-04,,,\n4,Ana,70000,USD,open,Proposal,2027-01-04,2027-07-01,,\n"
      "5,Ana,10000,USD,open,Proposal,2027-01-04,2027-06-30,,\n6,Ana,5000,GBP,open,Proposal,2027-01-04,,,\n");
  const app::SalesFormula formula = office.of("Ana");
  REQUIRE(formula.open.stages.size() == 2);
  CHECK(formula.open.stages[0].name == "Proposal");
  CHECK(formula.open.stages[0].deals == 2);
  CHECK(formula.open.stages[0].amount == "70000.00");
  CHECK(formula.open.stages[0].expected == "35000.00");
  CHECK(formula.open.stages[1].amount == "20000.00");
  CHECK(formula.open.later_deals == 1);
  CHECK(formula.open.later_amount == "70000.00");
  CHECK(formula.open.unconverted == 1);
  CHECK(formula.actual == "150000.00");
  CHECK(formula.expected_from_open == "45000.00");
  CHECK(formula.to_win == "205000.00");
  CHECK(formula.open.coverage == "0.360000");
  CHECK(formula.open.required == "2.000000");
  CHECK(formula.open.expected == "0.180000");
  app::SalesFormulaQuestion question;
  question.assumptions.win_rate = Rational::of(1, 10);
  CHECK(office.of("Ana", question).expected_from_open == "9000.00");
}

TEST_CASE_TEMPLATE("R-SF what became of deals that were seen in a stage decides its win rate, drawn to that of all",
                   Engine, ON_EVERY_STORE) {
  Sellers<Engine> office;
  office.quota("Ana", "400000");
  office.deals("1,Ana,100,USD,open,Proposal,2027-01-04,,,\n2,Ana,100,USD,open,Contacted,2027-01-04,,,\n");
  office.deals("1,Ana,100,USD,won,,2027-01-04,2027-02-01,,\n2,Ana,100,USD,lost,,2027-01-04,2027-02-01,,\n");
  office.deals("3,Ana,1000,USD,open,Proposal,2027-03-04,,,\n4,Ana,2000,USD,open,Contacted,2027-03-04,,,\n");
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.win_rate.value == "0.500000");
  REQUIRE(formula.open.stages.size() == 2);
  CHECK(formula.open.stages[0].name == "Contacted");
  CHECK(formula.open.stages[0].win_rate->value == "0.476190");  // (0 + 20 * 0.5) / 21
  CHECK(formula.open.stages[1].win_rate->value == "0.523810");  // (1 + 20 * 0.5) / 21
  CHECK(formula.open.stages[1].win_rate->cases == 1);
  CHECK(formula.open.stages[1].expected == "523.81");
}

TEST_CASE("R-SF the running quarter's goal comes before the year's; another may be named, one ahead too") {
  Company office;
  office.quota("Ana", "900000", "2027");
  office.quota("Ana", "180000", "2027-Q2");
  office.quota("Ana", "200000", "2027-Q3");
  office.quota("Ana", "170000", "2027-Q1");
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.goal->period.label == "2027-Q2");
  REQUIRE(formula.choices.size() == 3);
  CHECK(formula.choices[0].period.label == "2027");
  CHECK(formula.choices[2].period.label == "2027-Q3");
  app::SalesFormulaQuestion ahead;
  ahead.goal = GoalId::parse(formula.choices[2].id);
  CHECK(office.of("Ana", ahead).target == "200000.00");
  CHECK(office.of("Ana", ahead).days_left == "121");  // 55 of this quarter and 66
  CHECK(office.of("Ana", ahead).actual == "0.00");
}

TEST_CASE("R-SF without a goal the quarter is shown, and a target that the question names") {
  Company office;
  office.won("Ana", 2, 1'000, "2027-04-01");
  const app::SalesFormula formula = office.of("Ana");
  CHECK_FALSE(formula.goal);
  CHECK_FALSE(formula.to_win);
  CHECK_FALSE(formula.target);
  CHECK_FALSE(formula.stages.back().needed);
  CHECK(formula.actual == "2000.00");
  app::SalesFormulaQuestion question;
  question.assumptions.target = Rational(5'000);
  const app::SalesFormula wished = office.of("Ana", question);
  CHECK(wished.target_assumed);
  CHECK(wished.to_win == "3000.00");
  CHECK(wished.stages.back().needed == 3);
}

TEST_CASE("R-SF the last whole weeks stand beside what is needed") {
  Company office;
  office.quota("Ana", "1000");
  office.did("Ana", "call", "2027-04-11", 6);  // Sunday, the last day of a whole week
  office.did("Ana", "call", "2027-04-12", 50);
  office.did("Ana", "call", "2027-03-15", 2);
  office.did("Ana", "call", "2027-02-15", 1);
  const auto formula = office.of("Ana");
  const auto& calls = formula.stages[0];
  REQUIRE(calls.recent.size() == 8);
  CHECK(calls.recent.back().start == day("2027-04-05"));
  CHECK(calls.recent.back().count == 6);
  CHECK(calls.recent.front().start == day("2027-02-15"));
  CHECK(calls.recent.front().count == 1);
  CHECK(calls.recent_per_week == "2.00");  // (6 + 0 + 0 + 2) / 4
  app::SalesFormulaQuestion earlier;
  earlier.as_of = app::AsOf::end_of(day("2027-04-18"));  // a Sunday: its week is whole
  CHECK(office.of("Ana", earlier).stages[0].recent.back().count == 50);
}

TEST_CASE("R-SF an earlier day shows the formula as it stood") {
  Company office;
  office.quota("Ana", "10000");
  office.won("Ana", 1, 1'000, "2027-04-05");
  office.won("Ana", 1, 3'000, "2027-04-12");
  office.deals("1,Ana,500,USD,won,,2027-01-04,2027-04-09,,\n");
  app::SalesFormulaQuestion question;
  question.as_of = app::AsOf::end_of(day("2027-04-08"));
  const app::SalesFormula then = office.of("Ana", question);
  CHECK(then.actual == "1000.00");
  CHECK(then.days_left == "59");
  REQUIRE(then.open.stages.size() == 1);  // open on that day, and decided since
  CHECK(then.open.stages[0].name.empty());
  CHECK(then.open.amount == "3500.00");  // a deal without a first day was always there
}

TEST_CASE("R-SF who may not see a person's records learns nothing of the formula") {
  Company office;
  office.quota("Ana", "180000");
  office.look();
  for (const char* asker : {"Ben", "Cy", "Vic"}) {
    CHECK(office.refused(asker, "Ana").code == app::SalesFormulaProblem::not_found);
  }
  for (const char* asker : {"Ana", "Mo", "Olu"}) {
    CHECK(office.ask(asker, {.person = office.person("Ana"), .as_of = {}, .today = {}}).has_value());
  }
  app::SalesFormulaQuestion nobody;
  nobody.person = PersonId{77};
  CHECK(office.ask("Olu", nobody).error().code == app::SalesFormulaProblem::not_found);
}

TEST_CASE("R-SF what a question gets wrong is refused with what would be accepted") {
  Company office;
  office.quota("Ana", "180000");
  office.quota("Ben", "180000");
  office.quotas("Ana,deals_won,2027-Q2,10,\n");
  office.look();
  using enum app::SalesFormulaProblem;
  app::SalesFormulaQuestion question;
  for (const app::CompiledGoal& goal : office.kept->sheet->goals()) {
    question.goal = goal.goal.id;
    if (goal.goal.owner == Owner(office.person("Ben"))) CHECK(office.refused("Ana", "Ana", question).code == not_found);
    if (goal.metric->metric.key == "deals_won") {
      CHECK(office.refused("Ana", "Ana", question).code == goal_unsuitable);
    }
  }
  question = {};
  question.stages = {"calls", "calls"};
  CHECK(office.refused("Ana", "Ana", question).code == stages_unknown);
  question.stages = {"win_rate"};
  const auto stages = office.refused("Ana", "Ana", question);
  CHECK(stages.message.find("calls") != std::string::npos);
  question = {};
  question.assumptions.rates = {{"calls", Rational::of(1, 2)}};  // the first has none
  const auto rate = office.refused("Ana", "Ana", question);
  CHECK(rate.field == "rates");
  CHECK(rate.message.find("meetings, proposals, deals_won") != std::string::npos);
  question = {};
  question.assumptions.lags = {{"deals_won", 3}};
  CHECK(office.refused("Ana", "Ana", question).field == "lags");
  question = {};
  question.assumptions.deal_size = Rational::of(1, 1000);
  CHECK(office.refused("Ana", "Ana", question).code == amount_too_precise);
  question.assumptions.deal_size = Rational(20'000'000'000'000);
  CHECK(office.refused("Ana", "Ana", question).field == "deal_size");
}

TEST_CASE("E38 a formula of the largest amounts has an answer") {
  Company office;
  office.quota("Ana", "9999999999999.99");
  std::string rows;
  for (int i = 0; i < 3; ++i) rows += fmt::format("B{},Ana,9999999999999.99,USD,open,S,2027-01-04,,,\n", i);
  office.deals(rows);
  office.won("Ana", 1, 1);
  const app::SalesFormula formula = office.of("Ana");
  CHECK(formula.open.deals == 3);
  CHECK(formula.to_win == "0.00");
}
