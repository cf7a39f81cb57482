#include "app/demo/company.hpp"

#include "app/demo/activities.hpp"
#include "app/demo/agreements.hpp"
#include "app/demo/alignments.hpp"
#include "app/demo/calendars.hpp"
#include "app/demo/cast.hpp"
#include "app/demo/goals.hpp"
#include "app/demo/measurements.hpp"
#include "app/demo/metrics.hpp"
#include "app/demo/sales.hpp"
#include "app/demo/strategy.hpp"
#include "app/import/record_fingerprint.hpp"

namespace salespact::app::demo {
namespace {

enum Part : std::uint64_t { cast_part, sales_part, activities_part, measurements_part };

Workspace make_workspace(const CalendarRows& calendars, IdSource& ids) {
  Workspace workspace;
  workspace.id = ids.make<WorkspaceId>();
  workspace.name = company_name;
  workspace.base_currency = currency_named("USD");
  workspace.timezone = "America/New_York";
  workspace.fiscal_calendar = calendars.fiscal_calendars.front().id;
  workspace.work_calendar = calendars.work_calendars[americas_calendar].id;
  return workspace;
}

template <class Record>
void add_fingerprints(std::vector<Record>& records) {
  std::string scratch;
  for (Record& record : records) record.fingerprint = fingerprint_of(record, scratch);
}

}  // namespace

DemoCompany make_demo_company(std::uint64_t seed, Date today, IdSource& ids) {
  const Random random(seed);
  DemoCompany company;
  company.calendars = make_calendars(today, ids);
  company.workspace = make_workspace(company.calendars, ids);
  company.metrics = make_metrics(ids);
  Cast cast = make_cast(random.fork(cast_part), today, company.calendars, ids);
  company.deals = make_deals(random.fork(sales_part), today, cast, company.calendars, ids);
  company.activities = make_activities(random.fork(activities_part), today, cast, company.calendars, ids);
  company.measurements = make_measurements(random.fork(measurements_part), today, cast, company.metrics, ids);
  const GoalContext goals{today, cast, company.calendars, company.metrics, company.deals, company.activities};
  company.goals = make_goals(goals, ids);
  company.agreements = make_agreements(goals, ids);
  DemoStrategy strategy = make_strategy(today, cast, ids);
  company.alignments = make_alignments(goals, company.goals, strategy, ids);
  company.strategy_texts = std::move(strategy.texts);
  company.objectives = std::move(strategy.objectives);
  company.organisation = std::move(cast.rows);
  add_fingerprints(company.deals);
  add_fingerprints(company.activities);
  add_fingerprints(company.measurements);
  return company;
}

}  // namespace salespact::app::demo
