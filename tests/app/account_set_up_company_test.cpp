#include "app/account_office.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace salespact;        // NOLINT(google-build-using-namespace): the use cases under test
using namespace salespact::app;   // NOLINT(google-build-using-namespace)
using namespace salespact::test;  // NOLINT(google-build-using-namespace)

namespace {

// A place that was never named, as the first start of a server makes it.
class NewPlace : public AccountOffice {
 public:
  Secret code;
  NewPlace() {
    workspace = create_unnamed_workspace(*store, ids, clock).id;
    code = make_setup_token(ports(), now(), today()).value();
  }

  std::expected<PersonId, AccountRefusals> set_up_as(std::optional<CompanySettings> company) {
    return set_up_workspace(ports(), clock,
                            {code.text(), "Olu", "olu@acme.example", Secret(good_password), std::move(company)}, now());
  }
  Workspace stored() {
    Workspace found;
    store->read(workspace, [&](Transaction& tx) { found = tx.load_workspace(); });
    return found;
  }
};

CompanySettings acme() {
  CompanySettings company{.name = "Acme", .currency = *Currency::parse("EUR"), .timezone = "Europe/Berlin"};
  company.fiscal_year.start_month = 4;
  return company;
}

std::vector<std::string> fields_of(const AccountRefusals& refusals) {
  std::vector<std::string> fields;
  for (const auto& refusal : refusals) fields.push_back(refusal.field);
  return fields;
}

}  // namespace

TEST_CASE("set-up names company, currency, zone and fiscal year together with the first administrator") {
  NewPlace place;
  CHECK(read_set_up_state(*place.store, place.workspace, place.today()).needed);
  CHECK_FALSE(is_named(place.stored()));
  CompanySettings company = acme();
  company.week_start = 7;
  company.locale = "de-DE";
  REQUIRE(place.set_up_as(company).has_value());
  const Workspace workspace = place.stored();
  CHECK(workspace.name == "Acme");
  CHECK(workspace.base_currency.code() == "EUR");
  CHECK(workspace.timezone == "Europe/Berlin");
  CHECK(workspace.locale == "de-DE");
  CHECK(workspace.week_start == 7);
  place.store->read(place.workspace, [&](Transaction& tx) {
    CHECK(tx.calendars().load().fiscal_calendars.front().start_month == 4);
    CHECK(tx.organisation().load().units.front().name == "Acme");
  });
  CHECK_FALSE(read_set_up_state(*place.store, place.workspace, place.today()).needed);
}

TEST_CASE("a company without a name can't be set up without one, and one that init named can") {
  NewPlace place;
  const auto refused = place.set_up_as(std::nullopt);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().front().code == AccountProblem::company_required);
  AccountOffice named;
  CHECK(read_set_up_state(*named.store, named.workspace, named.today()).company_named);
  named.set_up();
}

TEST_CASE("set-up refuses every field of the company at once, and stores nothing") {
  NewPlace place;
  CompanySettings company = acme();
  company.name = " ";
  company.locale = "-";
  company.fiscal_year.start_month = 13;
  const auto refused = place.set_up_as(company);
  REQUIRE_FALSE(refused.has_value());
  CHECK(fields_of(refused.error()) ==
        std::vector<std::string>{"company/name", "company/locale", "company/fiscal_year/start_month"});
  CHECK_FALSE(is_named(place.stored()));
  CHECK(place.set_up_as(acme()).has_value());
}

TEST_CASE("what was imported before set-up keeps its currency") {
  NewPlace place;
  place.store->write(place.workspace, [&](Transaction& tx) {
    Activity activity;
    activity.id = ActivityId{77};
    activity.source = "csv";
    activity.external_id = "1";
    activity.owner = tx.organisation().load().units.front().id;
    activity.type = "call";
    activity.occurred_on = *Date::parse_iso("2027-01-04");
    tx.records().insert(std::span<const Activity>(&activity, 1));
  });
  const auto refused = place.set_up_as(acme());
  REQUIRE_FALSE(refused.has_value());
  CHECK(fields_of(refused.error()) == std::vector<std::string>{"company/currency"});
  CompanySettings dollars = acme();
  dollars.currency = *Currency::parse("USD");
  CHECK(place.set_up_as(dollars).has_value());
}
