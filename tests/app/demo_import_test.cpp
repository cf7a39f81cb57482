#include "app/demo/csv_files.hpp"
#include "app/demo/store_company.hpp"
#include "app/demo_support.hpp"
#include "app/import/import_request.hpp"
#include "ingest/file_row_sources.hpp"
#include "store/open_store.hpp"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

using namespace salespact;
using namespace salespact::test;
using app::demo::DemoCompany;

namespace {

using Writer = void (*)(const DemoCompany&, std::ostream&);

// A store whose workspace has the demo's calendars and metrics but nobody in it, ready for its files.
struct Empty {
  CountingIds ids;
  std::unique_ptr<app::Store> store = store::make_memory_store();
  ingest::FileRowSources sources;
  WorkspaceId workspace;
  Date today = demo_days().front();

  explicit Empty(const DemoCompany& company) : workspace(company.workspace.id) {
    DemoCompany bare = company;
    bare.organisation = {};
    bare.organisation.units = {company.organisation.units.front()};
    bare.deals.clear();
    bare.activities.clear();
    bare.measurements.clear();
    bare.goals.clear();
    bare.strategy_texts.clear();
    bare.alignments.clear();
    bare.objectives.clear();
    bare.agreements = {};
    app::demo::store_company(*store, bare, Instant{});
    while (ids.next() < 1'000'000) {
    }
  }

  app::ImportCounts import(app::ImportKind kind, const DemoCompany& company, Writer write) {
    std::ostringstream text;
    write(company, text);
    app::ImportRequest request;
    request.kind = kind;
    request.file = {"demo.csv", text.str()};
    request.read.default_currency = company.workspace.base_currency;
    request.source = kind == app::ImportKind::measurements ? "survey" : "crm";
    const auto report = import_file({*store, workspace, sources, ids}, request, {Instant{}, today});
    REQUIRE(report.has_value());
    if (!report->problems.empty()) FAIL_CHECK(report->problems.front().message);
    return report->counts;
  }
};

std::map<std::string, std::int64_t> won_by_person(app::Store& store, WorkspaceId workspace) {
  std::map<std::string, std::int64_t> won;
  store.read(workspace, [&](app::Transaction& tx) {
    std::map<PersonId, std::string> names;
    for (const Person& person : tx.organisation().load().people) names.emplace(person.id, person.display_name);
    tx.records().for_each_deal([&](const Deal& deal) {
      if (deal.status != DealStatus::won) return;
      const auto* person = std::get_if<PersonId>(&deal.owner);
      won[person == nullptr ? "" : names.at(*person)] += deal.amount_minor;
      for (const Credit& credit : deal.credits) won[names.at(credit.person) + "'s share"] += credit.share;
    });
  });
  return won;
}

}  // namespace

TEST_SUITE("demo import") {
  TEST_CASE("the demo's files import without a rejected row and give what the demo itself stores") {
    const DemoCompany& company = demo_company(1, demo_days().front());
    Empty empty(company);
    const auto people = empty.import(app::ImportKind::people, company, app::demo::write_people_csv);
    CHECK(people.rejected == 0);
    CHECK(people.fresh >= std::ssize(company.organisation.roles));
    const auto deals = empty.import(app::ImportKind::deals, company, app::demo::write_deals_csv);
    CHECK(deals.fresh == std::ssize(company.deals));
    const auto activities = empty.import(app::ImportKind::activities, company, app::demo::write_activities_csv);
    CHECK(activities.fresh == std::ssize(company.activities));
    const auto readings = empty.import(app::ImportKind::measurements, company, app::demo::write_measurements_csv);
    CHECK(readings.fresh == std::ssize(company.measurements));
    const auto quotas = empty.import(app::ImportKind::quotas, company, app::demo::write_quotas_csv);
    CHECK(quotas.rejected == 0);
    CHECK(quotas.fresh > 400);

    const auto whole = store::make_memory_store();
    app::demo::store_company(*whole, company, Instant{});
    const auto expected = won_by_person(*whole, company.workspace.id);
    CHECK(expected.size() > 60);
    CHECK(won_by_person(*empty.store, company.workspace.id) == expected);
  }

  TEST_CASE("importing the files into the demo changes nothing") {
    const DemoCompany& company = demo_company(1, demo_days().front());
    Empty demo(company);
    demo.store = store::make_memory_store();
    app::demo::store_company(*demo.store, company, Instant{});
    const auto deals = demo.import(app::ImportKind::deals, company, app::demo::write_deals_csv);
    CHECK(deals.unchanged == std::ssize(company.deals));
    const auto activities = demo.import(app::ImportKind::activities, company, app::demo::write_activities_csv);
    CHECK(activities.unchanged == std::ssize(company.activities));
    const auto readings = demo.import(app::ImportKind::measurements, company, app::demo::write_measurements_csv);
    CHECK(readings.unchanged == std::ssize(company.measurements));
  }
}
