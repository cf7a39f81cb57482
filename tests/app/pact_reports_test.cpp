#include "app/report/pact_reports.hpp"
#include "app/administration/change_roles.hpp"
#include "app/sales_pact_table.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// North with six people of pacts (Ana among them), South with five, West with as many as a test wants. All pacts bind
// from Thursday, 15 April 2027, and ask for eight meetings a week from 19 April on.
struct PactCompany : PactTable {
  explicit PactCompany(int in_west) {
    people("Sam,,Central/South,manager,,\nCora,,West,manager,,\nOla,,West,ops,,\n");
    for (int i = 1; i <= 5; ++i) {
      people(fmt::format("N{0},,Central/North,rep,,\nS{0},,Central/South,rep,,\nW{0},,West,rep,,\n", i));
    }
    sign_with("Mo", "Ana");
    for (int i = 1; i <= 5; ++i) {
      sign_with("Mo", fmt::format("N{}", i));
      sign_with("Sam", fmt::format("S{}", i));
      if (i <= in_west) sign_with("Cora", fmt::format("W{}", i));
    }
  }
  void sign_with(const std::string& manager, const std::string& rep) {
    REQUIRE(open(manager, rep) == "");
    REQUIRE(move(rep, motives()) == "");
    REQUIRE(confirm(manager) == "");
    REQUIRE(confirm(rep) == "");
    REQUIRE(propose(manager) == "");
    REQUIRE(sign(rep, 1) == "");
  }
  void meetings(const char* on, int count, const std::string& owner) {
    today = std::max(today, day(on));
    import(app::ImportKind::activities,
           fmt::format("id,owner,type,occurred_on,count\n{},{},meeting,{},{}\n", ++last_, owner, on, count));
  }
  template <class Report>
  auto report(const std::string& who, const char* on, const Report& ask) {
    today = day(on);
    turn();
    numbers.follow(today);
    const auto board = numbers.current();
    if (who.empty()) return ask(app::PactReportBooks{engine.store(), workspace.id, *board, clock, today});
    as(who);
    const app::Viewpoint viewer = viewpoint();
    return ask(app::PactReportBooks{engine.store(), workspace.id, *board, clock, today, &viewer});
  }
  // "Central/North 6: 2 met, 4 missed" a row, "-" where it is withheld; or what is refused.
  std::string mas(const std::string& who, const char* on, const std::string& period) {
    return report(who, on, [&](const app::PactReportBooks& books) {
      const auto rows = app::report_mas(books, period);
      if (!rows) return rows.error().message;
      std::string text;
      for (const app::MasRow& row : *rows) {
        text += (row.unit.path.empty() ? "Acme" : row.unit.path);
        CHECK(row.withheld != row.people.has_value());
        text += row.withheld ? " -\n" : fmt::format(" {}: {} met, {} missed\n", *row.people, *row.met, *row.missed);
      }
      return text;
    });
  }
  std::string pacts(const std::string& who, const char* on) {
    return report(who, on, [&](const app::PactReportBooks& books) {
      std::string text;
      for (const app::PactsRow& row : app::report_pacts(books)) {
        text += (row.unit.path.empty() ? "Acme" : row.unit.path);
        CHECK(row.withheld != row.people.has_value());
        text += row.withheld ? " -\n"
                             : fmt::format(" {}: {} active, {} healthy, {} unknown\n", *row.people, *row.active,
                                           *row.healthy, *row.unknown);
      }
      return text;
    });
  }

 private:
  int last_ = 0;
};

}  // namespace

TEST_CASE("DOMAIN 6 standards met and missed, unit by unit, of five people at least") {
  PactCompany company(0);
  for (const char* who : {"N1", "N2", "S1"}) company.meetings("2027-04-20", 8, who);
  company.meetings("2027-05-14", 1, "Ben");
  const std::string expected =
      "Acme 11: 3 met, 8 missed\nCentral 11: 3 met, 8 missed\nCentral/North 6: 2 met, 4 missed\n"
      "Central/South 5: 1 met, 4 missed\nWest 0: 0 met, 0 missed\n";
  CHECK(company.mas("Eve", "2027-05-14", "2027-04") == expected);
  CHECK(company.mas("Olu", "2027-05-14", "") == expected);
  CHECK(company.mas("", "2027-05-14", "2027-04") == expected);
  CHECK(company.mas("Ola", "2027-05-14", "2027-04") == "West 0: 0 met, 0 missed\n");
}

