#include "app/workspace/create_workspace.hpp"

#include "app/ports/clock.hpp"
#include "base/text.hpp"
#include "domain/metric/metric_library.hpp"

namespace salespact::app {
namespace {

using Problems = std::vector<Refusal<WorkspaceProblem>>;

Problems problems_of(const NewWorkspace& wanted, const Clock& clock) {
  Problems problems;
  const std::string_view name = trimmed(wanted.name);
  if (name.empty() || !is_valid_utf8(name) || !is_clean_line(name) || code_points(name) > 80) {
    problems.push_back({WorkspaceProblem::name_invalid, "name", "the name of the company has 1 to 80 characters"});
  }
  if (!Currency::parse(wanted.currency)) {
    problems.push_back({WorkspaceProblem::currency_unknown, "currency", "a currency of ISO 4217, such as USD or EUR"});
  }
  if (!clock.knows_zone(wanted.timezone)) {
    problems.push_back({WorkspaceProblem::timezone_unknown, "timezone",
                        "a zone of the IANA list, such as Europe/Berlin or America/New_York"});
  }
  if (wanted.fiscal_year_start < 1 || wanted.fiscal_year_start > 12) {
    problems.push_back(
        {WorkspaceProblem::month_invalid, "fiscal_year_start", "the month in which the fiscal year starts, 1 to 12"});
  }
  if (!is_language_tag(wanted.locale)) {
    problems.push_back({WorkspaceProblem::locale_invalid, "locale", "a language tag, such as en or de-CH"});
  }
  return problems;
}

// Stores the company with its root unit, its calendars and the library of metrics; sets the ids.
void found(Store& store, IdSource& ids, const Clock& clock, unsigned start_month, Workspace& workspace) {
  WorkCalendar work;
  work.id = ids.make<WorkCalendarId>();
  work.name = "Monday to Friday";
  FiscalCalendar fiscal;
  fiscal.id = ids.make<FiscalCalendarId>();
  fiscal.name = "Fiscal year";
  fiscal.start_month = start_month;

  workspace.id = ids.make<WorkspaceId>();
  workspace.fiscal_calendar = fiscal.id;
  workspace.work_calendar = work.id;
  OrgUnit company;
  company.id = ids.make<OrgUnitId>();
  company.name = workspace.name;
  company.kind = UnitKind::company;

  store.create(workspace);
  const Instant now = clock.now();
  store.write(workspace.id, [&](Transaction& tx) {
    tx.calendars().put(work);
    tx.calendars().put(fiscal);
    tx.organisation().insert(company);
    for (Metric metric : metric_library()) {
      metric.id = ids.make<MetricId>();
      tx.metrics().insert(metric);
    }
    AuditEntry entry;
    entry.at = now;
    entry.actor_label = workspace.name.empty() ? "system" : "command line";
    entry.action = "workspace.created";
    entry.object = "workspace:" + workspace.id.text();
    entry.after = workspace.name;
    tx.audit().append(entry);
  });
}

}  // namespace

bool is_language_tag(std::string_view text) {
  static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  return text.size() >= 2 && text.size() <= 20 && text.find_first_not_of(letters) == std::string_view::npos &&
         text.front() != '-' && text.back() != '-';
}

std::expected<Workspace, std::vector<Refusal<WorkspaceProblem>>> create_workspace(Store& store, IdSource& ids,
                                                                                  const Clock& clock,
                                                                                  const NewWorkspace& wanted) {
  if (auto problems = problems_of(wanted, clock); !problems.empty()) return std::unexpected(std::move(problems));
  Workspace workspace;
  workspace.name = composed(trimmed(wanted.name));
  workspace.base_currency = *Currency::parse(wanted.currency);
  workspace.timezone = wanted.timezone;
  workspace.locale = wanted.locale;
  found(store, ids, clock, static_cast<unsigned>(wanted.fiscal_year_start), workspace);
  return workspace;
}

Workspace create_unnamed_workspace(Store& store, IdSource& ids, const Clock& clock) {
  Workspace workspace;
  workspace.base_currency = *Currency::parse("USD");
  workspace.timezone = "UTC";
  found(store, ids, clock, 1, workspace);
  return workspace;
}

}  // namespace salespact::app
