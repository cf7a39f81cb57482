#include "app/administration/change_roles.hpp"
#include "app/check_in_table.hpp"
#include "app/pact_company.hpp"

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

Obstacle obstacle(ObstacleKind kind) { return {.text = "Too slow", .kind = kind, .severity = 2, .help_from = {}}; }

// The sales pacts of a company whose people write a check-in on each; their first week begins on 19 April.
struct SayingCompany : CheckInTable<PactCompany> {
  using CheckInTable::CheckInTable;

  void says(const std::string& who, const char* on, const char* window, int confidence,
            const std::vector<Obstacle>& obstacles = {}) {
    pact = read([&](app::Transaction& tx) { return tx.sales_pacts().of_person(person(who).id).front().pact.id; });
    REQUIRE(check_in(who, on, window, {.confidence = confidence, .obstacles = obstacles}) == "");
  }
  // Ana and five of North are sure by 7, South by 4; in the way of all of South are the product, of S1 the data too.
  void all_say() {
    for (const char* who : {"Ana", "N1", "N2", "N3", "N4", "N5"}) says(who, "2027-04-22", "2027-04-19", 7);
    for (const char* who : {"S2", "S3", "S4", "S5"}) {
      says(who, "2027-04-22", "2027-04-19", 4, {obstacle(ObstacleKind::product)});
    }
    says("S1", "2027-04-22", "2027-04-19", 4, {obstacle(ObstacleKind::product), obstacle(ObstacleKind::data)});
  }
  // "Central/North 6: 7.00, product 1, data 2" a row, "-" where it is withheld; or what is refused.
  std::string told(const std::string& who, const char* on, const std::string& period) {
    return report(who, on, [&](const app::PactReportBooks& books) {
      const auto rows = app::report_check_ins(books, period);
      if (!rows) return rows.error().message;
      std::string text;
      for (const app::CheckInsRow& row : *rows) {
        text += (row.unit.path.empty() ? "Acme" : row.unit.path);
        CHECK(row.withheld != row.people.has_value());
        if (row.withheld) {
          CHECK_FALSE(row.confidence);
          CHECK_FALSE(row.obstacles);
          text += " -\n";
          continue;
        }
        text += fmt::format(" {}: {}", *row.people, row.confidence.value_or("nothing"));
        if (row.obstacles) text += fmt::format(", product {}, data {}", row.obstacles->product, row.obstacles->data);
        text += "\n";
      }
      return text;
    });
  }
};

}  // namespace

TEST_CASE("DOMAIN 6 executives read the mean confidence of five at least, and how many obstacles of each kind") {
  SayingCompany company(0);
  company.all_say();
  // (6 * 7 + 5 * 4) / 11
  const std::string expected =
      "Acme 11: 5.64, product 5, data 1\nCentral 11: 5.64, product 5, data 1\n"
      "Central/North 6: 7.00, product 0, data 0\nCentral/South 5: 4.00, product 5, data 1\n"
      "West 0: nothing, product 0, data 0\n";
  CHECK(company.told("Eve", "2027-05-14", "2027-04") == expected);
  CHECK(company.told("Eve", "2027-05-14", "") == expected);
  CHECK(company.told("", "2027-05-14", "2027-04") == expected);
}

TEST_CASE("DOMAIN 6 managers above read the mean confidence alone, of what they lead; operations and viewers nothing") {
  SayingCompany company(0);
  company.all_say();
  CHECK(company.told("Uma", "2027-05-14", "2027-04") ==
        "Central 11: 5.64\nCentral/North 6: 7.00\nCentral/South 5: 4.00\n");
  CHECK(company.told("Sam", "2027-05-14", "2027-04") == "Central/South 5: 4.00\n");
  CHECK(company.told("Olu", "2027-05-14", "2027-04").empty());
  CHECK(company.told("Vic", "2027-05-14", "2027-04").empty());
  CHECK(company.told("Ana", "2027-05-14", "2027-04").empty());
}

