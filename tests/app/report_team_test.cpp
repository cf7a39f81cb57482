#include "app/office.hpp"
#include "app/report/team.hpp"
#include "base/text.hpp"
#include "domain/goal/goal_text.hpp"

#include <algorithm>
#include <random>
#include <tuple>

using namespace salespact;
using namespace salespact::test;

namespace {

const std::string team =
    "Mo,mo@acme.example,Central,manager,,\nAna,ana@acme.example,Central,rep,,\nBen,ben@acme.example,Central,rep,,\n"
    "Cy,cy@acme.example,Central/North,rep,,\nDee,dee@acme.example,West,rep,,\nOlu,olu@acme.example,,ops,,\n";

template <class Engine>
struct TeamOffice : Office<Engine> {
  app::Viewpoint seen_by(const app::Board& board, const std::string& name) const {
    app::Principal principal;
    principal.today = this->today;
    for (const Person& person : board.numbers.directory->rows().people) {
      if (person.display_name == name) principal.person = person.id;
    }
    return {principal, std::make_shared<const app::OrganisationToday>(board.numbers.directory->rows(), this->today)};
  }
  static OrgUnitId unit(const app::Board& board, const std::string& name) {
    for (const OrgUnit& unit : board.numbers.directory->rows().units) {
      if (unit.name == name) return unit.id;
    }
    FAIL("no unit " << name);
    return {};
  }
  app::TeamReport team_of(const std::string& name, const std::string& who, app::TeamQuestion question = {},
                          std::optional<app::AsOf> as_of = std::nullopt) {
    const auto now = this->board();
    question.unit = unit(*now, name);
    auto report = app::report_team(*now, question, as_of.value_or(app::AsOf::live(this->today)), seen_by(*now, who));
    REQUIRE(report.has_value());
    return std::move(*report);
  }
};

const app::TeamPerson& person(const app::TeamReport& report, const std::string& name) {
  const auto at = std::ranges::find(report.people, name, &app::TeamPerson::name);
  REQUIRE(at != report.people.end());
  return *at;
}

std::string names(const app::TeamReport& report) {
  std::string text;
  for (const app::TeamPerson& one : report.people) text += (text.empty() ? "" : ", ") + one.name;
  return text;
}

// Until yesterday ten of the 65 working days of the second quarter of 2027 have passed: of 6,500 a thousand are
// expected, a hundred a day.
template <class Engine>
void sell(TeamOffice<Engine>& office) {
  office.people(team);
  office.quotas(
      "Ana,revenue,2027-Q2,6500,USD\nBen,revenue,2027-Q2,6500,USD\nCy,revenue,2027-Q2,6500,USD\n"
      "Dee,revenue,2027-Q2,6500,USD\nCentral,revenue,2027-Q2,19500,USD\nBen,deals_won,2027-Q2,1,\n"
      "Ana,revenue,2027-Q1,1000,USD\n");
  office.deals(
      "1,Ana,1000,USD,won,,2027-03-01,2027-04-06,,\n2,Ben,700,USD,won,,2027-03-01,2027-04-13,,\n"
      "3,Cy,850,USD,won,,2027-03-01,2027-04-05,,\n4,Ana,500,USD,won,,2027-01-01,2027-02-05,,\n");
}

}  // namespace

TEST_CASE("the manager sees everybody below the unit, who needs help first, with the reason") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  const app::TeamReport report = office.team_of("Central", "Mo");
  CHECK(names(report) == "Ben, Cy, Ana, Mo");  // off track, at risk, on track, without goals; Dee is elsewhere
  CHECK(report.order == "need");
  CHECK(report.as_of == day("2027-04-14"));
  CHECK(report.facts_until == day("2027-04-15"));

  const app::TeamPerson& ben = person(report, "Ben");
  CHECK(ben.status == "off_track");
  REQUIRE(ben.need);
  CHECK(ben.need->reason == "off_track");
  CHECK(ben.need->days_behind == 3);
  CHECK(ben.need->missing == "300.00");
  REQUIRE(ben.goals.size() == 2);
  const app::TeamGoal& quota = ben.goals.back();  // by metric: deals_won, revenue
  CHECK(ben.need->goal == quota.id);
  CHECK(quota.metric == "revenue");
  CHECK(quota.actual == "700.00");
  CHECK(quota.expected == "1000.00");
  CHECK(quota.pace_index == "0.7000");
  CHECK(quota.attainment == "0.1077");
  CHECK(quota.filled == "0.1077");
  CHECK(quota.marker == "0.1538");
  CHECK(quota.buffer_days == "-3.0");
  CHECK(quota.required_per_working_day == "105.45");  // 5,800 in 55 days
  CHECK(quota.actual_change == "700.00");             // nothing was sold by the 7th
  CHECK(quota.status_before == "too_early");          // five of 65 days
  CHECK(ben.goals.front().status == "reached");

  CHECK(person(report, "Cy").need->reason == "at_risk");
  CHECK(person(report, "Cy").need->days_behind == 2);  // one and a half, away from zero
  CHECK(person(report, "Ana").need->reason == "no_need");
  CHECK(person(report, "Mo").need->reason == "no_goals");
  CHECK(person(report, "Mo").status == "no_data");
}

