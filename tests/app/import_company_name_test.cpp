#include "app/import/name_index.hpp"

#include <doctest/doctest.h>

using namespace salespact;

TEST_SUITE("import names") {
  TEST_CASE("the company itself is meant by its own name, unless a unit right below has the same") {
    const OrgUnitId company{1};
    const OrgUnitId twin{2};
    const Date today = *Date::parse_iso("2027-03-15");
    app::OrganisationRows rows;
    rows.units = {{company, "Acme  Cold", UnitKind::company, {}, 1}};
    CHECK(app::NameIndex(rows, today).unit("acme cold").value() == company);
    CHECK(app::NameIndex(rows, today).owner("Acme Cold").value() == Owner{company});
    CHECK_FALSE(app::NameIndex(rows, today).unit("Acme Cold/North").has_value());
    CHECK_FALSE(app::NameIndex(rows, today).unit("Acme").has_value());

    rows.units.push_back({twin, "Acme Cold", UnitKind::region, {}, 1});
    rows.parents.push_back({UnitParentId{3}, twin, company, {earliest_date, std::nullopt}});
    CHECK(app::NameIndex(rows, today).unit("Acme Cold").value() == twin);
  }
}