TEST_CASE("DOMAIN 6 four who wrote are in no answer, and in no difference of two; who reads them anyway is told") {
  SayingCompany company(0);
  for (const char* who : {"Ana", "N1", "N2", "N3", "N4"}) company.says(who, "2027-04-22", "2027-04-19", 8);
  for (const char* who : {"S1", "S2", "S3", "S4"}) company.says(who, "2027-04-22", "2027-04-19", 3);
  CHECK(company.told("Eve", "2027-05-14", "2027-04") ==
        "Acme 9: 5.78, product 0, data 0\nCentral 9: 5.78, product 0, data 0\nCentral/North -\nCentral/South -\n"
        "West 0: nothing, product 0, data 0\n");
  CHECK(company.told("Uma", "2027-05-14", "2027-04") == "Central 9: 5.78\nCentral/North -\nCentral/South -\n");
  // Sam leads the four and has read what each wrote.
  CHECK(company.told("Sam", "2027-05-14", "2027-04") == "Central/South 4: 3.00\n");
}

TEST_CASE("DOMAIN 6 who wrote one of five has four others left, and is told of none of them") {
  SayingCompany company(0);
  company.all_say();
  company.as("Olu");
  const Person rep = company.person("S1");
  const app::NewRole exec{Role::exec, company.unit("Acme").id, company.today, {}};
  REQUIRE(refusal(app::grant_role(company.desk(), company.by(), rep.id, rep.revision, exec)) == "");
  CHECK(company.told("S1", "2027-05-14", "2027-04") ==
        "Acme 11: 5.64, product 5, data 1\nCentral 11: 5.64, product 5, data 1\nCentral/North -\n"
        "Central/South -\nWest 0: nothing, product 0, data 0\n");
}

TEST_CASE("of each window a month has what was written last in it, and a month that is over changes no more") {
  SayingCompany company(0);
  for (const char* who : {"Ana", "N1", "N2", "N3", "N4"}) company.says(who, "2027-04-30", "2027-04-26", 5);
  company.says("N4", "2027-04-30", "2027-04-26", 10);
  CHECK(company.told("Eve", "2027-05-01", "2027-04").starts_with("Acme 5: 6.00,"));
  company.says("N3", "2027-05-01", "2027-04-26", 10);
  CHECK(company.told("Eve", "2027-05-01", "2027-04").starts_with("Acme 5: 6.00,"));
  // In May it is one person's.
  CHECK(company.told("Eve", "2027-06-01", "2027-05").starts_with("Acme -\n"));
  CHECK(company.told("Eve", "2027-05-01", "2027-05") == "a period that is over; the last one ended on 2027-04-30");
}

TEST_CASE("a quarter's confidence is the mean of its months' check-ins, and shown where each month is") {
  SayingCompany company(0);
  for (const char* who : {"Ana", "N1", "N2", "N3", "N4"}) company.says(who, "2027-04-22", "2027-04-19", 4);
  for (const char* who : {"Ana", "N1", "N2", "N3", "N4"}) company.says(who, "2027-05-05", "2027-05-03", 8);
  SUBCASE("of which one said nothing") {
    CHECK(company.told("Eve", "2027-07-14", "2027-Q2").starts_with("Acme 5: 6.00,"));
    CHECK(company.told("Eve", "2027-07-14", "2027").starts_with("a period that is over"));
  }
  SUBCASE("in one of which a single person wrote") {
    company.says("S1", "2027-06-23", "2027-06-21", 1);
    CHECK(company.told("Eve", "2027-07-14", "2027-05").starts_with("Acme 5: 8.00,"));
    CHECK(company.told("Eve", "2027-07-14", "2027-06").starts_with("Acme -\n"));
    CHECK(company.told("Eve", "2027-07-14", "2027-Q2").starts_with("Acme -\n"));
  }
}
