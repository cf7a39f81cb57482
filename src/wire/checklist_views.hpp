#pragma once

#include "app/checklist/checklist.hpp"
#include "wire/json_encode.hpp"

namespace salespact::app {

BOOST_DESCRIBE_ENUM(ChecklistStep, name_company, bring_people, bring_results, set_targets, let_others_in)

}  // namespace salespact::app

namespace salespact::wire {

struct ChecklistItemView {
  app::ChecklistStep step = app::ChecklistStep::name_company;
  bool done = false;
  std::string link;  // the page of the app where it is done
};
BOOST_DESCRIBE_STRUCT(ChecklistItemView, (), (step, done, link))

struct ChecklistView {
  std::vector<ChecklistItemView> items;
  bool complete = false;
  bool dismissed = false;
};
BOOST_DESCRIBE_STRUCT(ChecklistView, (), (items, complete, dismissed))

[[nodiscard]] inline std::string link_of(app::ChecklistStep step) {
  switch (step) {
    case app::ChecklistStep::name_company: return "/administration/company";
    case app::ChecklistStep::bring_people: return "/imports/new?kind=people";
    case app::ChecklistStep::bring_results: return "/imports/new?kind=deals";
    case app::ChecklistStep::set_targets: return "/imports/new?kind=quotas";
    case app::ChecklistStep::let_others_in: break;
  }
  return "/administration/people";
}

[[nodiscard]] inline ChecklistView view_of(const app::Checklist& list) {
  ChecklistView view{{}, list.complete(), list.dismissed};
  for (const app::ChecklistItem& item : list.items) view.items.push_back({item.step, item.done, link_of(item.step)});
  return view;
}

}  // namespace salespact::wire
