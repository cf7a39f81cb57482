#include "app/checklist/checklist.hpp"

#include "app/workspace/create_workspace.hpp"

#include <algorithm>

namespace salespact::app {
namespace {

// Somebody has a place in a team; the administrator has a role only.
bool has_people(Transaction& tx, const SampleObjects& sample) {
  const OrganisationRows rows = tx.organisation().load();
  return std::ranges::any_of(
      rows.memberships, [&](const Membership& row) { return !std::ranges::binary_search(sample.people, row.person); });
}

bool has_results(Transaction& tx) {
  RecordRepository& records = tx.records();
  const SampleCounts sample = tx.samples().records();
  return records.count_deals() > sample.deals || records.count_activities() > sample.activities ||
         records.count_measurements() > 0;
}

bool has_targets(Transaction& tx, const SampleObjects& sample) {
  return std::ranges::any_of(tx.goals().all(),
                             [&](const Goal& goal) { return !std::ranges::binary_search(sample.goals, goal.id); });
}

}  // namespace

bool Checklist::complete() const { return std::ranges::all_of(items, &ChecklistItem::done); }

Checklist read_checklist(Store& store, WorkspaceId workspace) {
  Checklist list;
  store.read(workspace, [&](Transaction& tx) {
    const SampleObjects sample = tx.samples().marked();
    list.items = {{{ChecklistStep::name_company, is_named(tx.load_workspace())},
                   {ChecklistStep::bring_people, has_people(tx, sample)},
                   {ChecklistStep::bring_results, has_results(tx)},
                   {ChecklistStep::set_targets, has_targets(tx, sample)},
                   {ChecklistStep::let_others_in, tx.accounts().count_passwords() > 1}}};
    list.dismissed = tx.checklist_dismissed().has_value();
  });
  return list;
}

Decided<bool> dismiss_checklist(const AdministrationPorts& ports, const By& by) {
  return administer<bool>(ports, by, [&](Act& act) -> Decided<bool> {
    if (act.tx.checklist_dismissed()) return true;
    act.tx.dismiss_checklist(act.by.moment.now);
    record(act.tx, act.by.moment.now, Actor::of(act.by.who), "checklist.dismissed",
           audit_object("workspace", ports.workspace));
    return true;
  });
}

}  // namespace salespact::app
