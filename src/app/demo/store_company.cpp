#include "app/demo/store_company.hpp"

namespace salespact::app::demo {
namespace {

void put_calendars(const CalendarRows& rows, CalendarRepository& calendars) {
  for (const WorkCalendar& row : rows.work_calendars) calendars.put(row);
  for (const FiscalCalendar& row : rows.fiscal_calendars) calendars.put(row);
  for (const SeasonalityProfile& row : rows.seasonality_profiles) calendars.put(row);
  for (const RampProfile& row : rows.ramp_profiles) calendars.put(row);
  for (const ExchangeRate& row : rows.exchange_rates) calendars.put(row);
}

void put_organisation(const OrganisationRows& rows, OrganisationRepository& organisation) {
  for (const OrgUnit& row : rows.units) organisation.insert(row);
  for (const UnitParent& row : rows.parents) organisation.put(row);
  for (const Person& row : rows.people) organisation.insert(row);
  for (const Membership& row : rows.memberships) organisation.put(row);
  for (const RoleAssignment& row : rows.roles) organisation.put(row);
  for (const Absence& row : rows.absences) organisation.put(row);
}

void put_agreements(const DemoAgreements& rows, Transaction& tx) {
  tx.goals().insert(rows.goals);
  for (const GoalAgreement& row : rows.agreements) tx.agreements().put(row);
  for (const GoalEvent& row : rows.events) tx.agreements().append(row);
  for (const GoalAmendment& row : rows.amendments) tx.agreements().insert(row);
}

AuditEntry founding(const Workspace& workspace, Instant now) {
  AuditEntry entry;
  entry.at = now;
  entry.actor_label = "demo";
  entry.action = "workspace.created";
  entry.object = "workspace:" + workspace.id.text();
  entry.after = workspace.name;
  return entry;
}

}  // namespace

void store_company(Store& store, const DemoCompany& company, Instant now) {
  store.create(company.workspace);
  store.write(company.workspace.id, [&](Transaction& tx) {
    put_calendars(company.calendars, tx.calendars());
    put_organisation(company.organisation, tx.organisation());
    for (const Metric& metric : company.metrics) tx.metrics().insert(metric);
    tx.records().insert(company.deals);
    tx.records().insert(company.activities);
    tx.records().append(company.measurements);
    tx.goals().insert(company.goals);
    put_agreements(company.agreements, tx);
    for (const StrategyText& text : company.strategy_texts) tx.strategy().append(text);
    for (const Objective& objective : company.objectives) tx.strategy().insert(objective);
    tx.alignments().insert(company.alignments);
    tx.changes().append(ChangeKind::bulk);
    tx.audit().append(founding(company.workspace, now));
  });
}

}  // namespace salespact::app::demo
