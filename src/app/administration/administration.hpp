#pragma once

#include "app/access/rules.hpp"
#include "app/audit/record.hpp"
#include "app/import/import_request.hpp"
#include "app/ports/clock.hpp"
#include "app/ports/id_source.hpp"
#include "base/refusal.hpp"
#include "base/words.hpp"
#include "domain/org/organisation_tree.hpp"

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace salespact::app {

struct AdministrationPorts {
  Store& store;
  WorkspaceId workspace;
  IdSource& ids;
  const Clock& clock;
};

// Who changes something, and when.
struct By {
  const Principal& who;
  Moment moment;
};

// What administration itself refuses; the domain's refusals keep their own words.
enum class AdministrationProblem {
  name_invalid,
  name_taken,
  key_taken,
  unit_unknown,
  unit_kind_invalid,
  calendar_unknown,
  profile_unknown,
  number_invalid,
  range_invalid,
  departed,
  role_held,
  role_over,
  last_administrator,
  absences_overlap,
  day_off_invalid,
  goals_running,
  metric_in_use,
  part_is_draft,
  state_goes_forward,
  too_many,
  rate_invalid,
  currency_fixed,
  zone_unknown,
  locale_invalid,
  sample_loaded,
  sample_missing,
  metric_unknown,
  owner_unknown,
  cell_twice,
  changed_meanwhile,
  own_target,
  not_in_company,
  quota_closed,
  target_refused,
  reason_missing,
};

// Every problem of a change at once. `field` is a name of the input, or empty.
struct FieldRefusal {
  std::string code;
  std::string field;
  std::string message;
  std::vector<std::pair<std::string, std::string>> params{};  // what the message names: days, labels, numbers
};
using FieldRefusals = std::vector<FieldRefusal>;

struct Refused {
  enum class Reason { not_found, not_allowed, stale, problems };
  Reason reason = Reason::problems;
  // With Reason::problems never empty; with Reason::stale what has changed, where a change is of several things.
  FieldRefusals problems{};
};

template <class T>
using Decided = std::expected<T, Refused>;

[[nodiscard]] inline std::unexpected<Refused> refuse(Refused::Reason reason) {
  return std::unexpected(Refused{reason, {}});
}
[[nodiscard]] inline std::unexpected<Refused> refuse(FieldRefusals problems) {
  return std::unexpected(Refused{Refused::Reason::problems, std::move(problems)});
}
[[nodiscard]] std::unexpected<Refused> refuse(AdministrationProblem code, std::string field, std::string message);
void say(FieldRefusals& problems, AdministrationProblem code, std::string field, std::string message,
         std::vector<std::pair<std::string, std::string>> params = {});
template <class Code>
void say(FieldRefusals& problems, const Refusal<Code>& refusal) {
  problems.push_back({std::string(text_of(refusal.code)), refusal.field, refusal.message});
}
// One line of 1 to 80 characters.
void check_title(FieldRefusals& problems, std::string_view field, std::string_view title);

// One change inside its transaction: the organisation as it is there, and what the asker may do today (TRUST D8).
struct Act {
  Act(Transaction& transaction, const AdministrationPorts& ports, const By& by);

  Transaction& tx;
  IdSource& ids;
  const Clock& clock;
  const By& by;
  OrganisationRows rows;
  Viewpoint viewer;
  std::optional<PersonId> on_behalf_of{};  // the manager for whom the asker does it as their deputy

  [[nodiscard]] Date today() const { return by.moment.today; }
  [[nodiscard]] OrganisationTree tree() const;
  [[nodiscard]] const Person* person(PersonId id) const;  // nullptr: there is none
  [[nodiscard]] const OrgUnit* unit(OrgUnitId id) const;
  // The entry for the audit log and the one that the numbers follow; `changed` as Change::object says.
  void note(ChangeKind kind, std::string_view action, std::string object, AuditDetail detail = {},
            std::int64_t changed = 0);
};

// Runs `work(act)` in one transaction. It decides before it writes: a refusal leaves nothing behind.
template <class T, class Work>
[[nodiscard]] Decided<T> perform(const AdministrationPorts& ports, const By& by, const Work& work) {
  Decided<T> decided = std::unexpected(Refused{});
  ports.store.write(ports.workspace, [&](Transaction& tx) {
    Act act(tx, ports, by);
    decided = work(act);
  });
  return decided;
}

// The same for what only sales operations of the whole company may do.
template <class T, class Work>
[[nodiscard]] Decided<T> administer(const AdministrationPorts& ports, const By& by, const Work& work) {
  return perform<T>(ports, by, [&](Act& act) -> Decided<T> {
    if (!may_administer(act.viewer)) return refuse(Refused::Reason::not_allowed);
    return work(act);
  });
}

}  // namespace salespact::app