TEST_CASE("the answer sums itself up and names what it refers to") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  const app::TeamReport report = office.team_of("Central", "Mo");
  REQUIRE(report.summary);
  CHECK(report.summary->people == 4);
  CHECK(report.summary->with_goals == 3);
  CHECK(report.summary->need_help == 2);
  CHECK(report.summary->slipping == 0);
  CHECK(report.summary->well == 1);
  REQUIRE(report.summary->shortfalls.size() == 1);
  CHECK(report.summary->shortfalls[0].metric == "revenue");
  CHECK(report.summary->shortfalls[0].amount == "450.00");  // 300 of Ben, 150 of Cy
  CHECK(report.summary->shortfalls[0].people == 2);
  CHECK(report.unit.path == "Central");
  CHECK(report.unit.people == 4);
  REQUIRE(report.units.size() == 2);
  CHECK(report.units[0].people == 3);
  CHECK(report.units[1].path == "Central/North");
  REQUIRE(report.goals.size() == 1);  // the unit's own
  CHECK(report.goals[0].actual == "2550.00");
  REQUIRE(report.metrics.size() == 2);
  CHECK(report.metrics[1].key == "revenue");
  CHECK(report.metrics[1].data_until == day("2027-04-13"));
  CHECK_FALSE(report.metrics[1].stale);
  REQUIRE(report.periods.size() == 1);
  CHECK(report.periods[0].trend_days.size() == 8);
  CHECK(report.periods[0].trend_days.back() == day("2027-04-14"));
  CHECK(report.periods[0].trend_days.front() == day("2027-02-24"));
  CHECK(report.other_periods == std::vector<std::string>{"2027-Q2", "2027-Q1"});
}

TEST_CASE("a period that is over is asked for by its name, and a metric by its key") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  const app::TeamReport first = office.team_of("Central", "Mo", {.unit = {}, .period = "2027-Q1", .metric = {}});
  const app::TeamGoal& goal = person(first, "Ana").goals.at(0);
  CHECK(goal.attainment == "0.5000");
  CHECK(goal.marker == "1.0000");
  CHECK(first.periods.at(0).trend_days.back() == day("2027-03-31"));
  CHECK(person(first, "Ben").goals.empty());
  const app::TeamReport deals = office.team_of("Central", "Mo", {.unit = {}, .period = {}, .metric = "deals_won"});
  CHECK(person(deals, "Ben").goals.size() == 1);
  CHECK(deals.people.size() == 4);
  const auto board = office.board();
  const app::AsOf now = app::AsOf::live(office.today);
  const auto viewer = office.seen_by(*board, "Mo");
  const OrgUnitId central = office.unit(*board, "Central");
  CHECK(app::report_team(*board, {central, "soon", {}}, now, viewer).error().field == "period");
  CHECK(app::report_team(*board, {central, {}, "joy"}, now, viewer).error().field == "metric");
}

TEST_CASE("colleagues see one another's goals by name, without an order that has a last place") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  const app::TeamReport report = office.team_of("Central", "Ana");
  CHECK(names(report) == "Ana, Ben, Mo");  // Cy is in a unit below, where Ana is not
  CHECK(report.order == "name");
  CHECK_FALSE(report.summary);
  CHECK(report.unit.people == 3);
  for (const app::TeamPerson& one : report.people) CHECK_FALSE(one.need);
  CHECK(person(report, "Ben").goals.size() == 2);
  CHECK(report.units.size() == 1);
}

