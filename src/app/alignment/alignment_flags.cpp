#include "app/alignment/alignment_flags.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace salespact::app {
namespace {

using Place = AlignmentDesk::Place;

void add_plain(const AlignmentDesk& desk, Place goal, std::vector<FoundFlag>& found) {
  const auto add = [&](AlignmentFlagKind kind) { found.push_back({kind, 0, goal, goal}); };
  if (desk.book().is_orphan(goal)) add(AlignmentFlagKind::orphan);
  if (desk.book().is_childless(goal)) add(AlignmentFlagKind::childless);
}

void add_conflicts(const AlignmentDesk& desk, Place goal, std::vector<FoundFlag>& found) {
  for (const AlignmentBook::Conflict& conflict : desk.book().conflicts_of(goal)) {
    if (!desk.may_read(conflict.other)) continue;
    found.push_back({AlignmentFlagKind::conflict, conflict.number, goal, conflict.other});
  }
}

void add_coverage(const AlignmentDesk& desk, Place goal, std::vector<FoundFlag>& found) {
  if (!desk.book().is_live(goal) || desk.book().children(goal).empty()) return;
  const auto covered = desk.covered(goal, AlignmentDesk::Expected::left_out);
  if (!covered) return;
  if (covered->coverage.band == CoverageBand::gap) found.push_back({AlignmentFlagKind::gap, 0, goal, goal});
  if (covered->coverage.band == CoverageBand::excessive) found.push_back({AlignmentFlagKind::excessive, 0, goal, goal});
}

}  // namespace

std::string code_of(const FoundFlag& flag) {
  switch (flag.kind) {
    case AlignmentFlagKind::orphan: return "ORPHAN";
    case AlignmentFlagKind::childless: return "CHILDLESS";
    case AlignmentFlagKind::gap: return "GAP";
    case AlignmentFlagKind::excessive: return "EXCESSIVE";
    case AlignmentFlagKind::conflict: break;
  }
  return fmt::format("C{}", flag.number);
}

AlignmentFlag view_of(const AlignmentDesk& desk, const FoundFlag& flag) {
  AlignmentFlag view{code_of(flag), blocks_activation(flag.number), {}};
  if (flag.other != flag.goal) view.other = desk.brief(flag.other);
  return view;
}

std::vector<FoundFlag> flags_of(const AlignmentDesk& desk, Place goal) {
  std::vector<FoundFlag> found;
  if (!desk.may_read(goal)) return found;
  add_plain(desk, goal, found);
  add_coverage(desk, goal, found);
  add_conflicts(desk, goal, found);
  return found;
}

std::vector<FoundFlag> all_flags(const AlignmentDesk& desk, std::optional<AlignmentFlagKind> kind) {
  std::vector<FoundFlag> found;
  const auto wanted = [&](AlignmentFlagKind one) { return !kind || *kind == one; };
  const auto count = static_cast<Place>(desk.board().sheet->goals().size());
  const bool plain = wanted(AlignmentFlagKind::orphan) || wanted(AlignmentFlagKind::childless);
  const bool carried = wanted(AlignmentFlagKind::gap) || wanted(AlignmentFlagKind::excessive);
  for (Place at = 0; at < count; ++at) {
    if (!desk.book().is_live(at) || !desk.may_read(at)) continue;
    if (plain) add_plain(desk, at, found);
    if (carried) add_coverage(desk, at, found);
    if (wanted(AlignmentFlagKind::conflict)) add_conflicts(desk, at, found);
  }
  std::erase_if(found, [&](const FoundFlag& flag) { return !wanted(flag.kind); });
  std::ranges::sort(found, {}, [&](const FoundFlag& flag) {
    return std::tuple(flag.kind, flag.number, desk.book().rank(flag.goal), flag.other);
  });
  return found;
}

}  // namespace salespact::app
