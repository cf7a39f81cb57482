#include "app/office.hpp"

#include <map>

using namespace salespact;
using namespace salespact::test;

namespace {

struct QuotaOffice : Office<contract::MemoryEngine> {
  QuotaOffice() { people("Ana,ana@acme.example,Central,rep,,\n"); }

  std::vector<app::GoalRow> standing(const char* as_of, const app::AttainmentQuestion& question = {}) {
    const auto now = board();
    auto rows = app::report_attainment(now->numbers, *now->sheet, question, app::AsOf::end_of(day(as_of)));
    REQUIRE(rows.has_value());
    return std::move(*rows);
  }
};

}  // namespace

TEST_CASE_TEMPLATE("quotas become goals, sent again nothing changes, a new target corrects", Engine, ON_EVERY_STORE) {
  Office<Engine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  const std::string rows =
      "Ana,revenue,2027-Q1,1000,USD\nCentral,revenue,2027,5000,USD\nana@acme.example,deals_won,"
      "2027-03,4,\n";
  CHECK(told(office.quotas(rows)) == "3 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.quotas(rows)) == "0 new, 3 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.quotas("Ana,revenue,2027-01-01..2027-03-31,1200,USD\n")) ==
        "0 new, 0 unchanged, 1 corrected, 0 rejected");
  office.engine.store().read(office.workspace.id, [](app::Transaction& tx) {
    const auto goals = tx.goals().all();
    REQUIRE(goals.size() == 3);
    CHECK(goals[0].target == 120'000);
    CHECK(goals[0].revision == 2);
    CHECK(goals[2].target == 4);
  });
}

TEST_CASE("what a quota file can't mean is refused row by row") {
  QuotaOffice office;
  const auto report = office.quotas(
      "Zoe,revenue,2027,1,USD\nAna,joy,2027,1,USD\nAna,revenue,2027-Q5,1,USD\n"
      "Ana,revenue,2027,-1,USD\nAna,revenue,2027,10,USD\nAna,revenue,2027,20,USD\n");
  CHECK(told(report) == "1 new, 0 unchanged, 0 corrected, 5 rejected");
  std::string codes;
  for (const auto& problem : report.problems) codes += problem.code + " ";
  CHECK(codes == "OWNER_UNKNOWN METRIC_UNKNOWN PERIOD_UNREADABLE OUT_OF_RANGE ID_TWICE ");
}

TEST_CASE("G19 from files to the morning's numbers") {
  QuotaOffice office;
  office.quotas("Ana,revenue,2027-03,230000,USD\n");
  office.deals("1,Ana,90000,USD,won,,2027-01-10,2027-03-10,,\n2,Ana,5000,USD,won,,2027-01-10,2027-03-15,,\n");
  const auto rows = office.standing("2027-03-12");
  REQUIRE(rows.size() == 1);
  const app::GoalRow& row = rows.front();
  CHECK(row.target == "230000.00");
  CHECK(row.actual == "90000.00");
  CHECK(row.attainment == "0.391304");
  CHECK(row.expected == "100000.00");
  CHECK(row.pace_index == "0.900000");
  CHECK(row.projection == "207000.00");
  CHECK(row.required_per_working_day == "10769.23");
  CHECK(row.status == "at_risk");
}

TEST_CASE("G66 and G67: who leaves or is on leave carries a part of the quota, shown beside the whole of it") {
  QuotaOffice office;
  office.people("Lea,lea@acme.example,Central,rep,,2027-05-27\n");  // 40 of the quarter's 65 working days
  office.quotas("Ana,revenue,2027-Q2,650000,USD\nLea,revenue,2027-Q2,130000,USD\nCentral,revenue,2027-Q2,10,USD\n");
  office.deals("1,Ana,260000,USD,won,,2027-01-10,2027-04-12,,\n2,Lea,84000,USD,won,,2027-01-10,2027-04-13,,\n");
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) {
    PersonId ana;
    for (const Person& person : tx.organisation().load().people) {
      if (person.display_name == "Ana") ana = person.id;
    }
    const DateRange leave{day("2027-04-01"), day("2027-04-19")};  // 13 working days
    tx.organisation().put(Absence{AbsenceId{contract::next_id()}, ana, leave, 100, AbsenceKind::parental});
  });
  std::map<std::string, app::GoalRow> rows;
  for (const app::GoalRow& row : office.standing("2027-06-30")) rows[row.owner.name] = row;
  CHECK(rows["Ana"].effective_target == "520000.00");
  CHECK(rows["Ana"].attainment == "0.400000");
  CHECK(rows["Ana"].fair_attainment == "0.500000");
  CHECK(rows["Lea"].effective_target == "80000.00");
  CHECK(rows["Lea"].fair_attainment == "1.050000");
  CHECK_FALSE(rows["Central"].effective_target.has_value());
}