TEST_CASE("people are those of the day, and whoever is on leave waits behind those who can be helped") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  office.people("Ben,ben@acme.example,West,rep,2027-04-12,\n");
  CHECK(names(office.team_of("Central", "Olu")) == "Cy, Ana, Mo");
  const app::AsOf earlier = app::AsOf::end_of(day("2027-04-11"));
  CHECK(person(office.team_of("Central", "Olu", {}, earlier), "Ben").goals.size() == 2);
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    for (Person row : tx.organisation().load().people) {
      if (row.display_name != "Cy") continue;
      row.status = PersonStatus::on_leave;
      tx.organisation().update(row);
    }
  });
  const app::TeamReport report = office.team_of("Central", "Olu");
  CHECK(names(report) == "Cy, Ana, Mo");
  CHECK(person(report, "Cy").need->reason == "away");
  CHECK(person(report, "Cy").status == "at_risk");
  CHECK(report.summary->need_help == 0);
}

TEST_CASE("a company's page has everybody, somebody without a place only when they carry a goal") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  CHECK(names(office.team_of("Acme", "Olu")) == "Dee, Ben, Cy, Ana, Mo, Olu");  // Dee has sold nothing
  office.people("Dee,dee@acme.example,West,rep,2020-01-01,2027-04-10\n");
  const app::TeamReport report = office.team_of("Acme", "Olu");
  CHECK(person(report, "Dee").goals.size() == 1);
  CHECK_FALSE(person(report, "Dee").unit);
}

TEST_CASE("what is missing in another currency is added up at the planned rate, or told apart without one") {
  TeamOffice<contract::MemoryEngine> office;
  office.people(team);
  office.quotas("Ana,revenue,2027-Q2,6500,EUR\nBen,revenue,2027-Q2,6500,USD\nCy,revenue,2027-Q2,6500,CHF\n");
  office.deals("1,Mo,1,USD,won,,2027-03-01,2027-04-06,,\n");
  office.engine.store().write(office.workspace.id, [](app::Transaction& tx) {
    tx.calendars().put(
        ExchangeRate{*Currency::parse("EUR"), *Currency::parse("USD"), RateKind::plan, day("2027-01-01"), 1'200'000});
  });
  const app::TeamReport report = office.team_of("Central", "Mo");
  // All are ten days behind; Ana's thousand euros are more than Ben's thousand dollars, and Cy's can't be compared.
  CHECK(names(report) == "Ana, Ben, Cy, Mo");
  const app::TeamShortfall& all = report.summary->shortfalls.at(0);
  CHECK(all.amount == "2200.00");
  CHECK(all.currency == Currency::parse("USD"));
  CHECK(all.people == 3);
  CHECK(all.unconverted == 1);
  CHECK(person(report, "Ana").need->missing == "1000.00");
}

TEST_CASE("where a page starts: the unit that one leads, the company for those who see all, else one's own unit") {
  TeamOffice<contract::MemoryEngine> office;
  sell(office);
  const auto board = office.board();
  const auto home = [&](const std::string& name) { return app::home_unit(office.seen_by(*board, name)); };
  CHECK(home("Mo") == office.unit(*board, "Central"));
  CHECK(home("Olu") == office.unit(*board, "Acme"));
  CHECK(home("Cy") == office.unit(*board, "North"));
  CHECK_FALSE(home("nobody"));
}

namespace {

// What the report says of a goal, found again one by one.
struct Plainly {
  const app::Board& board;
  app::AsOf now;
  app::Measurer measurer{board.numbers};

  app::GoalRow on(const app::CompiledGoal& goal, app::AsOf day) const {
    return app::row_of(board.numbers, measurer, goal, day);
  }

  // Days one by one until as much is expected as there is.
  Rational days_ahead(const app::CompiledGoal& goal, const Rational& actual) const {
    const Rational share = actual / Rational(goal.goal.target);
    const Rational all = goal.weights->working_days();
    const Rational elapsed = goal.weights->working_days_elapsed(now.elapsed_until);
    return share * all - elapsed;  // without a season every working day is the same part of the way
  }

  std::optional<Rational> pace(const app::CompiledGoal& goal, app::AsOf day) const {
    return app::numbers_of(board.numbers, measurer, goal, day).standing.pace_index;
  }

  std::optional<Rational> pace_change(const app::CompiledGoal& goal) const {
    const auto last = pace(goal, now);
    for (int weeks = 4; weeks >= 1; --weeks) {
      const Date then = now.elapsed_until - weeks * 7;
      if (then < goal.goal.period.range.start) continue;
      if (goal.weights->elapsed_share(then) < Rational::of(1, 10)) continue;
      const auto before = pace(goal, app::AsOf::end_of(then));
      if (last && before) return *last - *before;
    }
    return std::nullopt;
  }