TEST_CASE("DOMAIN 6 two people of West are in no answer, and in no difference of two") {
  PactCompany company(2);
  company.meetings("2027-04-20", 8, "N1");
  company.meetings("2027-05-14", 1, "Ben");
  // Were Central shown, the company less Central would be the two of West.
  CHECK(company.mas("Eve", "2027-05-14", "2027-04") ==
        "Acme 13: 1 met, 12 missed\nCentral -\nCentral/North -\nCentral/South -\nWest -\n");
  CHECK(company.pacts("Eve", "2027-05-14") ==
        "Acme 13: 13 active, 0 healthy, 0 unknown\nCentral -\nCentral/North -\nCentral/South -\nWest -\n");
}

TEST_CASE("DOMAIN 6 who knows a pact as its party counts for nobody to be protected by") {
  PactCompany company(0);
  company.as("Olu");
  const Person rep = company.person("S1");
  const app::NewRole exec{Role::exec, company.unit("Acme").id, company.today, {}};
  REQUIRE(refusal(app::grant_role(company.desk(), company.by(), rep.id, rep.revision, exec)) == "");
  company.meetings("2027-05-14", 1, "Ben");
  // To S1 the five of South are four others; and North would then be the company less them.
  CHECK(company.mas("S1", "2027-05-14", "2027-04") ==
        "Acme 11: 0 met, 11 missed\nCentral 11: 0 met, 11 missed\nCentral/North -\nCentral/South -\n"
        "West 0: 0 met, 0 missed\n");
}

TEST_CASE("standards are reported of whole months that are over, and when every window of them is judged") {
  PactCompany company(0);
  company.meetings("2027-05-14", 1, "Ben");
  CHECK(company.mas("Eve", "2027-05-14", "2027-05") == "a period that is over; the last one ended on 2027-04-30");
  CHECK(company.mas("Eve", "2027-05-31", "2027-05") == "a period that is over; the last one ended on 2027-04-30");
  CHECK(company.mas("Eve", "2027-05-14", "2027-Q2") == "a period that is over; the last one ended on 2027-04-30");
  CHECK(company.mas("Eve", "2027-05-14", "2027-04-01..2027-04-29") ==
        "a fiscal month, or a quarter, half or year of them");
  // The last week of May ended on Sunday the 30th; its grace ends two working days later.
  CHECK(company.mas("Eve", "2027-06-01", "2027-05") ==
        "a period in which every window is judged; this one is from 2027-06-02 on");
  CHECK(company.mas("Eve", "2027-06-02", "2027-05").starts_with("Acme 11: "));
}

TEST_CASE("a longer period is shown where each of its months is") {
  PactCompany company(0);
  // From May on somebody of South has a pact no more: four are left there.
  company.pact = company.read(
      [&](app::Transaction& tx) { return tx.sales_pacts().of_person(company.person("S1").id).front().pact.id; });
  company.today = day("2027-04-30");
  company.revision = company.stored().pact.revision;
  REQUIRE(company.end("S1", "Another job") == "");
  REQUIRE(company.end("Sam", "Another job") == "");
  company.meetings("2027-07-09", 1, "Ben");
  CHECK(company.mas("Eve", "2027-07-09", "2027-04").find("Central/South 5") != std::string::npos);
  CHECK(company.mas("Eve", "2027-07-09", "2027-05").find("Central/South -\n") != std::string::npos);
  CHECK(company.mas("Eve", "2027-07-09", "2027-Q2").find("Central/South -\n") != std::string::npos);
  CHECK(company.mas("Eve", "2027-07-09", "2027-Q2").find("Central/North -\n") != std::string::npos);
  CHECK(company.mas("Eve", "2027-07-09", "2027-Q2").starts_with("Acme 11: "));
}
