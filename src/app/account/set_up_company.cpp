#include "app/account/set_up_company.hpp"

#include "app/workspace/create_workspace.hpp"
#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/calendar/fiscal_year.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace salespact::app {
namespace {

constexpr std::size_t longest_name = 80;  // code points

FiscalCalendar stored_fiscal_calendar(Transaction& transaction, const Workspace& workspace) {
  const auto calendars = transaction.calendars().load().fiscal_calendars;
  const auto at = std::ranges::find(calendars, workspace.fiscal_calendar, &FiscalCalendar::id);
  check(at != calendars.end(), "the workspace's fiscal calendar is stored");
  return *at;
}

bool cuts_alike(const FiscalCalendar& a, const FiscalCalendar& b) {
  return a.pattern == b.pattern && a.start_month == b.start_month && a.year_end_rule == b.year_end_rule &&
         a.year_end_weekday == b.year_end_weekday && a.year_end_month == b.year_end_month &&
         a.label_rule == b.label_rule;
}

// A command line may have imported before anybody was set up: what its numbers stand on is not moved under them.
void check_what_is_fixed(Transaction& transaction, const CompanySettings& company, AccountRefusals& refusals) {
  const Workspace known = transaction.load_workspace();
  const bool any_goals = !transaction.goals().all().empty();
  RecordRepository& records = transaction.records();
  const bool any_facts =
      records.count_deals() > 0 || records.count_activities() > 0 || records.count_measurements() > 0;
  if (company.currency != known.base_currency && (any_goals || any_facts)) {
    refusals.push_back(
        {AccountProblem::currency_fixed, "company/currency",
         fmt::format("the currency stays {} once there are facts or goals", known.base_currency.code())});
  }
  if (any_goals && !cuts_alike(company.fiscal_year, stored_fiscal_calendar(transaction, known))) {
    refusals.push_back({AccountProblem::fiscal_year_invalid, "company/fiscal_year",
                        "there are goals in the fiscal years as they are; change the fiscal year in administration"});
  }
}

}  // namespace

void check_company(Transaction& transaction, const CompanySettings& company, const Clock& clock,
                   AccountRefusals& refusals) {
  const std::string_view name = trimmed(company.name);
  if (name.empty() || !is_clean_line(name) || code_points(name) > longest_name) {
    refusals.push_back(
        {AccountProblem::name_invalid, "company/name", "the name of the company has 1 to 80 characters on one line"});
  }
  if (!clock.knows_zone(company.timezone)) {
    refusals.push_back({AccountProblem::zone_unknown, "company/timezone",
                        "a zone of the IANA list, such as Europe/Berlin or America/New_York"});
  }
  if (!is_language_tag(company.locale)) {
    refusals.push_back({AccountProblem::locale_invalid, "company/locale", "a language tag, such as en or de-CH"});
  }
  for (const auto& problem : problems_of(company.fiscal_year)) {
    refusals.push_back({AccountProblem::fiscal_year_invalid, "company/fiscal_year/" + problem.field, problem.message});
  }
  check_what_is_fixed(transaction, company, refusals);
}

void name_company(Transaction& transaction, const CompanySettings& company) {
  Workspace workspace = transaction.load_workspace();
  workspace.name = composed(trimmed(company.name));
  workspace.base_currency = company.currency;
  workspace.timezone = company.timezone;
  workspace.locale = company.locale;
  workspace.week_start = company.week_start;
  FiscalCalendar fiscal = stored_fiscal_calendar(transaction, workspace);
  if (!cuts_alike(fiscal, company.fiscal_year)) {
    const FiscalCalendar known = std::exchange(fiscal, company.fiscal_year);
    fiscal.id = known.id;
    fiscal.name = known.name;
    fiscal.revision = known.revision;
    transaction.calendars().put(fiscal);
  }
  const OrganisationRows rows = transaction.organisation().load();
  for (OrgUnit unit : rows.units) {
    if (unit.kind != UnitKind::company || unit.name == workspace.name) continue;
    unit.name = workspace.name;
    check(transaction.organisation().update(unit), "nobody else writes in this transaction");
  }
  check(transaction.update(workspace), "nobody else writes in this transaction");
}

}  // namespace salespact::app
