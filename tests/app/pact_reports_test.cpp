#include "app/administration/change_roles.hpp"
#include "app/pact_company.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

struct ReportedPacts : PactCompany {
  using PactCompany::PactCompany;

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
};

}  // namespace

TEST_CASE("DOMAIN 6 standards met and missed, unit by unit, of five people at least") {
  ReportedPacts company(0);
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

TEST_CASE("DOMAIN 6 managers above read the counts of what they lead, and of their own people whatever is there") {
  ReportedPacts company(0);
  company.meetings("2027-04-20", 8, "N1");
  company.meetings("2027-05-14", 1, "Ben");
  CHECK(company.mas("Uma", "2027-05-14", "2027-04") ==
        "Central 11: 1 met, 10 missed\nCentral/North 6: 1 met, 5 missed\nCentral/South 5: 0 met, 5 missed\n");
  CHECK(company.mas("Sam", "2027-05-14", "2027-04") == "Central/South 5: 0 met, 5 missed\n");
  CHECK(company.mas("Vic", "2027-05-14", "2027-04").empty());
  CHECK(company.mas("Ana", "2027-05-14", "2027-04").empty());
  CHECK(company.pacts("Uma", "2027-05-14").empty());
}

TEST_CASE("DOMAIN 6 two people of West are in no answer, and in no difference of two") {
  ReportedPacts company(2);
  company.meetings("2027-04-20", 8, "N1");
  company.meetings("2027-05-14", 1, "Ben");
  // Were Central shown, the company less Central would be the two of West.
  CHECK(company.mas("Eve", "2027-05-14", "2027-04") ==
        "Acme 13: 1 met, 12 missed\nCentral -\nCentral/North -\nCentral/South -\nWest -\n");
  CHECK(company.pacts("Eve", "2027-05-14") ==
        "Acme 13: 13 active, 0 healthy, 0 unknown\nCentral -\nCentral/North -\nCentral/South -\nWest -\n");
}

TEST_CASE("DOMAIN 6 who knows a pact as its party counts for nobody to be protected by") {
  ReportedPacts company(0);
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
  ReportedPacts company(0);
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
  ReportedPacts company(0);
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
