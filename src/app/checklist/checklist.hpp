#pragma once

#include "app/administration/administration.hpp"

#include <array>
#include <string>

namespace salespact::app {

// DOMAIN 8.7: what is still to do in the first days, told by the data themselves; sample data do not count.
enum class ChecklistStep { name_company, bring_people, bring_results, set_targets, let_others_in };

struct ChecklistItem {
  ChecklistStep step = ChecklistStep::name_company;
  bool done = false;
};

struct Checklist {
  std::array<ChecklistItem, 5> items;
  bool dismissed = false;
  [[nodiscard]] bool complete() const;
};

[[nodiscard]] Checklist read_checklist(Store& store, WorkspaceId workspace);

// Puts it away, done or not; it does not come back.
[[nodiscard]] Decided<bool> dismiss_checklist(const AdministrationPorts& ports, const By& by);

}  // namespace salespact::app