  using Key = std::tuple<int, std::int64_t, Rational, Rational, Rational>;
  // Smaller: helped first. 1,000 stands for what is absent.
  Key key(const app::CompiledGoal& goal) const {
    static const std::vector<std::string> urgent{"off_track", "at_risk", "slipping"};
    const app::GoalNumbers found = app::numbers_of(board.numbers, measurer, goal, now);
    const auto change = pace_change(goal);
    std::string word(text_of(found.standing.status));
    if (word == "on_track" && change && *change <= Rational::of(-1, 10)) word = "slipping";
    auto rank = static_cast<int>(std::ranges::find(urgent, word) - urgent.begin());
    if (rank == 3 && word == "no_data") rank = 4;
    if (rank == 3) rank = 5;
    const Rational ahead = days_ahead(goal, *found.measured.value);
    const std::int64_t days = ahead < Rational(0) ? round_half_away(-ahead) : 0;
    const Rational missing = *found.standing.expected - *found.measured.value;
    const bool counts = missing > Rational(0) && goal.metric->metric.unit == MetricUnit::money;
    return {rank, -days, counts ? -missing : Rational(0), found.standing.pace_index.value_or(Rational(1000)),
            change.value_or(Rational(1000))};
  }
};

}  // namespace

TEST_CASE_TEMPLATE("every number and the order of a team equal what is found again one by one", Engine,
                   ON_EVERY_STORE) {
  TeamOffice<Engine> office;
  std::mt19937 random(20270421);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  std::string people;
  std::string quotas;
  std::string deals;
  constexpr int sellers = 14;
  for (int i = 0; i < sellers; ++i) {
    const std::string name = "Seller " + std::string(1, static_cast<char>('A' + below(26))) + std::to_string(i);
    people += name + ",s" + std::to_string(i) + "@acme.example,Central/T" + std::to_string(i % 3) + ",rep,,\n";
    if (below(6) > 0) quotas += name + ",revenue,2027-Q1," + std::to_string(500 + below(3000)) + ",USD\n";
    if (below(3) > 0) quotas += name + ",deals_won,2027," + std::to_string(5 + below(30)) + ",\n";
    for (int n = below(12); n > 0; --n) {
      deals += std::to_string(i * 100 + n) + "," + name + "," + std::to_string(below(400)) +
               ".50,USD,won,,2026-12-01," + (day("2027-01-01") + below(90)).iso() + ",,\n";
    }
  }
  office.people(people + "Olu,olu@acme.example,,ops,,\n");
  office.quotas(quotas);
  office.deals(deals);
  const auto board = office.board();
  for (const char* on : {"2027-01-08", "2027-02-02", "2027-03-01", "2027-03-31"}) {
    CAPTURE(on);
    const Plainly plainly{*board, app::AsOf::end_of(day(on))};
    const auto report = office.team_of("Central", "Olu", {}, plainly.now);
    CHECK(report.people.size() == sellers);
    std::vector<std::tuple<Plainly::Key, std::string, std::string>> keys;
    std::size_t goals = 0;
    for (const app::TeamPerson& one : report.people) {
      Plainly::Key worst{6, 0, 0, 1000, 1000};
      for (const app::TeamGoal& row : one.goals) {
        const app::CompiledGoal* goal = board->sheet->find(*GoalId::parse(row.id));
        REQUIRE(goal != nullptr);
        REQUIRE(goal->goal.owner == Owner{*PersonId::parse(one.id)});
        const app::GoalRow now = plainly.on(*goal, plainly.now);
        CHECK(row.actual == now.actual);
        CHECK(row.status == now.status);
        CHECK(row.expected == now.expected);
        CHECK(row.required_per_working_day == now.required_per_working_day);
        const Rational actual = *app::numbers_of(board->numbers, plainly.measurer, *goal, plainly.now).measured.value;
        CHECK(row.buffer_days == to_decimal_text(plainly.days_ahead(*goal, actual), 1));
        for (int weeks = 0; weeks < 8; ++weeks) {
          const Date then = plainly.now.elapsed_until - weeks * 7;
          const auto& point = row.trend.at(static_cast<std::size_t>(7 - weeks));
          const bool began = then >= goal->goal.period.range.start;
          const auto pace = began ? plainly.pace(*goal, app::AsOf::end_of(then)) : std::nullopt;
          CHECK(point == (pace ? std::optional(to_decimal_text(*pace, 3)) : std::nullopt));
        }
        worst = std::min(worst, plainly.key(*goal));
        ++goals;
      }
      keys.emplace_back(worst, folded(one.name), one.id);
    }
    CHECK(std::ranges::is_sorted(keys));
    CHECK(goals > sellers / 2);
  }
}
