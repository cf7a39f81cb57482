#include "app/demo/csv_files.hpp"

#include "app/metric/metric_scale.hpp"
#include "base/check.hpp"
#include "base/decimal.hpp"
#include "domain/metric/metric_text.hpp"
#include "domain/org/organisation_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

namespace salespact::app::demo {
namespace {

std::string cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  return quoted + "\"";
}

void write_row(std::ostream& out, std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << cell(cells[i]);
  out << '\n';
}

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : ""; }

// Names and paths of whoever a row is about.
class Directory {
 public:
  explicit Directory(const DemoCompany& company) : organisation_(company.organisation) {
    for (const Person& person : organisation_.people) people_.emplace(person.id, &person);
    for (const OrgUnit& unit : organisation_.units) units_.emplace(unit.id, &unit);
  }

  [[nodiscard]] const Person& person(PersonId id) const { return *people_.at(id); }

  // Below the company; the company itself is its name.
  [[nodiscard]] std::string path(OrgUnitId unit, Date day) const {
    const auto above = parent(unit, day);
    if (!above) return units_.at(unit)->name;
    return parent(*above, day) ? path(*above, day) + "/" + units_.at(unit)->name : units_.at(unit)->name;
  }

  [[nodiscard]] std::string owner(const Owner& owner, Date day) const {
    if (const auto* id = std::get_if<PersonId>(&owner)) return person(*id).display_name;
    return path(std::get<OrgUnitId>(owner), day);
  }

  // The first day of each new place of the unit.
  [[nodiscard]] std::set<Date> moves(OrgUnitId unit) const {
    std::set<Date> days;
    for (const UnitParent& row : organisation_.parents) {
      if (row.unit == unit && row.tenure.from > earliest_date) days.insert(row.tenure.from);
    }
    return days;
  }

  [[nodiscard]] bool is_company(OrgUnitId unit, Date day) const { return !parent(unit, day); }

 private:
  [[nodiscard]] std::optional<OrgUnitId> parent(OrgUnitId unit, Date day) const {
    for (const UnitParent& row : organisation_.parents) {
      if (row.unit == unit && row.tenure.contains(day)) return row.parent;
    }
    return std::nullopt;
  }

  const OrganisationRows& organisation_;
  std::unordered_map<PersonId, const Person*> people_;
  std::unordered_map<OrgUnitId, const OrgUnit*> units_;
};

const Metric& metric_of(const DemoCompany& company, MetricId id) {
  const auto found = std::ranges::find(company.metrics, id, &Metric::id);
  check(found != company.metrics.end(), "goals and measurements are about metrics of the company");
  return *found;
}

// 60 for 600,000 millionths, 33.3334 for 333,334.
std::string percent_text(std::int64_t share) {
  std::string text = scaled_to_text(share, 4);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string owners_text(const Directory& directory, const Deal& deal) {
  if (deal.credits.empty()) return directory.owner(deal.owner, *deal.created_on);
  std::string text;
  for (const Credit& credit : deal.credits) {
    if (!text.empty()) text += ";";
    text += directory.person(credit.person).display_name + ":" + percent_text(credit.share);
    if (credit.kind == SplitKind::overlay) text += "!";
  }
  return text;
}

std::string status_text(DealStatus status) {
  switch (status) {
    case DealStatus::open: return "open";
    case DealStatus::won: return "won";
    case DealStatus::lost: break;
  }
  return "lost";
}

}  // namespace

void write_people_csv(const DemoCompany& company, std::ostream& out) {
  const Directory directory(company);
  out << "person,email,unit,role,from,to\n";
  for (const RoleAssignment& role : company.organisation.roles) {
    const Person& person = directory.person(role.person);
    Date from = role.tenure.from;
    const auto write_until = [&](const std::optional<Date>& to) {
      const std::string unit = directory.is_company(role.unit, from) ? "" : directory.path(role.unit, from);
      write_row(out, std::array{person.display_name, person.email.value_or(""), unit, std::string(text_of(role.role)),
                                from.iso(), iso(to)});
    };
    for (const Date moved : directory.moves(role.unit)) {
      if (moved <= from || (role.tenure.to && *role.tenure.to <= moved)) continue;
      write_until(moved);
      from = moved;
    }
    write_until(role.tenure.to);
  }
}

void write_deals_csv(const DemoCompany& company, std::ostream& out) {
  const Directory directory(company);
  std::set<std::string> keys;
  for (const Deal& deal : company.deals) {
    for (const auto& dimension : deal.dimensions) keys.insert(dimension.first);
  }
  std::vector<std::string> row = {"id",    "owner",      "amount",    "currency", "status",
                                  "stage", "created_on", "closed_on", "account",  "product"};
  row.insert(row.end(), keys.begin(), keys.end());
  write_row(out, row);
  for (const Deal& deal : company.deals) {
    const Money amount{deal.amount_minor, deal.currency};
    row = {deal.external_id,
           owners_text(directory, deal),
           amount.text(),
           std::string(deal.currency.code()),
           status_text(deal.status),
           deal.stage,
           iso(deal.created_on),
           iso(deal.closed_on),
           deal.account,
           deal.product};
    for (const std::string& key : keys) {
      const auto found = deal.dimensions.find(key);
      row.push_back(found == deal.dimensions.end() ? "" : found->second);
    }
    write_row(out, row);
  }
}

void write_activities_csv(const DemoCompany& company, std::ostream& out) {
  const Directory directory(company);
  out << "id,owner,type,occurred_on,count\n";
  for (const Activity& activity : company.activities) {
    write_row(out, std::array{activity.external_id, directory.owner(activity.owner, activity.occurred_on),
                              activity.type, activity.occurred_on.iso(), std::to_string(activity.count)});
  }
}

void write_measurements_csv(const DemoCompany& company, std::ostream& out) {
  const Directory directory(company);
  out << "id,metric,owner,occurred_on,amount,currency\n";
  for (const Measurement& measurement : company.measurements) {
    const Metric& metric = metric_of(company, measurement.metric);
    write_row(out,
              std::array{measurement.external_id, metric.key,
                         directory.owner(measurement.owner, measurement.occurred_on), measurement.occurred_on.iso(),
                         scaled_to_text(measurement.amount, scale_of(metric, measurement.currency)),
                         std::string(measurement.currency ? measurement.currency->code() : "")});
  }
}

void write_quotas_csv(const DemoCompany& company, std::ostream& out) {
  const Directory directory(company);
  out << "owner,metric,period,target,currency\n";
  for (const Goal& goal : company.goals) {
    if (goal.scoring != Scoring::quota && goal.scoring != Scoring::cap) continue;
    const Metric& metric = metric_of(company, goal.metric);
    write_row(out, std::array{directory.owner(goal.owner, goal.period.range.start), metric.key, goal.period.label,
                              scaled_to_text(goal.target, scale_of(metric, goal.currency)),
                              std::string(goal.currency ? goal.currency->code() : "")});
  }
}

}  // namespace salespact::app::demo