namespace salespact {

template <>
inline constexpr auto words<app::AdministrationProblem> = std::to_array<Word<app::AdministrationProblem>>({
    {app::AdministrationProblem::name_invalid, "NAME_INVALID"},
    {app::AdministrationProblem::name_taken, "NAME_TAKEN"},
    {app::AdministrationProblem::key_taken, "KEY_TAKEN"},
    {app::AdministrationProblem::unit_unknown, "UNIT_UNKNOWN"},
    {app::AdministrationProblem::unit_kind_invalid, "UNIT_KIND_INVALID"},
    {app::AdministrationProblem::calendar_unknown, "CALENDAR_UNKNOWN"},
    {app::AdministrationProblem::profile_unknown, "PROFILE_UNKNOWN"},
    {app::AdministrationProblem::number_invalid, "NUMBER_INVALID"},
    {app::AdministrationProblem::range_invalid, "RANGE_INVALID"},
    {app::AdministrationProblem::departed, "DEPARTED"},
    {app::AdministrationProblem::role_held, "ROLE_HELD"},
    {app::AdministrationProblem::role_over, "ROLE_OVER"},
    {app::AdministrationProblem::last_administrator, "LAST_ADMINISTRATOR"},
    {app::AdministrationProblem::absences_overlap, "ABSENCES_OVERLAP"},
    {app::AdministrationProblem::day_off_invalid, "DAY_OFF_INVALID"},
    {app::AdministrationProblem::goals_running, "GOALS_RUNNING"},
    {app::AdministrationProblem::metric_in_use, "METRIC_IN_USE"},
    {app::AdministrationProblem::part_is_draft, "RATIO_PART_IS_DRAFT"},
    {app::AdministrationProblem::state_goes_forward, "STATE_GOES_FORWARD"},
    {app::AdministrationProblem::too_many, "TOO_MANY"},
    {app::AdministrationProblem::rate_invalid, "RATE_INVALID"},
    {app::AdministrationProblem::currency_fixed, "CURRENCY_FIXED"},
    {app::AdministrationProblem::zone_unknown, "ZONE_UNKNOWN"},
    {app::AdministrationProblem::locale_invalid, "LOCALE_INVALID"},
    {app::AdministrationProblem::sample_loaded, "SAMPLE_LOADED"},
    {app::AdministrationProblem::sample_missing, "SAMPLE_MISSING"},
    {app::AdministrationProblem::metric_unknown, "METRIC_UNKNOWN"},
    {app::AdministrationProblem::owner_unknown, "OWNER_UNKNOWN"},
    {app::AdministrationProblem::cell_twice, "CELL_TWICE"},
    {app::AdministrationProblem::changed_meanwhile, "CHANGED_MEANWHILE"},
    {app::AdministrationProblem::own_target, "OWN_TARGET"},
    {app::AdministrationProblem::not_in_company, "NOT_IN_COMPANY"},
    {app::AdministrationProblem::quota_closed, "QUOTA_CLOSED"},
    {app::AdministrationProblem::target_refused, "TARGET_REFUSED"},
    {app::AdministrationProblem::reason_missing, "REASON_MISSING"},
});

}  // namespace salespact
