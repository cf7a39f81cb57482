#pragma once

#include "app/report/carried.hpp"

#include <optional>
#include <string>
#include <vector>

namespace salespact::app {

// A unit with its own numbers: by its goal of the period where it has one (R-ROLL 6: a unit's status is its own, with
// the number of people behind beside it), else what it came to.
struct UnitRow {
  std::string id;
  std::string name;
  UnitKind kind = UnitKind::team;
  std::int64_t units = 0;   // directly below
  std::int64_t people = 0;  // in it and anywhere below
  std::optional<std::string> actual{};
  std::optional<Currency> currency{};
  std::int64_t unconverted = 0;
  std::optional<GoalRow> goal{};
  std::optional<PeopleCount> standing{};  // of its people; absent: nobody has a goal, or too few to be shown
  std::optional<CoverageView> coverage{};
};

struct UnitMemberRow {
  OwnerView owner;
  std::optional<std::string> actual{};
  std::optional<Currency> currency{};
  std::int64_t unconverted = 0;
  std::optional<GoalRow> goal{};
};

struct UnitLink {
  std::string id;
  std::string name;
};

struct CompanyReport {
  std::string metric;
  PeriodView period;
  std::optional<std::string> period_before{};  // labels of its neighbours; absent: a period without a name
  std::optional<std::string> period_after{};
  std::vector<PeriodView> choices;  // the running month, quarter and year, and those before them
  bool running = false;
  Date as_of;         // the last day that has elapsed
  Date organised_on;  // whose tree this is
  OrganisationView view = OrganisationView::as_was;
  std::optional<Date> delivered_until{};  // the newest day that the metric's source has delivered
  std::vector<UnitLink> path;             // from the topmost unit that the asker may see down to the unit
  UnitRow unit;
  std::vector<UnitRow> units;          // directly below, by name
  std::vector<UnitMemberRow> members;  // directly in it, whom the asker may look into, by name
  std::int64_t members_left_out = 0;   // beyond most_members
  std::optional<CoverageChainView> coverage{};
};

inline constexpr std::size_t most_members = 200;

// One unit, what is directly below it, and no more: a tree is opened branch by branch.
[[nodiscard]] std::expected<CompanyReport, ReportRefusal> report_company(const Board& board, const Viewpoint& viewer,
                                                                         const UnitQuestion& question, Date today);

}  // namespace salespact::app
