#pragma once

#include "app/administration/administration.hpp"
#include "app/quota/quota_terms.hpp"

#include <map>
#include <optional>
#include <vector>

namespace salespact::app {

// Why a cell of the grid takes no number.
enum class QuotaLock {
  own,        // nobody sets a target of their own (DOMAIN 6)
  elsewhere,  // the person is in another unit in that period
  not_there,  // the person has no place in the company in that period
  closed,     // the period's result has been reported
  sample,     // of the invented team
};

// The quotas of one metric as they stand, and where their owners are: what reading and changing the grid rest on.
class QuotaBook {
 public:
  QuotaBook(Act& act, Metric metric);

  [[nodiscard]] const Metric& metric() const { return metric_; }
  [[nodiscard]] const OrganisationTree& tree() const { return tree_; }
  [[nodiscard]] const FiscalCalendar& calendar() const { return calendar_; }
  [[nodiscard]] const Workspace& workspace() const { return workspace_; }
  [[nodiscard]] const std::map<QuotaKey, Goal>& all() const { return quotas_; }

  // nullptr: there is none.
  [[nodiscard]] const Goal* find(const Owner& owner, const DateRange& range) const;
  // That of the owner's latest quota, else the company's; absent for what is no money.
  [[nodiscard]] std::optional<Currency> usual_currency(const Owner& owner) const;
  // Where a person is in that period: on its first day, or where they begin inside of it.
  [[nodiscard]] std::optional<OrgUnitId> place(PersonId person, const DateRange& range) const;
  // Absent: a target may be given.
  [[nodiscard]] std::optional<QuotaLock> lock(const Owner& owner, const DateRange& range) const;

 private:
  Act& act_;
  Metric metric_;
  OrganisationTree tree_;
  Workspace workspace_;
  FiscalCalendar calendar_;
  std::map<QuotaKey, Goal> quotas_;
  std::map<Owner, std::pair<Date, Currency>> currencies_;
  std::vector<GoalId> of_sample_;                              // ascending
  std::map<PersonId, std::vector<const Membership*>> places_;  // primary ones
};

// "120000.00 USD", "35 %", "12".
[[nodiscard]] std::string told_target(const Metric& metric, const Goal& quota);

}  // namespace salespact::app
