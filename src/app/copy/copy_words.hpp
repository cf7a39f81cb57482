#pragma once

#include <array>
#include <string_view>

namespace salespact::app {

// What stands between the words of a pact on paper, in the language of the workspace.
struct CopyWords {
  std::string_view language, page, of;
  std::string_view in_force, waived, nothing, help, until, by;
  std::string_view at_least, at_most, once, a_day, a_week, two_weeks, a_month, a_quarter;
  std::string_view signatures, as_rep, as_manager, as_successor, as_member, signed_at, method, password, sentence;
  std::string_view proof, text_number, replaces, what_it_is, how_to_check;
};

struct SalesCopyWords {
  std::string_view title, rep, manager, not_by_both;
  std::string_view targets, goals, floors, serves, plan, progress;
  std::string_view expectations, of_rep, of_manager, indicators, obstacles, solved_by, manager_role;
  std::string_view motives, committed;
  std::string_view consequences, response, exceeding;
  std::string_view role, decision_rights, activities, formula, development, resources;
  std::string_view critical, not_critical, prorated, not_prorated, measured, self_reported, misses, judged_after, from,
      until;
  std::string_view measurable;
  std::string_view course, coaching, shadowing, reading, certification;
  std::array<std::string_view, 4> triggers;  // of the ladder's steps, as R-MAS has them
};

struct TeamCopyWords {
  std::string_view title, lead, not_by_all;
  std::string_view objective, goal, serves;
  std::string_view members, commitments, why, promises, to_all, on_request, working_days;
  std::string_view rules, ground_rules, milestones, celebration, setback_rule, check_in, days, review, amendment;
};

[[nodiscard]] const CopyWords& copy_words(std::string_view locale);
[[nodiscard]] const SalesCopyWords& sales_copy_words(std::string_view locale);
[[nodiscard]] const TeamCopyWords& team_copy_words(std::string_view locale);

}  // namespace salespact::app