TEST_CASE("a goal is null where DOMAIN says null") {
  QuotaOffice office;
  office.quotas("Ana,revenue,2027-03,0,USD\nAna,win_rate,2027-03,50,\n");
  office.deals("1,Ana,90,USD,won,,2027-01-10,2027-03-10,,\n");
  const auto rows = office.standing("2027-02-28");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].metric == "revenue");
  CHECK_FALSE(rows[0].attainment.has_value());  // G17
  CHECK_FALSE(rows[0].pace_index.has_value());
  CHECK_FALSE(rows[1].actual.has_value());  // no decided deals yet (E17)
  CHECK(office.standing("2027-03-31")[1].actual == "100.00");
}

TEST_CASE("questions narrow the report: metric, kind of owner, period") {
  QuotaOffice office;
  office.quotas("Ana,revenue,2027-Q1,10,USD\nCentral,revenue,2027-Q1,20,USD\nAna,revenue,2027-Q2,30,USD\n");
  CHECK(office.standing("2027-03-31", {.by = app::OwnerKind::unit}).size() == 1);
  CHECK(office.standing("2027-03-31", {.period = "2027-Q2"}).front().target == "30.00");
  const auto board = office.board();
  const auto refused =
      app::report_attainment(board->numbers, *board->sheet, {.metric = "joy"}, app::AsOf::end_of(office.today));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().message.find("revenue") != std::string::npos);
}

TEST_CASE("measurements keep the metric's scale, refuse what lies outside its bounds, and are corrected by appending") {
  QuotaOffice office;
  CHECK(told(office.measurements("m1,nps,Central,2027-03-01,31,\nm2,market_share,Central,2027-03-01,120,\n"
                                 "m3,revenue,Central,2027-03-01,5,USD\n")) ==
        "1 new, 0 unchanged, 0 corrected, 2 rejected");
  CHECK(told(office.measurements("m1,nps,Central,2027-03-01,33,\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(told(office.measurements("m1,nps,Central,2027-03-01,33,\n")) == "0 new, 1 unchanged, 0 corrected, 0 rejected");
  office.engine.store().read(office.workspace.id,
                             [](app::Transaction& tx) { CHECK(tx.records().count_measurements() >= 1); });
  CHECK(office.actuals({.metric = "nps", .period = "2027-03"}).find("Central 33") != std::string::npos);
}

TEST_CASE("a quota takes its season and its rates by name, and keeps them where a file says nothing") {
  Office<contract::MemoryEngine> office;
  office.people("Ana,ana@acme.example,Central,rep,,\n");
  SeasonalityProfile profile;
  profile.id = contract::make_id<SeasonalityProfileId>();
  profile.name = "Strong ends";
  profile.shares = {200'000, 300'000, 500'000};
  office.engine.store().write(office.workspace.id, [&](app::Transaction& tx) { tx.calendars().put(profile); });
  const auto file = [&](const std::string& rows) {
    return office.import(app::ImportKind::quotas, "owner,metric,period,target,currency,season,rates\n" + rows);
  };
  const auto quota = [&] { return office.board()->sheet->goals().front().goal; };
  CHECK(told(file("Ana,revenue,2027-Q2,900,USD,strong ENDS,dated\n")) == "1 new, 0 unchanged, 0 corrected, 0 rejected");
  CHECK(quota().seasonality == profile.id);
  CHECK(quota().rate_kind == RateKind::dated);
  CHECK(told(office.quotas("Ana,revenue,2027-Q2,900,USD\n")) == "0 new, 1 unchanged, 0 corrected, 0 rejected");
  CHECK(told(office.quotas("Ana,revenue,2027-Q2,950,USD\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK(quota().seasonality == profile.id);
  CHECK(told(file("Ana,revenue,2027-Q2,950,USD,none,\n")) == "0 new, 0 unchanged, 1 corrected, 0 rejected");
  CHECK_FALSE(quota().seasonality);
  CHECK(quota().rate_kind == RateKind::dated);
  const auto refused = file("Ana,revenue,2027-Q2,950,USD,Weak ends,\nAna,revenue,2027-Q3,950,USD,,daily\n");
  REQUIRE(refused.problems.size() == 2);
  CHECK(refused.problems[0].code == "SEASON_UNKNOWN");
  CHECK(refused.problems[0].message.find("Strong ends") != std::string::npos);
  CHECK(refused.problems[1].code == "RATES_UNKNOWN");
}
