#include "app/access/managers.hpp"
#include "app/delegation/delegation_rules.hpp"
#include "app/delegation/delegations.hpp"

#include <algorithm>
#include <tuple>

namespace salespact::app {
namespace {

constexpr std::size_t most_former = 50;

DelegationState state_on(const Delegation& one, Date today) {
  if (one.ended_at || one.days.end < today) return DelegationState::over;
  return one.days.start > today ? DelegationState::ahead : DelegationState::running;
}

}  // namespace

std::optional<DelegationLine> line_of(const Delegation& delegation, const PactNames& names, const Viewpoint& viewer) {
  if (!viewer.belongs()) return std::nullopt;
  const OrganisationToday& organisation = viewer.organisation();
  const bool deputy = delegation.deputy == viewer.person();
  const bool names_them = may_name_deputies_of(viewer, delegation.manager);
  const bool led = leads(organisation, delegation.manager, viewer.person()) != Leads::not_at_all;
  if (!deputy && !names_them && !led) return std::nullopt;
  DelegationLine line{.id = delegation.id,
                      .manager = names.of(delegation.manager),
                      .deputy = names.of(delegation.deputy),
                      .days = delegation.days,
                      .rights = {delegation.rights.begin(), delegation.rights.end()},
                      .state = state_on(delegation, organisation.date()),
                      .made_by = names.of(delegation.made_by),
                      .made_at = delegation.made_at,
                      .ended_at = delegation.ended_at};
  if (delegation.ended_by) line.ended_by = names.of(*delegation.ended_by);
  line.may_end = line.state != DelegationState::over && (deputy || names_them);
  return line;
}

DelegationsPage list_delegations(const AdministrationPorts& ports, const Viewpoint& viewer) {
  DelegationsPage page;
  ports.store.read(ports.workspace, [&](Transaction& tx) {
    page = {};
    const PactNames names(tx);
    for (const OrganisationToday::Member& member : viewer.organisation().members()) {
      if (!is_manager(viewer.organisation(), member.id)) continue;
      page.colleagues.push_back(names.of(member.id));
      if (may_name_deputies_of(viewer, member.id)) page.managers.push_back(names.of(member.id));
    }
    if (page.managers.empty()) page.colleagues.clear();
    for (const Delegation& one : tx.organisation().load().delegations) {
      if (auto line = line_of(one, names, viewer)) page.delegations.push_back(std::move(*line));
    }
  });
  std::ranges::stable_sort(page.managers, {},
                           [&](const PactPerson& one) { return std::tuple(one.id != viewer.person(), one.name); });
  std::ranges::sort(page.colleagues, {}, &PactPerson::name);
  auto& lines = page.delegations;
  std::ranges::sort(lines, {}, [](const DelegationLine& one) {
    const bool over = one.state == DelegationState::over;
    const std::int64_t made = one.made_at.microseconds;
    return std::tuple(over, over ? Date{} : one.days.start, -made, one.id);
  });
  const auto former = std::ranges::find(lines, DelegationState::over, &DelegationLine::state);
  if (lines.end() - former > static_cast<std::ptrdiff_t>(most_former)) lines.erase(former + most_former, lines.end());
  return page;
}

}  // namespace salespact::app
